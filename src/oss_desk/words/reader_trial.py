"""Words for a test reading: what the page of devices and the copied report call its parts."""

from oss_desk.words.language import Words

CARD_KINDS: dict[str, Words] = {
    "": Words("บัตรประชาชนไทย (TH NID)", "Thai national ID card (TH NID)"),
    "not_thai_id": Words("ไม่ใช่บัตรประชาชนไทย", "no Thai national ID card"),
    "card_mute": Words("บัตรไม่ตอบ", "the card does not answer"),
}
"""What is in the reader, by the code of the failure; empty when the reading succeeded."""

PHOTO_OUTCOMES: dict[str, Words] = {
    "complete": Words("ภาพสมบูรณ์", "picture complete"),
    "incomplete": Words("ภาพไม่ครบ", "picture incomplete"),
    "blank": Words("บัตรไม่มีรูป", "the card holds no picture"),
    "not_read": Words("ยังไม่ได้อ่าน", "not read"),
}

CONNECTIONS: dict[str, Words] = {
    "pcsc": Words("PC/SC", "PC/SC"),
    "gempc": Words("อนุกรม GemPC", "serial GemPC"),
    "acs": Words("อนุกรม ACS", "serial ACS"),
    "simulated": Words("เครื่องอ่านฝึกหัด", "pretend reader"),
}
"""How a reader is connected, by the code in its details."""

REPORT: dict[str, Words] = {
    "title": Words("รายงานเครื่องอ่านบัตร", "Card reader report"),
    "made": Words("ทำเมื่อ", "made"),
    "program": Words("โปรแกรม", "program"),
    "system": Words("ระบบปฏิบัติการ", "operating system"),
    "reader": Words("เครื่องอ่าน", "reader"),
    "connection": Words("การต่อ", "connection"),
    "driver": Words("ตัวขับ", "driver"),
    "others": Words("เครื่องอ่านอื่น", "other readers"),
    "atr": Words("ATR", "ATR"),
    "kind": Words("ชนิดบัตร", "kind of card"),
    "protocol": Words("โพรโทคอล", "protocol"),
    "result": Words("ผล", "result"),
    "whole": Words("อ่านครบ", "read completely"),
    "untried": Words("ยังไม่ได้ทดสอบ", "not tried yet"),
    "partly": Words("ได้ข้อความ รูปไม่ครบ", "text read, picture incomplete"),
    "connect": Words("จ่ายไฟและเลือกโปรแกรมในชิป", "power and choice of applet"),
    "text": Words("อ่านชื่อและที่อยู่", "name and address"),
    "photo": Words("อ่านรูป", "picture"),
    "number": Words("เลข 13 หลัก", "13-digit number"),
    "valid": Words("ถูกต้อง", "passes its check"),
    "invalid": Words("ไม่ผ่านการตรวจ", "fails its check"),
    "same": Words("อ่านซ้ำตรงกัน", "read again, the same"),
    "commands": Words("คำสั่ง", "commands"),
    "seconds": Words("วิ", "s"),
    "per_command": Words("มิลลิวินาทีต่อคำสั่ง", "milliseconds per command"),
    "median": Words("กลาง", "median"),
    "longest": Words("นานสุด", "longest"),
    "limit": Words("เกณฑ์", "limit"),
    "each": Words("ทุกคำสั่งตามลำดับ", "every command in order"),
    "status": Words("รหัสสถานะล่าสุด", "last status word"),
    "hints": Words("โปรแกรมอื่นในชิป", "other applets"),
    "found": Words("มี", "there"),
    "absent": Words("ไม่มี", "none"),
    "unknown": Words("ไม่ทราบ", "not known"),
    "privacy": Words("รายงานนี้ไม่มีชื่อ เลข หรือรูปของผู้ใด", "This report holds nobody's name, number or picture"),
}
"""The words of the copied report, by key."""
