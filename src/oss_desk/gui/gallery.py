"""Every part of the desk in its states, on one page: shown in training mode and to whoever designs."""

from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.action_button import ActionButton, ActionKind
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.bar_chart import BarLegend, BarRow, HorizontalBars, VerticalBars
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.number_tile import NumberTile
from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts, PersonHeader
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.pin_edit import PinEdit
from oss_desk.gui.widgets.search_field import SearchField
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.gui.widgets.stepper import Stepper
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.timeline import Timeline, TimelineEntry
from oss_desk.gui.widgets.top_bar import TopBar
from oss_desk.gui.widgets.type_picker import TypePicker

ANSWERS = (
    SegmentOption("present", "มี", Tone.OK, "check"),
    SegmentOption("missing", "ขาด", Tone.ERROR, "x"),
    SegmentOption("waived", "ยกเว้น", Tone.INFO, "ban"),
)
PERIODS = (
    SegmentOption("day", "วัน"),
    SegmentOption("month", "เดือน"),
    SegmentOption("fiscal_year", "ปีงบ"),
)


class GalleryPage(QWidget):
    """Shows the parts with invented people and figures; nothing here does anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("ชิ้นส่วนหน้าจอ")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inside = QWidget()
        self.columns = QHBoxLayout(inside)
        self.columns.setContentsMargins(20, 12, 20, 12)
        self.columns.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for half, weight in ((left, 3), (right, 2)):
            half.setSpacing(12)
            self.columns.addLayout(half, weight)
        left.addWidget(_banner(inside))
        left.addWidget(_form(inside))
        left.addWidget(_types(inside))
        left.addWidget(_chart(inside))
        left.addStretch(1)
        for card in (_tiles(inside), _buttons(inside), _choices(inside), _history(inside)):
            right.addWidget(card)
        right.addStretch(1)
        inside.setMaximumWidth(1250)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        column.addWidget(_top(self))
        column.addWidget(_person(self))
        column.addWidget(_stepper(self))
        column.addWidget(scroll, 1)
        column.addWidget(_actions(self))


def _top(parent: QWidget) -> TopBar:
    bar = TopBar(parent)
    bar.set_title("ชิ้นส่วนหน้าจอ")
    bar.set_subtitle("ทุกชิ้นในทุกสภาพ")
    search = SearchField(bar)
    search.setPlaceholderText("ชื่อ เลขบัตร หรือเลขคำขอ")
    search.set_key_text("F3")
    search.setFixedWidth(330)
    bar.right_layout.addWidget(search)
    button = ActionButton(bar)
    button.set_kind("primary")
    button.setText("เรียกคิวถัดไป A-014")
    bar.right_layout.addWidget(button)
    return bar


def _person(parent: QWidget) -> PersonHeader:
    header = PersonHeader(parent)
    tags = (
        HeaderTag("อ่านจากชิปแล้ว", Tone.OK, "shield-check"),
        HeaderTag("บัตรคนพิการหมดอายุ 12 ธ.ค. 2569", Tone.WARN, "id-badge-2"),
    )
    facts = PersonFacts(
        "นางบัวคำ สมมุติวงศ์",
        "•-••••-••••2-17-7",
        "หญิง 66 ปี",
        "ต.พิชัย อ.เมืองลำปาง",
        "ต่ออายุบัตร",
        "คำขอ 69-11-00418 · คิว A-014",
        tags,
    )
    header.set_person(facts)
    return header


def _stepper(parent: QWidget) -> Stepper:
    stepper = Stepper(parent)
    stepper.set_current(3)
    stepper.set_problem(2, "ขาด 1")
    return stepper


def _actions(parent: QWidget) -> ActionBar:
    bar = ActionBar(parent)
    bar.set_message(Tone.ERROR, "เหลือ 2 ช่อง: วันที่รับรอง, เอกสารรับรอง", key="F8", key_words="ไปช่องถัดไป")
    bar.add_button("ย้อนกลับ", "Alt+←")
    bar.set_primary("บันทึกผล ส่งตรวจอนุมัติ")
    return bar


def _banner(parent: QWidget) -> Banner:
    banner = Banner(parent)
    banner.show_message(Tone.WARN, "เหตุผล: “ย้ายบ้าน แสดงทะเบียนบ้านแล้ว”", button="ดูเอกสาร", key="F6")
    return banner


def _form(parent: QWidget) -> CardFrame:
    card = CardFrame(parent)
    card.set_title("ข้อมูลบุคคล")
    tag = Tag(card)
    tag.show_tag("ช่องสีเทามาจากชิป", Tone.NEUTRAL, "lock")
    card.header_layout.addWidget(tag)
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    texts = ("บัวคำ", "88/2 หมู่ 4", "08x-xxx-1234", "20/11/2570")
    fields = [FormField(card) for _ in texts]
    for place, (field, text) in enumerate(zip(fields, texts, strict=True)):
        edit = QLineEdit(text)
        field.set_field(edit)
        grid.addWidget(field, 0, place)
    fields[0].set_label("ชื่อ")
    fields[0].set_source("chip")
    fields[1].set_label("บ้านเลขที่ หมู่ ถนน")
    fields[1].set_required(True)
    fields[1].show_difference("ทะเบียนเดิม: 17 หมู่ 4 <b>ใช้ตามบัตร</b>")
    fields[2].set_label("โทรศัพท์")
    fields[2].show_hint("กุ้งปี่ฟื้นญู้ฐูฏึ๊")
    fields[3].set_label("วันที่รับรอง (พ.ศ.)")
    fields[3].set_required(True)
    fields[3].show_error("เป็นวันในอนาคต ตั้งใจพิมพ์ <b>2569</b> ไหม")
    combo = FormField(card)
    combo.set_label("วิธีสื่อสารที่สะดวก")
    box = QComboBox()
    box.addItems(["พูดช้า ชัด", "ภาษามือ"])
    combo.set_field(box)
    grid.addWidget(combo, 1, 0, 1, 2)
    agreed = CheckRow(card)
    agreed.setText("แจ้งการเก็บและใช้ข้อมูลแล้ว")
    agreed.set_detail("ใบแจ้งฉบับเสียง")
    agreed.setChecked(True)
    grid.addWidget(agreed, 1, 2, 1, 2)
    card.body_layout().addLayout(grid)
    return card


def _types(parent: QWidget) -> CardFrame:
    card = CardFrame(parent)
    card.set_title("ประเภทความพิการ")
    card.set_hint("กดเลข 1–7")
    picker = TypePicker(card)
    picker.set_types((3, 1))
    card.body_layout().addWidget(picker)
    return card


def _chart(parent: QWidget) -> CardFrame:
    card = CardFrame(parent)
    card.set_title("ประเภทความพิการ × เพศ")
    card.header_layout.addWidget(BarLegend(card))
    bars = HorizontalBars(card)
    bars.setAccessibleName("ประเภทความพิการ × เพศ")
    bars.set_rows(
        (
            BarRow("3", "การเคลื่อนไหวหรือร่างกาย", 44, 48, "wheelchair"),
            BarRow("2", "การได้ยินหรือสื่อความหมาย", 19, 18, "ear"),
            BarRow("6", "การเรียนรู้", 1, 2, "book"),
        )
    )
    ages = VerticalBars(card)
    ages.setAccessibleName("ช่วงอายุ (ปี)")
    counts = {"0–5": 4, "6–14": 13, "15–21": 6, "22–59": 78, "60+": 83}
    ages.set_rows(tuple(BarRow(band, band, count) for band, count in counts.items()))
    card.body_layout().addWidget(bars)
    card.body_layout().addWidget(ages)
    return card


def _tiles(parent: QWidget) -> QWidget:
    row = QWidget(parent)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    for label, number, note, tone in (
        ("บัตรที่ออก", "184", "21 จากเดือนก่อน", Tone.OK),
        ("เวลากลางต่อราย", "17 นาที", "ในเกณฑ์ 30 นาที", Tone.NEUTRAL),
    ):
        tile = NumberTile(row)
        tile.set_label(label)
        tile.set_number(number)
        tile.set_note(note, tone, "plus" if tone is Tone.OK else "check")
        line.addWidget(tile)
    return row


def _buttons(parent: QWidget) -> CardFrame:
    card = CardFrame(parent)
    card.set_title("ปุ่มและป้าย")
    buttons = QGridLayout()
    for place, kind in enumerate(ActionKind):
        button = ActionButton(card)
        button.set_kind(kind)
        button.setText({"danger": "ไม่อนุมัติ…", "ghost": "อ่านบัตรซ้ำ"}.get(kind, "ดูเอกสาร"))
        button.set_key_text("" if kind is ActionKind.DANGER else f"F{place + 2}")
        button.set_small(kind is ActionKind.PLAIN)
        buttons.addWidget(button, place // 2, place % 2)
    resting = ActionButton(card)
    resting.setText("พักอยู่")
    resting.setEnabled(False)
    buttons.addWidget(resting, 2, 1)
    tags = QGridLayout()
    tags.setSpacing(6)
    for tone, word in zip(Tone, ("รอเรียก", "ตรง", "ต่าง", "ขาด 1", "รอผล", "ถัดไป"), strict=True):
        tag = Tag(card)
        tag.show_tag(word, tone, "clock" if tone is Tone.NEUTRAL else "check")
        tags.addWidget(tag, list(Tone).index(tone) // 3, list(Tone).index(tone) % 3)
    tags.setColumnStretch(3, 1)
    card.body_layout().addLayout(buttons)
    card.body_layout().addLayout(tags)
    return card


def _choices(parent: QWidget) -> CardFrame:
    card = CardFrame(parent)
    card.set_title("คำตอบ")
    row = QVBoxLayout()
    for options, value in ((ANSWERS, "missing"), (PERIODS, "month")):
        choice = Segmented(card)
        choice.set_options(options)
        choice.set_value(value)
        row.addWidget(choice)
    row.addStretch(1)
    pin = PinEdit(card)
    pin.setFocus()
    card.body_layout().addLayout(row)
    card.body_layout().addWidget(pin)
    for number, words in enumerate(("จดทะเบียนใหม่", "ต่ออายุบัตร"), start=1):
        matter = CheckRow(card)
        matter.setText(words)
        matter.set_round(True)
        matter.set_padded(True)
        matter.set_key_text(str(number))
        matter.set_detail("ยังไม่มีบัตร" if number == 1 else "")
        matter.setChecked(number == 1)
        card.body_layout().addWidget(matter)
    return card


def _history(parent: QWidget) -> CardFrame:
    card = CardFrame(parent)
    card.set_title("ประวัติ")
    line = Timeline(card)
    line.set_entries(
        (
            TimelineEntry("ออกบัตร ครั้งที่ 2", "13 ธ.ค. 2561 · พมจ.ลำปาง"),
            TimelineEntry("ยืมรถเข็น", "2 ก.ค. 2566 · คืนแล้ว"),
        )
    )
    row = QHBoxLayout()
    row.addWidget(line, 1)
    row.addWidget(PhotoLabel(card))
    card.body_layout().addLayout(row)
    return card
