"""Specimens of what stands around every page: rail, strip, heads, stepper, bars."""

from collections.abc import Iterator

from oss_desk.gui.gallery.section import Section, words
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.nav_rail import NavRail
from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts, PersonHeader
from oss_desk.gui.widgets.search_field import SearchField
from oss_desk.gui.widgets.status_strip import StatusStrip, StripState
from oss_desk.gui.widgets.stepper import Stepper
from oss_desk.gui.widgets.top_bar import TopBar
from oss_desk.gui.widgets.undo_bar import UndoBar


def sections() -> Iterator[Section]:
    """Make the sections in the order the window is read."""
    yield _rail()
    yield _strip()
    yield _heads()
    yield _stepper()
    yield _bars()


def _rail() -> Section:
    section = Section(words("แถบหน้า"))
    for state, compact in ((words("เต็ม หน้าปัจจุบันมีแถบ มีงานรอ"), False), (words("แคบ"), True)):
        rail = NavRail()
        rail.add_item("home", "home-2", words("เคาน์เตอร์"))
        rail.add_item("search", "search", words("ค้นหา"))
        rail.add_item("approval", "user-check", words("ตรวจอนุมัติ"))
        rail.set_badge("approval", 4)
        rail.set_current("home")
        rail.set_compact(compact=compact)
        rail.setFixedHeight(rail.sizeHint().height())
        section.add(state, rail)
    return section


def _strip() -> Section:
    section = Section(words("แถบสถานะ"))
    told = (
        (words("ปกติ"), StripState.OK, words("พร้อม"), words("พร้อม · บัตรเปล่า 212")),
        (words("เตือน"), StripState.WARN, words("บัตรประชาชนหมดอายุ ทำต่อได้"), words("ผ้าหมึกเหลือ 18 ใบ")),
        (words("ผิดพลาด"), StripState.ERROR, words("เครื่องอ่านหลุด เสียบสาย USB ใหม่"), words("ยังไม่พร้อม")),
        (words("กำลังทำ"), StripState.BUSY, words("กำลังอ่านรูป 2 จาก 4"), words("กำลังพิมพ์")),
    )
    for name, state, reader, printer in told:
        strip = StatusStrip()
        strip.set_reader(state, reader)
        strip.set_printer(state, printer)
        strip.set_sync(state, words("ซิงค์แล้ว"), words("10:40 น."))
        strip.set_officer(words("นิภา ทดสอบงาน"), words("เจ้าหน้าที่ · ช่อง 2"))
        section.add_wide(name, strip)
    return section


def _heads() -> Section:
    section = Section(words("หัวหน้าจอและหัวบุคคล"))
    bar = TopBar()
    bar.set_title(words("เคาน์เตอร์บริการ"))
    bar.set_subtitle(words("ช่อง 2 · คิววันนี้ 31"))
    search = SearchField()
    search.setPlaceholderText(words("ชื่อ เลขบัตร หรือเลขคำขอ"))
    search.setAccessibleName(words("ชื่อ เลขบัตร หรือเลขคำขอ"))
    search.set_key_text("F3")
    search.setFixedWidth(330)
    bar.right_layout.addWidget(search)
    button = ActionButton()
    button.set_kind("primary")
    button.setText(words("เรียกคิวถัดไป A-014"))
    bar.right_layout.addWidget(button)
    section.add_wide(words("หัวหน้าจอ"), bar)
    header = PersonHeader()
    tags = (
        HeaderTag(words("อ่านจากชิปแล้ว"), Tone.OK, "shield-check"),
        HeaderTag(words("บัตรคนพิการหมดอายุ 12 ธ.ค. 2569"), Tone.WARN, "id-badge-2"),
    )
    facts = PersonFacts(
        words("นางบัวคำ สมมุติวงศ์"),
        "•-••••-••••2-17-7",
        words("หญิง 66 ปี"),
        words("ต.พิชัย อ.เมืองลำปาง"),
        words("ต่ออายุบัตร"),
        words("คำขอ 69-11-00418 · คิว A-014"),
        tags,
    )
    header.set_person(facts)
    section.add_wide(words("หัวบุคคล"), header)
    return section


def _stepper() -> Section:
    section = Section(words("ขั้นของเรื่อง"))
    for state, current, problem in (
        (words("ขั้นที่ 3 ขั้นที่ 2 ขาดหนึ่ง"), 3, words("ขาด 1")),
        (words("ขั้นแรก"), 1, ""),
    ):
        stepper = Stepper()
        stepper.set_current(current)
        stepper.set_problem(2, problem)
        section.add_wide(state, stepper)
    return section


def _bars() -> Section:
    section = Section(words("แถบปุ่มและแถบเลิกทำ"))
    undo = UndoBar()
    undo.offer(words("อนุมัติแล้ว 1 เรื่อง"), lambda: None)
    section.add_wide(words("แถบเลิกทำ อยู่ 10 วินาที"), undo)
    saved = ActionBar()
    saved.set_message(Tone.OK, words("บันทึกร่างแล้ว 10:42 น."))
    saved.set_primary(words("ยืนยันตัวตน ไปรับคำขอ"), "")
    section.add_wide(words("บันทึกแล้ว"), saved)
    missing = ActionBar()
    sentence = words("เหลือ 2 ช่อง: วันที่รับรอง, เอกสารรับรอง")
    missing.set_message(Tone.ERROR, sentence, key="F8", key_words=words("ไปช่องถัดไป"))
    missing.add_button(words("ย้อนกลับ"))
    missing.set_primary(words("บันทึกผล ส่งตรวจอนุมัติ"), "")
    section.add_wide(words("ขาดสองช่อง"), missing)
    return section
