"""Where the cards of the atlas are put in: one line of `DRIVERS` for each way to a card."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader
from oss_desk.services.ports.serial_readers import SerialChoice
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.card_reader import SimulatedCardReader
from oss_desk.simulated.clock import FrozenClock
from tests.contracts.desks import MORNING
from tests.devices.virtual_card import VirtualCard
from tests.devices.virtual_serial_reader import READERS
from tests.machine.pcsc import VirtualSlot, holds_card
from tests.machine.processes import until

_TURNS = itertools.count()
BOTH = frozenset({"T=0", "T=1"})
BYTES_ALONE = frozenset({"T=0"})
"""For carriers that know the byte protocol alone."""


@dataclass(frozen=True, slots=True)
class AtlasSlot:
    """A reader, and the hand that moves cards of the atlas in it."""

    reader: CitizenCardReader
    name: str
    insert: Callable[[AtlasCard], None]
    pull: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Driver:
    """A way to a card.

    Attributes:
        opened: gives the slot of a test.
        protocols: those it carries.
        needs_service: wants the smart-card service on this machine.
    """

    opened: Callable[[pytest.FixtureRequest], AbstractContextManager[AtlasSlot]]
    protocols: frozenset[str] = BOTH
    needs_service: bool = False

    def carries(self, card: AtlasCard) -> bool:
        """Tell whether *card* can be spoken to through it."""
        return card.chip.protocol in self.protocols


@contextmanager
def _simulated(_request: pytest.FixtureRequest) -> Iterator[AtlasSlot]:
    reader = SimulatedCardReader(FrozenClock(MORNING))
    yield AtlasSlot(reader, reader.name, reader.insert_atlas_card, reader.pull)


@contextmanager
def _pcsc(request: pytest.FixtureRequest) -> Iterator[AtlasSlot]:
    slots: tuple[VirtualSlot, ...] = request.getfixturevalue("virtual_slots")
    # By turns, so that nobody waits until the service has seen that the card before is out.
    slot = slots[next(_TURNS) % len(slots)]
    cards: list[VirtualCard] = []

    def insert(card: AtlasCard) -> None:
        # No hand changes cards faster than the service looks, every 400 ms here.
        until(lambda: not holds_card(slot.reader), "the empty slot")
        cards.append(VirtualCard(card.applet(), port=slot.port, mute=card.mute))
        cards[-1].insert()
        until(lambda: holds_card(slot.reader), "the card in the slot")

    def pull() -> None:
        while cards:
            cards.pop().remove()

    try:
        yield AtlasSlot(PcscCardReader(FrozenClock(MORNING)), slot.reader, insert, pull)
    finally:
        pull()


@contextmanager
def _serial(framing: str, request: pytest.FixtureRequest) -> Iterator[AtlasSlot]:
    folder: Path = request.getfixturevalue("tmp_path")
    virtual = READERS[framing](folder / "port")
    line = SerialLine(SerialChoice(virtual.name, framing))

    def insert(card: AtlasCard) -> None:
        virtual.insert(card.applet(), mute=card.mute)

    with virtual.plugged_in():
        reader = SerialCardReader(line, FrozenClock(MORNING))
        yield AtlasSlot(reader, virtual.name, insert, virtual.pull)
    assert virtual.ccid.complaints == []


DRIVERS = {
    "simulated": Driver(_simulated),
    "pcsc": Driver(_pcsc, needs_service=True),
    "gempc": Driver(partial(_serial, "gempc"), BYTES_ALONE),
    "acs": Driver(partial(_serial, "acs"), BYTES_ALONE),
}
"""Every driver by its name."""
