"""What certificates usually say about character and level; lists of the office's own, beside free typing.

No official list of these was found. What is stored is the Thai word, whatever language the screen
speaks.
"""

from dataclasses import dataclass

from oss_desk.words.language import Words


@dataclass(frozen=True, slots=True)
class Character:
    """One description of a disability (ลักษณะ).

    Attributes:
        words: the description; the Thai one is what is stored.
        types: codes of the disability types it goes with.
    """

    words: Words
    types: str


def _character(types: str, th: str, en: str) -> Character:
    return Character(Words(th, en), types)


CHARACTERS = (
    _character("1", "ตาบอดสองข้าง", "Blind in both eyes"),
    _character("1", "ตาบอดข้างเดียว", "Blind in one eye"),
    _character("1", "ตาเห็นเลือนราง", "Low vision"),
    _character("2", "หูหนวก", "Deaf"),
    _character("2", "หูตึง", "Hard of hearing"),
    _character("2", "พูดไม่ได้", "Cannot speak"),
    _character("2", "พูดสื่อความหมายลำบาก", "Speaks with difficulty"),
    _character("3", "อัมพาตครึ่งซีก ขวา", "Hemiplegia, right"),
    _character("3", "อัมพาตครึ่งซีก ซ้าย", "Hemiplegia, left"),
    _character("3", "อัมพาตครึ่งท่อนล่าง", "Paraplegia"),
    _character("3", "อัมพาตแขนขาทั้งสี่", "Tetraplegia"),
    _character("3", "อัมพฤกษ์ครึ่งซีก ขวา", "Hemiparesis, right"),
    _character("3", "อัมพฤกษ์ครึ่งซีก ซ้าย", "Hemiparesis, left"),
    _character("3", "แขนขาด ขวา", "Loss of the right arm"),
    _character("3", "แขนขาด ซ้าย", "Loss of the left arm"),
    _character("3", "มือขาด ขวา", "Loss of the right hand"),
    _character("3", "มือขาด ซ้าย", "Loss of the left hand"),
    _character("3", "ขาขาดเหนือเข่า ขวา", "Loss of the right leg above the knee"),
    _character("3", "ขาขาดเหนือเข่า ซ้าย", "Loss of the left leg above the knee"),
    _character("3", "ขาขาดใต้เข่า ขวา", "Loss of the right leg below the knee"),
    _character("3", "ขาขาดใต้เข่า ซ้าย", "Loss of the left leg below the knee"),
    _character("3", "แขนขาอ่อนแรง", "Weak limbs"),
    _character("3", "ข้อติดผิดรูป", "Stiff and deformed joints"),
    _character("3", "กระดูกสันหลังคดหรือค่อม", "Bent spine"),
    _character("3", "สมองพิการ", "Cerebral palsy"),
    _character("3", "รูปร่างเตี้ยแคระ", "Short stature"),
    _character("3", "เดินลำบาก", "Walks with difficulty"),
    _character("4", "โรคจิตเรื้อรัง", "Lasting psychosis"),
    _character("4", "อารมณ์แปรปรวน", "Mood disorder"),
    _character("4", "ความคิดและพฤติกรรมผิดปกติ", "Disordered thought and behaviour"),
    _character("5", "สติปัญญาบกพร่องเล็กน้อย", "Mild intellectual disability"),
    _character("5", "สติปัญญาบกพร่องปานกลาง", "Moderate intellectual disability"),
    _character("5", "สติปัญญาบกพร่องรุนแรง", "Severe intellectual disability"),
    _character("6", "บกพร่องด้านการอ่าน", "Reading disability"),
    _character("6", "บกพร่องด้านการเขียน", "Writing disability"),
    _character("6", "บกพร่องด้านการคำนวณ", "Arithmetic disability"),
    _character("7", "ออทิสติก", "Autism"),
    _character("1234567", "ถาวร", "Lasting"),
    _character("1234567", "ไม่ถาวร ประเมินซ้ำ", "Not lasting, assess again"),
)

LEVELS = (
    Words("น้อย", "Slight"),
    Words("ปานกลาง", "Moderate"),
    Words("มาก", "Marked"),
    Words("รุนแรง", "Severe"),
    Words("ช่วยเหลือตนเองได้", "Looks after themselves"),
    Words("ช่วยเหลือตนเองได้บ้าง", "Looks after themselves in part"),
    Words("ช่วยเหลือตนเองไม่ได้", "Cannot look after themselves"),
    Words("ไม่ระบุ", "Not stated"),
)

TYPES_SHORT = {
    "1": Words("การเห็น", "Seeing"),
    "2": Words("ได้ยิน/สื่อความหมาย", "Hearing"),
    "3": Words("เคลื่อนไหว/ร่างกาย", "Movement"),
    "4": Words("จิตใจ/พฤติกรรม", "Mental"),
    "5": Words("สติปัญญา", "Intellectual"),
    "6": Words("การเรียนรู้", "Learning"),
    "7": Words("ออทิสติก", "Autistic"),
}
