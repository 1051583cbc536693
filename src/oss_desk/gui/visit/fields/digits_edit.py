"""A field for numbers: digits only, whatever the keyboard layout, and the citizen number grouped."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.domain.people.citizen_id import LENGTH, CitizenId
from oss_desk.gui.keyboard import digit_of, digits_only
from oss_desk.gui.language import active_language
from oss_desk.words.codes import FIELD_PROBLEMS


class DigitsEdit(QLineEdit):
    """Holds up to ``most`` digits; ``digits_changed`` carries them after each change by hand.

    Assistive technology may write them at once: whatever :meth:`set_digits` did not write is by hand.
    """

    digits_changed = Signal(str)
    most = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_writing = False
        self.textChanged.connect(self._edited)

    def set_digits(self, digits: str) -> None:
        """Show *digits*, silently."""
        self._write(digits)

    def digits(self) -> str:
        """Return the digits alone."""
        return digits_only(self.text())[: self.most]

    def grouped(self, digits: str) -> str:
        """Return *digits* as this field shows them."""
        return digits

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit by its physical key; letters are left out, commands work as ever."""
        digit = digit_of(event)
        if digit is not None and not self.isReadOnly():
            self.insert(digit)
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _edited(self, _text: str) -> None:
        if self._is_writing:
            return
        behind = len(digits_only(self.text()[self.cursorPosition() :]))
        digits = self.digits()
        self._write(digits)
        place, seen = len(self.text()), 0
        while place > 0 and seen < behind:
            place -= 1
            seen += self.text()[place].isdigit()
        self.setCursorPosition(place)
        self.digits_changed.emit(digits)

    def _write(self, digits: str) -> None:
        self._is_writing = True
        self.setText(self.grouped(digits))
        self._is_writing = False


class CitizenIdEdit(DigitsEdit):
    """Holds a citizen number, grouped 1-4-5-2-1 as typed, and knows what is wrong with it."""

    most = LENGTH

    def grouped(self, digits: str) -> str:
        """Return *digits* grouped as on the card."""
        cuts = (0, 1, 5, 10, 12, 13)
        return " ".join(digits[a:b] for a, b in pairwise(cuts) if digits[a:b])

    def show_masked(self, digits: str) -> None:
        """Show only the end of *digits*, silently, as everywhere a number is not being typed."""
        try:
            words = CitizenId(digits).masked
        except InvalidCitizenId:
            words = digits
        self._is_writing = True
        self.setText(words)
        self._is_writing = False

    def hint(self) -> str:
        """Return what is still to come, or what is wrong; empty when the number is right or empty."""
        digits = self.digits()
        if not digits:
            return ""
        if len(digits) < LENGTH:
            return self.tr("เหลืออีก {count} หลัก").format(count=LENGTH - len(digits))
        try:
            CitizenId(digits)
        except InvalidCitizenId:
            return FIELD_PROBLEMS["checksum"].in_(active_language())
        return ""

    def is_wrong(self) -> bool:
        """Tell whether thirteen digits stand there that cannot be a citizen number."""
        return len(self.digits()) == LENGTH and bool(self.hint())
