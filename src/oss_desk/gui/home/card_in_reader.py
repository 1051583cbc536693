"""The picture of a card in a reader."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.tokens import READER_LAMP, Colour, Tone

_SIZE = QSize(116, 84)
_PEN = 2.5
_LAMP = QColor(READER_LAMP)


class CardInReader(QWidget):
    """Shows a card standing in a reader, in the colour of the prompt; decoration only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.PRIMARY
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: Tone) -> None:
        """Draw in the colour of *tone*: primary, or warn with the lamp out."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return the designed size."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, chip and reader."""
        warns = self._tone is Tone.WARN
        ink = colour(Colour.WARN_BORDER if warns else Colour.PRIMARY)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, _PEN))
        painter.setBrush(colour(Colour.SURFACE))
        painter.drawRoundedRect(QRectF(34, 3, 48, 50), 5, 5)
        painter.setPen(QPen(colour(Colour.WARN_BORDER), _PEN))
        painter.setBrush(colour(Colour.WARN_SOFT))
        painter.drawRoundedRect(QRectF(42, 28, 14, 12), 2, 2)
        painter.setPen(QPen(colour(Colour.CONTROL), _PEN))
        painter.drawLine(QLineF(42, 13, 74, 13))
        painter.drawLine(QLineF(62, 22, 74, 22))
        painter.setPen(QPen(ink, _PEN))
        painter.setBrush(ink)
        corners = ((8, 46), (108, 46), (102, 80), (14, 80))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.setPen(QPen(colour(Colour.ON_PRIMARY), 4))
        painter.drawLine(QLineF(26, 52, 90, 52))
        painter.setPen(QPen(colour(Colour.ON_PRIMARY) if warns else _LAMP, 0))
        painter.setBrush(ink if warns else _LAMP)
        painter.drawEllipse(QPointF(58, 67), 4, 4)
