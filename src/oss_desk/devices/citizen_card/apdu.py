"""Commands and answers (ISO 7816-4) as the Thai national ID card wants them.

A read is ``80 B0 offset offset 02 00 length``: the length travels as data, so on T=0 the card answers
``61 xx`` and the bytes are fetched with GET RESPONSE. Readers that exchange whole commands, and T=1,
give the bytes at once. Both are understood; nothing is assumed before the card has answered.

A line that loses, repeats or delays an answer can shift everything after it, and none of the bytes
says whose they are. So an answer that came in another way than this card's earlier ones, or that is
the same as the one before, is doubted: the same bytes must come again, and fewer of them when fewer
are asked for.

No read is longer than 255 bytes, though the format has room for 65,535: on T=0 an answer carries 256
at most, so a longer read would save no command, and a card that takes it wrongly would cost one.
"""

from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

from oss_desk.devices.citizen_card.layout import LARGEST_READ
from oss_desk.services.errors import CardIo, NotThaiId

_DONE = 0x9000
_MORE = 0x61
_WRONG_LENGTH = 0x6C
_WRONG_PARAMETERS = (0x6B00, 0x6A86)
_NO_SUCH_APPLET = (0x6A82, 0x6A81, 0x6A86, 0x6A87, 0x6999, 0x6D00, 0x6E00)
_OLD_CARD = bytes.fromhex("3B67")
_READ = b"\x80\xb0"
_NO_LENGTH = 0x6700
_GET_RESPONSE = 0xC0
_LENGTH_AT = 6
"""Where a read names its length: in its data, the two bytes of a 16-bit number."""
_AS_MUCH_AS_THERE_IS = b"\x00"
_AT_ONCE = ((_DONE >> 8, True),)
_TELLING = 16
"""So many bytes do not come twice by chance."""
_MOST_TURNS = 32
"""No honest answer takes more turns; a card that always promises more is stopped here."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What one command gave.

    Attributes:
        asked: how many bytes the card was asked for, as it corrected that itself.
        came: how they came: the first byte of each status word, and whether bytes stood before it.
            Corrections of a length or a parameter do not count: cards ask for them once in a while.
    """

    found: bytes
    asked: int
    came: tuple[tuple[int, bool], ...]


class Channel(Protocol):
    """One powered card, below the commands.

    Raises (from `transmit`):
        CardRemoved, CardMute, ReaderLost, CardIo, Timeout: see services/errors.py.
    """

    @property
    def atr(self) -> bytes:
        """The answer to reset."""

    @property
    def protocol(self) -> str:
        """``T=0``, ``T=1``, or empty where the reader does not tell."""

    def transmit(self, command: bytes) -> bytes:
        """Send one command and return its answer, status word included."""


class ApduTransport:
    """Speaks to one card and counts the commands.

    Attributes:
        last_status: the last status word, four hexadecimal digits; empty before the first.
        command_ms: milliseconds each command took, GET RESPONSE included, also those that failed.
    """

    def __init__(self, channel: Channel, device: str) -> None:
        self._channel = channel
        self._device = device
        # Cards of the 3B 67 family want P2 = 01 in GET RESPONSE, all others 00.
        self._get_response_p2 = 0x01 if channel.atr.startswith(_OLD_CARD) else 0x00
        self._may_switch_p2 = True
        self.last_status = ""
        self.command_ms: list[float] = []
        self._gives_at_once: bool | None = None
        self._last_read = (-1, b"")
        self._expected_length = b""

    @property
    def count(self) -> int:
        """Commands sent so far, GET RESPONSE included."""
        return len(self.command_ms)

    def select(self, application: bytes) -> None:
        """Choose an applet; what the card would tell about it stays unread.

        Raises:
            NotThaiId: the card has no such applet.
            CardIo: another refusal.
        """
        command = bytes((0x00, 0xA4, 0x04, 0x00, len(application))) + application
        _, status = self._send(command)
        if status == _DONE or status >> 8 == _MORE:
            return
        if status in _NO_SUCH_APPLET:
            raise NotThaiId(self._device)
        raise self._refusal(status)

    def read(self, offset: int, length: int) -> bytes:
        """Return exactly *length* bytes of the chosen file from *offset* on.

        A card that gives fewer at a time is asked for the rest; a doubtful answer is asked for again.

        Raises:
            CardIo: the card refused, gave nothing, or its answers do not fit the commands.
        """
        found = b""
        while len(found) < length:
            found += self._part(offset + len(found), min(LARGEST_READ, length - len(found)))
        return found[:length]

    def _part(self, offset: int, length: int) -> bytes:
        """Return bytes that one read gave, *length* or as many as the card wants to give."""
        part = self._read(offset, length)
        if self._is_doubtful(part, offset):
            # Another length, so that an answer that is late by any number of commands shows itself.
            shorter = self._read(offset, max(1, part.asked - 1))
            part = self._read(offset, part.asked)
            same = part.found.startswith(shorter.found) and not self._is_doubtful(shorter, offset)
            if not same or self._is_doubtful(part, offset):
                raise CardIo(self._device, self.last_status)
        self._gives_at_once = part.came == _AT_ONCE
        self._last_read = (offset, part.found)
        return part.found

    def _read(self, offset: int, length: int) -> _Part:
        """Send one read.

        Raises:
            CardIo: the card refused, or gave nothing.
        """
        command = bytes((*_READ, offset >> 8, offset & 0xFF, 0x02, 0x00, length))
        part = self._exchange(command + self._expected_length)
        if not part.found and self._gives_at_once is None and not self._expected_length:
            # Whole commands, as T=1 carries them, may have to say that an answer is expected.
            self._expected_length = _AS_MUCH_AS_THERE_IS
            part = self._exchange(command + self._expected_length)
        if not part.found:
            raise CardIo(self._device, self.last_status)
        return part

    def _is_doubtful(self, part: _Part, offset: int) -> bool:
        """Tell whether *part* may be another command's answer, or not only this one's."""
        at_once = part.came == _AT_ONCE
        promised = part.came[0] == (_MORE, False) and all(has_bytes for _, has_bytes in part.came[1:])
        usual = (at_once or promised) and self._gives_at_once in {None, at_once}
        last_offset, last_found = self._last_read
        again = part.found == last_found and offset != last_offset
        again = again and part.asked >= _TELLING and len(set(part.found)) > 1
        return not usual or len(part.found) != part.asked or again

    def administration_record(self, length: int) -> bytes:
        """Return what the chosen administration applet tells, *length* bytes or fewer.

        Raises:
            CardIo: the card refused.
        """
        return self._exchange(bytes((0x80, 0x00, 0x00, 0x00, length))).found

    def _exchange(self, command: bytes) -> _Part:
        """Follow the card's wishes until it says 90 00; return all bytes it gave, and how they came."""
        found = b""
        came: tuple[tuple[int, bool], ...] = ()
        asked = command[_LENGTH_AT] if command[:2] == _READ else command[-1]
        corrected = False
        for _ in range(_MOST_TURNS):
            data, status = self._send(command)
            found += data
            if data or status >> 8 in {_DONE >> 8, _MORE}:
                came += ((status >> 8, bool(data)),)
            if status == _DONE or (status == _NO_LENGTH and command[:2] == _READ and not found):
                return _Part(found, asked, came)
            if status >> 8 == _MORE:
                command = self._get_response(status & 0xFF)
                corrected = False
            elif status >> 8 == _WRONG_LENGTH and not corrected:
                command = _with_length(command, status & 0xFF)
                if command[1] != _GET_RESPONSE:
                    asked = status & 0xFF
                corrected = True
            elif status in _WRONG_PARAMETERS and command[1] == _GET_RESPONSE and self._may_switch_p2:
                self._may_switch_p2 = False
                self._get_response_p2 ^= 0x01
                command = self._get_response(command[-1])
            else:
                raise self._refusal(status)
        raise CardIo(self._device, "6100")

    def _get_response(self, length: int) -> bytes:
        return bytes((0x00, _GET_RESPONSE, 0x00, self._get_response_p2, length))

    def _send(self, command: bytes) -> tuple[bytes, int]:
        sent_at = perf_counter()
        try:
            answer = self._channel.transmit(command)
        finally:
            self.command_ms.append((perf_counter() - sent_at) * 1000)
        if len(answer) < 2:
            raise CardIo(self._device, answer.hex().upper())
        self.last_status = answer[-2:].hex().upper()
        return answer[:-2], int.from_bytes(answer[-2:])

    def _refusal(self, status: int) -> CardIo:
        return CardIo(self._device, f"{status:04X}")


def _with_length(command: bytes, length: int) -> bytes:
    """Return *command* asking for *length* bytes."""
    if command[:2] == _READ:
        return command[:_LENGTH_AT] + bytes((length,)) + command[_LENGTH_AT + 1 :]
    return command[:-1] + bytes((length,))
