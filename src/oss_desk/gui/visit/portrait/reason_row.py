"""One reason why a picture is used although a check says no."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role
from oss_desk.gui.widgets.check_row import CheckRow

_HIGH = 38
_SIDE = 12
_CIRCLE = 20


class ReasonRow(CheckRow):
    """A circle to choose, framed when chosen; rows that share a parent exclude each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_round(True)

    def sizeHint(self) -> QSize:
        """Return room for circle and words."""
        wide = 2 * _SIDE + _CIRCLE + 10 + text_width(self.text(), Role.BUTTON)
        return QSize(wide, control_height(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; long words may end in an ellipsis."""
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, circle and words."""
        painter, chosen = QPainter(self), self.isChecked()
        if chosen:
            draw_box(
                painter,
                self.rect(),
                radius=Radius.CONTROL,
                fill=Colour.SURFACE,
                border=Colour.PRIMARY,
                width=2,
            )
        circle = QRect(_SIDE, (self.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE)
        border = Colour.PRIMARY if chosen else Colour.CONTROL
        draw_box(painter, circle, radius=_CIRCLE / 2, fill=Colour.SURFACE, border=border, width=2)
        if chosen:
            draw_box(painter, circle.adjusted(5, 5, -5, -5), radius=5, fill=Colour.PRIMARY)
        left = _SIDE + _CIRCLE + 10
        words = QRect(left, 0, self.width() - left - _SIDE, self.height())
        draw_text(painter, words, self.text(), Role.BUTTON if chosen else Role.BODY, Colour.TEXT)
