"""Operations of earlier shapes and code lists are taken; what is newer than this program is kept."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, update

from oss_registry.api.registry import Registry
from oss_registry.operations.apply import ApplyOperations
from oss_registry.operations.summary import summary
from oss_registry.operations.vocabulary import Vocabulary
from oss_registry.storage import records
from oss_registry.storage.tables import devices, operations
from oss_wire.codec import parse
from oss_wire.codes import InUse
from oss_wire.errors import WireError
from oss_wire.operation import Operation, OperationBatch, operation_of
from oss_wire.record import Body, Subject
from oss_wire.result import OperationResult, ResultStatus
from oss_wire.shapes.chain import CHAIN, Chain
from oss_wire.version import CODES, MIN_SCHEMA, SCHEMA
from tests.registry.conftest import Clock
from tests.registry.desk import Desk

_FROZEN = Path(__file__).parents[1] / "wire" / "frozen" / "operations_1.jsonl"
# Of the records that the operations of that file make; neither they nor this ever change.
_FROZEN_DIGEST = "477f195e1a1662b3bb9ff79cfb59dcb2814a40d755270a88d3d13cbe84125b13"


def _one_to_two(subject: Subject, body: Body) -> Body:
    """A shape of the tests: a person's ``phone`` became a list."""
    if subject is not Subject.PERSON or "phone" not in body:
        return body
    return {**{name: value for name, value in body.items() if name != "phone"}, "phones": [body["phone"]]}


def _two_to_three(subject: Subject, body: Body) -> Body:
    """Another: the list got a name for its first entry."""
    if subject is not Subject.PERSON or "phones" not in body:
        return body
    phones = body["phones"]
    assert isinstance(phones, list)
    return {**body, "first_phone": phones[0] if phones else ""}


_THREE = Chain(3, {1: _one_to_two, 2: _two_to_three})


def _taken(
    registry: Registry, vocabulary: Vocabulary, clock: Clock, *sent: Operation
) -> list[OperationResult]:
    apply = ApplyOperations(registry.database, vocabulary)
    return list(apply(OperationBatch(sent), sent[0].device_id, clock()).results)


def _body(registry: Registry, record_id: str) -> Body:
    found = registry.database.read(lambda connection: records.current(connection, record_id))
    assert found is not None
    return found.body


def test_a_chain_leads_from_every_shape_it_has_steps_from() -> None:
    body = {"phone": "0800000000", "unknown": 1}
    raised = {"phones": ["0800000000"], "first_phone": "0800000000", "unknown": 1}
    assert _THREE.oldest == 1
    assert _THREE.raised(Subject.PERSON, body, 1) == raised
    assert _THREE.raised(Subject.PERSON, {"phones": []}, 2) == {"phones": [], "first_phone": ""}
    assert _THREE.raised(Subject.CARD, body, 1) == body
    assert _THREE.raised(Subject.PERSON, body, 3) is body
    for schema in (0, 4):
        with pytest.raises(WireError) as refused:
            _THREE.raised(Subject.PERSON, body, schema)
        assert (refused.value.field, refused.value.code) == ("schema", "unknown_schema")
    assert Chain(3, {1: _one_to_two}).oldest == 3


def test_the_chain_of_today_leads_two_shapes_back_at_least() -> None:
    assert CHAIN.newest == SCHEMA
    assert max(1, SCHEMA - 2) >= CHAIN.oldest
    assert CHAIN.oldest <= MIN_SCHEMA <= SCHEMA


def test_old_operations_take_effect_in_the_shape_of_today_and_stay_as_they_came(
    desk: Desk, registry: Registry, clock: Clock
) -> None:
    old = desk.operation({"first_name": "ทดสอบ", "phone": "0800000000"}, record_id="p-1", schema=1)
    middle = desk.operation({"phones": ["0811111111"]}, record_id="p-1", schema=2, base_ver=1, trunk_ver=1)
    newer = desk.operation({"first_name": "ทดสอบ"}, record_id="p-2", schema=4)
    results = _taken(registry, Vocabulary(_THREE), clock, old, middle, newer)
    assert [result.status for result in results[:2]] == [ResultStatus.APPLIED] * 2
    assert (results[2].status, results[2].code, results[2].field) == (
        ResultStatus.REJECTED, "unknown_schema", "schema",
    )  # fmt: skip
    assert _body(registry, "p-1") == {
        "first_name": "ทดสอบ", "phones": ["0811111111"], "first_phone": "0811111111",
    }  # fmt: skip
    kept = registry.database.read(
        lambda connection: connection.scalar(
            select(operations.c.document).where(operations.c.op_id == old.op_id)
        )
    )
    assert operation_of(parse(str(kept))) == old


def test_a_retired_code_is_right_on_an_operation_of_its_time(
    desk: Desk, registry: Registry, clock: Clock
) -> None:
    lists = {(Subject.REGISTRATION, "evidence"): {"certificate": InUse(), "book": InUse("", "2025-10")}}

    def sent(codes: str, evidence: str) -> OperationResult:
        body: dict[str, object] = {"person_id": "p-1", "facility_code": "10672", "evidence": evidence}
        operation = desk.operation(
            body, record_id=f"visit-{desk.last_seq}", kind="registration.put", codes=codes
        )
        return _taken(registry, Vocabulary(lists=lists), clock, operation)[0]

    assert sent("2025-10", "book").status is ResultStatus.APPLIED
    for codes, evidence in (("2025-11", "book"), ("2025-10", "nothing"), ("2099-01", "book")):
        result = sent(codes, evidence)
        assert (result.status, result.code, result.field) == (
            ResultStatus.REJECTED, "unknown_value", "body.evidence",
        )  # fmt: skip
    assert sent("2099-01", "certificate").status is ResultStatus.APPLIED
    odd = sent("someday", "certificate")
    assert (odd.code, odd.field) == ("unknown_value", "codes")


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("person.put", "sex", "unknown"),
        ("person.put", "disability_types", ["1", "8"]),
        ("card.put", "reason", "mislaid"),
        ("registration.put", "status", "perhaps"),
    ],
)
def test_a_code_that_was_never_there_is_rejected_with_its_field(
    desk: Desk, kind: str, field: str, value: object
) -> None:
    result = desk.put("r-1", {field: value, "first_name": "ทดสอบ"}, kind=kind)
    assert (result.status, result.code, result.field) == (
        ResultStatus.REJECTED, "unknown_value", f"body.{field}",
    )  # fmt: skip


def test_operations_written_by_the_first_release_are_understood_for_ever(
    desk: Desk, registry: Registry, clock: Clock
) -> None:
    """They are read from a file that nobody writes again: their digests and their outcome are fixed."""
    sent = [operation_of(parse(line)) for line in _FROZEN.read_text("utf-8").splitlines()]
    assert all(operation.schema == 1 and operation.codes <= CODES for operation in sent)

    def named(connection: Connection) -> None:
        connection.execute(update(devices).values(device_id="desk-frozen", facility_code="10672"))

    registry.database.write(named)
    results = _taken(registry, Vocabulary(), clock, *sent)
    expected = {ResultStatus.APPLIED, ResultStatus.DUPLICATE_SUSPECTED}
    assert {result.status for result in results} <= expected
    assert _body(registry, "person-1")["a_field_of_tomorrow"] == {"kept": ["as", "it", 1, None]}
    assert summary(registry.database).digest == _FROZEN_DIGEST


def test_what_a_newer_program_wrote_is_kept_and_returned(desk: Desk, other_desk: Desk) -> None:
    news = {"kept": ["as", "it", "came"]}
    desk.put("p-1", {"first_name": "ทดสอบ", "of_tomorrow": news})
    other_desk.put("p-1", {"phone": "0800000000"}, base_ver=1, trunk_ver=1)
    page = json.loads(desk.call("GET", "/v1/changes?after=0").content)
    assert page["changes"][-1]["body"]["of_tomorrow"] == news
