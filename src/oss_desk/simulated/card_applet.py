"""A chip that answers commands, strict about the protocol and never about who asks.

What a real card would refuse is refused here: a read before the applet was chosen, a length that does
not fit, GET RESPONSE when nothing waits. The connection that carries the commands is somebody else's.
"""

_MOI_APPLET = bytes.fromhex("A000000054480001")
_FILE_CONTROL = bytes.fromhex("6F0A8408A000000054480001")
DONE = b"\x90\x00"
WRONG_LENGTH = b"\x67\x00"
NOT_SATISFIED = b"\x69\x85"
NOT_FOUND = b"\x6a\x82"
WRONG_OFFSET = b"\x6b\x00"
UNKNOWN_INSTRUCTION = b"\x6d\x00"
UNKNOWN_CLASS = b"\x6e\x00"

ORDINARY_ATR = bytes.fromhex("3B799600005448204E4944203133")
"""T=0, fast, historical bytes ``TH NID 13``."""


class CardApplet:
    """One chip.

    Args:
        file: the bytes it holds, see `oss_desk.simulated.thai_id_card.card_file`.
        atr: its answer to reset.
        data_at_once: give data in the first answer, as readers that exchange whole commands do.
        get_response_p2: the second parameter it wants in GET RESPONSE.
        thai_id: False makes a card of another kind, without the applet.
    """

    def __init__(
        self,
        file: bytes,
        *,
        atr: bytes = ORDINARY_ATR,
        data_at_once: bool = False,
        get_response_p2: int = 0x00,
        thai_id: bool = True,
    ) -> None:
        self.atr = atr
        self._file = file
        self._data_at_once = data_at_once
        self._get_response_p2 = get_response_p2
        self._thai_id = thai_id
        self._chosen = False
        self._waiting = b""

    def reset(self) -> None:
        """Forget the chosen applet and what waits to be fetched."""
        self._chosen = False
        self._waiting = b""

    def answer(self, command: bytes) -> bytes:
        """Return data and status word for one *command*."""
        if len(command) < 5:
            return WRONG_LENGTH
        if command[:2] == b"\x00\xc0":
            return self._get_response(command)
        self._waiting = b""
        match command[0], command[1]:
            case 0x00, 0xA4:
                return self._select(command)
            case 0x80, 0xB0:
                return self._read(command)
            case 0x00 | 0x80, _:
                return UNKNOWN_INSTRUCTION
            case _:
                return UNKNOWN_CLASS

    def _select(self, command: bytes) -> bytes:
        name = command[5 : 5 + command[4]]
        if command[2:4] != b"\x04\x00" or len(name) != command[4] or len(command) > 6 + len(name):
            return WRONG_LENGTH
        if name != _MOI_APPLET or not self._thai_id:
            self._chosen = False
            return NOT_FOUND
        self._chosen = True
        return self._promise(_FILE_CONTROL)

    def _read(self, command: bytes) -> bytes:
        if not self._chosen:
            return NOT_SATISFIED
        # The length travels as two bytes of data; a further byte would be an Le, which T=0 lacks.
        if command[4] != 2 or len(command) != 7 or command[5] or not command[6]:
            return WRONG_LENGTH
        offset, length = int.from_bytes(command[2:4]), command[6]
        if offset + length > len(self._file):
            return WRONG_OFFSET
        return self._promise(self._file[offset : offset + length])

    def _promise(self, data: bytes) -> bytes:
        if self._data_at_once:
            return data + DONE
        self._waiting = data
        return bytes((0x61, len(data)))

    def _get_response(self, command: bytes) -> bytes:
        if command[2] != 0x00 or command[3] != self._get_response_p2:
            return WRONG_OFFSET
        if len(command) != 5:
            return WRONG_LENGTH
        if not self._waiting:
            return NOT_SATISFIED
        length = command[4] or 256
        if length > len(self._waiting):
            return bytes((0x6C, len(self._waiting)))
        data, self._waiting = self._waiting[:length], self._waiting[length:]
        return data + (bytes((0x61, len(self._waiting))) if self._waiting else DONE)
