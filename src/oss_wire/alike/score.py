"""How alike two people are, in thousandths, and what somebody is to be asked about it.

The figures are a judgement, tried on invented people in ``tests/registry/test_matching.py``. Two things
weigh more than any likeness: the same citizen id says *the same person*, and two different right ones
say *two people*, so that twins of one name and one house are not asked about for ever.
"""

from collections.abc import Callable
from dataclasses import dataclass

from oss_wire.alike.birth import agreement, birth_of
from oss_wire.alike.names import folded
from oss_wire.alike.spelling import spelt_alike
from oss_wire.documents import PersonDocument
from oss_wire.people import Band

ASK_FROM = 820
BLOCK_FROM = 930
CERTAIN = 1000
_TWO_PEOPLE = 500
_AGREES_FROM = 0.9


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score of 0 to 1000, and what agrees: citizen_id, name, birth_date, sex, district."""

    score: int
    reasons: tuple[str, ...]

    @property
    def band(self) -> Band:
        """What is to be done about it."""
        return band_of(self.score)


def band_of(score: int) -> Band:
    """Return what is to be done about a score of 0 to 1000."""
    if score >= BLOCK_FROM:
        return Band.BLOCK
    return Band.ASK if score >= ASK_FROM else Band.CREATE


def likeness(
    one: PersonDocument, other: PersonDocument, similar: Callable[[str, str], float] = spelt_alike
) -> Likeness:
    """Compare two people; *similar* is a faster twin of `spelt_alike` for whoever has one."""
    found = resemblance(one, other, similar)
    if "citizen_id" in found.reasons:
        return Likeness(CERTAIN, found.reasons)
    if one.citizen_id and other.citizen_id:
        return Likeness(min(found.score, _TWO_PEOPLE), found.reasons)
    return found


def resemblance(
    one: PersonDocument, other: PersonDocument, similar: Callable[[str, str], float] = spelt_alike
) -> Likeness:
    """Compare two people without weighing their numbers: for when one may have been mistyped."""
    first = similar(folded(one.first_name), folded(other.first_name))
    last = similar(folded(one.last_name), folded(other.last_name))
    name = 0.55 * first + 0.45 * last
    born = agreement(birth_of(one.birth_date), birth_of(other.birth_date))
    sex = _same(one.sex, other.sex)
    district = _same(one.district, other.district)
    reasons = tuple(
        reason
        for reason, agrees in (
            ("citizen_id", bool(one.citizen_id) and one.citizen_id == other.citizen_id),
            ("name", name >= _AGREES_FROM),
            ("birth_date", born >= _AGREES_FROM),
            ("sex", sex == 1.0),
            ("district", district == 1.0),
        )
        if agrees
    )
    return Likeness(round(1000 * (0.55 * name + 0.3 * born + 0.1 * sex + 0.05 * district)), reasons)


def _same(one: str, other: str) -> float:
    if not one or not other:
        return 0.5
    return 1.0 if one == other else 0.0
