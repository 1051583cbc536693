"""A pair of hands that knows nothing but the keyboard, and counts."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk.gui.demo.stall_watch import StallWatch

_PATIENCE_SECONDS = 20.0
_ROUND_MILLISECONDS = 10
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class NothingHappened(AssertionError):
    """What was waited for did not come about; *what* says what it was."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Keys:
    """Presses keys on whatever has the focus in one window.

    Attributes:
        count: presses so far; a chord counts as one, so does each typed letter.
        stalls: how long the window was at work without looking at the keyboard.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.count = 0
        self.stalls = StallWatch(window)

    def press(self, *chords: str) -> None:
        """Press each chord, written as in ``Ctrl+Return``, ``F6``, ``Tab`` or ``3``."""
        for chord in chords:
            self.count += 1
            *held, name = chord.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for word in held:
                modifiers |= _HELD[word]
            with self.stalls.working():
                QTest.keyClick(self._target(), _named(name), modifiers)
                QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """Type *text* letter by letter, Thai letters included."""
        for letter in text:
            self.count += 1
            # QTest's own typing aborts the process on letters outside ASCII.
            with self.stalls.working():
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, _key_of(letter), Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(self._target(), event)
                QCoreApplication.processEvents()

    def wait(self, until: Callable[[], object], what: str) -> float:
        """Let the window work until *until* is true; return how long that took, in milliseconds.

        Raises:
            NothingHappened: it did not come about within twenty seconds.
        """
        began = time.monotonic()
        while not until():
            if time.monotonic() - began > _PATIENCE_SECONDS:
                raise NothingHappened(what)
            self.rest(_ROUND_MILLISECONDS)
        return (time.monotonic() - began) * 1000

    def rest(self, milliseconds: int = 300) -> None:
        """Let the window finish painting and loading before it is looked at."""
        turn = QEventLoop()
        QTimer.singleShot(milliseconds, turn.quit)
        with self.stalls.working():
            turn.exec()

    @staticmethod
    def focused_name() -> str:
        """Return the object name of whatever has the keyboard, or an empty text."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    def _target(self) -> QWidget:
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is self._window.window():
            return focused
        # Two desks may stand side by side: these hands stay at their own.
        return self._window.focusWidget() or self._window


def _named(name: str) -> Qt.Key:
    key: Qt.Key = getattr(Qt.Key, f"Key_{name}")
    return key


def _key_of(letter: str) -> int:
    if letter.isascii() and letter.isalnum():
        return ord(letter.upper())
    return Qt.Key.Key_Space if letter == " " else 0
