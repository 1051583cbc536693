"""The page of devices over the real smart-card service with its two virtual slots."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oss_desk.bootstrap import train
from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.watch import PcscReaderWatch
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.settings.devices.reader_part import ReaderPart
from oss_desk.gui.settings.devices.sight import ReaderState
from oss_desk.gui.widgets.tag import Tag
from oss_desk.services.people.try_reader import DescribeReaders, TryReader
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.thai_id_card import card_file
from tests.devices.virtual_card import VirtualCard
from tests.machine.pcsc import PcscService, VirtualSlot, holds_card
from tests.machine.processes import until

pytestmark = pytest.mark.pcsc
_SELECT = b"\x00\xa4"


@pytest.fixture
def window(qapp: QApplication, practice_folder: Path, virtual_slot: VirtualSlot) -> Iterator[DeskWindow]:
    """A desk whose readers are the machine's own."""
    until(lambda: not holds_card(virtual_slot.reader), "the empty slot")
    training = train(practice_folder)
    reader = PcscCardReader(training.desk.clock)
    people = replace(
        training.desk.people, describe_readers=DescribeReaders(reader), try_reader=TryReader(reader)
    )
    desk = replace(training.desk, people=people, reader_watch=PcscReaderWatch(), insert_pretend_card=None)
    made = DeskWindow(desk, Background())
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    yield made
    made.leave()
    made.close()
    delete(made)


def _part(window: DeskWindow) -> ReaderPart:
    page = window.pages.settings.devices
    assert page is not None
    return page.readers


def _state(window: DeskWindow, reader: str) -> ReaderState | None:
    return next((row.state for row in _part(window).rows() if row.name == reader), None)


def test_both_slots_are_listed_and_a_card_is_tried_where_it_is(
    window: DeskWindow, virtual_slot: VirtualSlot, pcsc_service: PcscService, qtbot: QtBot
) -> None:
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    keys.press("Ctrl+Comma")
    names = {slot.reader for slot in pcsc_service.slots}
    qtbot.waitUntil(lambda: names <= {row.name for row in _part(window).rows()}, timeout=10_000)
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port, seconds_per_command=0.002)
    with card.inserted():
        verdict = _part(window).findChildren(Tag)[0]
        qtbot.waitUntil(lambda: str(verdict.property("text")).startswith("อ่านครบ"), timeout=20_000)
        assert _part(window).chosen == virtual_slot.reader
        qtbot.waitUntil(lambda: _state(window, virtual_slot.reader) is ReaderState.CARD)
        said = " ".join(fact.words for fact in _part(window).facts())
        assert card.applet.atr.hex(" ").upper() in said
        assert "T=0" in said
        assert "pcsc" in said.lower()
        # What the other applets are asked for afterwards, each by a choice of its own, is not counted.
        counted = [number for number, command in enumerate(card.commands) if command[:2] == _SELECT][1]
        assert _part(window).steps()[-1].measure == f"{counted} คำสั่ง"
    qtbot.waitUntil(lambda: _state(window, virtual_slot.reader) is ReaderState.EMPTY, timeout=10_000)


def test_the_arrows_choose_another_reader(
    window: DeskWindow, pcsc_service: PcscService, qtbot: QtBot
) -> None:
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    keys.press("Ctrl+Comma")
    qtbot.waitUntil(lambda: len(_part(window).rows()) >= len(pcsc_service.slots), timeout=10_000)
    first = _part(window).chosen
    keys.press("Down")
    assert _part(window).chosen != first
    keys.press("Up")
    assert _part(window).chosen == first
