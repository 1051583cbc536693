"""Measures how long the window's thread leaves whoever presses a key without an answer."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer, Slot

_BEAT_MILLISECONDS = 1


class StallWatch(QObject):
    """Beats every millisecond on the window's thread; the longest gap between two beats is the stall.

    What the player of a demonstration does itself between two looks at the window is not counted.

    Attributes:
        longest_ms: the longest gap since the last `begin_anew`, in milliseconds.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest_ms = 0.0
        self._last: float | None = None
        beat = QTimer(self)
        beat.setTimerType(Qt.TimerType.PreciseTimer)
        beat.setInterval(_BEAT_MILLISECONDS)
        beat.timeout.connect(self._beat)
        beat.start()

    def begin_anew(self) -> None:
        """Forget what was measured so far."""
        self.longest_ms = 0.0

    @contextmanager
    def working(self) -> Iterator[None]:
        """Count what the window does inside; outside nothing is counted."""
        self._last = time.perf_counter()
        try:
            yield
        finally:
            self._beat()
            self._last = None

    @Slot()
    def _beat(self) -> None:
        if self._last is None:
            return
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now
