"""Words for kinds, states, steps, types and field names."""

from oss_desk.words.language import Language, Words

KINDS = {
    "registration": Words("จดทะเบียนใหม่", "New registration"),
    "renewal": Words("ต่ออายุบัตร", "Renewal"),
    "lost": Words("บัตรสูญหาย", "Lost card"),
    "damaged": Words("บัตรชำรุด", "Damaged card"),
    "change": Words("เปลี่ยนรายการในบัตร", "Change of particulars"),
    "change_caregiver": Words("เพิ่มหรือเปลี่ยนผู้ดูแล", "Change of caregiver"),
    "add_type": Words("เพิ่มประเภทความพิการ", "Added disability type"),
    "other": Words("อื่น ๆ", "Other"),
}
STEPS = {
    1: Words("ตัวตน", "Identity"),
    2: Words("รับคำขอ", "Request"),
    3: Words("ประเมิน", "Assessment"),
    4: Words("ตรวจอนุมัติ", "Approval"),
    5: Words("พิมพ์บัตร", "Card"),
    6: Words("สิทธิและส่งต่อ", "Rights and referral"),
}
VISIT_STATES = {
    "open": Words("รอเรียก", "Waiting"),
    "waiting_documents": Words("รอเอกสาร", "Waiting for papers"),
    "waiting_assessment": Words("รอตรวจประเมิน", "Waiting for assessment"),
    "assessed": Words("ประเมินแล้ว", "Assessed"),
    "waiting_approval": Words("รอหัวหน้า", "Waiting for approval"),
    "returned": Words("ส่งกลับแก้", "Sent back"),
    "approved": Words("พร้อมพิมพ์", "Ready to print"),
    "card_ready": Words("พิมพ์แล้ว รอส่งมอบ", "Card ready"),
    "handed_over": Words("มอบบัตรแล้ว", "Handed over"),
    "closed": Words("เสร็จแล้ว", "Done"),
    "not_eligible": Words("ไม่เข้าเกณฑ์", "Not eligible"),
    "refused": Words("ไม่อนุมัติ", "Refused"),
    "appealed": Words("อุทธรณ์", "Appealed"),
    "appeal_decided": Words("ผลอุทธรณ์แล้ว", "Appeal decided"),
    "withdrawn": Words("ผู้ขอยกเลิก", "Withdrawn"),
    "deceased": Words("เสียชีวิต", "Deceased"),
}
CARD_STATES = {
    "requested": Words("เตรียมพิมพ์", "Requested"),
    "sent": Words("ส่งเข้าเครื่องพิมพ์แล้ว", "Sent to the printer"),
    "printed": Words("พิมพ์แล้ว", "Printed"),
    "uncertain": Words("ไม่แน่ใจ ดูที่ช่องออกบัตร", "Uncertain, look at the card slot"),
    "failed": Words("ไม่ออกมา", "Did not come out"),
    "checked": Words("ตรวจแล้ว", "Checked"),
    "handed_over": Words("มอบแล้ว", "Handed over"),
    "spoiled": Words("บัตรเสีย", "Spoiled"),
    "revoked": Words("ยกเลิกแล้ว", "Revoked"),
}
TYPES = {
    "1": Words("การเห็น", "Seeing"),
    "2": Words("การได้ยินหรือสื่อความหมาย", "Hearing or communication"),
    "3": Words("การเคลื่อนไหวหรือร่างกาย", "Movement or body"),
    "4": Words("จิตใจหรือพฤติกรรม", "Mental or behavioural"),
    "5": Words("สติปัญญา", "Intellectual"),
    "6": Words("การเรียนรู้", "Learning"),
    "7": Words("ออทิสติก", "Autistic"),
}
SEXES = {"male": Words("ชาย", "Male"), "female": Words("หญิง", "Female"), "": Words("ไม่ระบุ", "Not stated")}
ROLES = {
    "counter": Words("เจ้าหน้าที่", "Officer"),
    "doctor": Words("แพทย์", "Doctor"),
    "supervisor": Words("หัวหน้าศูนย์", "Supervisor"),
    "administrator": Words("ผู้ดูแลระบบ", "Administrator"),
}
APPLICANTS = {
    "self": Words("คนพิการยื่นเอง", "The person"),
    "guardian": Words("ผู้ปกครอง", "Guardian"),
    "curator": Words("ผู้พิทักษ์หรือผู้อนุบาล", "Curator"),
    "caregiver": Words("ผู้ดูแลคนพิการ", "Caregiver"),
    "representative": Words("ผู้รับมอบอำนาจ", "Representative"),
}
KIND_REASONS = {
    "no_card": Words("ยังไม่มีบัตร", "No card yet"),
    "expires_in": Words("บัตรหมดอายุใน {n} วัน", "Card expires in {n} days"),
    "expired_for": Words("บัตรหมดอายุมาแล้ว {n} วัน", "Card expired {n} days ago"),
    "card_valid": Words("บัตรยังใช้ได้", "Card is still valid"),
}
FIELD_PROBLEMS = {
    "missing": Words("ยังไม่ได้กรอก", "Not filled in"),
    "length": Words("เลขยังไม่ครบ 13 หลัก", "Not thirteen digits yet"),
    "checksum": Words(
        "เลขไม่ถูกต้อง ตรวจหลักที่พิมพ์สลับ เช่น 00042 กับ 00024", "Wrong number; look for swapped digits"
    ),
    "bad_date": Words("วันที่ไม่ถูกต้อง พิมพ์เช่น 20/11/2569", "Not a date; type it like 20/11/2569"),
    "future_date": Words("เป็นวันในอนาคต", "A day in the future"),
    "too_old": Words(
        "เอกสารเกินอายุที่กำหนด ขอฉบับใหม่จากแพทย์", "The certificate is too old; ask the doctor for a new one"
    ),
    "bad_diagnosis": Words(
        "รหัสโรคเป็นอักษรอังกฤษ 1 ตัวตามด้วยเลข 2–5 หลัก เช่น I69.4",
        "A disease code is one letter and two to five digits, such as I69.4",
    ),
    "reassess_needed": Words(
        "เด็ก หรือความพิการที่ไม่ถาวร ต้องมีวันประเมินซ้ำ",
        "A child, or a disability that may not last, needs a day of reassessment",
    ),
    "place_not_chosen": Words(
        "เลือกตำบลจากรายการ พิมพ์ต้นคำหรือรหัสไปรษณีย์แล้วกด Enter",
        "Choose the subdistrict from the list: type its beginning or the postcode, then Enter",
    ),
    "own_number": Words(
        "เป็นเลขของผู้รับบริการเอง ใส่เลขของผู้ดูแล", "This is the person's own number; enter the caregiver's"
    ),
    "bad_phone": Words(
        "เบอร์โทรมี 9 หรือ 10 หลัก ขึ้นต้นด้วย 0", "A phone number has 9 or 10 digits and begins with 0"
    ),
    "unanswered": Words("ยังไม่ได้ตอบ", "Not answered"),
    "waiver_unexplained": Words("เลือกเหตุผลที่ยกเว้น", "Say why it is not asked"),
    "not_confirmed": Words("ยังไม่ได้ยืนยันตัวตน", "Identity is not confirmed"),
    "not_accepted": Words("ยังไม่ได้รับคำขอ", "Request is not taken"),
}
FIELDS = {
    "citizen_id": Words("เลขประจำตัวประชาชน", "Citizen number"),
    "title": Words("คำนำหน้า", "Title"),
    "first_name": Words("ชื่อ", "First name"),
    "middle_name": Words("ชื่อกลาง", "Middle name"),
    "last_name": Words("นามสกุล", "Last name"),
    "birth_date": Words("วันเกิด", "Birth date"),
    "sex": Words("เพศ", "Sex"),
    "house_number": Words("บ้านเลขที่", "House number"),
    "subdistrict": Words("ตำบล / อำเภอ", "Subdistrict"),
    "phone": Words("โทรศัพท์", "Phone"),
    "caregiver_citizen_id": Words("เลขผู้ดูแล", "Caregiver's number"),
    "notice_given": Words("แจ้งการเก็บข้อมูล", "Privacy notice"),
    "types": Words("ประเภทความพิการ", "Disability type"),
    "character": Words("ลักษณะ", "Character"),
    "certifying_doctor": Words("แพทย์ผู้รับรอง", "Certifying doctor"),
    "certified_on": Words("วันที่รับรอง", "Certified on"),
    "diagnosis_code": Words("รหัสโรค", "Disease code"),
    "level": Words("ระดับ", "Degree"),
    "reassess": Words("ประเมินซ้ำ", "Reassessment"),
    "identity": Words("ตัวตน", "Identity"),
    "request": Words("คำขอ", "Request"),
    "name": Words("ชื่อ–สกุล", "Name"),
    "address": Words("ที่อยู่", "Address"),
    "certificate": Words("เอกสารรับรอง", "Certificate"),
    "documents": Words("เอกสาร", "Papers"),
    "old_card": Words("บัตรเดิม", "Old card"),
    "expiry": Words("หมดอายุใหม่", "New expiry"),
}


def kind_reason(code: str, language: Language) -> str:
    """Return why a request kind was preselected; *code* is as ``expires_in:22``."""
    name, _, number = code.partition(":")
    words = KIND_REASONS.get(name)
    return words.in_(language).replace("{n}", number) if words else ""
