"""The smart-card service dies and comes back, with and without readers; nobody starts the desk again."""

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

import pytest

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.watch import PcscReaderWatch
from oss_desk.services.errors import DeviceError, ReaderLost, Timeout
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    ReadersChanged,
)
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM, INTHA
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.virtual_card import VirtualCard
from tests.machine.own_pcsc import OwnPcsc
from tests.machine.processes import until

pytestmark = pytest.mark.pcsc
PATIENCE_SECONDS = 20


class Counter:
    """A process of its own that watches and reads, as the desk does; nothing in it is ever restarted."""

    def __init__(self, line: Connection, events: Connection) -> None:
        self._line = line
        self._events = events

    def told(self, number: int) -> list[object]:
        """Return the next events of the watch."""
        return [_hear(self._events) for _ in range(number)]

    def read(self, reader: str) -> object:
        """Read the text of the card in *reader*; return the citizen id, or the error's type."""
        self._line.send(reader)
        return _hear(self._line)

    def readers(self) -> object:
        """Return the readers there are."""
        self._line.send("?")
        return _hear(self._line)

    def is_watching(self) -> bool:
        """Tell whether the watch gave a sign of life in the last two seconds."""
        self._line.send("")
        return bool(_hear(self._line))

    def read_until_killed(self, reader: str, daemon: OwnPcsc) -> object:
        """Kill *daemon* as soon as the text of the card in *reader* is there, and read on."""
        self._line.send(f"{reader}, killed")
        assert _hear(self._line) == "text"
        daemon.kill()
        self._line.send("killed")
        return _hear(self._line)


def _hear(line: Connection) -> object:
    assert line.poll(PATIENCE_SECONDS), "the counter says nothing"
    return line.recv()


@contextmanager
def counter(daemon: OwnPcsc) -> Iterator[Counter]:
    """Have a counter that talks to *daemon*."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    told, telling = context.Pipe(duplex=False)
    process = context.Process(target=serve, args=(str(daemon.socket), theirs, telling), daemon=True)
    process.start()
    try:
        yield Counter(ours, told)
    finally:
        ours.send(None)
        process.join(PATIENCE_SECONDS)
        assert process.exitcode == 0


def serve(service: str, line: Connection, events: Connection) -> None:
    """Watch, telling *events*, and read when told to on *line*, until told None there."""
    os.environ["PCSCLITE_CSOCK_NAME"] = service
    reader, watch = PcscCardReader(FrozenClock(MORNING), patience_seconds=1.0), PcscReaderWatch()
    watch.start(events.send)
    while (name := line.recv()) is not None:
        if not name:
            line.send(watch.is_alive(within_seconds=2.0))
            continue
        if name == "?":
            line.send(reader.readers())
            continue
        name, _, killed = name.partition(", ")
        try:
            with reader.connect(name) as session:
                card = session.read_text()
                if killed:
                    line.send("text")
                    line.recv()
                    session.read_text()
            line.send(card.citizen_id)
        except DeviceError as error:
            line.send(type(error))
    watch.stop()


def test_the_desk_goes_on_when_the_service_was_killed(own_pcsc: OwnPcsc) -> None:
    left, right = own_pcsc.readers
    with counter(own_pcsc) as desk:
        assert desk.told(1) == [ReadersChanged(())]
        own_pcsc.start(readers=False)
        own_pcsc.kill()
        own_pcsc.start()
        assert desk.told(1) == [ReadersChanged((left, right))]
        hers = VirtualCard(CardApplet(card_file(BUAKHAM)), port=own_pcsc.ports[0])
        his = VirtualCard(CardApplet(card_file(INTHA)), port=own_pcsc.ports[1])
        with hers.inserted(), his.inserted():
            assert set(desk.told(2)) == {CardInserted(left), CardInserted(right)}
            assert desk.read(left) == BUAKHAM.citizen_id.digits
            assert desk.read(right) == INTHA.citizen_id.digits
            assert desk.read_until_killed(left, own_pcsc) is ReaderLost
            assert set(desk.told(2)) == {CardPulled(left), CardPulled(right)}
            assert desk.told(1) == [ReadersChanged(())]
        own_pcsc.start()
        assert desk.told(1) == [ReadersChanged((left, right))]
        with hers.inserted():
            assert desk.told(1) == [CardInserted(left)]
            assert desk.read(left) == BUAKHAM.citizen_id.digits


def test_a_service_that_hangs_is_noticed_and_reading_goes_on_after_it(own_pcsc: OwnPcsc) -> None:
    own_pcsc.start()
    left, _ = own_pcsc.readers
    with counter(own_pcsc) as desk:
        assert desk.told(1) == [ReadersChanged(own_pcsc.readers)]
        with VirtualCard(CardApplet(card_file(BUAKHAM)), port=own_pcsc.ports[0]).inserted():
            assert desk.told(1) == [CardInserted(left)]
            assert desk.is_watching()
            with own_pcsc.frozen():
                assert desk.read(left) is Timeout
                assert desk.readers() == ()
                until(lambda: not desk.is_watching(), "the missing sign of life")
            until(desk.is_watching, "the sign of life")
            assert desk.readers() == own_pcsc.readers
            assert desk.read(left) == BUAKHAM.citizen_id.digits
        assert desk.told(1) == [CardPulled(left)]
