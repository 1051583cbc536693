"""Words for the comparison of a request with its evidence, ready for the table."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.visit.comparison import ComparisonRow, Verdict
from oss_desk.gui.dates import stored_date
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.tokens import Tone
from oss_desk.words.codes import FIELDS, TYPES
from oss_desk.words.portrait import reason_words

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("ComparisonWords", "ชื่อ–สกุล"),
    "citizen_id": QT_TRANSLATE_NOOP("ComparisonWords", "เลขประจำตัว"),
    "birth_date": QT_TRANSLATE_NOOP("ComparisonWords", "วันเกิด"),
    "address": QT_TRANSLATE_NOOP("ComparisonWords", "ที่อยู่"),
    "chip": QT_TRANSLATE_NOOP("ComparisonWords", "ชิปบัตรประชาชน"),
    "portrait": QT_TRANSLATE_NOOP("ComparisonWords", "รูปวันนี้"),
    "types": QT_TRANSLATE_NOOP("ComparisonWords", "ประเภท"),
    "certificate": QT_TRANSLATE_NOOP("ComparisonWords", "เอกสารรับรอง"),
    "documents": QT_TRANSLATE_NOOP("ComparisonWords", "เอกสาร"),
    "old_card": QT_TRANSLATE_NOOP("ComparisonWords", "บัตรเดิม"),
    "expiry": QT_TRANSLATE_NOOP("ComparisonWords", "หมดอายุใหม่"),
}
_VERDICTS = {
    Verdict.SAME: (QT_TRANSLATE_NOOP("ComparisonWords", "ตรง"), Tone.OK, "check"),
    Verdict.DIFFERENT: (QT_TRANSLATE_NOOP("ComparisonWords", "ต่าง"), Tone.WARN, "arrows-exchange"),
    Verdict.NEW: (QT_TRANSLATE_NOOP("ComparisonWords", "ใหม่"), Tone.INFO, "plus"),
    Verdict.COMPLETE: (QT_TRANSLATE_NOOP("ComparisonWords", "ครบ"), Tone.OK, "check"),
}
_VERDICT_OF_NOTE = {
    "certificate_old": QT_TRANSLATE_NOOP("ComparisonWords", "ใช้ได้"),
    "papers_missing": QT_TRANSLATE_NOOP("ComparisonWords", "ขาด"),
    "chip_odd": QT_TRANSLATE_NOOP("ComparisonWords", "ควรดู"),
    "portrait_reason": QT_TRANSLATE_NOOP("ComparisonWords", "มีเหตุผล"),
    "rule_years": QT_TRANSLATE_NOOP("ComparisonWords", "ถูก"),
    "typed": QT_TRANSLATE_NOOP("ComparisonWords", "พิมพ์เอง"),
}
_NOTES = {
    "chip": QT_TRANSLATE_NOOP("ComparisonWords", "ตรงกับชิปทั้ง 13 หลัก"),
    "typed": QT_TRANSLATE_NOOP("ComparisonWords", "ไม่ได้อ่านจากชิป"),
    "chip_odd": QT_TRANSLATE_NOOP("ComparisonWords", "อ่านไม่ปกติ เทียบกับเอกสาร"),
    "register_none": QT_TRANSLATE_NOOP("ComparisonWords", "ยังไม่มีในทะเบียน"),
    "certificate_old": QT_TRANSLATE_NOOP("ComparisonWords", "ฉบับที่ลงทะเบียนไว้"),
    "portrait_reason": QT_TRANSLATE_NOOP("ComparisonWords", "ไม่ครบเกณฑ์รูป 4 ข้อ"),
    "rule_years": QT_TRANSLATE_NOOP("ComparisonWords", "{years} ปีนับจากวันออกบัตร"),
}


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """One row as it is read: field, what the request says, what it is held against, the result.

    Attributes:
        code: the field's name in the comparison, the same in every language.
    """

    code: str
    field: str
    requested: str
    evidence: str
    verdict: str
    tone: Tone
    icon_name: str

    @property
    def differs(self) -> bool:
        """Tell whether the row asks for a closer look."""
        return self.tone is Tone.WARN


def _say(source: object) -> str:
    return QCoreApplication.translate("ComparisonWords", str(source))


def office_word(row: ComparisonWords) -> str:
    """Return what the office calls the field of *row*, in Thai: what is stored speaks one language."""
    return str(_FIELDS.get(row.code, row.code))


def masked(digits: str) -> str:
    """Return a citizen number as screens show it; one that is not valid is not shown at all."""
    try:
        return CitizenId(digits).masked
    except InvalidCitizenId:
        return QCoreApplication.translate("ComparisonWords", "อ่านไม่ได้")


def masked_as_printed(digits: str) -> str:
    """Return a citizen number masked in the way of the card's back, for the small card."""
    try:
        return CitizenId(digits).masked_print
    except InvalidCitizenId:
        return QCoreApplication.translate("ComparisonWords", "อ่านไม่ได้")


def types_words(codes: str) -> str:
    """Return the disability types of *codes* (``"2,3"``) in words."""
    named = [TYPES[code].in_(active_language()) for code in codes.split(",") if code in TYPES]
    return " · ".join(named)


def row_words(row: ComparisonRow, *, age: int | None, validity_years: int) -> ComparisonWords:
    """Return the words of *row*; *age* stands behind the birth date, *validity_years* is the card's rule."""
    note = _NOTES.get(row.note)
    evidence = _say(note).format(years=validity_years) if note else _evidence(row)
    word, tone, icon = _VERDICTS[row.verdict]
    return ComparisonWords(
        row.field,
        _say(_FIELDS[row.field]) if row.field in _FIELDS else row.field,
        _requested(row, age),
        evidence,
        _say(_VERDICT_OF_NOTE.get(row.note, word)),
        tone,
        icon,
    )


def _requested(row: ComparisonRow, age: int | None) -> str:
    said = row.requested
    if row.field in _READ:
        return _READ[row.field](said)
    match row.field:
        case "birth_date" if age is not None:
            words = QCoreApplication.translate("ComparisonWords", "{date} ({age} ปี)")
            return words.format(date=stored_date(said), age=age)
        case "birth_date":
            return stored_date(said)
        case "certificate":
            return _certificate(row)
        case "documents":
            return QCoreApplication.translate("ComparisonWords", "มี {n} รายการ").format(n=said)
    return said


def _reason(stored: str) -> str:
    return reason_words(stored, active_language())


def _fields(names: str) -> str:
    return ", ".join(FIELDS[name].in_(active_language()) for name in names.split(","))


_READ = {
    "citizen_id": masked,
    "chip": _fields,
    "portrait": _reason,
    "types": types_words,
    "expiry": stored_date,
}


def _certificate(row: ComparisonRow) -> str:
    if row.note:
        return QCoreApplication.translate("ComparisonWords", "ใช้ฉบับเดิม")
    if row.requested:
        words = QCoreApplication.translate("ComparisonWords", "ลงวันที่ {date}")
        return words.format(date=stored_date(row.requested))
    return QCoreApplication.translate("ComparisonWords", "ยังไม่มี")


def _evidence(row: ComparisonRow) -> str:
    match row.field:
        case "types":
            return types_words(row.evidence)
        case "documents" if row.note == "papers_missing":
            return QCoreApplication.translate("ComparisonWords", "ขาด {n} รายการ").format(n=row.evidence)
        case "documents":
            return QCoreApplication.translate("ComparisonWords", "ไม่มีรายการที่ขาด")
        case "old_card" if row.evidence:
            words = QCoreApplication.translate("ComparisonWords", "ใช้ได้ถึง {date}")
            return words.format(date=stored_date(row.evidence))
        case "birth_date" if row.evidence:
            return stored_date(row.evidence)
        case _:
            return row.evidence
