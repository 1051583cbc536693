"""How long to wait after a failed try: full jitter, so that thirty desks do not knock together.

The pause is drawn evenly between one second and a ceiling that doubles with every failure, up to
fifteen minutes. There is always a next time.
"""

from datetime import timedelta

SHORTEST = timedelta(seconds=1)
LONGEST = timedelta(minutes=15)
LONGEST_WISH = timedelta(hours=1)
"""So long a pause the other side may ask for; a desk that comes again is only told so again."""
_FIRST_CEILING = timedelta(seconds=2)
_DOUBLINGS = 10
_SPREAD = timedelta(seconds=10)
FARTHEST = LONGEST_WISH + _SPREAD
"""No pause ends later than this: one that seems to is left from a clock that was set back."""


def pause_after(failures: int, draw: float, asked: timedelta | None = None) -> timedelta:
    """Return the pause after *failures* failures in a row (at least 1).

    *draw* is a random number from 0 up to 1. *asked* is what the other side wished (``Retry-After``):
    up to an hour the pause is never shorter, and a little longer, so that not all come back at once.
    """
    ceiling = min(LONGEST, _FIRST_CEILING * (1 << min(max(failures, 1) - 1, _DOUBLINGS)))
    if asked is not None:
        return min(LONGEST_WISH, max(SHORTEST, asked)) + _SPREAD * draw
    return SHORTEST + (ceiling - SHORTEST) * draw
