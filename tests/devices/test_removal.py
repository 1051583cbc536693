"""A hundred rounds in which the reading ends inside every command, below the transport."""

import random
from time import perf_counter

import pytest

from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.domain.people.citizen_card import CardWarning
from oss_desk.services.errors import CardIo, CardMute, CardRemoved, DeviceError, ReaderLost, Timeout
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import PEOPLE, TrainingPerson
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.fake_channel import AppletChannel

ROUNDS = 100
SEED = 4
ENDS: tuple[type[DeviceError], ...] = (CardRemoved, CardMute, ReaderLost, CardIo, Timeout)
FILES = {person.citizen_id.digits: (person, card_file(person)) for person in PEOPLE}
KINDS = {"ordinary": (7, 49), "at once": (4, 25)}


def session_over(channel: AppletChannel, memory: PhotoMemory | None = None) -> ChipSession:
    return ChipSession(channel, reader="reader", today=MORNING.date(), asked_at=perf_counter(), memory=memory)


def ignore(progress: object) -> None:
    """Take the progress nobody asks about."""


def applet(person: TrainingPerson, kind: str) -> CardApplet:
    return CardApplet(FILES[person.citizen_id.digits][1], data_at_once=kind == "at once")


@pytest.mark.parametrize("round_number", range(ROUNDS))
def test_whatever_ends_a_reading_the_next_one_is_right(round_number: int) -> None:
    chance = random.Random(SEED * ROUNDS + round_number)  # noqa: S311, a run to be repeated, no secret
    kind = chance.choice(tuple(KINDS))
    text_commands, commands = KINDS[kind]
    memory = PhotoMemory()
    for fails_at in range(1, commands + 1):
        person, error = chance.choice(PEOPLE), chance.choice(ENDS)

        def fail(error: type[DeviceError] = error) -> DeviceError:
            return error("reader")

        channel = AppletChannel(applet(person, kind), fails_at=fails_at, error=fail)
        # The photo of the card before may wait in memory; a reading that goes on sends fewer commands.
        session = session_over(channel, memory)
        if fails_at <= text_commands:
            with pytest.raises(error):
                session.read_text()
            continue
        text = session.read_text()
        card = session.read_photo(text, ignore)
        assert card.citizen_id == person.citizen_id.digits
        assert card.name_th == person.name_th
        assert card.photo_complete is (card.photo is not None)
        assert card.photo in {None, chip_photo(person.look)}
        if not card.photo_complete:
            assert card.warnings == (*text.warnings, CardWarning("photo", "photo_incomplete"))
    person = chance.choice(PEOPLE)
    session = session_over(AppletChannel(applet(person, kind)), memory)
    assert session.read_photo(session.read_text(), ignore).photo == chip_photo(person.look)
    memory.wipe()
