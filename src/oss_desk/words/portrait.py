"""Words about today's portrait: its checks, their faults, and why a picture is used all the same.

Keys are the values of `Check` and `Fault` of the window's camera; the codes of `REASONS` are stored.
"""

from oss_desk.words.language import Language, Words

CHECKS = {
    "face": Words("พบใบหน้าเดียว ตรงวงรี", "One face, in the oval"),
    "eyes": Words("ลืมตาทั้งสองข้าง", "Both eyes open"),
    "light": Words("แสงสม่ำเสมอ ไม่มีเงา", "Even light, no shadow"),
    "ground": Words("พื้นหลังเรียบ ภาพคมชัด", "Plain ground, sharp"),
}
NOT_CHECKED = Words("ตรวจไม่ได้ ดูด้วยตา", "Not checked, look for yourself")
FAULTS = {
    "no_face": Words("ไม่พบใบหน้า", "No face found"),
    "more_faces": Words("มีมากกว่าหนึ่งใบหน้า", "More than one face"),
    "off_oval": Words("หน้าไม่ตรงวงรี", "Face outside the oval"),
    "too_far": Words("หน้าเล็กไป", "Face too small"),
    "too_near": Words("หน้าใหญ่ไป", "Face too large"),
    "left_eye": Words("ตาซ้ายปิด", "Left eye closed"),
    "right_eye": Words("ตาขวาปิด", "Right eye closed"),
    "both_eyes": Words("ตาปิดทั้งสองข้าง", "Both eyes closed"),
    "dark": Words("มืดไป", "Too dark"),
    "bright": Words("สว่างไป", "Too bright"),
    "shadow": Words("มีเงาครึ่งหน้า", "Half in shadow"),
    "busy": Words("พื้นหลังรก", "Busy ground"),
    "blurred": Words("ภาพไม่ชัด", "Blurred"),
}
REMEDIES = {
    "no_face": Words("ขยับให้หน้าอยู่ในวงรี", "Move until the face is in the oval"),
    "more_faces": Words("ให้คนอื่นออกจากภาพ", "Let the others step aside"),
    "off_oval": Words("ขยับให้ตรงวงรี", "Move into the oval"),
    "too_far": Words("ขยับเข้าใกล้กล้อง", "Come closer"),
    "too_near": Words("ถอยห่างจากกล้อง", "Move back"),
    "left_eye": Words("ลองอีกครั้งได้", "Try again"),
    "right_eye": Words("ลองอีกครั้งได้", "Try again"),
    "both_eyes": Words("ลองอีกครั้งได้", "Try again"),
    "dark": Words("เปิดไฟหรือหันเข้าหาแสง", "More light, or turn to it"),
    "bright": Words("เลี่ยงแสงจ้า", "Keep out of the glare"),
    "shadow": Words("หันหน้าเข้าหาแสง", "Turn to the light"),
    "busy": Words("ใช้ฉากหรือผนังเรียบ", "Use a plain wall"),
    "blurred": Words("ให้อยู่นิ่ง เช็ดหน้ากล้อง", "Hold still, wipe the lens"),
}
REASONS = {
    "eyes": Words("ลืมตาไม่ได้เพราะความพิการ", "Eyes cannot be opened"),
    "posture": Words("ตั้งศีรษะหรือนั่งตรงไม่ได้", "Cannot hold up the head"),
    "dark_glasses": Words("แว่นดำตามแพทย์สั่ง", "Prescribed dark glasses"),
    "head_cover": Words("ผ้าคลุมศีรษะตามศาสนา", "Religious head cover"),
    "other": Words("เหตุอื่น…", "Another reason…"),
}


def reason_words(reason: str, language: Language) -> str:
    """Return a stored reason, as ``eyes`` or ``eyes:a note``, in words; empty for none."""
    code, _, note = reason.partition(":")
    words = REASONS.get(code)
    if words is None:
        return note
    if code == "other" and note:
        return note
    return " · ".join(part for part in (words.in_(language).rstrip("…"), note) if part)
