"""Digits by the key, not by the letter on it."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from oss_desk.gui.keyboard import digit_of, digits_only, latin_of, row_digits, western_digits

NONE = Qt.KeyboardModifier.NoModifier
FIRST = 2 if sys.platform == "win32" else 10


def press(text: str, scan_code: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, modifiers, scan_code, 0, 0, text)


@pytest.mark.parametrize(("place", "letter"), list(enumerate("ๅ/-ภถุึคตจ")))
def test_the_number_row_types_digits_under_the_thai_layout(place: int, letter: str) -> None:
    assert digit_of(press(letter, FIRST + place)) == "1234567890"[place]


@pytest.mark.parametrize(("letter", "digit"), list(zip("ๅภถุึคตจ", "14567890", strict=True)))
def test_thai_letters_of_the_row_mean_digits_without_a_scan_code(letter: str, digit: str) -> None:
    assert digit_of(press(letter)) == digit


def test_a_slash_or_dash_that_is_not_on_the_number_row_is_no_digit() -> None:
    assert digit_of(press("/")) is None
    assert digit_of(press("-", 20)) is None


def test_western_and_thai_digits_are_taken_as_typed() -> None:
    assert [digit_of(press(letter)) for letter in "0๙5"] == ["0", "9", "5"]
    assert digit_of(press("๑", FIRST + 1, Qt.KeyboardModifier.ShiftModifier)) == "1"


def test_a_shifted_or_commanding_key_is_no_digit() -> None:
    assert digit_of(press("!", FIRST, Qt.KeyboardModifier.ShiftModifier)) is None
    assert digit_of(press("1", FIRST, Qt.KeyboardModifier.ControlModifier)) is None


def test_other_keys_are_no_digits() -> None:
    assert digit_of(press("a", 38)) is None
    assert digit_of(press("")) is None


def test_text_is_put_into_western_digits() -> None:
    assert western_digits("๒๐ พ.ย. ๒๕๖๙") == "20 พ.ย. 2569"
    assert digits_only("๐-9๙x") == "099"


def press_key(key: int, scan_code: int, keysym: int = 0) -> QKeyEvent:
    modifiers = Qt.KeyboardModifier.ControlModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code + FIRST - 10, keysym, 0, "")


@pytest.mark.parametrize(
    ("thai", "scan_code", "latin"),
    [("ส", 46, "l"), ("/", 11, "2"), ("-", 12, "3"), ("ม", 59, ","), ("ช", 21, "="), (")", 53, "x")],
)
def test_a_thai_key_is_known_by_its_place(thai: str, scan_code: int, latin: str) -> None:
    assert latin_of(press_key(ord(thai), scan_code)) == latin


def test_a_key_that_is_latin_already_is_left_alone() -> None:
    assert latin_of(press_key(ord("L"), 46)) is None
    assert latin_of(press_key(ord("/"), 61)) is None
    assert latin_of(press_key(ord("-"), 20)) is None
    assert latin_of(press_key(Qt.Key.Key_F1, 67)) is None


def test_x11_says_which_thai_letter_a_latin_one_stands_for() -> None:
    assert latin_of(press_key(ord("L"), 46, 0x0DCA)) == "l"


def test_digits_that_came_as_letters_of_the_number_row_are_digits() -> None:
    assert row_digits("ถ/จจจ") == "52000"
    assert row_digits(" ๕2จ-ภ ") == "52034"
    assert row_digits("พิชัย") == ""
    assert row_digits("ถนน") == ""
