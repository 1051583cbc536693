"""The light half of the sign-in page, on the colour of a form rather than of a window."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.tokens import Colour, Window

_WIDE = 600
_NARROW = 460
_SIDE = {_WIDE: 88, _NARROW: 32}


def fit_form(area: QScrollArea, window: QSize) -> None:
    """Give *area*, which holds a `FormGround`, the width that suits a page of the size *window*."""
    area.setFixedWidth(_WIDE if window.width() >= Window.COMPACT_BELOW else _NARROW)


class FormGround(QFrame):
    """Draws the ground and keeps the air at its sides in step with its width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the air at the sides."""
        super().resizeEvent(event)
        layout = self.layout()
        side = _SIDE[_WIDE if self.width() > _NARROW else _NARROW]
        if layout is not None and layout.contentsMargins().left() != side:
            air = layout.contentsMargins()
            layout.setContentsMargins(side, air.top(), side, air.bottom())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), colour(Colour.SURFACE))
