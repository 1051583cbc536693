"""What the page shows, put into words and figures; the template only places it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from oss_registry.operations.province import CARD_DAYS, ProvinceSight, SightedConflict, SightedPair
from oss_registry.storage.devices import Device, DeviceStatus
from oss_registry.storage.moments import moment_of
from oss_registry.window import words
from oss_wire.canonical import Json
from oss_wire.people import DuplicateState

QUIET_AFTER = timedelta(hours=24)
_SHOWN_DAYS = 7


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One counter; *tone* is ``ok``, ``warn``, ``error`` or ``neutral``, *state* the same in words."""

    hospital: str
    name: str
    tone: str
    icon: str
    state: str
    ago: str
    at: str
    operations: int


@dataclass(frozen=True, slots=True)
class CompareLine:
    """One thing about two people; *is_same* is None when one side does not tell."""

    label: str
    first: str
    second: str
    is_same: bool | None


@dataclass(frozen=True, slots=True)
class PairView:
    """Two records side by side."""

    duplicate_id: str
    first_id: str
    second_id: str
    first_name: str
    second_name: str
    percent: int
    is_later: bool
    is_merged: bool
    lines: tuple[CompareLine, ...]
    decided: str


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """One conflict: whom, what, and who said what when; the values stay at the counters."""

    person: str
    citizen_id: str
    subject: str
    fields: str
    mine: str
    theirs: str
    since: str


@dataclass(frozen=True, slots=True)
class CardsLine:
    """One hospital's cards: of each shown day, and of all `CARD_DAYS` days; *width* of 100 is the most."""

    hospital: str
    days: tuple[int, ...]
    total: int
    width: int


@dataclass(frozen=True, slots=True)
class WindowView:
    """The whole page."""

    at: str
    desks: tuple[DeskLine, ...]
    quiet: int
    conflicts: tuple[ConflictLine, ...]
    conflict_count: int
    pairs: tuple[PairView, ...]
    pair_count: int
    decided: tuple[PairView, ...]
    days: tuple[str, ...]
    cards: tuple[CardsLine, ...]
    cards_today: int
    card_days: int


def view_of(sight: ProvinceSight, now: datetime) -> WindowView:
    """Return the page for *sight*, looked at *now*."""
    today = words.today_of(now)
    desks = tuple(_desk_line(device, now) for device in sight.desks)
    shown = tuple(today - timedelta(days=before) for before in reversed(range(_SHOWN_DAYS)))
    return WindowView(
        at=words.moment(now.isoformat()),
        desks=desks,
        quiet=sum(desk.tone == "warn" for desk in desks),
        conflicts=tuple(_conflict_line(sighted, now) for sighted in sight.conflicts),
        conflict_count=sight.conflict_count,
        pairs=tuple(_pair_view(sighted) for sighted in sight.pairs),
        pair_count=sight.pair_count,
        decided=tuple(_pair_view(sighted) for sighted in sight.decided),
        days=tuple(words.short_day(value) for value in shown),
        cards=_cards(sight, shown),
        cards_today=sum(count.cards for count in sight.cards if count.day == today),
        card_days=CARD_DAYS,
    )


def _desk_line(device: Device, now: datetime) -> DeskLine:
    if device.status is DeviceStatus.REVOKED:
        tone, icon, state = "error", "ban", "ปิดการใช้แล้ว"
    elif device.status is DeviceStatus.INVITED:
        tone, icon, state = "neutral", "clock", "รอผูกด้วยรหัส"
    elif now - moment_of(device.last_contact_at) > QUIET_AFTER:
        tone, icon, state = "warn", "alert-triangle", "เงียบเกิน 24 ชั่วโมง"
    else:
        tone, icon, state = "ok", "circle-check", "ติดต่อปกติ"
    return DeskLine(
        device.facility_code,
        device.name,
        tone,
        icon,
        state,
        words.ago(device.last_contact_at, now),
        words.moment(device.last_contact_at),
        device.last_seq,
    )


def _conflict_line(sighted: SightedConflict, now: datetime) -> ConflictLine:
    conflict = sighted.conflict
    current = conflict.current
    return ConflictLine(
        person=words.full_name(sighted.person),
        citizen_id=words.masked(str(sighted.person.get("citizen_id") or "")),
        subject=words.SUBJECTS.get(conflict.subject, conflict.subject),
        fields=" · ".join(words.field(name) for name in conflict.fields),
        mine=f"{conflict.facility_code} · {conflict.actor} · {words.moment(conflict.made_at)}",
        theirs=f"{current.facility_code} · {current.actor} · {words.moment(current.made_at)}",
        since=words.ago(conflict.made_at, now),
    )


def _pair_view(sighted: SightedPair) -> PairView:
    pair, first, second = sighted.pair, sighted.first, sighted.second
    return PairView(
        duplicate_id=pair.duplicate_id,
        first_id=pair.first_id,
        second_id=pair.second_id,
        first_name=words.full_name(first.body),
        second_name=words.full_name(second.body),
        percent=pair.score // 10,
        is_later=pair.state is DuplicateState.LATER,
        is_merged=pair.state is DuplicateState.MERGED,
        lines=(
            *(_compared(label, say, first.body, second.body) for label, say in _COMPARED),
            CompareLine(
                "บันทึกล่าสุด",
                f"{first.facility_code} · {words.moment(first.made_at)}",
                f"{second.facility_code} · {words.moment(second.made_at)}",
                None,
            ),
        ),
        decided=f"{pair.decided_by} · {words.moment(pair.decided_at)}",
    )


def _compared(
    label: str,
    say: Callable[[Mapping[str, Json]], str],
    first: Mapping[str, Json],
    second: Mapping[str, Json],
) -> CompareLine:
    one, other = say(first), say(second)
    if label == _ID:
        # Two ids may end alike: they are compared whole, and shown in part.
        is_same = first.get("citizen_id") == second.get("citizen_id")
        return CompareLine(label, words.masked(one), words.masked(other), is_same if one and other else None)
    return CompareLine(label, one, other, one == other if one and other else None)


def _text(name: str) -> Callable[[Mapping[str, Json]], str]:
    return lambda body: str(body.get(name) or "")


_ID = "เลขประจำตัวประชาชน"
_COMPARED: tuple[tuple[str, Callable[[Mapping[str, Json]], str]], ...] = (
    ("ชื่อ–สกุล", words.full_name),
    (_ID, _text("citizen_id")),
    ("วันเกิด", lambda body: words.birth(str(body.get("birth_date") or ""))),
    ("เพศ", words.sex),
    ("ที่อยู่", words.address),
    ("โทรศัพท์", _text("phone")),
)


def _cards(sight: ProvinceSight, shown: tuple[date, ...]) -> tuple[CardsLine, ...]:
    totals: Counter[str] = Counter()
    of_day: Counter[tuple[str, date]] = Counter()
    for count in sight.cards:
        totals[count.facility_code] += count.cards
        of_day[count.facility_code, count.day] += count.cards
    most = max(totals.values(), default=1)
    return tuple(
        CardsLine(
            hospital,
            tuple(of_day[hospital, value] for value in shown),
            totals[hospital],
            round(100 * totals[hospital] / most),
        )
        for hospital in sorted(totals)
    )
