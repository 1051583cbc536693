"""A small bordered label that shows which key does something."""

from PySide6.QtCore import Property, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import text_scale, text_width
from oss_desk.gui.theme.paint import CENTRE, draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size

_PADDING = 7


def key_cap_width(key: str) -> int:
    """Return the pixels a cap with *key* on it is wide."""
    return max(text_width(key, Role.KEY) + 2 * _PADDING, key_cap_height())


def key_cap_height() -> int:
    """Return the pixels a cap is high at the text scale in force."""
    return round(Size.KEY_CAP * text_scale())


def draw_key_cap(painter: QPainter, left: int, middle: int, key: str, token: Colour) -> int:
    """Draw a cap whose left edge is at *left*, centred on the height *middle*; return its width."""
    height = key_cap_height()
    area = QRect(left, middle - height // 2, key_cap_width(key), height)
    draw_box(painter, area, radius=Radius.TAG_BOX, border=token)
    draw_text(painter, area, key, Role.KEY, token, CENTRE)
    return area.width()


class KeyCap(QWidget):
    """Shows the name of one key; decoration only, the button beside it carries the shortcut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _get_key_text(self) -> str:
        return self._key

    def set_key_text(self, key: str) -> None:
        """Write *key*, such as ``"Alt+M"``, on the cap."""
        self._key = key
        self.setAccessibleName(key)
        self.updateGeometry()
        self.update()

    key_text = Property(str, _get_key_text, set_key_text)

    def sizeHint(self) -> QSize:
        """Return the size of the cap with its key."""
        return QSize(key_cap_width(self._key), key_cap_height() + 2 * Size.INK_MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = QPainter(self)
        draw_key_cap(painter, 0, self.height() // 2, self._key, Colour.TEXT_SECONDARY)
