"""The card leaves inside each of the forty-nine commands of a reading, through the real service."""

import itertools
from contextlib import ExitStack

import pytest

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.domain.people.citizen_card import CardWarning
from oss_desk.services.errors import CardRemoved
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.virtual_card import VirtualCard
from tests.machine.pcsc import VirtualSlot, holds_card
from tests.machine.processes import until

pytestmark = pytest.mark.pcsc
TEXT_COMMANDS, PHOTO_COMMANDS = 7, 42
COMMANDS = TEXT_COMMANDS + PHOTO_COMMANDS
AT_ONCE = 25
"""So many removals in a row; what comes before and after them takes time, too."""


def settle(slot: VirtualSlot, *, present: bool) -> None:
    """Wait until the service has seen what the hand did."""
    until(lambda: holds_card(slot.reader) is present, "a slot with a card" if present else "an empty slot")


def ignore(progress: object) -> None:
    """Take the progress nobody asks about."""


@pytest.mark.parametrize("first", range(1, COMMANDS + 1, AT_ONCE))
def test_a_card_may_leave_inside_any_command_and_the_next_one_is_read(
    virtual_slots: tuple[VirtualSlot, ...], first: int
) -> None:
    """Each card proves that the one before, which left in the middle, is over and done with."""
    commands = (*range(first, min(first + AT_ONCE, COMMANDS + 1)), 0, 0)
    turns = list(zip(itertools.cycle(virtual_slots[:2]), commands))
    with ExitStack() as in_slots:
        for turn, (slot, command) in enumerate(turns):
            # While one card is read, the service sees the next one in the other slot.
            for next_slot, next_command in turns[turn + bool(turn) : turn + 2]:
                settle(next_slot, present=False)
                card = VirtualCard(
                    CardApplet(card_file(BUAKHAM)), port=next_slot.port, pulled_at=next_command
                )
                in_slots.enter_context(card.inserted())
            settle(slot, present=True)
            _read_what_stays(slot.reader, command)


def _read_what_stays(name: str, pulled_at: int) -> None:
    """Read the card that leaves inside a command, or stays if that is 0."""
    # A reader of its own: one that went on with the photo would send other commands.
    with PcscCardReader(FrozenClock(MORNING)).connect(name) as session:
        if 0 < pulled_at <= TEXT_COMMANDS:
            with pytest.raises(CardRemoved) as told:
                session.read_text()
            assert told.value.device == name
            return
        text = session.read_text()
        card = session.read_photo(text, ignore)
    assert card.name_th == BUAKHAM.name_th
    if pulled_at:
        assert (card.photo, card.photo_complete) == (None, False)
        assert card.warnings == (*text.warnings, CardWarning("photo", "photo_incomplete"))
    else:
        assert card.photo == chip_photo(BUAKHAM.look)
