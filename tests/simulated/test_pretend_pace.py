"""A simulated reading takes as long as its commands, and counts them as a real one does."""

import pytest

from oss_desk.domain.people.citizen_card import ReadStatistics
from oss_desk.services.ports.citizen_card_reader import PhotoProgress
from oss_desk.simulated.atlas.catalogue import atlas_card_named
from oss_desk.simulated.card_reader import SimulatedCardReader
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM
from tests.contracts.desks import MORNING


@pytest.fixture
def reader() -> SimulatedCardReader:
    return SimulatedCardReader(FrozenClock(MORNING))


def whole(reader: SimulatedCardReader) -> ReadStatistics:
    with reader.connect(reader.name) as session:
        return session.read_photo(session.read_text(), lambda _progress: None).statistics


def test_an_ordinary_reading_takes_its_pace_at_each_command(reader: SimulatedCardReader) -> None:
    reader.command_ms = 0.5
    reader.insert(BUAKHAM)
    seen = whole(reader)
    assert (seen.apdu_count_text, seen.apdu_count) == (7, 49)
    assert seen.command_ms == (0.5,) * 49
    assert seen.total_ms >= 49 * 0.5
    assert seen.total_ms >= seen.text_ms >= 7 * 0.5


def test_a_card_of_the_atlas_has_the_pace_of_its_kind_when_asked_for(reader: SimulatedCardReader) -> None:
    card = atlas_card_named("nid_15")
    reader.insert_atlas_card(card)
    assert set(whole(reader).command_ms) == {0.0}
    reader.insert_atlas_card(card, at_its_pace=True)
    with reader.connect(reader.name) as session:
        assert set(session.read_text().statistics.command_ms) == {card.command_ms}


def test_data_at_once_takes_one_command_for_a_read(reader: SimulatedCardReader) -> None:
    reader.insert_atlas_card(atlas_card_named("data_at_once"))
    seen = whole(reader)
    assert (seen.apdu_count_text, seen.apdu_count) == (4, 25)


def test_a_worn_chip_ends_the_photo_with_its_status_word(reader: SimulatedCardReader) -> None:
    reader.insert_atlas_card(atlas_card_named("worn_photo"))
    assert whole(reader).last_status == "6F00"


def test_what_was_read_of_a_photo_is_forgotten_when_told(reader: SimulatedCardReader) -> None:
    first: list[int] = []
    for forgets in (False, True):
        reader.insert(BUAKHAM)
        with reader.connect(reader.name) as session:
            session.read_photo(session.read_text(), lambda told: reader.pull() if told.part == 3 else None)
        if forgets:
            reader.forget()
        reader.insert(BUAKHAM)
        with reader.connect(reader.name) as session:
            told: list[PhotoProgress] = []
            session.read_photo(session.read_text(), told.append)
        first.append(told[0].part)
    assert first == [4, 1]
