"""The messages between a host and a smart card reader (CCID 1.1), without what wraps them on a line.

A message is ten bytes of header and then data. The header: type, length of the data (four bytes, least
significant first), slot, sequence number, three bytes whose meaning depends on the type.
"""

import struct
from dataclasses import dataclass
from typing import Self

SET_PARAMETERS = 0x61
POWER_ON = 0x62
POWER_OFF = 0x63
SLOT_STATUS = 0x65
ESCAPE = 0x6B
TRANSFER = 0x6F
ANSWER_TO = {
    SET_PARAMETERS: 0x82,
    POWER_ON: 0x80,
    POWER_OFF: 0x81,
    SLOT_STATUS: 0x81,
    ESCAPE: 0x83,
    TRANSFER: 0x80,
}
"""The type of the answer to each type of command."""

HEADER_LENGTH = 10
SEQUENCE_AT = 6
LARGEST_DATA = 261
"""A short command of ISO 7816 with all its data; longer messages are not exchanged with these readers."""

CARD_ACTIVE, CARD_INACTIVE, CARD_ABSENT = 0, 1, 2
MUTE = 0xFE
_FAILED = 0x40
_MORE_TIME = 0x80
_HEADER = struct.Struct("<BIBB3s")


def command(kind: int, slot: int, sequence: int, data: bytes = b"", specific: bytes = bytes(3)) -> bytes:
    """Return a message of the host; *specific* are the last three bytes of its header."""
    return _HEADER.pack(kind, len(data), slot, sequence, specific) + data


def data_length(start: bytes | bytearray) -> int:
    """Return how many bytes of data follow the header that *start* (five bytes or more) begins."""
    return int.from_bytes(start[1:5], "little")


@dataclass(frozen=True, slots=True)
class CcidAnswer:
    """What a reader answered.

    Attributes:
        kind: type of the message.
        status: state of the card and of the command; see the properties.
        error: what failed; means nothing unless `failed`.
    """

    kind: int
    slot: int
    sequence: int
    status: int
    error: int
    data: bytes

    @classmethod
    def of(cls, message: bytes) -> Self:
        """Return the answer that *message* is.

        Raises:
            ValueError: too short, or as long as it does not say.
        """
        if len(message) < HEADER_LENGTH or data_length(message) != len(message) - HEADER_LENGTH:
            raise ValueError(len(message))
        kind, _, slot, sequence, rest = _HEADER.unpack(message[:HEADER_LENGTH])
        return cls(kind, slot, sequence, rest[0], rest[1], message[HEADER_LENGTH:])

    @property
    def card(self) -> int:
        """The card as the reader sees it: `CARD_ACTIVE`, `CARD_INACTIVE` or `CARD_ABSENT`."""
        return self.status & 0x03

    @property
    def failed(self) -> bool:
        """The command was not carried out."""
        return bool(self.status & _FAILED)

    @property
    def needs_time(self) -> bool:
        """No answer yet: the reader asks to be waited for."""
        return bool(self.status & _MORE_TIME)
