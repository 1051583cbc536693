"""Lets garbage be collected on the window's thread alone.

Python collects wherever the next object happens to be made. In a lane that would destroy widgets off
the window's thread, which Qt answers with a crash now and then.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_MILLISECONDS = 1000
_EVERY_OLDER = 10


class GuiThreadCollector(QObject):
    """Switches automatic collection off and collects once a second instead; build it on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @staticmethod
    def settle() -> None:
        """Look through everything once, and leave out from now on what is there: it goes with the window.

        What is looked through later is only what came since, which takes a moment instead of longer
        than a key may wait. Called again, what went meanwhile is freed first.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    @Slot()
    def collect(self) -> None:
        """Collect the young objects, and every tenth time the older ones too."""
        self._rounds += 1
        gc.collect(1 if self._rounds % _EVERY_OLDER else 2)
