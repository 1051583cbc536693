"""How long each command of a reading took: one standing bar a command, the text apart from the photo."""

from PySide6.QtCore import QLine, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.domain.people.reader_trial import SLOW_COMMAND_MS
from oss_desk.gui.theme.active import active_theme, colour, line_height
from oss_desk.gui.theme.paint import draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Theme

_HIGH, _LEAST_SCALE = 58, 40.0
_ROOM_ABOVE = 1.1


class CommandChart(QWidget):
    """Bars in the order of the commands; a dashed line marks the limit once a bar comes near it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times: tuple[float, ...] = ()
        self._text_commands = 0
        self._words = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_times(self, times: tuple[float, ...], text_commands: int, text: str, photo: str) -> None:
        """Show *times* in milliseconds; the first *text_commands* are called *text*, the rest *photo*."""
        self._times, self._text_commands, self._words = times, text_commands, (text, photo)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for bars and their names."""
        return QSize(240, _HIGH + line_height(Role.CAPTION))

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the bars may be as thin as they must."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, the ground line, the limit and the names."""
        painter = QPainter(self)
        ground = QRect(0, _HIGH - 1, self.width(), 1)
        draw_box(painter, ground, radius=0, fill=Colour.CONTROL)
        if not self._times:
            return
        scale = _HIGH / max(_LEAST_SCALE, max(self._times) * _ROOM_ABOVE)
        pitch = self.width() / len(self._times)
        for place, milliseconds in enumerate(self._times):
            left, right = round(place * pitch), round((place + 1) * pitch)
            high = max(round(milliseconds * scale), 2)
            bar = QRect(left, _HIGH - 1 - high, max(right - left - max(round(pitch * 0.3), 1), 1), high)
            self._draw_bar(painter, bar, is_text=place < self._text_commands)
        limit = _HIGH - 1 - round(SLOW_COMMAND_MS * scale)
        if limit >= 0:
            painter.setPen(QPen(colour(Colour.WARN), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLine(0, limit, self.width(), limit))
        self._name_series(painter, round(self._text_commands * pitch))

    def _draw_bar(self, painter: QPainter, bar: QRect, *, is_text: bool) -> None:
        token = Colour.CHART_3 if is_text else Colour.CHART_1
        # In high contrast both series are white: those of the text are hollow there.
        if is_text and active_theme() is Theme.HIGH_CONTRAST and bar.width() > 2:
            draw_box(painter, bar, radius=0, border=token)
        else:
            draw_box(painter, bar, radius=0, fill=token)

    def _name_series(self, painter: QPainter, middle: int) -> None:
        line = line_height(Role.CAPTION)
        text, photo = self._words
        taken = 0
        if self._text_commands:
            area = QRect(0, _HIGH, self.width(), line)
            taken = draw_text(painter, area, text, Role.CAPTION, Colour.TEXT_SECONDARY)
        if len(self._times) > self._text_commands:
            left = max(middle, taken + 12 if taken else 0)
            area = QRect(left, _HIGH, self.width() - left, line)
            draw_text(painter, area, photo, Role.CAPTION, Colour.TEXT_SECONDARY)
