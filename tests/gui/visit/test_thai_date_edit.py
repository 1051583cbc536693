"""Days in the Buddhist era, also where a letter of the month shares its key with a digit."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.gui.language import remember_language
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.widgets.day_picker import DayPicker
from oss_desk.words.language import Language
from tests.gui.found import found

TODAY = date(2026, 11, 20)


@pytest.fixture
def edit(qtbot: QtBot) -> ThaiDateEdit:
    made = ThaiDateEdit()
    qtbot.addWidget(made)
    made.set_today(TODAY)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def typed(edit: ThaiDateEdit, text: str) -> None:
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(edit, event)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=", "2026-11-20"),
        ("20112569", "2026-11-20"),
        ("20/11/69", "2026-11-20"),
        ("๒๐-๑๑-๒๕๖๙", "2026-11-20"),
        ("4 มี.ค. 2503", "1960-03-04"),
        ("4 ต.ค. 2503", "1960-10-04"),
        ("4 ตุลาคม ๒๕๐๓", "1960-10-04"),
        ("2503", "1960"),
        ("20/11/1960", "20/11/1960"),
        ("ๆๆ", "ๆๆ"),
    ],
)
def test_what_is_typed_is_understood_or_kept(edit: ThaiDateEdit, text: str, expected: str) -> None:
    typed(edit, text)
    assert edit.value() == expected


@pytest.mark.parametrize(
    ("text", "shown", "value"),
    [
        ("20/11/2026", "20 Nov 2026", "2026-11-20"),
        ("20 nov 2026", "20 Nov 2026", "2026-11-20"),
        ("20112569", "20 Nov 2026", "2026-11-20"),
        ("2503", "1960", "1960"),
        ("1960", "1960", "1960"),
    ],
)
def test_on_an_english_screen_the_year_is_gregorian(
    edit: ThaiDateEdit, text: str, shown: str, value: str
) -> None:
    remember_language(Language.ENGLISH)
    typed(edit, text)
    edit.clearFocus()
    assert (edit.text(), edit.value(), edit.offer()) == (shown, value, "")
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Up)
    if len(value) == 10:
        assert edit.value() == "2026-11-21"


def test_arrows_move_a_day(edit: ThaiDateEdit) -> None:
    typed(edit, "01/01/2569")
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value() == "2025-12-31"
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert edit.value() == "2026-01-01"


def test_a_month_is_turned_over_and_picked_from(edit: ThaiDateEdit) -> None:
    typed(edit, "31/01/2569")
    QTest.keyClick(edit, Qt.Key.Key_PageDown)
    assert edit.value() == "2026-02-28"
    QTest.keyClick(edit, Qt.Key.Key_PageUp)
    assert edit.value() == "2026-01-28"
    QTest.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = found(edit, DayPicker)
    assert (calendar.isVisible(), calendar.day()) == (True, date(2026, 1, 28))
    QTest.keyClick(calendar, Qt.Key.Key_Right)
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert (edit.value(), calendar.isVisible()) == ("2026-01-29", False)


def test_a_known_month_without_a_day_stays_as_it_is(edit: ThaiDateEdit) -> None:
    edit.set_value("1943-05")
    assert (edit.text(), edit.value()) == ("– พ.ค. 2486", "1943-05")


@pytest.mark.parametrize(
    ("text", "offered", "taken"),
    [
        ("20/11/2570", "20 พ.ย. 2569", "2026-11-20"),
        ("21/11/2570", "21 พ.ย. 2568", "2025-11-21"),
        ("20/11/1960", "20 พ.ย. 2503", "1960-11-20"),
    ],
)
def test_a_likely_slip_is_offered_and_enter_takes_it(
    edit: ThaiDateEdit, text: str, offered: str, taken: str
) -> None:
    typed(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert offered in edit.offer()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.value(), edit.offer()) == (taken, "")


def test_a_day_in_the_future_is_taken_where_it_may_lie_there(edit: ThaiDateEdit) -> None:
    edit.set_today(TODAY, no_future=False)
    typed(edit, "04/12/2569")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.value(), edit.offer()) == ("2026-12-04", "")
