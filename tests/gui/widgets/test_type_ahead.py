"""Typing offers, Enter takes, and nothing is taken that nobody chose."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets import type_ahead
from oss_desk.gui.widgets.suggestion_list import Suggestion, SuggestionList
from oss_desk.gui.widgets.type_ahead import TypeAhead
from tests.gui.found import found

FRUITS = (
    Suggestion("A1", "แอปเปิล", lead="A.1"),
    Suggestion("A2", "แอปริคอต", lead="A.2"),
    Suggestion("B1", "กล้วย", "หวี", "B.1"),
)


class Fruits:
    """Finds by code or word."""

    def find(self, text: str) -> tuple[Suggestion, ...]:
        """Return the fruits that begin with *text*."""
        return tuple(one for one in FRUITS if one.value.startswith(text.upper()) or one.text.startswith(text))

    def shown(self, value: str) -> Suggestion | None:
        """Return the fruit of that code."""
        return next((one for one in FRUITS if one.value == value), None)

    def value_of(self, text: str) -> str:
        """Return a code in capitals."""
        return text.upper()


@pytest.fixture
def edit(qtbot: QtBot) -> Iterator[TypeAhead]:
    window = QWidget()
    column = QVBoxLayout(window)
    made, after = TypeAhead(), QLineEdit()
    column.addWidget(made)
    column.addWidget(after)
    made.set_hints(Fruits())
    window.resize(400, 300)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.setFocus()
    yield made
    window.close()


def test_enter_takes_the_highlighted_line_and_leaves_the_key_to_the_page(
    edit: TypeAhead, qtbot: QtBot
) -> None:
    passed_on: list[int] = []
    edit.window().keyPressEvent = lambda event: passed_on.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClicks(edit, "a")
    assert [one.value for one in edit.suggestions()] == ["A1", "A2"]
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(edit.value_changed) as told:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert told.args == ["A2"]
    assert (edit.value(), edit.text(), edit.suggestions()) == ("A2", "A.2 แอปริคอต", ())
    assert passed_on == [Qt.Key.Key_Return]


def test_leaving_with_tab_keeps_what_was_typed(edit: TypeAhead, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "a")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert not edit.hasFocus()
    assert (edit.value(), edit.suggestions()) == ("A", ())


def test_leaving_takes_a_line_somebody_moved_to(edit: TypeAhead, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.value() == "A2"


def test_a_value_typed_in_full_is_written_as_its_line(edit: TypeAhead, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "b1")
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert (edit.value(), edit.text()) == ("B1", "B.1 กล้วย · หวี")


def test_escape_closes_the_list_and_nothing_else_hears_it(edit: TypeAhead, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert (edit.text(), edit.suggestions()) == ("a", ())
    with qtbot.waitSignal(edit.returnPressed, timeout=200, raising=False) as entered:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.value() == "A"
    assert not entered.signal_triggered


def test_alt_down_and_the_arrow_open_the_whole_list(edit: TypeAhead, qtbot: QtBot) -> None:
    edit.set_value("A1")
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert len(edit.suggestions()) == 3
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    edit.set_chevron(True)
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton, pos=edit.rect().center() * 1.9)
    assert len(edit.suggestions()) == 3


def test_a_click_takes_a_line(edit: TypeAhead, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "a")
    offered = found(edit.window(), SuggestionList)
    place = offered.visualRect(offered.model().index(1, 0)).center()
    qtbot.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edit.value() == "A2"


def test_the_list_lies_inside_the_window_above_a_field_at_its_foot(edit: TypeAhead, qtbot: QtBot) -> None:
    window = edit.window()
    edit.setParent(window)
    edit.setGeometry(10, 250, 380, 40)
    edit.show()
    edit.setFocus()
    qtbot.keyClicks(edit, "a")
    offered = found(window, SuggestionList)
    assert window.rect().contains(offered.geometry())
    assert not offered.geometry().intersects(edit.geometry())


def test_setting_a_value_is_silent_and_shows_its_line(edit: TypeAhead, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(edit.value_changed):
        edit.set_value("B1")
        edit.set_value("ของแปลก")
        edit.set_value("")
    assert (edit.text(), edit.value()) == ("", "")


def test_hints_that_come_later_show_the_value_that_is_there(edit: TypeAhead) -> None:
    late = TypeAhead()
    late.set_value("B1")
    assert late.text() == "B1"
    late.set_hints(Fruits())
    assert (late.text(), late.value()) == ("B.1 กล้วย · หวี", "B1")


def test_what_enter_takes_is_spoken(edit: TypeAhead, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(type_ahead, "announce", lambda _widget, sentence: said.append(sentence))
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert said == ["A.1 แอปเปิล รายการที่ 1 จาก 2 กด Enter เลือก", "A.2 แอปริคอต รายการที่ 2 จาก 2 กด Enter เลือก"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=8))
def test_any_text_is_kept_as_it_was_typed(edit: TypeAhead, text: str) -> None:
    edit.set_value("")
    edit.insert(text)
    QApplication.sendPostedEvents()
    assert edit.value() == edit.text().strip().upper()
