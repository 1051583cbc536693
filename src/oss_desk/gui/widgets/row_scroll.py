"""Rows that are scrolled where they do not fit, and that follow the keyboard."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_AROUND = 12


class RowScroll(QScrollArea):
    """Scrolls *inside*, called *name*; the Tab key stops at it only where there is something to scroll.

    Whatever inside has the keyboard is brought into sight, however it came there.
    """

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(inside)
        self._inside = inside
        self.verticalScrollBar().rangeChanged.connect(self._fit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(int, int)
    def _fit(self, _lowest: int, highest: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if highest > 0 else Qt.FocusPolicy.NoFocus)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)
