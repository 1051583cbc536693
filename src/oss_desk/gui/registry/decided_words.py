"""What was decided, in words: the supervisor's answer, and the values that can be called back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.difference import RECORD
from oss_desk.gui.language import active_language
from oss_desk.gui.registry.dispute_words import Pictures, first_name, masked_id, shown_value
from oss_desk.gui.registry.sights import DisputeSight, EntryKind, ListEntry
from oss_desk.gui.registry.times import moment_words, short_moment
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.conflict_diff import DiffLine, DiffSide, DiffValue
from oss_desk.services.registry.decided import DecidedDispute, DecidedRow
from oss_desk.words.registry_answers import record_field_words

_SIDES = {Side.MINE: DiffSide.MINE, Side.THEIRS: DiffSide.THEIRS}


@dataclass(frozen=True, slots=True)
class Told:
    """What else must be known to tell of a decision.

    Attributes:
        names: display names of officers by user name; hospitals: names of hospitals by code.
        pictures: portraits at stake, by what a record calls them.
    """

    names: Mapping[str, str]
    hospitals: Mapping[str, str]
    pictures: Pictures = field(repr=False)


def _tr(words: str) -> str:
    return QCoreApplication.translate("DecidedWords", words)


def decided_entries(decided: tuple[DecidedDispute, ...], now: datetime) -> tuple[ListEntry, ...]:
    """Return the history's list: who was decided about, by whom and when, the latest first."""
    return tuple(
        ListEntry(
            EntryKind.DECIDED,
            one.conflict.conflict_id,
            one.name or _tr("ไม่ทราบชื่อ"),
            _by_and_when(one, now),
            "history",
        )
        for one in decided
    )


def decided_sight(one: DecidedDispute, now: datetime, told: Told) -> DisputeSight:
    """Return what was decided, to be seen and chosen otherwise; what stands now is preselected."""
    conflict, mine, theirs = one.conflict, one.conflict.mine, one.conflict.theirs
    heads = (
        _head(_tr("ค่าของที่นี่"), first_name(told.names.get(mine.by, mine.by)), moment_words(mine.at, now)),
        _head(_tr("ค่าของทะเบียน"), told.hospitals.get(theirs.where, theirs.by), moment_words(theirs.at, now)),
    )
    lines = tuple(_line(place, row, one, told.pictures) for place, row in enumerate(one.rows))
    words = _tr("ตัดสินโดย {name} {when} เลือกค่าอื่นแล้วกด Ctrl+Enter ค่านั้นกลับมาใช้และส่งทะเบียน")
    if not one.may_recall:
        words = _tr("ตัดสินโดย {name} {when} รายการนี้ลบแล้ว ไม่มีค่าให้เรียกคืน")
    note = words.format(name=one.by, when=moment_words(conflict.decided_at, now))
    name = one.name or _tr("ไม่ทราบชื่อ")
    return DisputeSight(conflict.conflict_id, name, masked_id(one.citizen_id), heads, lines, note)


def recalled_fields(one: DecidedDispute, choices: Mapping[str, DiffSide]) -> dict[str, Side]:
    """Return by field name the side to be called back: only rows in which it does not stand already."""
    found: dict[str, Side] = {}
    for place, row in enumerate(one.rows):
        side = choices.get(str(place))
        if side is not None and Side(side.value) is not (row.stands or Side.THEIRS):
            found |= dict.fromkeys(row.row.disputed, Side(side.value))
    return found


def count_recalled(one: DecidedDispute, choices: Mapping[str, DiffSide]) -> int:
    """Return in how many rows a value is chosen that does not stand."""
    chosen = ((row, choices.get(str(place))) for place, row in enumerate(one.rows))
    return sum(1 for row, side in chosen if side and Side(side.value) is not (row.stands or Side.THEIRS))


def answer_sight(
    question_id: str, answers: tuple[DecidedDispute, ...], now: datetime, pictures: Pictures
) -> DisputeSight:
    """Return the supervisor's answer: what was chosen, and beside it what was not."""
    last = max(answers, key=lambda one: one.conflict.decided_at or one.conflict.found_at)
    heads = (_tr("ค่าที่หัวหน้าเลือก"), _tr("ค่าที่ไม่ได้เลือก"))
    lines = [
        _answered(f"{number}.{place}", row, pictures)
        for number, one in enumerate(answers)
        for place, row in enumerate(one.rows)
    ]
    note = _tr("ตัดสินโดย {name} {when} ค่าที่ไม่ได้เลือกอยู่ในประวัติ (Ctrl+T)").format(
        name=last.by, when=moment_words(last.conflict.decided_at, now)
    )
    name = last.name or _tr("ไม่ทราบชื่อ")
    return DisputeSight(question_id, name, masked_id(last.citizen_id), heads, tuple(lines), note)


def _head(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _line(place: int, row: DecidedRow, one: DecidedDispute, pictures: Pictures) -> DiffLine:
    label, values = record_field_words(row.row.group, active_language()), _values(row, pictures)
    notes = {side: _tr("ใช้อยู่") if side is row.stands else _tr("ไม่ได้ใช้") for side in Side}
    if not one.may_recall:
        mine, theirs = values[Side.MINE], values[Side.THEIRS]
        return DiffLine(str(place), label, mine, theirs, agreed=theirs.text, is_agreed=False)
    return DiffLine(
        str(place),
        label,
        replace(values[Side.MINE], note=notes[Side.MINE]),
        replace(values[Side.THEIRS], note=notes[Side.THEIRS]),
        _SIDES[row.stands or Side.THEIRS],
    )


def _answered(key: str, row: DecidedRow, pictures: Pictures) -> DiffLine:
    label, values = record_field_words(row.row.group, active_language()), _values(row, pictures)
    chosen = row.stands or Side.THEIRS
    other = Side.MINE if chosen is Side.THEIRS else Side.THEIRS
    return DiffLine(key, label, values[chosen], values[other], agreed=values[other].text, is_agreed=False)


def _values(row: DecidedRow, pictures: Pictures) -> dict[Side, DiffValue]:
    if row.row.group == RECORD:
        words = {True: _tr("ลบไปแล้ว"), False: _tr("ยังมีอยู่")}
        gone = {Side.MINE: row.row.mine is None, Side.THEIRS: row.row.theirs is None}
        return {side: DiffValue(words[is_gone]) for side, is_gone in gone.items()}
    return {
        Side.MINE: shown_value(row.row.group, row.row.mine or {}, pictures),
        Side.THEIRS: shown_value(row.row.group, row.row.theirs or {}, pictures),
    }


def _by_and_when(one: DecidedDispute, now: datetime) -> str:
    at = one.conflict.decided_at
    when = short_moment(at, now) if at is not None else ""
    return " ".join(part for part in (first_name(one.by), when) if part)


def answer_entry(
    question_id: str, name: str, answers: tuple[DecidedDispute, ...], now: datetime
) -> ListEntry:
    """Return the list's line of an answer that waits to be read."""
    words = " · ".join(part for part in (_tr("หัวหน้าตัดสินแล้ว"), _by_and_when(answers[-1], now)) if part)
    return ListEntry(EntryKind.ANSWERED, question_id, name or _tr("ไม่ทราบชื่อ"), words, "history", Tone.INFO)
