"""The undo bar: one offer at a time, ten seconds, Ctrl+Z, and the focus stays where it was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.undo_bar import STAYS_MS, UndoBar
from tests.gui.found import found

CONTROL = Qt.KeyboardModifier.ControlModifier


class Page(QWidget):
    """A page with a line to type into, an undo bar and an action bar."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.edit = QLineEdit()
        self.edit.setObjectName("line_edit")
        inner = QVBoxLayout()
        self.action_bar = ActionBar(self)
        column.addWidget(self.edit)
        column.addLayout(inner)
        inner.addWidget(self.action_bar)
        self.bar = UndoBar(self)
        self.bar.sit_above(self.action_bar)
        self.done: list[str] = []
        self.told: list[str] = []
        self.bar.undone.connect(lambda: self.told.append("undone"))
        self.bar.expired.connect(lambda: self.told.append("expired"))

    def offer(self, name: str = "อนุมัติแล้ว 1 เรื่อง") -> None:
        """Offer to take back *name*."""
        self.bar.offer(name, lambda: self.done.append(name))


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.edit.setFocus()
    qtbot.waitUntil(made.edit.hasFocus)
    return made


@pytest.fixture
def reader_on() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_an_offer_stands_above_the_action_bar_and_leaves_the_focus(page: Page) -> None:
    assert not page.bar.isVisible()
    page.offer()
    QApplication.processEvents()
    assert page.bar.isVisible()
    assert page.bar.geometry().bottom() < page.action_bar.geometry().top()
    assert QApplication.focusWidget() is page.edit
    assert page.bar.accessibleName() == "อนุมัติแล้ว 1 เรื่อง"


def test_the_key_takes_back_once(page: Page, qtbot: QtBot) -> None:
    page.offer()
    for _ in range(3):
        qtbot.keyClick(page.edit, Qt.Key.Key_Z, CONTROL)
    assert (page.done, page.told) == (["อนุมัติแล้ว 1 เรื่อง"], ["undone"])
    assert not page.bar.isVisible()


def test_typing_is_undone_first(page: Page, qtbot: QtBot) -> None:
    page.offer()
    qtbot.keyClicks(page.edit, "88")
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, CONTROL)
    assert (page.edit.text(), page.done) == ("", [])
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, CONTROL)
    assert page.done


def test_it_goes_after_ten_seconds_and_the_deed_stands(page: Page) -> None:
    page.offer()
    timer = found(page.bar, QTimer)
    assert (timer.isActive(), timer.interval(), STAYS_MS) == (True, 10_000, 10_000)
    timer.timeout.emit()
    assert (page.done, page.told, page.bar.isVisible()) == ([], ["expired"], False)
    page.bar.take_back()
    assert page.done == []


def test_time_does_not_run_out_under_somebody_about_to_press(page: Page) -> None:
    page.offer()
    found(page.bar, QWidget, "undo_button").setFocus()
    found(page.bar, QTimer).timeout.emit()
    assert page.bar.is_offering
    page.edit.setFocus()
    found(page.bar, QTimer).timeout.emit()
    assert not page.bar.is_offering


def test_a_newer_offer_replaces_the_older(page: Page, qtbot: QtBot) -> None:
    page.offer("ก")
    page.offer("ข")
    assert page.told == ["expired"]
    qtbot.mouseClick(found(page.bar, QWidget, "undo_button"), Qt.MouseButton.LeftButton)
    assert page.done == ["ข"]


def test_it_stays_until_dismissed_while_a_screen_reader_listens(
    page: Page, qtbot: QtBot, reader_on: None
) -> None:
    page.offer()
    assert not found(page.bar, QTimer).isActive()
    qtbot.mouseClick(found(page.bar, QWidget, "dismiss_button"), Qt.MouseButton.LeftButton)
    assert (page.done, page.told) == ([], ["expired"])


def test_it_refuses_a_place_that_is_none(page: Page, qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    with pytest.raises(TypeError):
        page.bar.sit_above(alone)
