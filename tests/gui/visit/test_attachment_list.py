"""The papers beside step 3, by keys alone."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.steps.assessment.attachment_list import Attachment, AttachmentList
from oss_desk.gui.widgets.focus_ring import FocusRing

_PAPERS = tuple(Attachment(f"เอกสารที่ {n}", "ตรวจตัวจริงแล้ว", Tone.OK) for n in range(1, 9))


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(QPushButton("ก่อน"))
    listed = AttachmentList()
    listed.show_attachments(_PAPERS)
    column.addWidget(listed)
    column.addWidget(QPushButton("หลัง"))
    window.setCentralWidget(inside)
    FocusRing(window)
    window.resize(320, 300)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def _list(window: QMainWindow) -> AttachmentList:
    listed = window.findChild(AttachmentList)
    assert isinstance(listed, AttachmentList)
    return listed


def _in_sight(listed: AttachmentList, place: int) -> bool:
    inside = listed.widget()
    rows = inside.layout() if inside is not None else None
    assert rows is not None
    item = rows.itemAt(place)
    assert item is not None
    row = item.widget()
    assert row is not None
    view = listed.viewport()
    return view.rect().contains(QRect(row.mapTo(view, QPoint(0, 0)), row.size()))


def test_the_arrows_bring_every_paper_into_sight(window: QMainWindow, qtbot: QtBot) -> None:
    listed = _list(window)
    first = window.findChildren(QPushButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is listed
    assert not _in_sight(listed, len(_PAPERS) - 1)
    ring = window.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    for place in range(1, len(_PAPERS)):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
        assert _in_sight(listed, place)
        assert listed.accessibleDescription() == f"{_PAPERS[place].title} {_PAPERS[place].detail}"
        part = listed.focus_rect()
        wanted = QRect(listed.mapTo(window, part.topLeft()), part.size())
        qtbot.waitUntil(lambda wanted=wanted: ring.geometry().contains(wanted))  # type: ignore[misc]
    qtbot.keyClick(listed, Qt.Key.Key_Home)
    assert _in_sight(listed, 0)
    qtbot.keyClick(listed, Qt.Key.Key_End)
    assert _in_sight(listed, len(_PAPERS) - 1)
    qtbot.keyClick(listed, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.findChildren(QPushButton)[1]


def test_with_room_for_all_it_is_no_stop(window: QMainWindow, qtbot: QtBot) -> None:
    window.resize(320, 900)
    first, last = window.findChildren(QPushButton)
    qtbot.waitUntil(lambda: _list(window).focusPolicy() == Qt.FocusPolicy.NoFocus)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
