"""The hints of the other applets, asked for after the photo: there, or quietly not there."""

from collections.abc import Callable
from time import perf_counter

import pytest

from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.services.errors import CardIo, CardMute, CardRemoved, DeviceError, ReaderLost, Timeout
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.chip_manner import LaserChip
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.fake_channel import AppletChannel
from tests.devices.test_hints import FULL, LASER

TEXT_AND_PHOTO = 49
HINTS = CardHints(
    main_right="หลักประกันสุขภาพถ้วนหน้า",
    sub_right="คนพิการ",
    main_hospital="โรงพยาบาลสมมุติ",
    sub_hospital="รพ.สต.ตัวอย่าง",
    updated_on=MORNING.date().replace(2025, 3, 17),
    laser_number="ZZ0990000012",
)


def applet(*, data_at_once: bool = False, health: bool = True, laser: LaserChip | None = None) -> CardApplet:
    return CardApplet(
        card_file(BUAKHAM), data_at_once=data_at_once, health_file=FULL if health else None, laser=laser
    )


def session_over(channel: AppletChannel) -> ChipSession:
    return ChipSession(channel, reader="reader", today=MORNING.date(), asked_at=perf_counter())


def ignore(progress: object) -> None:
    """Take the progress nobody asks about."""


@pytest.mark.parametrize("data_at_once", [False, True])
@pytest.mark.parametrize("in_two_parts", [False, True], ids=["in one", "old chip"])
def test_both_applets_are_read_after_the_photo(data_at_once: bool, in_two_parts: bool) -> None:  # noqa: FBT001
    laser = LaserChip(LASER, in_two_parts=in_two_parts)
    session = session_over(AppletChannel(applet(data_at_once=data_at_once, laser=laser)))
    card = session.read_photo(session.read_text(), ignore)
    assert card.photo == chip_photo(BUAKHAM.look)
    assert session.read_hints() == HINTS


def test_the_health_file_takes_two_reads() -> None:
    channel = AppletChannel(applet(data_at_once=True))
    session = session_over(channel)
    session.read_text()
    before = len(channel.commands)
    session.read_hints()
    health = [command.hex(" ").upper() for command in channel.commands[before:][:3]]
    assert health == [
        "00 A4 04 00 08 A0 00 00 00 54 48 00 83",
        "80 B0 00 04 02 00 FF",
        "80 B0 01 03 02 00 5A",
    ]


def test_a_card_with_one_of_them_gives_that_one() -> None:
    only_laser = session_over(AppletChannel(applet(health=False, laser=LaserChip(LASER))))
    assert only_laser.read_hints() == CardHints(laser_number="ZZ0990000012")
    only_health = session_over(AppletChannel(applet()))
    assert only_health.read_hints().main_right == "หลักประกันสุขภาพถ้วนหน้า"
    assert only_health.read_hints().laser_number == ""


def test_a_card_without_them_gives_none_and_is_read_on() -> None:
    session = session_over(AppletChannel(applet(health=False)))
    card = session.read_text()
    assert session.read_hints() == CardHints()
    assert session.read_photo(card, ignore).photo == chip_photo(BUAKHAM.look)
    assert session.read_text().citizen_id == BUAKHAM.citizen_id.digits


@pytest.mark.parametrize("error", [CardRemoved, CardMute, ReaderLost, CardIo, Timeout])
@pytest.mark.parametrize("late", range(1, 10))
def test_whatever_ends_them_loses_nothing_else(error: Callable[[str], DeviceError], late: int) -> None:
    chip = applet(laser=LaserChip(LASER))
    channel = AppletChannel(chip, fails_at=TEXT_AND_PHOTO + late, error=lambda: error("reader"))
    session = session_over(channel)
    assert session.read_photo(session.read_text(), ignore).photo_complete
    assert session.read_hints() in {HINTS, CardHints(), *(part for part in _parts())}


def _parts() -> tuple[CardHints, ...]:
    health = CardHints(
        HINTS.main_right, HINTS.sub_right, HINTS.main_hospital, HINTS.sub_hospital, HINTS.updated_on
    )
    return health, CardHints(laser_number=HINTS.laser_number)
