"""A chip that answers commands, strict about the protocol and never about who asks.

What a real card would refuse is refused here: a read before the applet was chosen, a length that does
not fit, GET RESPONSE when nothing waits. The connection that carries the commands is somebody else's.
"""

from oss_desk.simulated import status_words as status
from oss_desk.simulated.chip_manner import ORDINARY_MANNER, ChipManner, LaserChip

__all__ = ["ORDINARY_ATR", "CardApplet"]

MOI_APPLET = bytes.fromhex("A000000054480001")
HEALTH_APPLET = bytes.fromhex("A000000054480083")
LASER_APPLET = bytes.fromhex("A000000084060002")

ORDINARY_ATR = bytes.fromhex("3B799600005448204E4944203133")
"""T=0, fast, historical bytes ``TH NID 13``."""

_PARTIAL_LASER = 7
"""Bytes of the laser number's answer that older chips give before ``61 10``."""


class CardApplet:
    """One chip.

    Args:
        file: the bytes it holds, see `oss_desk.simulated.thai_id_card.card_file`.
        atr: its answer to reset.
        data_at_once: give data in the first answer, as readers that exchange whole commands and
            cards of T=1 do; such a chip also takes an Le after the data of a command.
        get_response_p2: the second parameter it wants in GET RESPONSE.
        thai_id: False makes a card of another kind, without the applet.
        manner: what else is its own about it.
        health_file: what the health security applet holds; None for a card without that applet.
        laser: the applet of the number on the back; None for a card without it.
    """

    def __init__(
        self,
        file: bytes,
        *,
        atr: bytes = ORDINARY_ATR,
        data_at_once: bool = False,
        get_response_p2: int = 0x00,
        thai_id: bool = True,
        manner: ChipManner = ORDINARY_MANNER,
        health_file: bytes | None = None,
        laser: LaserChip | None = None,
    ) -> None:
        self.atr = atr
        self._files: dict[bytes, bytes] = {MOI_APPLET: file} if thai_id else {}
        if health_file is not None:
            self._files[HEALTH_APPLET] = health_file
        self._laser = laser
        self._data_at_once = data_at_once
        self._get_response_p2 = get_response_p2
        self._manner = manner
        self._chosen = b""
        self._waiting = b""

    def reset(self) -> None:
        """Forget the chosen applet and what waits to be fetched."""
        self._chosen = b""
        self._waiting = b""

    def answer(self, command: bytes) -> bytes:
        """Return data and status word for one *command*."""
        if len(command) < 5:
            return status.WRONG_LENGTH
        if command[:2] == b"\x00\xc0":
            return self._get_response(command)
        # Whatever waited is gone as soon as another command comes.
        self._waiting = b""
        match command[0], command[1]:
            case 0x00, 0xA4:
                return self._select(command)
            case 0x80, 0xB0 if self._chosen != LASER_APPLET:
                return self._read(command)
            case 0x80, 0x00 if self._chosen == LASER_APPLET and self._laser is not None:
                return self._tell_laser(command, self._laser)
            case instruction_class, _:
                known = instruction_class in {0x00, 0x80}
                return status.UNKNOWN_INSTRUCTION if known else status.UNKNOWN_CLASS

    def _select(self, command: bytes) -> bytes:
        name = self._data_of(command)
        if name is None or command[2:4] != b"\x04\x00":
            return status.WRONG_LENGTH
        known = name in self._files or (name == LASER_APPLET and self._laser is not None)
        if not known:
            # ISO 7816-4 leaves the applet chosen before in place; these cards do not promise it.
            self._chosen = b""
            return self._manner.no_such_applet
        self._chosen = name
        if self._manner.select_is_silent:
            return status.DONE
        return self._promise(b"\x6f" + bytes((len(name) + 2, 0x84, len(name))) + name)

    def _read(self, command: bytes) -> bytes:
        if not self._chosen:
            return status.NOT_SATISFIED
        wanted = self._data_of(command)
        # The length travels as two bytes of data.
        if wanted is None or len(wanted) != 2 or wanted[0] or not wanted[1]:
            return status.WRONG_LENGTH
        offset, length = int.from_bytes(command[2:4]), wanted[1]
        file = self._files[self._chosen]
        if offset + length > len(file):
            return status.WRONG_OFFSET
        if self._chosen == MOI_APPLET and self._manner.refuses(offset, length):
            return self._manner.refusal
        return self._promise(file[offset : offset + length])

    def _tell_laser(self, command: bytes, laser: LaserChip) -> bytes:
        if command[2:4] != b"\x00\x00":
            return status.WRONG_OFFSET
        if len(command) != 5:
            return status.WRONG_LENGTH
        first = _PARTIAL_LASER if laser.in_two_parts else len(laser.answer)
        if command[4] != first:
            return bytes((0x6C, first))
        self._waiting = laser.answer[first:]
        return laser.answer[:first] + self._more_or_done()

    def _data_of(self, command: bytes) -> bytes | None:
        """Return the data of *command*, None when its lengths do not fit together.

        On T=0 nothing follows the data; a chip that gives data at once may be told how much (Le).
        """
        length = command[4]
        trailing = len(command) - 5 - length
        if trailing not in ({0, 1} if self._data_at_once else {0}):
            return None
        return command[5 : 5 + length]

    def _promise(self, data: bytes) -> bytes:
        if self._data_at_once:
            return data + status.DONE
        self._waiting = data
        return self._more_or_done()

    def _more_or_done(self) -> bytes:
        if not self._waiting:
            return status.DONE
        if self._manner.overstates:
            return b"\x61\xff"
        return bytes((0x61, min(len(self._waiting), self._manner.largest_answer)))

    def _get_response(self, command: bytes) -> bytes:
        if command[2] != 0x00 or command[3] != self._get_response_p2:
            return self._manner.wrong_parameter
        if len(command) != 5:
            return status.WRONG_LENGTH
        if not self._waiting:
            return status.NOT_SATISFIED
        most = min(len(self._waiting), self._manner.largest_answer)
        length = command[4] or 256
        if length > most:
            return bytes((0x6C, most))
        data, self._waiting = self._waiting[:length], self._waiting[length:]
        return data + self._more_or_done()
