"""The simulated chip refuses what a real one refuses, and has the ways of its year."""

import pytest

from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.chip_manner import ChipManner, LaserChip

FILE = bytes(range(256)) * 2
SELECT = bytes.fromhex("00A4040008A000000054480001")
SELECT_HEALTH = bytes.fromhex("00A4040008A000000054480083")
SELECT_LASER = bytes.fromhex("00A4040008A000000084060002")
LASER = bytes(range(7)) + b"AB1234567890" + bytes(4)


def said(applet: CardApplet, *commands: str | bytes) -> list[str]:
    """Return what *applet* answers to each command, in hexadecimal."""
    sent = (bytes.fromhex(command) if isinstance(command, str) else command for command in commands)
    return [applet.answer(command).hex().upper() for command in sent]


def test_a_read_is_promised_and_then_fetched() -> None:
    assert said(CardApplet(FILE), SELECT, "80B00004020003", "00C0000003") == ["610C", "6103", "0405069000"]


def test_a_reset_forgets_the_applet_and_what_waits() -> None:
    applet = CardApplet(FILE)
    said(applet, SELECT, "80B00004020003")
    applet.reset()
    assert said(applet, "00C0000003", "80B00004020003") == ["6985", "6985"]


def test_get_response_gives_only_what_waits() -> None:
    applet = CardApplet(FILE)
    assert said(applet, "00C0000001", SELECT, "80B00004020003") == ["6985", "610C", "6103"]
    assert said(applet, "00C0000004", "00C0000002", "00C0000001", "00C0000001") == [
        "6C03",
        "04056101",
        "069000",
        "6985",
    ]


def test_another_command_throws_away_what_waits() -> None:
    assert said(CardApplet(FILE), SELECT, "80B00004020003", SELECT, "80B001FF020001", "00C0000001") == [
        "610C",
        "6103",
        "610C",
        "6101",
        "FF9000",
    ]


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        ("80B00004020000", "6700"),
        ("80B0000402010000", "6700"),
        ("80B000040200FF00", "6700"),
        ("80B0000401FF", "6700"),
        ("80B000", "6700"),
        ("80B0010002FFFF", "6700"),
        ("80B001FF020002", "6B00"),
        ("80B1000402000A", "6D00"),
        ("A0B0000402000A", "6E00"),
    ],
)
def test_what_does_not_fit_is_refused(command: str, refusal: str) -> None:
    assert said(CardApplet(FILE), SELECT, command)[-1] == refusal


def test_data_at_once_takes_an_expected_length_and_promises_nothing() -> None:
    applet = CardApplet(FILE, data_at_once=True)
    assert said(applet, SELECT, "80B00004020003", "80B0000402000300", "00C0000003")[1:] == [
        "0405069000",
        "0405069000",
        "6985",
    ]


def test_the_wrong_second_parameter_keeps_what_waits() -> None:
    applet = CardApplet(FILE, get_response_p2=0x01, manner=ChipManner(wrong_parameter=b"\x6a\x86"))
    assert said(applet, SELECT, "80B00004020003", "00C0000003", "00C0000103")[2:] == ["6A86", "0405069000"]


def test_a_silent_select_leaves_nothing_to_fetch() -> None:
    applet = CardApplet(FILE, manner=ChipManner(select_is_silent=True))
    assert said(applet, SELECT, "00C0000014", "80B00004020001", "00C0000001") == [
        "9000",
        "6985",
        "6101",
        "049000",
    ]


def test_an_overstated_promise_is_put_right() -> None:
    applet = CardApplet(FILE, manner=ChipManner(overstates=True))
    assert said(applet, SELECT, "80B00004020003", "00C00000FF", "00C0000003")[1:] == [
        "61FF",
        "6C03",
        "0405069000",
    ]


def test_small_answers_are_promised_again() -> None:
    applet = CardApplet(FILE, manner=ChipManner(largest_answer=2))
    assert said(applet, SELECT, "80B00004020003", "00C0000002", "00C0000001")[1:] == [
        "6102",
        "04056101",
        "069000",
    ]


def test_a_worn_place_is_refused_and_no_other() -> None:
    applet = CardApplet(FILE, manner=ChipManner(worn=range(8, 10)))
    commands = ("80B00004020004", "80B00004020005", "80B0000A020004")
    assert said(applet, SELECT, *commands)[1:] == ["6104", "6F00", "6104"]


def test_only_the_applets_a_card_has_can_be_chosen() -> None:
    assert said(CardApplet(FILE), SELECT_HEALTH, SELECT_LASER) == ["6A82", "6A82"]
    applet = CardApplet(FILE, health_file=b"right", laser=LaserChip(LASER))
    assert said(applet, SELECT_HEALTH, "80B00000020005", "00C0000005")[1:] == [
        "6105",
        b"right".hex() + "9000",
    ]
    assert said(applet, SELECT_LASER, "80B00000020005", "8000000007", "8000000017") == [
        "610C",
        "6D00",
        "6C17",
        LASER.hex().upper() + "9000",
    ]
    assert said(applet, SELECT, "8000000017") == ["610C", "6D00"]


def test_newer_chips_tell_the_laser_number_in_two_parts() -> None:
    applet = CardApplet(FILE, laser=LaserChip(LASER, in_two_parts=True))
    assert said(applet, SELECT_LASER, "8000000017", "8000000007", "00C0000010")[1:] == [
        "6C07",
        "000102030405066110",
        LASER[7:].hex().upper() + "9000",
    ]
