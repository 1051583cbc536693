"""Strangers' and desks' calls of every shape the OpenAPI allows, and many it does not: never a 500."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import requests
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
from oss_registry.settings import Settings
from oss_registry.trust.enrolment import InviteDevice
from oss_wire.errors import WireError
from oss_wire.signature import MEANT_FIELDS
from tests.registry.conftest import HOSPITAL, Clock
from tests.registry.desk import Desk
from tests.registry.serving import serving

_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_EXAMPLES = 8


class _Sealed(requests.auth.AuthBase):
    """Seals each call as *desk* would, after its parts are fixed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        assert isinstance(body, bytes)
        fields = {
            name.lower(): str(value)
            for name, value in request.headers.items()
            if name.lower() in MEANT_FIELDS
        }
        try:
            request.headers.update(
                self._desk.seal(str(request.method), request.path_url, body, fields=fields)
            )
        except WireError:
            # Nobody can sign such a header; unsigned it must be refused in good order all the same.
            request.headers.update(self._desk.seal(str(request.method), request.path_url, body))
        return request


@pytest.fixture
def served_desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    registry = open_registry(Settings(f"sqlite:///{tmp_path / 'r.sqlite'}", calls_per_minute=10**6), clock)
    code = InviteDevice(registry.database)("counter", HOSPITAL, clock())
    with serving(build_application(registry)) as address, httpx.Client(base_url=address) as client:
        desk = Desk(client, clock)
        desk.enrol(code)
        yield desk
    registry.close()


def test_every_call_answers_as_its_description_promises(served_desk: Desk) -> None:
    address = str(served_desk.client.base_url)
    schema = schemathesis.openapi.from_url(f"{address}/openapi.json")
    names: list[str] = []
    answered: list[int] = []
    operations = []
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operations.append(found.ok())
    # Whoever gives its name up is heard no more.
    for operation in sorted(operations, key=lambda operation: operation.label.endswith("/retire")):
        names.append(operation.label)
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):

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
                response = case.call(base_url=address, auth=_Sealed(served_desk))
                case.validate_response(response, checks=_CHECKS)
                answered.append(response.status_code)

            # A call without parameters and body cannot be made wrong.
            with contextlib.suppress(Unsatisfiable):
                calls()
    assert len(names) > 20
    assert len(answered) > len(names) * _EXAMPLES
    assert {200, 204, 404, 422} <= set(answered), sorted(set(answered))
