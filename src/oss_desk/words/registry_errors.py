"""What each failure on the way to the provincial registry is called, and what to do next."""

from oss_desk.words.error_words import ErrorWords, say

REGISTRY_ERRORS: dict[str, ErrorWords] = {
    "not_enrolled": say(
        "เครื่องนี้ยังไม่ได้ผูกกับทะเบียนจังหวัด", "ขอรหัสครั้งเดียวจากสำนักงานจังหวัด แล้วใช้คำสั่ง sync enrol",
        "This desk is not bound to a registry",
        "Ask the provincial office for a one-time code and run sync enrol",
    ),
    "no_registry_address": say(
        "ยังไม่รู้ที่อยู่ของทะเบียนจังหวัด", "ใส่ --registry ตามด้วยที่อยู่ที่ขึ้นต้นด้วย https://",
        "Nobody said where the registry is", "Give --registry and its address, beginning with https://",
    ),
    "enrolment_refused": say(
        "ทะเบียนจังหวัดไม่รับรหัสนี้", "ตรวจตัวสะกด หรือขอรหัสใหม่ รหัสใช้ได้ครั้งเดียวและหมดอายุ",
        "The registry does not accept this code", "Check it or ask for a new one; it works once and runs out",
    ),
    "insecure_address": say(
        "ที่อยู่ทะเบียนจังหวัดนี้ใช้กับเครื่องนี้ไม่ได้ ไม่ได้ส่งอะไรออกไป",
        "ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// ส่วนเครื่องทดลองใช้ได้เฉพาะทะเบียนในเครื่องเดียวกัน",
        "This desk may not use that registry address; nothing was sent",
        "Use an address that begins with https://; a throw-away desk may use one on this machine only",
    ),
    "no_carrier_key": say(
        "เครื่องนี้ยังไม่มีกุญแจของทะเบียนจังหวัดสำหรับแฟ้มรับส่ง", "ต่อเครือข่ายแล้วซิงค์หนึ่งครั้ง จากนั้นบันทึกแฟ้มได้เสมอ",
        "This desk does not have the registry's key for files yet",
        "Connect and synchronise once; afterwards files can always be saved",
    ),
    "turn_stopped": say(
        "หยุดรับส่งไว้ก่อน ที่รับแล้วอยู่ครบ", "กด F5 ในหน้าซิงค์เพื่อรับต่อจากเดิม",
        "Stopped for now; what was fetched is kept", "Press F5 on the sync page to go on from there",
    ),
    "receipt_unusable": say(
        "ใช้แฟ้มนี้ไม่ได้ ข้อมูลในเครื่องไม่เปลี่ยน", "คัดลอกใบตอบรับจากสำนักงานจังหวัดใหม่ แล้วลองอีกครั้ง",
        "This file cannot be used; nothing was changed",
        "Copy the receipt from the provincial office again, then try once more",
    ),
    "receipt_not_a_receipt": say(
        "แฟ้มนี้ไม่ใช่ใบตอบรับ ข้อมูลในเครื่องไม่เปลี่ยน", "เลือกแฟ้มใบตอบรับที่สำนักงานจังหวัดให้มา",
        "This file is no receipt; nothing was changed",
        "Choose the receipt that the provincial office gave you",
    ),
    "receipt_cut": say(
        "แฟ้มใบตอบรับมาไม่ครบ ข้อมูลในเครื่องไม่เปลี่ยน", "คัดลอกแฟ้มใหม่จากสำนักงานจังหวัด แล้วลองอีกครั้ง",
        "The receipt was cut off; nothing was changed", "Have the file copied again, then try once more",
    ),
    "receipt_damaged": say(
        "แฟ้มใบตอบรับเสียหายหรือถูกแก้ ข้อมูลในเครื่องไม่เปลี่ยน", "คัดลอกแฟ้มใหม่จากสำนักงานจังหวัด แล้วลองอีกครั้ง",
        "The receipt is damaged or was touched; nothing was changed",
        "Have the file copied again, then try once more",
    ),
    "receipt_another_registry": say(
        "ใบตอบรับนี้เป็นของทะเบียนจังหวัดอื่น ข้อมูลในเครื่องไม่เปลี่ยน",
        "นำแฟ้มไปสำนักงานจังหวัดที่เครื่องนี้ผูกไว้ แล้วขอใบตอบรับจากที่นั่น",
        "This receipt is another registry's; nothing was changed",
        "Take the file to the registry that this desk is bound to, and ask for its receipt",
    ),
    "receipt_another_desk": say(
        "ใบตอบรับนี้เป็นของเครื่องอื่น หรือของเครื่องนี้ก่อนผูกใหม่ ข้อมูลในเครื่องไม่เปลี่ยน",
        "เลือกใบตอบรับของเครื่องนี้ หรือบันทึกแฟ้มนำส่งใหม่",
        "This receipt is for another desk, or for this one before it was enrolled again; nothing was changed",
        "Choose this desk's receipt, or save a new file to carry",
    ),
    "file_unwritable": say(
        "เขียนแฟ้มนี้ไม่ได้ ข้อมูลยังอยู่ครบในเครื่อง", "ตรวจที่ว่างและสิทธิ์เขียนของแฟลชไดรฟ์ แล้วลองอีกครั้ง",
        "The file cannot be written; everything is kept here",
        "Check the stick's free room and whether it can be written, then try again",
    ),
    "registry_unreachable": say(
        "ติดต่อทะเบียนจังหวัดไม่ได้", "ทำงานต่อได้ ระบบจะส่งเองเมื่อเครือข่ายกลับมา",
        "The registry cannot be reached", "Go on working; it is sent when the network is back",
    ),
    "registry_slow": say(
        "ทะเบียนจังหวัดตอบช้าเกินไป", "ทำงานต่อได้ ระบบจะลองใหม่เอง",
        "The registry takes too long to answer", "Go on working; it is tried again by itself",
    ),
    "registry_untrusted": say(
        "เครื่องนี้ไม่เชื่อถือใบรับรองของที่อยู่ทะเบียนจังหวัด",
        "ตรวจวันเวลาของเครื่อง แล้วแจ้งฝ่ายไอทีของโรงพยาบาลให้ตรวจใบรับรอง ระหว่างนี้ทำงานต่อได้",
        "This machine does not trust the certificate of the registry's address",
        "Check the machine's date and time, then have the hospital's IT look at the certificate;"
        " go on working meanwhile",
    ),
    "registry_busy": say(
        "ทะเบียนจังหวัดมีงานมาก", "ทำงานต่อได้ ระบบจะลองใหม่เอง",
        "The registry is busy", "Go on working; it is tried again by itself",
    ),
    "registry_garbled": say(
        "คำตอบที่ได้ไม่ใช่ของทะเบียนจังหวัด", "ตรวจที่อยู่ทะเบียนและหน้าลงชื่อเข้าใช้เครือข่ายของโรงพยาบาล",
        "What came back is no answer of a registry",
        "Check the registry's address, and whether the hospital's network asks for a sign-in",
    ),
    "registry_refused": say(
        "ทะเบียนจังหวัดไม่รับคำขอ ({reason})", "แจ้งรหัสนี้กับผู้ดูแลระบบ ข้อมูลยังอยู่ครบในเครื่องนี้",
        "The registry refused the call ({reason})",
        "Tell the administrator this code; everything is kept here",
    ),
    "device_revoked": say(
        "ทะเบียนจังหวัดระงับเครื่องนี้",
        "ติดต่อสำนักงานจังหวัด หากยังใช้งานต่อ ให้ขอรหัสใหม่แล้วผูกเครื่องนี้อีกครั้ง ข้อมูลยังอยู่ครบในเครื่องนี้",
        "The registry has locked this desk out",
        "Call the provincial office; if the desk stays in use, ask for a new code and enrol it again."
        " Everything is kept here",
    ),
    "device_forked": say(
        "มีสำเนาของเครื่องนี้ส่งข้อมูลไปแล้ว จึงหยุดส่ง", "ขอรหัสใหม่จากสำนักงานจังหวัด แล้วผูกเครื่องนี้อีกครั้ง",
        "A copy of this desk has sent before it; sending has stopped",
        "Ask the provincial office for a new code and enrol this desk again",
    ),
    "sequence_gap": say(
        "ทะเบียนจังหวัดไม่มีรายการก่อนหน้าของเครื่องนี้", "ระบบจะส่งรายการที่ขาดให้เอง",
        "The registry lacks earlier items of this desk", "They are sent again by themselves",
    ),
    "must_refetch": say(
        "ทะเบียนจังหวัดถูกกู้คืน", "ระบบจะรับข้อมูลใหม่ทั้งหมดเอง ทำงานต่อได้",
        "The registry was restored", "Everything is fetched again by itself; go on working",
    ),
    "clock_skewed": say(
        "เวลาของเครื่องนี้ไม่ตรงกับทะเบียนจังหวัด", "ตั้งนาฬิกาของเครื่องให้ตรง แล้วลองใหม่",
        "This machine's time is not the registry's", "Set the machine's clock and try again",
    ),
    "registry_too_old": say(
        "ทะเบียนจังหวัดเป็นรุ่นเก่ากว่าโปรแกรมนี้", "รอสำนักงานจังหวัดปรับรุ่น ข้อมูลยังอยู่ครบในเครื่องนี้",
        "The registry is older than this program", "Wait for the provincial office; everything is kept here",
    ),
    "desk_too_old": say(
        "โปรแกรมนี้เก่าเกินไปสำหรับทะเบียนจังหวัด", "ปรับรุ่นโปรแกรม ข้อมูลยังอยู่ครบในเครื่องนี้",
        "This program is too old for the registry", "Update the program; everything is kept here",
    ),
    "turn_under_way": say(
        "เครื่องนี้กำลังรับส่งกับทะเบียนจังหวัดอยู่แล้ว", "รอให้รอบนี้เสร็จ แล้วดูผล",
        "This desk is already talking to the registry", "Wait until it is done and look at the result",
    ),
    "file_unreadable": say(
        "เปิดแฟ้มนี้ไม่ได้ หรือไม่ใช่แฟ้มตารางที่อ่านได้", "ใช้แฟ้ม .csv แบบ UTF-8 หรือ .xlsx แล้วลองใหม่",
        "The file cannot be opened, or is no table that can be read",
        "Use a .csv file in UTF-8, or an .xlsx file, and try again",
    ),
    "columns_missing": say(
        "แฟ้มนี้ไม่มีคอลัมน์ {columns}", "ตั้งชื่อหัวคอลัมน์ตามคู่มือ หรือใส่ --mapping",
        "The file lacks the columns {columns}", "Name the columns as the manual does, or give --mapping",
    ),
    "bad_cell": say(
        "ช่อง {field} ไม่ถูกต้อง ({reason})", "แก้ในแฟ้มแล้วนำเข้าอีกครั้ง",
        "The cell {field} is not right ({reason})", "Correct it in the file and import again",
    ),
}  # fmt: skip
