"""The light half of the sign-in page, on the colour of a form rather than of a window."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from oss_desk.gui.theme.active import colour, text_scale
from oss_desk.gui.theme.tokens import Colour, Window

_WIDE, _NARROW = 600, 460
_WIDE_SIDE, _NARROW_SIDE = 88, 32


def fit_form(area: QScrollArea, window: QSize) -> None:
    """Give *area*, which holds a `FormGround`, the width and air that suit a page of the size *window*."""
    wide = window.width() >= Window.COMPACT_BELOW
    ground = area.widget()
    layout = ground.layout() if ground else None
    if layout is not None:
        # Before the width: with the old air the form might not let itself be narrowed.
        # Larger names take their room from the air beside them: the words of the other half need theirs.
        side = round(_WIDE_SIDE / text_scale() ** 2) if wide else _NARROW_SIDE
        air = layout.contentsMargins()
        layout.setContentsMargins(side, air.top(), side, air.bottom())
    area.setFixedWidth(_WIDE if wide else _NARROW)


class FormGround(QFrame):
    """Draws the ground that the form stands on."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), colour(Colour.SURFACE))
