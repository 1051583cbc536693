"""How the line to the registry is, in words: for the status strip, the page's head and its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.registry.serial_block import SerialStock
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.gui.language import active_language
from oss_desk.gui.registry.progress import FetchProgress
from oss_desk.gui.registry.sights import CountLine, WaitingSight
from oss_desk.gui.registry.times import clock_words, moment_words, pause_words, short_moment
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.status_strip import StripState
from oss_desk.services.desk import Desk
from oss_desk.services.registry.ask_supervisor import Asked
from oss_desk.services.registry.disputes import Dispute
from oss_desk.services.registry.status import SyncStatus
from oss_desk.words.errors import error_words, fill

TOO_LONG = timedelta(hours=24)
"""Whoever has not reached the registry for so long is told, and offered to carry a file there."""
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_STOPPED = "turn_stopped"
_LINE = {"registry_unreachable", "registry_slow", "registry_busy", "registry_garbled", "turn_under_way"}


@dataclass(frozen=True, slots=True)
class SyncSight:
    """What every part of the window tells of the registry.

    Attributes:
        disputes: how many persons wait for a decision; asked: how many of them for the supervisor's.
        moment: when this was looked at.
        answered_to: user names of those whose question was answered and who have not read it yet.
        serials: what is left of the reserved ones; None without a registry.
        next_turn: when the program takes its next turn by itself.
        progress: how far a long fetch under way is; None without one.
    """

    status: SyncStatus
    disputes: int
    moment: datetime
    asked: int = 0
    answered_to: tuple[str, ...] = ()
    serials: SerialStock | None = None
    next_turn: datetime | None = None
    progress: FetchProgress | None = None

    def waits_for(self, officer: Officer | None) -> int:
        """Return how much goes no further until *officer* acts: the badge of the rail.

        What was put before the supervisor waits for no other; an answer waits for whoever asked.
        """
        if officer is None or Right.APPROVE in officer.role.rights:
            waiting = self.disputes + self.status.asked_pairs
        else:
            waiting = self.disputes - self.asked
        answers = self.answered_to.count(officer.user_name) if officer else 0
        return waiting + answers + self.status.rejected

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


def look_at_sight(
    desk: Desk, disputes: tuple[Dispute, ...], asked: tuple[Asked, ...], progress: FetchProgress | None
) -> SyncSight:
    """Return how it stands now; belongs in the database's lane."""
    registry = desk.registry
    status = registry.status()
    return SyncSight(
        status,
        len(disputes),
        desk.clock.now(),
        asked=sum(1 for dispute in disputes if dispute.asked),
        answered_to=tuple(one.question.asked_by for one in asked if one.is_answered),
        # The first turn brings the first serials: before it, that there are none is no news.
        serials=registry.serials() if status.last_success else None,
        next_turn=registry.next_turn(),
        progress=progress,
    )


@dataclass(frozen=True, slots=True)
class StripWords:
    """What the strip says: state, title and detail; *more* for whoever points at it."""

    state: StripState
    title: str
    detail: str = ""
    more: str = ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("SyncWords", words)


def strip_words(sight: SyncSight) -> StripWords:
    """Return what the strip says, the worst first."""
    words = _fetching(sight) or _broken(sight) or _to_be_done(sight) or _well(sight)
    return replace(words, more=_more(sight))


def _fetching(sight: SyncSight) -> StripWords | None:
    if sight.progress is None:
        return None
    percent = _tr("{n} %").format(n=sight.progress.percent)
    return StripWords(StripState.BUSY, _tr("กำลังรับข้อมูลจังหวัด"), percent)


def _more(sight: SyncSight) -> str:
    """Return how much waits since when, the last success and the next try, in one line."""
    status, now, said = sight.status, sight.moment, []
    if not status.is_enrolled:
        return ""
    if sight.waiting:
        since = status.oldest_waiting
        words = _tr("รอส่ง {n}").format(n=sight.waiting)
        said.append(f"{words} {_tr('ตั้งแต่ {time}').format(time=short_moment(since, now))}" if since else words)
    if status.last_success is not None:
        said.append(_tr("ซิงค์ล่าสุด {time}").format(time=short_moment(status.last_success, now)))
    if sight.next_turn is not None:
        said.append(_tr("ครั้งต่อไปใน {pause}").format(pause=pause_words(sight.next_turn, now)))
    return " · ".join(said)


def _broken(sight: SyncSight) -> StripWords | None:
    status = sight.status
    if not status.is_enrolled:
        return StripWords(StripState.WARN, _tr("ยังไม่เชื่อมทะเบียนจังหวัด"))
    if status.is_forked or status.is_revoked:
        return StripWords(StripState.ERROR, _tr("หยุดส่ง"), _trouble(status))
    if sight.is_offline:
        return _offline(sight)
    if status.last_error == _STOPPED:
        return StripWords(StripState.WARN, _tr("หยุดรับส่งไว้ก่อน"), _tr("F5 ในหน้าซิงค์รับต่อ"))
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
    """Return what a person is to do, the most pressing first; what goes on by itself comes last."""
    status = sight.status
    if status.is_registry_doubted:
        return StripWords(StripState.ERROR, _tr("บันทึกของทะเบียนถูกแก้"), _tr("แจ้งสำนักงานจังหวัด"))
    if status.rejected:
        return StripWords(StripState.ERROR, _tr("ทะเบียนไม่รับ {n}").format(n=status.rejected))
    if sight.disputes > sight.asked:
        return StripWords(StripState.WARN, _tr("ต้องตัดสินใจ {n}").format(n=sight.disputes))
    if asked := sight.asked + status.asked_pairs:
        return StripWords(StripState.WARN, _tr("รอหัวหน้าตัดสิน {n}").format(n=asked))
    if status.is_clock_off:
        words = _tr("นาฬิกาคลาด {n} นาที").format(n=_minutes_off(status))
        return StripWords(StripState.WARN, words, _tr("ตั้งให้ตรง"))
    return _few_serials(sight.serials) or _on_its_way(sight)


def _few_serials(stock: SerialStock | None) -> StripWords | None:
    if stock is None or not stock.is_low:
        return None
    words = _tr("เลขบัตรที่จองไว้หมด") if stock.is_empty else _tr("เลขบัตรเหลือ {n}").format(n=stock.left)
    return StripWords(StripState.WARN, words, _tr("ต่อเน็ตแล้วซิงค์"))


def _on_its_way(sight: SyncSight) -> StripWords | None:
    if not sight.waiting:
        return None
    since = sight.status.oldest_waiting
    detail = _tr("ตั้งแต่ {time}").format(time=short_moment(since, sight.moment)) if since else ""
    return StripWords(StripState.WARN, _tr("รอส่ง {n}").format(n=sight.waiting), detail)


def _well(sight: SyncSight) -> StripWords:
    if sight.status.last_success is None:
        return StripWords(StripState.BUSY, _tr("ซิงค์"), _tr("กำลังเริ่ม"))
    return StripWords(StripState.OK, _tr("ซิงค์แล้ว"), short_moment(sight.status.last_success, sight.moment))


def head_words(sight: SyncSight) -> tuple[str, Tone, str]:
    """Return what stands beside the page's title: words, tone, icon."""
    status = sight.status
    found = (
        (not status.is_enrolled, (_tr("ยังไม่ได้เชื่อม ทำงานออฟไลน์ได้"), Tone.WARN, "cloud-off")),
        (status.is_forked or status.is_revoked, (_tr("หยุดส่ง"), Tone.ERROR, "ban")),
        (sight.progress is not None, (_tr("กำลังรับข้อมูลจังหวัด"), Tone.INFO, "refresh")),
        (sight.is_offline, (_tr("ออฟไลน์ ทำงานต่อได้ตามปกติ"), Tone.WARN, "cloud-off")),
        (status.last_error == _STOPPED, (_tr("หยุดรับส่งไว้ก่อน"), Tone.WARN, "cloud-off")),
        (bool(status.last_error), (_tr("ซิงค์ไม่ได้ ทำงานต่อได้"), Tone.ERROR, "alert-circle")),
        (status.last_success is None, (_tr("กำลังเริ่ม"), Tone.INFO, "refresh")),
    )
    return next((words for is_so, words in found if is_so), (_tr("ออนไลน์"), Tone.OK, "cloud-check"))


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
    if status.is_registry_doubted:
        words = _tr(
            "บันทึกการใช้งานของทะเบียนจังหวัดถูกแก้หรือขาดหาย แจ้งสำนักงานจังหวัดและผู้ตรวจสอบ ข้อมูลในเครื่องนี้อยู่ครบ ทำงานต่อได้"
        )
        return words, Tone.ERROR
    if sight.is_cut_off:
        since = moment_words(status.last_success, sight.moment)
        words = _tr("ติดต่อทะเบียนจังหวัดไม่ได้ตั้งแต่ {since} ข้อมูลยังอยู่ครบ นำส่งเองด้วยแฟ้มเข้ารหัสได้")
        return words.format(since=since), Tone.WARN
    if status.last_error not in {"", _STOPPED} and not sight.is_offline:
        return _trouble(status), Tone.ERROR
    if status.is_clock_off:
        words = _tr("นาฬิกาเครื่องนี้คลาดจากทะเบียนจังหวัด {n} นาที ตั้งนาฬิกาให้ตรง")
        return words.format(n=_minutes_off(status)), Tone.WARN
    return serial_words(sight.serials), Tone.WARN


def serial_words(stock: SerialStock | None) -> str:
    """Return what an officer should know of the reserved serials and do; empty while there are enough."""
    if stock is None or not (stock.is_low or stock.refusal):
        return ""
    if stock.is_empty:
        said = _tr("เลขบัตรที่จองไว้หมดแล้ว พิมพ์บัตรต่อได้ด้วยเลขของเครื่องนี้")
    else:
        said = _tr("เลขบัตรที่จองไว้เหลือ {n} ใบ").format(n=stock.left)
    if stock.refusal:
        return f"{said} {_tr('ทะเบียนจังหวัดยังไม่ให้เลขชุดใหม่ แจ้งสำนักงานจังหวัด')}"
    return f"{said} {_tr('ต่อเน็ตแล้วกด F5 ในหน้านี้ เลขชุดใหม่มาเอง')}"


def progress_words(progress: FetchProgress) -> str:
    """Return how far a long fetch is and how long it may still take."""
    said = _tr("กำลังรับข้อมูลทั้งจังหวัด {done} จาก {of} รายการ").format(
        done=f"{progress.done:,}", of=f"{progress.of:,}"
    )
    left = progress.seconds_left
    if left is None:
        return f"{said} {_tr('ทำงานอื่นต่อได้')}"
    pause = pause_words(_EPOCH + timedelta(seconds=left), _EPOCH)
    return f"{said} {_tr('เหลืออีกราว {pause} ทำงานอื่นต่อได้').format(pause=pause)}"


def _minutes_off(status: SyncStatus) -> int:
    return abs(round(status.skew.total_seconds() / 60))


def count_lines(sight: SyncSight) -> tuple[CountLine, ...]:
    """Return the numbers of the status card."""
    status = sight.status
    lines = [
        CountLine(_tr("รอส่งขึ้นทะเบียน"), str(sight.waiting)),
        CountLine(_tr("ส่งแล้ววันนี้"), f"{status.sent_today:,}"),
        CountLine(_tr("รับจากจังหวัดวันนี้"), f"{status.heard_today:,}"),
    ]
    for count, words, tone, icon in (
        (status.rejected, _tr("ทะเบียนไม่รับ"), Tone.ERROR, "ban"),
        (sight.disputes - sight.asked, _tr("ต้องตัดสินใจ"), Tone.WARN, "arrows-exchange"),
        (sight.asked + status.asked_pairs, _tr("รอหัวหน้าตัดสิน"), Tone.WARN, "clock"),
        (status.duplicates - status.asked_pairs, _tr("อาจเป็นคนเดียวกัน"), Tone.INFO, "users"),
    ):
        if count:
            lines.append(CountLine(words, str(count), tone, icon))
    return tuple(lines)


def calm_sight(sight: SyncSight, hospitals: Mapping[str, str]) -> WaitingSight:
    """Return what is shown when nothing waits: all well, or offline with nothing lost.

    *hospitals* are names by code.
    """
    status, now = sight.status, sight.moment
    if sight.progress is not None:
        return WaitingSight(
            _tr("รับข้อมูลทั้งจังหวัดครั้งแรก"),
            "refresh",
            Tone.INFO,
            progress_words(sight.progress),
            percent=sight.progress.percent,
        )
    if status.last_error == _STOPPED:
        return WaitingSight(
            _tr("หยุดรับส่งไว้ก่อน"),
            "cloud-off",
            Tone.WARN,
            _tr("ที่รับแล้วอยู่ครบ กด F5 รับต่อจากเดิม หรือรอให้เครื่องรับต่อเอง"),
        )
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
        (
            (_tr("เครื่องนี้ผูกกับ"), status.address),
            (_tr("สถานพยาบาล"), hospitals.get(status.facility_code, status.facility_code)),
        ),
    )


def no_history_sight() -> WaitingSight:
    """Return what the history shows before anything was decided."""
    return WaitingSight(
        _tr("ประวัติการตัดสิน"),
        "history",
        Tone.INFO,
        _tr("ยังไม่เคยมีข้อมูลที่ต้องตัดสิน กด Ctrl+T กลับไปรายการ"),
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
