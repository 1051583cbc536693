"""Answers to reset: the ones of Thai cards, and a few that no Thai card gives."""

import pytest

from oss_desk.devices.citizen_card.answer_to_reset import AnswerToReset

CLOCK = 4_000_000


@pytest.mark.parametrize(
    ("answer", "speed", "bits_per_second"),
    [
        ("3B 68 00 00 54 48 20 4E 49 44 20 36", 0x11, 10752),
        ("3B 67 00 00 54 48 20 4E 49 44 20", 0x11, 10752),
        ("3B 78 18 00 00 54 48 20 4E 49 44 20 31", 0x18, 129032),
        ("3B 79 96 00 00 54 48 20 4E 49 44 20 31 33", 0x96, 250000),
        ("3B 79 96 00 FF 54 48 20 4E 49 44 20 31 35", 0x96, 250000),
    ],
)
def test_thai_cards_offer_t0_and_their_speed(answer: str, speed: int, bits_per_second: int) -> None:
    found = AnswerToReset.of(bytes.fromhex(answer))
    assert (found.protocols, found.speed, found.fixed, found.inverse) == ((0,), speed, False, False)
    assert found.waiting == 0x0A
    assert found.guard == bytes.fromhex(answer)[4 if speed != 0x11 else 3]
    assert found.bits_per_second(CLOCK) == bits_per_second


def test_protocols_are_told_in_their_order() -> None:
    assert AnswerToReset.of(bytes.fromhex("3B 80 80 01 01")).protocols == (0, 1)
    assert AnswerToReset.of(bytes.fromhex("3B 80 01 81")).protocols == (1,)
    assert AnswerToReset.of(bytes.fromhex("3B 80 8F 01 00")).protocols == (1,)


def test_a_mode_of_its_own_a_waiting_time_and_the_inverse_convention_are_seen() -> None:
    found = AnswerToReset.of(bytes.fromhex("3F D0 11 00 50 80 0B"))
    assert (found.inverse, found.fixed, found.waiting) == (True, True, 0x0B)


def test_a_reserved_speed_is_none() -> None:
    assert AnswerToReset.of(bytes.fromhex("3B 10 7F")).bits_per_second(CLOCK) == 0


@pytest.mark.parametrize("answer", ["", "3B", "00 00", "3B 70 11", "3B 80 80"])
def test_what_is_cut_or_begins_otherwise_is_none(answer: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011, the value is all there is to say
        AnswerToReset.of(bytes.fromhex(answer))
