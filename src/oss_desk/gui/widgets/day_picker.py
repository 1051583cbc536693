"""A month to pick a day from, by keys or mouse; it lies below a date field."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from oss_desk.gui.dates import month_and_year, short_weekdays
from oss_desk.gui.keyboard import latin_of
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.paint import CENTRE, draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.announce import announce

_CELL, _ROW, _HEAD, _EDGE = 46, 38, 44, 10
_WEEKS, _DAYS = 6, 7
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}


def month_later(day: date, months: int) -> date:
    """Return the same day *months* later, or the last one of a shorter month; within what `date` holds."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), date.max.year * 12 + 11)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class DayPicker(QFrame):
    """Shows one month with the marked day; closed when a day is picked, on Esc or a click elsewhere.

    Arrows move a day or a week, PgUp and PgDn a month, ``=`` goes to today, Enter picks. The day
    that is today is framed, the marked one filled.

    Signals:
        picked(object): the `date` that was picked.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._day = self._today = date(2000, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focus_ring", False)

    def open_below(self, field: QWidget, day: date, today: date) -> None:
        """Open under *field* (above it, where there is no room) with *day* marked."""
        self._today = today
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        screen = field.screen().availableGeometry()
        if corner.y() + self.height() > screen.bottom():
            corner = field.mapToGlobal(QPoint(0, -self.height() - 2))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._mark(day)

    def day(self) -> date:
        """Return the day that is marked."""
        return self._day

    def sizeHint(self) -> QSize:
        """Return room for the head, the names of the days and six weeks."""
        cell, row, head, edge = self._measures()
        return QSize(_DAYS * cell + 2 * edge, head + (_WEEKS + 1) * row + 2 * edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark, pick, or close."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._mark(self._moved(_STEPS[key]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._mark(month_later(self._day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif (latin_of(event) or event.text()) == "=":
            self._mark(self._today)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pick(self._day)
        elif key == Qt.Key.Key_Escape:
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the day under the mouse, turn the month over, or close when it is elsewhere."""
        place = event.position().toPoint()
        if not self.rect().contains(place):
            self.close()
            return
        _cell, _row, head, edge = self._measures()
        if place.y() < edge + head:
            if place.x() < edge + head:
                self._mark(month_later(self._day, -1))
            elif place.x() > self.width() - edge - head:
                self._mark(month_later(self._day, 1))
            return
        for day, area in self._cells():
            if area.contains(place):
                self._pick(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the month."""
        painter = QPainter(self)
        cell, row, head, edge = self._measures()
        draw_box(painter, self.rect(), radius=0, fill=Colour.SURFACE, border=Colour.CONTROL)
        title = QRect(edge, edge, self.width() - 2 * edge, head)
        draw_icon(painter, QRect(title.left(), title.top(), head, head), "arrow-left", Colour.TEXT)
        right = QRect(title.right() - head, title.top(), head, head)
        draw_icon(painter, right, "arrow-right", Colour.TEXT)
        draw_text(painter, title, self._month_words(), Role.CARD_TITLE, Colour.TEXT, CENTRE)
        for place, name in enumerate(_weekdays()):
            area = QRect(edge + place * cell, edge + head, cell, row)
            draw_text(painter, area, name, Role.CAPTION_STRONG, Colour.TEXT_SECONDARY, CENTRE)
        for day, area in self._cells():
            self._paint_day(painter, area.adjusted(2, 2, -2, -2), day)

    def _paint_day(self, painter: QPainter, area: QRect, day: date) -> None:
        marked = day == self._day
        if marked:
            draw_box(painter, area, radius=Radius.CONTROL, fill=Colour.PRIMARY)
        elif day == self._today:
            draw_box(painter, area, radius=Radius.CONTROL, border=Colour.PRIMARY, width=Size.BORDER_SELECTED)
        ink = Colour.ON_PRIMARY if marked else Colour.TEXT
        strong = marked or day == self._today
        draw_text(painter, area, str(day.day), Role.BODY_STRONG if strong else Role.BODY, ink, CENTRE)

    def _cells(self) -> list[tuple[date, QRect]]:
        """Return each day of the month with where it is drawn; weeks begin on Sunday."""
        cell, row, head, edge = self._measures()
        first, days = calendar.monthrange(self._day.year, self._day.month)
        cells = []
        for number in range(days):
            week, weekday = divmod((first + 1) % _DAYS + number, _DAYS)
            area = QRect(edge + weekday * cell, edge + head + (week + 1) * row, cell, row)
            cells.append((self._day.replace(day=number + 1), area))
        return cells

    def _measures(self) -> tuple[int, int, int, int]:
        cell, row, head = (round(length * text_scale()) for length in (_CELL, _ROW, _HEAD))
        return cell, row, head, _EDGE

    def _month_words(self) -> str:
        return month_and_year(self._day)

    def _moved(self, days: int) -> date:
        try:
            return self._day + timedelta(days=days)
        except OverflowError:
            return self._day

    def _mark(self, day: date) -> None:
        self._day = day
        words = f"{day.day} {self._month_words()}"
        self.setAccessibleName(words)
        announce(self, words)
        self.update()

    def _pick(self, day: date) -> None:
        self.close()
        self.picked.emit(day)


def _weekdays() -> tuple[str, ...]:
    """Return the short names of the days, Sunday first, as Thai calendars begin."""
    names = short_weekdays()
    return (names[-1], *names[:-1])
