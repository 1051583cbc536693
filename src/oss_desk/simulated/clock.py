"""A clock that stands still until told otherwise."""

from datetime import date, datetime, timedelta


class FrozenClock:
    """The `Clock` of tests and demonstrations.

    Args:
        now: the moment it shows, with its offset from UTC.
    """

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self._now

    def today(self) -> date:
        """Return the day of that moment."""
        return self._now.date()

    def set(self, now: datetime) -> None:
        """Show *now* from here on."""
        self._now = now

    def advance(self, by: timedelta) -> None:
        """Move on by *by*."""
        self._now += by
