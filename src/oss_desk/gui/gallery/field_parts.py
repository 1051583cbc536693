"""Specimens of fields in every state, and of everything that is chosen or ticked."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from oss_desk.domain.people.address import Place
from oss_desk.gui.gallery.section import Section, words
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit
from oss_desk.gui.visit.fields.place_edit import PlaceEdit
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.pin_edit import PinEdit
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.gui.widgets.type_picker import TypePicker

_WIDTH = 280


def sections() -> Iterator[Section]:
    """Make the sections, single fields first."""
    yield _rows()
    yield _kinds()
    yield _answers()
    yield _types()


def answers() -> tuple[SegmentOption, ...]:
    """Return the three answers to a paper: there, missing, waived."""
    return (
        SegmentOption("present", words("มี"), Tone.OK, "check"),
        SegmentOption("missing", words("ขาด"), Tone.ERROR, "x"),
        SegmentOption("waived", words("ยกเว้น"), Tone.INFO, "ban"),
    )


def _field(label: str, text: str, *, required: bool = False) -> tuple[FormField, QLineEdit]:
    field, edit = FormField(), QLineEdit(text)
    field.set_field(edit)
    field.set_label(label)
    field.set_required(required)
    return field, edit


def _rows() -> Section:
    section = Section(words("ช่องกรอกและข้อความใต้ช่อง"))
    rest, edit = _field(words("โทรศัพท์"), "")
    edit.setPlaceholderText("08x-xxx-xxxx")
    section.add(words("พัก"), rest, _WIDTH)
    needed, _edit = _field(words("วันที่รับรอง (พ.ศ.)"), "", required=True)
    needed.show_hint(words("เช่น 20112569"))
    section.add(words("ต้องกรอก มีคำแนะนำ"), needed, _WIDTH)
    chip, _edit = _field(words("ชื่อ"), words("บัวคำ"))
    chip.set_source("chip")
    section.add(words("มาจากชิป"), chip, _WIDTH)
    differs, _edit = _field(words("บ้านเลขที่ หมู่ ถนน"), words("88/2 หมู่ 4"))
    differs.show_difference(words("ทะเบียนเดิม: 17 หมู่ 4 <b>Ctrl+↓ สลับ</b>"))
    section.add(words("ต่างจากทะเบียน"), differs, _WIDTH)
    wrong, _edit = _field(words("วันที่รับรอง (พ.ศ.)"), "20/11/2570", required=True)
    wrong.show_error(words("เป็นวันในอนาคต ตั้งใจพิมพ์ <b>2569</b> ไหม กด Enter แก้ให้"))
    section.add(words("ผิด"), wrong, _WIDTH)
    right, _edit = _field(words("เลขใบประกอบวิชาชีพ"), "ว.00000")
    right.show_ok(words("รับรองประเภทนี้ได้"))
    section.add(words("ถูก"), right, _WIDTH)
    busy, _edit = _field(words("เลขประจำตัวประชาชน"), "0 9912 00042 17 7")
    busy.show_busy(words("กำลังค้นทะเบียน"))
    section.add(words("กำลังทำ"), busy, _WIDTH)
    off, edit = _field(words("ห้องตรวจ"), "7")
    edit.setEnabled(False)
    section.add(words("ใช้ไม่ได้"), off, _WIDTH)
    return section


def _kinds() -> Section:
    section = Section(words("ชนิดของช่อง"))
    day = ThaiDateEdit()
    day.set_today(date(2026, 11, 20))
    day.set_value("2026-11-20")
    number = CitizenIdEdit()
    number.set_digits("099120004217")
    place = PlaceEdit()
    found = Place("520101", words("พิชัย"), words("เมืองลำปาง"), words("ลำปาง"), "52000")
    place.set_find(lambda _text: (found,))
    place.show_path(found.path)
    choice = QComboBox()
    choice.addItems([words("พูดช้า ชัด"), words("ภาษามือ")])
    note = QPlainTextEdit(words("กุ้งปี่ฟื้นญู้ฐูฏึ๊"))
    note.setFixedHeight(80)
    for name, edit in (
        (words("วันที่ (พ.ศ.)"), day),
        (words("เลขประจำตัว 13 หลัก"), number),
        (words("ตำบล อำเภอ จังหวัด"), place),
        (words("วิธีสื่อสารที่สะดวก"), choice),
        (words("เหตุผล"), note),
    ):
        field = FormField()
        field.set_field(edit)
        field.set_label(name)
        if edit is number:
            field.show_hint(number.hint())
        section.add(words("พัก"), field, _WIDTH)
    pin = PinEdit()
    section.add(words("รหัส 6 หลัก"), pin)
    wrong = PinEdit()
    wrong.set_wrong(wrong=True)
    section.add(words("รหัสไม่ตรง"), wrong)
    return section


def _answers() -> Section:
    section = Section(words("คำตอบ ช่องทำเครื่องหมาย และตัวเลือก"))
    for state, value in ((words("ยังไม่ตอบ"), ""), *((option.text, option.value) for option in answers())):
        choice = Segmented()
        choice.setAccessibleName(words("คำตอบ"))
        choice.set_options(answers())
        choice.set_value(value)
        section.add(state, choice)
    period = Segmented()
    period.setAccessibleName(words("ช่วงเวลา"))
    period.set_options(
        (
            SegmentOption("30", words("30 วัน")),
            SegmentOption("60", words("60 วัน")),
            SegmentOption("90", words("90 วัน")),
        )
    )
    period.set_value("60")
    section.add(words("ช่วงเวลา"), period)
    for state, ticked, usable in (
        (words("ยังไม่ทำ"), False, True),
        (words("ทำแล้ว"), True, True),
        (words("ใช้ไม่ได้"), False, False),
    ):
        row = CheckRow()
        row.setText(words("แจ้งการเก็บและใช้ข้อมูลแล้ว"))
        row.setChecked(ticked)
        row.setEnabled(usable)
        section.add(state, row, _WIDTH)
    for state, pressed in ((words("เมาส์ชี้"), False), (words("กดอยู่"), True)):
        row = CheckRow()
        row.setText(words("แจ้งการเก็บและใช้ข้อมูลแล้ว"))
        row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        row.setDown(pressed)
        section.add(state, row, _WIDTH)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, text in enumerate((words("จดทะเบียนใหม่"), words("ต่ออายุบัตร")), start=1):
        matter = CheckRow()
        matter.setText(text)
        matter.set_round(True)
        matter.set_padded(True)
        matter.set_detail(words("หมดอายุใน 22 วัน") if number == 2 else "")
        column.addWidget(matter)
        matter.setChecked(number == 2)
    section.add_wide(words("เลือกหนึ่ง"), box)
    return section


def _types() -> Section:
    section = Section(words("ประเภทความพิการ"))
    picker = TypePicker()
    picker.set_types((3, 1))
    section.add_wide(words("เลือกสองประเภท"), picker)
    return section
