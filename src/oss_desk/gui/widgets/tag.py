"""A pill with an icon and a word that tells a state."""

from PySide6.QtCore import Property, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import active_theme, control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_GROUND, TONE_INK, Colour, Role, Size, Theme, Tone

_PADDING = 10
_GAP = 5


def tag_width(text: str, icon_name: str = "") -> int:
    """Return the pixels a pill with *text* and an icon is wide."""
    return text_width(text, Role.KEY) + 2 * _PADDING + (Size.ICON_TAG + _GAP if icon_name else 0)


def draw_tag(
    painter: QPainter,
    left: int,
    middle: int,
    text: str,
    tone: Tone = Tone.NEUTRAL,
    icon_name: str = "",
    *,
    ground: Colour | None = None,
) -> int:
    """Draw a pill starting at *left*, centred on the height *middle*; return its width.

    *ground* replaces the tone's own, for a pill on a selected row.
    """
    height = control_height(Size.TAG, Role.KEY)
    area = QRect(left, middle - height // 2, tag_width(text, icon_name), height)
    border = TONE_INK[tone] if active_theme() is Theme.HIGH_CONTRAST else None
    draw_box(painter, area, radius=height / 2, fill=ground or TONE_GROUND[tone], border=border)
    start = area.left() + _PADDING
    if icon_name:
        draw_icon(
            painter, QRect(start, area.top(), Size.ICON_TAG, height), icon_name, TONE_INK[tone], Size.ICON_TAG
        )
        start += Size.ICON_TAG + _GAP
    draw_text(painter, QRect(start, area.top(), area.right() - start, height), text, Role.KEY, TONE_INK[tone])
    return area.width()


class Tag(QWidget):
    """Shows a state as icon and word in a pill; hidden from view while its text is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = Tone.NEUTRAL
        self._icon_name = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tag(self, text: str, tone: Tone = Tone.NEUTRAL, icon_name: str = "") -> None:
        """Show all three at once."""
        self._tone = tone
        self._icon_name = icon_name
        self.set_text(text)

    def _get_text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        """Show the word *text*."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def _get_kind(self) -> str:
        return self._tone.value

    def set_kind(self, kind: str) -> None:
        """Colour the pill; *kind* is a word of :class:`Tone`.

        Raises:
            ValueError: no such tone.
        """
        self._tone = Tone(kind)
        self.update()

    def _get_icon_name(self) -> str:
        return self._icon_name

    def set_icon_name(self, name: str) -> None:
        """Show the icon *name* before the word."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    text = Property(str, _get_text, set_text)
    kind = Property(str, _get_kind, set_kind)
    icon_name = Property(str, _get_icon_name, set_icon_name)

    def sizeHint(self) -> QSize:
        """Return room for icon and word."""
        if not self._text:
            return QSize(0, 0)
        height = control_height(Size.TAG, Role.KEY) + Size.INK_MARGIN
        return QSize(tag_width(self._text, self._icon_name), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        if self._text:
            draw_tag(QPainter(self), 0, self.height() // 2, self._text, self._tone, self._icon_name)
