"""A page of a later version answers the primary key in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from oss_desk.gui.later_page import LaterPage
from oss_desk.gui.widgets.banner import Banner
from tests.gui.found import found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_says_what_comes_and_what_to_do_meanwhile(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    page = LaterPage("ค้นหา", "search", "มาในรุ่นถัดไป", "ตอนนี้ กด F2")
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.setFocus()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    banner = found(page, Banner)
    assert not banner.isVisible()
    qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    assert banner.isVisible()
    assert banner.accessibleName() == "ค้นหา: มาในรุ่นถัดไป · ตอนนี้ กด F2"
    assert heard == [banner.accessibleName()]
    page.say("รอส่ง 3 รายการ")
    assert banner.accessibleName() == "ค้นหา: มาในรุ่นถัดไป · รอส่ง 3 รายการ"


def test_what_is_said_goes_when_the_page_is_left(qtbot: QtBot) -> None:
    page = LaterPage("ส่งต่อ", "search", "มาในรุ่นถัดไป", "ใช้แบบเดิม")
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.hide()
    page.show()
    assert not found(page, Banner).isVisible()
