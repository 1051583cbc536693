"""Small parts: what they say, what their keys do, and that no Thai mark is cut."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.theme.active import control_height, font, text_scale
from oss_desk.gui.theme.fonts import load_fonts
from oss_desk.gui.theme.icons import icon, icon_pixmap
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Colour, Role, Theme, Tone
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.bar_chart import BarRow, HorizontalBars
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.number_tile import NumberTile
from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts, PersonHeader
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.search_field import SearchField
from oss_desk.gui.widgets.shortcut_keys import key_sequences
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.text_lines import Line, TextLines
from oss_desk.gui.widgets.timeline import Timeline, TimelineEntry
from tests.gui.found import found

MARKS = "กุ้งปี่ฟื้นญู้ฐูฏึ๊"
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("Ctrl+Enter", {"Ctrl+Enter", "Ctrl+Return"}),
        ("Alt+←", {"Alt+Left"}),
        ("F4", {"F4"}),
        ("?", {"?"}),
        ("", set()),
    ],
)
def test_the_key_on_a_button_is_the_key_qt_listens_for(key: str, names: set[str]) -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    assert {sequence.toString(portable) for sequence in key_sequences(key)} == names


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_key_presses_the_button(qtbot: QtBot, key: Qt.Key) -> None:
    button = ActionButton()
    button.set_key_text("Ctrl+Enter")
    button.setText("ยืนยันตัวตน ไปรับคำขอ")
    shown(button, qtbot)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key, CONTROL)
    assert button.accessibleName() == "ยืนยันตัวตน ไปรับคำขอ"
    assert button.accessibleDescription() == "Ctrl+Enter"


def test_a_hidden_button_leaves_its_key_alone(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    buttons = [ActionButton(page) for _ in range(2)]
    for button in buttons:
        button.set_key_text("F6")
        column.addWidget(button)
    buttons[0].hide()
    shown(page, qtbot)
    with qtbot.waitSignal(buttons[1].clicked), qtbot.assertNotEmitted(buttons[0].clicked):
        qtbot.keyClick(page, Qt.Key.Key_F6)


@pytest.mark.parametrize(("kind", "height"), [("primary", 40), ("big", 48), ("plain", 40), ("ghost", 40)])
def test_buttons_have_the_designed_heights(qtbot: QtBot, kind: str, height: int) -> None:
    button = ActionButton()
    qtbot.addWidget(button)
    button.set_kind(kind)
    assert button.sizeHint().height() == height
    button.set_small(True)
    assert button.sizeHint().height() == 34
    with pytest.raises(ValueError, match="loud"):
        button.set_kind("loud")


def test_properties_can_be_set_as_a_form_does(qtbot: QtBot) -> None:
    button, field = ActionButton(), FormField()
    for widget, name, value in (
        (button, "kind", "danger"),
        (button, "key_text", "F2"),
        (field, "label", "ชื่อ"),
    ):
        qtbot.addWidget(widget)
        assert widget.setProperty(name, value)
        assert widget.property(name) == value


def test_a_field_is_named_and_described(qtbot: QtBot) -> None:
    field, edit = FormField(), QLineEdit()
    field.set_label("โทรศัพท์")
    field.set_required(True)
    field.set_field(edit)
    shown(field, qtbot)
    height = field.sizeHint().height()
    assert found(field, QLabel).buddy() is edit
    assert edit.accessibleName() == "โทรศัพท์"
    field.show_error("เหลืออีก 4 หลัก")
    assert edit.accessibleDescription() == f"{field.message()} ต้องกรอก" == "เหลืออีก 4 หลัก ต้องกรอก"
    assert edit.property("wrong") is True
    assert field.sizeHint().height() > height
    field.show_difference("ทะเบียนเดิม: 17 หมู่ 4")
    assert (edit.property("wrong"), edit.property("source")) == (False, "differs")
    field.show_ok("ถูกต้อง")
    field.show_hint("เช่น 08x")
    field.clear()
    assert (field.message(), edit.property("source")) == ("", "")
    assert field.sizeHint().height() == height


def test_a_value_from_the_chip_cannot_be_edited(qtbot: QtBot) -> None:
    field, edit = FormField(), QLineEdit("บัวคำ")
    qtbot.addWidget(field)
    field.set_field(edit)
    field.set_source("chip")
    assert edit.isReadOnly()
    field.set_source("")
    assert not edit.isReadOnly()


def test_a_form_may_bring_its_own_layout(qtbot: QtBot) -> None:
    field = FormField()
    column = QVBoxLayout(field)
    edit = QLineEdit()
    column.addWidget(edit)
    field.set_label("ชื่อ")
    assert field.field() is edit
    assert edit.accessibleName() == "ชื่อ"
    shown(field, qtbot)
    assert FormField().field() is None


def test_a_card_keeps_its_head_free(qtbot: QtBot) -> None:
    card = CardFrame()
    card.set_title("ข้อมูลบุคคล")
    label = QLabel("ในบัตร")
    card.body_layout().addWidget(label)
    shown(card, qtbot)
    assert label.y() >= 46
    assert card.accessibleName() == "ข้อมูลบุคคล"


def test_a_banner_shows_and_its_button_asks(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    banner = Banner(page)
    column.addWidget(banner)
    shown(page, qtbot)
    assert not banner.isVisible()
    banner.show_message(Tone.WARN, "มีเรื่องค้าง 1 เรื่อง", button="เปิด", key="F8")
    assert banner.isVisible()
    with qtbot.waitSignal(banner.action_requested):
        qtbot.keyClick(page, Qt.Key.Key_F8)
    banner.clear()
    assert not banner.isVisible()


def test_the_bar_has_one_primary_button(qtbot: QtBot) -> None:
    bar = ActionBar()
    bar.set_primary("อนุมัติ ไปเรื่องถัดไป")
    back = bar.add_button("ย้อนกลับ", "Alt+←")
    bar.set_message(Tone.ERROR, "เหลือ 2 ช่อง", key="F8", key_words="ไปช่องถัดไป")
    bar.resize(1266, 64)
    shown(bar, qtbot)
    with qtbot.waitSignal(bar.primary_requested):
        qtbot.keyClick(bar, Qt.Key.Key_Return, CONTROL)
    with qtbot.waitSignal(back.clicked):
        qtbot.keyClick(bar, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bar.message() == "เหลือ 2 ช่อง"
    assert bar.sizeHint().height() == 64


def test_the_bar_gives_the_buttons_room_before_it_says_what_a_key_does(qtbot: QtBot) -> None:
    bar = ActionBar()
    bar.set_primary("บันทึกผล ส่งตรวจอนุมัติ")
    back, doctor = bar.add_button("ย้อนกลับ", "Alt+←"), bar.add_button("ส่งให้แพทย์", "Ctrl+D")
    bar.set_message(Tone.ERROR, "เหลือ 1 ช่อง: วันที่รับรอง", key="F8", key_words="ไปช่องถัดไป")
    bar.resize(1266, 64)
    shown(bar, qtbot)
    words = next(label for label in bar.findChildren(QLabel) if label.text() == "ไปช่องถัดไป")
    assert words.isVisible()
    bar.resize(851, 64)
    qtbot.waitUntil(lambda: not words.isVisible())
    qtbot.waitUntil(lambda: doctor.width() >= doctor.sizeHint().width())
    assert back.width() >= back.sizeHint().width()
    bar.resize(1266, 64)
    qtbot.waitUntil(words.isVisible)


def test_the_header_shows_words_and_asks_before_it_reveals(qtbot: QtBot) -> None:
    header = PersonHeader()
    facts = PersonFacts("นางบัวคำ สมมุติวงศ์", "•-••••-••••2-17-7", "หญิง 66 ปี", tags=(HeaderTag("อ่านแล้ว"),))
    header.set_person(facts)
    header.set_person(facts)
    header.resize(1266, 83)
    shown(header, qtbot)
    with qtbot.waitSignal(header.reveal_requested):
        qtbot.keyClick(header, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert header.accessibleName() == "นางบัวคำ สมมุติวงศ์"
    assert [tag.isVisible() for tag in header.findChildren(Tag) if tag.accessibleName()][-1]


def test_a_photo_is_shown_or_its_absence_told(qtbot: QtBot) -> None:
    photo = PhotoLabel()
    qtbot.addWidget(photo)
    assert photo.accessibleName() == "ยังไม่มีรูป"
    assert not photo.set_photo_bytes(b"no picture")
    picture = QPixmap(20, 30)
    picture.fill(QColor("red"))
    photo.set_photo(picture, "นางบัวคำ")
    assert photo.accessibleName() == "รูปของนางบัวคำ"
    assert QColor(photo.grab().toImage().pixel(26, 31)) == QColor("red")


def test_the_search_key_moves_the_focus(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    search, other = SearchField(page), QLineEdit(page)
    search.set_key_text("F3")
    search.setText("บัว")
    column.addWidget(search)
    column.addWidget(other)
    shown(page, qtbot)
    other.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F3)
    assert search.hasFocus()
    assert search.selectedText() == "บัว"


def test_a_bar_is_chosen_by_keys_or_mouse(qtbot: QtBot) -> None:
    bars = HorizontalBars()
    bars.set_rows((BarRow("a", "เกาะคา", 3, 4), BarRow("b", "เถิน", 1, 0)))
    bars.resize(400, 80)
    shown(bars, qtbot)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.row_chosen) as got:
        qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert got.args == ["b"]
    with qtbot.waitSignal(bars.row_chosen) as got:
        qtbot.mouseClick(
            bars, Qt.MouseButton.LeftButton, pos=bars.focus_rect().center() - bars.rect().topLeft()
        )
    assert got.args == ["b"]
    assert bars.accessibleDescription() == "เกาะคา ญ 3 · ช 4 7; เถิน ญ 1 · ช 0 1"


def test_a_timeline_tells_its_events_or_that_there_are_none(qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    assert line.accessibleDescription() == "ยังไม่มีประวัติที่ศูนย์นี้"
    line.set_entries((TimelineEntry("ออกบัตร", "13 ธ.ค. 2561"),))
    assert line.accessibleDescription() == "ออกบัตร 13 ธ.ค. 2561"


def ink_rows(image: QImage, ground: QColor) -> int:
    """Return how many rows lie between the first and the last that hold anything but *ground*."""
    inked = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y) != ground for x in range(image.width()))
    ]
    return inked[-1] - inked[0] + 1


def _label(role: Role) -> QWidget:
    label = QLabel(MARKS)
    label.setProperty("role", role.value)
    return label


def _lines(role: Role) -> QWidget:
    lines = TextLines()
    lines.set_lines(Line(MARKS, role))
    return lines


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("make", [_label, _lines])
def test_no_mark_is_cut_off(qtbot: QtBot, role: Role, make: object) -> None:
    widget = make(role)  # type: ignore[operator]
    qtbot.addWidget(widget)
    widget.ensurePolished()
    widget.resize(widget.sizeHint())
    ground = QColor("white")
    cut, whole = (QImage(widget.size() + QSize(0, room), QImage.Format.Format_RGB32) for room in (0, 40))
    for picture in (cut, whole):
        picture.fill(ground)
    painter = QPainter(cut)
    widget.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    painter = QPainter(whole)
    painter.setFont(font(role))
    painter.setPen(widget.palette().windowText().color())
    painter.drawText(0, 20 + widget.height() // 2, MARKS)
    painter.end()
    # A label may set its line half a pixel lower: the edge row is then a shade, not a cut.
    assert ink_rows(cut, ground) >= ink_rows(whole, ground) - 1


def test_fonts_ship_with_the_desk() -> None:
    assert set(load_fonts()) == {"IBM Plex Sans Thai Looped", "Sarabun"}
    assert font(Role.NUMBER).pixelSize() == 28


def test_icons_take_the_colour_of_their_token(qapp: QApplication) -> None:
    pixmap = icon_pixmap("printer", Colour.ERROR, 20)
    inks = {
        pixmap.toImage().pixelColor(x, y).name().upper()
        for x in range(20)
        for y in range(20)
        if pixmap.toImage().pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#B3261E"}
    assert not icon("printer").isNull()
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon")


def test_larger_text_makes_higher_controls(qapp: QApplication) -> None:
    apply_theme(qapp, Theme.LIGHT, 1.3)
    assert text_scale() == 1.3
    assert font(Role.BODY).pixelSize() == 21
    assert control_height(34) > 34
    tile = NumberTile()
    tile.set_number("184")
    assert tile.sizeHint().height() > 86
