"""The calendar below a date field: keys, mouse, the Buddhist year."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.day_picker import DayPicker, month_later

TODAY = date(2026, 11, 20)


@pytest.fixture
def picker(qtbot: QtBot) -> DayPicker:
    field, made = QLineEdit(), DayPicker()
    for widget in (field, made):
        qtbot.addWidget(widget)
    field.show()
    made.open_below(field, date(2026, 11, 30), TODAY)
    return made


def test_it_names_the_day_in_the_buddhist_era(picker: DayPicker) -> None:
    assert picker.accessibleName() == "30 พฤศจิกายน 2569"


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Right], date(2026, 12, 1)),
        ([Qt.Key.Key_Left], date(2026, 11, 29)),
        ([Qt.Key.Key_Up], date(2026, 11, 23)),
        ([Qt.Key.Key_Down], date(2026, 12, 7)),
        ([Qt.Key.Key_PageDown] * 3, date(2027, 2, 28)),
        ([Qt.Key.Key_PageUp], date(2026, 10, 30)),
        ([Qt.Key.Key_Equal], TODAY),
    ],
)
def test_the_keys_move_the_mark(picker: DayPicker, qtbot: QtBot, keys: list[Qt.Key], day: date) -> None:
    for key in keys:
        qtbot.keyClick(picker, key)
    with qtbot.waitSignal(picker.picked) as got:
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert got.args == [day]
    assert not picker.isVisible()


def test_a_click_picks_or_turns_the_month_over(picker: DayPicker, qtbot: QtBot) -> None:
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=QPoint(picker.width() - 20, 30))
    assert picker.day() == date(2026, 12, 30)
    first = QPoint(10 + 2 * 46 + 20, 10 + 44 + 38 + 19)
    with qtbot.waitSignal(picker.picked) as got:
        qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=first)
    assert got.args == [date(2026, 12, 1)]


def test_esc_closes_and_picks_nothing(picker: DayPicker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.isVisible()


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 1, 15), -13, date(2024, 12, 15)),
        (date.min, -1, date.min),
        (date.max, 1, date.max),
    ],
)
def test_a_month_later(day: date, months: int, later: date) -> None:
    assert month_later(day, months) == later
