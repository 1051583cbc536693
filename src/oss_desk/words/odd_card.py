"""Words for what was odd in a citizen card, beside the field it concerns, and for the card's hints.

Keys are those of the marks that a visit keeps: the field, and the code of the card's warning.
"""

from oss_desk.words.language import Language, Words

_WRITE = "พิมพ์ตามหน้าบัตร"
_UNREADABLE = Words(
    "บางตัวในชิปอ่านไม่ออก เห็นเป็น \ufffd เทียบหน้าบัตรแล้วแก้",
    "Some letters of the chip cannot be read and show as \ufffd; correct them from the card",
)
_CUT = Words("ในชิปอาจถูกตัดท้าย เทียบหน้าบัตร", "The chip may have cut off the end; compare the card")
_NUMBER_WRONG = Words(
    f"เลขในชิปไม่ผ่านการตรวจ {_WRITE}", "The chip's number fails its check; type the one on the card"
)
_EXPIRED = Words("บัตรประชาชนหมดอายุแล้ว ทำต่อได้", "The ID card has expired; go on")
_NO_PHOTO = Words("ชิปไม่มีรูป ถ่ายรูปวันนี้แทน", "The chip holds no photo; take one today instead")
_PHOTO_CUT = Words(
    "อ่านรูปจากชิปไม่ครบ เสียบบัตรเดิมอีกครั้ง หรือถ่ายรูปวันนี้",
    "The chip's photo is not complete; put the same card in again, or take one today",
)

MARKS: dict[tuple[str, str], Words] = {
    ("citizen_id", "missing"): Words(
        f"ชิปไม่มีเลขประจำตัว {_WRITE}", "The chip holds no number; type the one on the card"
    ),
    ("citizen_id", "bad_checksum"): _NUMBER_WRONG,
    ("citizen_id", "replaced_bytes"): _NUMBER_WRONG,
    ("first_name", "missing"): Words(
        f"ชิปไม่มีชื่อไทย {_WRITE}", "The chip holds no Thai name; type the one on the card"
    ),
    ("first_name", "replaced_bytes"): _UNREADABLE,
    ("first_name", "truncated_text"): _CUT,
    ("birth_date", "missing"): Words(
        "ชิปไม่มีวันเกิด ดูหน้าบัตรหรือทะเบียนบ้าน", "The chip holds no birth date; see the card or the house register"
    ),
    ("birth_date", "bad_date"): Words(
        "วันเกิดในชิปเป็นไปไม่ได้ ดูหน้าบัตรหรือทะเบียนบ้าน",
        "The chip's birth date cannot be; see the card or the house register",
    ),
    ("birth_date", "partial_date"): Words(
        "บัตรไม่บอกวันหรือเดือนเกิด ใช้ตามนี้ได้ ไม่ต้องเดา",
        "The card does not say day or month; leave it so, never guess",
    ),
    ("sex", "missing"): Words("บัตรไม่บอกเพศ ถามแล้วเลือก", "The card does not say; ask and choose"),
    ("sex", "replaced_bytes"): Words("บัตรไม่บอกเพศ ถามแล้วเลือก", "The card does not say; ask and choose"),
    ("house_number", "missing"): Words(
        "ชิปไม่มีที่อยู่ ดูทะเบียนบ้าน", "The chip holds no address; see the house register"
    ),
    ("house_number", "replaced_bytes"): _UNREADABLE,
    ("house_number", "truncated_text"): _CUT,
    ("subdistrict", "unknown_place"): Words(
        "ชื่อในบัตรไม่มีในรายชื่อตำบล เลือกจากรายการถ้าทราบ",
        "Not in the list of subdistricts; choose from it if you know which",
    ),
    ("photo", "missing"): _NO_PHOTO,
    ("photo", "photo_incomplete"): _PHOTO_CUT,
    ("expiry_date", "expired_card"): _EXPIRED,
    ("caregiver_citizen_id", "missing"): Words(
        f"ชิปไม่มีเลขประจำตัว {_WRITE}", "The chip holds no number; type the one on the card"
    ),
    ("caregiver_citizen_id", "bad_checksum"): _NUMBER_WRONG,
    ("caregiver_citizen_id", "replaced_bytes"): _NUMBER_WRONG,
    ("caregiver_first_name", "missing"): Words(
        f"ชิปไม่มีชื่อไทย {_WRITE}", "The chip holds no Thai name; type the one on the card"
    ),
    ("caregiver_first_name", "replaced_bytes"): _UNREADABLE,
    ("caregiver_first_name", "truncated_text"): _CUT,
    ("caregiver_expiry_date", "expired_card"): Words(
        "บัตรของผู้ดูแลหมดอายุแล้ว ทำต่อได้", "The caregiver's ID card has expired; go on"
    ),
}
"""What stands beside the field, most telling first where a field has several."""

OTHER_FIELDS = {
    "first_name_en": Words("ชื่ออังกฤษ", "English name"),
    "expiry_date": Words("วันหมดอายุ", "expiry date"),
    "issue_date": Words("วันออกบัตร", "issue date"),
    "issuer": Words("ผู้ออกบัตร", "issuer"),
    "issuer_code": Words("รหัสผู้ออกบัตร", "issuer's code"),
    "request_number": Words("เลขคำขอของบัตร", "card's request number"),
    "card_type": Words("ชนิดบัตร", "card type"),
    "photo_number": Words("เลขใต้รูป", "number under the photo"),
    "caregiver_expiry_date": Words("วันหมดอายุบัตรผู้ดูแล", "expiry date of the caregiver's card"),
}
"""Fields of the card that no field of the first step shows."""
OTHER_ODD = Words("ในบัตรอ่านไม่ปกติ: {fields} ทำต่อได้", "Odd in the card: {fields}; go on")

NUMBER_GROUPS = {
    "no_status": Words(
        "เลขขึ้นต้น 0 ผู้ไม่มีสถานะทางทะเบียน ดูเอกสารเรื่องสัญชาติ ทำต่อได้",
        "A number with 0: no registered status; look at the papers on nationality, and go on",
    ),
    "migrant": Words(
        "เลขขึ้นต้น 00 แรงงานต่างด้าว ดูเอกสารเรื่องสัญชาติ ทำต่อได้",
        "A number with 00: a migrant worker; look at the papers on nationality, and go on",
    ),
    "temporary": Words(
        "เลขขึ้นต้น 6 ผู้เข้าเมืองชั่วคราวหรือไม่ถูกต้อง ดูเอกสารเรื่องสัญชาติ ทำต่อได้",
        "A number with 6: temporary or unlawful stay; look at the papers on nationality, and go on",
    ),
    "born_to_temporary": Words(
        "เลขขึ้นต้น 7 บุตรของผู้เข้าเมืองชั่วคราว ดูเอกสารเรื่องสัญชาติ ทำต่อได้",
        "A number with 7: born here to somebody with a temporary stay; look at the papers, and go on",
    ),
    "alien_or_naturalised": Words(
        "เลขขึ้นต้น 8 ต่างด้าวเข้าเมืองถูกต้อง หรือได้สัญชาติไทยแล้ว ดูเอกสาร ทำต่อได้",
        "A number with 8: a lawful alien or somebody naturalised; look at the papers, and go on",
    ),
}

RIGHT_HINT = Words("สิทธิหลัก {right}", "Main right {right}")
HOSPITAL_HINT = Words("หน่วยบริการ {hospital}", "Hospital {hospital}")
HINT_SOURCE = Words("(จากบัตร ปรับปรุงเมื่อ {day})", "(from the card, updated {day})")
HINT_UNDATED = Words("(จากบัตร ไม่บอกวันที่ปรับปรุง)", "(from the card, no date)")
LASER_HINT = Words("เลขหลังบัตรลงท้าย {last}", "Number on the back ends in {last}")


def mark_words(field: str, code: str, language: Language) -> str:
    """Return the sentence beside *field*, or nothing where the field has no place of its own."""
    words = MARKS.get((field, code))
    return words.in_(language) if words else ""


def other_words(fields: tuple[str, ...], language: Language) -> str:
    """Return one sentence about *fields* of the card that have no place of their own, or nothing."""
    names = [OTHER_FIELDS[field].in_(language) for field in dict.fromkeys(fields) if field in OTHER_FIELDS]
    return OTHER_ODD.in_(language).format(fields=", ".join(names)) if names else ""
