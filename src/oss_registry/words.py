"""What each failure of a command is called in Thai, and what whoever runs the registry does next.

The English sentence is the error's own: it says more than its code where one code has several causes.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FaultWords:
    """A sentence for people, and the remedy in both languages."""

    message_th: str
    remedy_th: str
    remedy_en: str


_WORDS = {
    "refused": FaultWords(
        "ระบบทะเบียนไม่ทำตามคำสั่งนี้", "อ่านเหตุผลภาษาอังกฤษที่มาด้วยกัน", "Read the sentence that comes with it"
    ),
    "bad_setting": FaultWords(
        "ค่าที่ตั้งไว้ในตัวแปรสภาพแวดล้อมใช้ไม่ได้",
        "แก้ค่าของตัวแปรตามชื่อที่แจ้ง ดู docs/registry.md",
        "Mend the variable that is named; see docs/registry.md",
    ),
    "bad_certificate": FaultWords(
        "ใบรับรอง TLS หรือกุญแจของใบรับรองใช้ไม่ได้",
        "ตรวจชื่อแฟ้ม สิทธิ์อ่าน และว่าใบรับรองกับกุญแจเป็นคู่กัน",
        "Check both file names, who may read them, and that they belong together",
    ),
    "database_unavailable": FaultWords(
        "ฐานข้อมูลของทะเบียนไม่ตอบ หรือไม่ให้สิทธิ์",
        "ตรวจที่อยู่ ผู้ใช้ รหัสผ่าน และสิทธิ์สร้างตารางใน PostgreSQL",
        "Check address, user, password, and the right to make tables in PostgreSQL",
    ),
    "database_too_new": FaultWords(
        "ฐานข้อมูลมาจากโปรแกรมรุ่นใหม่กว่า", "ปรับปรุงโปรแกรมทะเบียนเครื่องนี้", "Update the registry on this machine"
    ),
    "cannot_listen": FaultWords(
        "เปิดรับที่ที่อยู่และพอร์ตนี้ไม่ได้",
        "ตรวจว่าไม่มีโปรแกรมอื่นใช้พอร์ตนี้ และที่อยู่เป็นของเครื่องนี้",
        "See that no other program has the port, and that the address is this machine's",
    ),
    "bad_name": FaultWords(
        "ชื่อเครื่องหรือรหัสโรงพยาบาลใช้ไม่ได้",
        "ชื่อเครื่องยาว 1–80 ตัว รหัสโรงพยาบาลเป็นเลขหรืออักษรอังกฤษ 1–12 ตัว",
        "A name has 1 to 80 letters, a hospital's code 1 to 12 digits",
    ),
    "unknown_device": FaultWords(
        "ไม่มีเครื่องชื่อหรือรหัสนี้", "ดูชื่อด้วย oss-registry device list", "Look it up: oss-registry device list"
    ),
    "bad_officer": FaultWords(
        "ชื่อผู้ใช้ ชื่อที่แสดง หรือรหัสผ่านใช้ไม่ได้",
        "ชื่อผู้ใช้เป็นอักษรอังกฤษเล็กและเลข รหัสผ่านยาวอย่างน้อย 12 ตัว",
        "User names have small letters and digits, passwords at least 12 letters",
    ),
    "unknown_officer": FaultWords(
        "ไม่มีเจ้าหน้าที่ชื่อนี้", "ดูชื่อด้วย oss-registry officer list", "Look it up: oss-registry officer list"
    ),
    "unknown_event": FaultWords(
        "ไม่มีเหตุการณ์หมายเลขนี้ในบันทึก", "ดูจำนวนด้วย oss-registry audit head", "Look how many there are: audit head"
    ),
    "audit_broken": FaultWords(
        "บันทึกการตรวจสอบของทะเบียนขาดหาย",
        "สั่ง oss-registry audit verify แล้วแจ้งผู้ดูแลระบบของจังหวัด อย่าเขียนทับสำรอง",
        "Run oss-registry audit verify, tell the province's administrator, keep all backups",
    ),
    "bad_kept_head": FaultWords(
        "แฟ้มหัวบันทึกที่เก็บไว้ใช้ไม่ได้",
        "ใช้แฟ้มที่ได้จาก oss-registry audit head --json",
        "Bring what audit head --json printed",
    ),
    "bad_partner": FaultWords(
        "ชื่อ วัตถุประสงค์ กุญแจ หรือที่อยู่ของหน่วยงานร่วมใช้ไม่ได้",
        "อ่านประโยคภาษาอังกฤษที่มาด้วยกัน แล้วแก้ตามนั้น",
        "The sentence that comes with it says which; correct it",
    ),
    "unknown_partner": FaultWords(
        "ไม่มีหน่วยงานร่วมชื่อนี้", "ดูชื่อด้วย oss-registry partner list", "Look it up: oss-registry partner list"
    ),
    "file_fault": FaultWords(
        "อ่านหรือเขียนแฟ้มที่ระบุไม่ได้", "ตรวจชื่อแฟ้ม สิทธิ์ และที่ว่าง", "Check the name, the rights and the room left"
    ),
    "not_a_carrier": FaultWords(
        "แฟ้มนี้ไม่ใช่แฟ้มขนส่ง", "เลือกแฟ้มที่เครื่องเคาน์เตอร์สร้าง", "Choose a file that a counter has made"
    ),
    "cut": FaultWords("แฟ้มขาด อ่านไม่ได้เลย", "คัดลอกแฟ้มใหม่แล้วนำเข้าอีกครั้ง", "Copy it again and bring it again"),
    "damaged": FaultWords(
        "แฟ้มเสียหายหรือถูกแก้ไข", "คัดลอกแฟ้มใหม่จากเครื่องเคาน์เตอร์", "Copy it anew from the counter"
    ),
    "another_registry": FaultWords(
        "แฟ้มนี้ผนึกไว้ให้ทะเบียนอื่น", "ส่งให้ทะเบียนของจังหวัดที่เครื่องผูกไว้", "Bring it to the registry of that desk"
    ),
    "device_revoked": FaultWords(
        "เครื่องนี้ถูกระงับแล้ว", "ออกรหัสใหม่ด้วย oss-registry device enrol", "Invite it anew: device enrol"
    ),
    "bad_signature": FaultWords(
        "ลายเซ็นของเครื่องไม่ตรง", "อย่ารับแฟ้มนี้ ตรวจว่ามาจากเครื่องใด", "Do not take it; find out where it came from"
    ),
    "audit_rewound": FaultWords(
        "บันทึกการตรวจสอบของเครื่องนี้ย้อนหลัง",
        "เครื่องถูกคัดลอกหรือกู้คืนจากสำรองเก่า ให้ผูกใหม่ด้วยรหัสใหม่",
        "The desk was copied or restored; invite it anew",
    ),
}  # fmt: skip


def words_of(code: str) -> FaultWords:
    """Return the words for an error's *code*; a general sentence for one that has none of its own."""
    return _WORDS.get(code, _WORDS["refused"])
