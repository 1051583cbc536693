"""Segments, steps, rail and rows: keys in, signals out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.gallery.field_parts import answers
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.nav_rail import NavRail
from oss_desk.gui.widgets.segmented import Segmented
from oss_desk.gui.widgets.stepper import Stepper

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Shown = Callable[[QWidget], None]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show


def button(parent: QWidget, text: str) -> QAbstractButton:
    return next(found for found in parent.findChildren(QAbstractButton) if found.text() == text)


def test_the_arrows_move_the_answer(shown: Shown, qtbot: QtBot) -> None:
    choice = Segmented()
    choice.set_options(answers())
    shown(choice)
    with qtbot.waitSignal(choice.chosen) as got:
        qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert got.args == ["present"]
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert choice.value() == "missing"
    assert choice.accessibleDescription() == "ขาด"
    qtbot.keyClick(choice, Qt.Key.Key_Left)
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.keyClick(choice, Qt.Key.Key_Left)
    assert choice.value() == "present"


def test_a_click_answers_once(shown: Shown, qtbot: QtBot) -> None:
    choice = Segmented()
    choice.set_options(answers())
    shown(choice)
    with qtbot.waitSignal(choice.chosen):
        qtbot.mouseClick(button(choice, "ยกเว้น"), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.mouseClick(button(choice, "ยกเว้น"), Qt.MouseButton.LeftButton)
    assert choice.value() == "waived"


def test_an_answer_set_in_code_is_silent_and_alt_arrows_are_not_taken(shown: Shown, qtbot: QtBot) -> None:
    choice = Segmented()
    choice.set_choices(["วัน", "เดือน"])
    shown(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_value("เดือน")
        qtbot.keyClick(choice, Qt.Key.Key_Left, ALT)
    assert choice.value() == "เดือน"
    choice.set_value("ปี")
    assert choice.value() == ""


def test_alt_and_a_number_ask_for_a_step(shown: Shown, qtbot: QtBot) -> None:
    stepper = Stepper()
    stepper.resize(1266, 50)
    shown(stepper)
    with qtbot.waitSignal(stepper.step_requested) as got:
        qtbot.keyClick(stepper, Qt.Key.Key_4, ALT)
    assert got.args == [4]
    assert stepper.current() == 1


def test_a_click_asks_for_a_step_and_its_state_is_spoken(shown: Shown, qtbot: QtBot) -> None:
    stepper = Stepper()
    stepper.resize(1266, 50)
    shown(stepper)
    stepper.set_current(3)
    stepper.set_problem(2, "ขาด 1")
    step = button(stepper, "รับคำขอ")
    with qtbot.waitSignal(stepper.step_requested) as got:
        qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert got.args == [2]
    assert step.accessibleName() == "ขั้น 2 รับคำขอ เสร็จแล้ว"
    assert step.accessibleDescription() == "ขาด 1 Alt+2"


def test_a_narrow_stepper_names_only_the_current_step(shown: Shown, qtbot: QtBot) -> None:
    stepper = Stepper()
    stepper.resize(500, 50)
    shown(stepper)
    stepper.set_current(2)
    widths = {name: button(stepper, name).width() for name in ("ตัวตน", "รับคำขอ", "ประเมิน")}
    assert widths["ตัวตน"] == widths["ประเมิน"] < widths["รับคำขอ"]


@pytest.fixture
def rail(shown: Shown) -> NavRail:
    made = NavRail()
    for name in ("home", "search", "approval"):
        made.add_item(name, "home-2", name)
    made.add_item("settings", "settings", "ตั้งค่า", at_bottom=True)
    made.resize(100, 600)
    shown(made)
    return made


def test_control_and_a_number_ask_for_a_page(rail: NavRail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.page_requested) as got:
        qtbot.keyClick(rail, Qt.Key.Key_2, CONTROL)
    assert got.args == ["search"]
    with qtbot.assertNotEmitted(rail.page_requested):
        qtbot.keyClick(rail, Qt.Key.Key_4, CONTROL)


def test_hidden_pages_do_not_count(rail: NavRail, qtbot: QtBot) -> None:
    rail.set_item_visible("search", visible=False)
    with qtbot.waitSignal(rail.page_requested) as got:
        qtbot.keyClick(rail, Qt.Key.Key_2, CONTROL)
    assert got.args == ["approval"]
    assert button(rail, "approval").toolTip() == "approval (Ctrl+2)"


def test_a_click_asks_but_marks_nothing(rail: NavRail, qtbot: QtBot) -> None:
    rail.set_current("home")
    with qtbot.waitSignal(rail.page_requested) as got:
        qtbot.mouseClick(button(rail, "ตั้งค่า"), Qt.MouseButton.LeftButton)
    assert got.args == ["settings"]
    assert rail.current() == "home"


def test_waiting_work_is_spoken(rail: NavRail) -> None:
    rail.set_badge("approval", 4)
    assert button(rail, "approval").accessibleDescription() == "รออยู่ 4 Ctrl+3"


def test_rows_of_one_parent_exclude_each_other_and_have_keys(shown: Shown, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    rows = [CheckRow(page) for _ in range(2)]
    for number, row in enumerate(rows, start=1):
        row.setText(f"เรื่อง {number}")
        row.set_round(True)
        row.set_key_text(str(number))
        column.addWidget(row)
    shown(page)
    qtbot.keyClick(page, Qt.Key.Key_1)
    qtbot.keyClick(page, Qt.Key.Key_2)
    assert [row.isChecked() for row in rows] == [False, True]
    assert rows[0].accessibleName() == "เรื่อง 1"


def test_space_ticks_and_enter_is_left_to_the_page(shown: Shown, qtbot: QtBot) -> None:
    row = CheckRow()
    row.setText("แจ้งแล้ว")
    shown(row)
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert row.isChecked()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert row.isChecked()
