"""A conflict as an officer decides it: rows of fields that belong together, and which side is advised.

A name, an address, a certificate are decided as wholes, for half of one and half of the other would be
neither. What is advised follows one rule: read from the chip today, before asked for today, before newer,
before older.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from oss_desk.domain.registry.conflict import Conflict, Side
from oss_desk.domain.registry.merge import Body, laid_over

RECORD = "record"
"""The row of a record that the other side deleted: there is nothing to choose by fields."""

_NAME = ("title", "first_name", "middle_name", "last_name")
_ADDRESS = (
    "house_number", "village_number", "lane", "alley", "road",
    "subdistrict", "district", "province", "postcode", "subdistrict_code",
)  # fmt: skip
GROUPS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "person": {
        "name": _NAME,
        "name_en": tuple(f"{part}_en" for part in _NAME),
        "citizen_id": ("citizen_id",),
        "birth_date": ("birth_date",),
        "sex": ("sex",),
        "address": _ADDRESS,
        "phone": ("phone",),
        "communication": ("communication",),
        "types": ("disability_types",),
        "portrait": ("portrait",),
    },
    "caregiver": {"caregiver": ("citizen_id", *_NAME, "relation", "phone")},
    "registration": {
        "certificate": (
            "disability_types", "evidence", "diagnosis_code", "character", "level",
            "certifying_doctor", "certified_on", "permanent",
        ),
        "request": ("kind", "request_number", "registered_on", "facility_code"),
        "status": ("status",),
    },
    "card": {
        "card": ("card_serial", "reason", "issue_date", "expiry_date", "facility_code", "visit_id"),
        "card_status": ("status",),
    },
}  # fmt: skip
"""By kind of record, the fields that are decided together, in reading order."""
_UNSEEN = {"person_id", "visit_id"}
_QUIET = {"name_en", "citizen_id", "birth_date", "sex", "communication", "portrait", "request", "card"}
"""What is not worth a line while both sides agree."""
_SILENT = {"portrait"}
"""What says nothing in words, and is worth a line only where somebody must choose."""


class Provenance(StrEnum):
    """Where our own value is from, as far as it counts for the advice."""

    CHIP = "chip"
    ASKED = "asked"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a side is advised."""

    CHIP_TODAY = "chip_today"
    ASKED_TODAY = "asked_today"
    NEWER = "newer"
    HELD_HERE = "held_here"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Advice:
    """The side that is preselected, and why."""

    side: Side
    reason: Reason


class RowState(StrEnum):
    """What there is to do about a row."""

    SAME = "same"
    MERGED = "merged"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """Fields that belong together, as each side would leave them.

    Attributes:
        group: a name of `GROUPS`, `RECORD`, or of a field that belongs to nothing.
        disputed: names of the fields that must be decided; empty when nobody need be asked.
        mine, theirs: the group's fields once that side is chosen, with what merges by itself; None where
            that side deleted the record.
    """

    group: str
    state: RowState
    disputed: tuple[str, ...]
    mine: Body | None = field(repr=False)
    theirs: Body | None = field(repr=False)


def difference(conflict: Conflict) -> tuple[DifferenceRow, ...]:
    """Return the rows of *conflict* in reading order; what both sides agree on is there where it orients."""
    if conflict.mine.body is None or conflict.theirs.body is None:
        row = DifferenceRow(RECORD, RowState.DISPUTED, (RECORD,), conflict.mine.body, conflict.theirs.body)
        return (row,)
    differing = {disputed.name: disputed.must_be_decided for disputed in conflict.fields}
    mine = conflict.decided_body({}, Side.MINE)
    theirs = conflict.decided_body({}, Side.THEIRS)
    rows = []
    for group, names in _groups(conflict.kind, {**theirs, **mine}).items():
        asking = tuple(name for name in names if differing.get(name))
        state = RowState.SAME
        if asking:
            state = RowState.DISPUTED
        elif any(name in differing for name in names):
            state = RowState.MERGED
        if state is RowState.SAME and (group in _QUIET or not any(mine.get(name) for name in names)):
            continue
        if state is RowState.MERGED and group in _SILENT:
            continue
        rows.append(DifferenceRow(group, state, asking, _part(mine, names), _part(theirs, names)))
    return tuple(rows)


def advise(
    provenance: Provenance, *, is_today: bool, mine: datetime | None, theirs: datetime | None
) -> Advice:
    """Return whose value is likelier right: chip today, asked today, newer, older.

    *is_today* tells that our own value was taken down today; *mine* and *theirs* are when each side made
    its version, None where that is not known.
    """
    if is_today and provenance is Provenance.CHIP:
        return Advice(Side.MINE, Reason.CHIP_TODAY)
    if is_today and provenance is Provenance.ASKED:
        return Advice(Side.MINE, Reason.ASKED_TODAY)
    if mine is None or theirs is None:
        return Advice(Side.MINE, Reason.HELD_HERE)
    return Advice(Side.MINE if mine >= theirs else Side.THEIRS, Reason.NEWER)


def _groups(kind: str, body: Body) -> dict[str, tuple[str, ...]]:
    groups = dict(GROUPS.get(kind, {}))
    grouped = {name for names in groups.values() for name in names} | _UNSEEN
    # A newer registry may know fields that this program does not; they are decided like any other.
    groups |= {name: (name,) for name in sorted(body) if name not in grouped}
    return groups


def _part(body: Body, names: tuple[str, ...]) -> Body:
    return laid_over({}, {name: body.get(name) for name in names})
