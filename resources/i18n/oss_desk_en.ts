<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
<context>
    <name>ApprovalPage</name>
    <message>
        <source>secondary</source>
        <translation>secondary</translation>
    </message>
    <message>
        <source>ตรวจอนุมัติ</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>นานสุด {n} นาที</source>
        <translation>Longest {n} min</translation>
    </message>
    <message>
        <source>รอ {n} เรื่อง</source>
        <translation>{n} waiting</translation>
    </message>
    <message>
        <source>รอตรวจ</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>เลิกทำได้ภายใน 10 วินาที</source>
        <translation>Can be undone within 10 seconds</translation>
    </message>
    <message>
        <source>ไม่มีเรื่องรอตรวจ เรื่องใหม่จะขึ้นเองเมื่อเคาน์เตอร์ส่งมา กด F5 เพื่อดูล่าสุด</source>
        <translation>Nothing waits for review. New matters appear when the counter sends them. Press F5 for the latest</translation>
    </message>
</context>
<context>
    <name>ApprovalPresenter</name>
    <message>
        <source>กำลังส่งกลับ</source>
        <translation>Sending back</translation>
    </message>
    <message>
        <source>กำลังอนุมัติ</source>
        <translation>Approving</translation>
    </message>
    <message>
        <source>ส่งกลับ ไปเรื่องถัดไป</source>
        <translation>Send back, next matter</translation>
    </message>
    <message>
        <source>ส่งกลับแล้ว</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้แล้ว 1 เรื่อง</source>
        <translation>1 matter sent back</translation>
    </message>
    <message>
        <source>อนุมัติ ไปเรื่องถัดไป</source>
        <translation>Approve, next matter</translation>
    </message>
    <message>
        <source>อนุมัติแล้ว</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>อนุมัติแล้ว 1 เรื่อง</source>
        <translation>1 matter approved</translation>
    </message>
    <message>
        <source>เลิกทำแล้ว {queue} รอตรวจอีกครั้ง</source>
        <translation>Undone, {queue} waits for review again</translation>
    </message>
</context>
<context>
    <name>ApprovalStep</name>
    <message>
        <source>กำลังอนุมัติ</source>
        <translation>Approving</translation>
    </message>
    <message>
        <source>รอหัวหน้าตรวจ หรือกด Ctrl+D ให้หัวหน้าอนุมัติที่เครื่องนี้</source>
        <translation>Waiting for the supervisor, or press Ctrl+D to have it approved at this desk</translation>
    </message>
    <message>
        <source>หลักฐานเพิ่งขึ้นจอ จึงยังไม่ได้อนุมัติ ตรวจแล้วกด Ctrl+D ใส่รหัสอีกครั้ง</source>
        <translation>The evidence has only now come up, so nothing was approved; look at it, press Ctrl+D and give the PIN again</translation>
    </message>
    <message>
        <source>อนุมัติ</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>อนุมัติ ไปพิมพ์บัตร</source>
        <translation>Approve, print the card</translation>
    </message>
    <message>
        <source>อนุมัติแล้ว</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>อนุมัติแล้ว 1 เรื่อง · {queue}</source>
        <translation>1 matter approved · {queue}</translation>
    </message>
    <message>
        <source>ให้หัวหน้าอนุมัติที่เครื่องนี้</source>
        <translation>Supervisor approves here</translation>
    </message>
</context>
<context>
    <name>ApproverPage</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>ตรวจอนุมัติที่เครื่องนี้</source>
        <translation>Approve at this desk</translation>
    </message>
    <message>
        <source>ยกเลิก กลับไปที่เรื่อง</source>
        <translation>Cancel, back to the matter</translation>
    </message>
    <message>
        <source>ยืนยันตัวผู้ตรวจ</source>
        <translation>Confirm who approves</translation>
    </message>
    <message>
        <source>เจ้าหน้าที่คนเดิมยังเข้าสู่ระบบอยู่</source>
        <translation>The officer stays signed in</translation>
    </message>
</context>
<context>
    <name>ApproverPresenter</name>
    <message>
        <source>ยังไม่มีผู้ตรวจอนุมัติในเครื่องนี้ ให้ผู้ดูแลระบบเพิ่มชื่อ</source>
        <translation>Nobody here may approve yet. Ask the administrator to add a name</translation>
    </message>
</context>
<context>
    <name>AssessmentHints</name>
    <message>
        <source>ยังไม่เคยรับรองที่ศูนย์นี้ ตรวจชื่อและเลข ว. กับเอกสาร</source>
        <translation>Never certified here before; compare name and licence with the paper</translation>
    </message>
    <message>
        <source>รหัสตามที่พิมพ์</source>
        <translation>Code as typed</translation>
    </message>
    <message>
        <source>รับรองล่าสุด {day}</source>
        <translation>Last certified {day}</translation>
    </message>
    <message>
        <source>แพทย์ผู้ใช้ระบบนี้</source>
        <translation>A doctor of this desk</translation>
    </message>
    <message>
        <source>แพทย์ผู้ใช้ระบบนี้ · {latest}</source>
        <translation>A doctor of this desk · {latest}</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>กรอกตามเอกสารที่แพทย์ออกให้ แล้วสแกนเก็บไว้กับเรื่องนี้</source>
        <translation>Fill in from the doctor's paper, then scan it into this matter</translation>
    </message>
    <message>
        <source>ชื่อและเลข ว. ตามเอกสาร</source>
        <translation>Name and licence number</translation>
    </message>
    <message>
        <source>ประเภทความพิการ</source>
        <translation>Disability type</translation>
    </message>
    <message>
        <source>ประเมินซ้ำ</source>
        <translation>Reassessment</translation>
    </message>
    <message>
        <source>รหัส หรือคำไทย คำอังกฤษ</source>
        <translation>Code, or Thai or English words</translation>
    </message>
    <message>
        <source>รหัสโรค (ICD-10)</source>
        <translation>Disease code (ICD-10)</translation>
    </message>
    <message>
        <source>ระดับ</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>ลักษณะ</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>วันที่รับรอง (พ.ศ.)</source>
        <translation>Certified on</translation>
    </message>
    <message>
        <source>สแกนหรือถ่ายเอกสาร</source>
        <translation>Scan or photograph papers</translation>
    </message>
    <message>
        <source>อีก {years} ปี ({day})</source>
        <translation>In {years} y ({day})</translation>
    </message>
    <message>
        <source>เลือกได้มากกว่าหนึ่ง กดเลข 1–7 เพื่อเลือกหรือยกเลิก</source>
        <translation>More than one may be chosen. Press 1–7 to choose or clear</translation>
    </message>
    <message>
        <source>เห็นได้โดยประจักษ์ (ถ่ายภาพแทน)</source>
        <translation>Evident (photograph instead)</translation>
    </message>
    <message>
        <source>เอกสารรับรองความพิการ</source>
        <translation>Disability certificate</translation>
    </message>
    <message>
        <source>เอกสารแนบ</source>
        <translation>Attached papers</translation>
    </message>
    <message>
        <source>แพทย์ผู้รับรอง</source>
        <translation>Certifying doctor</translation>
    </message>
    <message>
        <source>แพทย์ออกเอกสาร</source>
        <translation>Doctor's certificate</translation>
    </message>
    <message>
        <source>ไม่ต้อง (ถาวร)</source>
        <translation>None (permanent)</translation>
    </message>
</context>
<context>
    <name>AssessmentPapers</name>
    <message>
        <source>ตรวจตัวจริงแล้ว</source>
        <translation>Original seen</translation>
    </message>
    <message>
        <source>ภาพถ่ายสภาพความพิการ</source>
        <translation>Photograph of the disability</translation>
    </message>
    <message>
        <source>ยกเว้น · {reason}</source>
        <translation>Waived · {reason}</translation>
    </message>
    <message>
        <source>ยังขาด ต้องครบก่อนส่งตรวจอนุมัติ</source>
        <translation>Missing; needed before approval</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตอบในขั้นรับคำขอ</source>
        <translation>Not answered in the request step</translation>
    </message>
    <message>
        <source>ยังไม่ได้สแกน</source>
        <translation>Not scanned yet</translation>
    </message>
    <message>
        <source>สแกน {count} หน้า</source>
        <translation>Pages scanned: {count}</translation>
    </message>
</context>
<context>
    <name>AssessmentPresenter</name>
    <message>
        <source>ถ่ายเอกสาร: {paper}</source>
        <translation>Photograph: {paper}</translation>
    </message>
    <message>
        <source>บันทึกผล ส่งตรวจอนุมัติ</source>
        <translation>Save and send for approval</translation>
    </message>
    <message>
        <source>รอผลแพทย์ ส่งเมื่อ {time} น. เปิดเรื่องนี้ต่อเมื่อได้เอกสาร</source>
        <translation>With the doctor since {time}. Open this matter again when the paper has come</translation>
    </message>
    <message>
        <source>ส่งให้แพทย์</source>
        <translation>Send to the doctor</translation>
    </message>
    <message>
        <source>เรื่องนี้ใช้เอกสารรับรองเดิม</source>
        <translation>This matter uses the earlier certificate</translation>
    </message>
    <message>
        <source>เรื่องนี้ใช้เอกสารรับรองเดิม ตรวจประเภทแล้วส่งได้เลย</source>
        <translation>This matter uses the earlier certificate. Check the type, then send it</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>เอกสารแนบ</source>
        <translation>Attached papers</translation>
    </message>
</context>
<context>
    <name>BarLegend</name>
    <message>
        <source>ชาย</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>หญิง</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>CameraPart</name>
    <message>
        <source>กล้อง</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>กำลังเปิดกล้อง</source>
        <translation>Starting the camera</translation>
    </message>
    <message>
        <source>ภาพจากกล้อง</source>
        <translation>Picture from the camera</translation>
    </message>
    <message>
        <source>ลอง</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>หยุด</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>หากล้องอีกครั้ง</source>
        <translation>Look for a camera</translation>
    </message>
    <message>
        <source>ไม่พบกล้อง ใช้รูปจากชิปหรือแฟ้มรูปได้</source>
        <translation>No camera; the chip's picture or a file will do</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>กล้องไม่ส่งภาพ ถอดสายแล้วเสียบใหม่ หรือเลือกแฟ้มรูป</source>
        <translation>The camera sends no picture. Unplug it and plug it in again, or choose a picture file</translation>
    </message>
    <message>
        <source>โปรแกรมอื่นใช้กล้องอยู่ ปิดโปรแกรมนั้นแล้วกด F6</source>
        <translation>Another program uses the camera. Close it, then press F6</translation>
    </message>
    <message>
        <source>ไม่พบกล้อง เสียบสายกล้องแล้วกด F6 หรือเลือกแฟ้มรูป</source>
        <translation>No camera found. Plug it in and press F6, or choose a picture file</translation>
    </message>
</context>
<context>
    <name>Cameras</name>
    <message>
        <source>กล้องฝึกหัด</source>
        <translation>Practice camera</translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: นั่งเยื้อง</source>
        <translation>Practice camera: off centre</translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: พื้นหลังรก</source>
        <translation>Practice camera: busy background</translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: มืด</source>
        <translation>Practice camera: dark</translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: หลับตา</source>
        <translation>Practice camera: eyes closed</translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: เอกสาร</source>
        <translation>Practice camera: paper</translation>
    </message>
</context>
<context>
    <name>CardGuide</name>
    <message>
        <source>บัตรประชาชนหมดอายุแล้ว ทำเรื่องต่อได้ แนะนำให้ทำบัตรประชาชนใหม่ที่อำเภอหรือเทศบาล</source>
        <translation>The citizen card has expired. The work goes on; advise a new one at the district or municipal office</translation>
    </message>
    <message>
        <source>บัตรเดิมกลับมาแล้ว กำลังอ่านรูปต่อจากที่ค้างไว้</source>
        <translation>The same card is back; the photo goes on where it stopped</translation>
    </message>
    <message>
        <source>มีบัตรใหม่ของ {name} เปิดหลังจบเรื่องนี้ หรือกด Esc เพื่อพักเรื่องนี้</source>
        <translation>A new card of {name}: it opens after this matter, or press Esc to park this one</translation>
    </message>
    <message>
        <source>อ่านข้อมูลครบแล้ว แต่รูปยังไม่ครบ เสียบบัตรเดิมเพื่ออ่านรูปต่อ หรือกด F6 ถ่ายรูปวันนี้</source>
        <translation>All words are read, the photo is not; put the same card in to go on, or press F6 to take one today</translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตรหลุด งานนี้ยังอยู่ครบ เสียบสายเครื่องอ่านใหม่ หรือพิมพ์ต่อได้เลย</source>
        <translation>The reader was unplugged. Nothing of this matter is lost; plug it in again, or go on typing</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>caption</source>
        <translation>caption</translation>
    </message>
    <message>
        <source>line</source>
        <translation>line</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>secondary</translation>
    </message>
    <message>
        <source>คิวพิมพ์</source>
        <translation>Print queue</translation>
    </message>
    <message>
        <source>จำนวนบัตรเปล่าและผ้าหมึกดูที่หน้าจอเครื่องพิมพ์ ใบเสียเก็บใส่ซองรอทำลาย</source>
        <translation>See the printer's display for blank cards and ribbon. Keep spoiled cards in the envelope for destruction</translation>
    </message>
    <message>
        <source>พร้อมพิมพ์ {n}</source>
        <translation>Ready {n}</translation>
    </message>
    <message>
        <source>พิมพ์ทั้งหมด {n} ใบ</source>
        <translation>Print all {n}</translation>
    </message>
    <message>
        <source>พิมพ์บัตร</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>พิมพ์แล้ววันนี้ {n}</source>
        <translation>Printed today {n}</translation>
    </message>
    <message>
        <source>รอส่งมอบ {n}</source>
        <translation>To hand over {n}</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์และวัสดุ</source>
        <translation>Printer and supplies</translation>
    </message>
    <message>
        <source>ไม่มีบัตรรอพิมพ์หรือรอส่งมอบ เรื่องที่หัวหน้าอนุมัติแล้วจะขึ้นที่นี่ กด F5 เพื่อดูล่าสุด</source>
        <translation>No card waits to be printed or handed over. Approved matters appear here. Press F5 for the latest</translation>
    </message>
</context>
<context>
    <name>CardPart</name>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>QR มาในรุ่นถัดไป ยังไม่ได้ตรวจ</source>
        <translation>QR code comes in the next version, not checked</translation>
    </message>
    <message>
        <source>body_strong</source>
        <translation>body_strong</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>caption</translation>
    </message>
    <message>
        <source>card</source>
        <translation>card</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>secondary</translation>
    </message>
    <message>
        <source>ขนาดจริง 85.6 × 54 มม.</source>
        <translation>Real size 85.6 × 54 mm</translation>
    </message>
    <message>
        <source>ขยาย</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>ชื่อและที่อยู่พอดีช่อง ไม่ถูกตัด</source>
        <translation>Name and address fit and are not cut</translation>
    </message>
    <message>
        <source>ด้านหน้า</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>ด้านหลัง</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ตัวอย่างก่อนพิมพ์</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>บัตรด้านหน้า</source>
        <translation>Front of the card</translation>
    </message>
    <message>
        <source>บัตรด้านหลัง</source>
        <translation>Back of the card</translation>
    </message>
    <message>
        <source>มีรูปถ่ายบนบัตร</source>
        <translation>The card has a photo</translation>
    </message>
    <message>
        <source>ยังไม่มีรูปถ่าย ช่องรูปจะว่าง</source>
        <translation>No photo yet, its place stays empty</translation>
    </message>
    <message>
        <source>วันหมดอายุ {day}</source>
        <translation>Expires {day}</translation>
    </message>
    <message>
        <source>ออกมา แต่เสีย</source>
        <translation>Came out spoiled</translation>
    </message>
    <message>
        <source>ออกมา ใช้ได้</source>
        <translation>Came out well</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ถืองานนี้ไว้นาน ดูที่ช่องออกบัตร ถ้าตอบ งานที่ค้างจะถูกยกเลิกก่อน หรือรอต่อได้</source>
        <translation>The printer has held this job for long. Look at the card slot. If you answer, the job that hangs is cancelled first; you may also wait</translation>
    </message>
    <message>
        <source>ไม่มีวันหมดอายุ</source>
        <translation>Does not expire</translation>
    </message>
    <message>
        <source>ไม่ออกมา</source>
        <translation>Did not come out</translation>
    </message>
    <message>
        <source>ไม่แน่ใจว่าบัตรใบนี้ออกมาหรือไม่ ดูที่ช่องออกบัตร แล้วตอบ</source>
        <translation>It is not certain that this card came out. Look at the card slot, then answer</translation>
    </message>
</context>
<context>
    <name>CardPresenter</name>
    <message>
        <source>กำลังพิมพ์ {place} จาก {count}</source>
        <translation>Printing {place} of {count}</translation>
    </message>
    <message>
        <source>จบเรื่องแล้ว</source>
        <translation>Matter closed</translation>
    </message>
    <message>
        <source>พร้อม</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>พิมพ์แล้ว {n} ใบ ตรวจบัตรก่อนส่งมอบ</source>
        <translation>Printed: {n}. Check the cards before handing them over</translation>
    </message>
    <message>
        <source>พิมพ์แล้ว ตรวจบัตรก่อนส่งมอบ</source>
        <translation>Printed. Check the card before handing it over</translation>
    </message>
    <message>
        <source>ยังไม่พร้อม</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>ส่งมอบบัตรแล้ว</source>
        <translation>Card handed over</translation>
    </message>
    <message>
        <source>หยุดที่ใบที่ {place} จาก {count} ที่เหลือยังไม่ได้พิมพ์</source>
        <translation>Stopped at card {place} of {count}. The rest is not printed</translation>
    </message>
</context>
<context>
    <name>CaregiverButton</name>
    <message>
        <source>ไม่มี (กด Space)</source>
        <translation>None (press Space)</translation>
    </message>
    <message>
        <source>ไม่มี (เสียบบัตรผู้ดูแล หรือกด Space)</source>
        <translation>None (insert their card, or press Space)</translation>
    </message>
</context>
<context>
    <name>CarrierTools</name>
    <message>
        <source>กลับไปรายการ</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>บันทึกแฟ้มนำส่ง</source>
        <translation>Save the sealed file</translation>
    </message>
    <message>
        <source>ประวัติการตัดสิน</source>
        <translation>Past decisions</translation>
    </message>
    <message>
        <source>เปิดใบตอบรับ</source>
        <translation>Open a receipt</translation>
    </message>
</context>
<context>
    <name>Carriers</name>
    <message>
        <source>กำลังบันทึกแฟ้มนำส่ง</source>
        <translation>Saving the sealed file</translation>
    </message>
    <message>
        <source>กำลังรับใบตอบรับ</source>
        <translation>Taking the receipt</translation>
    </message>
    <message>
        <source>ต้องดู {n} รายการ</source>
        <translation>{n} to be looked at</translation>
    </message>
    <message>
        <source>บันทึก {n} รายการลงแฟ้ม {file} แล้ว นำไปสำนักงานจังหวัด แล้วเปิดใบตอบรับด้วย Ctrl+O</source>
        <translation>{n} saved to {file}. Take it to the provincial office, then open the receipt with Ctrl+O</translation>
    </message>
    <message>
        <source>รับใบตอบรับแล้ว ทะเบียนรับ {n} รายการ · รับจากจังหวัด {m} รายการ</source>
        <translation>Receipt taken: {n} accepted · {m} received from the province</translation>
    </message>
    <message>
        <source>แฟ้มมาไม่ครบ ให้คัดลอกใบตอบรับอีกครั้ง</source>
        <translation>The file was cut off; have the receipt copied again</translation>
    </message>
    <message>
        <source>ใบตอบรับนี้เก่ากว่าที่เครื่องรู้แล้ว ไม่มีอะไรเปลี่ยน ให้บันทึกแฟ้มใหม่</source>
        <translation>This receipt is older than what the desk knows; nothing changed. Save a new file</translation>
    </message>
</context>
<context>
    <name>ChartTile</name>
    <message>
        <source>ดูตาราง</source>
        <translation>Show table</translation>
    </message>
    <message>
        <source>ดูแผนภูมิ</source>
        <translation>Show chart</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>ผ่าน</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตรวจ</source>
        <translation>Not checked</translation>
    </message>
</context>
<context>
    <name>CitizenIdEdit</name>
    <message>
        <source>เหลืออีก {count} หลัก</source>
        <translation>Digits left: {count}</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>{field} ยังไม่เลือก</source>
        <translation>{field} not chosen</translation>
    </message>
    <message>
        <source>{field} เลือกแล้ว</source>
        <translation>{field} chosen</translation>
    </message>
    <message>
        <source>หลักฐาน</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>ในคำขอ</source>
        <translation>In the request</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>เทียบหลักฐานกับคำขอ</source>
        <translation>Evidence beside the request</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>{date} ({age} ปี)</source>
        <translation>{date} (age {age})</translation>
    </message>
    <message>
        <source>{years} ปีนับจากวันออกบัตร</source>
        <translation>{years} years from issue</translation>
    </message>
    <message>
        <source>ขาด</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>ขาด {n} รายการ</source>
        <translation>Missing: {n}</translation>
    </message>
    <message>
        <source>ครบ</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>ควรดู</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>ฉบับที่ลงทะเบียนไว้</source>
        <translation>The one on record</translation>
    </message>
    <message>
        <source>ชิปบัตรประชาชน</source>
        <translation>ID card chip</translation>
    </message>
    <message>
        <source>ชื่อ–สกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ตรง</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>ตรงกับชิปทั้ง 13 หลัก</source>
        <translation>All 13 digits as on the chip</translation>
    </message>
    <message>
        <source>ต่าง</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>ถูก</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>ที่อยู่</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>บัตรเดิม</source>
        <translation>Old card</translation>
    </message>
    <message>
        <source>ประเภท</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>พิมพ์เอง</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>มี {n} รายการ</source>
        <translation>{n} present</translation>
    </message>
    <message>
        <source>มีเหตุผล</source>
        <translation>With a reason</translation>
    </message>
    <message>
        <source>ยังไม่มี</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>ยังไม่มีในทะเบียน</source>
        <translation>Not on record yet</translation>
    </message>
    <message>
        <source>รูปวันนี้</source>
        <translation>Today's picture</translation>
    </message>
    <message>
        <source>ลงวันที่ {date}</source>
        <translation>Dated {date}</translation>
    </message>
    <message>
        <source>วันเกิด</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>หมดอายุใหม่</source>
        <translation>New expiry</translation>
    </message>
    <message>
        <source>อ่านไม่ปกติ เทียบกับเอกสาร</source>
        <translation>Odd when read; compare the papers</translation>
    </message>
    <message>
        <source>อ่านไม่ได้</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>เลขประจำตัว</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>เอกสารรับรอง</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>ใช้ฉบับเดิม</source>
        <translation>Uses the earlier one</translation>
    </message>
    <message>
        <source>ใช้ได้</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>ใช้ได้ถึง {date}</source>
        <translation>Valid until {date}</translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ไม่ครบเกณฑ์รูป 4 ข้อ</source>
        <translation>Not all 4 picture rules met</translation>
    </message>
    <message>
        <source>ไม่มีรายการที่ขาด</source>
        <translation>Nothing is missing</translation>
    </message>
    <message>
        <source>ไม่ได้อ่านจากชิป</source>
        <translation>Not read from the chip</translation>
    </message>
</context>
<context>
    <name>CredentialPart</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>big</source>
        <translation>big</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>caption</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>secondary</translation>
    </message>
    <message>
        <source>sign_in_title</source>
        <translation>sign_in_title</translation>
    </message>
    <message>
        <source>พิมพ์รหัสให้ครบ 6 หลัก</source>
        <translation>Type all 6 digits of the PIN</translation>
    </message>
    <message>
        <source>รหัส 6 หลัก</source>
        <translation>6-digit PIN</translation>
    </message>
    <message>
        <source>ลืมรหัส? แจ้งผู้ดูแลระบบของโรงพยาบาล</source>
        <translation>Forgot the PIN? Tell the hospital's administrator</translation>
    </message>
    <message>
        <source>เข้าสู่ระบบ</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>เลือกชื่อด้วย</source>
        <translation>Choose a name with</translation>
    </message>
    <message>
        <source>แล้วพิมพ์รหัส 6 หลัก</source>
        <translation>then type the 6-digit PIN</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>{seen} จาก {total} รายการ</source>
        <translation>{seen} of {total}</translation>
    </message>
    <message>
        <source>{total} รายการ</source>
        <translation>{total} rows</translation>
    </message>
    <message>
        <source>กรองในตาราง</source>
        <translation>Filter the table</translation>
    </message>
    <message>
        <source>คอลัมน์</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>ส่งออก</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>เรียงตาม</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>ไม่มีรายการที่ตรง กด Esc ดูทั้งหมด</source>
        <translation>No row matches. Press Esc to see all</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>body</source>
        <translation>body</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>caption</translation>
    </message>
    <message>
        <source>caption_strong</source>
        <translation>caption_strong</translation>
    </message>
    <message>
        <source>line</source>
        <translation>line</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>secondary</translation>
    </message>
    <message>
        <source>{n} จากปีก่อน</source>
        <translation>{n} on the year before</translation>
    </message>
    <message>
        <source>{n} จากวันก่อน</source>
        <translation>{n} on the day before</translation>
    </message>
    <message>
        <source>{n} จากเดือนก่อน</source>
        <translation>{n} on the month before</translation>
    </message>
    <message>
        <source>{n} นาที</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n}% ของทั้งหมด</source>
        <translation>{n}% of all</translation>
    </message>
    <message>
        <source>กราฟ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>จดทะเบียนใหม่</source>
        <translation>New registrations</translation>
    </message>
    <message>
        <source>จาก {n} เรื่อง</source>
        <translation>of {n} matters</translation>
    </message>
    <message>
        <source>ช่วง</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>ช่วงอายุ</source>
        <translation>Age group</translation>
    </message>
    <message>
        <source>ช่วงอายุ (ปี)</source>
        <translation>Age group (years)</translation>
    </message>
    <message>
        <source>ตัวเลขทั้งหมด</source>
        <translation>All figures</translation>
    </message>
    <message>
        <source>ตาราง</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>ตารางตัวเลขทั้งหมด</source>
        <translation>Table of all figures</translation>
    </message>
    <message>
        <source>ต่ออายุ / เปลี่ยน</source>
        <translation>Renewals / changes</translation>
    </message>
    <message>
        <source>ต่ออายุ {a} เปลี่ยน {b}</source>
        <translation>{a} renewals, {b} changes</translation>
    </message>
    <message>
        <source>นับตามทะเบียนบ้าน คนหนึ่งนับครั้งเดียวตามประเภทหลัก</source>
        <translation>By house registration. Each person counts once, by main type</translation>
    </message>
    <message>
        <source>บัตรที่ออก</source>
        <translation>Cards issued</translation>
    </message>
    <message>
        <source>บัตรเสีย</source>
        <translation>Spoiled cards</translation>
    </message>
    <message>
        <source>ประเภทความพิการ × เพศ</source>
        <translation>Disability type × sex</translation>
    </message>
    <message>
        <source>ปีงบ</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>ยังไม่มีบัตรที่ออกในช่วงนี้ กด ← ดูช่วงก่อนหน้า</source>
        <translation>No card issued in this period. Press ← for the one before</translation>
    </message>
    <message>
        <source>ยังไม่มีบัตรที่ออกในช่วงนี้ ลองเปลี่ยนเป็นเดือน</source>
        <translation>No card issued in this period. Try a month</translation>
    </message>
    <message>
        <source>วัน</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>วันนี้ เกินเกณฑ์ {n} นาที</source>
        <translation>Today, over the {n}-minute goal</translation>
    </message>
    <message>
        <source>วันนี้ ในเกณฑ์ {n} นาที</source>
        <translation>Today, within the {n}-minute goal</translation>
    </message>
    <message>
        <source>วันนี้ยังไม่มีเรื่องที่จบ</source>
        <translation>No matter closed today</translation>
    </message>
    <message>
        <source>สรุปยอด</source>
        <translation>Tally</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>District</translation>
    </message>
    <message>
        <source>เก็บใส่ซองรอทำลาย</source>
        <translation>Kept in the envelope for destruction</translation>
    </message>
    <message>
        <source>เดือน</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>เท่าปีก่อน</source>
        <translation>As the year before</translation>
    </message>
    <message>
        <source>เท่าวันก่อน</source>
        <translation>As the day before</translation>
    </message>
    <message>
        <source>เท่าเดือนก่อน</source>
        <translation>As the month before</translation>
    </message>
    <message>
        <source>เวลาเฉลี่ยต่อราย</source>
        <translation>Average time each</translation>
    </message>
    <message>
        <source>แสดงเป็นกราฟ</source>
        <translation>Shown as a chart</translation>
    </message>
    <message>
        <source>แสดงเป็นตาราง</source>
        <translation>Shown as a table</translation>
    </message>
    <message>
        <source>ไม่มี</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>DecidedWords</name>
    <message>
        <source>ค่าของทะเบียน</source>
        <translation>The registry's value</translation>
    </message>
    <message>
        <source>ค่าของที่นี่</source>
        <translation>Our value</translation>
    </message>
    <message>
        <source>ค่าที่หัวหน้าเลือก</source>
        <translation>The supervisor chose</translation>
    </message>
    <message>
        <source>ค่าที่ไม่ได้เลือก</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>ตัดสินโดย {name} {when} ค่าที่ไม่ได้เลือกอยู่ในประวัติ (Ctrl+T)</source>
        <translation>Decided by {name}, {when}. What was not chosen is under past decisions (Ctrl+T)</translation>
    </message>
    <message>
        <source>ตัดสินโดย {name} {when} รายการนี้ลบแล้ว ไม่มีค่าให้เรียกคืน</source>
        <translation>Decided by {name}, {when}. The record was deleted; there is nothing to call back</translation>
    </message>
    <message>
        <source>ตัดสินโดย {name} {when} เลือกค่าอื่นแล้วกด Ctrl+Enter ค่านั้นกลับมาใช้และส่งทะเบียน</source>
        <translation>Decided by {name}, {when}. Choose the other value and press Ctrl+Enter: it stands again and goes to the registry</translation>
    </message>
    <message>
        <source>ยังมีอยู่</source>
        <translation>Still there</translation>
    </message>
    <message>
        <source>ลบไปแล้ว</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>หัวหน้าตัดสินแล้ว</source>
        <translation>The supervisor has decided</translation>
    </message>
    <message>
        <source>ใช้อยู่</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>ไม่ทราบชื่อ</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>ไม่ได้ใช้</source>
        <translation>Not in use</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>ถามหัวหน้าแล้ว รอคำตอบ</source>
        <translation>The supervisor is asked; waiting for the answer</translation>
    </message>
    <message>
        <source>เรียกค่าคืนแล้ว · {name}</source>
        <translation>Value called back · {name}</translation>
    </message>
    <message>
        <source>ใช้ค่าที่เลือกแล้ว · {name}</source>
        <translation>Chosen values are used · {name}</translation>
    </message>
    <message>
        <source>ไม่ถามแล้ว เลือกค่าเองได้</source>
        <translation>No longer asked; you can choose</translation>
    </message>
</context>
<context>
    <name>DeskPages</name>
    <message>
        <source>ข้อมูลของคนนี้ในทะเบียนเปลี่ยนระหว่างที่เปิดเรื่องนี้อยู่ สิ่งที่พิมพ์ไว้ยังอยู่ครบ</source>
        <translation>The registry's record of this person changed while the matter was open; what was typed is all here</translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ซิงค์</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>ตรวจอนุมัติ</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>ตอนนี้ เสียบบัตรประชาชน หรือกด F2 พิมพ์เลข 13 หลัก</source>
        <translation>For now, insert the citizen card, or press F2 and type the 13 digits</translation>
    </message>
    <message>
        <source>ตอนนี้ ใช้แบบส่งต่อของศูนย์ไปก่อน</source>
        <translation>For now, use the centre's own referral form</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ฝึกหัด</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>พิมพ์บัตร</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>มาในรุ่นถัดไป</source>
        <translation>Comes in the next version</translation>
    </message>
    <message>
        <source>สรุปยอด</source>
        <translation>Tally</translation>
    </message>
    <message>
        <source>ส่งต่อ</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>เคาน์เตอร์</source>
        <translation>Counter</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>OSS Desk – ฝึกหัด</source>
        <translation>OSS Desk – practice</translation>
    </message>
    <message>
        <source>{role} · ช่อง {counter}</source>
        <translation>{role} · Counter {counter}</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ฝึกต่อ</source>
        <translation>Go on practising</translation>
    </message>
    <message>
        <source>สว่าง มืด หรือตัดกันสูง</source>
        <translation>Light, dark or high contrast</translation>
    </message>
    <message>
        <source>ออกจากโหมดฝึกหัด</source>
        <translation>Leave practice mode</translation>
    </message>
    <message>
        <source>ออกจากโหมดฝึกหัด กลับไปที่เคาน์เตอร์จริงไหม</source>
        <translation>Leave practice mode and go back to the real counter?</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>เครื่องพิมพ์บัตร</source>
        <translation>Card printer</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์เอกสาร</source>
        <translation>Paper printer</translation>
    </message>
</context>
<context>
    <name>DisputePart</name>
    <message>
        <source>ค่าทั้งสองฝั่งทีละแถว</source>
        <translation>Both values, row by row</translation>
    </message>
    <message>
        <source>เลือกค่าที่จะใช้</source>
        <translation>Choose the value to use</translation>
    </message>
    <message>
        <source>แล้ว</source>
        <translation>then</translation>
    </message>
</context>
<context>
    <name>DisputeWords</name>
    <message>
        <source>ค่าที่ไม่เลือกไม่หาย เก็บไว้ในประวัติของบุคคล เรียกคืนได้</source>
        <translation>What is not chosen is kept in the person's history and can be brought back</translation>
    </message>
    <message>
        <source>ถามหัวหน้าแล้ว {when} รอคำตอบ ค่าทั้งสองยังอยู่ครบ</source>
        <translation>The supervisor was asked {when}. Both values are kept until the answer</translation>
    </message>
    <message>
        <source>ทะเบียนจังหวัด</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>ที่ศูนย์</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>ยังมีอยู่</source>
        <translation>Still there</translation>
    </message>
    <message>
        <source>รวมให้เอง ไม่ขัดกัน</source>
        <translation>Merged by itself</translation>
    </message>
    <message>
        <source>รายการที่ลบแล้วไม่กลับมาเอง แนะนำ</source>
        <translation>What was deleted does not come back by itself: advised</translation>
    </message>
    <message>
        <source>รูปถ่าย</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>รูปถ่าย ยังมาไม่ถึงเครื่องนี้</source>
        <translation>Photograph, not at this desk yet</translation>
    </message>
    <message>
        <source>ลบไปแล้ว</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>ว่าง</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>สอบถามเจ้าตัววันนี้ แนะนำ</source>
        <translation>Asked today: advised</translation>
    </message>
    <message>
        <source>อ่านจากชิปวันนี้ แนะนำ</source>
        <translation>Read from the chip today: advised</translation>
    </message>
    <message>
        <source>เหมือนกัน</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>แก้โดย {name}</source>
        <translation>Changed by {name}</translation>
    </message>
    <message>
        <source>ใหม่กว่า แนะนำ</source>
        <translation>Newer: advised</translation>
    </message>
    <message>
        <source>ไม่ทราบชื่อ</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>ไม่มี</source>
        <translation>None</translation>
    </message>
    <message>
        <source>ไม่มีรูป</source>
        <translation>No photograph</translation>
    </message>
    <message>
        <source>ไม่รู้เวลาของทะเบียน ใช้ของศูนย์ แนะนำ</source>
        <translation>The registry's time is not known; ours: advised</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>กล้อง</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>กำลังถ่าย</source>
        <translation>Taking the picture</translation>
    </message>
    <message>
        <source>กำลังเปิดกล้อง</source>
        <translation>Starting the camera</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ภาพจากกล้อง</source>
        <translation>Picture from the camera</translation>
    </message>
    <message>
        <source>รูป (*.jpg *.jpeg *.png)</source>
        <translation>Pictures (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>วางเอกสารให้อยู่ในภาพทั้งหน้า แล้วกด Enter</source>
        <translation>Lay the whole page into the picture, then press Enter</translation>
    </message>
    <message>
        <source>เก็บหน้านี้</source>
        <translation>Keep this page</translation>
    </message>
    <message>
        <source>เลือกแฟ้มรูป</source>
        <translation>Choose a picture file</translation>
    </message>
    <message>
        <source>เลือกแฟ้มรูป…</source>
        <translation>Choose a picture file…</translation>
    </message>
    <message>
        <source>แฟ้มนี้ไม่ใช่รูป หรือใหญ่กว่า 20 MB เลือกแฟ้มอื่น</source>
        <translation>This file is not a picture, or larger than 20 MB. Choose another</translation>
    </message>
</context>
<context>
    <name>EnrolPart</name>
    <message>
        <source>ขอรหัสครั้งเดียวจากสำนักงานจังหวัด พิมพ์ในช่องด้านล่าง รายการรอส่งในเครื่องนี้จะส่งต่อครบ</source>
        <translation>Ask the provincial office for a one-time code and type it below; everything that waits here will be sent</translation>
    </message>
    <message>
        <source>ทำงานต่อได้ตามปกติ รายการรอส่งเก็บไว้ครบในเครื่องนี้ ให้ผู้ดูแลระบบเข้าสู่ระบบแล้วเปิดหน้านี้ หรือใช้คำสั่ง oss-desk sync enrol</source>
        <translation>Go on working; everything that waits is kept here. Let an administrator sign in and open this page, or run oss-desk sync enrol</translation>
    </message>
    <message>
        <source>ที่อยู่ทะเบียนจังหวัด (ขึ้นต้นด้วย https://)</source>
        <translation>The registry's address (begins with https://)</translation>
    </message>
    <message>
        <source>พิมพ์ที่อยู่ทะเบียนจังหวัด</source>
        <translation>Type the registry's address</translation>
    </message>
    <message>
        <source>พิมพ์รหัสครั้งเดียว</source>
        <translation>Type the one-time code</translation>
    </message>
    <message>
        <source>รหัสครั้งเดียวจากสำนักงานจังหวัด</source>
        <translation>One-time code from the provincial office</translation>
    </message>
    <message>
        <source>เชื่อมทะเบียนจังหวัด</source>
        <translation>Join the registry</translation>
    </message>
</context>
<context>
    <name>Enrolling</name>
    <message>
        <source>กำลังผูกกับทะเบียนจังหวัด</source>
        <translation>Joining the registry</translation>
    </message>
    <message>
        <source>ผูกกับทะเบียนจังหวัด</source>
        <translation>Join the registry</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>ประวัติ</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>ExceptionCard</name>
    <message>
        <source>ถ่ายตามเกณฑ์ไม่ได้</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>รูปพิมพ์ลงบัตรได้ตามปกติ หัวหน้าเห็นเหตุผลตอนอนุมัติ</source>
        <translation>The picture is printed as usual. The supervisor sees the reason when approving</translation>
    </message>
    <message>
        <source>หมายเหตุ (ไม่บังคับ)</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>เลือกเหตุผล แล้วใช้รูปนี้ได้เลย</source>
        <translation>Choose a reason, then use it</translation>
    </message>
    <message>
        <source>เหตุผล *</source>
        <translation>Reason *</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>{type} (ไม่ระบุเพศ)</source>
        <translation>{type} (sex not stated)</translation>
    </message>
    <message>
        <source>ชาย</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>ช่วงอายุ (ปี)</source>
        <translation>Age group (years)</translation>
    </message>
    <message>
        <source>ประเภทความพิการ</source>
        <translation>Disability type</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>หญิง</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>หมวด</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>District</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>ไม่ระบุ</source>
        <translation>Not stated</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>ต้องกรอก</source>
        <translation>Required</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>กำลังทำ {n}</source>
        <translation>In hand {n}</translation>
    </message>
    <message>
        <source>คิววันนี้</source>
        <translation>Today's queue</translation>
    </message>
    <message>
        <source>คิววันนี้ {n}</source>
        <translation>Today's queue {n}</translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ค้นหายังใช้ไม่ได้ในรุ่นนี้ เสียบบัตรหรือกด F2 พิมพ์เลข 13 หลัก ระบบจะเปิดเรื่องค้างให้</source>
        <translation>Search comes in the next version. Insert the card, or press F2 and type the 13 digits; an open matter is opened for you</translation>
    </message>
    <message>
        <source>ชื่อ เลขบัตร หรือเลขคำขอ</source>
        <translation>Name, card or request number</translation>
    </message>
    <message>
        <source>ช่อง {n}</source>
        <translation>Counter {n}</translation>
    </message>
    <message>
        <source>ยังไม่มีคิว เสียบบัตรประชาชนเพื่อเริ่ม หรือกด F2 ถ้าไม่มีบัตร</source>
        <translation>Nobody in the queue. Insert a citizen card to begin, or press F2 without a card</translation>
    </message>
    <message>
        <source>รอเราทำต่อ</source>
        <translation>Waits for us</translation>
    </message>
    <message>
        <source>รอเรียก {n}</source>
        <translation>Waiting {n}</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>เคาน์เตอร์บริการ</source>
        <translation>Service counter</translation>
    </message>
    <message>
        <source>เปิด</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เลื่อน</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>เสร็จ {n}</source>
        <translation>Done {n}</translation>
    </message>
</context>
<context>
    <name>HomePresenter</name>
    <message>
        <source>รับเรื่องโดยไม่มีบัตร</source>
        <translation>Begin without a card</translation>
    </message>
    <message>
        <source>เรียกคิวถัดไป {queue}</source>
        <translation>Call next {queue}</translation>
    </message>
</context>
<context>
    <name>HorizontalBars</name>
    <message>
        <source>ช</source>
        <translation>M</translation>
    </message>
    <message>
        <source>ญ</source>
        <translation>F</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>ข้อมูล</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>ข้อมูลบุคคล</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>คำนำหน้า</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>คำนำหน้าผู้ดูแล</source>
        <translation>Caregiver's title</translation>
    </message>
    <message>
        <source>จากชิป</source>
        <translation>From the chip</translation>
    </message>
    <message>
        <source>ชาย</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>ชื่อกลาง</source>
        <translation>Middle name</translation>
    </message>
    <message>
        <source>ชื่อผู้ดูแล</source>
        <translation>Caregiver's first name</translation>
    </message>
    <message>
        <source>ช่องสีเทามาจากชิป แก้ไม่ได้</source>
        <translation>Grey fields come from the chip</translation>
    </message>
    <message>
        <source>ตำบล / อำเภอ</source>
        <translation>Subdistrict / district</translation>
    </message>
    <message>
        <source>ถ่ายรูปวันนี้</source>
        <translation>Take today's picture</translation>
    </message>
    <message>
        <source>ถ่ายวันนี้</source>
        <translation>Taken today</translation>
    </message>
    <message>
        <source>นามสกุล</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>นามสกุลผู้ดูแล</source>
        <translation>Caregiver's last name</translation>
    </message>
    <message>
        <source>บ้านเลขที่ หมู่ ถนน</source>
        <translation>House, village, road</translation>
    </message>
    <message>
        <source>ประวัติ</source>
        <translation>History</translation>
    </message>
    <message>
        <source>ประวัติ/เอกสาร</source>
        <translation>History/papers</translation>
    </message>
    <message>
        <source>ผู้ดูแล</source>
        <translation>Caregiver</translation>
    </message>
    <message>
        <source>พิมพ์ต้นคำ เช่น “พิชั” หรือรหัสไปรษณีย์</source>
        <translation>Type the beginning, such as “พิชั”, or the postcode</translation>
    </message>
    <message>
        <source>รหัสไปรษณีย์</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>วันเกิด (พ.ศ.)</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>วิธีสื่อสารที่สะดวก</source>
        <translation>Preferred communication</translation>
    </message>
    <message>
        <source>ส่วนที่แสดง</source>
        <translation>Part shown</translation>
    </message>
    <message>
        <source>หญิง</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>เกี่ยวข้องเป็น</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>เทียบใบหน้า</source>
        <translation>Compare the faces</translation>
    </message>
    <message>
        <source>เพศตามบัตร</source>
        <translation>Sex as on the card</translation>
    </message>
    <message>
        <source>เลข 13 หลักของผู้ดูแล (ถ้ามี)</source>
        <translation>Caregiver's 13 digits (if any)</translation>
    </message>
    <message>
        <source>เลขครบ 13 หลัก ถูกต้อง</source>
        <translation>13 digits, right</translation>
    </message>
    <message>
        <source>เลขประจำตัวประชาชน</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>เสร็จ</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>เอาผู้ดูแลออก</source>
        <translation>Remove the caregiver</translation>
    </message>
    <message>
        <source>แจ้งการเก็บและใช้ข้อมูลแล้ว ผู้รับบริการรับทราบ</source>
        <translation>The privacy notice was given and understood</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>โทรศัพท์ผู้ดูแล (เมื่อยินยอม)</source>
        <translation>Caregiver's phone (with consent)</translation>
    </message>
</context>
<context>
    <name>IdentityPresenter</name>
    <message>
        <source> · ถึง {day}</source>
        <translation> · until {day}</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>ถ่ายวันนี้</source>
        <translation>Taken today</translation>
    </message>
    <message>
        <source>ทะเบียนเดิม: {value} &lt;b&gt;{used}&lt;/b&gt;</source>
        <translation>On record: {value} &lt;b&gt;{used}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>ที่อยู่</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>พบในทะเบียนแล้ว ข้อมูลตรงกันทุกช่อง</source>
        <translation>On record; everything is the same</translation>
    </message>
    <message>
        <source>พบในทะเบียนแล้ว ข้อมูลในบัตรตรงกัน ยกเว้น &lt;b&gt;{fields} {count} ช่อง&lt;/b&gt; ตรวจช่องที่มีเครื่องหมาย ⇄</source>
        <translation>On record; the card says the same but for &lt;b&gt;{fields} ({count})&lt;/b&gt;. Check the fields marked ⇄</translation>
    </message>
    <message>
        <source>ยังไม่มีในทะเบียนของศูนย์ จะจดทะเบียนเป็นคนใหม่</source>
        <translation>Not on record here; will be registered as a new person</translation>
    </message>
    <message>
        <source>ยืนยันตัวตน ไปรับคำขอ</source>
        <translation>Confirm, on to the request</translation>
    </message>
    <message>
        <source>รูปในทะเบียน</source>
        <translation>Register's picture</translation>
    </message>
    <message>
        <source>รูปในทะเบียนกำลังมา</source>
        <translation>Register's picture is coming</translation>
    </message>
    <message>
        <source>วันเกิด</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>ออกบัตร ครั้งที่ {number}</source>
        <translation>Card issued, no. {number}</translation>
    </message>
    <message>
        <source>เปลี่ยนผู้ดูแลจาก {old} เป็น {new}</source>
        <translation>Caregiver changed from {old} to {new}</translation>
    </message>
    <message>
        <source>เพศ</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>เลขในชิปใช้ไม่ได้ ช่องอื่นอ่านแล้ว ตรวจเลขกับหน้าบัตร</source>
        <translation>The number in the chip is of no use, the rest was read; compare the number with the card</translation>
    </message>
    <message>
        <source>ใช้ค่าใหม่</source>
        <translation>New value taken</translation>
    </message>
    <message>
        <source>ใช้ตามบัตร</source>
        <translation>As on the card</translation>
    </message>
    <message>
        <source>ใช้รูปจากชิป</source>
        <translation>Chip photo</translation>
    </message>
    <message>
        <source>ไม่ได้อ่านจากชิป ตรวจเลขและชื่อกับเอกสารตัวจริง</source>
        <translation>Not read from the chip. Check number and name with the original paper</translation>
    </message>
</context>
<context>
    <name>KeyColumns</name>
    <message>
        <source>ทุกหน้า</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>ในเรื่องที่ทำอยู่</source>
        <translation>In a matter</translation>
    </message>
    <message>
        <source>ไปที่หน้า</source>
        <translation>Go to page</translation>
    </message>
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปุ่มลัด</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>พิมพ์เพื่อค้นหาคำสั่ง</source>
        <translation>Type to find a command</translation>
    </message>
    <message>
        <source>หน้า{page}</source>
        <translation>{page}</translation>
    </message>
    <message>
        <source>เรื่องที่ทำอยู่</source>
        <translation>This matter</translation>
    </message>
    <message>
        <source>ไม่พบคำสั่งนี้ ลองคำอื่น หรือกด Esc ปิด</source>
        <translation>No such command. Try another word, or press Esc to close</translation>
    </message>
    <message>
        <source>“{words}” ทำจากแผ่นนี้ไม่ได้ ปิดแล้วกด {keys} ในหน้าที่ใช้</source>
        <translation>“{words}” cannot be done from this sheet. Close it and press {keys} on its page</translation>
    </message>
</context>
<context>
    <name>LargeCard</name>
    <message>
        <source>ขนาดจริง 85.6 × 54 มม.</source>
        <translation>Real size 85.6 × 54 mm</translation>
    </message>
    <message>
        <source>ขยาย {n} เท่า</source>
        <translation>{n} times as large</translation>
    </message>
    <message>
        <source>ด้านหน้า</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>ด้านหลัง</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>บัตรขนาดใหญ่</source>
        <translation>Large card</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>เปลี่ยนขนาด</source>
        <translation>Change size</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>กลับไปแก้</source>
        <translation>Back to correct it</translation>
    </message>
    <message>
        <source>แก้แล้ว จะส่งใหม่เอง</source>
        <translation>Corrected; it is sent again by itself</translation>
    </message>
    <message>
        <source>ใช้ของทะเบียน</source>
        <translation>Take the registry's</translation>
    </message>
    <message>
        <source>ไม่ส่งรายการนี้ และใช้ค่าของทะเบียนจังหวัดแทน ทำแล้วเลิกทำไม่ได้</source>
        <translation>Do not send this and take the registry's values instead? It cannot be undone.</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>หน้าต่าง ๆ</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>NoticeLink</name>
    <message>
        <source>ใบแจ้งฉบับอ่านง่าย</source>
        <translation>Easy-read notice</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>กลับไปที่ช่อง</source>
        <translation>Back to the field</translation>
    </message>
    <message>
        <source>คนที่เห็นได้คือเจ้าหน้าที่ที่ทำเรื่องนี้ และหน่วยงานรัฐที่ออกบัตรและให้สิทธิ เราไม่ขายข้อมูล และไม่ให้คนอื่นดู</source>
        <translation>Who sees it: the officers who work on this matter, and the state offices that issue cards and grant rights. We do not sell it and show it to nobody else</translation>
    </message>
    <message>
        <source>คุณขอดู ขอสำเนา หรือขอแก้ข้อมูลที่ผิดได้ บอกเจ้าหน้าที่ที่เคาน์เตอร์นี้</source>
        <translation>You may ask to see it, to have a copy, or to have mistakes put right. Tell the officer at this counter</translation>
    </message>
    <message>
        <source>ถ้าไม่เข้าใจตรงไหน ถามได้เลย ขอให้ผู้ดูแลหรือล่ามช่วยฟังด้วยก็ได้</source>
        <translation>If something is not clear, just ask. A caregiver or an interpreter may listen with you</translation>
    </message>
    <message>
        <source>เก็บไว้ตามเวลาที่กฎหมายกำหนด ทุกครั้งที่มีคนเปิดดู เครื่องจะจดชื่อคนนั้นไว้</source>
        <translation>It is kept as long as the law says. Each time somebody looks at it, that name is written down</translation>
    </message>
    <message>
        <source>เราเก็บข้อมูลอะไร และใช้ทำอะไร</source>
        <translation>What we keep, and what for</translation>
    </message>
    <message>
        <source>เราเก็บชื่อ เลขบัตรประชาชน วันเกิด ที่อยู่ เบอร์โทร รูปถ่าย และข้อมูลความพิการของคุณ</source>
        <translation>We keep your name, citizen number, birth date, address, phone number, photo and what your disability is</translation>
    </message>
    <message>
        <source>ใช้ทำบัตรประจำตัวคนพิการ และดูแลสิทธิที่คุณควรได้</source>
        <translation>We use it to make your disability card and to look after the rights you should have</translation>
    </message>
</context>
<context>
    <name>OfficerTile</name>
    <message>
        <source> · ช่อง {n}</source>
        <translation> · Counter {n}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>กำลังเปิดศูนย์บริการ</source>
        <translation>Opening the desk</translation>
    </message>
</context>
<context>
    <name>OthersPresenter</name>
    <message>
        <source>กระดาษติด เปิดฝาแล้วดึงออก</source>
        <translation>Paper jam: open the cover and pull it out</translation>
    </message>
    <message>
        <source>กระดาษหมด ใส่กระดาษแล้วพิมพ์ต่อเอง</source>
        <translation>Out of paper: put some in and printing goes on</translation>
    </message>
    <message>
        <source>ถามเมื่อ {time} น.</source>
        <translation>asked at {time}</translation>
    </message>
    <message>
        <source>พร้อม</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>ยังไม่พร้อม</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกเครื่องพิมพ์</source>
        <translation>No printer was chosen</translation>
    </message>
    <message>
        <source>เอกสารบันทึกเป็นแฟ้ม PDF แทน</source>
        <translation>Papers are saved as PDF files instead</translation>
    </message>
    <message>
        <source>ไม่พบ</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>ไม่มี</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>PageBook</name>
    <message>
        <source>{paper} · หน้า {number}/{pages}</source>
        <translation>{paper} · page {number}/{pages}</translation>
    </message>
    <message>
        <source>{width} × {height} จุด · {size} KB</source>
        <translation>{width} × {height} pixels · {size} KB</translation>
    </message>
    <message>
        <source>กด F6 ถ่ายด้วยกล้อง หรือเลือกแฟ้ม</source>
        <translation>Press F6 for the camera, or choose a file</translation>
    </message>
    <message>
        <source>ถ่ายเอกสาร: {paper}</source>
        <translation>Photograph: {paper}</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ลบหน้านี้</source>
        <translation>Delete this page</translation>
    </message>
</context>
<context>
    <name>PairDecisions</name>
    <message>
        <source>กด 1 คนเดียวกัน 2 คนละคน หรือ 3 ยังไม่แน่ใจ ก่อน</source>
        <translation>Press 1 same person, 2 different people or 3 not sure first</translation>
    </message>
    <message>
        <source>คนละคน</source>
        <translation>Different people</translation>
    </message>
    <message>
        <source>คนละคน จำไว้แล้ว · {name}</source>
        <translation>Different people, remembered · {name}</translation>
    </message>
    <message>
        <source>คู่นี้ตอบในเรื่องที่พักไว้</source>
        <translation>Answer this pair in the parked matter</translation>
    </message>
    <message>
        <source>คู่นี้ไปอยู่ท้ายรายการ</source>
        <translation>This pair goes to the end of the list</translation>
    </message>
    <message>
        <source>ดูรูปและแถวที่ต่าง แล้วกด 1 2 หรือ 3</source>
        <translation>Look at the pictures and the rows that differ, then press 1, 2 or 3</translation>
    </message>
    <message>
        <source>ตอบแล้วไปต่อ</source>
        <translation>Answer and go on</translation>
    </message>
    <message>
        <source>ถามหัวหน้า</source>
        <translation>Ask the supervisor</translation>
    </message>
    <message>
        <source>ถามหัวหน้าแล้ว · {name}</source>
        <translation>Supervisor asked · {name}</translation>
    </message>
    <message>
        <source>ถามหัวหน้าแล้ว รอคำตอบ</source>
        <translation>The supervisor is asked; waiting for the answer</translation>
    </message>
    <message>
        <source>ทั้งสองทะเบียนอยู่ตามเดิม</source>
        <translation>Both records stay as they are</translation>
    </message>
    <message>
        <source>รวมเป็นคนเดียวกัน</source>
        <translation>Make them one person</translation>
    </message>
    <message>
        <source>รวมเป็นคนเดียวกันแล้ว · {name}</source>
        <translation>Made one person · {name}</translation>
    </message>
    <message>
        <source>หัวหน้าเป็นคนตัดสิน กด Ctrl+D ถาม หรือ 3 ไว้ทีหลัง</source>
        <translation>The supervisor decides: press Ctrl+D to ask, or 3 for later</translation>
    </message>
    <message>
        <source>เปิดเรื่องที่พักไว้</source>
        <translation>Open the parked matter</translation>
    </message>
    <message>
        <source>เรื่อง บัตร และผู้ดูแลย้ายมาอยู่ในทะเบียนเดียว</source>
        <translation>Matters, cards and caregiver go to one record</translation>
    </message>
    <message>
        <source>แยกคืนเป็นสองคน</source>
        <translation>Make them two people again</translation>
    </message>
    <message>
        <source>แยกเป็นสองคนแล้ว · {name}</source>
        <translation>Two people again · {name}</translation>
    </message>
    <message>
        <source>แยกแล้วแต่ละคนได้เรื่องและบัตรของตนคืน</source>
        <translation>Each gets their own matters and cards back</translation>
    </message>
    <message>
        <source>ไม่ถามหัวหน้าแล้ว · {name}</source>
        <translation>Question taken back · {name}</translation>
    </message>
    <message>
        <source>ไม่ถามแล้ว</source>
        <translation>Do not ask</translation>
    </message>
    <message>
        <source>ไว้ตัดสินทีหลัง · {name}</source>
        <translation>Left for later · {name}</translation>
    </message>
    <message>
        <source>ไว้ทีหลัง</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>PairPart</name>
    <message>
        <source>คนละคน</source>
        <translation>Different people</translation>
    </message>
    <message>
        <source>คนเดียวกัน</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>ค่าทั้งสองฝั่งทีละแถว</source>
        <translation>Both values, row by row</translation>
    </message>
    <message>
        <source>ยังไม่แน่ใจ</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>แยกคืนได้ 30 วัน</source>
        <translation>Can be parted for 30 days</translation>
    </message>
    <message>
        <source>ไม่ถามคู่นี้อีก</source>
        <translation>Never asked again</translation>
    </message>
    <message>
        <source>ไว้ท้ายรายการ</source>
        <translation>Goes to the end</translation>
    </message>
</context>
<context>
    <name>PairWords</name>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Being written down</translation>
    </message>
    <message>
        <source>คนเดียวกันหรือไม่</source>
        <translation>Same person?</translation>
    </message>
    <message>
        <source>คนเดียวกันหรือไม่ · ยังไม่บันทึก</source>
        <translation>Same person? · not saved yet</translation>
    </message>
    <message>
        <source>คนเดียวกันหรือไม่ · ยังไม่แน่ใจ</source>
        <translation>Same person? · not sure</translation>
    </message>
    <message>
        <source>คล้ายกัน {n} จาก 100</source>
        <translation>Alike: {n} of 100</translation>
    </message>
    <message>
        <source>จากทะเบียนจังหวัด</source>
        <translation>From the provincial registry</translation>
    </message>
    <message>
        <source>ทะเบียนของเครื่องนี้</source>
        <translation>In this register</translation>
    </message>
    <message>
        <source>บัตรคนพิการ {words}</source>
        <translation>Disability card: {words}</translation>
    </message>
    <message>
        <source>มาล่าสุด {day}</source>
        <translation>Last here {day}</translation>
    </message>
    <message>
        <source>ยังไม่บันทึก รอตอบในเรื่องที่พักไว้</source>
        <translation>Not saved; to be answered in the parked matter</translation>
    </message>
    <message>
        <source>รวมเป็นคนเดียวกันเมื่อ {day} · แยกคืนได้ถึง {until}</source>
        <translation>Made one person {day} · can be parted until {until}</translation>
    </message>
    <message>
        <source>รวมแล้ว · แยกคืนได้ถึง {day}</source>
        <translation>Merged · can be parted until {day}</translation>
    </message>
    <message>
        <source>รอหัวหน้า · ถามโดย {name} {time}</source>
        <translation>Supervisor · asked by {name} {time}</translation>
    </message>
    <message>
        <source>เหมือนกัน</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>แนะนำ</source>
        <translation>Advised</translation>
    </message>
    <message>
        <source>ไม่ทราบชื่อ</source>
        <translation>Name not known</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>{paper}: {answer}</source>
        <translation>{paper}: {answer}</translation>
    </message>
    <message>
        <source>ขาด</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>มี</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>ยกเว้น</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตอบ</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>เหตุผลที่ยกเว้น {paper}</source>
        <translation>Why {paper} is waived</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>ช่วงเวลา</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>← → เลื่อนช่วง  = วันนี้</source>
        <translation>← → move the period  = today</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>{n} ปี</source>
        <translation>age {n}</translation>
    </message>
    <message>
        <source>คำขอ {request} · คิว {queue}</source>
        <translation>Request {request} · Queue {queue}</translation>
    </message>
    <message>
        <source>จดทะเบียนครั้งแรก</source>
        <translation>First registration</translation>
    </message>
    <message>
        <source>ทะเบียนจังหวัดถอนระเบียนแล้ว</source>
        <translation>Record withdrawn by the province</translation>
    </message>
    <message>
        <source>บัตรคนพิการหมดอายุ {day}</source>
        <translation>Card expires {day}</translation>
    </message>
    <message>
        <source>บัตรคนพิการหมดอายุแล้ว {day}</source>
        <translation>Card expired {day}</translation>
    </message>
    <message>
        <source>บัตรประชาชนหมดอายุ</source>
        <translation>ID card expired</translation>
    </message>
    <message>
        <source>พิมพ์เอง ไม่มีชิป</source>
        <translation>Typed, no chip</translation>
    </message>
    <message>
        <source>ยังไม่มีชื่อ</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>ยังไม่มีเลข 13 หลัก</source>
        <translation>No 13 digits yet</translation>
    </message>
    <message>
        <source>อ่านจากชิปแล้ว</source>
        <translation>Read from the chip</translation>
    </message>
    <message>
        <source>เลข 13 หลักไม่ถูกต้อง</source>
        <translation>13 digits not valid</translation>
    </message>
    <message>
        <source>เลขในชิปใช้ไม่ได้</source>
        <translation>Number in the chip is wrong</translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>แสดงเลข 13 หลัก 10 วินาที</source>
        <translation>Show the 13 digits for 10 seconds</translation>
    </message>
</context>
<context>
    <name>PhotoLabel</name>
    <message>
        <source>ยังไม่มีรูป</source>
        <translation>No picture yet</translation>
    </message>
    <message>
        <source>รูปของ{name}</source>
        <translation>Picture of {name}</translation>
    </message>
    <message>
        <source>รูปถ่าย</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>PinEdit</name>
    <message>
        <source>พิมพ์แล้ว {n} จาก {all}</source>
        <translation>{n} of {all} typed</translation>
    </message>
    <message>
        <source>รหัส 6 หลัก</source>
        <translation>6-digit PIN</translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>กำลังดูทะเบียนจังหวัด</source>
        <translation>Looking for the registry</translation>
    </message>
    <message>
        <source>กำลังดูเครื่องพิมพ์</source>
        <translation>Looking for the printer</translation>
    </message>
    <message>
        <source>กำลังเปิดเครื่องอ่านบัตร</source>
        <translation>Opening the card reader</translation>
    </message>
    <message>
        <source>ข้อมูลในเครื่องเข้ารหัส ทุกการเปิดดูถูกบันทึกชื่อผู้ใช้และเวลา</source>
        <translation>Data on this machine is encrypted. Every look at it is logged with user and time</translation>
    </message>
    <message>
        <source>ช่องบริการ {n}</source>
        <translation>Counter {n}</translation>
    </message>
    <message>
        <source>ศูนย์บริการคนพิการ</source>
        <translation>Service Centre</translation>
    </message>
    <message>
        <source>แบบเบ็ดเสร็จ</source>
        <translation>for Persons with Disabilities</translation>
    </message>
</context>
<context>
    <name>PortraitHeads</name>
    <message>
        <source>ดูด้วยตาแล้วตัดสิน</source>
        <translation>Look, then decide</translation>
    </message>
    <message>
        <source>รูป</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>PortraitPanel</name>
    <message>
        <source>กล้อง</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>กำลังตรวจรูป</source>
        <translation>Checking the picture</translation>
    </message>
    <message>
        <source>จากชิป</source>
        <translation>From the chip</translation>
    </message>
    <message>
        <source>จากแฟ้ม</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>ตรวจรูป</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>ถ่ายภายหลังได้ จนกว่าจะส่งอนุมัติ</source>
        <translation>Can be taken later, until it is submitted</translation>
    </message>
    <message>
        <source>ถ่ายรูป</source>
        <translation>Take picture</translation>
    </message>
    <message>
        <source>ถ่ายเองเมื่อหน้าอยู่ในวงรีและนิ่ง 1 วินาที</source>
        <translation>Taken when the face is still for 1 s</translation>
    </message>
    <message>
        <source>ถ่ายแล้ว {time} น.</source>
        <translation>Taken at {time}</translation>
    </message>
    <message>
        <source>ถ่ายใหม่</source>
        <translation>Take again</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ผ่าน {passed} จาก {all}</source>
        <translation>{passed} of {all} passed</translation>
    </message>
    <message>
        <source>ภาพจากกล้อง</source>
        <translation>Picture from the camera</translation>
    </message>
    <message>
        <source>ภาพสด</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>รูป (*.jpg *.jpeg *.png)</source>
        <translation>Pictures (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>หากล้องอีกครั้ง</source>
        <translation>Look for a camera</translation>
    </message>
    <message>
        <source>เทียบใบหน้า</source>
        <translation>Compare the faces</translation>
    </message>
    <message>
        <source>เลือกรูปวันนี้</source>
        <translation>Choose today's picture</translation>
    </message>
    <message>
        <source>เลือกแฟ้มรูป…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>ใช้รูปจากชิป</source>
        <translation>Chip photo</translation>
    </message>
    <message>
        <source>ใช้รูปนี้</source>
        <translation>Use this picture</translation>
    </message>
    <message>
        <source>ใช้รูปนี้ พร้อมเหตุผล</source>
        <translation>Use it, with a reason</translation>
    </message>
    <message>
        <source>ให้หน้าอยู่ในวงรี แล้วกด F6</source>
        <translation>Face in the oval, then F6</translation>
    </message>
    <message>
        <source>ไม่มีภาพ</source>
        <translation>No picture</translation>
    </message>
</context>
<context>
    <name>PortraitPresenter</name>
    <message>
        <source>กำลังเปิดกล้อง</source>
        <translation>Starting the camera</translation>
    </message>
    <message>
        <source>พิมพ์เหตุผลสั้น ๆ แล้วกด Enter</source>
        <translation>Type a short reason, then press Enter</translation>
    </message>
    <message>
        <source>เลือกเหตุผล แล้วกด Enter หรือกด F6 ถ่ายใหม่</source>
        <translation>Choose a reason and press Enter, or press F6 to take it again</translation>
    </message>
    <message>
        <source>แฟ้มนี้ไม่ใช่รูป หรือใหญ่กว่า 20 MB เลือกแฟ้มอื่น</source>
        <translation>This file is not a picture, or larger than 20 MB. Choose another</translation>
    </message>
</context>
<context>
    <name>PracticeCards</name>
    <message>
        <source>บัตรฝึกหัด</source>
        <translation>Practice cards</translation>
    </message>
</context>
<context>
    <name>PracticePart</name>
    <message>
        <source>ชิ้นส่วนหน้าจอ</source>
        <translation>Parts of the screen</translation>
    </message>
    <message>
        <source>ดูปุ่ม ช่อง และตารางทุกชิ้นของโปรแกรมในทุกสภาพ</source>
        <translation>See every button, field and table of the program in every state</translation>
    </message>
    <message>
        <source>บัตรฝึกหัด</source>
        <translation>Practice cards</translation>
    </message>
    <message>
        <source>เลือกด้วยลูกศร กด Enter เสียบเข้าเครื่องอ่านจำลอง กด F4 เสียบบัตรธรรมดาใบถัดไป คนในบัตรเป็นคนสมมุติ</source>
        <translation>Choose with the arrows; Enter puts the card into the pretend reader, F4 the next ordinary one. Everybody on the cards is invented</translation>
    </message>
</context>
<context>
    <name>PrintPresenter</name>
    <message>
        <source>กำลังจบเรื่อง</source>
        <translation>Closing the matter</translation>
    </message>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>กำลังส่งมอบ</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>กำลังส่งเข้าเครื่องพิมพ์</source>
        <translation>Sending to the printer</translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message>
        <source>กำลังต่อกับเครื่องพิมพ์</source>
        <translation>Connecting to the printer</translation>
    </message>
    <message>
        <source>ดูหน้าจอเครื่องพิมพ์</source>
        <translation>See the printer's display</translation>
    </message>
    <message>
        <source>บัตรติด</source>
        <translation>Card jam</translation>
    </message>
    <message>
        <source>บัตรเปล่าหมด</source>
        <translation>No blank cards</translation>
    </message>
    <message>
        <source>ผ้าหมึกหมด</source>
        <translation>Ribbon empty</translation>
    </message>
    <message>
        <source>ผ้าหมึกใกล้หมด</source>
        <translation>Ribbon low</translation>
    </message>
    <message>
        <source>ฝาเครื่องเปิดอยู่</source>
        <translation>Printer is open</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ปิดหรือหลุด</source>
        <translation>Printer off or unplugged</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์หยุดพักอยู่</source>
        <translation>Printer is paused</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>กลับด้านบัตรให้ชิปเข้าก่อน</source>
        <translation>Turn the card, chip first</translation>
    </message>
    <message>
        <source>กำลังอ่านชื่อและที่อยู่</source>
        <translation>Reading name and address</translation>
    </message>
    <message>
        <source>กำลังอ่านบัตร อย่าเพิ่งดึงออก</source>
        <translation>Reading the card, leave it in</translation>
    </message>
    <message>
        <source>บัตรเดิมกลับมาแล้ว กำลังอ่านรูปต่อ {part} จาก {parts}</source>
        <translation>The same card is back; going on with the photo, {part} of {parts}</translation>
    </message>
    <message>
        <source>ระบบอ่านชื่อ รูป ที่อยู่ให้เอง และเปิดเรื่องค้างต่อให้</source>
        <translation>Name, photo and address fill in by themselves</translation>
    </message>
    <message>
        <source>อ่านชื่อและที่อยู่แล้ว กำลังอ่านรูป {part} จาก {parts}</source>
        <translation>Name and address read, reading the picture {part} of {parts}</translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตรหลุด</source>
        <translation>Card reader unplugged</translation>
    </message>
    <message>
        <source>เสียบบัตรประชาชนเพื่อเริ่มให้บริการ</source>
        <translation>Insert a citizen card to begin</translation>
    </message>
    <message>
        <source>เสียบสายเครื่องอ่าน หรือกด F2 พิมพ์เลขเอง</source>
        <translation>Plug the reader in, or press F2 and type the number</translation>
    </message>
    <message>
        <source>เสียบสายเครื่องอ่านใหม่ หรือกด F2 พิมพ์เลขเอง</source>
        <translation>Plug the reader in again, or press F2 and type the number</translation>
    </message>
    <message>
        <source>ไม่พบชิป</source>
        <translation>No chip found</translation>
    </message>
    <message>
        <source>ไม่พบเครื่องอ่านบัตร</source>
        <translation>No card reader found</translation>
    </message>
</context>
<context>
    <name>PromptFrame</name>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>รับเรื่อง</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>อ่านบัตรซ้ำ</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>เลขประจำตัวประชาชน 13 หลัก (ไม่บังคับ)</source>
        <translation>13-digit citizen number (optional)</translation>
    </message>
    <message>
        <source>ไม่ทราบเลข กด Enter เพื่อรับเรื่องได้เลย</source>
        <translation>Number not known? Press Enter to begin</translation>
    </message>
    <message>
        <source>ไม่มีบัตร / เด็ก / มอบอำนาจ</source>
        <translation>No card / child / on behalf</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>ขั้นตอน</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>คิว</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>ผู้รับบริการ</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>ยังไม่ทราบชื่อ</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>รอ</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>Matter</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>คิววันนี้</source>
        <translation>Today's queue</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>{n} นาที</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} ปี</source>
        <translation>age {n}</translation>
    </message>
    <message>
        <source>กำลังทำ</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>ขาดเอกสาร {n}</source>
        <translation>Papers missing {n}</translation>
    </message>
    <message>
        <source>คิวถัดไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>ประเมินแล้ว</source>
        <translation>Assessed</translation>
    </message>
    <message>
        <source>พร้อมพิมพ์</source>
        <translation>Ready to print</translation>
    </message>
    <message>
        <source>พักไว้</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>มอบบัตรแล้ว</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>รอผลแพทย์</source>
        <translation>With doctor</translation>
    </message>
    <message>
        <source>รอส่งมอบ</source>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>รอหัวหน้า</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ส่งกลับแก้</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>เปลี่ยนผู้ดูแล</source>
        <translation>Change caregiver</translation>
    </message>
    <message>
        <source>เปลี่ยนรายการ</source>
        <translation>Change entry</translation>
    </message>
    <message>
        <source>เพิ่มประเภท</source>
        <translation>Add type</translation>
    </message>
</context>
<context>
    <name>ReaderPart</name>
    <message>
        <source>กำลังอ่าน</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>คัดลอกรายงาน</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางได้เลย</source>
        <translation>Copied; paste it anywhere</translation>
    </message>
    <message>
        <source>ทดสอบ</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>ทดสอบอีกครั้ง</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>มีบัตร</source>
        <translation>Card in</translation>
    </message>
    <message>
        <source>รายงานไม่มีข้อมูลของผู้ใด</source>
        <translation>The report holds nothing personal</translation>
    </message>
    <message>
        <source>รูป</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>ว่าง</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>หลุด</source>
        <translation>Unplugged</translation>
    </message>
    <message>
        <source>อ่านไม่ได้</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตร</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>เวลาต่อคำสั่ง (ms ต่อ APDU)</source>
        <translation>Time per command (ms per APDU)</translation>
    </message>
</context>
<context>
    <name>ReadersPresenter</name>
    <message>
        <source>บริการสมาร์ตการ์ดของเครื่องไม่ทำงาน เสียบเครื่องอ่าน หรือแจ้งผู้ดูแลระบบ</source>
        <translation>The smart-card service of this machine does not run: plug a reader in, or tell the administrator</translation>
    </message>
    <message>
        <source>เสียบบัตรประชาชนใบใดก็ได้ เครื่องลองอ่านเอง ไม่เปิดเรื่องและไม่เก็บอะไรไว้</source>
        <translation>Put in any ID card: it is read as a test, opens no matter and nothing is kept</translation>
    </message>
    <message>
        <source>โปรแกรมไม่ได้เฝ้าเครื่องอ่านแล้ว ปิดแล้วเปิดโปรแกรมใหม่</source>
        <translation>The program no longer watches the readers: close it and start it again</translation>
    </message>
    <message>
        <source>ไม่พบเครื่องอ่านบัตร เสียบสายเครื่องอ่าน แล้วจะขึ้นที่นี่เอง</source>
        <translation>No card reader: plug one in and it appears here</translation>
    </message>
</context>
<context>
    <name>RefusedPart</name>
    <message>
        <source>เปิดเรื่องนี้</source>
        <translation>Open the matter</translation>
    </message>
    <message>
        <source>ไม่ส่งรายการนี้ ใช้ของทะเบียน</source>
        <translation>Do not send it, take the registry's</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>กำลังเปิดภาพ</source>
        <translation>Opening the picture</translation>
    </message>
    <message>
        <source>ขาด {count}</source>
        <translation>Missing {count}</translation>
    </message>
    <message>
        <source>ชิป</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>นำมาภายใน</source>
        <translation>Bring within</translation>
    </message>
    <message>
        <source>นำมาภายใน {count} วัน</source>
        <translation>Bring within {count} days</translation>
    </message>
    <message>
        <source>ผู้ยื่นคำขอ</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>พิมพ์ตัวใหญ่</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>ภาพ {paper} หน้า {number}/{pages}</source>
        <translation>Picture of {paper}, page {number}/{pages}</translation>
    </message>
    <message>
        <source>มี {count}</source>
        <translation>Present {count}</translation>
    </message>
    <message>
        <source>ยกเว้น {count}</source>
        <translation>Waived {count}</translation>
    </message>
    <message>
        <source>ยังไม่มีภาพ</source>
        <translation>No picture yet</translation>
    </message>
    <message>
        <source>ย้าย แจ้งตาย</source>
        <translation>Move, report death</translation>
    </message>
    <message>
        <source>สแกนหรือถ่ายเอกสาร</source>
        <translation>Scan or photograph papers</translation>
    </message>
    <message>
        <source>หน้า {number}/{pages}</source>
        <translation>Page {number}/{pages}</translation>
    </message>
    <message>
        <source>เรื่องที่ขอ</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>เรื่องนี้ไม่มีรายการเอกสาร</source>
        <translation>No papers are listed for this matter</translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>ใบแจ้งเอกสารที่ขาด</source>
        <translation>Notice of missing papers</translation>
    </message>
</context>
<context>
    <name>RequestPresenter</name>
    <message>
        <source>ขาด {count}: {papers}</source>
        <translation>Missing {count}: {papers}</translation>
    </message>
    <message>
        <source>รับคำขอ ไปประเมิน</source>
        <translation>Take the request, on to assessment</translation>
    </message>
    <message>
        <source>รับไว้ก่อน รอเอกสาร</source>
        <translation>Take it, wait for papers</translation>
    </message>
    <message>
        <source>รับไว้ก่อน ไปประเมิน</source>
        <translation>Take it, on to assessment</translation>
    </message>
    <message>
        <source>ส่งตรวจอนุมัติ</source>
        <translation>Send for approval</translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>{why} ไม่บังคับ</source>
        <translation>{why}, optional</translation>
    </message>
    <message>
        <source>ตรวจบัตรประชาชนตัวจริงของผู้ยื่นแทน</source>
        <translation>Check the original citizen card of whoever applies</translation>
    </message>
    <message>
        <source>สแกน {count} หน้า</source>
        <translation>Pages scanned: {count}</translation>
    </message>
    <message>
        <source>อายุต่ำกว่า {years} ปี ผู้ปกครองยื่นแทน</source>
        <translation>Under {years}, a guardian applies</translation>
    </message>
    <message>
        <source>เหตุผล: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>ผลการค้นหา</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>ReviewPart</name>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>caption</translation>
    </message>
    <message>
        <source>ghost</source>
        <translation>ghost</translation>
    </message>
    <message>
        <source>line</source>
        <translation>line</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>secondary</translation>
    </message>
    <message>
        <source>จากชิป</source>
        <translation>From the chip</translation>
    </message>
    <message>
        <source>ดูบัตรขนาดใหญ่</source>
        <translation>See the card large</translation>
    </message>
    <message>
        <source>ตรง {n}</source>
        <translation>Same {n}</translation>
    </message>
    <message>
        <source>ต่าง {n}</source>
        <translation>Differ {n}</translation>
    </message>
    <message>
        <source>ทุกแถวตรงกัน</source>
        <translation>All rows agree</translation>
    </message>
    <message>
        <source>บัตรตามที่จะพิมพ์ ด้านหน้า</source>
        <translation>The card as it will be printed, front</translation>
    </message>
    <message>
        <source>ประโยคเดียว เช่น ที่อยู่ไม่ตรงกับทะเบียนบ้าน ขอสำเนาใหม่</source>
        <translation>One sentence, such as: The address is not that of the house registration, a new copy please</translation>
    </message>
    <message>
        <source>ผู้ส่ง {who}</source>
        <translation>Sent by {who}</translation>
    </message>
    <message>
        <source>ผู้ส่งอนุมัติเองไม่ได้</source>
        <translation>Sender cannot approve</translation>
    </message>
    <message>
        <source>ผู้ส่งอนุมัติเองไม่ได้ ให้หัวหน้าคนอื่นตรวจ</source>
        <translation>Whoever sent it cannot approve it. Another supervisor must</translation>
    </message>
    <message>
        <source>พิมพ์ว่าต้องแก้อะไร หนึ่งประโยค</source>
        <translation>Say in one sentence what is to be corrected</translation>
    </message>
    <message>
        <source>รูปและบัตร</source>
        <translation>Picture and card</translation>
    </message>
    <message>
        <source>รูปในทะเบียน</source>
        <translation>Register's picture</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้ เพราะ</source>
        <translation>Sent back because</translation>
    </message>
    <message>
        <source>ส่งเมื่อ {when}</source>
        <translation>Sent {when}</translation>
    </message>
    <message>
        <source>เฉพาะที่ต่าง</source>
        <translation>Differing</translation>
    </message>
    <message>
        <source>เทียบหลักฐานกับคำขอ</source>
        <translation>Evidence beside the request</translation>
    </message>
    <message>
        <source>เหตุผลที่ส่งกลับให้แก้</source>
        <translation>Why it is sent back</translation>
    </message>
    <message>
        <source>แสดงทุกแถว</source>
        <translation>All rows shown</translation>
    </message>
    <message>
        <source>แสดงเฉพาะแถวที่ต่าง</source>
        <translation>Differing rows shown</translation>
    </message>
    <message>
        <source>ใช้รูปจากชิป</source>
        <translation>Chip's photo</translation>
    </message>
</context>
<context>
    <name>ReviewPresenter</name>
    <message>
        <source>{time} น.</source>
        <translation>{time}</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>ขั้นนี้จะแสดงสิทธิที่เหมาะกับแต่ละคน พร้อมเหตุผลและสถานะ เช่น เบี้ยความพิการ กายอุปกรณ์ และพิมพ์แบบส่งต่อ ตอนนี้แจ้งสิทธิด้วยวาจาหรือแผ่นพับของศูนย์ก่อน</source>
        <translation>This step will show the rights that suit each person, with reason and state, such as the disability allowance and assistive devices, and print referrals. For now, tell of rights by word or with the centre's leaflet</translation>
    </message>
    <message>
        <source>สิทธิและส่งต่อ</source>
        <translation>Rights and referral</translation>
    </message>
    <message>
        <source>สิทธิและส่งต่อมาในรุ่นถัดไป</source>
        <translation>Rights and referral come in the next version</translation>
    </message>
</context>
<context>
    <name>RightsPresenter</name>
    <message>
        <source>จบเรื่อง กลับเคาน์เตอร์</source>
        <translation>Close, back to the counter</translation>
    </message>
    <message>
        <source>มอบบัตรแล้ว กด Ctrl+Enter เพื่อจบเรื่อง</source>
        <translation>Card handed over. Press Ctrl+Enter to close the matter</translation>
    </message>
    <message>
        <source>อนุมัติแล้ว เรื่องนี้ไม่ออกบัตร กด Ctrl+Enter เพื่อจบเรื่อง</source>
        <translation>Approved. No card is issued. Press Ctrl+Enter to close the matter</translation>
    </message>
    <message>
        <source>เรื่องนี้จบแล้ว</source>
        <translation>This matter is closed</translation>
    </message>
</context>
<context>
    <name>SamePersonPanel</name>
    <message>
        <source>คนละคน</source>
        <translation>Different people</translation>
    </message>
    <message>
        <source>คนเดียวกัน</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>คนเดียวกันหรือไม่</source>
        <translation>Same person?</translation>
    </message>
    <message>
        <source>ตอบก่อนบันทึก จะได้ไม่มีทะเบียนซ้ำ</source>
        <translation>Answer before saving, so that nobody is registered twice</translation>
    </message>
    <message>
        <source>ตอบแล้วไปต่อ</source>
        <translation>Answer and go on</translation>
    </message>
    <message>
        <source>ถามหัวหน้า</source>
        <translation>Ask the supervisor</translation>
    </message>
    <message>
        <source>พบคนที่คล้ายกัน {n} คน</source>
        <translation>{n} like this found</translation>
    </message>
    <message>
        <source>พักร่างไว้ก่อน</source>
        <translation>Park the draft</translation>
    </message>
    <message>
        <source>ยังตอบไม่ได้ พักร่างไว้ก่อน ยังไม่เปิดทะเบียนใหม่</source>
        <translation>Cannot tell: park the draft; no record is made</translation>
    </message>
    <message>
        <source>เปิดทะเบียนใหม่</source>
        <translation>Make a new record</translation>
    </message>
    <message>
        <source>เปิดทะเบียนใหม่ ระบบจำคำตอบไว้ ไม่ถามคู่นี้อีก</source>
        <translation>A new record; the answer is kept, nobody asks again</translation>
    </message>
    <message>
        <source>ใช้ทะเบียนเดิม ข้อมูลที่พิมพ์ไว้ตามไปด้วย แยกคืนได้จนกว่าจะส่งตรวจ</source>
        <translation>Use the record, keep what was typed. Undo until sent for approval</translation>
    </message>
    <message>
        <source>ใช้ทะเบียนเดิม ไปยืนยันตัวตน</source>
        <translation>Use the record, confirm identity</translation>
    </message>
</context>
<context>
    <name>SamePersonPresenter</name>
    <message>
        <source>กด 1 คนเดียวกัน หรือ 2 คนละคน ก่อน</source>
        <translation>Press 1 same person or 2 different people first</translation>
    </message>
    <message>
        <source>คนละคนกับ {name} จำคำตอบไว้แล้ว</source>
        <translation>Not {name}; the answer is kept</translation>
    </message>
    <message>
        <source>ใช้ทะเบียนเดิมของ {name}</source>
        <translation>Using the record of {name}</translation>
    </message>
</context>
<context>
    <name>SamePersonWords</name>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Being written down</translation>
    </message>
    <message>
        <source>จากทะเบียนจังหวัด</source>
        <translation>From the provincial registry</translation>
    </message>
    <message>
        <source>ชื่อ–สกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ช่อง {counter} {moment}</source>
        <translation>Counter {counter}, {moment}</translation>
    </message>
    <message>
        <source>ตรง</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>ตำบลเดียวกัน</source>
        <translation>Same subdistrict</translation>
    </message>
    <message>
        <source>ต่างกันส่วนเดียว</source>
        <translation>One part differs</translation>
    </message>
    <message>
        <source>ต่างที่วรรณยุกต์</source>
        <translation>Tone mark differs</translation>
    </message>
    <message>
        <source>ทะเบียนของศูนย์นี้</source>
        <translation>In this register</translation>
    </message>
    <message>
        <source>ที่อยู่</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>น่าจะเป็นใบเดิม</source>
        <translation>Probably the old card</translation>
    </message>
    <message>
        <source>บัตรคนพิการ</source>
        <translation>Disability card</translation>
    </message>
    <message>
        <source>ปีตรง ไม่มีวันเดือน</source>
        <translation>Year agrees, day unknown</translation>
    </message>
    <message>
        <source>ผู้ดูแล</source>
        <translation>Caregiver</translation>
    </message>
    <message>
        <source>พิมพ์เอง ไม่มีบัตร</source>
        <translation>Typed, no card</translation>
    </message>
    <message>
        <source>มาล่าสุด {day}</source>
        <translation>Last here {day}</translation>
    </message>
    <message>
        <source>มีในทะเบียนแล้ว</source>
        <translation>Registered already</translation>
    </message>
    <message>
        <source>ยังไม่มี ไม่ได้นำบัตรมา</source>
        <translation>None yet, card not brought</translation>
    </message>
    <message>
        <source>วันนี้ {time} น.</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>วันเกิด</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>สะกดคล้ายกัน</source>
        <translation>Spelt alike</translation>
    </message>
    <message>
        <source>หมดอายุ {day}</source>
        <translation>Expired {day}</translation>
    </message>
    <message>
        <source>หมู่บ้านเดียวกัน</source>
        <translation>Same village</translation>
    </message>
    <message>
        <source>ออกบัตร {day}</source>
        <translation>Card issued {day}</translation>
    </message>
    <message>
        <source>ออกเมื่อ {day}</source>
        <translation>Issued {day}</translation>
    </message>
    <message>
        <source>อำเภอเดียวกัน</source>
        <translation>Same district</translation>
    </message>
    <message>
        <source>เทียบไม่ได้</source>
        <translation>Cannot compare</translation>
    </message>
    <message>
        <source>เพศ</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>เลขประจำตัว</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>ใช้ได้ถึง {day}</source>
        <translation>Valid until {day}</translation>
    </message>
    <message>
        <source>ไม่ตรง</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>ไม่ทราบ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>ไม่ทราบวันเดือน {year}</source>
        <translation>Day unknown, {year}</translation>
    </message>
    <message>
        <source>ไม่ทราบเลขที่ {rest}</source>
        <translation>House unknown, {rest}</translation>
    </message>
    <message>
        <source>ไม่มีบัตรที่ใช้อยู่</source>
        <translation>No card in use</translation>
    </message>
    <message>
        <source>ไม่มีมาแสดง</source>
        <translation>None shown</translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>ยังไม่ได้เลือก</source>
        <translation>Not chosen</translation>
    </message>
</context>
<context>
    <name>SerialPart</name>
    <message>
        <source>กำลังถามทีละพอร์ต ไม่เกินพอร์ตละ 4 วินาที</source>
        <translation>Asking one port after the other, four seconds each at most</translation>
    </message>
    <message>
        <source>ปิดอยู่</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>พอร์ต (ว่างไว้ = ไม่ใช้)</source>
        <translation>Port (empty = none)</translation>
    </message>
    <message>
        <source>หาเครื่องอ่าน</source>
        <translation>Find a reader</translation>
    </message>
    <message>
        <source>อัตโนมัติ</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>เครื่องอ่านแบบอนุกรม {port}</source>
        <translation>Serial reader {port}</translation>
    </message>
    <message>
        <source>เครื่องอ่านแบบอนุกรม ยังไม่ได้ใช้</source>
        <translation>Serial reader: none in use</translation>
    </message>
    <message>
        <source>เปิดอยู่</source>
        <translation>open</translation>
    </message>
    <message>
        <source>เลือก หรือพิมพ์ เช่น COM3</source>
        <translation>Choose or type, such as COM3</translation>
    </message>
    <message>
        <source>แบบของเครื่อง</source>
        <translation>Kind of reader</translation>
    </message>
    <message>
        <source>ใช้พอร์ตนี้</source>
        <translation>Use this port</translation>
    </message>
</context>
<context>
    <name>SerialPresenter</name>
    <message>
        <source>กลับไปใช้อย่างเดิมแล้ว</source>
        <translation>As it was before</translation>
    </message>
    <message>
        <source>พบที่ {port} · {firmware}</source>
        <translation>Found at {port} · {firmware}</translation>
    </message>
    <message>
        <source>เขียนแฟ้มตั้งค่าไม่ได้ ไม่ได้เปลี่ยนอะไร แจ้งผู้ดูแลระบบ</source>
        <translation>The settings file cannot be written; nothing was changed. Tell the administrator</translation>
    </message>
    <message>
        <source>เปลี่ยนเครื่องอ่านแบบอนุกรมแล้ว</source>
        <translation>The serial reader was changed</translation>
    </message>
    <message>
        <source>ใช้เครื่องอ่านที่ {port}</source>
        <translation>Using the reader at {port}</translation>
    </message>
    <message>
        <source>ไม่มีพอร์ตใดตอบ ตรวจสายและไฟของเครื่องอ่าน หรือพิมพ์ชื่อพอร์ตเอง</source>
        <translation>No port answered: check the reader's cable and light, or type the port</translation>
    </message>
    <message>
        <source>ไม่ใช้เครื่องอ่านแบบอนุกรม</source>
        <translation>No serial reader is used</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>ขนาดตัวอักษร</source>
        <translation>Size of text</translation>
    </message>
    <message>
        <source>ตัดกันสูง</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ตามเครื่อง</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>บันทึกทันที เลิกทำได้</source>
        <translation>Saved at once, can be undone</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>มืด</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>สว่าง</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>สีของหน้าจอ</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>หน้าจอ</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>หน้าจอถูกวาดใหม่ทันที เรื่องที่เปิดอยู่และช่องที่พิมพ์ค้างไว้ยังอยู่ครบ</source>
        <translation>The screen is redrawn at once. The open matter and what was typed stay</translation>
    </message>
    <message>
        <source>อุปกรณ์</source>
        <translation>Devices</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>เปลี่ยนหน้าจอแล้ว</source>
        <translation>Screen changed</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>งานค้างยังอยู่ครบ</source>
        <translation>Open work is all there</translation>
    </message>
    <message>
        <source>ทำงานต่อ</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>มีเรื่องค้าง {n} เรื่อง ({q}) จะเปิดต่อให้</source>
        <translation>Open matters: {n} ({q}). They will be opened again</translation>
    </message>
    <message>
        <source>ล็อกหน้าจออยู่</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>สว่าง / มืด / ตัดกันสูง</source>
        <translation>Light / dark / high contrast</translation>
    </message>
    <message>
        <source>เข้าสู่ระบบ</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>โหมดฝึกหัด</source>
        <translation>Practice mode</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>กำลังทำใบแจ้ง</source>
        <translation>Making the notice</translation>
    </message>
    <message>
        <source>บันทึกแฟ้มไม่ได้ เลือกที่อื่นแล้วกด Ctrl+P อีกครั้ง</source>
        <translation>The file could not be saved. Choose another place and press Ctrl+P again</translation>
    </message>
    <message>
        <source>บันทึกใบแจ้งเป็นแฟ้มแล้ว</source>
        <translation>Notice saved as a file</translation>
    </message>
    <message>
        <source>ยังไม่ได้พิมพ์หรือบันทึกใบแจ้ง</source>
        <translation>The notice was neither printed nor saved</translation>
    </message>
    <message>
        <source>ส่งใบแจ้งเข้าเครื่องพิมพ์แล้ว</source>
        <translation>Notice sent to the printer</translation>
    </message>
    <message>
        <source>เครื่องนี้ยังทำใบแจ้งไม่ได้</source>
        <translation>This machine cannot make the notice yet</translation>
    </message>
    <message>
        <source>ใบแจ้งเอกสารที่ขาด {number}.pdf</source>
        <translation>Missing papers {number}.pdf</translation>
    </message>
    <message>
        <source>ไม่มีเครื่องพิมพ์กระดาษ บันทึกใบแจ้งเป็นแฟ้ม</source>
        <translation>No paper printer. Save the notice as a file</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>กำลังพิมพ์</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>จบเรื่อง ไม่มีบัตร</source>
        <translation>Close without a card</translation>
    </message>
    <message>
        <source>ชื่อ รูป สี ถูกต้อง</source>
        <translation>Name, photo, colours right?</translation>
    </message>
    <message>
        <source>ตรวจบัตร</source>
        <translation>Check the card</translation>
    </message>
    <message>
        <source>ตอบว่าบัตรออกมาหรือไม่</source>
        <translation>Say whether the card came out</translation>
    </message>
    <message>
        <source>ถามชื่อก่อนส่งให้</source>
        <translation>Ask for the name first</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>พิมพ์บัตร{name}</source>
        <translation>Print the card of {name}</translation>
    </message>
    <message>
        <source>พิมพ์อีกครั้ง</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>มอบแล้ว</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>ยังไม่ได้พิมพ์</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>ส่งมอบ</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>ส่งมอบบัตร</source>
        <translation>Hand the card over</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ถืองานนี้ไว้นาน</source>
        <translation>The printer has held this job for long</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>กำลังตรวจ</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>ซิงค์</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>ปุ่มลัด</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>ยังไม่เข้าสู่ระบบ</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตร</source>
        <translation>Card reader</translation>
    </message>
</context>
<context>
    <name>StepPresenter</name>
    <message>
        <source>เหลือ {count} ช่อง: {names}</source>
        <translation>Fields left {count}: {names}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>ขั้นตอนของเรื่อง</source>
        <translation>Steps of the matter</translation>
    </message>
</context>
<context>
    <name>StripNews</name>
    <message>
        <source>{day} {time} น.</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>กำลังทดสอบ</source>
        <translation>Testing</translation>
    </message>
    <message>
        <source>กำลังรับส่ง</source>
        <translation>Sending and fetching</translation>
    </message>
    <message>
        <source>กำลังอ่านชื่อและที่อยู่</source>
        <translation>Reading name and address</translation>
    </message>
    <message>
        <source>กำลังอ่านรูป {part} จาก {parts}</source>
        <translation>Reading the picture {part} of {parts}</translation>
    </message>
    <message>
        <source>กำลังอ่านรูปต่อ {part} จาก {parts}</source>
        <translation>Going on with the photo, {part} of {parts}</translation>
    </message>
    <message>
        <source>ซิงค์</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>บัตรประชาชนหมดอายุ · {progress}</source>
        <translation>ID card expired · {progress}</translation>
    </message>
    <message>
        <source>บัตรประชาชนหมดอายุ ทำต่อได้</source>
        <translation>Citizen card expired, go on</translation>
    </message>
    <message>
        <source>พร้อม</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>มีบัตรใหม่ เปิดหลังจบเรื่องนี้</source>
        <translation>Another card, opens after this matter</translation>
    </message>
    <message>
        <source>มีบัตรใหม่ เปิดหลังจบเรื่องนี้ หรือ Esc เพื่อพักเรื่องนี้</source>
        <translation>Another card. It opens after this matter, or press Esc to park this one</translation>
    </message>
    <message>
        <source>ยังไม่พร้อม</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์พร้อม</source>
        <translation>Printer ready</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ยังไม่พร้อม</source>
        <translation>Printer not ready</translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตรพร้อมใช้งาน</source>
        <translation>Card reader ready</translation>
    </message>
    <message>
        <source>เครื่องอ่านหลุด เสียบสาย USB ใหม่</source>
        <translation>Reader unplugged, plug USB in again</translation>
    </message>
    <message>
        <source>ไม่พบเครื่องอ่านบัตร</source>
        <translation>No card reader found</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>รายการที่ตรงกับที่พิมพ์</source>
        <translation>What matches the typing</translation>
    </message>
</context>
<context>
    <name>SyncItemList</name>
    <message>
        <source>รายการซิงค์</source>
        <translation>Sync items</translation>
    </message>
</context>
<context>
    <name>SyncItemWords</name>
    <message>
        <source>{n} ครั้ง</source>
        <translation>{n} times</translation>
    </message>
    <message>
        <source>กด Enter เปิดช่องที่ต้องแก้</source>
        <translation>Press Enter for the field to correct</translation>
    </message>
    <message>
        <source>กด Enter เปิดเรื่องที่ต้องแก้</source>
        <translation>Press Enter to open the matter to correct</translation>
    </message>
    <message>
        <source>คำตอบล่าสุด</source>
        <translation>Last answer</translation>
    </message>
    <message>
        <source>ตอบเมื่อ</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>ต่างกัน {n} ช่อง</source>
        <translation>{n} fields differ</translation>
    </message>
    <message>
        <source>ทะเบียนจังหวัดไม่รับ: {reason}</source>
        <translation>The registry does not take it: {reason}.</translation>
    </message>
    <message>
        <source>ทำเมื่อ</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>ยังไม่มี</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>ยังไม่ได้ลอง</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>รอคำตอบ</source>
        <translation>Waits for an answer</translation>
    </message>
    <message>
        <source>รอส่ง</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>รอส่งขึ้นทะเบียนจังหวัด ระบบส่งให้เอง</source>
        <translation>Waits to be sent to the registry, by itself</translation>
    </message>
    <message>
        <source>รอหัวหน้า · ถามโดย {name} {time}</source>
        <translation>Supervisor · asked by {name} {time}</translation>
    </message>
    <message>
        <source>ลองแล้ว</source>
        <translation>Tried</translation>
    </message>
    <message>
        <source>ลองใหม่เอง</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>ส่ง</source>
        <translation>Sends</translation>
    </message>
    <message>
        <source>ส่งไปแล้ว รอคำตอบจากทะเบียนจังหวัด</source>
        <translation>Sent; the registry has not answered yet</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>แจ้งผู้ดูแลระบบ ข้อมูลยังอยู่ครบในเครื่องนี้</source>
        <translation>Tell the administrator; everything is kept here</translation>
    </message>
    <message>
        <source>ใน {pause}</source>
        <translation>in {pause}</translation>
    </message>
    <message>
        <source>ไม่ทราบชื่อ</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>ไม่รับ · {reason}</source>
        <translation>Refused · {reason}</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>บันทึกแฟ้มนำส่ง</source>
        <translation>Save the sealed file</translation>
    </message>
    <message>
        <source>ประวัติการตัดสิน</source>
        <translation>Past decisions</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>ลองเดี๋ยวนี้</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>ศูนย์ซิงค์</source>
        <translation>Sync centre</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>เปิดใบตอบรับ</source>
        <translation>Open a receipt</translation>
    </message>
    <message>
        <source>แฟ้มเข้ารหัส (*.ossc)</source>
        <translation>Sealed file (*.ossc)</translation>
    </message>
    <message>
        <source>แฟ้มเข้ารหัส (*.ossc);;ทุกแฟ้ม (*)</source>
        <translation>Encrypted files (*.ossc);;All files (*)</translation>
    </message>
</context>
<context>
    <name>SyncPresenter</name>
    <message>
        <source>กำลังบันทึก</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>กำลังรับส่ง</source>
        <translation>Sending and fetching</translation>
    </message>
    <message>
        <source>ค่าที่เลือกใช้อยู่แล้ว เลือกอีกค่าด้วย ← → ก่อน</source>
        <translation>That value is in use already; choose the other with ← → first</translation>
    </message>
    <message>
        <source>จะเรียกคืน {n} ช่อง</source>
        <translation>{n} values will be called back</translation>
    </message>
    <message>
        <source>ถามหัวหน้า</source>
        <translation>Ask the supervisor</translation>
    </message>
    <message>
        <source>บันทึกลงแฟ้มเข้ารหัสเพื่อนำส่งเอง</source>
        <translation>Save a sealed file to carry</translation>
    </message>
    <message>
        <source>รับทราบ</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>รับส่งเสร็จแล้ว</source>
        <translation>Sent and fetched</translation>
    </message>
    <message>
        <source>รายการอื่นส่งต่อตามปกติ</source>
        <translation>Everything else goes on being sent</translation>
    </message>
    <message>
        <source>ลองเดี๋ยวนี้</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>ส่งซ้ำ</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>หยุดไว้ก่อน</source>
        <translation>Stop for now</translation>
    </message>
    <message>
        <source>อ่านแล้วกดรับทราบ รายการนี้จะหายไปจากรายการ</source>
        <translation>Once read and acknowledged, this leaves the list</translation>
    </message>
    <message>
        <source>เรียกค่าที่เลือกคืน</source>
        <translation>Call this value back</translation>
    </message>
    <message>
        <source>เลือกครบ {n} จาก {n} ช่อง</source>
        <translation>All {n} of {n} fields chosen</translation>
    </message>
    <message>
        <source>เลือกค่าที่ไม่ได้ใช้ก่อน</source>
        <translation>First choose a value that is not in use</translation>
    </message>
    <message>
        <source>แก้แล้วส่งใหม่</source>
        <translation>Correct and send again</translation>
    </message>
    <message>
        <source>ใช้ค่าที่เลือก</source>
        <translation>Use what is chosen</translation>
    </message>
    <message>
        <source>ไม่ถามแล้ว</source>
        <translation>Do not ask</translation>
    </message>
</context>
<context>
    <name>SyncTimes</name>
    <message>
        <source>{n} นาที</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} วินาที</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{time} น.</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>วันนี้ {time}</source>
        <translation>today {time}</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>F5 ในหน้าซิงค์รับต่อ</source>
        <translation>F5 on the sync page goes on</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>กำลังรับข้อมูลจังหวัด</source>
        <translation>Receiving the province</translation>
    </message>
    <message>
        <source>กำลังรับข้อมูลทั้งจังหวัด {done} จาก {of} รายการ</source>
        <translation>Receiving the whole province: {done} of {of}</translation>
    </message>
    <message>
        <source>กำลังเริ่ม</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>ครบแล้ว</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>ครั้งต่อไปใน {pause}</source>
        <translation>next in {pause}</translation>
    </message>
    <message>
        <source>ซิงค์</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>ซิงค์ล่าสุด {time}</source>
        <translation>last synced {time}</translation>
    </message>
    <message>
        <source>ซิงค์แล้ว</source>
        <translation>In sync</translation>
    </message>
    <message>
        <source>ซิงค์ไม่ได้</source>
        <translation>No sync</translation>
    </message>
    <message>
        <source>ซิงค์ไม่ได้ ทำงานต่อได้</source>
        <translation>No sync; go on working</translation>
    </message>
    <message>
        <source>ตั้งแต่ {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>ตั้งให้ตรง</source>
        <translation>set it right</translation>
    </message>
    <message>
        <source>ติดต่อทะเบียนจังหวัดไม่ได้ตั้งแต่ {since} ข้อมูลยังอยู่ครบ นำส่งเองด้วยแฟ้มเข้ารหัสได้</source>
        <translation>The registry has not been reached since {since}. Nothing is lost; a sealed file can be carried there</translation>
    </message>
    <message>
        <source>ต่อเน็ตแล้วกด F5 ในหน้านี้ เลขชุดใหม่มาเอง</source>
        <translation>Connect and press F5 on this page; new ones come by themselves</translation>
    </message>
    <message>
        <source>ต่อเน็ตแล้วซิงค์</source>
        <translation>connect and sync</translation>
    </message>
    <message>
        <source>ต้องตัดสินใจ</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>ต้องตัดสินใจ {n}</source>
        <translation>{n} to decide</translation>
    </message>
    <message>
        <source>ทะเบียนจังหวัด: {words}</source>
        <translation>Registry: {words}</translation>
    </message>
    <message>
        <source>ทะเบียนจังหวัดพร้อม ซิงค์แล้ว {time}</source>
        <translation>Registry ready, in sync {time}</translation>
    </message>
    <message>
        <source>ทะเบียนจังหวัดยังไม่ให้เลขชุดใหม่ แจ้งสำนักงานจังหวัด</source>
        <translation>The registry gives no new ones; tell the provincial office</translation>
    </message>
    <message>
        <source>ทะเบียนไม่รับ</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>ทะเบียนไม่รับ {n}</source>
        <translation>{n} refused</translation>
    </message>
    <message>
        <source>ทำงานอื่นต่อได้</source>
        <translation>You can go on working</translation>
    </message>
    <message>
        <source>ที่รับแล้วอยู่ครบ กด F5 รับต่อจากเดิม หรือรอให้เครื่องรับต่อเอง</source>
        <translation>What was received is kept. Press F5 to go on, or wait until it goes on by itself</translation>
    </message>
    <message>
        <source>นาฬิกาคลาด {n} นาที</source>
        <translation>Clock {n} min off</translation>
    </message>
    <message>
        <source>นาฬิกาเครื่องนี้คลาดจากทะเบียนจังหวัด {n} นาที ตั้งนาฬิกาให้ตรง</source>
        <translation>This clock is {n} minutes off the registry's; set it right</translation>
    </message>
    <message>
        <source>บันทึกการใช้งานของทะเบียนจังหวัดถูกแก้หรือขาดหาย แจ้งสำนักงานจังหวัดและผู้ตรวจสอบ ข้อมูลในเครื่องนี้อยู่ครบ ทำงานต่อได้</source>
        <translation>The registry's audit trail was changed or cut. Tell the provincial office and the auditor. Everything on this desk is safe; you can go on working.</translation>
    </message>
    <message>
        <source>บันทึกของทะเบียนถูกแก้</source>
        <translation>Registry's log was changed</translation>
    </message>
    <message>
        <source>ประวัติการตัดสิน</source>
        <translation>Past decisions</translation>
    </message>
    <message>
        <source>ยังติดต่อทะเบียนจังหวัดไม่ได้ ไม่มีอะไรค้างส่ง กด F5 ลองเดี๋ยวนี้</source>
        <translation>The registry is not reached; nothing waits to be sent. Press F5 to try now</translation>
    </message>
    <message>
        <source>ยังไม่เคยมีข้อมูลที่ต้องตัดสิน กด Ctrl+T กลับไปรายการ</source>
        <translation>Nothing has had to be decided yet. Ctrl+T leads back to the list</translation>
    </message>
    <message>
        <source>ยังไม่เชื่อมทะเบียนจังหวัด</source>
        <translation>No provincial registry</translation>
    </message>
    <message>
        <source>ยังไม่ได้เชื่อม ทำงานออฟไลน์ได้</source>
        <translation>Not joined; works offline</translation>
    </message>
    <message>
        <source>ยังไม่ได้เชื่อมทะเบียนจังหวัด ทำงานออฟไลน์ได้</source>
        <translation>Not connected to the provincial registry; working offline</translation>
    </message>
    <message>
        <source>รอส่ง {n}</source>
        <translation>{n} waiting</translation>
    </message>
    <message>
        <source>รอส่งขึ้นทะเบียน</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>รอหัวหน้าตัดสิน</source>
        <translation>With the supervisor</translation>
    </message>
    <message>
        <source>รอหัวหน้าตัดสิน {n}</source>
        <translation>{n} with the supervisor</translation>
    </message>
    <message>
        <source>รับข้อมูลทั้งจังหวัดครั้งแรก</source>
        <translation>First receipt of the whole province</translation>
    </message>
    <message>
        <source>รับจากจังหวัดวันนี้</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>ลองใหม่เองใน {pause}</source>
        <translation>Tries again in {pause}</translation>
    </message>
    <message>
        <source>สถานพยาบาล</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>ส่งครบแล้ว รับครบแล้ว {time}</source>
        <translation>Everything sent and received {time}</translation>
    </message>
    <message>
        <source>ส่งเองใน {pause}</source>
        <translation>Sends in {pause}</translation>
    </message>
    <message>
        <source>ส่งแล้ววันนี้</source>
        <translation>Sent today</translation>
    </message>
    <message>
        <source>หยุดรับส่งไว้ก่อน</source>
        <translation>Stopped for now</translation>
    </message>
    <message>
        <source>หยุดส่ง</source>
        <translation>Sending stopped</translation>
    </message>
    <message>
        <source>ออนไลน์</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>ออฟไลน์</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>ออฟไลน์ ทำงานต่อได้ตามปกติ</source>
        <translation>Offline, go on working</translation>
    </message>
    <message>
        <source>ออฟไลน์ตั้งแต่ {time}</source>
        <translation>Offline since {time}</translation>
    </message>
    <message>
        <source>อาจเป็นคนเดียวกัน</source>
        <translation>Perhaps one person</translation>
    </message>
    <message>
        <source>เครื่องนี้ผูกกับ</source>
        <translation>This desk is bound to</translation>
    </message>
    <message>
        <source>เลขบัตรที่จองไว้หมด</source>
        <translation>No reserved card numbers</translation>
    </message>
    <message>
        <source>เลขบัตรที่จองไว้หมดแล้ว พิมพ์บัตรต่อได้ด้วยเลขของเครื่องนี้</source>
        <translation>No reserved card numbers are left; cards can still be printed, with this desk's own numbers.</translation>
    </message>
    <message>
        <source>เลขบัตรที่จองไว้เหลือ {n} ใบ</source>
        <translation>{n} reserved card numbers are left.</translation>
    </message>
    <message>
        <source>เลขบัตรเหลือ {n}</source>
        <translation>{n} card numbers left</translation>
    </message>
    <message>
        <source>เหลืออีกราว {pause} ทำงานอื่นต่อได้</source>
        <translation>about {pause} left. You can go on working</translation>
    </message>
    <message>
        <source>แจ้งสำนักงานจังหวัด</source>
        <translation>Tell the provincial office</translation>
    </message>
    <message>
        <source>ไม่มีรายการรอ</source>
        <translation>Nothing waits</translation>
    </message>
</context>
<context>
    <name>ThaiDateEdit</name>
    <message>
        <source>{wrong} ตั้งใจพิมพ์ &lt;b&gt;{day}&lt;/b&gt; ไหม กด Enter แก้ให้</source>
        <translation>{wrong} Did you mean &lt;b&gt;{day}&lt;/b&gt;? Press Enter to take it</translation>
    </message>
    <message>
        <source>ปีนี้เป็น ค.ศ.</source>
        <translation>This is a Gregorian year.</translation>
    </message>
    <message>
        <source>เป็นวันในอนาคต</source>
        <translation>This is a day in the future.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>ประวัติ</source>
        <translation>History</translation>
    </message>
    <message>
        <source>ยังไม่มีประวัติที่ศูนย์นี้</source>
        <translation>No history at this centre</translation>
    </message>
</context>
<context>
    <name>TodayTiles</name>
    <message>
        <source>{n} นาที</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>บัตรที่พิมพ์</source>
        <translation>Cards printed</translation>
    </message>
    <message>
        <source>รออนุมัติ</source>
        <translation>For approval</translation>
    </message>
    <message>
        <source>เวลาเฉลี่ย/ราย</source>
        <translation>Average time</translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>ฝึกหัด</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>โหมดฝึกหัด</source>
        <translation>Practice mode</translation>
    </message>
</context>
<context>
    <name>TrialSights</name>
    <message>
        <source>ATR</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>{count} คำสั่ง</source>
        <translation>{count} commands</translation>
    </message>
    <message>
        <source>{part} จาก {parts}</source>
        <translation>{part} of {parts}</translation>
    </message>
    <message>
        <source>{seconds} วิ</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{title} {count} คำสั่ง</source>
        <translation>{title}, {count} commands</translation>
    </message>
    <message>
        <source>{title} {count} คำสั่ง {outcome}</source>
        <translation>{title}, {count} commands, {outcome}</translation>
    </message>
    <message>
        <source>กลาง {median} · นานสุด {longest} · เกณฑ์ {limit}</source>
        <translation>median {median} · longest {longest} · limit {limit}</translation>
    </message>
    <message>
        <source>กำลังทดสอบ</source>
        <translation>Testing</translation>
    </message>
    <message>
        <source>จ่ายไฟบัตรและเลือกโปรแกรมในชิป</source>
        <translation>Power the card, choose its applet</translation>
    </message>
    <message>
        <source>ชนิดบัตร</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>ตัวขับ</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>ยังไม่มีบัตร</source>
        <translation>No card yet</translation>
    </message>
    <message>
        <source>ยังไม่ได้อ่านซ้ำ</source>
        <translation>not read again</translation>
    </message>
    <message>
        <source>รูปไม่ครบ {time}</source>
        <translation>Photo incomplete, {time}</translation>
    </message>
    <message>
        <source>สถานะล่าสุด</source>
        <translation>Last status</translation>
    </message>
    <message>
        <source>อ่านครบ {time}</source>
        <translation>Read in {time}</translation>
    </message>
    <message>
        <source>อ่านครบ แต่ช้า {time}</source>
        <translation>Read, but slowly: {time}</translation>
    </message>
    <message>
        <source>อ่านชื่อและที่อยู่</source>
        <translation>Name and address</translation>
    </message>
    <message>
        <source>อ่านซ้ำตรงกัน</source>
        <translation>read again the same</translation>
    </message>
    <message>
        <source>อ่านรูป</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>อ่านไม่ได้</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>เลข 13 หลัก</source>
        <translation>13-digit number</translation>
    </message>
    <message>
        <source>เลข 13 หลักถูกต้อง</source>
        <translation>13-digit number is right,</translation>
    </message>
    <message>
        <source>เลข 13 หลักไม่ผ่านการตรวจ</source>
        <translation>13-digit number fails its check,</translation>
    </message>
    <message>
        <source>โพรโทคอล {name}</source>
        <translation>protocol {name}</translation>
    </message>
    <message>
        <source>ไม่พบเครื่องอ่าน</source>
        <translation>No reader</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>{line} รายการที่ {place} จาก {count} กด Enter เลือก</source>
        <translation>{line}, {place} of {count}, press Enter to choose</translation>
    </message>
</context>
<context>
    <name>TypePicker</name>
    <message>
        <source>ประเภทความพิการ</source>
        <translation>Disability type</translation>
    </message>
    <message>
        <source>ประเภทหลัก</source>
        <translation>Main type</translation>
    </message>
    <message>
        <source>ยกเลิก {kind}</source>
        <translation>{kind} cleared</translation>
    </message>
    <message>
        <source>เลือก {kind}</source>
        <translation>{kind} chosen</translation>
    </message>
    <message>
        <source>เลือกตั้งแต่ 2 ประเภท ระบบถามประเภทหลักที่จะอยู่บรรทัดแรกของบัตร</source>
        <translation>With two types or more you are asked for the main one, the first line on the card</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>{sentence} กด {key} เพื่อเลิกทำ</source>
        <translation>{sentence}. Press {key} to undo</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ปิดแถบเลิกทำ</source>
        <translation>Close the undo bar</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>เลิกทำแล้ว</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>25 × 30 มม.</source>
        <translation>25 × 30 mm</translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>ขาด {count}</source>
        <translation>Missing {count}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>{matter} · {minutes} นาที</source>
        <translation>{matter} · {minutes} min</translation>
    </message>
    <message>
        <source>{matter} · {state} {time} น.</source>
        <translation>{matter} · {state} {time}</translation>
    </message>
    <message>
        <source>รอตรวจ</source>
        <translation>To review</translation>
    </message>
</context>
<context>
    <name>WaitingPart</name>
    <message>
        <source>รายละเอียดของรายการ</source>
        <translation>What this item is</translation>
    </message>
</context>
<context>
    <name>WaiverEdit</name>
    <message>
        <source>เหตุผล: เลือกด้วย ↓ แล้วกด Enter หรือพิมพ์</source>
        <translation>Reason: choose with ↓ and Enter, or type</translation>
    </message>
</context>
<context>
    <name>WhoIsItComparison</name>
    <message>
        <source>เทียบทีละแถว</source>
        <translation>Row by row</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>กล้องหรือสแกนเอกสาร</source>
        <translation>Camera or scan</translation>
    </message>
    <message>
        <source>ขยายรูปหรือบัตร</source>
        <translation>Enlarge picture or card</translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ช่องถัดไปที่ยังไม่ครบ</source>
        <translation>Next incomplete field</translation>
    </message>
    <message>
        <source>ทำขั้นต่อไปของหน้านี้</source>
        <translation>The page's next step</translation>
    </message>
    <message>
        <source>ปิด หรือพักเรื่อง</source>
        <translation>Close, or park the matter</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ล็อกหน้าจอ</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>อ่านบัตรซ้ำ</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>เปิดหรือปิดแผ่นนี้</source>
        <translation>Open or close this sheet</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>แสดงเลข 13 หลัก 10 วินาที</source>
        <translation>Show the 13 digits for 10 seconds</translation>
    </message>
    <message>
        <source>ใบแจ้งแบบอ่านง่าย</source>
        <translation>Easy-read notice</translation>
    </message>
    <message>
        <source>ไปขั้นที่ 1–6</source>
        <translation>Go to step 1–6</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>ขาดเอกสาร {n} เรื่อง</source>
        <translation>Papers missing: {n}</translation>
    </message>
    <message>
        <source>ข้อมูลไม่ตรงกัน {n} ราย</source>
        <translation>{n} with differing records</translation>
    </message>
    <message>
        <source>ดูคำตอบที่หน้าซิงค์</source>
        <translation>Read the answer on the sync page</translation>
    </message>
    <message>
        <source>พิมพ์ต่อได้ ต่อเน็ตแล้วซิงค์เพื่อรับเลขใหม่</source>
        <translation>Printing goes on; connect and sync for new ones</translation>
    </message>
    <message>
        <source>พิมพ์ต่อได้ แจ้งสำนักงานจังหวัดขอเลขใหม่</source>
        <translation>Printing goes on; ask the provincial office for new ones</translation>
    </message>
    <message>
        <source>พิมพ์บัตร {n} ใบ</source>
        <translation>Cards to print: {n}</translation>
    </message>
    <message>
        <source>รอผู้รับบริการนำมาเพิ่ม</source>
        <translation>To be brought by the person</translation>
    </message>
    <message>
        <source>รอหัวหน้า {n} เรื่อง</source>
        <translation>With the supervisor: {n}</translation>
    </message>
    <message>
        <source>รอหัวหน้าตัดสินค่า {n} ราย</source>
        <translation>{n} with the supervisor</translation>
    </message>
    <message>
        <source>ส่งตรวจอนุมัติแล้ว</source>
        <translation>Sent for approval</translation>
    </message>
    <message>
        <source>หัวหน้าตัดสินที่หน้าซิงค์</source>
        <translation>Decided on the sync page</translation>
    </message>
    <message>
        <source>หัวหน้าตัดสินแล้ว {n} ราย</source>
        <translation>{n} decided by the supervisor</translation>
    </message>
    <message>
        <source>อนุมัติแล้ว {time} น.</source>
        <translation>Approved {time}</translation>
    </message>
    <message>
        <source>อนุมัติแล้ว รอพิมพ์</source>
        <translation>Approved, to be printed</translation>
    </message>
    <message>
        <source>เลขบัตรที่จองไว้หมด</source>
        <translation>No reserved card numbers</translation>
    </message>
    <message>
        <source>เลขบัตรที่จองไว้เหลือ {n}</source>
        <translation>{n} reserved card numbers left</translation>
    </message>
    <message>
        <source>เลือกค่าที่หน้าซิงค์</source>
        <translation>Choose on the sync page</translation>
    </message>
    <message>
        <source>ไม่มีงานค้าง ทำคิวต่อได้เลย</source>
        <translation>Nothing open, go on with the queue</translation>
    </message>
</context>
<context>
    <name>WorkspacePage</name>
    <message>
        <source>บันทึกร่างแล้ว {time} น.</source>
        <translation>Draft saved {time}</translation>
    </message>
    <message>
        <source>พักเรื่อง</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ไปช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>ไปแถวที่ขาด</source>
        <translation>To what is missing</translation>
    </message>
</context>
<context>
    <name>WorkspacePresenter</name>
    <message>
        <source>ขั้นนี้ครบแล้ว กด Ctrl+Enter</source>
        <translation>This step is complete. Press Ctrl+Enter</translation>
    </message>
    <message>
        <source>มอบบัตรก่อน แล้วจึงไปสิทธิและส่งต่อ</source>
        <translation>Hand the card over first, then rights and referral</translation>
    </message>
    <message>
        <source>ยืนยันตัวตนก่อน แล้วจึงรับคำขอ</source>
        <translation>Confirm the identity first, then take the request</translation>
    </message>
    <message>
        <source>รอสักครู่</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>รับคำขอก่อน แล้วจึงบันทึกผลประเมิน</source>
        <translation>Take the request first, then save the assessment</translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้: “{reason}”</source>
        <translation>Sent back: “{reason}”</translation>
    </message>
    <message>
        <source>ส่งตรวจอนุมัติก่อน</source>
        <translation>Send it for approval first</translation>
    </message>
    <message>
        <source>หัวหน้าต้องอนุมัติก่อน แล้วจึงพิมพ์บัตร</source>
        <translation>The supervisor must approve before the card is printed</translation>
    </message>
</context>
<context>
    <name>_RailItem</name>
    <message>
        <source>รออยู่ {count}</source>
        <translation>{count} waiting</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>ขั้น {number} {step}</source>
        <translation>Step {number} {step}</translation>
    </message>
    <message>
        <source>ขั้นนี้</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>ยังไม่ถึง</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>_TypeTile</name>
    <message>
        <source>กดเลข {key}</source>
        <translation>Press {key}</translation>
    </message>
</context>
</TS>
