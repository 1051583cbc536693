"""How alike two people are, in thousandths, and what somebody is to be asked about it.

The figures are a judgement, tried on invented people in ``tests/registry/test_matching.py``. Two things
weigh more than any likeness: the same citizen id says *the same person*, and two different right ones
say *two people*, so that twins of one name and one house are not asked about for ever.
"""

from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from oss_registry.matching.birth import agreement, birth_of
from oss_registry.matching.words import folded
from oss_wire.documents import PersonDocument
from oss_wire.people import Band

ASK_FROM = 820
BLOCK_FROM = 930
_CERTAIN = 1000
_TWO_PEOPLE = 500
_AGREES_FROM = 0.9


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score of 0 to 1000 and what agrees."""

    score: int
    reasons: tuple[str, ...]

    @property
    def band(self) -> Band:
        """What is to be done about it."""
        if self.score >= BLOCK_FROM:
            return Band.BLOCK
        return Band.ASK if self.score >= ASK_FROM else Band.CREATE


def likeness(one: PersonDocument, other: PersonDocument) -> Likeness:
    """Compare two people."""
    first = JaroWinkler.similarity(folded(one.first_name), folded(other.first_name))
    last = JaroWinkler.similarity(folded(one.last_name), folded(other.last_name))
    name = 0.55 * first + 0.45 * last
    born = agreement(birth_of(one.birth_date), birth_of(other.birth_date))
    sex = _same(one.sex, other.sex)
    district = _same(one.district, other.district)
    reasons = [
        reason
        for reason, agrees in (
            ("citizen_id", bool(one.citizen_id) and one.citizen_id == other.citizen_id),
            ("name", name >= _AGREES_FROM),
            ("birth_date", born >= _AGREES_FROM),
            ("sex", sex == 1.0),
            ("district", district == 1.0),
        )
        if agrees
    ]
    if "citizen_id" in reasons:
        return Likeness(_CERTAIN, tuple(reasons))
    score = round(1000 * (0.55 * name + 0.3 * born + 0.1 * sex + 0.05 * district))
    if one.citizen_id and other.citizen_id:
        score = min(score, _TWO_PEOPLE)
    return Likeness(score, tuple(reasons))


def _same(one: str, other: str) -> float:
    if not one or not other:
        return 0.5
    return 1.0 if one == other else 0.0
