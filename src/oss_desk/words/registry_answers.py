"""What the registry answered to one change, what changes are called, and what the fields of records are."""

from oss_desk.words.language import Language, Words

REFUSALS = {
    "missing": Words("ไม่มี{field}", "{field} is missing"),
    "bad_citizen_id": Words("เลขประจำตัวประชาชนไม่ถูกต้อง ({field})", "Not a valid citizen number ({field})"),
    "bad_date": Words("{field}ไม่ใช่วันที่ที่มีจริง", "{field} is no real date"),
    "bad_serial": Words("เลขที่บัตรไม่ถูกต้อง", "Not a valid card number"),
    "bad_reference": Words("{field}ชี้ไปยังรายการที่ไม่มี", "{field} points to a record that is not there"),
    "unknown_value": Words("{field}มีค่าที่ทะเบียนไม่รู้จัก", "The registry does not know the value of {field}"),
    "too_long": Words("{field}ยาวเกินไป", "{field} is too long"),
    "too_large": Words("รายการนี้ใหญ่เกินไป", "The change is too large"),
    "wrong_type": Words("{field}อยู่ในรูปแบบที่อ่านไม่ได้", "{field} has a form that cannot be read"),
    "malformed": Words("{field}เขียนไม่ถูกรูปแบบ", "{field} is not written as it should be"),
    "facility_mismatch": Words(
        "เป็นของโรงพยาบาลอื่น เครื่องนี้แก้ไม่ได้", "It belongs to another hospital; this desk may not change it"
    ),
    "not_allowed": Words("เครื่องนี้เปลี่ยน{field}ไม่ได้", "This desk may not change {field}"),
    "unknown_record": Words("ทะเบียนไม่มีรายการนี้", "The registry has no such record"),
    "wrong_subject": Words("รหัสนี้เป็นของรายการอีกแบบหนึ่ง", "The id belongs to another kind of record"),
    "already_decided": Words("มีคนตัดสินเรื่องนี้ไปแล้ว", "Somebody has decided it already"),
    "unknown_conflict": Words("ทะเบียนไม่มีเรื่องที่ตัดสินนี้", "The registry has no such difference"),
    "unknown_base": Words("ทะเบียนไม่มีฉบับที่แก้ไขต่อ", "The registry has not the version this was built on"),
    "unknown_schema": Words("ทะเบียนไม่รู้จักรุ่นของรายการนี้", "The registry does not know this kind of document"),
    "already_merged": Words("รวมกับรายการอื่นไปแล้ว", "It has been merged with another record already"),
    "not_merged": Words("รายการนี้ไม่ได้ถูกรวม", "It was not merged"),
    "op_id_reused": Words("รหัสรายการซ้ำ แจ้งผู้ดูแลระบบ", "Its id was used before; tell the administrator"),
    "failed": Words("ทะเบียนทำรายการนี้ไม่สำเร็จหลายครั้ง", "The registry failed on it several times"),
    "portrait_too_large": Words(
        "รูปใหญ่เกินกว่าที่ทะเบียนรับ ถ่ายรูปใหม่แล้วส่งเรื่องอีกครั้ง",
        "The picture is too large: take it anew and send the matter again",
    ),
    "portrait_spoilt": Words(
        "รูปในเครื่องนี้เสีย ถ่ายรูปใหม่แล้วส่งเรื่องอีกครั้ง",
        "The picture here is spoilt: take it anew and send the matter again",
    ),
    "waiting_for_blob": Words("รอส่งรูปหรือเอกสารแนบก่อน", "A picture or paper has to be sent first"),
}  # fmt: skip
ACTIONS = {
    "registration.approved": Words("อนุมัติ", "Approved"),
    "card.printed": Words("ออกบัตร", "Card printed"),
    "card.requested": Words("ขอพิมพ์บัตร", "Card asked for"),
    "card.sent": Words("ส่งพิมพ์บัตร", "Card sent to print"),
    "card.uncertain": Words("บัตรที่ไม่แน่ใจ", "Card in doubt"),
    "card.spoiled": Words("บัตรเสีย", "Card spoiled"),
    "card.handed_over": Words("ส่งมอบบัตร", "Card handed over"),
    "card.replaced": Words("บัตรถูกแทนที่", "Card replaced"),
    "card.revoked": Words("ยกเลิกบัตร", "Card revoked"),
    "person.imported": Words("นำเข้ารายชื่อ", "Imported"),
    "person.adopted": Words("รับเข้าทะเบียน", "Taken over"),
    "person.changed": Words("แก้ข้อมูลบุคคล", "Person changed"),
    "conflict.decided": Words("ตัดสินค่าที่ต่าง", "Difference decided"),
    "person.merged": Words("รวมเป็นคนเดียวกัน", "Made one person"),
    "person.parted": Words("แยกเป็นสองคน", "Made two people again"),
    "conflict.recalled": Words("เรียกค่าคืน", "Value called back"),
}
SUBJECTS = {
    "person": Words("ข้อมูลบุคคล", "Person"),
    "caregiver": Words("ผู้ดูแล", "Caregiver"),
    "registration": Words("การจดทะเบียน", "Registration"),
    "card": Words("บัตรคนพิการ", "Disability card"),
}
RECORD_FIELDS = {
    "record": Words("ทั้งรายการ", "The whole record"),
    "name": Words("ชื่อ–สกุล", "Name"),
    "name_en": Words("ชื่ออังกฤษ", "English name"),
    "citizen_id": Words("เลขประจำตัว", "Citizen number"),
    "birth_date": Words("วันเกิด", "Birth date"),
    "sex": Words("เพศ", "Sex"),
    "address": Words("ที่อยู่", "Address"),
    "phone": Words("โทรศัพท์", "Phone"),
    "communication": Words("การสื่อสาร", "Communication"),
    "types": Words("ประเภท", "Type"),
    "caregiver": Words("ผู้ดูแล", "Caregiver"),
    "certificate": Words("เอกสารรับรอง", "Certificate"),
    "request": Words("คำขอ", "Request"),
    "status": Words("สถานะ", "State"),
    "card": Words("บัตร", "Card"),
    "card_status": Words("สถานะบัตร", "Card's state"),
    "title": Words("คำนำหน้า", "Title"),
    "first_name": Words("ชื่อ", "First name"),
    "middle_name": Words("ชื่อกลาง", "Middle name"),
    "last_name": Words("นามสกุล", "Last name"),
    "house_number": Words("บ้านเลขที่", "House number"),
    "village_number": Words("หมู่ที่", "Village number"),
    "lane": Words("ตรอก", "Lane"),
    "alley": Words("ซอย", "Alley"),
    "road": Words("ถนน", "Road"),
    "subdistrict": Words("ตำบล", "Subdistrict"),
    "district": Words("อำเภอ", "District"),
    "province": Words("จังหวัด", "Province"),
    "postcode": Words("รหัสไปรษณีย์", "Postcode"),
    "disability_types": Words("ประเภทความพิการ", "Disability type"),
    "relation": Words("ความเกี่ยวข้อง", "Relation"),
    "diagnosis_code": Words("รหัสโรค", "Disease code"),
    "character": Words("ลักษณะความพิการ", "Character"),
    "level": Words("ระดับความพิการ", "Degree"),
    "certifying_doctor": Words("แพทย์ผู้รับรอง", "Certifying doctor"),
    "certified_on": Words("วันที่รับรอง", "Certified on"),
    "registered_on": Words("วันที่จดทะเบียน", "Registered on"),
    "facility_code": Words("รหัสสถานพยาบาล", "Facility code"),
    "person_id": Words("เจ้าของรายการ", "Whose record it is"),
    "card_serial": Words("เลขที่บัตร", "Card number"),
    "issue_date": Words("วันออกบัตร", "Issue date"),
    "expiry_date": Words("วันหมดอายุ", "Expiry date"),
    "portrait": Words("รูปถ่าย", "Portrait"),
    "merged_into": Words("การรวมรายการ", "Merged into"),
}


def refusal_words(code: str, field: str, language: Language) -> str:
    """Return why the registry does not take a change: its *code* about *field* (``body.sex``)."""
    words = REFUSALS.get(code)
    if words is None:
        return code
    return words.in_(language).replace("{field}", record_field_words(field, language))


def record_field_words(field: str, language: Language) -> str:
    """Return what a field of a record, or a group of fields, is called; an unknown one by its own name."""
    name = field.removeprefix("body.")
    words = RECORD_FIELDS.get(name) or SUBJECTS.get(name)
    return words.in_(language) if words else name


def action_words(action: str, language: Language) -> str:
    """Return what a change came from; an unknown one is a change."""
    words = ACTIONS.get(action) or Words("แก้ไข", "Changed")
    return words.in_(language)
