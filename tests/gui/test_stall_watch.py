"""The demonstration's watch notices when the window leaves a key without an answer."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.demo.keys import Keys

BLOCKED = 0.08


def test_work_that_holds_the_window_up_is_measured(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = Keys(window)
    QTimer.singleShot(10, window, lambda: time.sleep(BLOCKED))
    keys.rest(200)
    assert keys.stalls.longest_ms >= BLOCKED * 1000
    keys.stalls.begin_anew()
    assert keys.stalls.longest_ms == 0.0


def test_what_the_player_does_between_two_looks_is_not_counted(qtbot: QtBot) -> None:
    """Looking into the database is no stall of the window."""
    window = QWidget()
    qtbot.addWidget(window)
    keys = Keys(window)
    keys.rest(20)
    keys.stalls.begin_anew()
    time.sleep(BLOCKED)
    before = keys.stalls.longest_ms
    keys.press("F12")
    assert before == 0.0
