"""The period a tally is about, moved with the arrow keys or typed."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size

_WIDTH = 236
_END = 30


class PeriodField(QWidget):
    """Shows a period in the Buddhist era.

    Signals:
        moved(int): one period back (-1) or on (1), by ← and → or the arrows at its ends.
        today_wanted: ``=`` or Home.
    """

    moved = Signal(int)
    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("ช่วงเวลา"))
        self.setToolTip(self.tr("← → เลื่อนช่วง  = วันนี้"))

    def set_text(self, text: str) -> None:
        """Show the period *text*."""
        self._text = text
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the period shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return room for the longest period."""
        width = text_width(self._text, Role.BODY) + 2 * _END + Size.ICON_INLINE + 24
        return QSize(max(width, _WIDTH), control_height(Size.BUTTON_SMALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, come back with ``=`` or Home."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_Equal):
            self.today_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move with the arrows at the ends."""
        if event.position().x() < _END:
            self.moved.emit(-1)
        elif event.position().x() > self.width() - _END:
            self.moved.emit(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=Radius.CONTROL, fill=Colour.SURFACE, border=Colour.CONTROL)
        before = QRect(0, 0, _END, self.height())
        after = QRect(self.width() - _END, 0, _END, self.height())
        draw_icon(painter, before, "arrow-left", Colour.TEXT_SECONDARY, Size.ICON_INLINE)
        draw_icon(painter, after, "arrow-right", Colour.TEXT_SECONDARY, Size.ICON_INLINE)
        mark = QRect(_END + 2, 0, Size.ICON_INLINE, self.height())
        draw_icon(painter, mark, "calendar", Colour.TEXT_SECONDARY, Size.ICON_INLINE)
        words = QRect(mark.right() + 8, 0, after.left() - mark.right() - 8, self.height())
        draw_text(painter, words, self._text, Role.BODY, Colour.TEXT)
