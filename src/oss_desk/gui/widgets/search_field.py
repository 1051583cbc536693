"""A line to type into with an icon before it and its key at the end."""

from PySide6.QtCore import Property, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from oss_desk.gui.theme.paint import draw_icon
from oss_desk.gui.theme.tokens import Colour, Size
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width
from oss_desk.gui.widgets.shortcut_keys import key_sequences

_SIDE = 12


class SearchField(QLineEdit):
    """A line edit with an icon; its key moves the focus into it and selects what is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = "search"
        self._key = ""
        self._shortcut = QShortcut(self)
        self._shortcut.activated.connect(self._come_here)
        self._make_room()

    def _get_icon_name(self) -> str:
        return self._icon_name

    def set_icon_name(self, name: str) -> None:
        """Show the icon *name* at the left; an empty name shows none."""
        self._icon_name = name
        self._make_room()

    def _get_key_text(self) -> str:
        return self._key

    def set_key_text(self, key: str) -> None:
        """Show *key* at the right while the field is empty, and listen for it."""
        self._key = key
        self._shortcut.setKeys(key_sequences(key))
        self.setAccessibleDescription(key)
        self._make_room()

    icon_name = Property(str, _get_icon_name, set_icon_name)
    key_text = Property(str, _get_key_text, set_key_text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line edit, then icon and key."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._icon_name:
            area = QRect(_SIDE, 0, Size.ICON, self.height())
            draw_icon(painter, area, self._icon_name, Colour.TEXT_SECONDARY)
        if self._key and not self.text():
            left = self.width() - _SIDE - key_cap_width(self._key)
            draw_key_cap(painter, left, self.height() // 2, self._key, Colour.TEXT_SECONDARY)

    def _come_here(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _make_room(self) -> None:
        left = Size.ICON + 6 if self._icon_name else 0
        self.setTextMargins(left, 0, key_cap_width(self._key) + 6 if self._key else 0, 0)
        self.update()
