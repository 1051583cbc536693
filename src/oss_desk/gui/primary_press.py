"""Lets one press of the primary button do one thing, however often it is pressed."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

QUIET_MS = 250


class PrimaryPress(QObject):
    """Guards a primary action whose meaning changes after each deed.

    A press that was meant for the matter before must not decide the next one, and a key that is
    hammered must not print and then hand over. So a new meaning counts only after *QUIET_MS*
    without a press; until then the button keeps saying what was just done.

    Signals:
        text_changed(str): what the button says now.
    """

    text_changed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._next = ""
        self._open = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._let_through)

    @property
    def text(self) -> str:
        """What the button says."""
        return self._text

    @property
    def is_open(self) -> bool:
        """Tell whether the next press would be let through."""
        return self._open

    def offer(self, text: str, *, at_once: bool = True) -> None:
        """Let the next press through, as *text*; not *at_once*, only after a quiet moment."""
        self._next = text
        if at_once:
            self._let_through()
        else:
            self._open = False
            self._quiet.start()

    def say(self, text: str) -> None:
        """Let nothing through for now, and write *text* on the button: what is under way or done."""
        self._quiet.stop()
        self._open = False
        self._write(text)

    def press(self) -> bool:
        """Return whether this press counts; one that does closes the door until the next offer."""
        if self._quiet.isActive():
            self._quiet.start()
            return False
        counts, self._open = self._open, False
        return counts

    @Slot()
    def _let_through(self) -> None:
        self._quiet.stop()
        self._open = True
        self._write(self._next)

    def _write(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.text_changed.emit(text)
