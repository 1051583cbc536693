"""The printer in one line: icon, word, and the queue's name at the right."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import line_height
from oss_desk.gui.theme.paint import RIGHT, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone


class PrinterLine(QWidget):
    """Shows whether the printer can take a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self._word = ""
        self._queue = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_status(self, tone: Tone, word: str, queue: str) -> None:
        """Show *word* in *tone* and the name of the *queue*."""
        self._tone, self._word, self._queue = tone, word, queue
        self.setAccessibleName(f"{word} {queue}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(200, line_height(Role.BODY_STRONG))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        mark = QRect(0, 0, Size.ICON_INLINE, self.height())
        draw_icon(painter, mark, "printer", TONE_INK[self._tone], Size.ICON_INLINE)
        area = QRect(Size.ICON_INLINE + 8, 0, self.width() - Size.ICON_INLINE - 8, self.height())
        taken = draw_text(painter, area, self._word, Role.BODY_STRONG, Colour.TEXT)
        area.setLeft(area.left() + taken + 12)
        draw_text(painter, area, self._queue, Role.CAPTION, Colour.TEXT_SECONDARY, RIGHT)
