"""What an officer is asked, and what is advised."""

from datetime import UTC, datetime, timedelta

import pytest

from oss_desk.domain.registry.conflict import Conflict, Side, Version
from oss_desk.domain.registry.difference import (
    GROUPS,
    RECORD,
    Advice,
    Provenance,
    Reason,
    RowState,
    advise,
    difference,
)
from oss_desk.domain.registry.merge import LEGAL_FIELDS

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
BASE = {
    "first_name": "บัวคำ",
    "last_name": "สมมุติวงศ์",
    "house_number": "88/2",
    "road": "",
    "phone": "",
    "sex": "female",
    "disability_types": ["1"],
}


def a_conflict(mine: dict[str, object] | None, theirs: dict[str, object] | None) -> Conflict:
    return Conflict(
        "c1", "r1", "person", "o1", BASE, Version(mine, "nipa", NOW), Version(theirs, "suda", NOW), 4, NOW
    )


def test_fields_that_belong_together_are_one_row() -> None:
    """A tile shows what its side would leave, with what merges by itself."""
    rows = difference(
        a_conflict(
            {**BASE, "house_number": "17", "phone": "081"},
            {**BASE, "house_number": "18", "road": "ก", "first_name": "บัว"},
        )
    )
    by_group = {row.group: row for row in rows}
    assert [row.group for row in rows] == ["name", "address", "phone", "types"]
    address = by_group["address"]
    assert (address.state, address.disputed) == (RowState.DISPUTED, ("house_number",))
    assert (address.mine or {})["road"] == (address.theirs or {})["road"] == "ก"
    assert ((address.mine or {})["house_number"], (address.theirs or {})["house_number"]) == ("17", "18")
    assert by_group["name"].disputed == ("first_name",)
    assert by_group["phone"].state is RowState.MERGED
    assert by_group["types"].state is RowState.SAME


def test_a_picture_is_a_line_only_where_somebody_must_choose() -> None:
    one, other = "blob:" + "1" * 64, "blob:" + "2" * 64
    taken_here = difference(a_conflict({**BASE, "phone": "081", "portrait": one}, {**BASE, "phone": "082"}))
    assert [row.group for row in taken_here if row.state is not RowState.SAME] == ["phone"]
    (at_both,) = difference(a_conflict({**BASE, "portrait": one}, {**BASE, "portrait": other}))[-1:]
    assert (at_both.group, at_both.state) == ("portrait", RowState.DISPUTED)


def test_what_this_program_does_not_know_is_asked_all_the_same() -> None:
    rows = difference(a_conflict({**BASE, "shoe_size": "40"}, {**BASE, "shoe_size": "41"}))
    assert [(row.group, row.disputed) for row in rows if row.state is RowState.DISPUTED] == [
        ("shoe_size", ("shoe_size",))
    ]


def test_a_record_that_was_deleted_is_one_row() -> None:
    (row,) = difference(a_conflict({**BASE, "phone": "081"}, None))
    assert (row.group, row.state, row.theirs) == (RECORD, RowState.DISPUTED, None)


def test_every_legal_field_stands_in_a_row() -> None:
    """None of them could be decided without being seen."""
    for kind, legal in LEGAL_FIELDS.items():
        seen = {name for names in GROUPS[kind].values() for name in names}
        assert legal - seen <= {"person_id", "merged_into"}


@pytest.mark.parametrize(
    ("provenance", "is_today", "hours", "wanted"),
    [
        (Provenance.CHIP, True, 5, Advice(Side.MINE, Reason.CHIP_TODAY)),
        (Provenance.ASKED, True, 5, Advice(Side.MINE, Reason.ASKED_TODAY)),
        (Provenance.CHIP, False, 5, Advice(Side.THEIRS, Reason.NEWER)),
        (Provenance.UNKNOWN, True, 5, Advice(Side.THEIRS, Reason.NEWER)),
        (Provenance.UNKNOWN, True, -5, Advice(Side.MINE, Reason.NEWER)),
        (Provenance.UNKNOWN, True, None, Advice(Side.MINE, Reason.HELD_HERE)),
    ],
)
def test_the_rule(provenance: Provenance, *, is_today: bool, hours: int | None, wanted: Advice) -> None:
    """Chip today > asked today > newer > older; *hours*: how much later the registry's version is."""
    theirs = None if hours is None else NOW + timedelta(hours=hours)
    assert advise(provenance, is_today=is_today, mine=NOW, theirs=theirs) == wanted
