"""Dates as the reader of the screen writes them: Buddhist years in Thai, Gregorian ones in English.

One function a kind of date, in whatever language is in force. What is printed for people to take home
keeps to Thai and asks `oss_desk.domain.people.thai_calendar` itself.
"""

from datetime import date

from oss_desk.domain.people import thai_calendar
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.gui.language import active_language


def short_date(day: date) -> str:
    """Return *day* as lists show it: ``20 พ.ย. 2569``, ``20 Nov 2026``."""
    return thai_calendar.short_date(day, active_language())


def weekday_date(day: date) -> str:
    """Return *day* as the status strip shows it: ``ศ. 20 พ.ย. 2569``, ``Fri 20 Nov 2026``."""
    return thai_calendar.weekday_date(day, active_language())


def month_and_year(day: date) -> str:
    """Return the month of *day*: ``พฤศจิกายน 2569``, ``November 2026``."""
    return thai_calendar.month_and_year(day, active_language())


def short_weekdays() -> tuple[str, ...]:
    """Return what the days of a week are called, Monday first."""
    return thai_calendar.short_weekdays(active_language())


def partial_date(day: PartialDate) -> str:
    """Return *day* as far as it is known: ``– มี.ค. 2503``, ``– Mar 1960``."""
    return day.in_(active_language())


def stored_date(iso: str) -> str:
    """Return the stored *iso* (perhaps only a year, or year and month) as it is read.

    Raises:
        InvalidDate: *iso* is no date.
    """
    return partial_date(PartialDate.from_iso(iso))
