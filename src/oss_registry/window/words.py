"""How the window says days, people and fields: Thai, with years of the Buddhist era."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

from oss_registry.storage.moments import moment_of
from oss_wire.canonical import Json

_THAILAND = timezone(timedelta(hours=7))
_ERA = 543
_MONTHS = (
    *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
    *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
)
_SEXES = {"male": "ชาย", "female": "หญิง"}
SUBJECTS = {"person": "ข้อมูลบุคคล", "caregiver": "ผู้ดูแล", "registration": "การจดทะเบียน", "card": "บัตร"}
_FIELDS = {
    "citizen_id": "เลขประจำตัวประชาชน",
    "title": "คำนำหน้า",
    "first_name": "ชื่อ",
    "middle_name": "ชื่อกลาง",
    "last_name": "นามสกุล",
    "title_en": "คำนำหน้า (อังกฤษ)",
    "first_name_en": "ชื่อ (อังกฤษ)",
    "middle_name_en": "ชื่อกลาง (อังกฤษ)",
    "last_name_en": "นามสกุล (อังกฤษ)",
    "birth_date": "วันเกิด",
    "sex": "เพศ",
    "house_number": "บ้านเลขที่",
    "village_number": "หมู่ที่",
    "lane": "ตรอก",
    "alley": "ซอย",
    "road": "ถนน",
    "subdistrict": "ตำบล",
    "district": "อำเภอ",
    "province": "จังหวัด",
    "postcode": "รหัสไปรษณีย์",
    "subdistrict_code": "รหัสตำบล",
    "phone": "โทรศัพท์",
    "communication": "วิธีสื่อสาร",
    "disability_types": "ประเภทความพิการ",
    "merged_into": "การรวมทะเบียน",
    "relation": "ความสัมพันธ์",
    "person_id": "ผู้ถือ",
    "request_number": "เลขที่คำขอ",
    "kind": "เรื่อง",
    "facility_code": "โรงพยาบาล",
    "registered_on": "วันที่จดทะเบียน",
    "evidence": "หลักฐาน",
    "diagnosis_code": "รหัสโรค",
    "character": "ลักษณะความพิการ",
    "level": "ระดับ",
    "certifying_doctor": "แพทย์ผู้รับรอง",
    "certified_on": "วันที่รับรอง",
    "permanent": "ความพิการถาวร",
    "status": "สถานะ",
    "card_serial": "เลขที่บัตร",
    "reason": "เหตุที่ออกบัตร",
    "issue_date": "วันออกบัตร",
    "expiry_date": "วันหมดอายุ",
}
_ADDRESS = (
    *(("", "house_number"), ("หมู่ ", "village_number"), ("ซ.", "alley"), ("ถ.", "road")),
    *(("ต.", "subdistrict"), ("อ.", "district"), ("จ.", "province")),
)


def today_of(now: datetime) -> date:
    """Return the day that it is in Thailand."""
    return now.astimezone(_THAILAND).date()


def day(value: date) -> str:
    """Return a day as in a list: 20 พ.ย. 2569."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year + _ERA}"


def short_day(value: date) -> str:
    """Return a day of these weeks: 20 พ.ย."""
    return f"{value.day} {_MONTHS[value.month - 1]}"


def moment(text: str) -> str:
    """Return a stored moment by the clock of Thailand: 20 พ.ย. 2569 10:42 น.; nothing for none."""
    if not text:
        return ""
    local = moment_of(text).astimezone(_THAILAND)
    return f"{day(local.date())} {local:%H:%M} น."


def ago(text: str, now: datetime) -> str:
    """Return how long a stored moment is past, in one unit."""
    if not text:
        return "ยังไม่เคยติดต่อ"
    minutes = int((now - moment_of(text)).total_seconds() // 60)
    if minutes < 1:
        return "เมื่อครู่นี้"
    if minutes < 60:
        return f"{minutes} นาทีก่อน"
    if minutes < 48 * 60:
        return f"{minutes // 60} ชั่วโมงก่อน"
    return f"{minutes // (24 * 60)} วันก่อน"


def field(name: str) -> str:
    """Return what a field is called; one that a newer desk knows keeps its own name."""
    return _FIELDS.get(name, name)


def birth(text: str) -> str:
    """Return a birth date that may end where knowledge ends: – มี.ค. 2503, พ.ศ. 2503."""
    parts = [int(part) for part in text.split("-") if part.isdecimal()]
    match parts:
        case [year]:
            return f"พ.ศ. {year + _ERA}"
        case [year, month]:
            return f"– {_MONTHS[month - 1]} {year + _ERA}"
        case [year, month, number]:
            return f"{number} {_MONTHS[month - 1]} {year + _ERA}"
    return ""


def masked(citizen_id: str) -> str:
    """Return a citizen id of which only the last four digits are to be seen."""
    if len(citizen_id) != 13:
        return ""
    return f"•-••••-••••{citizen_id[9]}-{citizen_id[10:12]}-{citizen_id[12]}"


def full_name(body: Mapping[str, Json]) -> str:
    """Return the name of a person, title first; of a record withdrawn meanwhile a word for that."""
    title = str(body.get("title") or "")
    names = [str(body.get(name) or "") for name in ("first_name", "middle_name", "last_name")]
    said = " ".join(name for name in names if name)
    return f"{title}{said}" if said else "(ไม่มีชื่อแล้ว)"


def sex(body: Mapping[str, Json]) -> str:
    """Return the sex in a word."""
    return _SEXES.get(str(body.get("sex") or ""), "")


def address(body: Mapping[str, Json]) -> str:
    """Return where a person lives, in one line."""
    return " ".join(f"{before}{body[name]}" for before, name in _ADDRESS if body.get(name))
