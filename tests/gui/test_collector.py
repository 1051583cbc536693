"""Garbage is collected on the window's thread alone."""

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from oss_desk.gui.collector import GuiThreadCollector


class Knot:
    """Something only the collector can free."""

    def __init__(self, freed_on: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: freed_on.append(threading.get_ident()))


def test_a_lane_that_makes_many_objects_frees_nothing(qtbot: QtBot) -> None:
    """What Qt owns must not be destroyed off its thread."""
    was = gc.isenabled()
    gc.collect()
    freed_on: list[int] = []
    collector = GuiThreadCollector()
    try:
        Knot(freed_on)
        busy = threading.Thread(target=lambda: [[number] for number in range(200_000)])
        busy.start()
        busy.join()
        assert freed_on == []
        collector.collect()
        assert freed_on == [threading.get_ident()]
    finally:
        collector.deleteLater()
        if was:
            gc.enable()


def test_what_stays_is_not_looked_through_again(qtbot: QtBot) -> None:
    """The pages are many objects; a full round after settling sees only what came since."""
    was = gc.isenabled()
    kept = [[number] for number in range(50_000)]
    try:
        GuiThreadCollector.settle()
        assert gc.get_freeze_count() >= len(kept)
        freed_on: list[int] = []
        Knot(freed_on)
        gc.collect()
        assert freed_on == [threading.get_ident()]
    finally:
        gc.unfreeze()
        if was:
            gc.enable()
