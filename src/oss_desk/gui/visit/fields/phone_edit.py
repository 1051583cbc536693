"""A telephone number, grouped as people say it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.visit.fields.digits_edit import DigitsEdit

_MOBILE = 10


class PhoneEdit(DigitsEdit):
    """Holds a telephone number of nine or ten digits.

    ``completed`` is emitted when a key wrote the tenth digit at the end, so that the page may go on; a
    number of nine digits may still become longer and waits for Enter.
    """

    completed = Signal()
    most = _MOBILE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("08x-xxx-xxxx")

    def grouped(self, digits: str) -> str:
        """Return *digits* as ``081-234-5678``."""
        return "-".join(part for part in (digits[:3], digits[3:6], digits[6:]) if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell when the number became complete by this key."""
        before = self.digits()
        super().keyPressEvent(event)
        after = self.digits()
        is_whole = len(after) == _MOBILE and after.startswith("0")
        if is_whole and len(before) < _MOBILE and self.cursorPosition() == len(self.text()):
            self.completed.emit()
