"""Commands and answers (ISO 7816-4) as the Thai national ID card wants them.

A read is ``80 B0 offset offset 02 00 length``: the length travels as data, so on T=0 the card answers
``61 xx`` and the bytes are fetched with GET RESPONSE. Readers that exchange whole commands, and T=1,
give the bytes at once. Both are understood; nothing is assumed before the card has answered.

A line that loses, repeats or delays an answer can shift everything after it, and none of the bytes
says whose they are. So an answer that came in another way than this card's earlier ones is doubted:
the same bytes are read once more and must come again.

No read is longer than 255 bytes, though the format has room for 65,535: on T=0 an answer carries 256
at most, so a longer read would save no command, and a card that takes it wrongly would cost one.
"""

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
_AS_MUCH_AS_THERE_IS = b"\x00"
_AT_ONCE = ((_DONE >> 8, True),)
_TELLING = 16
"""So many bytes do not come twice by chance."""
_MOST_TURNS = 32
"""No honest answer takes more turns; a card that always promises more is stopped here."""


Way = tuple[tuple[int, bool], ...]
"""How an answer came: the first byte of each status word, and whether bytes came with it. Corrections
of a length or of a parameter without bytes do not count: cards ask for them once in a while."""


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
        self._last_read = b""
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

        An answer shorter than asked for is followed by a read of the rest; a doubtful one is asked for
        once more.

        Raises:
            CardIo: the card refused, gave nothing, or gave other bytes the second time.
        """
        starts = range(offset, offset + length, LARGEST_READ)
        return b"".join(self._proven(at, min(LARGEST_READ, offset + length - at)) for at in starts)

    def _proven(self, offset: int, length: int) -> bytes:
        """Return *length* bytes, at most `LARGEST_READ`; see `read`."""
        found, way = self._fetched(offset, length)
        if self._is_doubtful(found, way, length):
            again, way = self._fetched(offset, length)
            if again != found and self._is_doubtful(again, way, length):
                raise CardIo(self._device, self.last_status)
            found = again
        self._gives_at_once = way == _AT_ONCE
        self._last_read = found
        return found[:length]

    def _fetched(self, offset: int, length: int) -> tuple[bytes, Way]:
        """Return at least *length* bytes and the way they came."""
        found: bytes = b""
        way: Way = ()
        while len(found) < length:
            at, wanted = offset + len(found), length - len(found)
            command = bytes((0x80, 0xB0, at >> 8, at & 0xFF, 0x02, 0x00, wanted))
            part, steps = self._exchange(command + self._expected_length)
            if part:
                found, way = found + part, way + steps
            elif self._gives_at_once is None and not self._expected_length:
                # Whole commands, as T=1 carries them, may have to say that an answer is expected.
                self._expected_length = _AS_MUCH_AS_THERE_IS
            else:
                raise CardIo(self._device, self.last_status)
        return found, way

    def _is_doubtful(self, found: bytes, way: Way, length: int) -> bool:
        """Tell whether *found* may be another command's answer, or not only this one's."""
        at_once = way == _AT_ONCE
        promised = way[0] == (_MORE, False) and all(has_bytes for _, has_bytes in way[1:])
        usual = (at_once or promised) and self._gives_at_once in {None, at_once}
        repeated = found == self._last_read and length >= _TELLING and len(set(found)) > 1
        return not usual or len(found) != length or repeated

    def administration_record(self, length: int) -> bytes:
        """Return what the chosen administration applet tells, *length* bytes or fewer.

        Raises:
            CardIo: the card refused.
        """
        found, _ = self._exchange(bytes((0x80, 0x00, 0x00, 0x00, length)))
        return found

    def _exchange(self, command: bytes) -> tuple[bytes, Way]:
        """Follow the card's wishes until it says 90 00; return all bytes it gave, and how they came."""
        found: bytes = b""
        way: Way = ()
        corrected = False
        for _ in range(_MOST_TURNS):
            data, status = self._send(command)
            found += data
            if data or status >> 8 in {_DONE >> 8, _MORE}:
                way += ((status >> 8, bool(data)),)
            if status == _DONE or (status == _NO_LENGTH and command[:2] == _READ and not found):
                return found, way
            if status >> 8 == _MORE:
                command = self._get_response(status & 0xFF)
                corrected = False
            elif status >> 8 == _WRONG_LENGTH and not corrected:
                command = command[:-1] + bytes((status & 0xFF,))
                corrected = True
            elif status in _WRONG_PARAMETERS and command[1] == 0xC0 and self._may_switch_p2:
                self._may_switch_p2 = False
                self._get_response_p2 ^= 0x01
                command = self._get_response(command[-1])
            else:
                raise self._refusal(status)
        raise CardIo(self._device, "6100")

    def _get_response(self, length: int) -> bytes:
        return bytes((0x00, 0xC0, 0x00, self._get_response_p2, length))

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
