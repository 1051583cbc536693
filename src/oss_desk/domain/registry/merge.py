"""Bring two versions of one record together, field by field, or say where a person must decide.

Two sides that changed different fields merge by themselves. A field that the law builds on is never
decided by a machine: when it changed on either side while the other side changed anything at all, a
person is asked. Both sides changing a field to the same value agree.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Body = Mapping[str, object]
"""A record's fields by name, flat; values are what JSON can hold."""

LEGAL_FIELDS: Mapping[str, frozenset[str]] = {
    "person": frozenset(
        {
            *("citizen_id", "birth_date", "disability_types", "merged_into"),
            *("title", "first_name", "middle_name", "last_name"),
            *("title_en", "first_name_en", "middle_name_en", "last_name_en"),
        }
    ),
    "caregiver": frozenset({"person_id", "citizen_id", "title", "first_name", "middle_name", "last_name"}),
    "registration": frozenset(
        {"person_id", "facility_code", "disability_types", "level", "status", "kind", "registered_on"}
    ),
    "card": frozenset(
        {"card_serial", "person_id", "facility_code", "reason", "issue_date", "expiry_date", "status"}
    ),
}
"""By kind of record, the fields that always ask; a test holds them to those of the wire."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What came of bringing two versions together.

    Attributes:
        body: both sides' changes; where *asking* is not empty, ours stand in the disputed fields.
        asking: names of the fields that a person must decide, in order; empty when all went well.
    """

    body: Body
    asking: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """Tell that nobody need be asked."""
        return not self.asking


def laid_over(known: Body, body: Body) -> dict[str, object]:
    """Return *known* with the fields of *body* over it; what *body* lacks stays as it was."""
    return {**known, **body}


def changed_fields(before: Body, after: Body) -> frozenset[str]:
    """Return the fields of *after* whose value differs from *before*; absent and None are alike."""
    return frozenset(name for name, value in after.items() if before.get(name) != value)


def merge(kind: str, base: Body, mine: Body, theirs: Body) -> Merge:
    """Merge *mine* and *theirs*, both made upon *base*; *mine* may lack fields that did not change."""
    ours, others = changed_fields(base, mine), changed_fields(base, laid_over(base, theirs))
    agreed = {name for name in ours & others if mine.get(name) == theirs.get(name)}
    ours_alone, others_alone = ours - agreed, others - agreed
    asking = ours_alone & others_alone
    if ours_alone and others_alone:
        asking |= (ours_alone | others_alone) & LEGAL_FIELDS.get(kind, frozenset())
    merged = laid_over(laid_over(base, theirs), {name: mine[name] for name in ours_alone})
    return Merge(merged, tuple(sorted(asking)))
