"""The hatched frame that says on all four edges: this is practice."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.tokens import Colour

WIDTH = 4
_TAB_WIDTH, _TAB_HEIGHT = 96, 22


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
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ChildAdded}:
            self.setGeometry(self._window.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the four edges and the tab."""
        painter = QPainter(self)
        width, height = self.width(), self.height()
        edges = (
            QRect(0, 0, width, WIDTH),
            QRect(0, height - WIDTH, width, WIDTH),
            QRect(0, 0, WIDTH, height),
            QRect(width - WIDTH, 0, WIDTH, height),
        )
        for edge in edges:
            painter.fillRect(edge, colour(Colour.BADGE))
            painter.fillRect(edge, QBrush(colour(Colour.ON_BADGE), Qt.BrushStyle.BDiagPattern))
        tab = QRect((width - _TAB_WIDTH) // 2, 0, _TAB_WIDTH, _TAB_HEIGHT)
        painter.fillRect(tab, colour(Colour.BADGE))
        painter.setPen(QPen(colour(Colour.ON_BADGE)))
        painter.drawText(tab, Qt.AlignmentFlag.AlignCenter, self.tr("ฝึกหัด"))
