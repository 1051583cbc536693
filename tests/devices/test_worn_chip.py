"""A chip that is worn somewhere: what cannot be read is said beside its field, and loses nothing else."""

from dataclasses import replace
from time import perf_counter

import pytest

from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard, ReadStatistics
from oss_desk.domain.people.name import PersonName
from oss_desk.services.errors import CardIo
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.card_reader import card_of
from oss_desk.simulated.chip_manner import ChipManner
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.fake_channel import AppletChannel

HERS = card_of(BUAKHAM, MORNING.date())


def worn_at(*places: int) -> AppletChannel:
    """Return a channel to Buakham's card with one run of bytes that cannot be read."""
    worn = range(places[0], places[-1] + 1)
    return AppletChannel(CardApplet(card_file(BUAKHAM), manner=ChipManner(worn=worn)))


def whole_read(channel: AppletChannel) -> CitizenCard:
    session = ChipSession(channel, reader="reader", today=MORNING.date(), asked_at=perf_counter())
    return session.read_photo(session.read_text(), lambda _progress: None)


@pytest.mark.parametrize(
    ("place", "lost"),
    [
        (0x0020, {"name_th": PersonName()}),
        (0x0080, {"name_en": PersonName()}),
        (0x00DA, {"birth_date": None}),
        (0x00E1, {"sex": None}),
        (0x00E5, {"request_number": ""}),
        (0x00FE, {"issuer": ""}),
        (0x00FF, {"issuer": ""}),
        (0x015B, {"issuer_code": ""}),
        (0x0168, {"issue_date": None}),
        (0x0170, {"expiry_date": None, "lifelong": False}),
        (0x0177, {"card_type": ""}),
        (0x1600, {"address": Address(), "address_raw": ""}),
        (0x1620, {"photo_number": ""}),
    ],
    ids=lambda value: f"{value:04X}" if isinstance(value, int) else next(iter(value)),
)
def test_only_the_worn_field_is_lost(place: int, lost: dict[str, object]) -> None:
    card = whole_read(worn_at(place))
    field = next(iter(lost))
    assert card.warnings == (*HERS.warnings, CardWarning(field, "missing"))
    assert card.photo == chip_photo(BUAKHAM.look)
    bare = replace(card, statistics=ReadStatistics(), photo=None, photo_complete=False, warnings=())
    assert bare == replace(HERS, warnings=(), **lost)  # type: ignore[arg-type]


def test_where_the_photos_end_is_worn_the_text_is_whole() -> None:
    card = whole_read(worn_at(0x1570))
    assert card.address == HERS.address
    assert card.warnings == (*HERS.warnings, CardWarning("photo", "photo_incomplete"))


def test_without_the_citizen_id_there_is_no_text() -> None:
    with pytest.raises(CardIo) as refused:
        whole_read(worn_at(0x0006))
    assert refused.value.status_word == "6F00"


def test_a_block_without_a_single_field_is_a_failure() -> None:
    with pytest.raises(CardIo):
        whole_read(worn_at(0x1567, 0x1627))


def test_a_refusal_that_happens_once_loses_nothing() -> None:
    channel = worn_at(0x0080)
    sound = AppletChannel(CardApplet(card_file(BUAKHAM))).applet
    session = ChipSession(channel, reader="reader", today=MORNING.date(), asked_at=perf_counter())
    first = channel.applet.answer

    def answer(command: bytes) -> bytes:
        if len(channel.commands) > 2:
            channel.applet = sound
            sound.answer(bytes.fromhex("00A4040008A000000054480001"))
            return sound.answer(command)
        return first(command)

    channel.applet.answer = answer  # type: ignore[method-assign]
    assert replace(session.read_text(), statistics=ReadStatistics()) == HERS
    assert len(channel.commands) == 8
