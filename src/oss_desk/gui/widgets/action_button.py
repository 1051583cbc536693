"""A button that does one thing and shows the key that does it too."""

from enum import StrEnum

from PySide6.QtCore import Property, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.announce import spoken
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width
from oss_desk.gui.widgets.shortcut_keys import key_sequences

_GAP = 8


class ActionKind(StrEnum):
    """How much a button asks for attention: one ``PRIMARY`` or ``BIG`` on a screen."""

    PRIMARY = "primary"
    BIG = "big"
    PLAIN = "plain"
    GHOST = "ghost"
    QUIET = "quiet"
    DANGER = "danger"


_PADDING = {
    ActionKind.PRIMARY: 16,
    ActionKind.BIG: 22,
    ActionKind.PLAIN: 16,
    ActionKind.GHOST: 8,
    ActionKind.QUIET: 5,
    ActionKind.DANGER: 16,
}
_FILLED = (ActionKind.PRIMARY, ActionKind.BIG)


class ActionButton(QPushButton):
    """A push button that paints its text and its key; pressing the key clicks it.

    ``setText`` takes the words without the key. The accessible name is the words; the
    accessible description and the tool tip carry the key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = ActionKind.PLAIN
        self._key = ""
        self._icon_name = ""
        self._small = False
        self._busy = ""
        self._shortcut = QShortcut(self)
        self._shortcut.setAutoRepeat(False)
        self._shortcut.activated.connect(self.click)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _get_kind(self) -> str:
        return self._kind.value

    def set_kind(self, kind: str) -> None:
        """Choose a look; *kind* is a word of :class:`ActionKind`.

        Raises:
            ValueError: no such kind.
        """
        self._kind = ActionKind(kind)
        self._relayout()

    def _get_key_text(self) -> str:
        return self._key

    def set_key_text(self, key: str) -> None:
        """Show *key* (``"Ctrl+Enter"``) on the button and listen for it while the button is visible."""
        self._key = key
        self._shortcut.setKeys(key_sequences(key))
        self.setAccessibleDescription(key)
        self.setToolTip(key)
        self._relayout()

    def _get_icon_name(self) -> str:
        return self._icon_name

    def set_icon_name(self, name: str) -> None:
        """Show the icon *name* before the words."""
        self._icon_name = name
        self._relayout()

    def _get_small(self) -> bool:
        return self._small

    def set_small(self, small: bool) -> None:  # noqa: FBT001
        """Use the height for cards and banners."""
        self._small = small
        self._relayout()

    kind = Property(str, _get_kind, set_kind)
    key_text = Property(str, _get_key_text, set_key_text)
    icon_name = Property(str, _get_icon_name, set_icon_name)
    small = Property(bool, _get_small, set_small)

    def setText(self, text: str) -> None:
        """Write *text* on the button; it is the accessible name as well."""
        super().setText(text)
        self.setAccessibleName(spoken(text))
        self.updateGeometry()

    def set_busy(self, words: str) -> None:
        """Say in *words* what is under way (``"กำลังพิมพ์"``) and take no press; empty words end that."""
        self._busy = words
        self.setAccessibleName(words or self.text())
        self._shortcut.setEnabled(not words)
        self._relayout()

    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return bool(self._busy)

    def hitButton(self, position: QPoint) -> bool:
        """Take no click while something is under way."""
        return not self._busy and super().hitButton(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no key while something is under way."""
        if self._busy:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for icon, words and key."""
        return QSize(self._content_width() + 2 * self._padding(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same room: words on a button are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, words and key."""
        painter = QPainter(self)
        active = (self.isDown() or (self.underMouse() and self.isEnabled())) and not self._busy
        ink, cap = self._draw_ground(painter, active=active)
        left = max((self.width() - self._content_width()) // 2, self._padding())
        if icon_name := self._shown_icon():
            draw_icon(
                painter,
                QRect(left, 0, Size.ICON_INLINE, self.height()),
                icon_name,
                ink,
                Size.ICON_INLINE,
            )
            left += Size.ICON_INLINE + _GAP
        words = QRect(left, 0, self.width() - left, self.height())
        left += draw_text(painter, words, self._busy or self.text(), self._role(), ink)
        if self._key and not self._busy:
            draw_key_cap(painter, left + (_GAP if self.text() else 0), self.height() // 2, self._key, cap)

    def _draw_ground(self, painter: QPainter, *, active: bool) -> tuple[Colour, Colour]:
        fill: Colour | None = Colour.SUNKEN if active else Colour.SURFACE
        border: Colour | None = Colour.CONTROL
        ink, cap = Colour.TEXT, Colour.TEXT_SECONDARY
        if self._busy:
            fill, border, ink, cap = Colour.INFO_SOFT, Colour.INFO, Colour.INFO, Colour.INFO
        elif not self.isEnabled():
            fill, border, ink, cap = Colour.SUNKEN, Colour.LINE, Colour.TEXT_SECONDARY, Colour.TEXT_SECONDARY
        elif self._kind in _FILLED:
            fill = border = Colour.PRIMARY_HOVER if active else Colour.PRIMARY
            ink = cap = Colour.ON_PRIMARY
        elif self._kind is ActionKind.GHOST:
            fill, border = (Colour.PRIMARY_SOFT if active else None), None
            ink = cap = Colour.PRIMARY
        elif self._kind is ActionKind.QUIET:
            fill, border, ink = (Colour.SUNKEN if active else None), None, Colour.TEXT_SECONDARY
        elif self._kind is ActionKind.DANGER:
            fill, border = (Colour.ERROR_SOFT if active else Colour.SURFACE), Colour.ERROR
            ink = cap = Colour.ERROR
        area = QRect(0, (self.height() - self._height()) // 2, self.width(), self._height())
        draw_box(painter, area, radius=Radius.CONTROL, fill=fill, border=border, dashed=not self.isEnabled())
        return ink, cap

    def _role(self) -> Role:
        if self._kind is ActionKind.BIG:
            return Role.CARD_TITLE
        return Role.BODY_STRONG if self._kind is ActionKind.PRIMARY else Role.BUTTON

    def _padding(self) -> int:
        if self._kind is ActionKind.QUIET:
            return _PADDING[self._kind]
        return 10 if self._small else _PADDING[self._kind]

    def _height(self) -> int:
        if self._small:
            return control_height(Size.BUTTON_SMALL)
        return control_height(Size.BUTTON_BIG if self._kind is ActionKind.BIG else Size.BUTTON)

    def _shown_icon(self) -> str:
        return "refresh" if self._busy else self._icon_name

    def _content_width(self) -> int:
        width = text_width(self._busy or self.text(), self._role())
        if self._shown_icon():
            width += Size.ICON_INLINE + _GAP
        if self._key and not self._busy:
            width += key_cap_width(self._key) + (_GAP if self.text() else 0)
        return width

    def _relayout(self) -> None:
        self.updateGeometry()
        self.update()
