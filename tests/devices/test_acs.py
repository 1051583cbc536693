"""The framing of ACS readers as a table of bytes and what they mean, in whatever pieces they come."""

import pytest

from oss_desk.devices.citizen_card.acs import QUICK, SLOW, AcsFraming
from oss_desk.devices.citizen_card.ccid import ESCAPE, command
from oss_desk.devices.citizen_card.ccid_trouble import BadAnswer, LineTrouble, NoAnswer, Refused
from oss_desk.devices.citizen_card.framing import Damaged, Message, MoreTime, Moved, Resend, Speed, Token

SPEED_FRAME = bytes.fromhex("02 6B 02 00 00 00 01 00 00 00 00 44 04 28 03")
AGREED = bytes.fromhex("83 02 00 00 00 01 00 00 81 00 90 04")
AGREED_FRAME = b"\x02" + AGREED + bytes.fromhex("95 03")
TABLE: list[tuple[str, list[Token]]] = [
    (AGREED_FRAME.hex(), [Message(AGREED)]),
    ("02 00 00 03", [MoreTime()]),
    ("02 FF FF 03", [Resend()]),
    ("02 FE FE 03", [Resend()]),
    ("02 FD FD 03", [Resend()]),
    ("02 99 99 03", [Resend()]),
    ("02 00 00 03 " + AGREED_FRAME.hex(), [MoreTime(), Message(AGREED)]),
    ("02 50 0C 5C 03", [Moved(present=True)]),
    ("02 50 08 58 03", [Moved(present=False)]),
    ("02 50 03 53 03", [Moved(present=None)]),
    ("02 50 0C 5D 03 " + AGREED_FRAME.hex(), [Damaged(), Message(AGREED)]),
    ("41 " + AGREED_FRAME.hex(), [Damaged(), Message(AGREED)]),
    (AGREED_FRAME[:-2].hex() + "94 03", [Damaged()]),
    (AGREED_FRAME[:-1].hex() + "04", [Damaged()]),
    ("02 00 01 03 " + AGREED_FRAME.hex(), [Damaged(), Message(AGREED)]),
]


@pytest.mark.parametrize(("heard", "meant"), TABLE)
def test_bytes_mean_the_same_in_one_piece_and_one_by_one(heard: str, meant: list[Token]) -> None:
    whole, pieces = AcsFraming(), AcsFraming()
    assert whole.feed(bytes.fromhex(heard)) == meant
    assert not whole.in_frame
    told = [token for byte in bytes.fromhex(heard) for token in pieces.feed(bytes((byte,)))]
    assert [token for token in told if token != Damaged()] == [token for token in meant if token != Damaged()]
    assert (Damaged() in told) is (Damaged() in meant)


def test_a_command_is_framed_as_in_the_manual() -> None:
    assert AcsFraming().wrap(command(ESCAPE, 1, 0, b"\x44\x04")) == SPEED_FRAME


def test_the_wish_for_a_repetition_is_as_in_the_manual() -> None:
    assert AcsFraming().nak == bytes.fromhex("02 00 00 00 00 00 00 00 00 00 00 00 03")


class AcsAtSpeed:
    """A reader that hears only at its own speed.

    Args:
        speed: it stands at. wishes: it agrees to.
        deaf_once: it misses the first question after a change of speed.
        says: what it answers to a wish; by default that it agrees.
        stays: it agrees and does not change.
    """

    def __init__(
        self,
        speed: Speed,
        wishes: tuple[int, ...] = (0x84, 0x04),
        *,
        deaf_once: bool = False,
        says: bytes = b"",
        stays: bool = False,
    ) -> None:
        self.speed = speed
        self.port = SLOW
        self._wishes = wishes
        self._deaf_once = deaf_once
        self._deaf = False
        self._says = says
        self._stays = stays

    def set_speed(self, speed: Speed) -> None:
        """Set the host's port."""
        self.port = speed

    def escape(self, data: bytes, timeout: float) -> bytes:
        """Answer the reader's own commands."""
        assert timeout <= 1
        trouble: LineTrouble | None = None
        if self.port != self.speed:
            trouble = BadAnswer() if self.port == QUICK else NoAnswer()
        elif self._deaf:
            self._deaf = False
            trouble = NoAnswer()
        elif data[0] == 0x44 and data[1] not in self._wishes:
            trouble = Refused()
        if trouble:
            raise trouble
        if data[0] == 0x44:
            if not self._stays:
                self.speed, self._deaf = QUICK, self._deaf_once
            return self._says or bytes((0x90, data[1]))
        return b"\xe1\0\0\0\x04ACR1"


@pytest.mark.parametrize("speed", [SLOW, QUICK])
@pytest.mark.parametrize("deaf_once", [False, True])
def test_a_reader_is_found_at_either_speed_and_made_quick_and_telling(
    speed: Speed, *, deaf_once: bool
) -> None:
    framing, reader = AcsFraming(), AcsAtSpeed(speed, deaf_once=deaf_once)
    awake = framing.wake(reader)
    assert (awake.firmware, awake.tells) == ("ACR1", True)
    assert reader.port == reader.speed == QUICK
    assert framing.speed == QUICK


def test_a_reader_that_cannot_tell_is_made_quick_alone() -> None:
    reader = AcsAtSpeed(SLOW, wishes=(0x04,))
    assert not AcsFraming().wake(reader).tells
    assert reader.port == QUICK


def test_a_reader_that_only_knows_its_first_speed_is_used_at_that() -> None:
    framing, reader = AcsFraming(), AcsAtSpeed(SLOW, wishes=())
    assert not framing.wake(reader).tells
    assert reader.port == framing.speed == SLOW


def test_a_reader_that_changes_its_speed_and_says_something_else_is_followed() -> None:
    framing, reader = AcsFraming(), AcsAtSpeed(SLOW, says=b"\x90\x00")
    assert not framing.wake(reader).tells
    assert reader.port == reader.speed == framing.speed == QUICK


def test_a_reader_that_agrees_and_does_not_change_is_used_as_it_is() -> None:
    framing, reader = AcsFraming(), AcsAtSpeed(SLOW, stays=True)
    assert framing.wake(reader).firmware == "ACR1"
    assert reader.port == reader.speed == framing.speed == SLOW


def test_nobody_at_either_speed_is_no_answer() -> None:
    with pytest.raises(NoAnswer):
        AcsFraming().wake(AcsAtSpeed(Speed(1200)))
