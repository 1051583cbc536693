"""The operating system's service with cards that leave in the middle, odd chips, and no service at all."""

import os
import subprocess
import sys

import pytest

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.pcsc_service import UNAWARE, PcscService, is_present
from oss_desk.domain.people.citizen_card import CardWarning
from oss_desk.services.errors import CardRemoved
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM, INTHA
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.virtual_card import VirtualCard
from tests.machine.pcsc import VirtualSlot
from tests.machine.processes import until

pytestmark = pytest.mark.pcsc
OLD_ATR = bytes.fromhex("3B6700005448204E494401")

_WITHOUT_SERVICE = """
import queue
from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.watch import PcscReaderWatch
from oss_desk.devices.clock import SystemClock
from oss_desk.services.errors import NoReader
from oss_desk.services.ports.citizen_card_reader import ReadersChanged

reader, watch, events = PcscCardReader(SystemClock()), PcscReaderWatch(), queue.SimpleQueue()
assert reader.readers() == ()
try:
    with reader.connect("any"):
        raise AssertionError("connected to nothing")
except NoReader:
    pass
watch.start(events.put)
assert events.get(timeout=10) == ReadersChanged(())
watch.stop()
assert events.empty()
"""


def is_in(slot: VirtualSlot) -> bool:
    with PcscService() as service:
        return is_present(service.wait({slot.reader: UNAWARE}, 0)[slot.reader])


def settle(slot: VirtualSlot, *, present: bool) -> None:
    """Wait until the service has seen what the hand did."""
    until(lambda: is_in(slot) is present, "a slot with a card" if present else "an empty slot")


@pytest.mark.parametrize("command", [1, 2, 5, 7])
def test_a_card_that_leaves_inside_a_command_of_the_text_was_removed(
    virtual_slot: VirtualSlot, command: int
) -> None:
    reader = PcscCardReader(FrozenClock(MORNING))
    settle(virtual_slot, present=False)
    with VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port, pulled_at=command).inserted():
        settle(virtual_slot, present=True)
        with reader.connect(virtual_slot.reader) as session, pytest.raises(CardRemoved) as told:
            session.read_text()
    assert told.value.device == virtual_slot.reader


@pytest.mark.parametrize("command", [8, 30, 49])
def test_a_card_that_leaves_inside_a_command_of_the_photo_leaves_its_text(
    virtual_slot: VirtualSlot, command: int
) -> None:
    reader = PcscCardReader(FrozenClock(MORNING))
    settle(virtual_slot, present=False)
    with VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port, pulled_at=command).inserted():
        settle(virtual_slot, present=True)
        with reader.connect(virtual_slot.reader) as session:
            card = session.read_photo(session.read_text(), lambda _progress: None)
    assert card.name_th == BUAKHAM.name_th
    assert card.photo is None
    assert card.warnings == (CardWarning("photo", "photo_incomplete"),)


@pytest.mark.parametrize(
    ("applet", "commands"),
    [
        (CardApplet(card_file(INTHA), data_at_once=True), 25),
        (CardApplet(card_file(INTHA), atr=OLD_ATR, get_response_p2=1), 49),
        (CardApplet(card_file(INTHA), get_response_p2=1), 50),
    ],
    ids=["data at once", "old card", "other way"],
)
def test_every_kind_of_chip_is_read_through_the_service(
    virtual_slot: VirtualSlot, applet: CardApplet, commands: int
) -> None:
    reader = PcscCardReader(FrozenClock(MORNING))
    settle(virtual_slot, present=False)
    with VirtualCard(applet, port=virtual_slot.port).inserted() as inserted:
        settle(virtual_slot, present=True)
        with reader.connect(virtual_slot.reader) as session:
            card = session.read_photo(session.read_text(), lambda _progress: None)
        assert len(inserted.commands) == commands
    assert card.citizen_id == INTHA.citizen_id.digits
    assert card.photo == chip_photo(INTHA.look)
    assert card.statistics.apdu_count == commands


def test_a_card_may_be_read_again_without_being_moved(virtual_slot: VirtualSlot) -> None:
    reader = PcscCardReader(FrozenClock(MORNING))
    settle(virtual_slot, present=False)
    with VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port).inserted():
        settle(virtual_slot, present=True)
        for _ in range(3):
            with reader.connect(virtual_slot.reader) as session:
                assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits


def test_without_the_service_there_are_no_readers_and_the_watch_says_so() -> None:
    environment = {**os.environ, "PCSCLITE_CSOCK_NAME": "/nonexistent/pcscd.comm"}
    subprocess.run([sys.executable, "-c", _WITHOUT_SERVICE], env=environment, check=True, timeout=60)
