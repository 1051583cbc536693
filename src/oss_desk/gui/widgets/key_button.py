"""A key cap that can be pressed, where a picture shows what the key does and no words stand beside."""

from PySide6.QtCore import Property, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius, Size
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_height, key_cap_width


class KeyButton(QAbstractButton):
    """Shows a key; a click, or assistive technology, does what the key does.

    It is no stop of the Tab key, for whoever has a keyboard has the key. The page gives it its
    accessible name and listens for the key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _get_key_text(self) -> str:
        return self._key

    def set_key_text(self, key: str) -> None:
        """Write *key*, such as ``"F6"``, on the cap."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    key_text = Property(str, _get_key_text, set_key_text)

    def sizeHint(self) -> QSize:
        """Return the size of the cap with its key."""
        return QSize(key_cap_width(self._key), key_cap_height() + 2 * Size.INK_MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap, sunken while it is pressed."""
        painter = QPainter(self)
        if self.isDown():
            draw_box(painter, self.rect(), radius=Radius.TAG_BOX, fill=Colour.SUNKEN)
        draw_key_cap(painter, 0, self.height() // 2, self._key, Colour.TEXT_SECONDARY)
