"""The machine's own clock and random ids."""

import uuid
from datetime import date, datetime


class SystemClock:
    """The `Clock` of a real counter: the machine's time in the machine's own time zone."""

    def now(self) -> datetime:
        """Return this moment with its offset from UTC."""
        return datetime.now().astimezone()

    def today(self) -> date:
        """Return today where the machine stands."""
        return self.now().date()


class RandomIds:
    """The `Ids` of a real counter: random UUIDs (version 4), so that two counters never meet."""

    def new(self) -> str:
        """Return 32 hexadecimal digits."""
        return uuid.uuid4().hex
