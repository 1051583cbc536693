"""Lines of text set at the designed pitch, closer than labels in a layout could stand."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import ink_room, line_height, text_width
from oss_desk.gui.theme.paint import LEFT, RIGHT, draw_text
from oss_desk.gui.theme.tokens import Colour, Role


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
        above, below = self._room()
        return QSize(width, sum(line_height(line.role) for line in self._lines) + above + below)

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the width may shrink."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the lines."""
        above, below = self._room()
        area = self.rect().adjusted(0, above, 0, -below)
        draw_lines(QPainter(self), area, self._lines, right=self._right)

    def _room(self) -> tuple[int, int]:
        """Return the pixels above the first and below the last line that marks may reach."""
        if not self._lines:
            return 0, 0
        return ink_room(self._lines[0].role)[0], ink_room(self._lines[-1].role)[1]
