"""Cards and readers on serial ports, told as they come and go."""

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.devices.citizen_card.serial_watch import SerialReaderWatch
from oss_desk.services.errors import CardRemoved
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    ReaderEvent,
    ReadersChanged,
)
from oss_desk.services.ports.serial_readers import SerialChoice
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.virtual_serial_line import VirtualSerialReader
from tests.devices.virtual_serial_reader import READERS, VirtualAcs
from tests.machine.processes import until

PATIENCE = 0.2


class Desk:
    """The desk's end of a line, with its watch begun.

    Args:
        device: the reader at the other end.
        framing: which one the desk expects; by default the right one.
    """

    def __init__(self, device: VirtualSerialReader, framing: str | None = None) -> None:
        self.name = device.name
        known = "acs" if isinstance(device, VirtualAcs) else "gempc"
        line = SerialLine(SerialChoice(device.name, known if framing is None else framing), PATIENCE)
        self.reader = SerialCardReader(line, FrozenClock(MORNING))
        self.watch = SerialReaderWatch(line)
        self.events: queue.SimpleQueue[ReaderEvent] = queue.SimpleQueue()
        self.watch.start(self.events.put)

    def next(self) -> ReaderEvent:
        """Return what is told next."""
        return self.events.get(timeout=10)

    def expect(self, *events: ReaderEvent) -> None:
        """Make sure that exactly *events* come next."""
        for event in events:
            assert event == self.next()


@pytest.fixture(params=list(READERS))
def device(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[VirtualSerialReader]:
    with READERS[request.param](tmp_path / "port").plugged_in() as plugged:
        yield plugged
    assert plugged.ccid.complaints == []


@pytest.fixture
def desk(device: VirtualSerialReader) -> Iterator[Desk]:
    watching = Desk(device)
    watching.expect(ReadersChanged((device.name,)))
    yield watching
    watching.watch.stop()


def card() -> CardApplet:
    return CardApplet(card_file(BUAKHAM))


def test_a_reader_that_does_not_tell_is_asked(device: VirtualSerialReader, desk: Desk) -> None:
    device.tells = False
    for _ in range(2):
        device.insert(card())
        desk.expect(CardInserted(device.name))
        device.pull()
        desk.expect(CardPulled(device.name))


def test_an_acs_reader_that_does_not_know_notices_is_asked(tmp_path: Path) -> None:
    device = VirtualAcs(tmp_path / "port")
    device.knows_notices = False
    with device.plugged_in():
        desk = Desk(device)
        desk.expect(ReadersChanged((device.name,)))
        device.insert(card())
        desk.expect(CardInserted(device.name))
        desk.watch.stop()


def test_a_reader_that_tells_only_after_commands_is_told_of_once(
    device: VirtualSerialReader, desk: Desk
) -> None:
    device.after_command_only = True
    device.tells = isinstance(device, VirtualAcs) is False
    for _ in range(2):
        device.insert(card())
        desk.expect(CardInserted(device.name))
        device.pull()
        desk.expect(CardPulled(device.name))
    assert desk.events.empty()


def test_a_card_exchanged_unnoticed_is_told_as_another_card(device: VirtualSerialReader, desk: Desk) -> None:
    """The card was powered by a reading; the next one in its place is not."""
    device.insert(card())
    desk.expect(CardInserted(device.name))
    with desk.reader.connect(device.name) as session:
        session.read_text()
    device.tells = False
    device.insert(card())
    desk.expect(CardPulled(device.name), CardInserted(device.name))


def test_a_card_pulled_while_it_is_read_is_told_to_both(device: VirtualSerialReader, desk: Desk) -> None:
    device.insert(card())
    desk.expect(CardInserted(device.name))
    with desk.reader.connect(device.name) as session:
        session.read_text()
        device.pull()
        with pytest.raises(CardRemoved):
            session.read_text()
        # Told at once, though the reading still has the line.
        desk.expect(CardPulled(device.name))
        device.insert(card())
        desk.expect(CardInserted(device.name))


def test_a_card_is_read_from_another_thread_while_the_watch_asks_all_the_time(
    device: VirtualSerialReader, desk: Desk
) -> None:
    device.tells = False
    device.insert(card())
    desk.expect(CardInserted(device.name))
    for _ in range(20):
        with desk.reader.connect(device.name) as session:
            assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits
    assert desk.events.empty()


def test_an_unplugged_reader_takes_its_card_along_and_comes_back(
    device: VirtualSerialReader, desk: Desk
) -> None:
    device.insert(card())
    desk.expect(CardInserted(device.name))
    for _ in range(2):
        device.unplug()
        desk.expect(CardPulled(device.name), ReadersChanged(()))
        device.plug_in()
        desk.expect(ReadersChanged((device.name,)), CardInserted(device.name))
    with desk.reader.connect(device.name) as session:
        assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits


def test_a_reader_that_falls_silent_on_a_living_port_is_told_as_gone(
    device: VirtualSerialReader, desk: Desk
) -> None:
    device.silent = True
    desk.expect(ReadersChanged(()))
    device.silent = False
    desk.expect(ReadersChanged((device.name,)))


def test_a_port_without_a_reader_is_no_reader_until_one_is_there(tmp_path: Path) -> None:
    device = READERS["gempc"](tmp_path / "port")
    desk = Desk(device)
    try:
        desk.expect(ReadersChanged(()))
        with device.plugged_in():
            desk.expect(ReadersChanged((device.name,)))
        desk.expect(ReadersChanged(()))
    finally:
        desk.watch.stop()


@pytest.mark.parametrize("framing", ["", "gempc", "acs"])
def test_stop_is_quick_while_nobody_answers(device: VirtualSerialReader, framing: str) -> None:
    device.silent = True
    before = set(threading.enumerate())
    desk = Desk(device, framing)
    until(lambda: len(set(threading.enumerate()) - before) > 1, "the open line")
    during = set(threading.enumerate()) - before
    desk.watch.stop()
    assert not any(thread.is_alive() for thread in during)


def test_the_watch_lives_from_start_to_stop(device: VirtualSerialReader) -> None:
    desk = Desk(device)
    desk.expect(ReadersChanged((device.name,)))
    assert desk.watch.is_alive()
    desk.watch.stop()
    assert not desk.watch.is_alive()


def test_a_watch_whose_listener_does_not_return_is_not_alive(device: VirtualSerialReader) -> None:
    line = SerialLine(SerialChoice(device.name, "acs" if isinstance(device, VirtualAcs) else "gempc"))
    watch, held, go_on = SerialReaderWatch(line), threading.Event(), threading.Event()

    def hold(_event: ReaderEvent) -> None:
        held.set()
        go_on.wait()

    watch.start(hold)
    assert held.wait(10)
    until(lambda: not watch.is_alive(0.2), "a watch found dead")
    go_on.set()
    watch.stop()


@pytest.mark.logs_warning("the watch over the serial card reader failed and starts again")
def test_a_watch_that_fails_tells_everything_anew(device: VirtualSerialReader) -> None:
    line = SerialLine(SerialChoice(device.name, "acs" if isinstance(device, VirtualAcs) else "gempc"))
    watch = SerialReaderWatch(line)
    told: queue.SimpleQueue[ReaderEvent] = queue.SimpleQueue()
    bugs = iter([ZeroDivisionError()])

    def listen(event: ReaderEvent) -> None:
        if bug := next(bugs, None):
            raise bug
        told.put(event)

    device.insert(card())
    watch.start(listen)
    assert told.get(timeout=10) == ReadersChanged((device.name,))
    assert told.get(timeout=10) == CardInserted(device.name)
    watch.stop()
