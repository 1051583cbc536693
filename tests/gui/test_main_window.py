"""The frame: pages, covers, badges, keys and sizes; and the ring that follows the focus."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.main_window import MainWindow
from oss_desk.gui.widgets.status_strip import StatusStrip, StripState
from tests.gui.found import found

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    for name in ("home", "search", "approval"):
        page = QWidget()
        column = QVBoxLayout(page)
        edit = QLineEdit()
        edit.setObjectName(f"{name}_edit")
        column.addWidget(edit)
        made.add_page(name, page, "home-2", name)
    made.add_inner_page("visit", QLabel("เรื่อง"))
    made.add_cover("sign_in", QLineEdit())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_it_starts_at_the_designed_size_on_the_first_page(window: MainWindow) -> None:
    assert (window.width(), window.height()) == (1366, 768)
    assert (window.minimumWidth(), window.minimumHeight()) == (911, 512)
    assert window.current_page() == "home"
    assert window.status_strip.height() == 36
    assert window.rail.width() == 100


def test_a_key_shows_the_page_and_tells(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_requested) as got:
        qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert got.args == ["approval"]
    assert window.current_page() == window.rail.current() == "approval"


def test_ctrl_y_types_again_what_ctrl_z_took_back(window: MainWindow, qtbot: QtBot) -> None:
    edit = found(window, QLineEdit, "home_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, "0812")
    qtbot.keyClick(edit, Qt.Key.Key_Y, CONTROL)
    assert edit.text() == "0812"
    qtbot.keyClick(edit, Qt.Key.Key_Z, CONTROL)
    assert edit.text() == ""
    qtbot.keyClick(edit, Qt.Key.Key_Y, CONTROL)
    assert edit.text() == "0812"


def test_a_page_shown_in_code_is_silent(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.page_requested):
        window.show_page("search")
    window.show_page("visit")
    assert window.current_page() == "visit"
    assert window.rail.current() == "search"
    with pytest.raises(KeyError):
        window.show_page("nowhere")


def test_a_cover_hides_pages_and_their_keys_but_not_the_strip(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("search")
    window.show_cover("sign_in")
    assert window.is_covered()
    assert not window.rail.isVisible()
    assert window.status_strip.isVisible()
    with qtbot.assertNotEmitted(window.page_requested):
        qtbot.keyClick(window, Qt.Key.Key_3, CONTROL)
    window.uncover()
    assert not window.is_covered()
    assert window.current_page() == "search"


def test_a_small_window_has_a_narrow_rail(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(911, 512)
    qtbot.waitUntil(lambda: window.rail.width() == 60)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.rail.width() == 100)


def test_a_role_hides_pages_and_badges_need_a_page(window: MainWindow) -> None:
    window.set_page_visible("approval", visible=False)
    window.set_badge("home", 3)
    with pytest.raises(KeyError):
        window.set_badge("visit", 1)


def test_closing_tells_first(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_the_strip_tells_and_opens(window: MainWindow, qtbot: QtBot) -> None:
    strip = found(window, StatusStrip)
    strip.set_reader(StripState.ERROR, "เครื่องอ่านหลุด เสียบสาย USB ใหม่")
    assert strip.words("reader") == "เครื่องอ่านบัตร เครื่องอ่านหลุด เสียบสาย USB ใหม่"
    strip.set_officer("", "")
    assert strip.words("officer") == "ยังไม่เข้าสู่ระบบ"
    with qtbot.waitSignal(strip.item_requested) as got:
        qtbot.keyClick(window, Qt.Key.Key_2, CONTROL | ALT)
    assert got.args == ["printer"]


def test_the_ring_follows_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    edit = found(window, QLineEdit, "home_edit")
    edit.setFocus()
    ring = window.focus_ring
    qtbot.waitUntil(ring.isVisible)
    assert ring.target() is edit
    corner = edit.mapTo(window, QPoint(0, 0))
    assert ring.geometry().topLeft() == corner - QPoint(3, 3)
    assert ring.width() == edit.width() + 6
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: ring.width() == edit.width() + 6)
    edit.setProperty("focus_ring", False)
    edit.clearFocus()
    qtbot.waitUntil(ring.isHidden)
    edit.setFocus()
    assert ring.target() is None


def test_the_ring_scrolls_along_and_goes_with_its_widget(window: MainWindow, qtbot: QtBot) -> None:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    inside = QWidget()
    column = QVBoxLayout(inside)
    edits = [QLineEdit() for _ in range(40)]
    for edit in edits:
        column.addWidget(edit)
    scroll.setWidget(inside)
    window.add_inner_page("long", scroll)
    window.show_page("long")
    edits[3].setFocus()
    ring = window.focus_ring
    qtbot.waitUntil(ring.isVisible)
    assert ring.parentWidget() is scroll.viewport()
    before = ring.y()
    scroll.verticalScrollBar().setValue(40)
    qtbot.waitUntil(lambda: ring.y() == before - 40)
    window.show_page("home")
    qtbot.waitUntil(lambda: ring.target() is not edits[3] or ring.isHidden())
