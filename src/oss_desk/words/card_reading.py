"""Words for a citizen card read on the command line: its fields, and what was odd in them."""

from oss_desk.words.language import Words

FIELDS: dict[str, Words] = {
    "citizen_id": Words("เลขประจำตัวประชาชน", "citizen id"),
    "name_th": Words("ชื่อภาษาไทย", "Thai name"),
    "name_en": Words("ชื่อภาษาอังกฤษ", "English name"),
    "birth_date": Words("วันเกิด", "birth date"),
    "sex": Words("เพศ", "sex"),
    "issuer": Words("ผู้ออกบัตร", "issuer"),
    "issuer_code": Words("รหัสผู้ออกบัตร", "issuer code"),
    "request_number": Words("เลขคำขอ", "request number"),
    "card_type": Words("ชนิดบัตร", "card type"),
    "photo_number": Words("เลขใต้รูป", "number under the photo"),
    "issue_date": Words("วันออกบัตร", "issue date"),
    "expiry_date": Words("วันหมดอายุ", "expiry date"),
    "address": Words("ที่อยู่", "address"),
    "photo": Words("รูป", "photo"),
    "reader": Words("เครื่องอ่าน", "reader"),
    "warnings": Words("ข้อควรดู", "to look at"),
}
"""What each field of a card is called."""

WARNINGS: dict[str, Words] = {
    "partial_date": Words("บัตรไม่บอกวันหรือเดือน", "the card does not tell day or month"),
    "bad_date": Words("วันที่ในชิปใช้ไม่ได้ ดูที่หน้าบัตร", "the chip's date cannot be; see the card"),
    "bad_checksum": Words("เลขในชิปไม่ผ่านการตรวจ ดูที่หน้าบัตร", "the chip's number fails its check; see the card"),
    "unknown_place": Words("ไม่มีชื่อนี้ในทำเนียบตำบล", "not in the national list of places"),
    "replaced_bytes": Words("บางตัวในชิปอ่านไม่ออก", "some letters of the chip cannot be read"),
    "truncated_text": Words("ในชิปอาจถูกตัดท้าย", "the chip may have cut off the end"),
    "missing": Words("ไม่มีในชิป", "not on the chip"),
    "photo_incomplete": Words("อ่านไม่ครบ เสียบบัตรแล้วอ่านใหม่", "not complete; put the card in and read again"),
    "expired_card": Words("บัตรประชาชนหมดอายุแล้ว", "the ID card has expired"),
}
"""What was odd, by the code of the card's warning."""

SAID: dict[str, Words] = {
    "complete": Words("ครบ", "complete"),
    "incomplete": Words("ไม่ครบ", "incomplete"),
    "not_asked": Words("ไม่ได้ขอ", "not asked for"),
    "lifelong": Words("ตลอดชีพ", "for life"),
    "male": Words("ชาย", "male"),
    "female": Words("หญิง", "female"),
    "put_in": Words("เสียบบัตรประชาชน รอไม่เกิน {seconds} วินาที", "Put the ID card in; waiting {seconds} seconds"),
    "photo_part": Words("อ่านรูป {part} จาก {parts}", "photo {part} of {parts}"),
    "pace": Words(
        "{commands} คำสั่ง ข้อความ {text} วินาที ทั้งหมด {total} วินาที",
        "{commands} commands, text after {text} s, everything after {total} s",
    ),
}
"""The other words of the command."""
