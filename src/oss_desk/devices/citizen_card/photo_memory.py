"""The beginning of a photo whose reading was interrupted, kept for the moment the same card returns.

It never leaves memory. Whose it is follows from every byte of the card's text and its answer to reset,
not from the citizen id alone; so nothing of one card is ever joined to another, not even to the
same person's next card. Bytes are overwritten when they are wiped, not only let go.
"""

from threading import Lock, Timer
from time import monotonic
from typing import Final

KEPT_SECONDS: Final = 120.0
"""So long may a card be out of the reader; it is enough to wipe its contacts and put it in again."""


class PhotoMemory:
    """Keeps the first segments of at most one photo; may be asked from any thread.

    Args:
        seconds: how long they are kept after the last one came.
    """

    def __init__(self, seconds: float = KEPT_SECONDS) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._card = b""
        self._kept = bytearray()
        self._timer: Timer | None = None
        self._until = 0.0

    def recall(self, card: bytes) -> bytes:
        """Return what is kept of *card*'s photo, from its first byte on; another card's is wiped.

        Args:
            card: what tells this card from every other one, never empty.
        """
        with self._lock:
            if card != self._card:
                self._wipe()
                self._card = card
            self._put_off()
            return bytes(self._kept)

    def keep(self, card: bytes, segment: bytes) -> None:
        """Add the next *segment* of *card*'s photo; one that was not recalled last is not kept."""
        with self._lock:
            if card == self._card:
                self._kept += segment
                self._put_off()

    def wipe(self) -> None:
        """Overwrite and forget everything."""
        with self._lock:
            self._wipe()

    def _put_off(self) -> None:
        """Begin the time-out anew."""
        self._until = monotonic() + self._seconds
        if self._kept and self._timer is None:
            self._start(self._seconds)

    def _start(self, seconds: float) -> None:
        self._timer = Timer(seconds, self._expire)
        self._timer.daemon = True
        self._timer.start()

    def _expire(self) -> None:
        with self._lock:
            left = self._until - monotonic()
            if left <= 0:
                self._wipe()
            elif self._kept:
                # Segments came since the timer was started: one thread serves a whole photo.
                self._start(left)

    def _wipe(self) -> None:
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        self._card = b""
        self._kept[:] = bytes(len(self._kept))
        self._kept = bytearray()
