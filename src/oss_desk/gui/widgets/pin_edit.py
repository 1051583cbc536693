"""Six boxes for an officer's secret number, typed by physical key in any layout."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from oss_desk.gui.keyboard import digit_of, digits_only
from oss_desk.gui.theme.paint import CENTRE, draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role

PIN_LENGTH = 6
_HEIGHT = 52
_GAP = 10


class PinEdit(QLineEdit):
    """Takes six digits and never shows, copies or pastes them.

    It is a password field to assistive technology, which may write all digits at once and reads none.
    ``completed`` carries the digits when the sixth was typed; ``edited`` tells that something
    was typed or taken back.
    """

    completed = Signal(str)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._wrong = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # An input method would compose digits that belong to nobody else's memory.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("รหัส 6 หลัก"))
        self.textChanged.connect(self._take)
        self._show()

    def count(self) -> int:
        """Return how many digits have been typed, 0 to 6."""
        return len(self._digits)

    def digits(self) -> str:
        """Return what has been typed, for the sign-in button while the officer looks at it."""
        return self._digits

    def clear(self) -> None:
        """Forget what was typed."""
        self._digits = ""
        self._show()

    def set_wrong(self, *, wrong: bool) -> None:
        """Draw the boxes as holding a wrong number, until the next key."""
        self._wrong = wrong
        self.update()

    def focus_rect(self) -> QRect:
        """Return the box the next digit goes into, for the focus ring."""
        return self._box(min(len(self._digits), PIN_LENGTH - 1))

    def sizeHint(self) -> QSize:
        """Return room for six boxes."""
        return QSize(PIN_LENGTH * 62 + (PIN_LENGTH - 1) * _GAP, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return room for six narrow boxes."""
        return QSize(PIN_LENGTH * 36 + (PIN_LENGTH - 1) * _GAP, _HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Leave to the page the keys that an ordinary field would keep from it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus and nothing else: there is no text to point at."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Paste nothing, whichever button it was."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select nothing."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select nothing."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit or take one back; leave everything else to the page."""
        digit = digit_of(event)
        if event.key() == Qt.Key.Key_Backspace:
            self._change(self._digits[:-1])
        elif event.key() == Qt.Key.Key_Delete:
            self._change("")
        elif digit is None or event.isAutoRepeat():
            event.ignore()
        elif len(self._digits) < PIN_LENGTH:
            self._change(self._digits + digit)
            if len(self._digits) == PIN_LENGTH:
                self.completed.emit(self._digits)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes, a dot for each digit and a caret where the next goes."""
        painter = QPainter(self)
        border = Colour.ERROR if self._wrong else Colour.CONTROL
        for place in range(PIN_LENGTH):
            box = self._box(place)
            width = 2 if self._wrong else 1
            draw_box(painter, box, radius=Radius.CONTROL, fill=Colour.SURFACE, border=border, width=width)
            if place < len(self._digits):
                dot = QRect(box.center().x() - 4, box.center().y() - 3, 9, 9)
                draw_box(painter, dot, radius=4.5, fill=Colour.TEXT)
            elif place == len(self._digits) and self.hasFocus():
                draw_text(painter, box, "|", Role.SIGN_IN_TITLE, Colour.TEXT_SECONDARY, CENTRE)

    def _box(self, place: int) -> QRect:
        width = (self.width() - (PIN_LENGTH - 1) * _GAP) / PIN_LENGTH
        return QRect(round(place * (width + _GAP)), 0, round(width), self.height())

    @Slot(str)
    def _take(self, text: str) -> None:
        """Take what somebody else than these keys wrote into the field."""
        if text == self._digits:
            return
        digits = digits_only(text)[:PIN_LENGTH]
        self._change(digits)
        self._show()
        if len(digits) == PIN_LENGTH:
            self.completed.emit(digits)

    def _change(self, digits: str) -> None:
        self._wrong = False
        if digits != self._digits:
            self._digits = digits
            self._show()
            self.edited.emit()

    def _show(self) -> None:
        self.setText(self._digits)
        told = self.tr("พิมพ์แล้ว {n} จาก {all}").format(n=len(self._digits), all=PIN_LENGTH)
        self.setAccessibleDescription(told)
        self.update()
