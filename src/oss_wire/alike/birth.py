"""Birth dates as they are compared: whichever calendar the year was typed in, whatever part is known."""

import re
from dataclasses import dataclass
from functools import lru_cache

_BUDDHIST_OFFSET = 543
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Birth:
    """Year, month and day; 0 is unknown."""

    year: int
    month: int
    day: int


@lru_cache(maxsize=4096)
def birth_of(text: str) -> Birth | None:
    """Read ``1954``, ``1954-05`` or ``1954-05-01``; a Buddhist year that slipped in is understood."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    return Birth(year - _BUDDHIST_OFFSET if year > 2200 else year, month, day)


def agreement(one: Birth | None, other: Birth | None) -> float:
    """Return how well two dates agree, 0 to 1: one part may differ; the unknown speaks for neither side."""
    if one is None or other is None:
        return 0.5
    parts = [(one.year, other.year), (one.month, other.month), (one.day, other.day)]
    known = [(left, right) for left, right in parts if left and right]
    wrong = sum(left != right for left, right in known)
    if {one.month, one.day} == {other.month, other.day} and one.month != one.day and one.year == other.year:
        wrong = min(wrong, 1)  # day and month stand in each other's place
    if wrong == 0:
        return 1.0 if len(known) == len(parts) else 0.6
    return 0.6 if wrong == 1 and len(known) == len(parts) else 0.0
