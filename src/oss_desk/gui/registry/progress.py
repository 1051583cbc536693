"""How far a long fetch is, and how long it may still take."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from oss_desk.services.errors import TurnStopped

WORTH_TELLING = 2_000
"""A fetch of fewer changes is over before anybody could read of it."""
_FIRST_GUESS_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """What is known of a fetch under way.

    Attributes:
        done, of: changes of the registry taken so far, and in all.
        seconds_left: a guess by the pace so far; None while it is too early to guess.
    """

    done: int
    of: int
    seconds_left: int | None

    @property
    def percent(self) -> int:
        """How much is done, rounded down."""
        return self.done * 100 // self.of if self.of else 100


class FetchWatch:
    """Follows one turn's fetching from the network's thread, and can be told to stop it."""

    def __init__(
        self, tell: Callable[[FetchProgress], None], seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._tell = tell
        self._seconds = seconds
        self._stopped = threading.Event()
        self._begun: tuple[float, int] | None = None

    def stop(self) -> None:
        """End the fetch after the page that is being taken; safe from any thread."""
        self._stopped.set()

    def __call__(self, done: int, of: int) -> None:
        """Take note that *done* of *of* changes are taken.

        Raises:
            TurnStopped: somebody does not want to go on now.
        """
        now = self._seconds()
        if self._begun is None:
            self._begun = (now, done)
        since, first = self._begun
        if of - first >= WORTH_TELLING:
            self._tell(FetchProgress(done, of, self._left(now - since, done - first, of - done)))
        if self._stopped.is_set():
            raise TurnStopped

    @staticmethod
    def _left(seconds: float, taken: int, missing: int) -> int | None:
        if seconds < _FIRST_GUESS_SECONDS or taken <= 0:
            return None
        return round(seconds * missing / taken)
