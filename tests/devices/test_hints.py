"""What the card's other applets say is only a hint: whole or left out, never an error."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oss_desk.devices.citizen_card.hints import decode_hints
from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.simulated.thai_id_card import thai

HEALTH_LENGTH = 0x15E
# Written out once more: a reader that is wrong about them must not be tested against its own table.
RIGHT, SUB_RIGHT, HOSPITAL, SUB_HOSPITAL, UPDATED = 0x0004, 0x0040, 0x00A4, 0x00F4, 0x0155


def health_file(**parts: bytes) -> bytes:
    """Return a file of blanks with the named parts in their places."""
    places = {
        "right": RIGHT, "sub_right": SUB_RIGHT, "hospital": HOSPITAL, "sub_hospital": SUB_HOSPITAL,
        "updated": UPDATED,
    }  # fmt: skip
    file = bytearray(b" " * HEALTH_LENGTH)
    for name, content in parts.items():
        file[places[name] : places[name] + len(content)] = content
    return bytes(file)


FULL = health_file(
    right=thai("หลักประกันสุขภาพถ้วนหน้า"),
    sub_right=thai("คนพิการ"),
    hospital=thai("โรงพยาบาลสมมุติ"),
    sub_hospital=thai("รพ.สต.ตัวอย่าง"),
    updated=b"25680317",
)
LASER = bytes.fromhex("00010203040506") + b"ZZ0990000012".ljust(16, b"\x00")


def test_everything_is_there() -> None:
    assert decode_hints(FULL, LASER) == CardHints(
        main_right="หลักประกันสุขภาพถ้วนหน้า",
        sub_right="คนพิการ",
        main_hospital="โรงพยาบาลสมมุติ",
        sub_hospital="รพ.สต.ตัวอย่าง",
        updated_on=date(2025, 3, 17),
        laser_number="ZZ0990000012",
    )


def test_a_card_without_these_applets_hints_at_nothing() -> None:
    assert decode_hints(b"", b"") == CardHints()


@pytest.mark.parametrize("digits", [b"", b"00000000", b"25680000", b"25681301", b"2568", b"99999999"])
def test_a_day_that_is_not_whole_is_left_out(digits: bytes) -> None:
    hints = decode_hints(health_file(right=thai("ข้าราชการ"), updated=digits), b"")
    assert hints == CardHints(main_right="ข้าราชการ")


def test_a_damaged_hint_is_left_out_and_harms_no_other() -> None:
    hints = decode_hints(health_file(right=thai("สิท") + b"\xff", hospital=thai("โรงพยาบาลสมมุติ")), LASER)
    assert hints == CardHints(main_hospital="โรงพยาบาลสมมุติ", laser_number="ZZ0990000012")


@pytest.mark.parametrize("answer", [b"", bytes(23), LASER[:5], bytes(7) + b"\xff" * 16, bytes(7) + b"Z-1"])
def test_what_is_no_laser_number_is_left_out(answer: bytes) -> None:
    assert decode_hints(b"", answer).laser_number == ""


@given(st.binary(max_size=HEALTH_LENGTH), st.binary(max_size=30))
def test_no_bytes_make_it_fail(health: bytes, laser: bytes) -> None:
    hints = decode_hints(health, laser)
    assert "\ufffd" not in f"{hints.main_right}{hints.sub_right}{hints.main_hospital}{hints.laser_number}"
    assert repr(hints) == "CardHints()"
