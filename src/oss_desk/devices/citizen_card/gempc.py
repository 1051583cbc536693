"""The framing of GemPC Twin readers and their relatives: ``03 06``, message, check byte.

The check byte makes the exclusive-or of the whole frame zero. Both sides ask for a repetition with
``03 15 16``. Between frames the reader sends single bytes: 80 and above asks for time, ``50 02`` and
``50 03`` tell that the card left or came. Some models send the host's frame back before they answer it.
Source: the open driver libccid, whose serial driver accepts the virtual reader of our tests.
"""

from oss_desk.devices.citizen_card.ccid import HEADER_LENGTH, LARGEST_DATA, data_length
from oss_desk.devices.citizen_card.ccid_trouble import Refused
from oss_desk.devices.citizen_card.framing import (
    Awake,
    Damaged,
    Message,
    MoreTime,
    Moved,
    Resend,
    Speed,
    Token,
    Waking,
    joined,
    xor,
)

_SYNC, _ACK, _NAK = 0x03, 0x06, 0x15
_MOVEMENT, _LEFT, _CAME = 0x50, 0x02, 0x03
_TIME_REQUEST = 0x80
_START = bytes((_SYNC, _ACK))
_LENGTH_KNOWN = 7
_REPEAT = bytes((_SYNC, _NAK, _SYNC ^ _NAK))
_FIRMWARE = b"\x02"
_WAKING_SECONDS = 2.0
_NAMELESS = "GemPC"


class GemPcFraming:
    """The `Framing` of GemPC Twin: 115,200 baud, two stop bits."""

    name = "gempc"
    slot = 0
    nak = _REPEAT
    sets_card_speed = False
    speed = Speed(115_200, stop_bits=2)

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def in_frame(self) -> bool:
        """The beginning of something has arrived and its end has not."""
        return bool(self._buffer)

    def wrap(self, message: bytes) -> bytes:
        """Return *message* as it goes over the line."""
        frame = _START + message
        return frame + bytes((xor(frame),))

    def feed(self, data: bytes) -> list[Token]:
        """Take bytes as they arrive and return what became whole by them."""
        self._buffer += data
        tokens: list[Token] = []
        while self._buffer and (taken := self._take()) is not None:
            length, token = taken
            del self._buffer[:length]
            tokens.append(token)
        return joined(tokens)

    def give_up(self) -> list[Token]:
        """Forget what was begun, because nothing more of it came."""
        begun = self.in_frame
        self._buffer.clear()
        return [Damaged()] if begun else []

    def wake(self, line: Waking) -> Awake:
        """Ask for the firmware's name. Whether it tells of movements by itself shows when it does."""
        line.set_speed(self.speed)
        try:
            name = line.escape(_FIRMWARE, _WAKING_SECONDS).decode("ascii", "replace").strip("\0 ")
        except Refused:
            name = ""
        return Awake(name or _NAMELESS, tells=False)

    def _take(self) -> tuple[int, Token] | None:
        """Return the first token and how many bytes it takes; None while more are needed."""
        buffer = self._buffer
        first = buffer[0]
        if first >= _TIME_REQUEST:
            return 1, MoreTime()
        if first not in {_SYNC, _MOVEMENT}:
            return 1, Damaged()
        if len(buffer) < 2:
            return None
        if first == _MOVEMENT:
            return (2, Moved(buffer[1] == _CAME)) if buffer[1] in {_LEFT, _CAME} else (1, Damaged())
        return self._take_frame()

    def _take_frame(self) -> tuple[int, Token] | None:
        buffer = self._buffer
        if _REPEAT.startswith(buffer[: len(_REPEAT)]):
            return (len(_REPEAT), Resend()) if len(buffer) >= len(_REPEAT) else None
        if not buffer.startswith(_START):
            return 1, Damaged()
        if len(buffer) < _LENGTH_KNOWN:
            return None
        data = data_length(buffer[len(_START) : _LENGTH_KNOWN])
        length = len(_START) + HEADER_LENGTH + data + 1
        if data <= LARGEST_DATA and len(buffer) < length:
            return None
        frame = bytes(buffer[:length])
        if data > LARGEST_DATA or xor(frame):
            return (length if data <= LARGEST_DATA else 1), Damaged()
        return length, Message(frame[len(_START) : -1])
