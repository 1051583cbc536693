"""Words with a key beside the tick of the notice; pressing them opens the notice."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width

KEY = "F7"
_GAP = 5


class NoticeLink(QPushButton):
    """Looks like a quiet remark with the key that does the same; the page listens to the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("ใบแจ้งฉบับอ่านง่าย"))
        self.setAccessibleDescription(KEY)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for words, key and the brackets around them."""
        words = text_width(f"({self.text()}", Role.CAPTION) + text_width(")", Role.CAPTION)
        return QSize(words + key_cap_width(KEY) + 2 * _GAP, control_height(Size.BUTTON_SMALL))

    def minimumSizeHint(self) -> QSize:
        """Ask for no less."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bracket, words, key, bracket."""
        painter = QPainter(self)
        ink = Colour.PRIMARY if self.underMouse() else Colour.TEXT_SECONDARY
        area = self.rect()
        left = draw_text(painter, area, f"({self.text()}", Role.CAPTION, ink) + _GAP
        left += draw_key_cap(painter, left, self.height() // 2, KEY, ink) + 2
        area.setLeft(left)
        draw_text(painter, area, ")", Role.CAPTION, ink)
