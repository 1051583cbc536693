"""The framing of ACS serial readers (ACR1281S): ``02``, message, check byte, ``03``.

The check byte is the exclusive-or of the message. Every frame of the host is first answered by a frame
of four bytes that says how it was received, twice in the middle: 00 well, anything else badly. The
reader starts at 9,600 baud; it is brought to 115,200 and asked to tell of cards that come and go by
one and the same command. Cards are pushed into slot 1; slot 0 is contactless.
Source: the manufacturer's manual of the ACR1281S, version 1.01, pages 14 to 26.
"""

from oss_desk.devices.citizen_card.ccid import HEADER_LENGTH, LARGEST_DATA, data_length
from oss_desk.devices.citizen_card.ccid_trouble import BadAnswer, NoAnswer, Refused
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

_START, _END = 0x02, 0x03
_WELL = 0x00
_STATUS_LENGTH, _MOVEMENT_LENGTH, _LENGTH_KNOWN = 4, 5, 6
_BADLY = {0xFF, 0xFE, 0xFD, 0xFB, 0x99}
"""Check byte, length, end mark, slot, too slow."""
_MOVEMENT = 0x50
_CHIP_IN, _CHIP_MOVED = 0x04, 0x08
_FIRMWARE = bytes.fromhex("E000001800")
_FIRMWARE_TEXT_AT = 5
_MODE, _FAST_AND_TELLING, _FAST = 0x44, 0x84, 0x04
_AGREED = 0x90
_WAKING_SECONDS = 1.0
_NAMELESS = "ACS"
SLOW, QUICK = Speed(9_600), Speed(115_200)


class AcsFraming:
    """The `Framing` of ACS serial readers; remembers the speed its reader was left at."""

    name = "acs"
    slot = 1
    nak = bytes((_START, *bytes(HEADER_LENGTH + 1), _END))
    sets_card_speed = True

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._speeds = [SLOW, QUICK]

    @property
    def speed(self) -> Speed:
        """How to open the port: as the reader was left, or as it is after power-up."""
        return self._speeds[0]

    @property
    def in_frame(self) -> bool:
        """The beginning of something has arrived and its end has not."""
        return bool(self._buffer)

    def wrap(self, message: bytes) -> bytes:
        """Return *message* as it goes over the line."""
        return bytes((_START, *message, xor(message), _END))

    def feed(self, data: bytes) -> list[Token]:
        """Take bytes as they arrive and return what became whole by them."""
        self._buffer += data
        tokens: list[Token] = []
        while self._buffer and (taken := self._take()) is not None:
            length, found = taken
            del self._buffer[:length]
            tokens += found
        return joined(tokens)

    def give_up(self) -> list[Token]:
        """Forget what was begun, because nothing more of it came."""
        begun = self.in_frame
        self._buffer.clear()
        return [Damaged()] if begun else []

    def wake(self, line: Waking) -> Awake:
        """Find the reader's speed, ask for its firmware's name, make it quick and telling."""
        firmware = self._found(line)
        for wish in (_FAST_AND_TELLING, _FAST):
            answer = self._wished(line, wish)
            if answer is None:
                continue
            line.set_speed(QUICK)
            self._speeds = [QUICK, SLOW]
            # Some time may pass until the reader has changed over: the first question may be lost.
            firmware = self._asked(line) or self._asked(line) or self._found(line)
            return Awake(firmware, tells=answer == bytes((_AGREED, _FAST_AND_TELLING)))
        return Awake(self._found(line), tells=False)

    def _found(self, line: Waking) -> str:
        """Return the firmware's name at whichever speed it answers, and stay at that speed."""
        for speed in tuple(self._speeds):
            line.set_speed(speed)
            if firmware := self._asked(line):
                self._speeds.sort(key=lambda other: other != speed)
                return firmware
        raise NoAnswer

    @staticmethod
    def _asked(line: Waking) -> str:
        try:
            answer = line.escape(_FIRMWARE, _WAKING_SECONDS)
        except (NoAnswer, BadAnswer):
            return ""
        except Refused:
            return _NAMELESS
        return answer[_FIRMWARE_TEXT_AT:].decode("ascii", "replace").strip("\0 ") or _NAMELESS

    @staticmethod
    def _wished(line: Waking, wish: int) -> bytes | None:
        """Return what the reader says to a *wish* for speed and notices; None where it does not follow."""
        try:
            return line.escape(bytes((_MODE, wish)), _WAKING_SECONDS)
        except (NoAnswer, BadAnswer, Refused):
            return None

    def _take(self) -> tuple[int, list[Token]] | None:
        """Return the first tokens and how many bytes they take; None while more are needed."""
        buffer = self._buffer
        if buffer[0] != _START:
            return 1, [Damaged()]
        if len(buffer) < _STATUS_LENGTH:
            return None
        if buffer[1] == _WELL or buffer[1] in _BADLY:
            return self._take_status()
        return self._take_movement() if buffer[1] == _MOVEMENT else self._take_frame()

    def _take_frame(self) -> tuple[int, list[Token]] | None:
        buffer = self._buffer
        if len(buffer) < _LENGTH_KNOWN:
            return None
        data = data_length(buffer[1:_LENGTH_KNOWN])
        if data > LARGEST_DATA:
            return 1, [Damaged()]
        length = HEADER_LENGTH + data + 3
        if len(buffer) < length:
            return None
        frame = bytes(buffer[:length])
        whole = frame[-1] == _END and not xor(frame[1:-1])
        return length, [Message(frame[1:-2]) if whole else Damaged()]

    def _take_status(self) -> tuple[int, list[Token]]:
        buffer = self._buffer
        if buffer[2] != buffer[1] or buffer[3] != _END:
            return 1, [Damaged()]
        # Received well: the answer may take as long as the card needs.
        return _STATUS_LENGTH, [MoreTime() if buffer[1] == _WELL else Resend()]

    def _take_movement(self) -> tuple[int, list[Token]] | None:
        buffer = self._buffer
        if len(buffer) < _MOVEMENT_LENGTH:
            return None
        if buffer[4] != _END or xor(buffer[1:4]):
            return 1, [Damaged()]
        state = buffer[2]
        return _MOVEMENT_LENGTH, [Moved(bool(state & _CHIP_IN)) if state & _CHIP_MOVED else Moved(None)]
