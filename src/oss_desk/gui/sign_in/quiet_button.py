"""A button that reads like a line of small print: icon, words, and its key behind them."""

from PySide6.QtCore import Property, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width

_GAP = 8


class QuietButton(QAbstractButton):
    """What can be done beside the work of the page; the page itself listens for the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _get_icon_name(self) -> str:
        return self._icon_name

    def set_icon_name(self, name: str) -> None:
        """Show the icon *name* before the words."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def _get_key_text(self) -> str:
        return self._key

    def set_key_text(self, key: str) -> None:
        """Show *key* behind the words."""
        self._key = key
        self.setAccessibleDescription(key)
        self.setToolTip(key)
        self.updateGeometry()

    icon_name = Property(str, _get_icon_name, set_icon_name)
    key_text = Property(str, _get_key_text, set_key_text)

    def sizeHint(self) -> QSize:
        """Return room for icon, words and key."""
        width = Size.ICON + _GAP + text_width(self.text(), Role.BODY) + 2
        if self._key:
            width += _GAP + key_cap_width(self._key)
        return QSize(width, line_height(Role.BODY) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, words and key."""
        painter = QPainter(self)
        ink = Colour.TEXT if self.underMouse() else Colour.TEXT_SECONDARY
        draw_icon(painter, QRect(0, 0, Size.ICON, self.height()), self._icon_name, ink)
        left = Size.ICON + _GAP
        words = QRect(left, 0, self.width() - left, self.height())
        taken = draw_text(painter, words, self.text(), Role.BODY, ink)
        if self._key:
            draw_key_cap(painter, left + taken + _GAP, self.height() // 2, self._key, ink)
