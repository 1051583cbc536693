"""Lines of text set at the designed pitch, closer than labels in a layout could stand."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import LEFT, RIGHT, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size


@dataclass(frozen=True, slots=True)
class Line:
    """One line: words, kind of text and colour."""

    text: str
    role: Role = Role.BODY
    token: Colour = Colour.TEXT


def draw_lines(painter: QPainter, area: QRect, lines: tuple[Line, ...], *, right: bool = False) -> None:
    """Write *lines* below each other, centred on the height of *area*."""
    top = area.top() + (area.height() - sum(line_height(line.role) for line in lines)) // 2
    for line in lines:
        height = line_height(line.role)
        row = QRect(area.left(), top, area.width(), height)
        draw_text(painter, row, line.text, line.role, line.token, RIGHT if right else LEFT)
        top += height


class TextLines(QWidget):
    """A few short lines, such as a name over a detail; too long ones end in an ellipsis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._right = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_lines(self, *lines: Line) -> None:
        """Show *lines* instead of what was there."""
        self._lines = lines
        self.setAccessibleName(" ".join(line.text for line in lines if line.text))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def set_right_aligned(self, *, right: bool) -> None:
        """Set the lines flush right."""
        self._right = right
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the longest line, with space for tone marks."""
        width = max((text_width(line.text, line.role) for line in self._lines), default=0)
        return QSize(width, sum(line_height(line.role) for line in self._lines) + 2 * Size.INK_MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the width may shrink."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the lines."""
        draw_lines(QPainter(self), self.rect(), self._lines, right=self._right)
