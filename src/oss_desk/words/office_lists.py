"""Lists of the office's own, offered beside free typing; no official list of these was found."""

COMMUNICATION = ("พูดปกติ", "พูดดังและช้า", "ภาษามือ", "อ่านเขียน", "ผ่านผู้ดูแล", "ภาพ")
RELATIONS = ("บิดา", "มารดา", "บุตร", "สามี", "ภรรยา", "พี่น้อง", "ญาติ", "ผู้อนุบาล", "อื่น")
LEVELS = ("น้อย", "ปานกลาง", "มาก", "รุนแรง", "ไม่ระบุ")
CHARACTERS = ("ถาวร", "ไม่ถาวร ประเมินซ้ำ")
