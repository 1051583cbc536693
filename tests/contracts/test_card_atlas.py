"""Every card of the atlas reads as it is written, through every driver."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from _pytest.mark import ParameterSet

from oss_desk.domain.people.citizen_card import CitizenCard, ReadStatistics
from oss_desk.services.errors import DeviceError
from oss_desk.services.ports.citizen_card_reader import PhotoProgress
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.catalogue import ATLAS, FAMILIES, atlas_card_named
from oss_desk.simulated.atlas.photo import with_blanks_at_the_borders
from oss_desk.simulated.thai_id_card import FIELDS, FILE_LENGTH
from oss_desk.words import practice_cards
from tests.contracts.atlas_slots import DRIVERS, AtlasSlot, Carrier
from tests.contracts.desks import MORNING
from tests.machine.pcsc import VirtualSlot

_TODAY = MORNING.date()
_WORDS = {"T=0": (7, 49), "T=1": (4, 25)}
"""Commands for the text, and in all, of a card that answers as its protocol does."""
_OTHER_WORDS = {
    "data_at_once": (4, 25),
    # One command shows which way it wants to be asked.
    "asks_again_6b": (8, 50),
    "asks_again_6a": (8, 50),
    # What cannot be read in one go is read field by field.
    "worn_birth_date": (30, 75),
    # They make more words than an honest answer needs; whoever doubts them asks twice.
    "small_answers": (20, 150),
    "corrects_lengths": (20, 60),
}


def _named(*names: str, card: AtlasCard | None = None) -> list[ParameterSet]:
    """Return a parameter for each driver of *names*, with *card* if one is given."""
    found = []
    for name in names:
        marks = [pytest.mark.pcsc] if DRIVERS[name].needs_service else []
        values = (name,) if card is None else (name, card)
        found.append(
            pytest.param(*values, marks=marks, id="-".join([name, *([card.card_id] if card else [])]))
        )
    return found


@pytest.fixture(scope="module")
def carrier(virtual_slots: tuple[VirtualSlot, ...]) -> Iterator[Carrier]:
    made = Carrier(virtual_slots[0])
    yield made
    made.pull()


@pytest.fixture
def slot(request: pytest.FixtureRequest) -> Iterator[AtlasSlot]:
    with DRIVERS[request.param].opened(request) as opened:
        yield opened


def _plain(card: CitizenCard) -> CitizenCard:
    """Return *card* without what differs from one reading to the next; warnings have no order."""
    warnings = tuple(sorted(card.warnings, key=lambda warning: (warning.field, warning.code)))
    return replace(card, warnings=warnings, statistics=ReadStatistics())


def _seen(card: CitizenCard) -> dict[str, object]:
    """Return what a person would see of *card*; all are invented, so a failure may show it."""
    names = (name for name in CitizenCard.__dataclass_fields__ if name != "photo")
    return {**{name: getattr(card, name) for name in names}, "photo": len(card.photo or b"")}


@pytest.mark.parametrize(
    ("slot", "card"),
    [
        each
        for name, driver in DRIVERS.items()
        for card in ATLAS
        if driver.carries(card)
        for each in _named(name, card=card)
    ],
    indirect=["slot"],
)
def test_every_card_reads_as_it_is_written(slot: AtlasSlot, card: AtlasCard) -> None:
    slot.insert(card)
    if card.error is not None:
        with pytest.raises(card.error) as refused, slot.reader.connect(slot.name) as session:
            session.read_text()
        assert type(refused.value) is card.error
        return
    progress: list[PhotoProgress] = []
    with slot.reader.connect(slot.name) as session:
        text = session.read_text()
        whole = session.read_photo(text, progress.append)
        hints = session.read_hints()
    assert _seen(_plain(text)) == _seen(_plain(card.text_on(_TODAY)))
    assert _seen(_plain(whole)) == _seen(_plain(card.whole_on(_TODAY)))
    assert whole.photo == card.photo.kept()
    assert _attributes_of(hints) == _attributes_of(card.hints)
    statistics = whole.statistics
    assert statistics.atr == card.chip.atr.hex(" ").upper()
    assert statistics.protocol == card.chip.protocol
    most_for_text, most_in_all = _OTHER_WORDS.get(card.card_id, _WORDS[card.chip.protocol])
    assert statistics.apdu_count_text <= most_for_text
    assert statistics.apdu_count <= most_in_all
    assert len(statistics.command_ms) == statistics.apdu_count
    assert [part.part for part in progress] == list(range(1, len(progress) + 1))


def _attributes_of(value: object) -> dict[str, object]:
    """Return the attributes of a value that says nothing of itself."""
    return {name: getattr(value, name) for name in type(value).__dataclass_fields__}  # type: ignore[attr-defined]


@pytest.mark.parametrize("slot", _named(*DRIVERS), indirect=True)
def test_the_card_after_one_that_cannot_be_read_is_read(slot: AtlasSlot) -> None:
    refusing = [card for card in ATLAS if card.error is not None]
    good = FAMILIES["generations"][0]
    for card in refusing:
        slot.insert(card)
        with pytest.raises(DeviceError), slot.reader.connect(slot.name) as session:
            session.read_text()
        slot.pull()
    slot.insert(good)
    with slot.reader.connect(slot.name) as session:
        assert session.read_text().citizen_id == good.text.citizen_id


def _interrupted(slot: AtlasSlot, after: int) -> None:
    """Pull the card once *after* parts of its photo are here."""

    def pull(progress: PhotoProgress) -> None:
        if progress.part == after:
            slot.pull()

    with slot.reader.connect(slot.name) as session:
        photo = session.read_photo(session.read_text(), pull)
    assert not photo.photo_complete


def _first_part(slot: AtlasSlot, card: AtlasCard) -> int:
    """Read *card* to its end, and return the first part of the photo that was told of."""
    told: list[PhotoProgress] = []
    with slot.reader.connect(slot.name) as session:
        whole = session.read_photo(session.read_text(), told.append)
    assert whole.photo == card.photo.kept()
    return told[0].part


@pytest.mark.parametrize("slot", _named(*DRIVERS), indirect=True)
def test_an_interrupted_photo_goes_on_for_the_same_card_and_no_other(slot: AtlasSlot) -> None:
    same, other = FAMILIES["generations"][:2]
    slot.insert(same)
    _interrupted(slot, 5)
    slot.insert(same)
    assert _first_part(slot, same) > 1
    _interrupted(slot, 5)
    slot.insert(other)
    assert _first_part(slot, other) == 1
    slot.pull()
    slot.insert(same)
    assert _first_part(slot, same) == 1


@pytest.mark.parametrize("slot", _named(*DRIVERS), indirect=True)
def test_a_photo_without_a_right_number_begins_anew(slot: AtlasSlot) -> None:
    card = atlas_card_named("bad_checksum")
    slot.insert(card)
    _interrupted(slot, 5)
    slot.insert(card)
    assert _first_part(slot, card) == 1


def test_every_card_has_its_own_name_number_and_words() -> None:
    ids = [card.card_id for card in ATLAS]
    assert len(set(ids)) == len(ids)
    numbers = [card.text.citizen_id for card in ATLAS]
    assert len(set(numbers)) == len(numbers)
    assert list(practice_cards.PRACTICE_CARDS) == ids
    assert list(practice_cards.FAMILIES) == list(FAMILIES)


@pytest.mark.parametrize("card", ATLAS, ids=[card.card_id for card in ATLAS])
def test_every_file_is_as_long_as_on_a_real_card(card: AtlasCard) -> None:
    assert len(card.file()) == FILE_LENGTH
    assert all(len(content) <= len(FIELDS[name]) for name, content in card.written.items())
    assert len(card.photo.raw()) <= len(FIELDS["photo"])


def test_the_photo_with_blanks_has_them_at_the_borders_of_the_reads() -> None:
    """A reader that trims its segments would spoil this one."""
    photo = with_blanks_at_the_borders("m60")
    borders = range(255, len(photo), 255)
    blank = [border for border in borders if photo[border - 1 : border + 1].isspace()]
    assert len(blank) >= 5
    assert len(photo) == 5118
