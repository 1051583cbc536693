"""How the line to the registry is, in words: for the status strip, the page's head and its numbers."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from oss_desk.gui.language import active_language
from oss_desk.gui.registry.sights import CountLine, WaitingSight
from oss_desk.gui.registry.times import clock_words, moment_words, pause_words, short_moment
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.status_strip import StripState
from oss_desk.services.registry.status import SyncStatus
from oss_desk.words.errors import error_words, fill

TOO_LONG = timedelta(hours=24)
"""Whoever has not reached the registry for so long is told, and offered to carry a file there."""
_LINE = {"registry_unreachable", "registry_slow", "registry_busy", "registry_garbled", "turn_under_way"}


@dataclass(frozen=True, slots=True)
class SyncSight:
    """What every part of the window tells of the registry.

    Attributes:
        disputes: how many persons wait for a decision.
        moment: when this was looked at.
    """

    status: SyncStatus
    disputes: int
    moment: datetime

    @property
    def waits_for_a_person(self) -> int:
        """How much goes no further until somebody decides: the badge of the rail."""
        return self.disputes + self.status.rejected

    @property
    def waiting(self) -> int:
        """How much has no answer yet."""
        return self.status.pending + self.status.sent

    @property
    def is_offline(self) -> bool:
        """Tell that the last try did not reach the registry."""
        return self.status.last_error in _LINE

    @property
    def is_cut_off(self) -> bool:
        """Tell that the registry was not reached for more than `TOO_LONG`."""
        since = self.status.last_success
        return self.is_offline and since is not None and self.moment - since > TOO_LONG


@dataclass(frozen=True, slots=True)
class StripWords:
    """What the strip says: state, title and detail."""

    state: StripState
    title: str
    detail: str = ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("SyncWords", words)


def strip_words(sight: SyncSight) -> StripWords:
    """Return what the strip says, the worst first."""
    return _broken(sight) or _to_be_done(sight) or _well(sight)


def _broken(sight: SyncSight) -> StripWords | None:
    status = sight.status
    if not status.is_enrolled:
        return StripWords(StripState.WARN, _tr("ยังไม่เชื่อมทะเบียนจังหวัด"))
    if status.is_forked or status.is_revoked:
        return StripWords(StripState.ERROR, _tr("หยุดส่ง"), _trouble(status))
    if sight.is_offline:
        return _offline(sight)
    if status.last_error:
        return StripWords(StripState.ERROR, _tr("ซิงค์ไม่ได้"), _trouble(status))
    return None


def _offline(sight: SyncSight) -> StripWords:
    since = sight.status.last_success
    detail = _tr("ออฟไลน์")
    if since is not None:
        detail = _tr("ออฟไลน์ตั้งแต่ {time}").format(time=short_moment(since, sight.moment))
    if sight.waiting:
        return StripWords(StripState.WARN, _tr("รอส่ง {n}").format(n=sight.waiting), detail)
    return StripWords(StripState.WARN, detail)


def _to_be_done(sight: SyncSight) -> StripWords | None:
    status = sight.status
    if status.rejected:
        return StripWords(StripState.ERROR, _tr("ทะเบียนไม่รับ {n}").format(n=status.rejected))
    if sight.disputes:
        return StripWords(StripState.WARN, _tr("ต้องตัดสินใจ {n}").format(n=sight.disputes))
    if sight.waiting:
        since = status.oldest_waiting
        detail = _tr("ตั้งแต่ {time}").format(time=short_moment(since, sight.moment)) if since else ""
        return StripWords(StripState.WARN, _tr("รอส่ง {n}").format(n=sight.waiting), detail)
    return None


def _well(sight: SyncSight) -> StripWords:
    if sight.status.last_success is None:
        return StripWords(StripState.BUSY, _tr("ซิงค์"), _tr("กำลังเริ่ม"))
    return StripWords(StripState.OK, _tr("ซิงค์แล้ว"), short_moment(sight.status.last_success, sight.moment))


def head_words(sight: SyncSight) -> tuple[str, Tone, str]:
    """Return what stands beside the page's title: words, tone, icon."""
    status = sight.status
    if not status.is_enrolled:
        return _tr("ยังไม่ได้เชื่อม ทำงานออฟไลน์ได้"), Tone.WARN, "cloud-off"
    if status.is_forked or status.is_revoked:
        return _tr("หยุดส่ง"), Tone.ERROR, "ban"
    if sight.is_offline:
        return _tr("ออฟไลน์ ทำงานต่อได้ตามปกติ"), Tone.WARN, "cloud-off"
    if status.last_error:
        return _tr("ซิงค์ไม่ได้ ทำงานต่อได้"), Tone.ERROR, "alert-circle"
    if status.last_success is None:
        return _tr("กำลังเริ่ม"), Tone.INFO, "refresh"
    return _tr("ออนไลน์"), Tone.OK, "cloud-check"


def next_try_words(sight: SyncSight, next_turn: datetime | None, now: datetime) -> str:
    """Return when the program tries again by itself, or nothing while all is well."""
    if next_turn is None or not (sight.status.last_error or sight.waiting):
        return ""
    pause = pause_words(next_turn, now)
    words = _tr("ลองใหม่เองใน {pause}") if sight.status.last_error else _tr("ส่งเองใน {pause}")
    return words.format(pause=pause)


def warning_words(sight: SyncSight) -> tuple[str, Tone]:
    """Return what should not go on like this, or an empty text."""
    status = sight.status
    if status.is_forked or status.is_revoked:
        return _trouble(status), Tone.ERROR
    if sight.is_cut_off:
        since = moment_words(status.last_success, sight.moment)
        words = _tr("ติดต่อทะเบียนจังหวัดไม่ได้ตั้งแต่ {since} ข้อมูลยังอยู่ครบ นำส่งเองด้วยแฟ้มเข้ารหัสได้")
        return words.format(since=since), Tone.WARN
    if status.last_error and not sight.is_offline:
        return _trouble(status), Tone.ERROR
    if status.is_clock_off:
        minutes = abs(round(status.skew.total_seconds() / 60))
        words = _tr("นาฬิกาเครื่องนี้คลาดจากทะเบียนจังหวัด {n} นาที ตั้งนาฬิกาให้ตรง")
        return words.format(n=minutes), Tone.WARN
    return "", Tone.WARN


def count_lines(sight: SyncSight) -> tuple[CountLine, ...]:
    """Return the numbers of the status card."""
    status, now = sight.status, sight.moment
    heard = short_moment(status.last_success, now) if status.last_success else "–"
    lines = [
        CountLine(_tr("รอส่งขึ้นทะเบียน"), str(sight.waiting)),
        CountLine(_tr("ส่งแล้วทั้งหมด"), str(status.applied)),
        CountLine(_tr("รับจากจังหวัดล่าสุด"), heard),
    ]
    for count, words, tone, icon in (
        (status.rejected, _tr("ทะเบียนไม่รับ"), Tone.ERROR, "ban"),
        (sight.disputes, _tr("ต้องตัดสินใจ"), Tone.WARN, "arrows-exchange"),
        (status.duplicates, _tr("อาจเป็นคนเดียวกัน"), Tone.INFO, "users"),
    ):
        if count:
            lines.append(CountLine(words, str(count), tone, icon))
    return tuple(lines)


def calm_sight(sight: SyncSight) -> WaitingSight:
    """Return what is shown when nothing waits: all well, or offline with nothing lost."""
    status, now = sight.status, sight.moment
    if sight.is_offline or status.last_success is None:
        return WaitingSight(
            _tr("ไม่มีรายการรอ"),
            "cloud-off",
            Tone.WARN,
            _tr("ยังติดต่อทะเบียนจังหวัดไม่ได้ ไม่มีอะไรค้างส่ง กด F5 ลองเดี๋ยวนี้"),
        )
    time = clock_words(status.last_success, now)
    return WaitingSight(
        _tr("ครบแล้ว"),
        "cloud-check",
        Tone.OK,
        _tr("ส่งครบแล้ว รับครบแล้ว {time}").format(time=time),
        ((_tr("เครื่องนี้ผูกกับ"), status.address), (_tr("รหัสสถานพยาบาล"), status.facility_code)),
    )


def sign_in_words(sight: SyncSight) -> tuple[bool, str]:
    """Return whether the registry is reached, and what the sign-in page says of it."""
    if not sight.status.is_enrolled:
        return False, _tr("ยังไม่ได้เชื่อมทะเบียนจังหวัด ทำงานออฟไลน์ได้")
    words = strip_words(sight)
    if words.state is StripState.OK:
        return True, _tr("ทะเบียนจังหวัดพร้อม ซิงค์แล้ว {time}").format(time=words.detail)
    return not sight.is_offline, _tr("ทะเบียนจังหวัด: {words}").format(
        words=" ".join(part for part in (words.title, words.detail) if part)
    )


def _trouble(status: SyncStatus) -> str:
    code = status.last_error
    if status.is_forked or status.is_revoked:
        code = "device_forked" if status.is_forked else "device_revoked"
    words, language = error_words(code), active_language()
    facts: dict[str, str | int | bool | None] = {"reason": code}
    return f"{fill(words.message.in_(language), facts)} {fill(words.remedy.in_(language), facts)}"
