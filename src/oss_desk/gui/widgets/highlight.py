"""Text in which what was searched for is marked: soft ground, line below, semibold."""

import unicodedata

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from oss_desk.gui.theme.active import colour, font
from oss_desk.gui.theme.tokens import Colour, Role

_GROUND_PART = 1.375  # the ground is 22 pixels high behind text of 16
_LINE = 2
_SARA_AM = "\u0e33"
Marks = tuple[tuple[int, int], ...]


def marks_of(text: str, query: str) -> Marks:
    """Return where the words of *query* stand in *text*, as (start, length); case is ignored.

    A mark ends after the vowels and tones that sit on its last letter: half a cluster is never marked.
    """
    told, found = text.casefold(), set[tuple[int, int]]()
    if len(told) != len(text):
        return ()
    for word in query.casefold().split():
        start = told.find(word)
        while start >= 0:
            end = start + len(word)
            while end < len(text) and _sits_on_a_letter(text[end]):
                end += 1
            found.add((start, end - start))
            start = told.find(word, end)
    return tuple(sorted(found))


def draw_marked_text(
    painter: QPainter, area: QRect, text: str, marks: Marks, role: Role, token: Colour
) -> int:
    """Write one line centred on the height of *area*, *marks* marked; return the width it took.

    Text wider than the area ends in an ellipsis.
    """
    chosen = font(role)
    metrics = QFontMetrics(chosen)
    layout, width = _laid_out(text, marks, chosen)
    if width > area.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() - 4 * len(marks))
        marks = tuple((start, min(length, len(text) - start)) for start, length in marks if start < len(text))
        layout, width = _laid_out(text, marks, chosen)
    line = layout.lineAt(0)
    middle = area.top() + area.height() / 2
    baseline = round(middle + (metrics.ascent() - metrics.descent()) / 2)
    high = chosen.pixelSize() * _GROUND_PART
    for start, length in marks:
        left, right = _x(line.cursorToX(start)), _x(line.cursorToX(start + length))
        ground = QRectF(area.left() + left, middle - high / 2, right - left, high)
        painter.fillRect(ground, colour(Colour.WARN_SOFT))
        below = QRectF(ground.left(), ground.bottom() - _LINE / 2, ground.width(), _LINE)
        painter.fillRect(below, colour(Colour.WARN_BORDER))
    painter.setPen(colour(token))
    layout.draw(painter, QPointF(area.left(), baseline - line.ascent()))
    return round(width)


def _laid_out(text: str, marks: Marks, chosen: QFont) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text, chosen)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    formats = []
    for start, length in marks:
        ranged = QTextLayout.FormatRange()
        ranged.start, ranged.length, ranged.format = start, length, strong
        formats.append(ranged)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    return layout, line.naturalTextWidth()


def _x(place: object) -> float:
    """Return the position alone; Qt hands the cursor back with it."""
    return float(place[0]) if isinstance(place, tuple) else float(place)  # type: ignore[arg-type]


def _sits_on_a_letter(sign: str) -> bool:
    return unicodedata.category(sign) == "Mn" or sign == _SARA_AM
