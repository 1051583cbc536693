"""Where the cards of the atlas are put in: one line of `DRIVERS` for each way to a card."""

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
from tests.machine.pcsc import VirtualSlot, holds_card, power_off
from tests.machine.processes import until

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


class Carrier:
    """A card in the *slot* of the real service, whose chip is exchanged where it lies.

    The service looks for cards every 400 ms only; moving one for each chip of the atlas would take most
    of a minute, and that cards may be moved is shown elsewhere.
    """

    def __init__(self, slot: VirtualSlot) -> None:
        self.reader = slot.reader
        self._port = slot.port
        self._card: VirtualCard | None = None

    @property
    def is_mute(self) -> bool:
        """Whether what is in cannot be powered up."""
        return self._card is not None and self._card.mute

    def insert(self, card: AtlasCard) -> None:
        """Have *card* in the slot, powered off."""
        if self._card is not None and not (card.mute or self.is_mute):
            self._card.become(card.applet())
            power_off(self.reader)
            return
        self.pull()
        until(lambda: not holds_card(self.reader), "the empty slot")
        self._card = VirtualCard(card.applet(), port=self._port, mute=card.mute)
        self._card.insert()
        until(lambda: holds_card(self.reader), "the card in the slot")

    def pull(self) -> None:
        """Take the card out, if one is in."""
        card, self._card = self._card, None
        if card is not None:
            card.remove()


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
    carrier: Carrier = request.getfixturevalue("carrier")
    yield AtlasSlot(PcscCardReader(FrozenClock(MORNING)), carrier.reader, carrier.insert, carrier.pull)
    if carrier.is_mute:
        carrier.pull()


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
