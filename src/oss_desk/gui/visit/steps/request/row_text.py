"""Title and detail of a row: one line each where there is room, more where there is not; never cut."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from oss_desk.gui.theme.active import colour, font, line_height
from oss_desk.gui.theme.paint import draw_text
from oss_desk.gui.theme.tokens import Colour, Role
from oss_desk.words.segmenter import segment

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_TALL = 10_000


@dataclass(frozen=True, slots=True)
class RowText:
    """Some words in one role and colour."""

    text: str
    role: Role
    token: Colour = Colour.TEXT

    def height(self, room: int) -> int:
        """Return the pixels it takes in *room* pixels of width."""
        lines = self._lines(room)
        metrics = QFontMetrics(font(self.role))
        return line_height(self.role) if lines == 1 else lines * metrics.lineSpacing()

    def draw(self, painter: QPainter, left: int, top: int, room: int) -> int:
        """Draw it and return where it ends."""
        height = self.height(room)
        area = QRect(left, top, room, height)
        if self._lines(room) == 1:
            draw_text(painter, area, self.text, self.role, self.token)
        else:
            painter.setFont(font(self.role))
            painter.setPen(colour(self.token))
            painter.drawText(area, _WRAP, segment(self.text))
        return top + height

    def _lines(self, room: int) -> int:
        metrics = QFontMetrics(font(self.role))
        if not self.text or metrics.horizontalAdvance(self.text) <= room:
            return 1
        wrapped = metrics.boundingRect(QRect(0, 0, max(room, 1), _TALL), _WRAP, segment(self.text))
        return max(2, round(wrapped.height() / metrics.lineSpacing()))
