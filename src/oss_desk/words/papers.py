"""Words for the papers of a request: how one was met, why one is not asked, and for whom the list is."""

from oss_desk.words.language import Language, Words

PROOFS = {
    "chip": Words("ตรวจตัวจริงจากชิปแล้ว ไม่ต้องถ่ายสำเนา", "Checked from the chip; no copy needed"),
    "chip_address": Words(
        "ที่อยู่จากชิปตรงกับทะเบียนที่ศูนย์ ไม่ขอทะเบียนบ้านซ้ำ",
        "The chip's address is the one on file; not asked again",
    ),
    "caregiver_chip": Words(
        "ตรวจตัวจริงจากชิปของผู้ดูแลแล้ว ไม่ต้องถ่ายสำเนา", "Checked from the caregiver's chip; no copy needed"
    ),
    "portrait": Words("ถ่ายที่ช่องบริการวันนี้", "Taken here today"),
    "portrait_chip": Words("ใช้รูปจากชิป", "The chip's picture is used"),
    "assessment": Words("บันทึกแล้วในขั้นประเมิน", "Recorded at the assessment"),
}
WAIVERS = {
    "shown_original": Words("แสดงตัวจริงแล้ว", "The original was shown"),
    "taken_here": Words("ถ่ายที่ช่องบริการวันนี้", "Taken here today"),
    "on_file": Words("มีในระบบ", "On file"),
    "not_required": Words("กฎหมายไม่บังคับ", "Not required by law"),
    "supervisor": Words("หัวหน้าอนุญาต", "Allowed by the supervisor"),
}
APPLICANT_CASES = {
    "self": Words("ยื่นเอง", "files in person"),
    "guardian": Words("ผู้ปกครองยื่น", "the guardian files"),
    "curator": Words("ผู้พิทักษ์หรือผู้อนุบาลยื่น", "the curator files"),
    "caregiver": Words("ผู้ดูแลยื่น", "the caregiver files"),
    "representative": Words("ผู้รับมอบอำนาจยื่น", "the representative files"),
}
PAPER_CASES = {
    "child": Words("เด็ก", "Child"),
    "adult": Words("ผู้ใหญ่", "Adult"),
    "caregiver_elsewhere": Words("ผู้ดูแลอยู่คนละบ้าน", "the caregiver lives elsewhere"),
}


def waiver_words(reason: str, language: Language) -> str:
    """Return the reason why a paper is not asked; one that is no code stands as it was typed."""
    words = WAIVERS.get(reason)
    return words.in_(language) if words else reason
