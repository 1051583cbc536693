"""The hatched frame that says on all four edges: this is practice."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.theme.active import colour, font
from oss_desk.gui.theme.tokens import Colour, Role

MARGINS = QMargins(12, 24, 12, 12)
"""Room a window leaves for the band, so that it covers nothing; the top edge holds the word."""
_STRIPE, _GAP = 6, 18
_TAB_WIDTH = 96


class TrainingBand(QWidget):
    """Lies over a window's edges, takes no clicks, and follows its size.

    Args:
        window: what it frames; it stays on top of it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("โหมดฝึกหัด"))
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.setGeometry(self._window.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be the edges alone: what lies over the middle would be painted again with every letter typed."""
        super().resizeEvent(event)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(self.rect().marginsRemoved(MARGINS))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the four edges and the word at the top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, inner = self.rect(), self.rect().marginsRemoved(MARGINS)
        edges = (
            QRect(whole.left(), whole.top(), whole.width(), MARGINS.top()),
            QRect(whole.left(), inner.bottom() + 1, whole.width(), MARGINS.bottom()),
            QRect(whole.left(), inner.top(), MARGINS.left(), inner.height()),
            QRect(inner.right() + 1, inner.top(), MARGINS.right(), inner.height()),
        )
        for edge in edges:
            self._hatch(painter, edge)
        tab = QRect((whole.width() - _TAB_WIDTH) // 2, 0, _TAB_WIDTH, MARGINS.top())
        painter.fillRect(tab, colour(Colour.BADGE))
        painter.setPen(QPen(colour(Colour.ON_BADGE)))
        painter.setFont(font(Role.CAPTION_STRONG))
        painter.drawText(tab, Qt.AlignmentFlag.AlignCenter, self.tr("ฝึกหัด"))

    def _hatch(self, painter: QPainter, edge: QRect) -> None:
        painter.save()
        painter.setClipRect(edge)
        painter.fillRect(edge, colour(Colour.BADGE))
        painter.setPen(QPen(colour(Colour.ON_BADGE), _STRIPE))
        reach = self.height()
        # Diagonals of the whole window, so that the stripes meet at the corners.
        for start in range(-reach, self.width() + reach, _GAP + _STRIPE):
            painter.drawLine(start, reach, start + reach, 0)
        painter.restore()
