"""Two versions side by side, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.conflict_diff import ConflictDiff, DiffLine, DiffSide, DiffValue

LINES = (
    DiffLine("0", "ชื่อ", DiffValue("บัวคำ"), DiffValue("บัวคำ"), agreed="เหมือนกัน"),
    DiffLine("1", "ที่อยู่", DiffValue("88/2", "แนะนำ"), DiffValue("17"), DiffSide.MINE),
    DiffLine("2", "ผู้ดูแล", DiffValue("ไม่มี"), DiffValue("คำตัน", "แนะนำ"), DiffSide.THEIRS),
    DiffLine("3", "รายการ", DiffValue("มี"), DiffValue("ลบแล้ว"), DiffSide.THEIRS, DiffSide.THEIRS),
)


@pytest.fixture
def diff(qtbot: QtBot) -> ConflictDiff:
    made = ConflictDiff()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_lines("ที่ศูนย์ · นิภา", "ทะเบียนจังหวัด", LINES)
    made.show()
    made.activateWindow()
    made.focus_first()
    return made


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_what_is_advised_is_chosen_and_what_agrees_is_not_asked(diff: ConflictDiff) -> None:
    assert diff.choices() == {"1": DiffSide.MINE, "2": DiffSide.THEIRS, "3": DiffSide.THEIRS}


def test_arrows_choose_and_go_on(diff: ConflictDiff) -> None:
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert diff.choices() == {"1": DiffSide.THEIRS, "2": DiffSide.MINE, "3": DiffSide.THEIRS}
    press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert diff.choices()["1"] is DiffSide.MINE


def test_a_side_that_is_gone_cannot_be_chosen(diff: ConflictDiff) -> None:
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert diff.choices()["3"] is DiffSide.THEIRS


def test_a_tile_tells_everything_to_who_does_not_see_it(diff: ConflictDiff) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "ที่อยู่ ที่ศูนย์ · นิภา 88/2 แนะนำ"
