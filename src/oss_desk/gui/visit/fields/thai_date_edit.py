"""A day typed in the Buddhist era; a likely slip is offered corrected, never corrected by itself."""

from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from oss_desk.domain.errors import InvalidDate
from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET, PartialDate, parse_thai_date
from oss_desk.domain.people.thai_digits import to_arabic
from oss_desk.gui.dates import partial_date, stored_date
from oss_desk.gui.keyboard import digit_of, latin_of
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.paint import draw_icon
from oss_desk.gui.theme.tokens import Colour, Size
from oss_desk.gui.widgets.day_picker import DayPicker, month_later
from oss_desk.words.language import Language

_BETWEEN = ("/", "-")
_ICON_LEFT = 14
_ICON_ROOM = Size.ICON_INLINE + 8


class ThaiDateEdit(QLineEdit):
    """Takes ``20112569``, ``20/11/69``, ``20 พ.ย. 69``, ``2503`` and ``=`` (today).

    On English screens the day is shown with its Gregorian year, ``20 Nov 2026``, and may be typed so;
    a Buddhist year is understood there too.

    The arrow keys up and down move a full day, PgUp and PgDn a month; ``Alt+↓`` opens the calendar.
    ``value_changed`` carries the ISO form of what is understood, else the text as typed; ``offered``
    carries a sentence that offers the day corrected, or an empty text, when the field is left or
    Enter is pressed. Enter takes an offer. Assistive technology may write a day at once: whatever
    :meth:`set_value` did not write is by hand.
    """

    value_changed = Signal(str)
    offered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date(1970, 1, 1)
        self._no_future = True
        self._offer: PartialDate | None = None
        self._given = ("", "")
        self._calendar: DayPicker | None = None
        self._is_writing = False
        self.setTextMargins(_ICON_ROOM, 0, 0, 0)
        self.textChanged.connect(self._edited)

    def set_today(self, today: date, *, no_future: bool = True) -> None:
        """Tell the field which day it is; *no_future* offers a later day one year or more earlier."""
        self._today = today
        self._no_future = no_future

    def set_value(self, value: str) -> None:
        """Show *value*, ISO or as it was typed, silently."""
        try:
            self._write(stored_date(value) if value else "")
        except InvalidDate:
            self._write(value)
        self._given = (self.text(), value)
        self._offer = None

    def value(self) -> str:
        """Return the ISO form of what is understood, else the text as typed."""
        shown, value = self._given
        if self.text() == shown:
            return value
        understood = self._understood()
        return understood.iso if understood else self.text().strip()

    def offer(self) -> str:
        """Return the sentence that offers the day Enter would take, or an empty text."""
        if self._offer is None:
            return ""
        wrong = self.tr("ปีนี้เป็น ค.ศ.") if self._understood() is None else self.tr("เป็นวันในอนาคต")
        offer = self.tr("{wrong} ตั้งใจพิมพ์ <b>{day}</b> ไหม กด Enter แก้ให้")
        return offer.format(wrong=wrong, day=partial_date(self._offer))

    def open_calendar(self) -> None:
        """Open the month to pick a day from, as ``Alt+↓`` does."""
        if self._calendar is None:
            self._calendar = DayPicker(self)
            self._calendar.picked.connect(self._pick)
        self._calendar.open_below(self, self._day_meant() or self._today, self._today)

    def look_again(self) -> None:
        """Work out whether a corrected day is to be offered, and say so."""
        self._offer = self._likely()
        self.offered.emit(self.offer())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, ``=``, ``/`` and ``-`` by physical key, the arrows and Enter."""
        key = event.key()
        sign = "" if event.modifiers() else latin_of(event) or event.text()
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif sign == "=":
            self._put(PartialDate.of(self._today))
        elif sign in _BETWEEN and event.text():
            # Their keys type ฝ and ข in Thai, with which no month is written.
            self.insert(sign)
        elif key == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            day = self._day_meant()
            months = -1 if key == Qt.Key.Key_PageUp else 1
            self._put(PartialDate.of(month_later(day, months) if day else self._today))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if key == Qt.Key.Key_Up else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter(event)
        elif (digit := digit_of(event)) is not None and not self._means_a_letter(event.text()):
            self.insert(digit)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the calendar before the day."""
        super().paintEvent(event)
        place = QRect(_ICON_LEFT, 0, Size.ICON_INLINE, self.height())
        draw_icon(QPainter(self), place, "calendar", Colour.TEXT_SECONDARY, Size.ICON_INLINE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write an understood day as people read it; offer a likely one."""
        super().focusOutEvent(event)
        understood = self._understood()
        if understood is not None and not self.isReadOnly():
            self._write(partial_date(understood))
        self.look_again()

    def _means_a_letter(self, typed: str) -> bool:
        """Tell whether a Thai letter that shares its key with a digit belongs to a month's name.

        ``ค`` of ``มี.ค.`` sits on the key of 8: after a day and a blank, and until the blank after
        the month, a letter is a letter.
        """
        if not _is_thai_letter(typed):
            return False
        before = self.text()[: self.cursorPosition()]
        if any(_is_thai_letter(letter) for letter in before):
            return not (before.endswith(" ") or before[-1].isdigit())
        return before.endswith(" ")

    def _enter(self, event: QKeyEvent) -> None:
        if self._offer is None:
            self.look_again()
        elif self._offer is not None:
            self._put(self._offer)
            return
        if self._offer is None:
            event.ignore()

    def _move(self, days: int) -> None:
        day = self._day_meant()
        self._put(PartialDate.of((day + timedelta(days=days)) if day else self._today))

    def _day_meant(self) -> date | None:
        understood = self._understood()
        return understood.as_date if understood else None

    @Slot(object)
    def _pick(self, day: date) -> None:
        self._put(PartialDate.of(day))
        self.setFocus()

    def _put(self, day: PartialDate) -> None:
        self._write(partial_date(day))
        self._typed()
        self.offered.emit("")

    def _write(self, text: str) -> None:
        self._is_writing = True
        self.setText(text)
        self._is_writing = False

    @Slot(str)
    def _edited(self, _text: str) -> None:
        if not self._is_writing:
            self._typed()

    def _typed(self) -> None:
        self._offer = None
        self.value_changed.emit(self.value())

    def _understood(self) -> PartialDate | None:
        text = self.text().strip()
        if not text:
            return None
        try:
            return parse_thai_date(text, today=self._today, gregorian=_reads_english())
        except InvalidDate:
            return None

    def _likely(self) -> PartialDate | None:
        if self.isReadOnly() or not self.text().strip():
            return None
        understood = self._understood()
        if understood is None:
            return self._from_gregorian()
        day = understood.as_date
        if not self._no_future or day is None or day <= self._today:
            return None
        year = (
            self._today.year if _same_day_in(day, self._today.year) <= self._today else self._today.year - 1
        )
        return PartialDate.of(_same_day_in(day, year))

    def _from_gregorian(self) -> PartialDate | None:
        """Return the day meant when its year was typed in the Gregorian calendar."""
        text = to_arabic(self.text()).strip()
        year = text[-4:]
        if not (year.isdigit() and 1800 <= int(year) <= self._today.year):
            return None
        try:
            return parse_thai_date(text[:-4] + str(int(year) + BUDDHIST_OFFSET), today=self._today)
        except InvalidDate:
            return None


def _reads_english() -> bool:
    return active_language() is Language.ENGLISH


def _is_thai_letter(text: str) -> bool:
    return len(text) == 1 and "\u0e01" <= text <= "\u0e4e"


def _same_day_in(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
