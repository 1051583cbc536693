"""The sunken ground of a card's body, round where the card is."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius


class Ground(QFrame):
    """A frame whose lower corners follow those of the card it fills."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        radius = Radius.CARD - 1
        draw_box(painter, self.rect(), radius=radius, fill=Colour.SUNKEN)
        draw_box(painter, QRect(0, 0, self.width(), 2 * radius), radius=0, fill=Colour.SUNKEN)
