"""What an operation does to a record, and the answer it gets."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from oss_registry.api.registry import Registry
from oss_registry.operations.summary import summary
from oss_registry.storage import records
from oss_wire.base_mark import base_mark
from oss_wire.change import ChangePage
from oss_wire.codec import parse, read, write
from oss_wire.dump import DumpedRecord, dump_digest
from oss_wire.people import OpenConflicts
from oss_wire.record import Subject, overlay
from oss_wire.result import OperationResult, ResultStatus
from tests.registry.conftest import HOSPITAL, OTHER_HOSPITAL, problem_code
from tests.registry.desk import Desk

_PERSON: dict[str, object] = {
    "citizen_id": "0990100001230",
    "first_name": "บัวคำ",
    "last_name": "สมมุติวงศ์",
    "birth_date": "1954-05-01",
    "sex": "female",
    "phone": "",
    "road": "",
}

_POISONED: tuple[tuple[dict[str, object], str, str], ...] = (
    ({"body": {**_PERSON, "citizen_id": "0990100001236"}}, "body.citizen_id", "bad_citizen_id"),
    ({"body": {**_PERSON, "birth_date": "1954-13"}}, "body.birth_date", "bad_date"),
    ({"body": {**_PERSON, "sex": "x"}}, "body.sex", "unknown_value"),
    ({"body": {**_PERSON, "sex": 1}}, "body.sex", "wrong_type"),
    ({"body": {**_PERSON, "first_name": ""}}, "body.first_name", "missing"),
    ({"body": {**_PERSON, "disability_types": ["8"]}}, "body.disability_types", "unknown_value"),
    ({"body": {**_PERSON, "road": "x" * 5000}}, "body.road", "too_long"),
    ({"body": {**_PERSON, "merged_into": "r9"}}, "body.merged_into", "not_allowed"),
    ({"kind": "animal.put"}, "kind", "unknown_value"),
    ({"kind": "person.shout"}, "kind", "unknown_value"),
    ({"kind": "person.withdraw"}, "record_id", "unknown_record"),
    ({"schema": 2}, "schema", "unknown_schema"),
    (
        {"kind": "card.put", "body": {"card_serial": "526900012340", "person_id": "r1"}},
        "body.card_serial",
        "bad_serial",
    ),
    (
        {"kind": "registration.put", "body": {"person_id": "r1", "facility_code": OTHER_HOSPITAL}},
        "body.facility_code",
        "facility_mismatch",
    ),
)


def _body(registry: Registry, record_id: str = "r1") -> dict[str, object]:
    known = registry.database.read(lambda connection: records.current(connection, record_id))
    assert known is not None
    return dict(known.body)


def test_a_new_record_gets_its_first_version_and_number(desk: Desk, registry: Registry) -> None:
    result = desk.put("r1", _PERSON)
    assert (result.status, result.ver, result.seq) == (ResultStatus.APPLIED, 1, 1)
    assert _body(registry) == _PERSON


def test_a_field_that_is_absent_stays_and_one_that_is_unknown_is_kept(desk: Desk, registry: Registry) -> None:
    desk.put("r1", {**_PERSON, "gait": {"left": "slow"}})
    assert desk.put("r1", {"phone": "0810000000"}, base_ver=1, trunk_ver=1).ver == 2
    assert _body(registry) == {**_PERSON, "gait": {"left": "slow"}, "phone": "0810000000"}


def test_the_same_operation_is_done_once_and_answered_the_same(desk: Desk, registry: Registry) -> None:
    operation = desk.operation(_PERSON, record_id="r1")
    first = desk.send(operation)
    assert first == desk.send(operation)
    assert summary(registry.database).operations == 1
    later = desk.operation({"phone": "1"}, record_id="r1", base_ver=1, trunk_ver=1)
    assert first == desk.send(operation, later)[:1]


def test_another_operation_under_the_same_id_is_refused_and_nothing_done(
    desk: Desk, registry: Registry
) -> None:
    operation = desk.operation(_PERSON, record_id="r1")
    desk.send(operation)
    other = replace(operation, body={"first_name": "อื่น"}).sealed()
    fresh = desk.operation(_PERSON, record_id="r2")
    answer = desk.call("POST", "/v1/ops", {"operations": [write(other), write(fresh)]})
    assert (answer.status_code, problem_code(answer)) == (422, "op_id_reused")
    assert summary(registry.database).records == 1


def test_an_operation_that_was_altered_on_the_way_is_refused(desk: Desk) -> None:
    value = {**write(desk.operation(_PERSON)), "actor": "somebody"}  # type: ignore[dict-item]
    answer = desk.call("POST", "/v1/ops", {"operations": [value]})
    assert (
        answer.status_code,
        problem_code(answer),
        answer.json()["field"],
    ) == (422, "malformed", "operations[0].digest")


def test_what_became_of_an_operation_can_be_asked_by_its_own_hospital(
    desk: Desk, other_desk: Desk, new_desk: Callable[..., Desk]
) -> None:
    """Not by its own desk alone: that may have been enrolled anew since."""
    operation = desk.operation(_PERSON)
    (result,) = desk.send(operation)
    target = f"/v1/ops/{operation.op_id}"
    for asking in (desk, new_desk()):
        assert result == read(OperationResult, parse(asking.call("GET", target).content))
    for asking, wanted in ((other_desk, target), (desk, "/v1/ops/never")):
        answer = asking.call("GET", wanted)
        assert (answer.status_code, problem_code(answer)) == (404, "not_found")


def test_a_poisoned_operation_is_rejected_by_field_and_code_and_holds_nobody_up(
    desk: Desk, registry: Registry
) -> None:
    for number, (changes, field, code) in enumerate(_POISONED):
        poisoned = desk.operation(**{"body": _PERSON, **changes})  # type: ignore[arg-type]
        rejected, applied = desk.send(poisoned, desk.operation(_PERSON, record_id=f"good-{number}"))
        assert (ResultStatus.REJECTED, field, code) == (rejected.status, rejected.field, rejected.code)
        assert applied.ver == 1
        assert (rejected,) == desk.send(poisoned)
    assert len(_POISONED) == summary(registry.database).records


def test_our_own_hospital_may_be_named_and_a_record_keeps_its_subject(desk: Desk) -> None:
    body: dict[str, object] = {"person_id": "r1", "facility_code": HOSPITAL, "status": "approved"}
    assert desk.put("v1", body, kind="registration.put").status == ResultStatus.APPLIED
    wrong = desk.put("v1", {"phone": "1"}, kind="person.put", base_ver=1, trunk_ver=1)
    assert (wrong.field, wrong.code) == ("kind", "wrong_subject")


def test_changes_of_different_fields_merge_by_themselves(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    desk.put("r1", _PERSON)
    other_desk.put("r1", {**_PERSON, "road": "ทดสอบ"}, base_ver=1, trunk_ver=1)
    merged = desk.put("r1", {**_PERSON, "phone": "0810000000"}, base_ver=1, trunk_ver=1)
    assert (merged.status, merged.merged, merged.ver) == (ResultStatus.APPLIED, True, 3)
    assert merged.current is not None
    assert {**_PERSON, "road": "ทดสอบ", "phone": "0810000000"} == merged.current.body == _body(registry)


def test_the_same_field_becomes_a_conflict_and_nothing_is_applied(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    desk.put("r1", _PERSON)
    other_desk.put("r1", {"phone": "1"}, base_ver=1, trunk_ver=1, actor="wichai")
    result = desk.put("r1", {**_PERSON, "phone": "2"}, base_ver=1, trunk_ver=1)
    assert result.status == ResultStatus.CONFLICT
    assert result.current is not None
    assert (
        result.current.actor,
        result.current.facility_code,
        result.current.body["phone"],
    ) == ("wichai", OTHER_HOSPITAL, "1")
    (waiting,) = read(OpenConflicts, parse(desk.call("GET", "/v1/conflicts").content)).conflicts
    assert (waiting.fields, waiting.mine, waiting.base) == (("phone",), {"phone": "2"}, {"phone": ""})
    assert result.conflict_id == waiting.conflict_id
    assert _body(registry)["phone"] == "1"


def test_what_the_desk_lays_over_its_base_is_what_the_registry_holds(desk: Desk, registry: Registry) -> None:
    """Also where that only adds fields that say nothing: the digests of both ends compare every one."""
    desk.put("r1", {"first_name": "ทดสอบ"})
    edit: dict[str, object] = {"first_name": "ทดสอบ", "phone": "", "disability_types": [], "sex": ""}
    result = desk.put("r1", edit, base_ver=1, trunk_ver=1)
    assert (result.status, result.ver, result.merged) == (ResultStatus.APPLIED, 2, False)
    assert overlay({"first_name": "ทดสอบ"}, edit) == _body(registry)
    assert desk.put("r1", edit, base_ver=2, trunk_ver=2).ver == 2


def test_the_same_value_from_both_sides_is_no_conflict(desk: Desk, other_desk: Desk) -> None:
    desk.put("r1", _PERSON)
    other_desk.put("r1", {"last_name": "ตัวอย่างดี"}, base_ver=1, trunk_ver=1)
    result = desk.put("r1", {"last_name": "ตัวอย่างดี"}, base_ver=1, trunk_ver=1)
    assert (result.status, result.ver, result.merged) == (ResultStatus.APPLIED, 2, True)


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [({"first_name": "ใหม่"}, {"phone": "2"}), ({"phone": "2"}, {"disability_types": ["3"]})],
)
def test_a_legal_field_always_asks(
    desk: Desk, other_desk: Desk, theirs: dict[str, object], mine: dict[str, object]
) -> None:
    desk.put("r1", _PERSON)
    other_desk.put("r1", theirs, base_ver=1, trunk_ver=1)
    assert desk.put("r1", mine, base_ver=1, trunk_ver=1).status == ResultStatus.CONFLICT


def test_an_edit_made_before_hearing_of_a_merge_sets_nothing_back(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    """The second edit was typed before the first was answered: its picture of *road* is the old one."""
    desk.put("r1", _PERSON)
    other_desk.put("r1", {"road": "ทดสอบ"}, base_ver=1, trunk_ver=1)
    first = desk.put("r1", {**_PERSON, "phone": "1"}, base_ver=1, trunk_ver=1, branch_id="b")
    stale = {**_PERSON, "phone": "1", "communication": "sign"}
    second = desk.put("r1", stale, base_ver=first.ver, trunk_ver=1, branch_id="b")
    assert (second.status, second.merged) == (ResultStatus.APPLIED, True)
    assert {**stale, "road": "ทดสอบ"} == _body(registry)


def test_an_officer_decides_a_conflict_with_one_operation(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    desk.put("r1", _PERSON)
    other_desk.put("r1", {"phone": "1"}, base_ver=1, trunk_ver=1)
    conflict = desk.put("r1", {"phone": "2"}, base_ver=1, trunk_ver=1).conflict_id
    changes = {"kind": "person.resolve", "base_ver": 2, "trunk_ver": 2, "conflict_id": conflict}
    decision = desk.operation({"phone": "2"}, record_id="r1", **changes)
    answer = desk.call("POST", f"/v1/conflicts/{conflict}/resolve", decision)
    assert read(OperationResult, parse(answer.content)).status == ResultStatus.APPLIED
    assert _body(registry)["phone"] == "2"
    assert summary(registry.database).conflicts == 0
    late = other_desk.put("r1", {"phone": "1"}, **changes)
    assert (late.field, late.code) == ("conflict_id", "already_decided")


def test_a_decision_about_an_older_version_asks_again(desk: Desk, other_desk: Desk) -> None:
    desk.put("r1", _PERSON)
    other_desk.put("r1", {"phone": "1"}, base_ver=1, trunk_ver=1)
    conflict = desk.put("r1", {"phone": "2"}, base_ver=1, trunk_ver=1).conflict_id
    other_desk.put("r1", {"phone": "3"}, base_ver=2, trunk_ver=2)
    changes = {"kind": "person.resolve", "base_ver": 2, "trunk_ver": 2, "conflict_id": conflict}
    again = desk.put("r1", {"phone": "2"}, **changes)
    assert again.status == ResultStatus.CONFLICT
    assert again.conflict_id != conflict
    forgotten = desk.put("r1", {"phone": "2"}, **{**changes, "base_ver": 3, "conflict_id": "no"})
    assert forgotten.status == ResultStatus.CONFLICT, "weighed as any edit"


def test_what_was_built_on_a_lost_version_waits_for_its_record_and_then_for_a_person(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    """A backup was restored, and desks tell again what it lacks, in whatever order they come."""
    lost = desk.operation({"phone": "2"}, record_id="r1", base_ver=4, trunk_ver=4)
    (early,) = desk.send(lost)
    assert (early.status, early.code) == (ResultStatus.FAILED, "unknown_base")
    other_desk.put("r1", _PERSON)
    (late,) = desk.send(lost)
    assert late.status == ResultStatus.CONFLICT
    assert late.current is not None
    assert _body(registry) == dict(late.current.body)
    same = desk.put("r1", {"first_name": _PERSON["first_name"]}, base_ver=5, trunk_ver=5)
    assert (same.status, same.ver) == (ResultStatus.APPLIED, 1), "what says nothing new disturbs nobody"


@pytest.mark.parametrize(
    ("mine", "base", "status"),
    [
        ({"phone": "2"}, {"phone": "0"}, ResultStatus.CONFLICT),
        ({"phone": "2"}, {"phone": "1"}, ResultStatus.APPLIED),
        ({"phone": "2"}, {"phone": "1", "road": "ทดสอบ"}, ResultStatus.APPLIED),
        ({"phone": "2"}, {"phone": "3"}, ResultStatus.APPLIED),
        ({"last_name": "จำลองกุล"}, {"phone": "1", "road": "ทดสอบ"}, ResultStatus.CONFLICT),
        ({"last_name": "จำลองกุล"}, {"phone": "3"}, ResultStatus.APPLIED),
        ({"last_name": "จำลองกุล"}, {"phone": "1"}, ResultStatus.CONFLICT),
    ],
)
def test_an_edit_is_held_against_a_version_of_the_content_it_was_built_on(
    desk: Desk, other_desk: Desk, mine: dict[str, object], base: dict[str, object], status: ResultStatus
) -> None:
    """A backup was restored: version 2 is another one than the one that the desk knew, or the same."""
    desk.put("r1", _PERSON)
    other_desk.put("r1", {"phone": "1"}, base_ver=1, trunk_ver=1)
    if base.get("phone") == "3" or "last_name" in mine:
        other_desk.put("r1", {"phone": "3"}, base_ver=2, trunk_ver=2)
    mark = base_mark(Subject.PERSON, mine, {**_PERSON, **base})
    answer = desk.put("r1", mine, base_ver=2, trunk_ver=2, branch_id="mine", base_mark=mark)
    assert answer.status == status


def test_a_tombstone_beats_edits_and_is_never_undone(
    desk: Desk, other_desk: Desk, registry: Registry
) -> None:
    desk.put("r1", _PERSON)
    other_desk.put("r1", {"phone": "1"}, base_ver=1, trunk_ver=1)
    withdraw = {"kind": "person.withdraw", "base_ver": 1, "trunk_ver": 1}
    assert desk.put("r1", {}, **withdraw).status == ResultStatus.APPLIED
    for base in (2, 3):
        edit = other_desk.put("r1", {"phone": "2"}, base_ver=base, trunk_ver=base)
        assert edit.status == ResultStatus.CONFLICT
        assert edit.current is not None
        assert edit.current.withdrawn
    page = _changes(desk)
    assert (page.changes[-1].ver, page.changes[-1].withdrawn, page.changes[-1].body) == (3, True, {})
    assert (summary(registry.database).people, summary(registry.database).records) == (0, 1)


def test_changes_come_without_a_gap_and_only_the_newest_brings_its_body(desk: Desk) -> None:
    desk.put("r1", _PERSON)
    desk.put("r2", {**_PERSON, "citizen_id": ""})
    desk.put("r1", {"phone": "1"}, base_ver=1, trunk_ver=1)
    first, second = _changes(desk, limit=2), _changes(desk, after=2)
    assert [change.seq for change in (*first.changes, *second.changes)] == [1, 2, 3]
    assert [change.superseded for change in (*first.changes, *second.changes)] == [True, False, False]
    assert first.changes[0].body == {}
    assert second.changes[0].body["phone"] == "1"
    assert (first.next, first.more, first.last) == (2, True, 3)
    assert (second.next, second.more) == (3, False)
    assert (_changes(desk, after=3).changes, _changes(desk, after=3).next, second.more) == ((), 3, False)


def test_a_cursor_of_another_history_must_begin_anew(desk: Desk, registry: Registry) -> None:
    desk.put("r1", _PERSON)
    epoch = _changes(desk).epoch
    for target in ("/v1/changes?after=2", "/v1/changes?after=0&epoch=other"):
        answer = desk.call("GET", target)
        assert (410, "must_refetch", epoch) == (
            answer.status_code,
            problem_code(answer),
            answer.json()["epoch"],
        )
    assert desk.call("GET", f"/v1/changes?after=1&epoch={epoch}").status_code == 200


def test_an_operation_of_another_device_is_not_taken(desk: Desk, other_desk: Desk) -> None:
    answer = desk.call("POST", "/v1/ops", {"operations": [write(other_desk.operation(_PERSON))]})
    assert (answer.status_code, problem_code(answer)) == (422, "malformed")


def test_both_databases_dump_the_same(desk: Desk, registry: Registry) -> None:
    """Ids are ordered as bytes: a collation that knows words would put b before B."""
    desk.put("b", {"first_name": "ทดสอบ"})
    desk.put("B", {"first_name": "ตัวอย่าง"})
    desk.put("b", {}, kind="person.withdraw", base_ver=1, trunk_ver=1)
    found = summary(registry.database)
    living = DumpedRecord("B", "person", 1, False, {"first_name": "ตัวอย่าง"})
    assert dump_digest([living, DumpedRecord("b", "person", 2, True, {})]) == found.digest
    assert (found.people, found.records, found.operations, found.devices) == (1, 2, 3, 1)


def _changes(desk: Desk, after: int = 0, limit: int = 500) -> ChangePage:
    answer = desk.call("GET", f"/v1/changes?after={after}&limit={limit}")
    assert answer.status_code == 200, answer.text
    return read(ChangePage, parse(answer.content))
