"""What a screen reader is told to speak."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.segmented import Segmented
from oss_desk.gui.widgets.status_strip import StatusStrip, StripState
from oss_desk.gui.widgets.stepper import Stepper
from oss_desk.words.segmenter import breakable


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand where Qt hands over to the platform, which has no bus off screen."""
    sentences: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            sentences.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return sentences


def test_markup_and_break_marks_are_not_spoken() -> None:
    assert spoken(breakable("ทะเบียนเดิม: 17 หมู่ 4 <b>ใช้ตามบัตร</b> &amp; 3 < 4")) == (
        "ทะเบียนเดิม: 17 หมู่ 4 ใช้ตามบัตร & 3 < 4"
    )


def test_what_is_out_of_sight_keeps_silent(qtbot: QtBot, heard: list[str]) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    announce(label, "ไม่มีใครเห็น")
    label.show()
    announce(label, "อนุมัติแล้ว")
    assert heard == ["อนุมัติแล้ว"]


def test_the_strip_tells_that_reading_began_and_how_it_ended(qtbot: QtBot, heard: list[str]) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show()
    strip.set_reader(StripState.OK, "พร้อม")
    heard.clear()
    for part in range(1, 21):
        strip.set_reader(StripState.BUSY, f"กำลังอ่านรูป {part} จาก 20")
    strip.set_reader(StripState.OK, "พร้อม")
    assert heard == ["เครื่องอ่านบัตร กำลังอ่านรูป 1 จาก 20", "เครื่องอ่านบัตร พร้อม"]


def test_the_editable_part_of_a_combo_box_has_the_name_of_the_field(qtbot: QtBot) -> None:
    field, box = FormField(), QComboBox()
    qtbot.addWidget(field)
    box.setEditable(True)
    field.set_field(box)
    field.set_label("วิธีสื่อสารที่สะดวก")
    field.show_error("เลือก <b>หนึ่งวิธี</b>")
    inner = box.lineEdit()
    assert inner is not None
    assert inner.accessibleName() == "วิธีสื่อสารที่สะดวก"
    assert inner.accessibleDescription() == box.accessibleDescription() == "เลือก หนึ่งวิธี"


def test_answers_are_radio_buttons_and_can_be_taken_back_in_code(qtbot: QtBot, heard: list[str]) -> None:
    answers = Segmented()
    qtbot.addWidget(answers)
    answers.set_choices(["มี", "ขาด"])
    answers.show()
    first = QAccessible.queryAccessibleInterface(answers).child(0)
    assert first.role() is QAccessible.Role.RadioButton
    for value in ("มี", "ขาด", "มี", ""):
        answers.set_value(value)
        assert answers.value() == value
    qtbot.keyClick(answers, Qt.Key.Key_Right)
    assert answers.value() == "มี"
    assert heard[-1] == "มี"


def test_a_banner_repeats_what_is_wrong_but_not_what_is_so(qtbot: QtBot, heard: list[str]) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    for tone in (Tone.INFO, Tone.INFO, Tone.ERROR, Tone.ERROR):
        banner.show_message(tone, f"ข้อความ {tone.value}")
    assert heard == ["ข้อความ info", "ข้อความ error", "ข้อความ error"]


def test_the_action_bar_tells_what_is_new_but_not_that_a_draft_is_saved(
    qtbot: QtBot, heard: list[str]
) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.set_message(Tone.NEUTRAL, "บันทึกร่างแล้ว 10:42 น.")
    bar.set_message(Tone.ERROR, "เหลือ 1 ช่อง: โทรศัพท์")
    bar.set_message(Tone.ERROR, "เหลือ 1 ช่อง: โทรศัพท์")
    bar.set_message(Tone.OK, "พิมพ์แล้ว")
    assert heard == ["เหลือ 1 ช่อง: โทรศัพท์", "พิมพ์แล้ว"]


def test_the_stepper_tells_the_step_at_hand_when_it_changes(qtbot: QtBot, heard: list[str]) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.show()
    for number in (1, 2, 2):
        stepper.set_current(number)
    assert heard == ["ขั้น 2 รับคำขอ ขั้นนี้"]
