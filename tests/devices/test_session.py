"""A whole visit to the chip below the transport, and what is left of it when it ends early."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

import pytest

from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard, ReadStatistics
from oss_desk.services.errors import (
    CardIo,
    CardMute,
    CardRemoved,
    DeviceError,
    NotThaiId,
    ReaderLost,
    Timeout,
)
from oss_desk.services.ports.citizen_card_reader import PhotoProgress
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.card_reader import card_of
from oss_desk.simulated.people import BUAKHAM, INTHA, PEOPLE, TrainingPerson
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.fake_channel import AppletChannel

TODAY = MORNING.date()
TEXT_COMMANDS, ALL_COMMANDS = 7, 49
PHOTO_OFFSET, PHOTO_LENGTH = 0x017B, 5118
OLD_ATR = bytes.fromhex("3B6700005448204E494401")


def session_over(channel: AppletChannel) -> ChipSession:
    return ChipSession(channel, reader="reader", today=TODAY, asked_at=perf_counter())


def whole_read(channel: AppletChannel) -> CitizenCard:
    session = session_over(channel)
    return session.read_photo(session.read_text(), lambda _progress: None)


def text_of(card: CitizenCard) -> CitizenCard:
    """Leave out what the text alone does not decide."""
    return replace(card, statistics=ReadStatistics(), photo=None, photo_complete=False, warnings=())


def with_photo(raw: bytes) -> bytes:
    """Return Buakham's file with *raw* where the photo stands, blanks after it."""
    file = card_file(BUAKHAM)
    return file[:PHOTO_OFFSET] + raw.ljust(PHOTO_LENGTH) + file[PHOTO_OFFSET + PHOTO_LENGTH :]


@pytest.mark.parametrize("person", PEOPLE, ids=[person.name_en.first for person in PEOPLE])
def test_everybody_is_read_whole(person: TrainingPerson) -> None:
    card = whole_read(AppletChannel(CardApplet(card_file(person))))
    assert text_of(card) == text_of(card_of(person, TODAY))
    assert card.warnings == card_of(person, TODAY).warnings
    assert card.photo == chip_photo(person.look)
    assert card.photo_complete


@pytest.mark.parametrize(
    ("applet", "text", "whole"),
    [
        (CardApplet(card_file(BUAKHAM)), 7, 49),
        (CardApplet(card_file(BUAKHAM), data_at_once=True), 4, 25),
        (CardApplet(card_file(BUAKHAM), atr=OLD_ATR, get_response_p2=1), 7, 49),
        (CardApplet(card_file(BUAKHAM), get_response_p2=1), 8, 50),
        (CardApplet(card_file(BUAKHAM), atr=OLD_ATR), 8, 50),
    ],
    ids=["ordinary", "data at once", "old card", "other way", "old card, other way"],
)
def test_every_kind_of_card_is_read_in_at_most_fifty_commands(
    applet: CardApplet, text: int, whole: int
) -> None:
    channel = AppletChannel(applet)
    card = whole_read(channel)
    assert text_of(card) == text_of(card_of(BUAKHAM, TODAY))
    assert card.photo == chip_photo(BUAKHAM.look)
    assert (card.statistics.apdu_count_text, card.statistics.apdu_count) == (text, whole)
    assert len(channel.commands) == whole


@pytest.mark.parametrize("fails_at", range(1, TEXT_COMMANDS + 1))
@pytest.mark.parametrize("error", [CardRemoved, CardMute, ReaderLost, CardIo, Timeout])
def test_a_failure_in_the_text_is_told_as_it_is(fails_at: int, error: type[DeviceError]) -> None:
    channel = AppletChannel(CardApplet(card_file(BUAKHAM)), fails_at=fails_at, error=lambda: error("reader"))
    with pytest.raises(error) as told:
        whole_read(channel)
    assert told.value.device == "reader"
    # An error with the card still in is tried once more, from the choice of the applet on.
    assert len(channel.commands) == fails_at + (error is CardIo)


@pytest.mark.parametrize("fails_at", range(TEXT_COMMANDS + 1, ALL_COMMANDS + 1))
def test_a_card_pulled_in_the_photo_leaves_the_text(fails_at: int) -> None:
    channel = AppletChannel(CardApplet(card_file(INTHA)), fails_at=fails_at)
    session = session_over(channel)
    seen: list[PhotoProgress] = []
    text = session.read_text()
    card = session.read_photo(text, seen.append)
    assert text_of(card) == text_of(text) == text_of(card_of(INTHA, TODAY))
    assert (card.photo, card.photo_complete) == (None, False)
    assert card.warnings == (*text.warnings, CardWarning("photo", "photo_incomplete"))
    assert card.statistics.apdu_count == fails_at
    assert [progress.part for progress in seen] == list(range(1, (fails_at - TEXT_COMMANDS - 1) // 2 + 1))


@pytest.mark.parametrize("error", [CardMute, ReaderLost, CardIo, Timeout])
def test_whatever_else_ends_the_photo_leaves_the_text_too(error: Callable[[str], DeviceError]) -> None:
    channel = AppletChannel(CardApplet(card_file(BUAKHAM)), fails_at=20, error=lambda: error("reader"))
    card = whole_read(channel)
    assert card.citizen_id_valid
    assert card.warnings == (CardWarning("photo", "photo_incomplete"),)


@pytest.mark.parametrize("fails_at", range(1, ALL_COMMANDS - 1))
def test_one_error_with_the_card_still_in_loses_nothing(fails_at: int) -> None:
    channel = AppletChannel(CardApplet(card_file(BUAKHAM)))
    sound = channel.transmit

    def stumble(command: bytes) -> bytes:
        if len(channel.commands) + 1 == fails_at:
            channel.commands.append(command)
            channel.applet.reset()
            raise CardIo("reader")
        return sound(command)

    channel.transmit = stumble  # type: ignore[method-assign]
    seen: list[int] = []
    session = session_over(channel)
    card = session.read_photo(session.read_text(), lambda progress: seen.append(progress.part))
    assert text_of(card) == text_of(card_of(BUAKHAM, TODAY))
    assert card.photo == chip_photo(BUAKHAM.look)
    assert seen == list(range(1, 21))
    assert len(channel.commands) <= ALL_COMMANDS + TEXT_COMMANDS


def test_an_unexpected_error_is_not_taken_for_a_pulled_card() -> None:
    channel = AppletChannel(CardApplet(card_file(BUAKHAM)), fails_at=20, error=lambda: KeyError("a bug"))
    with pytest.raises(KeyError):
        whole_read(channel)


def test_a_card_of_another_kind_is_no_thai_id() -> None:
    with pytest.raises(NotThaiId):
        session_over(AppletChannel(CardApplet(b"", thai_id=False))).read_text()


def test_the_text_can_be_read_again_in_the_same_visit() -> None:
    session = session_over(AppletChannel(CardApplet(card_file(BUAKHAM))))
    first, second = session.read_text(), session.read_text()
    assert text_of(first) == text_of(second)


@pytest.mark.parametrize("raw", [b"", b"\x00" * PHOTO_LENGTH, b"\xff" * PHOTO_LENGTH])
def test_a_card_without_photo_says_that_it_is_missing(raw: bytes) -> None:
    card = whole_read(AppletChannel(CardApplet(with_photo(raw))))
    assert card.photo is None
    assert card.warnings == (CardWarning("photo", "missing"),)


@pytest.mark.parametrize(
    "raw",
    [
        chip_photo(BUAKHAM.look)[:-2],
        b"\xff\xd8\xff\xd9",
        b"no picture at all",
        b"\x00" + chip_photo(BUAKHAM.look),
    ],
    ids=["no end", "empty", "words", "shifted"],
)
def test_a_damaged_photo_is_not_shown(raw: bytes) -> None:
    card = whole_read(AppletChannel(CardApplet(with_photo(raw))))
    assert card.photo is None
    assert card.warnings == (CardWarning("photo", "photo_incomplete"),)


def test_a_photo_that_fills_its_place_is_whole_to_the_last_byte() -> None:
    """The end of the photo comes with the text; here it is not padding."""
    photo = chip_photo(BUAKHAM.look)
    spare = PHOTO_LENGTH - len(photo)
    # Comments (FF FE, length, text) fill a JPEG up without changing the picture.
    full = photo[:2] + b"\xff\xfe" + (spare - 2).to_bytes(2) + b" " * (spare - 4) + photo[2:]
    assert len(full) == PHOTO_LENGTH
    card = whole_read(AppletChannel(CardApplet(with_photo(full))))
    assert card.photo == full
    assert card.warnings == ()


def test_a_photo_of_somebody_else_is_not_kept() -> None:
    """The card was exchanged in the middle and nobody noticed: the citizen id at the end differs."""
    channel = AppletChannel(CardApplet(card_file(BUAKHAM)))
    session = session_over(channel)
    text = session.read_text()

    def exchange(progress: PhotoProgress) -> None:
        if progress.part == 20:
            other = CardApplet(card_file(INTHA))
            other.answer(bytes.fromhex("00A4040008A000000054480001"))
            channel.applet = other

    card = session.read_photo(text, exchange)
    assert card.citizen_id == BUAKHAM.citizen_id.digits
    assert card.photo is None
    assert card.warnings == (CardWarning("photo", "photo_incomplete"),)


def test_nothing_personal_is_in_what_a_card_says_of_itself() -> None:
    card = whole_read(AppletChannel(CardApplet(card_file(BUAKHAM))))
    assert BUAKHAM.citizen_id.digits not in repr(card)
    assert BUAKHAM.name_th.first not in repr(card)
