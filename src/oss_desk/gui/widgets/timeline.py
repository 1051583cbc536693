"""What happened to a person, one event below the other on a line."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import TONE_BORDER, Colour, Role, Tone
from oss_desk.gui.widgets.text_lines import Line, draw_lines

_DOT = 16
_LEFT = 26
_GAP = 6
_TOP = 4
_POINT = " · "


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event: what, and when and where in small."""

    title: str
    detail: str
    tone: Tone = Tone.PRIMARY


class Timeline(QWidget):
    """Shows events in the order given, or one sentence when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._empty = self.tr("ยังไม่มีประวัติที่ศูนย์นี้")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_entries(())

    def set_entries(self, entries: tuple[TimelineEntry, ...]) -> None:
        """Show *entries* instead of what was there."""
        self._entries = entries
        told = "; ".join(f"{entry.title} {entry.detail}" for entry in entries)
        self.setAccessibleName(self.tr("ประวัติ"))
        self.setAccessibleDescription(told or self._empty)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for every event at the width there is now."""
        heights = [self._height(entry) for entry in self._entries] or [self._pitch()]
        return QSize(200, sum(heights) + 2 * _TOP)

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the width may shrink."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, dots and words."""
        painter = QPainter(self)
        if not self._entries:
            area = QRect(0, _TOP, self.width(), self._pitch())
            draw_lines(painter, area, (Line(self._empty, Role.CAPTION, Colour.TEXT_SECONDARY),))
            return
        bar = QRect(_DOT // 2 - 1, 20, 2, sum(self._height(entry) for entry in self._entries[:-1]))
        draw_box(painter, bar, radius=0, fill=Colour.LINE)
        top = _TOP
        for entry in self._entries:
            dot = QRect(0, top + (line_height(Role.BODY) - _DOT) // 2, _DOT, _DOT)
            draw_box(
                painter, dot, radius=_DOT / 2, fill=Colour.SURFACE, border=TONE_BORDER[entry.tone], width=3
            )
            area = QRect(_LEFT, top, self.width() - _LEFT, self._height(entry) - _GAP)
            details = (Line(text, Role.CAPTION, Colour.TEXT_SECONDARY) for text in self._details(entry))
            draw_lines(painter, area, (Line(entry.title, Role.BODY_STRONG), *details))
            top += self._height(entry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width parts the lines otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def _details(self, entry: TimelineEntry) -> tuple[str, ...]:
        """Return the small words, on one line more at each point where they have no room."""
        lines: list[str] = []
        for part in entry.detail.split(_POINT):
            joined = f"{lines[-1]}{_POINT}{part}" if lines else part
            if lines and text_width(joined, Role.CAPTION) <= self.width() - _LEFT:
                lines[-1] = joined
            else:
                lines.append(part)
        return tuple(lines)

    def _height(self, entry: TimelineEntry) -> int:
        return self._pitch() + (len(self._details(entry)) - 1) * line_height(Role.CAPTION)

    def _pitch(self) -> int:
        return line_height(Role.BODY) + line_height(Role.CAPTION) + _GAP
