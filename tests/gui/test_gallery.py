"""Every part is drawn, in all three themes, and no part complains."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.gallery.page import GalleryPage
from oss_desk.gui.main_window import MainWindow
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Theme
from oss_desk.gui.widgets.focus_ring import FocusRing
from oss_desk.gui.widgets.pin_edit import PinEdit
from oss_desk.gui.widgets.status_strip import StripState
from tests.gui.found import found

PAGES = (
    ("home", "home-2", "เคาน์เตอร์"),
    ("search", "search", "ค้นหา"),
    ("approval", "user-check", "ตรวจอนุมัติ"),
    ("card", "printer", "พิมพ์บัตร"),
    ("tally", "chart-bar", "สรุปยอด"),
    ("referral", "heart-handshake", "ส่งต่อ"),
    ("sync", "refresh", "ซิงค์"),
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    for name, icon, label in PAGES:
        made.add_page(name, GalleryPage() if name == "home" else QWidget(), icon, label)
    made.add_page("settings", QWidget(), "settings", "ตั้งค่า", at_bottom=True)
    made.set_badge("approval", 4)
    made.status_strip.set_reader(StripState.OK, "พร้อม")
    made.status_strip.set_printer(StripState.WARN, "ผ้าหมึกเหลือ 18 ใบ")
    made.status_strip.set_sync(StripState.OK, "ซิงค์แล้ว", "10:40 น.")
    made.status_strip.set_officer("นิภา ทดสอบงาน", "เจ้าหน้าที่ · ช่อง 2")
    made.status_strip.set_clock("ศ. 20 พ.ย. 2569 10:42 น.")
    return made


@pytest.mark.parametrize("theme", list(Theme))
def test_every_part_is_drawn_in_every_theme(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, tmp_path: Path, theme: Theme
) -> None:
    apply_theme(qapp, theme)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    found(window, PinEdit).setFocus()
    qtbot.waitUntil(found(window, FocusRing).isVisible)
    QApplication.processEvents()
    picture = tmp_path / f"gallery-{theme}.png"
    assert window.grab().save(str(picture))
    assert picture.stat().st_size > 20_000


def test_the_smallest_window_holds_every_part(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.resize(911, 512)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    found(window, PinEdit).setFocus()
    qtbot.waitUntil(found(window, FocusRing).isVisible)
    QApplication.processEvents()
    assert window.rail.width() == 60
    assert (window.width(), window.height()) == (911, 512)
    assert window.grab().save(str(tmp_path / "gallery-small.png"))
