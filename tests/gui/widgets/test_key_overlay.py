"""The sheet of keys: what it lists, how it finds a command, and that it runs it and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.main_window import MainWindow
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.command_row import CommandRow
from oss_desk.gui.widgets.focus_ring import FocusRing
from oss_desk.gui.widgets.key_command import KeyCommand, KeyGroup
from oss_desk.gui.widgets.key_overlay import KeyOverlay
from tests.gui.found import found

CONTROL = Qt.KeyboardModifier.ControlModifier


class Page(QWidget):
    """A page with one button, and with keys that stand on no button."""

    def __init__(self, deeds: list[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.edit = QLineEdit()
        self.button = ActionButton(self)
        self.button.setText("รับเรื่องโดยไม่มีบัตร")
        self.button.set_key_text("F2")
        self.button.clicked.connect(lambda: deeds.append("F2"))
        column.addWidget(self.edit)
        column.addWidget(self.button)
        QShortcut(QKeySequence("F4"), self, lambda: deeds.append("F4"))

    def key_commands(self) -> tuple[KeyCommand, ...]:
        """Tell the arrows of the queue."""
        return (KeyCommand("↑ ↓", "เลื่อนคิว"),)


class Desk(MainWindow):
    """A window with two pages and the sheet of keys over it."""

    def __init__(self) -> None:
        super().__init__()
        self.deeds: list[str] = []
        self.page = Page(self.deeds)
        self.add_page("home", self.page, "home-2", "เคาน์เตอร์")
        self.add_page("search", QWidget(), "search", "ค้นหา")
        self.overlay = KeyOverlay(self)
        QShortcut(QKeySequence("F1"), self, self.overlay.toggle)
        self.page_requested.connect(self.deeds.append)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.page.edit.setFocus()
    qtbot.waitUntil(made.page.edit.hasFocus)
    qtbot.keyClick(made.page.edit, Qt.Key.Key_F1)
    qtbot.waitUntil(made.overlay.search_field().hasFocus)
    return made


def words(desk: Desk) -> list[str]:
    return [command.words for command in desk.overlay.shown_commands()]


def test_it_lists_the_desk_the_pages_of_the_rail_and_this_screen(desk: Desk) -> None:
    told = {(command.group, command.keys): command.words for command in desk.overlay.shown_commands()}
    assert told[KeyGroup.EVERYWHERE, "Ctrl+Enter"] == "ทำขั้นต่อไปของหน้านี้"
    assert told[KeyGroup.PAGES, "Ctrl+2"] == "ค้นหา"
    assert told[KeyGroup.VISIT, "Alt+M"] == "แสดงเลข 13 หลัก 10 วินาที"
    assert told[KeyGroup.HERE, "F2"] == "รับเรื่องโดยไม่มีบัตร"
    assert told[KeyGroup.HERE, "↑ ↓"] == "เลื่อนคิว"


def test_a_page_the_role_cannot_use_has_no_key(desk: Desk) -> None:
    desk.overlay.toggle()
    desk.set_page_visible("search", visible=False)
    desk.overlay.toggle()
    assert (KeyGroup.PAGES, "ค้นหา") not in {
        (command.group, command.words) for command in desk.overlay.shown_commands()
    }


def test_typing_finds_by_words_and_by_key(desk: Desk) -> None:
    desk.overlay.search_field().setText("รับ บัตร")
    assert words(desk) == ["รับเรื่องโดยไม่มีบัตร"]
    desk.overlay.search_field().setText("ctrl+2")
    assert words(desk) == ["ค้นหา"]
    desk.overlay.search_field().setText("ไม่มีคำสั่งนี้แน่")
    assert words(desk) == []


def test_enter_runs_what_is_found_and_gives_the_keyboard_back(desk: Desk, qtbot: QtBot) -> None:
    search = desk.overlay.search_field()
    search.setText("ไม่มีบัตร")
    with qtbot.waitSignal(desk.overlay.closed):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert desk.deeds == ["F2"]
    assert QApplication.focusWidget() is desk.page.edit


def test_a_page_is_gone_to_from_the_sheet(desk: Desk, qtbot: QtBot) -> None:
    desk.overlay.search_field().setText("Ctrl+2")
    qtbot.keyClick(desk.overlay.search_field(), Qt.Key.Key_Return)
    assert (desk.deeds, desk.current_page()) == (["search"], "search")


def test_a_command_without_a_deed_of_its_own_presses_its_key(desk: Desk, qtbot: QtBot) -> None:
    desk.overlay.search_field().setText("อ่านบัตรซ้ำ")
    qtbot.keyClick(desk.overlay.search_field(), Qt.Key.Key_Return)
    assert desk.deeds == ["F4"]


def test_what_cannot_be_done_here_is_said(desk: Desk, qtbot: QtBot) -> None:
    desk.overlay.search_field().setText("Alt+M")
    qtbot.keyClick(desk.overlay.search_field(), Qt.Key.Key_Return)
    assert desk.overlay.isVisible()
    told = [label.text() for label in desk.overlay.findChildren(QLabel) if label.isVisible()]
    assert any("Alt+M" in text for text in told)
    desk.overlay.search_field().clear()
    assert not any(
        "Alt+M" in label.text() for label in desk.overlay.findChildren(QLabel) if label.isVisible()
    )


def test_enter_runs_nothing_before_something_is_marked(desk: Desk, qtbot: QtBot) -> None:
    search = desk.overlay.search_field()
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert desk.overlay.isVisible()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    marked = [row.command.keys for row in desk.findChildren(CommandRow) if row.is_marked()]
    assert marked == ["?"]
    assert search.accessibleDescription() == "เปิดหรือปิดแผ่นนี้ ?"


def test_no_key_of_the_window_works_under_the_sheet(desk: Desk, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F4):
        qtbot.keyClick(desk.overlay.search_field(), key)
    qtbot.keyClick(desk.overlay.search_field(), Qt.Key.Key_2, CONTROL)
    assert (desk.deeds, desk.overlay.isVisible()) == ([], True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_it_goes_as_it_came(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(desk.overlay.search_field(), key)
    assert not desk.overlay.isVisible()
    assert QApplication.focusWidget() is desk.page.edit


def test_a_question_mark_closes_it_unless_something_is_typed(desk: Desk, qtbot: QtBot) -> None:
    search = desk.overlay.search_field()
    qtbot.keyClicks(search, "F")
    qtbot.keyClicks(search, "?")
    assert (search.text(), desk.overlay.isVisible()) == ("F?", True)
    search.clear()
    qtbot.keyClicks(search, "?")
    assert not desk.overlay.isVisible()


def test_tab_stays_inside_and_the_ring_is_on_top(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.overlay.search_field(), Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert isinstance(focus, ActionButton)
    assert desk.overlay.isAncestorOf(focus)
    ring, siblings = found(desk, FocusRing), desk.children()
    qtbot.waitUntil(ring.isVisible)
    assert siblings.index(ring) > siblings.index(desk.overlay)
    qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert desk.overlay.search_field().hasFocus()


def test_a_click_runs_a_command(desk: Desk, qtbot: QtBot) -> None:
    row = next(row for row in desk.findChildren(CommandRow) if row.command.keys == "F2")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert desk.deeds == ["F2"]


def test_a_screen_without_keys_of_its_own_still_shows_all_others(desk: Desk) -> None:
    desk.overlay.toggle()
    desk.show_page("search")
    desk.overlay.toggle()
    QApplication.processEvents()
    assert KeyGroup.HERE not in {command.group for command in desk.overlay.shown_commands()}
    hidden = [
        row.text()
        for row in desk.findChildren(CommandRow)
        if row.isVisible() and row.visibleRegion().boundingRect() != row.rect()
    ]
    assert hidden == []


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1093, 614), (911, 512)])
def test_every_command_can_be_reached_in_every_window(
    desk: Desk, qtbot: QtBot, width: int, height: int
) -> None:
    desk.resize(width, height)
    QApplication.processEvents()
    search = desk.overlay.search_field()
    last = desk.overlay.shown_commands()[-1]
    for _ in desk.overlay.shown_commands():
        qtbot.keyClick(search, Qt.Key.Key_Down)
    row = next(row for row in desk.findChildren(CommandRow) if row.is_marked())
    assert row.command is last
    assert not row.visibleRegion().isEmpty()
    for shown in desk.findChildren(CommandRow):
        assert shown.width() >= shown.sizeHint().width(), shown.text()
