"""The ring is seen, two pixels wide, around everything that can have the keyboard, in every theme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.gallery.page import GalleryPage
from oss_desk.gui.main_window import MainWindow
from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Colour, Theme
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.focus_ring import FocusRing
from tests.gui.found import found

_ENOUGH = 30


def can_have_the_keyboard(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.property("focus_ring") is not False
    ]


@pytest.mark.parametrize("theme", list(Theme))
def test_everything_that_is_focused_is_ringed(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    apply_theme(qapp, theme)
    window, page = MainWindow(), GalleryPage()
    qtbot.addWidget(window)
    window.add_page("gallery", page, "home-2", "ชิ้นส่วน")
    window.resize(1366, 9000)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    ring, poor = found(window, FocusRing), []
    wanted = colour(Colour.FOCUS)
    widgets = can_have_the_keyboard(page)
    assert len(widgets) > _ENOUGH
    for widget in widgets:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        name = f"{type(widget).__name__} {widget.accessibleName()}"
        if QApplication.focusWidget() is not widget or not ring.isVisible():
            poor.append(f"{name}: no ring")
            continue
        # Two pixels of the ring's colour at the middle of its upper and its left side.
        ground = ring.parentWidget()
        assert ground is not None
        image = ground.grab(ring.geometry()).toImage()
        across = [image.pixelColor(image.width() // 2, y) for y in range(2)]
        down = [image.pixelColor(x, image.height() // 2) for x in range(2)]
        if any(seen != wanted for seen in across + down):
            poor.append(f"{name}: {[seen.name() for seen in across + down]}")
    assert not poor, "\n".join(poor)


def test_the_ring_is_not_hidden_under_the_action_bar(qtbot: QtBot) -> None:
    window, page = MainWindow(), GalleryPage()
    qtbot.addWidget(window)
    window.add_page("gallery", page, "home-2", "ชิ้นส่วน")
    bar = ActionBar()
    bar.set_primary("บันทึก", "")
    page.layout().addWidget(bar)  # type: ignore[union-attr]
    window.resize(911, 512)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    ring, covered = found(window, FocusRing), []
    for widget in can_have_the_keyboard(page):
        if bar.isAncestorOf(widget):
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if not ring.isVisible() or ring.visibleRegion().isEmpty():
            covered.append(type(widget).__name__ + widget.accessibleName())
    assert not covered, "\n".join(covered)
