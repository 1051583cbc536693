"""Time and new ids, so that tests can hold them still."""

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time of the counter."""

    def now(self) -> datetime:
        """Return this moment with its offset from UTC."""

    def today(self) -> date:
        """Return today at the counter."""


class Ids(Protocol):
    """Makes ids that are never made again."""

    def new(self) -> str:
        """Return a new id: 32 hexadecimal digits."""
