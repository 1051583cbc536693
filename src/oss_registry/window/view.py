"""What the page shows, put into words and figures; the template only places it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from oss_registry.operations.province import CARD_DAYS, ProvinceSight, SightedConflict, SightedPair
from oss_registry.storage.devices import Device, DeviceStatus
from oss_registry.storage.moments import moment_of
from oss_registry.window.saying import Saying, address, masked, today_of
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
class LooksLine:
    """How often an officer looked on a day, and when last."""

    officer: str
    day: str
    looks: int
    last: str


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
    looks: tuple[LooksLine, ...]


def view_of(sight: ProvinceSight, now: datetime, say: Saying) -> WindowView:
    """Return the page for *sight*, looked at *now*, in the words of *say*."""
    today = today_of(now)
    desks = tuple(_desk_line(device, now, say) for device in sight.desks)
    shown = tuple(today - timedelta(days=before) for before in reversed(range(_SHOWN_DAYS)))
    return WindowView(
        at=say.moment(now.isoformat()),
        desks=desks,
        quiet=sum(desk.tone == "warn" for desk in desks),
        conflicts=tuple(_conflict_line(sighted, now, say) for sighted in sight.conflicts),
        conflict_count=sight.conflict_count,
        pairs=tuple(_pair_view(sighted, say) for sighted in sight.pairs),
        pair_count=sight.pair_count,
        decided=tuple(_pair_view(sighted, say) for sighted in sight.decided),
        days=tuple(say.short_day(value) for value in shown),
        cards=_cards(sight, shown, say),
        cards_today=sum(count.cards for count in sight.cards if count.day == today),
        card_days=CARD_DAYS,
        looks=tuple(
            LooksLine(line.display_name, say.day(line.day), line.looks, say.ago(line.last_at, now))
            for line in sight.looks
        ),
    )


def _desk_line(device: Device, now: datetime, say: Saying) -> DeskLine:
    if device.status is DeviceStatus.REVOKED:
        tone, icon, state = "error", "ban", say("desks.revoked")
    elif device.status is DeviceStatus.INVITED:
        tone, icon, state = "neutral", "clock", say("desks.invited")
    elif now - moment_of(device.last_contact_at) > QUIET_AFTER:
        tone, icon, state = "warn", "alert-triangle", say("desks.quiet")
    else:
        tone, icon, state = "ok", "circle-check", say("desks.ok")
    return DeskLine(
        say.hospital(device.facility_code),
        device.name,
        tone,
        icon,
        state,
        say.ago(device.last_contact_at, now),
        say.moment(device.last_contact_at),
        device.last_seq,
    )


def _conflict_line(sighted: SightedConflict, now: datetime, say: Saying) -> ConflictLine:
    conflict = sighted.conflict
    current = conflict.current
    return ConflictLine(
        person=say.full_name(sighted.person),
        citizen_id=masked(str(sighted.person.get("citizen_id") or "")),
        subject=say.subject(conflict.subject),
        fields=" · ".join(say.field(name) for name in conflict.fields),
        mine=f"{say.hospital(conflict.facility_code)} · {conflict.actor} · {say.moment(conflict.made_at)}",
        theirs=f"{say.hospital(current.facility_code)} · {current.actor} · {say.moment(current.made_at)}",
        since=say.ago(conflict.made_at, now),
    )


def _pair_view(sighted: SightedPair, say: Saying) -> PairView:
    pair, first, second = sighted.pair, sighted.first, sighted.second
    return PairView(
        duplicate_id=pair.duplicate_id,
        first_id=pair.first_id,
        second_id=pair.second_id,
        first_name=say.full_name(first.body),
        second_name=say.full_name(second.body),
        percent=pair.score // 10,
        is_later=pair.state is DuplicateState.LATER,
        is_merged=pair.state is DuplicateState.MERGED,
        lines=(
            *(_compared(name, tell, first.body, second.body, say) for name, tell in _COMPARED),
            CompareLine(
                say("recorded"),
                f"{say.hospital(first.facility_code)} · {say.moment(first.made_at)}",
                f"{say.hospital(second.facility_code)} · {say.moment(second.made_at)}",
                None,
            ),
        ),
        decided=f"{pair.decided_by} · {say.moment(pair.decided_at)}",
    )


def _compared(
    name: str,
    tell: Callable[[Mapping[str, Json], Saying], str],
    first: Mapping[str, Json],
    second: Mapping[str, Json],
    say: Saying,
) -> CompareLine:
    one, other = tell(first, say), tell(second, say)
    if name == _ID:
        # Two ids may end alike: they are compared whole, and shown in part.
        is_same = first.get("citizen_id") == second.get("citizen_id")
        return CompareLine(say(name), masked(one), masked(other), is_same if one and other else None)
    return CompareLine(say(name), one, other, one == other if one and other else None)


def _text(name: str) -> Callable[[Mapping[str, Json], Saying], str]:
    return lambda body, _say: str(body.get(name) or "")


_ID = "field.citizen_id"
_COMPARED: tuple[tuple[str, Callable[[Mapping[str, Json], Saying], str]], ...] = (
    ("name", lambda body, say: say.full_name(body)),
    (_ID, _text("citizen_id")),
    ("field.birth_date", lambda body, say: say.birth(str(body.get("birth_date") or ""))),
    ("field.sex", lambda body, say: say.sex(body)),
    ("address", lambda body, _say: address(body)),
    ("field.phone", _text("phone")),
)


def _cards(sight: ProvinceSight, shown: tuple[date, ...], say: Saying) -> tuple[CardsLine, ...]:
    totals: Counter[str] = Counter()
    of_day: Counter[tuple[str, date]] = Counter()
    for count in sight.cards:
        totals[count.facility_code] += count.cards
        of_day[count.facility_code, count.day] += count.cards
    most = max(totals.values(), default=1)
    return tuple(
        CardsLine(
            say.hospital(hospital),
            tuple(of_day[hospital, value] for value in shown),
            totals[hospital],
            round(100 * totals[hospital] / most),
        )
        for hospital in sorted(totals)
    )
