"""An icon that stands by itself, painted from its token, so that it follows the theme."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.paint import draw_icon
from oss_desk.gui.theme.tokens import Colour, Size


class IconLabel(QWidget):
    """Shows one icon; decoration only, the words beside it carry the meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._token = Colour.TEXT
        self._size: int = Size.ICON
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, token: Colour = Colour.TEXT, size: int = Size.ICON) -> None:
        """Show the icon *name* in *token*, *size* logical pixels square; an empty name shows nothing."""
        self._name, self._token, self._size = name, token, size
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._name:
            draw_icon(QPainter(self), self.rect(), self._name, self._token, self._size)
