"""What every way of wrapping messages on a serial line has in common.

A framing turns bytes into a few kinds of tokens, whatever pieces the bytes come in, and knows how its
reader is woken. It holds no port and starts no thread.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Message:
    """A whole message arrived undamaged: an answer, or the echo of a command."""

    body: bytes


@dataclass(frozen=True, slots=True)
class Resend:
    """The reader did not understand the last frame and wants it again."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """Something arrived that is no frame; the reader should say it again."""


@dataclass(frozen=True, slots=True)
class MoreTime:
    """The reader lives and asks to be waited for."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A card came or went: *present* tells which, None only that it is worth a look."""

    present: bool | None


@dataclass(frozen=True, slots=True)
class Lost:
    """The port is gone; nothing will follow."""


Token = Message | Resend | Damaged | MoreTime | Moved | Lost


@dataclass(frozen=True, slots=True)
class Speed:
    """How a port is set: *baud*, eight data bits, no parity, *stop_bits*."""

    baud: int
    stop_bits: int = 1


@dataclass(frozen=True, slots=True)
class Awake:
    """What a reader said when it was woken.

    Attributes:
        firmware: its own words.
        tells: it promised to tell of cards that come and go.
    """

    firmware: str
    tells: bool


class Waking(Protocol):
    """What a framing needs of the line while it wakes its reader.

    Raises (from `escape`):
        LineTrouble: see `oss_desk.devices.citizen_card.ccid_trouble`.
    """

    def escape(self, data: bytes, timeout: float) -> bytes:
        """Return the reader's answer to its own command *data*, within *timeout* seconds."""

    def set_speed(self, speed: Speed) -> None:
        """Set the port."""


class Framing(Protocol):
    """One way of wrapping messages; an object of it belongs to one line.

    Attributes:
        name: one of the names in `oss_desk.services.ports.serial_readers.FRAMINGS`.
        slot: number of the slot a card is pushed into.
        nak: what the host sends to hear the last answer again.
        sets_card_speed: the reader itself agrees a new speed with the card when it is given parameters.
    """

    name: str
    slot: int
    nak: bytes
    sets_card_speed: bool

    @property
    def speed(self) -> Speed:
        """How to open the port."""

    @property
    def in_frame(self) -> bool:
        """The beginning of something has arrived and its end has not."""

    def wrap(self, message: bytes) -> bytes:
        """Return *message* as it goes over the line."""

    def feed(self, data: bytes) -> list[Token]:
        """Take bytes as they arrive and return what became whole by them."""

    def give_up(self) -> list[Token]:
        """Forget what was begun, because nothing more of it came."""

    def wake(self, line: Waking) -> Awake:
        """Make sure that a reader of this kind is there, and make it ready.

        Raises:
            LineTrouble: no such reader answers.
        """


def joined(tokens: list[Token]) -> list[Token]:
    """Return *tokens* with runs of damage told once, so that the reader is asked again once."""
    return [
        token for place, token in enumerate(tokens) if token != Damaged() or token not in tokens[:place][-1:]
    ]


def xor(data: bytes | bytearray) -> int:
    """Return all bytes of *data* exclusively or-ed."""
    value = 0
    for byte in data:
        value ^= byte
    return value
