"""Rows that do not fit are scrolled by the keyboard, and follow it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.row_scroll import RowScroll


def rows(count: int) -> tuple[QWidget, list[QPushButton]]:
    inside = QWidget()
    column = QVBoxLayout(inside)
    buttons = [QPushButton(str(number)) for number in range(count)]
    for button in buttons:
        column.addWidget(button)
    return inside, buttons


def shown(qtbot: QtBot, inside: QWidget) -> RowScroll:
    scroll = RowScroll(inside, "แถว")
    qtbot.addWidget(scroll)
    scroll.resize(200, 120)
    scroll.show()
    scroll.activateWindow()
    qtbot.waitUntil(scroll.isActiveWindow)
    return scroll


def test_what_gets_the_keyboard_comes_into_sight(qtbot: QtBot) -> None:
    inside, buttons = rows(20)
    scroll = shown(qtbot, inside)
    assert buttons[-1].visibleRegion().isEmpty()
    buttons[-1].setFocus()
    qtbot.waitUntil(lambda: not buttons[-1].visibleRegion().isEmpty())
    assert scroll.verticalScrollBar().value() > 0


def test_the_tab_key_stops_only_where_there_is_something_to_scroll(qtbot: QtBot) -> None:
    inside, buttons = rows(2)
    scroll = shown(qtbot, inside)
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus
    buttons[0].setMinimumHeight(300)
    qtbot.waitUntil(lambda: scroll.focusPolicy() == Qt.FocusPolicy.StrongFocus)
    assert scroll.accessibleName() == "แถว"
