"""Where the cards of the atlas are put in: one line of `SLOTS` for each driver."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

import pytest

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.card_reader import SimulatedCardReader
from oss_desk.simulated.clock import FrozenClock
from tests.contracts.desks import MORNING
from tests.devices.virtual_card import VirtualCard
from tests.machine.pcsc import VirtualSlot, holds_card
from tests.machine.processes import until

BOTH = frozenset({"T=0", "T=1"})
BYTES_ALONE = frozenset({"T=0"})
"""For carriers that know the byte protocol alone."""


@dataclass(frozen=True, slots=True)
class AtlasSlot:
    """A reader, and the hand that moves cards of the atlas in it; *protocols* are those it carries."""

    reader: CitizenCardReader
    name: str
    insert: Callable[[AtlasCard], None]
    pull: Callable[[], None]
    protocols: frozenset[str] = BOTH


Opening = Callable[[pytest.FixtureRequest], AbstractContextManager[AtlasSlot]]


@contextmanager
def _simulated(_request: pytest.FixtureRequest) -> Iterator[AtlasSlot]:
    reader = SimulatedCardReader(FrozenClock(MORNING))
    yield AtlasSlot(reader, reader.name, reader.insert_atlas_card, reader.pull)


@contextmanager
def _pcsc(request: pytest.FixtureRequest) -> Iterator[AtlasSlot]:
    slot: VirtualSlot = request.getfixturevalue("virtual_slot")
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
        until(lambda: not holds_card(slot.reader), "the empty slot")


SLOTS: dict[str, Opening] = {"simulated": _simulated, "pcsc": _pcsc}
"""Every driver by its name, which is also its pytest marker where the machine must have something for it."""
