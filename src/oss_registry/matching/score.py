"""How alike two people are: the rule that the desks have too, with a measure of spelling made in C."""

from rapidfuzz.distance import JaroWinkler

from oss_wire.alike import score
from oss_wire.alike.score import Likeness
from oss_wire.documents import PersonDocument


def likeness(one: PersonDocument, other: PersonDocument) -> Likeness:
    """Compare two people (`oss_wire.alike.score`)."""
    return score.likeness(one, other, JaroWinkler.similarity)
