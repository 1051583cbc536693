"""Words for the comparison of a request with its evidence, ready for the table."""

from dataclasses import dataclass

from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.visit.comparison import ComparisonRow, Verdict
from oss_desk.gui.theme.tokens import Tone
from oss_desk.words.codes import TYPES

_FIELDS = {
    "name": "ชื่อ–สกุล",
    "citizen_id": "เลขประจำตัว",
    "birth_date": "วันเกิด",
    "address": "ที่อยู่",
    "types": "ประเภท",
    "certificate": "เอกสารรับรอง",
    "documents": "เอกสาร",
    "old_card": "บัตรเดิม",
    "expiry": "หมดอายุใหม่",
}
_VERDICTS = {
    Verdict.SAME: ("ตรง", Tone.OK, "check"),
    Verdict.DIFFERENT: ("ต่าง", Tone.WARN, "arrows-exchange"),
    Verdict.NEW: ("ใหม่", Tone.INFO, "plus"),
    Verdict.COMPLETE: ("ครบ", Tone.OK, "check"),
}
_VERDICT_OF_NOTE = {"certificate_old": "ใช้ได้", "papers_missing": "ขาด", "rule_years": "ถูก", "typed": "พิมพ์เอง"}
_UNREADABLE = "อ่านไม่ได้"


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """One row as it is read: field, what the request says, what it is held against, the result."""

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


def masked(digits: str) -> str:
    """Return a citizen number as screens show it; one that is not valid is not shown at all."""
    try:
        return CitizenId(digits).masked
    except InvalidCitizenId:
        return _UNREADABLE


def masked_as_printed(digits: str) -> str:
    """Return a citizen number masked in the way of the card's back, for the small card."""
    try:
        return CitizenId(digits).masked_print
    except InvalidCitizenId:
        return _UNREADABLE


def types_words(codes: str) -> str:
    """Return the disability types of *codes* (``"2,3"``) in words."""
    named = [TYPES[code].th for code in codes.split(",") if code in TYPES]
    return " · ".join(named)


def row_words(row: ComparisonRow, *, age: int | None, validity_years: int) -> ComparisonWords:
    """Return the words of *row*; *age* stands behind the birth date, *validity_years* is the card's rule."""
    requested, evidence = row.requested, row.evidence
    if row.field == "citizen_id":
        requested = masked(row.requested)
    elif row.field == "birth_date" and age is not None:
        requested = f"{row.requested} ({age} ปี)"
    elif row.field == "types":
        requested, evidence = types_words(row.requested), types_words(row.evidence)
    elif row.field == "certificate":
        requested = "ใช้ฉบับเดิม" if row.note else f"ลงวันที่ {row.requested}" if row.requested else "ยังไม่มี"
    elif row.field == "documents":
        requested = f"มี {row.requested} รายการ"
        evidence = f"ขาด {row.evidence} รายการ" if row.note == "papers_missing" else "ไม่มีรายการที่ขาด"
    elif row.field == "old_card":
        evidence = f"ใช้ได้ถึง {row.evidence}" if row.evidence else ""
    evidence = _NOTES.get(row.note, "").format(years=validity_years) or evidence
    word, tone, icon = _VERDICTS[row.verdict]
    return ComparisonWords(
        _FIELDS.get(row.field, row.field),
        requested,
        evidence,
        _VERDICT_OF_NOTE.get(row.note, word),
        tone,
        icon,
    )


_NOTES = {
    "chip": "ตรงกับชิปทั้ง 13 หลัก",
    "typed": "ไม่ได้อ่านจากชิป",
    "register_none": "ยังไม่มีในทะเบียน",
    "certificate_old": "ฉบับที่ลงทะเบียนไว้",
    "rule_years": "{years} ปีนับจากวันออกบัตร",
}
