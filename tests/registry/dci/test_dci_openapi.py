"""The facade under calls of every shape its OpenAPI allows, and many it does not; its answers held to it."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from oss_registry.api.application import build_application
from oss_registry.api.registry import open_registry
from oss_registry.dci import schemas
from oss_registry.dci.partners import Basis, Grant, PartnerBook, Scope
from oss_registry.settings import Settings
from tests.registry.conftest import Clock
from tests.registry.dci.conftest import CITIZEN
from tests.registry.dci.office import Office
from tests.registry.serving import serving

_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_EXAMPLES = 6
_NOT_OFFERED = ("subscribe", "unsubscribe")  # they answer 501, which is a server's error to any reader


@pytest.fixture
def asking(tmp_path: Path, clock: Clock) -> Iterator[Office]:
    """Give an office at a registry of its own."""
    registry = open_registry(
        Settings(f"sqlite:///{tmp_path / 'r.sqlite'}", calls_per_minute=10**6, dci_version="1.0.0"), clock
    )
    grant = Grant(Scope.DETAILS, Basis.LAW, ("allowance",), callback_address="https://spmis.example.org/dci")
    secret = PartnerBook(registry.database).add("welfare", grant, clock())
    with serving(build_application(registry)) as address, httpx.Client(base_url=address) as client:
        yield Office(client, clock, "welfare", secret)
    registry.close()


def test_every_call_of_the_facade_answers_as_its_description_promises(asking: Office) -> None:
    address = str(asking.client.base_url)
    schema = schemathesis.openapi.from_url(f"{address}/openapi.json")
    answered: list[tuple[str, int]] = []
    for found in schema.include(path_regex="^/registry/").get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            # A call without parameters and body cannot be made wrong.
            with contextlib.suppress(Unsatisfiable):
                answered += _answers(asking, operation, mode)
    assert len({path for path, _ in answered}) == 11
    assert {200, 400, 501} <= {status for _, status in answered}


def _answers(asking: Office, operation: Any, mode: GenerationMode) -> list[tuple[str, int]]:  # noqa: ANN401
    """Make some calls, hold the answers to the description, and return path and status of each."""
    address = str(asking.client.base_url)
    checks = _CHECKS[1:] if operation.path.endswith(_NOT_OFFERED) else _CHECKS
    answered: list[tuple[str, int]] = []

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=_EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def calls(case: schemathesis.Case[Any]) -> None:
        body: Any = case.body
        if isinstance(body, dict) and isinstance(body.get("header"), dict):
            # Else next to none of them came farther than their sender.
            body["header"] |= {"sender_id": "welfare", "message_ts": asking.clock().isoformat()}
            if mode is GenerationMode.POSITIVE:
                body["header"] |= {"action": "search", "message_id": asking.header()["message_id"]}
        response = case.call(base_url=address, headers=asking.headers)
        case.validate_response(response, checks=checks)
        answered.append((operation.path, response.status_code))

    calls()
    return answered


@pytest.mark.usefixtures("entitled")
@pytest.mark.parametrize("scope", list(Scope))
def test_answers_about_somebody_are_what_is_promised(new_office: Callable[..., Office], scope: Scope) -> None:
    office = new_office(scope=scope)
    criteria = office.criteria("UIN", CITIZEN)
    moment = office.request(criteria)
    asked: list[tuple[str, dict[str, object], schemas.Schema]] = [
        ("search", {"search_request": [moment]}, schemas.SEARCHED),
        ("search", {"search_request": [{**moment, "search_criteria": {}}]}, schemas.SEARCHED),
        ("disabled", {"disabled_criteria": criteria}, schemas.YES_OR_NO),
        ("disabled", {"disabled_criteria": {}}, schemas.YES_OR_NO),
    ]
    if scope is Scope.DETAILS:
        asked += [
            ("get-disability-details", {"disabled_criteria": criteria}, schemas.SEARCHED),
            ("get-disability-support", {"disabled_criteria": criteria}, schemas.SEARCHED),
        ]
    for call, message, promised in asked:
        answer = office.post(f"/registry/sync/{call}", {"transaction_id": "t1", **message})
        envelope = schemas.answers(promised)[200]["content"]["application/json"]["schema"]
        jsonschema_rs.validator_for(envelope, validate_formats=True).validate(answer.json())
