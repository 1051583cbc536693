"""How long to wait after a failed try: full jitter, so that thirty desks do not knock together.

The pause is drawn evenly between one second and a ceiling that doubles with every failure, up to
fifteen minutes. There is always a next time.
"""

from datetime import timedelta

SHORTEST = timedelta(seconds=1)
LONGEST = timedelta(minutes=15)
FARTHEST = timedelta(hours=25)
"""No pause ends later than this, whatever the other side wished."""
_FIRST_CEILING = timedelta(seconds=2)
_DOUBLINGS = 10
_SPREAD = timedelta(seconds=10)


def pause_after(failures: int, draw: float, asked: timedelta | None = None) -> timedelta:
    """Return the pause after *failures* failures in a row (at least 1).

    *draw* is a random number from 0 up to 1. *asked* is what the other side wished (``Retry-After``):
    the pause is never shorter than that, and a little longer, so that not all come back at once.
    """
    ceiling = min(LONGEST, _FIRST_CEILING * (1 << min(max(failures, 1) - 1, _DOUBLINGS)))
    if asked is not None:
        return max(SHORTEST, asked) + _SPREAD * draw
    return SHORTEST + (ceiling - SHORTEST) * draw
