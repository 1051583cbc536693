"""A conflict shows both values and keeps the loser."""

from datetime import UTC, datetime

import pytest

from oss_desk.domain.errors import WrongState
from oss_desk.domain.registry.conflict import Conflict, Side, Version

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
BASE = {"first_name": "บัวคำ", "phone": "1", "road": ""}


def a_conflict(mine: dict[str, object] | None, theirs: dict[str, object] | None) -> Conflict:
    return Conflict(
        "c1", "r1", "person", "o1", BASE, Version(mine, "nipa", NOW), Version(theirs, "suda", NOW), 4, NOW
    )


def test_disputed_fields_come_first_and_the_others_merge() -> None:
    conflict = a_conflict({**BASE, "phone": "2", "road": "ก"}, {**BASE, "phone": "3"})
    assert [(field.name, field.must_be_decided) for field in conflict.fields] == [
        ("phone", True),
        ("road", False),
    ]
    assert (conflict.fields[0].mine, conflict.fields[0].theirs, conflict.fields[0].base) == ("2", "3", "1")
    assert conflict.decided_body({}, Side.MINE) == {**BASE, "phone": "2", "road": "ก"}
    assert conflict.decided_body({}, Side.THEIRS) == {**BASE, "phone": "3", "road": "ก"}


def test_each_field_can_be_decided_by_itself() -> None:
    conflict = a_conflict({"first_name": "บัว", "phone": "2"}, {**BASE, "first_name": "คำ", "phone": "3"})
    body = conflict.decided_body({"first_name": Side.THEIRS, "phone": Side.MINE}, Side.THEIRS)
    assert body == {**BASE, "first_name": "คำ", "phone": "2"}


def test_a_legal_field_of_one_side_is_decided_too() -> None:
    conflict = a_conflict({**BASE, "first_name": "บัว"}, {**BASE, "phone": "9"})
    assert [field.name for field in conflict.fields if field.must_be_decided] == ["first_name"]
    assert conflict.decided_body({}, Side.THEIRS) == {**BASE, "phone": "9"}


def test_a_deleted_record_is_not_chosen_field_by_field() -> None:
    with pytest.raises(WrongState):
        a_conflict({**BASE, "phone": "2"}, None).decided_body({}, Side.MINE)


def test_a_decision_is_made_once_and_kept_with_both_sides() -> None:
    decided = a_conflict({**BASE, "phone": "2"}, {**BASE, "phone": "3"}).decided("mine", "wichai", NOW)
    assert not decided.is_open
    assert (decided.decided_by, decided.decision, decided.theirs.body) == (
        "wichai",
        "mine",
        {**BASE, "phone": "3"},
    )
    with pytest.raises(WrongState):
        decided.decided("theirs", "nipa", NOW)
