"""Moments as the sync centre tells them: today by the clock, other days by their date."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from oss_desk.gui.dates import short_date


def clock_words(at: datetime, now: datetime) -> str:
    """Return ``10:42 น.``, in the time zone of *now*."""
    words = QCoreApplication.translate("SyncTimes", "{time} น.")
    return words.format(time=f"{at.astimezone(now.tzinfo):%H:%M}")


def moment_words(at: datetime | None, now: datetime) -> str:
    """Return ``วันนี้ 10:42 น.``, or the date of another day; of no moment an empty text."""
    if at is None:
        return ""
    here = at.astimezone(now.tzinfo)
    if here.date() == now.date():
        return QCoreApplication.translate("SyncTimes", "วันนี้ {time}").format(time=clock_words(at, now))
    return short_date(here.date())


def short_moment(at: datetime, now: datetime) -> str:
    """Return ``10:42 น.`` for today, else the date."""
    here = at.astimezone(now.tzinfo)
    return clock_words(at, now) if here.date() == now.date() else short_date(here.date())


def pause_words(until: datetime, now: datetime) -> str:
    """Return how long it is until *until*: ``40 วินาที``, ``3 นาที``; a moment past is ``0 วินาที``."""
    seconds = max(0, round((until - now).total_seconds()))
    if seconds < _MINUTE:
        return QCoreApplication.translate("SyncTimes", "{n} วินาที").format(n=seconds)
    return QCoreApplication.translate("SyncTimes", "{n} นาที").format(n=round(seconds / _MINUTE))


_MINUTE = 60
