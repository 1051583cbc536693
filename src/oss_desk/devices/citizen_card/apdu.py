"""Commands and answers (ISO 7816-4) as the Thai national ID card wants them.

A read is ``80 B0 offset offset 02 00 length``: the length travels as data, so on T=0 the card answers
``61 xx`` and the bytes are fetched with GET RESPONSE. Readers that exchange whole commands, and T=1,
give the bytes at once. Both are understood; nothing is assumed before the card has answered.
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
_MOST_TURNS = 32
"""No honest answer takes more turns; a card that always promises more is stopped here."""


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

        An answer shorter than asked for is followed by a read of the rest.

        Raises:
            CardIo: the card refused, or gave nothing.
        """
        found = b""
        while len(found) < length:
            at, wanted = offset + len(found), min(LARGEST_READ, length - len(found))
            part = self._exchange(bytes((0x80, 0xB0, at >> 8, at & 0xFF, 0x02, 0x00, wanted)))
            if not part:
                raise CardIo(self._device, "9000")
            found += part
        return found[:length]

    def administration_record(self, length: int) -> bytes:
        """Return what the chosen administration applet tells, *length* bytes or fewer.

        Raises:
            CardIo: the card refused.
        """
        return self._exchange(bytes((0x80, 0x00, 0x00, 0x00, length)))

    def _exchange(self, command: bytes) -> bytes:
        """Follow the card's wishes until it says 90 00; return all bytes it gave."""
        found = b""
        corrected = False
        for _ in range(_MOST_TURNS):
            data, status = self._send(command)
            found += data
            if status == _DONE:
                return found
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
