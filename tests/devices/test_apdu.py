"""The transport follows the card's wishes, and says clearly when they make no sense."""

import pytest

from oss_desk.devices.citizen_card.apdu import ApduTransport
from oss_desk.devices.citizen_card.layout import (
    ADDRESS,
    LARGEST_READ,
    MOI_APPLET,
    NAME_TH,
    PHOTO,
    PHOTO_NUMBER,
    TEXT_BLOCKS,
)
from oss_desk.services.errors import CardIo, NotThaiId
from tests.devices.fake_channel import ScriptedChannel

OLD_ATR = bytes.fromhex("3B6700005448204E494401")


def transport(*answers: str, atr: bytes | None = None) -> tuple[ApduTransport, ScriptedChannel]:
    channel = ScriptedChannel(*answers) if atr is None else ScriptedChannel(*answers, atr=atr)
    return ApduTransport(channel, "reader"), channel


@pytest.mark.parametrize("answer", ["9000", "610A", "6F00 9000"])
def test_select_is_done_whether_or_not_the_card_has_more_to_tell(answer: str) -> None:
    chip, channel = transport(answer)
    chip.select(MOI_APPLET)
    assert channel.commands == ["00 A4 04 00 08 A0 00 00 00 54 48 00 01"]
    assert chip.count == 1


@pytest.mark.parametrize("answer", ["6A82", "6D00", "6E00"])
def test_a_card_without_the_applet_is_no_thai_id(answer: str) -> None:
    chip, _ = transport(answer)
    with pytest.raises(NotThaiId):
        chip.select(MOI_APPLET)


def test_another_refusal_of_select_keeps_its_status_word() -> None:
    chip, _ = transport("6985")
    with pytest.raises(CardIo) as refused:
        chip.select(MOI_APPLET)
    assert refused.value.status_word == "6985"


def test_data_at_once_are_taken_at_once() -> None:
    chip, channel = transport("31323334 9000")
    assert chip.read(0x0004, 4) == b"1234"
    assert channel.commands == ["80 B0 00 04 02 00 04"]


def test_waiting_data_are_fetched() -> None:
    chip, channel = transport("6104", "31323334 9000")
    assert chip.read(0x0004, 4) == b"1234"
    assert channel.commands[1] == "00 C0 00 00 04"


@pytest.mark.parametrize("nothing", ["9000", "6700"])
def test_a_card_that_wants_to_hear_that_an_answer_is_expected_is_told_so(nothing: str) -> None:
    chip, channel = transport(nothing, "31323334 9000", "35363738 9000")
    assert chip.read(0, 4) + chip.read(4, 4) == b"12345678"
    assert channel.commands == ["80 B0 00 00 02 00 04", "80 B0 00 00 02 00 04 00", "80 B0 00 04 02 00 04 00"]


def test_once_a_card_has_answered_nothing_is_nonsense() -> None:
    chip, channel = transport("31323334 9000", "9000")
    assert chip.read(0, 4) == b"1234"
    with pytest.raises(CardIo):
        chip.read(4, 4)
    assert len(channel.commands) == 2


def test_data_in_pieces_are_put_together() -> None:
    chip, channel = transport("6102", "3132 6102", "3334 9000")
    assert chip.read(0, 4) == b"1234"
    assert channel.commands[1:] == ["00 C0 00 00 02", "00 C0 00 00 02"]


def test_old_cards_are_asked_their_way() -> None:
    chip, channel = transport("6102", "3132 9000", atr=OLD_ATR)
    assert chip.read(0, 2) == b"12"
    assert channel.commands[1] == "00 C0 00 01 02"


@pytest.mark.parametrize("refusal", ["6B00", "6A86"])
def test_a_card_that_wants_the_other_way_is_asked_so_from_then_on(refusal: str) -> None:
    chip, channel = transport("6102", refusal, "3132 9000", "6101", "33 9000")
    assert chip.read(0, 2) == b"12"
    assert chip.read(2, 1) == b"3"
    assert channel.commands[1:3] == ["00 C0 00 00 02", "00 C0 00 01 02"]
    assert channel.commands[4] == "00 C0 00 01 01"


def test_the_way_is_changed_once_only() -> None:
    chip, _ = transport("6102", "6B00", "6B00")
    with pytest.raises(CardIo) as refused:
        chip.read(0, 2)
    assert refused.value.status_word == "6B00"


def test_a_wrong_parameter_in_a_read_changes_nothing() -> None:
    chip, channel = transport("6B00")
    with pytest.raises(CardIo):
        chip.read(0x1800, 2)
    assert len(channel.commands) == 1


def test_a_corrected_length_is_obeyed_and_the_rest_read() -> None:
    chip, channel = transport("6C03", "313233 9000", "34 9000")
    assert chip.read(0x0010, 4) == b"1234"
    assert channel.commands == ["80 B0 00 10 02 00 04", "80 B0 00 10 02 00 03", "80 B0 00 13 02 00 01"]


def test_a_corrected_length_of_a_fetch_is_obeyed() -> None:
    chip, channel = transport("6104", "6C02", "3132 6102", "6C02", "3334 9000")
    assert chip.read(0, 4) == b"1234"
    assert channel.commands[2] == "00 C0 00 00 02"


def test_a_length_corrected_twice_is_nonsense() -> None:
    chip, _ = transport("6C03", "6C04")
    with pytest.raises(CardIo) as refused:
        chip.read(0, 4)
    assert refused.value.status_word == "6C04"


def test_more_than_asked_for_is_nonsense() -> None:
    chip, _ = transport(*["3132333435 9000"] * 3)
    with pytest.raises(CardIo):
        chip.read(0, 4)


FIFTEEN = "303132333435363738394142434445"
SIXTEEN = f"{FIFTEEN}46"
AGAIN = ("610F", f"{FIFTEEN} 9000", "6110", f"{SIXTEEN} 9000")
OTHERS = "46454443424139383736353433323130"


@pytest.mark.parametrize(
    "doubtful",
    [
        ["6110", f"{OTHERS} 6110", f"{SIXTEEN} 9000"],
        ["6110", "6110", f"{OTHERS} 9000"],
        [f"{OTHERS} 6110", f"{SIXTEEN} 9000"],
        [f"{OTHERS} 9000"],
        ["6111", f"{OTHERS}41 9000"],
        ["6108", "3031323334353637 9000"],
        [f"{OTHERS} 6C10", "6110", f"{SIXTEEN} 9000"],
    ],
    ids=[
        "a piece before",
        "promised twice",
        "bytes with a promise",
        "at once",
        "too long",
        "too short",
        "with a correction",
    ],
)
def test_an_answer_that_came_in_another_way_is_asked_for_again(doubtful: list[str]) -> None:
    chip, channel = transport("6110", f"{'20' * 16} 9000", *doubtful, *AGAIN)
    assert chip.read(0, 16) == b" " * 16
    assert chip.read(16, 16) == bytes.fromhex(SIXTEEN)
    assert channel.commands[-4::2] == ["80 B0 00 10 02 00 0F", "80 B0 00 10 02 00 10"]


def test_the_answer_of_the_read_before_is_not_taken_for_this_ones() -> None:
    """A reader that gives bytes at once, with one answer late: both are whole and look right."""
    chip, channel = transport(*[f"{OTHERS} 9000"] * 2, f"{FIFTEEN} 9000", f"{SIXTEEN} 9000")
    assert chip.read(0, 16) == bytes.fromhex(OTHERS)
    assert chip.read(16, 16) == bytes.fromhex(SIXTEEN)
    assert channel.commands[1] == channel.commands[3]


@pytest.mark.parametrize("late", [1, 2, 3])
def test_answers_that_are_late_by_any_number_are_never_taken(late: int) -> None:
    chip, _ = transport(*[f"{OTHERS} 9000"] * (late + 1), *[f"{SIXTEEN} 9000", f"{FIFTEEN} 9000"] * 2)
    assert chip.read(0, 16) == bytes.fromhex(OTHERS)
    with pytest.raises(CardIo):
        chip.read(16, 16)


def test_the_same_read_may_give_the_same_again() -> None:
    chip, channel = transport(*[f"{SIXTEEN} 9000"] * 2)
    assert chip.read(0, 16) == chip.read(0, 16)
    assert len(channel.commands) == 2


def test_blanks_after_blanks_are_no_reason_to_doubt() -> None:
    chip, channel = transport(*[f"{'20' * 16} 9000"] * 3)
    assert [chip.read(at, 16) for at in (0, 16, 32)] == [b" " * 16] * 3
    assert len(channel.commands) == 3


def test_a_doubtful_answer_that_does_not_come_again_is_refused() -> None:
    chip, _ = transport(f"{OTHERS}00 9000", f"{FIFTEEN} 9000", f"{OTHERS} 9000")
    with pytest.raises(CardIo) as refused:
        chip.read(0, 16)
    assert refused.value.status_word == "9000"


@pytest.mark.parametrize(
    ("answers", "status_word"),
    [
        (["9000"] * 2, "9000"),
        (["9000", "6700"], "6700"),
        ([""], ""),
        (["90"], "90"),
        (["6F00"], "6F00"),
        (["6100"] * 40, "6100"),
    ],
    ids=["nothing", "nothing either way", "silence", "half a word", "refusal", "empty promises"],
)
def test_nonsense_ends_with_what_was_said(answers: list[str], status_word: str) -> None:
    chip, _ = transport(*answers)
    with pytest.raises(CardIo) as refused:
        chip.read(0, 4)
    assert refused.value.status_word == status_word
    assert refused.value.device == "reader"


def test_a_long_read_is_cut_into_what_a_command_can_ask_for() -> None:
    chip, channel = transport("20" * LARGEST_READ + "9000", "20" * 5 + "9000")
    assert len(chip.read(0x017B, 260)) == 260
    assert channel.commands == ["80 B0 01 7B 02 00 FF", "80 B0 02 7A 02 00 05"]


def test_the_text_blocks_hold_every_text_field() -> None:
    read = {place for block in TEXT_BLOCKS for place in range(block.offset, block.offset + block.length)}
    assert read.issuperset(range(PHOTO.offset))
    assert read.issuperset(range(ADDRESS.offset, PHOTO_NUMBER.offset + PHOTO_NUMBER.length))
    assert all(block.length <= LARGEST_READ for block in TEXT_BLOCKS)


def test_a_field_of_a_short_file_is_what_there_is() -> None:
    assert NAME_TH.of(b"x" * 0x0011 + b"ab") == b"ab"
