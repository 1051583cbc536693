"""One figure with what it counts and a quiet line about it."""

from PySide6.QtCore import Property, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Radius, Role, Size, Tone

_SIDE = 16
_TOP = 12


class NumberTile(QFrame):
    """A card with a caption, a big figure and a note below; ``label_below`` puts the caption under it.

    A plain tile (``framed`` false) has no border: it stands inside a card.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self._number = ""
        self._note = ""
        self._tone = Tone.NEUTRAL
        self._icon_name = ""
        self._label_below = False
        self._framed = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _get_label(self) -> str:
        return self._label

    def set_label(self, text: str) -> None:
        """Say what is counted."""
        self._label = text
        self._tell()

    def _get_number(self) -> str:
        return self._number

    def set_number(self, text: str) -> None:
        """Show the figure, with its unit if it needs one: ``"17 นาที"``."""
        self._number = text
        self._tell()

    def set_note(self, text: str, tone: Tone = Tone.NEUTRAL, icon_name: str = "") -> None:
        """Say something about the figure on a line of its own."""
        self._note, self._tone, self._icon_name = text, tone, icon_name
        self._tell()

    def _get_label_below(self) -> bool:
        return self._label_below

    def set_label_below(self, below: bool) -> None:  # noqa: FBT001
        """Put the caption under the figure."""
        self._label_below = below
        self._tell()

    def _get_framed(self) -> bool:
        return self._framed

    def set_framed(self, framed: bool) -> None:  # noqa: FBT001
        """Draw the tile as a card of its own."""
        self._framed = framed
        self.update()

    label = Property(str, _get_label, set_label)
    number = Property(str, _get_number, set_number)
    label_below = Property(bool, _get_label_below, set_label_below)
    framed = Property(bool, _get_framed, set_framed)

    def sizeHint(self) -> QSize:
        """Return room for two or three lines."""
        lines = line_height(Role.NUMBER) + line_height(Role.CAPTION) * (2 if self._note else 1)
        width = max(text_width(self._number, Role.NUMBER), text_width(self._label, Role.CAPTION))
        icon = Size.ICON_INLINE + 2 if self._icon_name else 0
        width = max(width, text_width(self._note, Role.CAPTION) + icon)
        return QSize(width + 2 * _SIDE, lines + 2 * (_TOP if self._framed else 8))

    def minimumSizeHint(self) -> QSize:
        """Return the same room: a figure is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines from the top."""
        painter = QPainter(self)
        if self._framed:
            draw_box(painter, self.rect(), radius=Radius.CARD, fill=Colour.SURFACE, border=Colour.LINE)
        width = self.width() - 2 * _SIDE
        caption, number = line_height(Role.CAPTION), line_height(Role.NUMBER)
        top = _TOP if self._framed else 8
        first = QRect(_SIDE, top + (number if self._label_below else 0), width, caption)
        second = QRect(_SIDE, top + (0 if self._label_below else caption), width, number)
        draw_text(painter, first, self._label, Role.CAPTION, Colour.TEXT_SECONDARY)
        draw_text(painter, second, self._number, Role.NUMBER, Colour.TEXT)
        note = QRect(_SIDE, top + caption + number, width, caption)
        if self._icon_name:
            icon = QRect(_SIDE, note.top(), Size.ICON_INLINE, caption)
            draw_icon(painter, icon, self._icon_name, TONE_INK[self._tone], Size.ICON_INLINE)
            note.setLeft(note.left() + Size.ICON_INLINE + 2)
        draw_text(painter, note, self._note, Role.CAPTION, TONE_INK[self._tone])

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._label} {self._number}")
        self.setAccessibleDescription(self._note)
        self.updateGeometry()
        self.update()
