"""The operating system's service with cards that leave in the middle, odd chips, and no service at all."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter

import pytest
from smartcard import scard

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.pcsc_channel import PcscChannel
from oss_desk.devices.citizen_card.pcsc_service import UNAWARE, PcscService, is_present
from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.services.errors import CardInUse, Timeout
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM, INTHA
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from oss_desk.words.errors import ERRORS
from tests.contracts.desks import MORNING
from tests.devices.virtual_card import VirtualCard
from tests.machine.pcsc import VirtualSlot
from tests.machine.processes import until

pytestmark = pytest.mark.pcsc
TEXT_COMMANDS, PHOTO_COMMANDS = 7, 42
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


@contextmanager
def card_in(slot: VirtualSlot, *, pulled_at: int = 0) -> Iterator[VirtualCard]:
    """Have Buakham's card in the slot, seen by the service, for the time of a block."""
    card = VirtualCard(CardApplet(card_file(BUAKHAM)), port=slot.port, pulled_at=pulled_at)
    with card.inserted():
        settle(slot, present=True)
        yield card


def ignore(progress: object) -> None:
    """Take the progress nobody asks about."""


def test_a_photo_goes_on_when_its_card_comes_back(virtual_slot: VirtualSlot) -> None:
    reader = PcscCardReader(FrozenClock(MORNING))
    seen: list[int] = []
    for pulled_at in (30, 0):
        settle(virtual_slot, present=False)
        with card_in(virtual_slot, pulled_at=pulled_at), reader.connect(virtual_slot.reader) as session:
            card = session.read_photo(session.read_text(), lambda progress: seen.append(progress.part))
    assert card.photo == chip_photo(BUAKHAM.look)
    assert card.warnings == ()
    assert seen == list(range(1, 21))
    assert card.statistics.apdu_count < TEXT_COMMANDS + PHOTO_COMMANDS


@pytest.mark.parametrize("command", [1, 4])
def test_a_card_that_stops_answering_is_a_timeout(virtual_slot: VirtualSlot, command: int) -> None:
    reader = PcscCardReader(FrozenClock(MORNING), command_seconds=0.3)
    settle(virtual_slot, present=False)
    silent = VirtualCard(CardApplet(card_file(BUAKHAM)), port=virtual_slot.port, silent_at=command)
    with silent.inserted():
        settle(virtual_slot, present=True)
        with pytest.raises(Timeout) as told, reader.connect(virtual_slot.reader) as session:
            session.read_text()
    assert told.value.device == virtual_slot.reader
    settle(virtual_slot, present=False)
    with card_in(virtual_slot), reader.connect(virtual_slot.reader) as session:
        assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits


def test_what_was_kept_of_a_photo_can_be_wiped(virtual_slot: VirtualSlot) -> None:
    reader = PcscCardReader(FrozenClock(MORNING))
    seen: list[int] = []
    settle(virtual_slot, present=False)
    with card_in(virtual_slot), reader.connect(virtual_slot.reader) as session:
        session.read_photo(
            session.read_text(), lambda progress: seen.append(progress.part), lambda: bool(seen)
        )
        reader.forget()
        session.read_photo(session.read_text(), lambda progress: seen.append(progress.part))
    assert seen[:3] == [1, 1, 2]


def test_the_reader_and_its_service_are_named_for_a_technician(virtual_slot: VirtualSlot) -> None:
    details = PcscCardReader(FrozenClock(MORNING)).details(virtual_slot.reader)
    assert (details.name, details.connection) == (virtual_slot.reader, "pcsc")
    assert details.driver.startswith("pcsc-lite ")
    assert PcscCardReader(FrozenClock(MORNING)).details("a reader nobody has").connection == "pcsc"


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


@contextmanager
def another_program(slot: VirtualSlot, share: int) -> Iterator[Callable[[], None]]:
    """Let another program keep the card in the slot to itself until it is told to let go."""
    with ExitStack() as kept:
        _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        kept.callback(scard.SCardReleaseContext, context)
        result, card, _ = scard.SCardConnect(context, slot.reader, share, scard.SCARD_PROTOCOL_T0)
        assert result == scard.SCARD_S_SUCCESS
        assert scard.SCardBeginTransaction(card) == scard.SCARD_S_SUCCESS
        kept.callback(scard.SCardDisconnect, card, scard.SCARD_LEAVE_CARD)
        kept.callback(scard.SCardEndTransaction, card, scard.SCARD_LEAVE_CARD)
        yield kept.close


SHARES = pytest.mark.parametrize(
    "share", [scard.SCARD_SHARE_SHARED, scard.SCARD_SHARE_EXCLUSIVE], ids=["transaction", "exclusive"]
)


@SHARES
def test_a_card_that_another_program_keeps_is_in_use_and_read_once_it_lets_go(
    virtual_slot: VirtualSlot, share: int
) -> None:
    reader = PcscCardReader(FrozenClock(MORNING), patience_seconds=0.9)
    settle(virtual_slot, present=False)
    with card_in(virtual_slot), another_program(virtual_slot, share) as let_go:
        for _ in range(2):
            begun_at = perf_counter()
            with pytest.raises(CardInUse) as told, reader.connect(virtual_slot.reader):
                pass
            assert perf_counter() - begun_at < 2
            assert (told.value.code, told.value.device) == ("card_io", virtual_slot.reader)
        assert told.value.words_code in ERRORS
        assert reader.details(virtual_slot.reader).driver.startswith("pcsc-lite ")
        let_go()
        for _ in range(2):
            with reader.connect(virtual_slot.reader) as session:
                assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits
    until(lambda: not [one for one in threading.enumerate() if one.name.startswith("card in")], "the end")


@SHARES
def test_a_card_that_another_program_reads_first_is_waited_for(virtual_slot: VirtualSlot, share: int) -> None:
    reader = PcscCardReader(FrozenClock(MORNING))
    settle(virtual_slot, present=False)
    with card_in(virtual_slot), another_program(virtual_slot, share) as let_go:
        timer = threading.Timer(1.2, let_go)
        timer.start()
        with reader.connect(virtual_slot.reader) as session:
            assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits
        timer.join()


def test_a_card_that_another_program_reset_is_read_all_the_same(virtual_slot: VirtualSlot) -> None:
    settle(virtual_slot, present=False)
    with card_in(virtual_slot), PcscService() as service:
        handle, protocol = service.connect(virtual_slot.reader)
        _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        _, other, _ = scard.SCardConnect(
            context, virtual_slot.reader, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_T0
        )
        assert scard.SCardDisconnect(other, scard.SCARD_RESET_CARD) == scard.SCARD_S_SUCCESS
        scard.SCardReleaseContext(context)
        channel = PcscChannel(service, virtual_slot.reader, handle, protocol)
        session = ChipSession(channel, reader="reader", today=MORNING.date(), asked_at=perf_counter())
        assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits
        channel.close()


def test_without_the_service_there_are_no_readers_and_the_watch_says_so() -> None:
    environment = {**os.environ, "PCSCLITE_CSOCK_NAME": "/nonexistent/pcscd.comm"}
    subprocess.run([sys.executable, "-c", _WITHOUT_SERVICE], env=environment, check=True, timeout=60)
