"""Reading cards through a PC/SC daemon that this process cannot reach, in a process that can.

The library of PC/SC decides once in a process which daemon it speaks to.
"""

import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.pcsc_service import UNAWARE, PcscService, is_present
from oss_desk.domain.people.citizen_card import CardHints, CitizenCard
from oss_desk.services.errors import DeviceError
from oss_desk.simulated.clock import FrozenClock
from tests.contracts.desks import MORNING
from tests.machine.pcsc import power_off

_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one card: its whole content, or the code of an error."""

    card: CitizenCard | None = None
    hints: CardHints | None = None
    error: str = ""


class PcscClient:
    """The other process; one card at a time."""

    def __init__(self, line: Connection) -> None:
        self._line = line

    def readers(self) -> tuple[str, ...]:
        """Return the readers of that daemon."""
        readers: tuple[str, ...] = self._asked("readers")
        return readers

    def driver(self, reader: str) -> str:
        """Return what is told to a technician about *reader*."""
        words: str = self._asked(reader)
        return words

    def read(self) -> Reading:
        """Wait until a card is in and read it."""
        reading: Reading = self._asked("read")
        return reading

    def power_off(self) -> None:
        """Take the power from the card that is in: its chip was exchanged where it lies."""
        self._asked("off")

    def wait_until_empty(self) -> None:
        """Wait until no card is in."""
        self._asked("empty")

    def _asked(self, what: str) -> Any:  # noqa: ANN401, each question has an answer of its own kind
        self._line.send(what)
        if not self._line.poll(2 * _SECONDS):
            raise TimeoutError(what)
        return self._line.recv()


@contextmanager
def pcsc_client(socket: str) -> Iterator[PcscClient]:
    """Have a process that speaks to the daemon at *socket*."""
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe()
    process = spawning.Process(target=_serve, args=(socket, theirs), daemon=True)
    process.start()
    try:
        yield PcscClient(ours)
    finally:
        ours.send("")
        process.join(timeout=10)
        process.kill()


def _serve(socket: str, line: Connection) -> None:
    os.environ["PCSCLITE_CSOCK_NAME"] = socket
    reader = PcscCardReader(FrozenClock(MORNING))
    while what := line.recv():
        if what == "readers":
            line.send(reader.readers())
            continue
        (name,) = reader.readers()
        if what == name:
            line.send(reader.details(name).driver)
            continue
        if what == "off":
            power_off(name)
            line.send(None)
            continue
        _wait(name, present=what == "read")
        line.send(_read(reader, name) if what == "read" else None)


def _wait(name: str, *, present: bool) -> None:
    with PcscService() as service:
        state = UNAWARE
        while state == UNAWARE or is_present(state) is not present:
            before = state
            state = service.wait({name: state}, _SECONDS * 1000)[name]
            if state == before:
                raise TimeoutError(name)


def _read(reader: PcscCardReader, name: str) -> Reading:
    try:
        with reader.connect(name) as session:
            card = session.read_photo(session.read_text(), lambda _progress: None)
            return Reading(card, session.read_hints())
    except DeviceError as error:
        return Reading(error=error.code)
