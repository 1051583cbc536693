"""A painted button shows that it is pointed at and pressed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.nav_rail import NavRail
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.gui.widgets.status_strip import StatusStrip, StripState
from oss_desk.gui.widgets.stepper import Stepper
from tests.gui.found import found


def _row() -> QWidget:
    holder = QWidget()
    row = CheckRow(holder)
    row.setText("แจ้งแล้ว")
    row.resize(200, 34)
    return holder


def _segmented() -> QWidget:
    choice = Segmented()
    choice.set_options((SegmentOption("a", "มี"), SegmentOption("b", "ขาด")))
    return choice


def _rail() -> QWidget:
    rail = NavRail()
    rail.add_item("home", "home-2", "เคาน์เตอร์")
    return rail


def _strip() -> QWidget:
    strip = StatusStrip()
    strip.set_reader(StripState.OK, "พร้อม")
    strip.resize(1300, 36)
    return strip


@pytest.mark.parametrize("make", [_row, _segmented, _rail, _strip, Stepper])
def test_the_mouse_and_a_press_are_seen(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    button = found(widget, QAbstractButton)
    # Off screen the mouse stands in the corner where the widget was opened.
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    rest = button.grab().toImage()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    over = button.grab().toImage()
    button.setDown(True)
    down = button.grab().toImage()
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    assert rest != over
    assert over != down
