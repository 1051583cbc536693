"""The secret number: digits in, one signal out, nothing shown."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.pin_edit import PinEdit


@pytest.fixture
def pin(qtbot: QtBot) -> PinEdit:
    made = PinEdit()
    qtbot.addWidget(made)
    made.resize(424, 52)
    made.show()
    return made


def test_the_sixth_digit_completes(pin: PinEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pin.completed):
        qtbot.keyClicks(pin, "12345")
    with qtbot.waitSignal(pin.completed) as got:
        qtbot.keyClicks(pin, "6")
    assert got.args == ["123456"]


def test_letters_are_left_to_the_page_and_a_seventh_digit_is_not_taken(pin: PinEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(pin, "a1b2-3")
    assert pin.digits() == "123"
    qtbot.keyClicks(pin, "4567")
    assert pin.digits() == "123456"


def test_thai_keys_type_digits(pin: PinEdit, qtbot: QtBot) -> None:
    for letter in "ๅภถุ":
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(pin, event)
    assert pin.digits() == "1456"


def test_backspace_takes_one_back_and_delete_all(pin: PinEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(pin, "123")
    with qtbot.waitSignal(pin.edited):
        qtbot.keyClick(pin, Qt.Key.Key_Backspace)
    assert pin.count() == 2
    qtbot.keyClick(pin, Qt.Key.Key_Delete)
    assert pin.count() == 0
    with qtbot.assertNotEmitted(pin.edited):
        qtbot.keyClick(pin, Qt.Key.Key_Backspace)


def test_a_held_key_counts_once(pin: PinEdit) -> None:
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, 10, 0, 0, "1", autorep=True
    )
    QApplication.sendEvent(pin, event)
    assert pin.count() == 0


def test_a_screen_reader_hears_the_count_and_never_the_digits(pin: PinEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(pin, "982")
    assert pin.accessibleName() == "รหัส 6 หลัก"
    assert pin.accessibleDescription() == "พิมพ์แล้ว 3 จาก 6"


def test_the_ring_stands_around_the_next_box(pin: PinEdit, qtbot: QtBot) -> None:
    first = pin.focus_rect()
    qtbot.keyClicks(pin, "12")
    assert pin.focus_rect().left() > first.right()


def test_assistive_technology_writes_the_digits_at_once(pin: PinEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignals([pin.edited, pin.completed]):
        pin.setText("๑๒3-4567")
    assert pin.digits() == "123456"


def test_it_is_a_password_field_that_is_neither_copied_nor_pasted_into(pin: PinEdit, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("123456")
    qtbot.keyClick(pin, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pin.digits() == ""
    qtbot.keyClicks(pin, "98")
    qtbot.keyClick(pin, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pin, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "123456"
    assert "98" not in pin.displayText()
