"""A serial reader is named or looked for on the page of devices and works at once: a strict one on a pty."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oss_desk.bootstrap import train
from oss_desk.devices.citizen_card.all_readers import AllReaders
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.settings.devices.reader_part import ReaderPart
from oss_desk.gui.settings.devices.sight import ReaderState
from oss_desk.gui.widgets.tag import Tag
from oss_desk.services.people.try_reader import DescribeReaders, TryReader
from oss_desk.services.ports.serial_readers import SerialChoice
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.thai_id_card import card_file
from tests.devices.virtual_serial_reader import VirtualGemPc


class Counter:
    """A desk with its pretend reader, and a serial reader that may be chosen beside it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        training = train(folder)
        clock = training.desk.clock
        self.kept: list[SerialChoice] = []
        watch = training.desk.reader_watch
        self.readers = AllReaders(training.reader, watch, clock, SerialChoice(), self.kept.append)
        people = replace(
            training.desk.people,
            describe_readers=DescribeReaders(self.readers),
            try_reader=TryReader(self.readers),
        )
        desk = replace(
            training.desk, people=people, reader_watch=self.readers, serial_readers=self.readers,
            insert_pretend_card=None,
        )  # fmt: skip
        self.window = DeskWindow(desk, Background())
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.keys = Keys(self.window)
        sign_in(self.window, self.keys, lambda _name: None)
        self.keys.press("Ctrl+Comma")
        qtbot.waitUntil(lambda: len(self.part.rows()) == 1)

    @property
    def part(self) -> ReaderPart:
        """The card of readers."""
        page = self.window.pages.settings.devices
        assert page is not None
        return page.readers

    @property
    def verdict(self) -> str:
        """The tag beside the title."""
        return str(self.part.findChildren(Tag)[0].property("text"))

    def focus(self, name: str) -> None:
        """Go on by the Tab key to the part called *name*."""
        for _ in range(20):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return
            self.keys.press("Tab")
        raise LookupError(name)

    def state(self, name: str) -> ReaderState | None:
        """Return how the reader called *name* is; None when it is not listed."""
        return next((row.state for row in self.part.rows() if row.name == name), None)


@pytest.fixture
def counter(qapp: QApplication, practice_folder: Path, qtbot: QtBot) -> Iterator[Counter]:
    made = Counter(practice_folder, qtbot)
    yield made
    made.window.leave()
    made.readers.stop()
    made.window.close()
    delete(made.window)


def test_a_typed_port_is_used_at_once_tried_and_taken_back(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as device:
        counter.focus("serial_toggle_button")
        counter.keys.press("Space")
        counter.focus("serial_port_edit")
        counter.keys.type(device.name)
        counter.keys.press("Return")
        qtbot.waitUntil(lambda: counter.state(device.name) is ReaderState.EMPTY)
        assert counter.kept == [SerialChoice(device.name)]
        device.insert(CardApplet(card_file(BUAKHAM)))
        qtbot.waitUntil(lambda: counter.verdict.startswith("อ่านครบ"), timeout=20_000)
        assert counter.part.chosen == device.name
        detail = next(row.detail for row in counter.part.rows() if row.name == device.name)
        assert detail == "อนุกรม GemPC"
        counter.focus("serial_toggle_button")
        counter.keys.press("Ctrl+Z")
        qtbot.waitUntil(lambda: counter.kept[-1] == SerialChoice())
        qtbot.waitUntil(lambda: counter.state(device.name) is None)
    assert device.ccid.complaints == []


def test_a_typed_port_can_be_asked_first(counter: Counter, qtbot: QtBot, tmp_path: Path) -> None:
    with VirtualGemPc(tmp_path / "port").plugged_in() as device:
        counter.focus("serial_toggle_button")
        counter.keys.press("Space")
        counter.focus("serial_port_edit")
        counter.keys.type(device.name)
        assert device.ccid.commands == []
        counter.focus("find_serial_button")
        counter.keys.press("Space")
        qtbot.waitUntil(lambda: counter.kept == [SerialChoice(device.name, "gempc")], timeout=20_000)
        qtbot.waitUntil(lambda: counter.state(device.name) is ReaderState.EMPTY, timeout=20_000)


def test_where_nobody_answers_nothing_is_changed(counter: Counter, qtbot: QtBot, tmp_path: Path) -> None:
    counter.focus("serial_toggle_button")
    counter.keys.press("Space")
    port = counter.part.findChild(QComboBox, "serial_port_edit")
    assert port is not None
    counter.focus("serial_port_edit")
    counter.keys.type(str(tmp_path / "nothing"))
    counter.focus("find_serial_button")
    counter.keys.press("Space")
    button = counter.part.findChild(QWidget, "find_serial_button")
    assert button is not None
    qtbot.waitUntil(lambda: counter.window.background.is_idle, timeout=20_000)
    qtbot.waitUntil(button.isEnabled)
    assert counter.kept == []
