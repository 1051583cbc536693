"""A dispute in words: rows of two values, who and when, and why one of them is advised."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from oss_desk.domain.errors import RefusedError
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.difference import RECORD, Reason, RowState
from oss_desk.domain.registry.merge import Body
from oss_desk.gui.dates import stored_date
from oss_desk.gui.language import active_language
from oss_desk.gui.registry.sights import DisputeSight
from oss_desk.gui.registry.times import moment_words
from oss_desk.gui.widgets.conflict_diff import DiffLine, DiffSide, DiffValue
from oss_desk.services.registry.disputes import Dispute, DisputeRow, Teller
from oss_desk.services.registry.record_body import PORTRAIT
from oss_desk.words.codes import CARD_STATES, KINDS, SEXES, TYPES
from oss_desk.words.registry_answers import record_field_words

_REASONS = {
    Reason.CHIP_TODAY: QT_TRANSLATE_NOOP("DisputeWords", "อ่านจากชิปวันนี้ แนะนำ"),
    Reason.ASKED_TODAY: QT_TRANSLATE_NOOP("DisputeWords", "สอบถามเจ้าตัววันนี้ แนะนำ"),
    Reason.NEWER: QT_TRANSLATE_NOOP("DisputeWords", "ใหม่กว่า แนะนำ"),
    Reason.HELD_HERE: QT_TRANSLATE_NOOP("DisputeWords", "ไม่รู้เวลาของทะเบียน ใช้ของศูนย์ แนะนำ"),
    Reason.DELETED: QT_TRANSLATE_NOOP("DisputeWords", "รายการที่ลบแล้วไม่กลับมาเอง แนะนำ"),
}
_DATES = {
    "birth_date", "certified_on", "registered_on", "issue_date", "expiry_date",
}  # fmt: skip
_ADDRESS = (
    "house_number", "village_number", "lane", "alley", "road",
    "subdistrict", "district", "province", "postcode", "subdistrict_code",
)  # fmt: skip
_SIDES = {Side.MINE: DiffSide.MINE, Side.THEIRS: DiffSide.THEIRS}
Choices = dict[str, dict[str, Side]]
Pictures = Mapping[str, bytes]
"""Portraits by what a record calls them."""


def _say(words: str) -> str:
    return QCoreApplication.translate("DisputeWords", words)


def dispute_sight(
    dispute: Dispute, now: datetime, hospitals: Mapping[str, str], pictures: Pictures
) -> DisputeSight:
    """Return *dispute* as the page shows it at *now*; *hospitals* are names by code.

    *pictures* are those of the portraits at stake, by what a record calls them.
    """
    here, there = dispute.mine, dispute.theirs
    heads = (
        " · ".join(
            part for part in (_say("ที่ศูนย์"), _both(first_name(here.name), moment_words(here.at, now))) if part
        ),
        " · ".join(part for part in (_say("ทะเบียนจังหวัด"), moment_words(there.at, now)) if part),
    )
    lines = tuple(_line(place, row, now, hospitals, pictures) for place, row in enumerate(dispute.rows))
    note = _say("ค่าที่ไม่เลือกไม่หาย เก็บไว้ในประวัติของบุคคล เรียกคืนได้")
    if dispute.asked is not None:
        note = _say("ถามหัวหน้าแล้ว {when} รอคำตอบ ค่าทั้งสองยังอยู่ครบ").format(
            when=moment_words(dispute.asked.asked_at, now)
        )
    name, masked = dispute.name or _say("ไม่ทราบชื่อ"), masked_id(dispute.citizen_id)
    return DisputeSight(dispute.person_id, name, masked, heads, lines, note)


def first_name(display_name: str) -> str:
    """Return the first part of an officer's name, where there is no room for all of it."""
    return display_name.split(" ", maxsplit=1)[0]


def masked_id(digits: str) -> str:
    """Return the thirteen *digits* with the last few to be seen; nothing for nothing."""
    return CitizenId(digits).masked if digits else ""


def chosen_fields(dispute: Dispute, choices: Mapping[str, DiffSide]) -> Choices:
    """Return *choices*, made by row, as a use case takes them: by conflict and field."""
    found: Choices = {}
    for place, row in enumerate(dispute.rows):
        side = choices.get(str(place))
        if side is None:
            continue
        fields = found.setdefault(row.conflict_id, {})
        if row.row.group != RECORD:
            fields |= dict.fromkeys(row.row.disputed, Side(side.value))
    return found


def _line(
    place: int, row: DisputeRow, now: datetime, hospitals: Mapping[str, str], pictures: Pictures
) -> DiffLine:
    state, group = row.row.state, row.row.group
    label = record_field_words(group, active_language())
    if group == RECORD:
        return _deleted(place, row, label)
    mine = shown_value(group, row.row.mine or {}, pictures)
    theirs = shown_value(group, row.row.theirs or {}, pictures)
    if state is not RowState.DISPUTED or row.advice is None:
        agreed = _say("เหมือนกัน") if state is RowState.SAME else _say("รวมให้เอง ไม่ขัดกัน")
        return DiffLine(str(place), label, mine, theirs, agreed=agreed)
    why = _say(str(_REASONS[row.advice.reason]))
    mine_note = why if row.advice.side is Side.MINE else _written(row.mine, now, {})
    theirs_note = why if row.advice.side is Side.THEIRS else _written(row.theirs, now, hospitals)
    mine, theirs = replace(mine, note=mine_note), replace(theirs, note=theirs_note)
    return DiffLine(str(place), label, mine, theirs, _SIDES[row.advice.side])


def _deleted(place: int, row: DisputeRow, label: str) -> DiffLine:
    words = (_say("ยังมีอยู่"), _say("ลบไปแล้ว"))
    mine, theirs = (words[body is None] for body in (row.row.mine, row.row.theirs))
    why = _say(str(_REASONS[Reason.DELETED]))
    return DiffLine(
        str(place), label, DiffValue(mine), DiffValue(theirs, why), DiffSide.THEIRS, DiffSide.THEIRS
    )


def _written(teller: Teller, now: datetime, hospitals: Mapping[str, str]) -> str:
    """Return who wrote a value, where, and when."""
    words = _say("แก้โดย {name}").format(name=teller.name) if teller.name else ""
    where = hospitals.get(teller.where, "")
    return " · ".join(part for part in (words, where, moment_words(teller.at, now)) if part)


def _both(first: str, second: str) -> str:
    return " ".join(part for part in (first, second) if part)


def shown_value(group: str, body: Body, pictures: Pictures) -> DiffValue:
    """Return what the fields of *group* say, and the picture where they name one that is here."""
    if group != PORTRAIT:
        return DiffValue(value_words(group, body))
    name = _text(body, PORTRAIT)
    if not name:
        return DiffValue(_say("ไม่มีรูป"))
    picture = pictures.get(name)
    words = _say("รูปถ่าย") if picture else _say("รูปถ่าย ยังมาไม่ถึงเครื่องนี้")
    return DiffValue(words, picture=picture)


def value_words(group: str, body: Body) -> str:
    """Return what the fields of *group* say; nothing is said to be empty."""
    match group:
        case "name" | "name_en":
            after = "_en" if group == "name_en" else ""
            said = _name(body, after).full
        case "address":
            said = Address(**{part: _text(body, part) for part in _ADDRESS}).one_line
        case "caregiver":
            said = _caregiver(body)
        case "types":
            said = _types(body)
        case "certificate":
            said = _certificate(body)
        case _:
            said = " · ".join(_value(name, body) for name in body if _value(name, body))
    return said or _say("ว่าง")


def _value(name: str, body: Body) -> str:
    language, text = active_language(), _text(body, name)
    if name in _DATES and text:
        try:
            return stored_date(text)
        except RefusedError:
            return text
    if name == "disability_types":
        return _types(body)
    for table, names in ((SEXES, {"sex"}), (CARD_STATES, {"status"}), (KINDS, {"kind", "reason"})):
        if name in names and text in table:
            return table[text].in_(language)
    return text


def _caregiver(body: Body) -> str:
    name = _name(body, "")
    if not name:
        return _say("ไม่มี")
    return " · ".join(part for part in (name.full, _text(body, "relation"), _text(body, "phone")) if part)


def _certificate(body: Body) -> str:
    parts = [_types(body), _value("diagnosis_code", body), _value("level", body)]
    return " · ".join(part for part in (*parts, _value("certified_on", body)) if part)


def _types(body: Body) -> str:
    codes = body.get("disability_types")
    language = active_language()
    named = (
        [TYPES[str(code)].in_(language) for code in codes if str(code) in TYPES]
        if isinstance(codes, list)
        else []
    )
    return " · ".join(named)


def _name(body: Body, after: str) -> PersonName:
    parts = ("title", "first_name", "middle_name", "last_name")
    return PersonName(*(_text(body, f"{part}{after}") for part in parts))


def _text(body: Body, name: str) -> str:
    value = body.get(name)
    return "" if value is None else str(value)
