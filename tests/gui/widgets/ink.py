"""Finds a piece of text in the picture of a widget and tells whether its topmost and lowest marks are whole.

A reference is written freely with the same font; the place where its middle rows lie in the picture
is looked for, and there the outermost rows must be inked as well.
"""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk.gui.theme.active import font
from oss_desk.gui.theme.tokens import Role

MARKS = "กุ้งปี่ฟื้นญู้ฐูฏึ๊"
_CONTRAST = 45
# The very outermost row may be a shade only, half a pixel lower in one picture than in the other.
_TOP, _BOTTOM = slice(1, 2), slice(-2, -1)
_IS_THERE = 0.15
_ROOM = 40


@dataclass(frozen=True)
class Found:
    """Where the text was found, how well, and which share of its outermost ink is there."""

    fit: float
    top: float
    bottom: float

    @property
    def whole(self) -> bool:
        """Tell whether the text is there and no mark of it is cut."""
        return self.fit >= 0.75 and self.top >= _IS_THERE and self.bottom >= _IS_THERE


def _ink(image: QImage, ground: int | None = None) -> list[int]:
    """Return each row as bits, one for every pixel that stands out from *ground*, or the commonest."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, pitch = bytes(grey.constBits()), grey.bytesPerLine()
    lines = [data[y * pitch : y * pitch + grey.width()] for y in range(grey.height())]
    if ground is None:
        ground = Counter(data).most_common(1)[0][0]
    told = bytes(ord("1") if abs(value - ground) > _CONTRAST else ord("0") for value in range(256))
    return [int(line.translate(told)[::-1], 2) for line in lines]


def _reference(role: Role) -> list[int]:
    metrics = QFontMetrics(font(role))
    image = QImage(
        metrics.horizontalAdvance(MARKS) + 8, metrics.height() + 2 * _ROOM, QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font(role))
    painter.drawText(2, _ROOM + metrics.ascent(), MARKS)
    painter.end()
    rows = _ink(image, 255)
    inked = [y for y, row in enumerate(rows) if row]
    rows = rows[inked[0] : inked[-1] + 1]
    left = min((row & -row).bit_length() for row in rows if row) - 1
    return [row >> left for row in rows]


def _share(wanted: list[int], there: list[int]) -> float:
    """Return which part of the ink of *wanted* is *there*, a pixel left or right allowed."""
    total = sum(row.bit_count() for row in wanted)
    pairs = zip(wanted, there, strict=True)
    found = sum((row & (seen | seen << 1 | seen >> 1)).bit_count() for row, seen in pairs)
    return found / total if total else 1.0


def look_for_marks(widget: QWidget, role: Role) -> Found:
    """Return how the text of *MARKS*, set as *role*, is seen in *widget* as it is now."""
    QApplication.processEvents()
    picture, wanted = _ink(widget.grab().toImage()), _reference(role)
    padded = [0] * _ROOM + picture + [0] * _ROOM
    third = len(wanted) // 3
    middle = wanted[third : 2 * third]
    width, high = max(row.bit_length() for row in wanted), len(wanted)
    dense = max(range(len(middle)), key=lambda row: middle[row].bit_count())
    window = (1 << width) - 1
    best, place = 0.0, (0, 0)
    for top in range(len(padded) - high):
        band = padded[top + third : top + 2 * third]
        if not any(band):
            continue
        for left in range(max(row.bit_length() for row in band)):
            # Most places are told from one row: the one with the most ink.
            if (middle[dense] ^ (band[dense] >> left & window)).bit_count() > middle[dense].bit_count():
                continue
            seen = [row >> left & window for row in band]
            # What is inked where the text is not counts against it: a filled ground is no text.
            pairs = zip(middle, seen, strict=True)
            wrong = sum((row ^ ink).bit_count() for row, ink in pairs)
            fit = 1 - wrong / (2 * sum(row.bit_count() for row in middle))
            if fit > best:
                best, place = fit, (top, left)
    top, left = place
    there = [row >> left & window for row in padded[top : top + high]]
    return Found(best, _share(wanted[_TOP], there[_TOP]), _share(wanted[_BOTTOM], there[_BOTTOM]))
