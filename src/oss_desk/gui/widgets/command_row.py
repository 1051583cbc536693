"""One command of the key overlay: its words and its keys, and a click that runs it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width
from oss_desk.gui.widgets.key_command import KeyCommand

_ROW = 31
_GAP = 8
_REACH = 6


class CommandRow(QAbstractButton):
    """Words at the left and keys at the right; an *inline* one writes the keys before the words.

    The marked row is the one Enter runs: soft ground, bar and semibold, so not by colour alone.
    """

    def __init__(self, command: KeyCommand, parent: QWidget, *, inline: bool = False) -> None:
        super().__init__(parent)
        self.command = command
        self._inline = inline
        self._marked = False
        self.setText(command.words)
        self.setAccessibleName(command.words)
        self.setAccessibleDescription(command.keys)
        # The search field keeps the keyboard; its arrows move the mark.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        across = QSizePolicy.Policy.Fixed if inline else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def is_marked(self) -> bool:
        """Tell whether Enter runs this row."""
        return self._marked

    def set_marked(self, *, marked: bool) -> None:
        """Mark this row as the one Enter runs."""
        self._marked = marked
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for words and keys on one line."""
        role = Role.CAPTION_STRONG if self._inline else Role.BODY_STRONG
        width = text_width(self.text(), role) + self._keys_width() + _GAP
        return QSize(width + (8 if self._inline else 16), max(_ROW, line_height(Role.BODY) + 5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words and keys."""
        painter = QPainter(self)
        if self._marked or self.isDown() or self.underMouse():
            fill = Colour.PRIMARY_SOFT if self._marked or self.isDown() else Colour.SUNKEN
            draw_box(painter, self.rect(), radius=Radius.TAG_BOX, fill=fill)
        if self._marked:
            bar = QRect(0, 3, Size.MARK_BAR, self.height() - 6)
            draw_box(painter, bar, radius=2, fill=Colour.PRIMARY)
        if self._inline:
            self._paint_inline(painter)
            return
        left = _REACH + 4 if self._marked else 0
        end = self.width() - self._keys_width() - (_REACH if self._marked else 0)
        role = Role.BODY_STRONG if self._marked else Role.BODY
        words = QRect(left, 0, end - left - _GAP, self.height())
        draw_text(painter, words, self.text(), role, Colour.TEXT)
        self._paint_keys(painter, end, Colour.TEXT)

    def _paint_inline(self, painter: QPainter) -> None:
        left = _REACH + 2 if self._marked else 0
        left += self._paint_keys(painter, left, Colour.TEXT_SECONDARY)
        words = QRect(left, 0, self.width() - left, self.height())
        role = Role.CAPTION_STRONG if self._marked else Role.CAPTION
        ink = Colour.TEXT if self._marked else Colour.TEXT_SECONDARY
        draw_text(painter, words, self.text(), role, ink)

    def _paint_keys(self, painter: QPainter, left: int, ink: Colour) -> int:
        start = left
        for key in self.command.keys.split(" "):
            left += draw_key_cap(painter, left, self.height() // 2, key, ink) + _GAP
        return left - start

    def _keys_width(self) -> int:
        keys = self.command.keys.split(" ")
        return sum(key_cap_width(key) for key in keys) + _GAP * (len(keys) - 1)
