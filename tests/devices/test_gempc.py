"""The framing of GemPC Twin as a table of bytes and what they mean, in whatever pieces they come."""

import pytest

from oss_desk.devices.citizen_card.ccid import POWER_ON, command
from oss_desk.devices.citizen_card.framing import Damaged, Message, MoreTime, Moved, Resend, Token
from oss_desk.devices.citizen_card.gempc import GemPcFraming

POWER_ON_FRAME = bytes.fromhex("03 06 62 00 00 00 00 00 00 01 00 00 66")
STATUS = bytes.fromhex("81 00 00 00 00 00 07 01 00 00")
STATUS_FRAME = bytes.fromhex("03 06") + STATUS + b"\x82"
TABLE: list[tuple[str, list[Token]]] = [
    (STATUS_FRAME.hex(), [Message(STATUS)]),
    ("03 15 16", [Resend()]),
    ("80", [MoreTime()]),
    ("FF 80", [MoreTime(), MoreTime()]),
    ("50 02", [Moved(present=False)]),
    ("50 03", [Moved(present=True)]),
    ("50 03 " + STATUS_FRAME.hex() + " 80", [Moved(present=True), Message(STATUS), MoreTime()]),
    ("41 42 43 " + STATUS_FRAME.hex(), [Damaged(), Message(STATUS)]),
    ("50 07 " + STATUS_FRAME.hex(), [Damaged(), Message(STATUS)]),
    (STATUS_FRAME[:-1].hex() + "83", [Damaged()]),
    ("03 07 " + STATUS_FRAME.hex(), [Damaged(), Message(STATUS)]),
    ("03 15 17", [Damaged()]),
]


@pytest.mark.parametrize(("heard", "meant"), TABLE)
def test_bytes_mean_the_same_in_one_piece_and_one_by_one(heard: str, meant: list[Token]) -> None:
    whole, pieces = GemPcFraming(), GemPcFraming()
    assert whole.feed(bytes.fromhex(heard)) == meant
    assert not whole.in_frame
    told = [token for byte in bytes.fromhex(heard) for token in pieces.feed(bytes((byte,)))]
    # One by one each byte of noise is noise of its own.
    assert [token for token in told if token != Damaged()] == [token for token in meant if token != Damaged()]
    assert (Damaged() in told) is (Damaged() in meant)


def test_a_command_is_framed_as_in_the_description() -> None:
    assert GemPcFraming().wrap(command(POWER_ON, 0, 0, specific=b"\x01\0\0")) == POWER_ON_FRAME


def test_a_frame_that_ends_early_is_damage_once_its_rest_does_not_come() -> None:
    framing = GemPcFraming()
    assert framing.feed(STATUS_FRAME[:-3]) == []
    assert framing.in_frame
    assert framing.give_up() == [Damaged()]
    assert framing.give_up() == []
    assert framing.feed(STATUS_FRAME) == [Message(STATUS)]


def test_a_length_no_reader_sends_is_not_waited_for() -> None:
    framing = GemPcFraming()
    assert framing.feed(bytes.fromhex("03 06 80 FF FF FF 7F"))[0] == Damaged()
    framing.give_up()
    assert framing.feed(STATUS_FRAME) == [Message(STATUS)]
