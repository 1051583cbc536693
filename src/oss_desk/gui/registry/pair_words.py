"""Two records that may be one person, in words: list, heads, and a choice for each row that differs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.people.agreement import of_words
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import UNDO_DAYS, PairState
from oss_desk.domain.registry.conflict import Side
from oss_desk.gui.dates import short_date
from oss_desk.gui.language import active_language
from oss_desk.gui.registry.decided_words import decided_entries
from oss_desk.gui.registry.dispute_words import first_name
from oss_desk.gui.registry.seen import Seen
from oss_desk.gui.registry.sights import EntryKind, ListEntry
from oss_desk.gui.registry.times import moment_words, short_moment
from oss_desk.gui.same_person import words as same_words
from oss_desk.gui.same_person.sights import ComparedRow, SideHead, WhoAnswer
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.conflict_diff import DiffLine, DiffSide, DiffValue
from oss_desk.services.registry.possible_pairs import PairMember, SightedPair
from oss_desk.words.codes import TYPES
from oss_desk.words.office_lists import office_word
from oss_desk.words.registry_answers import RECORD_FIELDS
from oss_wire.alike.score import BLOCK_FROM

Pairs = tuple[SightedPair, ...]
Pictures = tuple[bytes | None, bytes | None]


@dataclass(frozen=True, slots=True)
class PairSight:
    """What is shown of one pair.

    Attributes:
        advised: the answer that is chosen already, or None. is_open: it is to be answered here.
    """

    key: str
    name: str
    hint: str
    heads: tuple[SideHead, SideHead] = field(repr=False)
    lines: tuple[DiffLine, ...] = field(repr=False)
    advised: WhoAnswer | None
    is_open: bool


def _tr(words: str) -> str:
    return QCoreApplication.translate("PairWords", words)


def pair_entries(
    pairs: Pairs, now: datetime, names: Mapping[str, str], *, may_approve: bool
) -> tuple[ListEntry, ...]:
    """Return the entries of those who may be one person; *names* are display names by user name.

    What was put before the supervisor comes first for whoever *may_approve*, last for others.
    """
    in_order = sorted(pairs, key=lambda one: (one.pair.state is PairState.ASKED) is not may_approve)
    return tuple(
        ListEntry(
            EntryKind.PAIR,
            sighted.pair.pair_id,
            _name(sighted),
            _caption(sighted, now, names),
            "clock" if sighted.pair.state is PairState.ASKED else "users",
            Tone.WARN,
        )
        for sighted in in_order
    )


def history_entries(seen: Seen, moment: datetime) -> tuple[ListEntry, ...]:
    """Return what was decided: first what can be made two again."""
    return merged_entries(seen.merged) + decided_entries(seen.decided, moment)


def merged_entries(pairs: Pairs) -> tuple[ListEntry, ...]:
    """Return the entries of what was made one here and can be made two again."""
    return tuple(
        ListEntry(
            EntryKind.MERGED,
            sighted.pair.pair_id,
            _name(sighted),
            _tr("รวมแล้ว · แยกคืนได้ถึง {day}").format(day=_until(sighted)),
            "users",
            Tone.INFO,
        )
        for sighted in pairs
    )


def pair_sight(sighted: SightedPair, pictures: Pictures, now: datetime) -> PairSight:
    """Return *sighted* side by side; *pictures* are theirs in the same order."""
    pair, first, second = sighted.pair, sighted.first, sighted.second
    mine, theirs = _person(first), _person(second)
    is_open = not pair.state.is_decided and sighted.draft is None
    hint = _tr("คล้ายกัน {n} จาก 100").format(n=pair.score // 10)
    if pair.state is PairState.MERGED:
        hint = _tr("รวมเป็นคนเดียวกันเมื่อ {day} · แยกคืนได้ถึง {until}").format(
            day=moment_words(pair.decided_at, now), until=_until(sighted)
        )
    elif sighted.draft is not None:
        hint = _tr("ยังไม่บันทึก รอตอบในเรื่องที่พักไว้")
    lines: tuple[DiffLine, ...] = ()
    if mine is not None and theirs is not None:
        rows = _rows(mine, theirs).items()
        lines = tuple(_line(key, row, choice=is_open) for key, row in rows if row.mine or row.theirs)
        # What is to be chosen comes first; what agrees only makes sure.
        lines = tuple(sorted(lines, key=lambda line: bool(line.agreed)))
    advised = WhoAnswer.SAME if is_open and pair.score >= BLOCK_FROM else None
    heads = (_head(first, pictures[0], now), _head(second, pictures[1], now))
    return PairSight(pair.pair_id, _name(sighted), hint, heads, lines, advised, is_open)


def chosen_rows(choices: Mapping[str, DiffSide]) -> dict[str, Side]:
    """Return what was chosen, as a merge takes it."""
    return {key: Side.MINE if side is DiffSide.MINE else Side.THEIRS for key, side in choices.items()}


def _rows(mine: Person, theirs: Person) -> dict[str, ComparedRow]:
    language = active_language()
    verdict = same_words.verdict
    number = ComparedRow(
        RECORD_FIELDS["citizen_id"].in_(language),
        mine.citizen_id.masked,
        theirs.citizen_id.masked,
        verdict(of_words(mine.citizen_id.digits, theirs.citizen_id.digits)),
    )

    def plain(key: str, one: str, other: str) -> ComparedRow:
        return ComparedRow(RECORD_FIELDS[key].in_(language), one, other, verdict(of_words(one, other)))

    return {
        "name": same_words.name_row(mine.name_th, theirs.name_th),
        "citizen_id": number,
        "birth_date": same_words.birth_row(mine.birth_date, theirs.birth_date),
        "sex": same_words.sex_row(mine.sex.value if mine.sex else "", theirs.sex.value if theirs.sex else ""),
        "address": same_words.address_row(mine.registered_address, theirs.registered_address),
        "phone": plain("phone", mine.phone, theirs.phone),
        "communication": plain(
            "communication",
            office_word(mine.communication, language),
            office_word(theirs.communication, language),
        ),
        "caregiver": same_words.caregiver_row(mine.caregiver, theirs.caregiver),
        "types": plain("types", _types(mine), _types(theirs)),
    }


def _line(key: str, row: ComparedRow, *, choice: bool) -> DiffLine:
    mine, theirs = row.mine or "–", row.theirs or "–"
    if mine == theirs:
        return DiffLine(key, row.label, DiffValue(mine), DiffValue(theirs), agreed=_tr("เหมือนกัน"))
    # What only one of them has is kept, whoever's it is.
    side = DiffSide.THEIRS if mine == "–" else DiffSide.MINE
    return DiffLine(
        key,
        row.label,
        DiffValue(mine, _tr("แนะนำ") if choice and side is DiffSide.MINE else ""),
        DiffValue(theirs, row.verdict.words),
        chosen=side,
        only=None if choice else side,
    )


def _types(person: Person) -> str:
    return " · ".join(TYPES[kind.value].in_(active_language()) for kind in person.disability_types)


def _head(member: PairMember, picture: bytes | None, now: datetime) -> SideHead:
    if member.person is None:
        name = member.visit.identity.name.full if member.visit else ""
        return SideHead(_tr("กำลังบันทึก"), (name,), picture, name)
    name = member.person.name_th.full
    lines = [_tr("ทะเบียนของเครื่องนี้") if member.is_here else _tr("จากทะเบียนจังหวัด")]
    if member.card is not None:
        lines.append(_tr("บัตรคนพิการ {words}").format(words=same_words.card_words(member.card, now.date())))
    elif member.visit is not None:
        lines.append(_tr("มาล่าสุด {day}").format(day=moment_words(member.visit.opened_at, now)))
    return SideHead(name, tuple(lines), picture, name)


def _person(member: PairMember) -> Person | None:
    return member.person


def _name(sighted: SightedPair) -> str:
    for member in (sighted.first, sighted.second):
        if member.person is not None:
            return member.person.name_th.full
    return _tr("ไม่ทราบชื่อ")


def _caption(sighted: SightedPair, now: datetime, names: Mapping[str, str]) -> str:
    if sighted.pair.state is PairState.ASKED and sighted.pair.decided_at is not None:
        by = first_name(names.get(sighted.pair.decided_by, sighted.pair.decided_by))
        time = short_moment(sighted.pair.decided_at, now)
        return _tr("รอหัวหน้า · ถามโดย {name} {time}").format(name=by, time=time)
    if sighted.draft is not None:
        return _tr("คนเดียวกันหรือไม่ · ยังไม่บันทึก")
    if sighted.pair.state is PairState.LATER:
        return _tr("คนเดียวกันหรือไม่ · ยังไม่แน่ใจ")
    return _tr("คนเดียวกันหรือไม่")


def _until(sighted: SightedPair) -> str:
    decided_at = sighted.pair.decided_at
    return short_date((decided_at + UNDO_DAYS).date()) if decided_at else ""
