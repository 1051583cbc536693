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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>นานสุด {n} นาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอ {n} เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอตรวจ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลิกทำได้ภายใน 10 วินาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีเรื่องรอตรวจ เรื่องใหม่จะขึ้นเองเมื่อเคาน์เตอร์ส่งมา กด F5 เพื่อดูล่าสุด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalPresenter</name>
    <message>
        <source>กำลังส่งกลับ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังอนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งกลับ ไปเรื่องถัดไป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งกลับแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้แล้ว 1 เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติ ไปเรื่องถัดไป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติแล้ว 1 เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลิกทำแล้ว {queue} รอตรวจอีกครั้ง</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalStep</name>
    <message>
        <source>กำลังอนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอหัวหน้าตรวจ หรือกด Ctrl+D ให้หัวหน้าอนุมัติที่เครื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติ ไปพิมพ์บัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติแล้ว 1 เรื่อง · {queue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ให้หัวหน้าอนุมัติที่เครื่องนี้</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยกเลิก กลับไปที่เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยืนยันตัวผู้ตรวจ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เจ้าหน้าที่คนเดิมยังเข้าสู่ระบบอยู่</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApproverPresenter</name>
    <message>
        <source>ยังไม่มีผู้ตรวจอนุมัติในเครื่องนี้ ให้ผู้ดูแลระบบเพิ่มชื่อ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>กรอกตามเอกสารที่แพทย์ออกให้ แล้วสแกนเก็บไว้กับเรื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชื่อและเลข ว. ตามเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเภทความพิการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเมินซ้ำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัส หรือคำไทย คำอังกฤษ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัสโรค (ICD-10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ระดับ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลักษณะ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันที่รับรอง (พ.ศ.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สแกนหรือถ่ายเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อีก {years} ปี ({day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกได้มากกว่าหนึ่ง กดเลข 1–7 เพื่อเลือกหรือยกเลิก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เห็นได้โดยประจักษ์ (ถ่ายภาพแทน)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เอกสารรับรองความพิการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เอกสารแนบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แพทย์ผู้รับรอง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แพทย์ออกเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่ต้อง (ถาวร)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentPresenter</name>
    <message>
        <source>ถ่ายเอกสาร: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บันทึกผล ส่งตรวจอนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรื่องนี้ใช้เอกสารรับรองเดิม ตรวจประเภทแล้วส่งได้เลย</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BarLegend</name>
    <message>
        <source>ชาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หญิง</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>กล้องไม่ส่งภาพ ถอดสายแล้วเสียบใหม่ หรือเลือกแฟ้มรูป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โปรแกรมอื่นใช้กล้องอยู่ ปิดโปรแกรมนั้นแล้วกด F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่พบกล้อง เสียบสายกล้องแล้วกด F6 หรือเลือกแฟ้มรูป</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cameras</name>
    <message>
        <source>กล้องฝึกหัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: นั่งเยื้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: พื้นหลังรก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: มืด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: หลับตา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กล้องฝึกหัด: เอกสาร</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จำนวนบัตรเปล่าและผ้าหมึกดูที่หน้าจอเครื่องพิมพ์ ใบเสียเก็บใส่ซองรอทำลาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พร้อมพิมพ์ {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์บัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์แล้ววันนี้ {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอส่งมอบ {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องพิมพ์และวัสดุ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีบัตรรอพิมพ์หรือรอส่งมอบ เรื่องที่หัวหน้าอนุมัติแล้วจะขึ้นที่นี่ กด F5 เพื่อดูล่าสุด</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขยาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชื่อและที่อยู่พอดีช่อง ไม่ถูกตัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ด้านหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ด้านหลัง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวอย่างก่อนพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรด้านหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรด้านหลัง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีรูปถ่ายบนบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีรูปถ่าย ช่องรูปจะว่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันหมดอายุ {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ออกมา แต่เสีย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ออกมา ใช้ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีวันหมดอายุ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่ออกมา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่แน่ใจว่าบัตรใบนี้ออกมาหรือไม่ ดูที่ช่องออกบัตร แล้วตอบ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPresenter</name>
    <message>
        <source>จบเรื่องแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พร้อม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์แล้ว ตรวจบัตรก่อนส่งมอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่พร้อม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งมอบบัตรแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>ผ่าน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้ตรวจ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>{field} ยังไม่เลือก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} เลือกแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หลักฐาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ในคำขอ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>เทียบหลักฐานกับคำขอ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>{date} ({age} ปี)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years} ปีนับจากวันออกบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขาด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขาด {n} รายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ครบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ฉบับที่ลงทะเบียนไว้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชื่อ–สกุล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตรง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตรงกับชิปทั้ง 13 หลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ต่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถูก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ที่อยู่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรเดิม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเภท</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์เอง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มี {n} รายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีในทะเบียน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลงวันที่ {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันเกิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หมดอายุใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อ่านไม่ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลขประจำตัว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เอกสารรับรอง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้ฉบับเดิม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้ได้ถึง {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีรายการที่ขาด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่ได้อ่านจากชิป</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัส 6 หลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลืมรหัส? แจ้งหัวหน้าศูนย์ให้ตั้งใหม่ในหน้า ตั้งค่า › ผู้ใช้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เข้าสู่ระบบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกชื่อด้วย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แล้วพิมพ์รหัส 6 หลัก</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} รายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กรองในตาราง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คอลัมน์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งออก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรียงตาม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีรายการที่ตรง กด Esc ดูทั้งหมด</source>
        <translation type="unfinished"></translation>
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
        <source>{n} นาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}% ของทั้งหมด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กราฟ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จดทะเบียนใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จาก {n} เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่วง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่วงอายุ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่วงอายุ (ปี)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัวเลขทั้งหมด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตาราง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตารางตัวเลขทั้งหมด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ต่ออายุ / เปลี่ยน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ต่ออายุ {a} เปลี่ยน {b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>นับตามทะเบียนบ้าน คนหนึ่งนับครั้งเดียวตามประเภทหลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรที่ออก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรเสีย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเภทความพิการ × เพศ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปีงบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีบัตรที่ออกในช่วงนี้ กด ← ดูช่วงก่อนหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีบัตรที่ออกในช่วงนี้ ลองเปลี่ยนเป็นเดือน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วัน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันนี้ เกินเกณฑ์ 30 นาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันนี้ ในเกณฑ์ 30 นาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันนี้ยังไม่มีเรื่องที่จบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สรุปยอด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เก็บใส่ซองรอทำลาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เดือน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เวลาเฉลี่ยต่อราย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มี</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPages</name>
    <message>
        <source>ค้นหา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ซิงค์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตรวจอนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตอนนี้ เสียบบัตรประชาชน หรือกด F2 พิมพ์เลข 13 หลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตอนนี้ ใช้แบบส่งต่อของศูนย์ไปก่อน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์บัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มาในรุ่นถัดไป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้เชื่อมทะเบียนจังหวัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอส่ง {n} รายการ เก็บไว้ครบในเครื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายการรอส่งเก็บไว้ครบในเครื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สรุปยอด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งต่อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เคาน์เตอร์</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>OSS Desk – ฝึกหัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} · ช่อง {counter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>กล้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังถ่าย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังเปิดกล้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ภาพจากกล้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รูป (*.jpg *.jpeg *.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วางเอกสารให้อยู่ในภาพทั้งหน้า แล้วกด Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เก็บหน้านี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกแฟ้มรูป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกแฟ้มรูป…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้ไม่ใช่รูป หรือใหญ่กว่า 20 MB เลือกแฟ้มอื่น</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExceptionCard</name>
    <message>
        <source>ถ่ายตามเกณฑ์ไม่ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รูปพิมพ์ลงบัตรได้ตามปกติ หัวหน้าเห็นเหตุผลตอนอนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หมายเหตุ (ไม่บังคับ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกเหตุผล แล้วใช้รูปนี้ได้เลย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เหตุผล *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>{type} (ไม่ระบุเพศ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่วงอายุ (ปี)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเภทความพิการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รวม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หญิง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หมวด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่ระบุ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>กำลังทำ {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คิววันนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คิววันนี้ {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค้นหายังใช้ไม่ได้ในรุ่นนี้ เสียบบัตรหรือกด F2 พิมพ์เลข 13 หลัก ระบบจะเปิดเรื่องค้างให้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชื่อ เลขบัตร หรือเลขคำขอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่อง {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีคิว เสียบบัตรประชาชนเพื่อเริ่ม หรือกด F2 ถ้าไม่มีบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอเราทำต่อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอเรียก {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เคาน์เตอร์บริการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลื่อน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสร็จ {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePresenter</name>
    <message>
        <source>รับเรื่องโดยไม่มีบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรียกคิวถัดไป {queue}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HorizontalBars</name>
    <message>
        <source>ช</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ญ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>ข้อมูลบุคคล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คำนำหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คำนำหน้าผู้ดูแล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จากชิป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชื่อผู้ดูแล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตำบล / อำเภอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถ่ายวันนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>นามสกุล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>นามสกุลผู้ดูแล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บ้านเลขที่ หมู่ ถนน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประวัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผู้ดูแล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัสไปรษณีย์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันเกิด (พ.ศ.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วิธีสื่อสารที่สะดวก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เกี่ยวข้องเป็น</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เทียบใบหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เพศตามบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลข 13 หลักของผู้ดูแล (ถ้ามี)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลขประจำตัวประชาชน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสร็จ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แจ้งการเก็บและใช้ข้อมูลแล้ว ผู้รับบริการรับทราบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โทรศัพท์ผู้ดูแล (เมื่อยินยอม)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyColumns</name>
    <message>
        <source>ทุกหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ในเรื่องที่ทำอยู่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไปที่หน้า</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>{words} ใช้ที่หน้านี้ไม่ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปุ่มลัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์เพื่อค้นหาคำสั่ง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน้า{page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรื่องที่ทำอยู่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่พบคำสั่งนี้ ลองคำอื่น หรือกด Esc ปิด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LargeCard</name>
    <message>
        <source>ขนาดจริง 85.6 × 54 มม.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขยาย {n} เท่า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ด้านหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ด้านหลัง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรขนาดใหญ่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปลี่ยนขนาด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>หน้าต่าง ๆ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficerTile</name>
    <message>
        <source> · ช่อง {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>ปิด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>กำลังเปิดศูนย์บริการ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBook</name>
    <message>
        <source>{paper} · หน้า {number}/{pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} จุด · {size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กด F6 ถ่ายด้วยกล้อง หรือเลือกแฟ้ม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถ่ายเอกสาร: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>ปิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ลบหน้านี้</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>ช่วงเวลา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← → เลื่อนช่วง  = วันนี้</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>แสดงเลข 13 หลัก 10 วินาที</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoLabel</name>
    <message>
        <source>ยังไม่มีรูป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รูปของ{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รูปถ่าย</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinEdit</name>
    <message>
        <source>พิมพ์แล้ว {n} จาก {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รหัส 6 หลัก</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>กำลังดูทะเบียนจังหวัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังดูเครื่องพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังเปิดเครื่องอ่านบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ข้อมูลในเครื่องเข้ารหัส ทุกการเปิดดูถูกบันทึกชื่อผู้ใช้และเวลา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่องบริการ {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ศูนย์บริการคนพิการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แบบเบ็ดเสร็จ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortraitPanel</name>
    <message>
        <source>กล้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังตรวจรูป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จากชิป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จากแฟ้ม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตรวจรูป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถ่ายรูป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถ่ายเองเมื่อหน้าอยู่ในวงรีและนิ่ง 1 วินาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถ่ายแล้ว {time} น.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถ่ายใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผ่าน {passed} จาก {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ภาพจากกล้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ภาพสด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รูป (*.jpg *.jpeg *.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เทียบใบหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกรูปวันนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกแฟ้มรูป…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้รูปจากชิป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้รูปนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้รูปนี้ พร้อมเหตุผล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ให้หน้าอยู่ในวงรี แล้วกด F6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PortraitPresenter</name>
    <message>
        <source>กำลังเปิดกล้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์เหตุผลสั้น ๆ แล้วกด Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกเหตุผล แล้วกด Enter หรือกด F6 ถ่ายใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แฟ้มนี้ไม่ใช่รูป หรือใหญ่กว่า 20 MB เลือกแฟ้มอื่น</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPresenter</name>
    <message>
        <source>กำลังจบเรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังบันทึก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังส่งมอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังส่งเข้าเครื่องพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message>
        <source>กำลังต่อกับเครื่องพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ดูหน้าจอเครื่องพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรติด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรเปล่าหมด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผ้าหมึกหมด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผ้าหมึกใกล้หมด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ฝาเครื่องเปิดอยู่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ปิดหรือหลุด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องพิมพ์หยุดพักอยู่</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>กลับด้านบัตรให้ชิปเข้าก่อน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังอ่านชื่อและที่อยู่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังอ่านบัตร อย่าเพิ่งดึงออก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรประชาชนของ {name} หมดอายุแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรประชาชนหมดอายุแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีบัตรใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีบัตรใหม่ของ {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ระบบอ่านชื่อ รูป ที่อยู่ให้เอง และเปิดเรื่องค้างต่อให้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อ่านข้อมูลได้ ทำต่อได้ แนะนำให้ทำบัตรประชาชนใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อ่านชื่อและที่อยู่แล้ว กำลังอ่านรูป {part} จาก {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตรหลุด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปิดหลังจบเรื่องนี้ หรือ Esc เพื่อพักเรื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสียบบัตรประชาชนเพื่อเริ่มให้บริการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสียบสายเครื่องอ่าน หรือกด F2 พิมพ์เลขเอง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสียบสายเครื่องอ่านใหม่ หรือกด F2 พิมพ์เลขเอง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่พบชิป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่พบเครื่องอ่านบัตร</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptFrame</name>
    <message>
        <source>ยกเลิก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รับเรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อ่านบัตรซ้ำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลขประจำตัวประชาชน 13 หลัก (ไม่บังคับ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่ทราบเลข กด Enter เพื่อรับเรื่องได้เลย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีบัตร / เด็ก / มอบอำนาจ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>ขั้นตอน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คิว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผู้รับบริการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ทราบชื่อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>คิววันนี้</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>{n} นาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ปี</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขาดเอกสาร {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>คิวถัดไป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเมินแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พร้อมพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พักไว้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มอบบัตรแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอผลแพทย์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอส่งมอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอหัวหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งกลับแก้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปลี่ยนผู้ดูแล</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปลี่ยนรายการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เพิ่มประเภท</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>กำลังเปิดภาพ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ชิป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>นำมาภายใน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>นำมาภายใน {count} วัน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผู้ยื่นคำขอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์ตัวใหญ่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ภาพ {paper} หน้า {number}/{pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีภาพ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ย้าย แจ้งตาย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สแกนหรือถ่ายเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน้า {number}/{pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรื่องที่ขอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใบแจ้งเอกสารที่ขาด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestPresenter</name>
    <message>
        <source>ขาด {count}: {papers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รับคำขอ ไปประเมิน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รับไว้ก่อน รอเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รับไว้ก่อน ไปประเมิน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งตรวจอนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>สแกน {count} หน้า</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>ผลการค้นหา</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ดูบัตรขนาดใหญ่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตรง {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ต่าง {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ทุกแถวตรงกัน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรตามที่จะพิมพ์ ด้านหน้า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประโยคเดียว เช่น ที่อยู่ไม่ตรงกับทะเบียนบ้าน ขอสำเนาใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผู้ส่ง {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผู้ส่งอนุมัติเองไม่ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ผู้ส่งอนุมัติเองไม่ได้ ให้หัวหน้าคนอื่นตรวจ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์ว่าต้องแก้อะไร หนึ่งประโยค</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รูปและบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้ เพราะ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งเมื่อ {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เฉพาะที่ต่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เทียบหลักฐานกับคำขอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เหตุผลที่ส่งกลับให้แก้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แสดงทุกแถว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แสดงเฉพาะแถวที่ต่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใช้รูปจากชิป</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPresenter</name>
    <message>
        <source>{time} น.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>ขั้นนี้จะแสดงสิทธิที่เหมาะกับแต่ละคน พร้อมเหตุผลและสถานะ เช่น เบี้ยความพิการ กายอุปกรณ์ และพิมพ์แบบส่งต่อ ตอนนี้แจ้งสิทธิด้วยวาจาหรือแผ่นพับของศูนย์ก่อน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สิทธิและส่งต่อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สิทธิและส่งต่อมาในรุ่นถัดไป</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsPresenter</name>
    <message>
        <source>จบเรื่อง เรียกคิวถัดไป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มอบบัตรแล้ว กด Ctrl+Enter เพื่อจบเรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติแล้ว เรื่องนี้ไม่ออกบัตร กด Ctrl+Enter เพื่อจบเรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เรื่องนี้จบแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>ยังไม่ได้เลือก</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>ขนาดตัวอักษร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตัดกันสูง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตามเครื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บันทึกทันที เลิกทำได้ Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มืด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สว่าง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>สีของหน้าจอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน้าจอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หน้าจอถูกวาดใหม่ทันที เรื่องที่เปิดอยู่และช่องที่พิมพ์ค้างไว้ยังอยู่ครบ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>เปลี่ยนหน้าจอแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>secondary</translation>
    </message>
    <message>
        <source>งานค้างยังอยู่ครบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ทำงานต่อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีเรื่องค้าง {n} เรื่อง ({q}) จะเปิดต่อให้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ล็อกหน้าจออยู่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เข้าสู่ระบบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โหมดฝึกหัด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>กำลังทำใบแจ้ง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บันทึกแฟ้มไม่ได้ เลือกที่อื่นแล้วกด Ctrl+P อีกครั้ง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บันทึกใบแจ้งเป็นแฟ้มแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้พิมพ์หรือบันทึกใบแจ้ง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งใบแจ้งเข้าเครื่องพิมพ์แล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ใบแจ้งเอกสารที่ขาด {number}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีเครื่องพิมพ์กระดาษ บันทึกใบแจ้งเป็นแฟ้ม</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>กำลังพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>จบเรื่อง ไม่มีบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ดูว่าชื่อ รูป และสีถูกต้อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตรวจบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ตอบว่าบัตรออกมาหรือไม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ถามชื่อก่อนส่งให้เจ้าของบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์บัตร{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์อีกครั้ง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มอบแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้พิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งมอบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งมอบบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ถืองานนี้ไว้นาน</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>กำลังตรวจ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ซิงค์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปุ่มลัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่เข้าสู่ระบบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตร</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPresenter</name>
    <message>
        <source>เหลือ {count} ช่อง: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>ขั้นตอนของเรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StripNews</name>
    <message>
        <source>{day} {time} น.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังอ่านชื่อและที่อยู่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>กำลังอ่านรูป {part} จาก {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรประชาชนหมดอายุ ทำต่อได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พร้อม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีบัตรใหม่ เปิดหลังจบเรื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มีบัตรใหม่ เปิดหลังจบเรื่องนี้ หรือ Esc เพื่อพักเรื่องนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่พร้อม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่เชื่อมทะเบียนจังหวัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ได้เชื่อมทะเบียนจังหวัด ทำงานออฟไลน์ได้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องพิมพ์พร้อม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ยังไม่พร้อม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องอ่านบัตรพร้อมใช้งาน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เครื่องอ่านหลุด เสียบสาย USB ใหม่</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่พบเครื่องอ่านบัตร</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>รายการที่ตรงกับที่พิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>ประวัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่มีประวัติที่ศูนย์นี้</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayTiles</name>
    <message>
        <source>{n} นาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>บัตรที่พิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รออนุมัติ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เวลาเฉลี่ย/ราย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>ฝึกหัด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>โหมดฝึกหัด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>{line} รายการที่ {place} จาก {count} กด Enter เลือก</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypePicker</name>
    <message>
        <source>ประเภทความพิการ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ประเภทหลัก</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยกเลิก {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือก {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลือกตั้งแต่ 2 ประเภท ระบบถามประเภทหลักที่จะอยู่บรรทัดแรกของบัตร</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>{sentence} กด {key} เพื่อเลิกทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปิดแถบเลิกทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลิกทำแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>25 × 30 มม.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>{matter} · {minutes} นาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matter} · {state} {time} น.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอตรวจ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaiverEdit</name>
    <message>
        <source>เหตุผล: เลือกด้วย ↓ แล้วกด Enter หรือพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>กล้องหรือสแกนเอกสาร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขยายรูปหรือบัตร</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ค้นหา</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ช่องถัดไปที่ยังไม่ครบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ทำขั้นต่อไปของหน้านี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ปิด หรือพักเรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ล็อกหน้าจอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อ่านบัตรซ้ำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อ่านออกเสียง แบบอ่านง่าย</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เปิดหรือปิดแผ่นนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>แสดงเลข 13 หลัก 10 วินาที</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไปขั้นที่ 1–6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>ขาดเอกสาร {n} เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พิมพ์บัตร {n} ใบ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอผู้รับบริการนำมาเพิ่ม</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รอหัวหน้า {n} เรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งตรวจอนุมัติแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติแล้ว {time} น.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>อนุมัติแล้ว รอพิมพ์</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไม่มีงานค้าง ทำคิวต่อได้เลย</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspacePage</name>
    <message>
        <source>บันทึกร่างแล้ว {time} น.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>พักเรื่อง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไปช่องถัดไป</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ไปแถวที่ขาด</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspacePresenter</name>
    <message>
        <source>ขั้นนี้ครบแล้ว กด Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>มอบบัตรก่อน แล้วจึงไปสิทธิและส่งต่อ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยืนยันตัวตนก่อน แล้วจึงรับคำขอ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>รับคำขอก่อน แล้วจึงบันทึกผลประเมิน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งกลับให้แก้: “{reason}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ส่งตรวจอนุมัติก่อน</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>หัวหน้าต้องอนุมัติก่อน แล้วจึงพิมพ์บัตร</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_RailItem</name>
    <message>
        <source>รออยู่ {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>ขั้น {number} {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ขั้นนี้</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ยังไม่ถึง</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_TypeTile</name>
    <message>
        <source>กดเลข {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
