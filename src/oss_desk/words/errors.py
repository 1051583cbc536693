"""What each expected failure is called, and what to do next, in an officer's words."""

from oss_desk.words.error_words import ErrorWords
from oss_desk.words.error_words import say as _say
from oss_desk.words.registry_errors import REGISTRY_ERRORS

ERRORS: dict[str, ErrorWords] = {
    **REGISTRY_ERRORS,
    "incomplete_step": _say(
        "ขั้นนี้ยังไม่ครบ", "กด F8 ไปช่องถัดไปที่ยังไม่ครบ",
        "This step is not complete", "Press F8 for the next incomplete field",
    ),
    "invalid_citizen_id": _say(
        "เลขประจำตัวประชาชนไม่ถูกต้อง", "ตรวจหลักที่พิมพ์สลับ เช่น 00042 กับ 00024",
        "The citizen number is not valid", "Look for swapped digits, such as 00042 and 00024",
    ),
    "invalid_date": _say(
        "วันที่ไม่ถูกต้อง", "พิมพ์เป็น พ.ศ. เช่น 20/11/2569",
        "The date is not valid", "Type it in the Buddhist era, such as 20/11/2569",
    ),
    "wrong_state": _say(
        "เรื่องนี้ผ่านขั้นนั้นไปแล้ว", "เปิดเรื่องใหม่อีกครั้งเพื่อดูสถานะล่าสุด",
        "This matter has already moved on", "Open it again to see where it stands",
    ),
    "person_mismatch": _say(
        "เลขประจำตัวประชาชนไม่ตรงกับทะเบียนของเรื่องนี้ ไม่ได้เปลี่ยนอะไร", "ส่งกลับให้พิมพ์เลขประจำตัวประชาชนใหม่",
        "The citizen number is not that of the record; nothing was changed",
        "Send it back and have the number typed again",
    ),
    "same_person_suspected": _say(
        "มีคนในทะเบียนที่คล้ายกันมาก", "ตอบก่อนว่าคนเดียวกันหรือคนละคน",
        "Somebody in the register looks very much like this person", "Say first whether they are the same",
    ),
    "nothing_missing": _say(
        "ไม่มีเอกสารที่ขาด", "ตอบ ขาด ที่แถวของเอกสารก่อน แล้วจึงพิมพ์ใบแจ้ง",
        "No paper is missing", "Answer Missing for the paper first, then print the slip",
    ),
    "own_request": _say(
        "ผู้ส่งอนุมัติเองไม่ได้", "ให้หัวหน้าคนอื่นตรวจ",
        "Whoever submitted a request may not approve it", "Ask another supervisor",
    ),
    "changed_since_seen": _say(
        "เรื่องนี้ถูกแก้หลังเปิดดู", "ดูใหม่ก่อนอนุมัติ",
        "This matter was changed after it was opened", "Look at it again before deciding",
    ),
    "undo_too_late": _say(
        "เลิกทำไม่ได้แล้ว บัตรถูกส่งพิมพ์หรือเรื่องไปต่อแล้ว", "ให้เจ้าหน้าที่เปิดเรื่องใหม่เพื่อแก้ไข",
        "It is too late to undo: the card was sent to print or the matter has moved on",
        "Have a new matter opened to correct it",
    ),
    "decision_undo_too_late": _say(
        "เลิกทำไม่ได้แล้ว ทะเบียนจังหวัดรับค่าที่เลือกไปแล้ว หรือมีคนแก้ต่อจากนั้น",
        "เรียกค่าที่ไม่ได้เลือกคืนจากประวัติในหน้าซิงค์ (Ctrl+T)",
        "It is too late to undo: the registry has the chosen values, or somebody went on from them",
        "Call the other value back from the history on the sync page (Ctrl+T)",
    ),
    "not_permitted": _say(
        "ผู้ใช้นี้ไม่มีสิทธิทำรายการนี้", "ให้ผู้มีสิทธิเข้าสู่ระบบ หรือแจ้งหัวหน้าศูนย์",
        "This user may not do that", "Let someone who may sign in, or tell the head of the centre",
    ),
    "wrong_pin": _say(
        "รหัสไม่ตรง ลองได้อีก {tries_left} ครั้ง ก่อนพัก 5 นาที", "พิมพ์รหัส 6 หลักใหม่",
        "Wrong PIN; {tries_left} more tries before a pause of 5 minutes", "Type the six digits again",
    ),
    "sign_in_paused": _say(
        "พิมพ์รหัสผิดหลายครั้ง พักอีก {seconds} วินาที", "รอ หรือให้หัวหน้าศูนย์ตั้งรหัสใหม่",
        "Too many wrong PINs; paused for {seconds} more seconds", "Wait, or have the PIN set anew",
    ),
    "unknown_visit": _say(
        "ไม่พบเรื่องนี้", "ตรวจเลขคำขอ แล้วเปิดจากคิววันนี้",
        "No such visit", "Check the request number and open it from today's queue",
    ),
    "unknown_officer": _say(
        "ไม่พบผู้ใช้นี้ หรือถูกปิดใช้งาน", "เลือกชื่อจากรายการ หรือแจ้งหัวหน้าศูนย์",
        "No such user, or the account is disabled",
        "Choose a name from the list, or tell the head of the centre",
    ),
    "officer_exists": _say(
        "มีชื่อผู้ใช้นี้แล้ว ไม่ได้เปลี่ยนอะไร", "เลือกชื่อผู้ใช้อื่น",
        "That user name is taken; nothing was changed", "Choose another one",
    ),
    "pin_too_simple": _say(
        "รหัสต้องเป็นตัวเลข 6 หลัก", "พิมพ์รหัสใหม่ 6 หลัก",
        "A PIN is six digits", "Type six digits",
    ),
    "text_does_not_fit": _say(
        "ข้อความยาวเกินช่องของบัตร", "ให้หัวหน้าเลือกคำย่อ",
        "A text is too long for its box on the card", "Let the supervisor choose a short form",
    ),
    "rule_missing": _say(
        "ไม่มีกติกา {name} ที่ใช้ในวันนี้", "แจ้งผู้ดูแลระบบให้เพิ่มกติกาพร้อมวันที่มีผล",
        "No rule {name} is in force today", "Tell the administrator to add the rule with its date",
    ),
    "unknown_setting": _say(
        "ไม่รู้จักค่าตั้ง {key}", "ตรวจตัวสะกด ค่าที่ใกล้เคียงคือ {nearest}",
        "Unknown setting {key}", "Check the spelling; the nearest known one is {nearest}",
    ),
    "bad_setting": _say(
        "ค่าตั้ง {key} ใช้ไม่ได้", "แก้ค่าในแฟ้มตั้งค่าแล้วเปิดใหม่",
        "Setting {key} cannot be used", "Correct it in the settings file and start again",
    ),
    "desk_not_set_up": _say(
        "เครื่องนี้ยังไม่ได้ตั้งค่า", "สั่ง oss-desk setup ก่อน หรือเปิดโหมดฝึกหัดด้วย --training",
        "This desk is not set up yet", "Run oss-desk setup first, or practise with --training",
    ),
    "real_desk": _say(
        "แฟ้มข้อมูลนี้เป็นของเคาน์เตอร์จริง ใช้ฝึกหัดไม่ได้", "เลือกแฟ้มข้อมูลอื่นด้วย --data หรือไม่ต้องระบุ",
        "This data folder is a real desk's and not for practice", "Name another with --data, or none",
    ),
    "desk_already_set_up": _say(
        "แฟ้มข้อมูลนี้ตั้งค่าไว้แล้ว ไม่ได้เปลี่ยนอะไร", "เลือกแฟ้มข้อมูลอื่นด้วย --data",
        "This data folder is already set up; nothing was changed", "Choose another folder with --data",
    ),
    "no_reader": _say(
        "ไม่พบเครื่องอ่านบัตร", "เสียบสายเครื่องอ่าน หรือกด F2 พิมพ์เลขเอง",
        "No card reader is connected", "Plug it in, or press F2 and type the number",
    ),
    "unknown_reader": _say(
        "ไม่มีเครื่องอ่านชื่อ {device}", "เครื่องอ่านที่มีตอนนี้คือ {readers}",
        "There is no reader called {device}", "The readers there are now: {readers}",
    ),
    "no_card": _say(
        "ยังไม่มีบัตรในเครื่องอ่าน", "เสียบบัตรประชาชนให้สุด",
        "No card was put in", "Push the ID card all the way in",
    ),
    "card_removed": _say(
        "ดึงบัตรออกก่อนอ่านเสร็จ", "เสียบบัตรใหม่และรอจนชื่อขึ้น",
        "The card was pulled before it was read", "Put it in again and wait for the name",
    ),
    "card_mute": _say(
        "บัตรไม่ตอบ", "กลับด้านบัตรให้ชิปเข้าก่อน หรือเช็ดชิปแล้วเสียบใหม่ ถ้ายังไม่ได้ให้กด F2 พิมพ์เลขเอง",
        "The card does not answer",
        "Turn it so that the chip goes in first, or wipe the chip; if that fails press F2",
    ),
    "not_thai_id": _say(
        "ไม่ใช่บัตรประชาชนไทย", "ใช้บัตรประจำตัวประชาชน หรือกด F2 พิมพ์เลขเอง",
        "This is no Thai national ID card", "Use the national ID card, or press F2 and type the number",
    ),
    "thai_id_without_file": _say(
        "ชิปของบัตรนี้ไม่มีข้อมูลทะเบียนราษฎร", "ใช้บัตรประชาชนใบปัจจุบัน หรือกด F2 พิมพ์เลขตามหน้าบัตร",
        "The chip of this card holds no registration data",
        "Use the current ID card, or press F2 and type the number on it",
    ),
    "reader_lost": _say(
        "เครื่องอ่านหลุดระหว่างอ่าน", "เสียบสายเครื่องอ่านใหม่ เครื่องจะอ่านต่อเอง",
        "The reader was unplugged", "Plug it in again; reading goes on by itself",
    ),
    "card_io": _say(
        "บัตรตอบผิดปกติ", "ดึงบัตรออกแล้วเสียบใหม่ ถ้ายังไม่ได้ให้กด F2",
        "The card gave a wrong answer", "Pull it and put it in again; if that fails press F2",
    ),
    "card_in_use": _say(
        "โปรแกรมอื่นกำลังใช้บัตรใบนี้อยู่", "ปิดโปรแกรมอ่านบัตรตัวอื่น แล้วดึงบัตรออกและเสียบใหม่",
        "Another program is using this card",
        "Close the other program that reads cards, then pull the card and put it in again",
    ),
    "serial_unavailable": _say(
        "เปิดพอร์ตของเครื่องอ่านไม่ได้", "ตรวจสายและชื่อพอร์ตในหน้าตั้งค่า",
        "The reader's port cannot be opened", "Check the cable and the port's name in the settings",
    ),
    "timeout": _say(
        "บัตรหยุดตอบ", "ดึงบัตรออกแล้วเสียบใหม่ ถ้ายังไม่ได้ให้กด F2 พิมพ์เลขเอง",
        "The card stopped answering", "Pull it and put it in again; if that fails press F2",
    ),
    "no_printer": _say(
        "ไม่พบเครื่องพิมพ์บัตร", "เปิดเครื่องพิมพ์ ตรวจสาย ถ้ายังไม่พบให้แจ้งผู้ดูแลระบบ",
        "The card printer was not found", "Switch it on, check the cable; if it stays away, tell IT",
    ),
    "printer_not_ready": _say(
        "เครื่องพิมพ์ยังไม่พร้อม", "ดูหน้าจอเครื่องพิมพ์ เติมบัตรหรือผ้าหมึก แล้วลองใหม่",
        "The printer is not ready", "Look at its display, refill cards or ribbon, then try again",
    ),
    "print_refused": _say(
        "เครื่องพิมพ์ไม่รับงาน ใบนี้ยังไม่พิมพ์", "ลองพิมพ์อีกครั้ง",
        "The printer refused the job; nothing was printed", "Try again",
    ),
    "print_unclear": _say(
        "ไม่ทราบว่าเครื่องพิมพ์รับงานแล้วหรือไม่", "ดูที่เครื่องพิมพ์ แล้วตอบว่าบัตรออกมาหรือไม่",
        "It is not known whether the printer has the job",
        "Look at the printer, then answer whether the card came out",
    ),
    "print_unstoppable": _say(
        "ยกเลิกงานพิมพ์เดิมไม่ได้ บัตรใบเดิมอาจยังออกมา", "เปิดเครื่องพิมพ์ ตรวจสาย แล้วตอบอีกครั้ง",
        "The earlier job could not be called back; its card may still come out",
        "Switch the printer on, check the cable, then answer again",
    ),
    "database_busy": _say(
        "ฐานข้อมูลมีผู้ใช้อยู่", "รอสักครู่แล้วลองใหม่ สิ่งที่พิมพ์ไว้ยังอยู่",
        "The database is busy", "Wait a moment and try again; what was typed is kept",
    ),
    "disk_full": _say(
        "พื้นที่เครื่องเต็ม ขั้นล่าสุดยังไม่ได้บันทึก", "ลบแฟ้มที่ไม่ใช้ แล้วทำขั้นนั้นอีกครั้ง",
        "The disk is full; the last step was not saved", "Free some room and do the step again",
    ),
    "database_damaged": _say(
        "เปิดฐานข้อมูลไม่ได้", "อย่าลบแฟ้ม แจ้งผู้ดูแลระบบให้กู้จากสำเนา",
        "The database cannot be opened", "Delete nothing; ask the administrator to restore the backup",
    ),
    "database_unreachable": _say(
        "อ่านหรือเขียนแฟ้มข้อมูลไม่ได้", "ตรวจว่าดิสก์ยังต่ออยู่ และผู้ใช้เครื่องนี้มีสิทธิ์ในแฟ้ม",
        "The data folder cannot be read or written",
        "Check that the disk is there and that this user may use the folder",
    ),
    "database_too_new": _say(
        "ฐานข้อมูลมาจากโปรแกรมรุ่นใหม่กว่า", "ปรับปรุงโปรแกรมเครื่องนี้",
        "A newer version of the program made this database", "Update the program on this machine",
    ),
    "vault_locked": _say(
        "เปิดที่เก็บกุญแจของเครื่องไม่ได้", "เข้าสู่ระบบของเครื่องและปลดล็อกที่เก็บกุญแจ",
        "The key store of this machine is locked", "Sign in to the machine and unlock its key store",
    ),
    "vault_refused": _say(
        "ที่เก็บกุญแจของเครื่องไม่เข้ารหัส จึงไม่ใช้", "ติดตั้ง Secret Service เช่น gnome-keyring",
        "The only key store here keeps secrets in plain text; it is not used",
        "Install a Secret Service such as gnome-keyring",
    ),
    "key_missing": _say(
        "ไม่พบกุญแจของแฟ้มข้อมูลนี้", "ใช้กุญแจกู้ข้อมูลที่พิมพ์ไว้",
        "The key of this data folder is missing", "Use the printed recovery key",
    ),
    "wrong_recovery_key": _say(
        "กุญแจกู้ข้อมูลไม่ตรงกับแฟ้มข้อมูลนี้", "ตรวจตัวอักษรทั้ง 12 กลุ่มกับที่พิมพ์ไว้",
        "The recovery key does not open this data folder", "Compare all twelve groups with the printout",
    ),
    "tool_missing": _say(
        "ไม่พบโปรแกรม {tool} ในเครื่อง", "ติดตั้งตามคู่มือแล้วลองใหม่",
        "The program {tool} is not installed", "Install it as the manual says and try again",
    ),
    "refused": _say(
        "กติกาไม่อนุญาต", "ตรวจข้อมูลแล้วลองใหม่",
        "The rules do not allow this", "Check what was entered and try again",
    ),
    "device": _say(
        "อุปกรณ์มีปัญหา", "ตรวจสายและเปิดอุปกรณ์ใหม่",
        "A device has a problem", "Check its cable and switch it off and on",
    ),
    "storage": _say(
        "บันทึกข้อมูลไม่ได้", "แจ้งผู้ดูแลระบบ สิ่งที่บันทึกแล้วยังอยู่",
        "Data cannot be saved", "Tell the administrator; what was saved is kept",
    ),
    "sync": _say(
        "ติดต่อทะเบียนจังหวัดไม่ได้", "ทำงานต่อได้ ระบบจะส่งเองเมื่อเครือข่ายกลับมา",
        "The registry cannot be reached", "Go on working; it is sent when the network is back",
    ),
    "settings": _say(
        "การตั้งค่ามีปัญหา", "แจ้งผู้ดูแลระบบ",
        "The settings have a problem", "Tell the administrator",
    ),
    "bug": _say(
        "โปรแกรมผิดพลาด เลขเหตุการณ์ {incident}", "ข้อมูลที่บันทึกแล้วยังอยู่ครบ แจ้งเลขนี้กับผู้ดูแลระบบ",
        "A fault in the program, incident {incident}",
        "What was saved is safe; tell the administrator this number",
    ),
    "wrong_arguments": _say(
        "คำสั่งไม่ถูกต้อง", "ดูวิธีใช้ด้วย --help",
        "Wrong arguments", "See --help",
    ),
}  # fmt: skip


def error_words(code: str) -> ErrorWords:
    """Return the words for *code*; for an unknown one those of a bug (a test finds such codes)."""
    return ERRORS.get(code, ERRORS["bug"])


def fill(words: str, facts: dict[str, str | int | bool | None]) -> str:
    """Return *words* with each ``{name}`` replaced by the fact of that name."""
    for name, value in facts.items():
        words = words.replace("{" + name + "}", str(value))
    return words
