"""A citizen card reader of the usual kind, written for comparison: one read and one fetch for each field.

It asks for the nine fields that such programs show and for the photo in twenty reads, never waits
without need, and checks nothing. It runs over the same service as ours.
"""

from collections.abc import Callable

from smartcard.CardConnection import CardConnection
from smartcard.scard import SCARD_LEAVE_CARD
from smartcard.System import readers

_SELECT = bytes.fromhex("00A4040008A000000054480001")
_FIELDS = {
    "citizen_id": (0x0004, 13),
    "name_th": (0x0011, 100),
    "name_en": (0x0075, 100),
    "birth_date": (0x00D9, 8),
    "sex": (0x00E1, 1),
    "issuer": (0x00F6, 100),
    "issue_date": (0x0167, 8),
    "expiry_date": (0x016F, 8),
    "address": (0x1579, 160),
}
_PHOTO, _SEGMENTS, _SEGMENT = 0x017B, 20, 255


class PlainReading:
    """One reading of the card in the reader named *reader*.

    Attributes:
        commands: how many were sent up to now.
    """

    def __init__(self, reader: str) -> None:
        self.commands = 0
        self._connection = next(known for known in readers() if known.name == reader).createConnection()

    def text_and_photo(self, text_is_there: Callable[[], None]) -> tuple[dict[str, str], bytes]:
        """Return fields and photo; *text_is_there* is called in between.

        Raises:
            smartcard.Exceptions.SmartcardException: the card or the reader failed.
        """
        # The card stays powered, or whoever comes next would have to pay for that.
        self._connection.connect(
            CardConnection.T0_protocol | CardConnection.T1_protocol, disposition=SCARD_LEAVE_CARD
        )
        try:
            self._send(_SELECT)
            fields = {
                name: self._read(offset, length).decode("cp874", errors="replace").strip()
                for name, (offset, length) in _FIELDS.items()
            }
            text_is_there()
            starts = range(_PHOTO, _PHOTO + _SEGMENTS * _SEGMENT, _SEGMENT)
            return fields, b"".join(self._read(start, _SEGMENT) for start in starts)
        finally:
            self._connection.disconnect()

    def _read(self, offset: int, length: int) -> bytes:
        self._send(bytes((0x80, 0xB0, offset >> 8, offset & 0xFF, 0x02, 0x00, length)))
        return self._send(bytes((0x00, 0xC0, 0x00, 0x00, length)))

    def _send(self, command: bytes) -> bytes:
        self.commands += 1
        data, _, _ = self._connection.transmit(list(command))
        return bytes(data)
