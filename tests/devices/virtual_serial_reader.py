"""Serial card readers on pseudo terminals: a GemPC Twin and an ACR1281S, strict about every byte."""

import sys
from pathlib import Path

from tests.devices.virtual_ccid import VirtualCcid
from tests.devices.virtual_serial_line import VirtualSerialReader, xor

if sys.platform != "win32":
    import termios

_HEADER = 10


class VirtualGemPc(VirtualSerialReader):
    """A GemPC Twin: 115,200 baud with two stop bits, check bytes, echo."""

    FIRMWARE = b"GemTwin-V2.10-VIRTUAL"

    def __init__(self, path: Path) -> None:
        super().__init__(path, VirtualCcid(0, self._escape, agrees_itself=False))
        self.echo = True

    def _escape(self, data: bytes) -> bytes | None:
        if data == b"\x02":
            return self.FIRMWARE
        if data == b"\x01\x01\x01":
            # The driver of PC/SC wants notices only between command and answer.
            self.after_command_only = True
            return b""
        return None

    def _is_telling(self) -> bool:
        return not self.after_command_only

    def _power_up(self) -> None:
        self.after_command_only = False

    def _answered(self) -> None:
        """Nothing follows."""

    def _hears(self) -> bool:
        return self._speed() == (termios.B115200, 2)

    def _take(self, received: bytes) -> int:
        if received[:1] != b"\x03":
            self.ccid.complaints.append(f"byte {received[0]:02X} between frames")
            return 1
        if b"\x03\x15\x16".startswith(received[:3]):
            if len(received) < 3:
                return 0
            self._repeat()
            return 3
        return self._take_frame(received)

    def _take_frame(self, received: bytes) -> int:
        if len(received) < 2 + _HEADER:
            return 0
        length = 2 + _HEADER + int.from_bytes(received[3:7], "little") + 1
        if received[1] != 0x06 or length > 2 + _HEADER + 261 + 1:
            self.ccid.complaints.append("no frame")
            return len(received)
        if len(received) < length:
            return 0
        frame = received[:length]
        if xor(frame):
            self.ccid.complaints.append("check byte")
            self.send(self._refusal())
        else:
            self._respond(frame, frame[2:-1])
        return length

    def _accept(self, frame: bytes) -> None:
        if self.echo:
            self.send(frame)

    def _refusal(self) -> bytes:
        return b"\x03\x15\x16"

    def wish_for_time(self) -> bytes:
        """Return the wish to be waited for."""
        return b"\x80"

    def notice(self, *, present: bool) -> bytes:
        """Return what tells that a card came or left."""
        return b"\x50\x03" if present else b"\x50\x02"

    def wrapped(self, message: bytes) -> bytes:
        """Return *message* between sync and check byte."""
        frame = b"\x03\x06" + message
        return frame + bytes((xor(frame),))


class VirtualAcs(VirtualSerialReader):
    """An ACR1281S: slot 1, status frames, 9,600 baud until it is told otherwise."""

    FIRMWARE = b"ACR1281S V103"

    def __init__(self, path: Path) -> None:
        super().__init__(path, VirtualCcid(1, self._escape, agrees_itself=True))
        self._baud = termios.B9600
        self._next_baud = termios.B9600
        self._asked_to_tell = False
        self.knows_notices = True

    def _escape(self, data: bytes) -> bytes | None:
        if data == bytes.fromhex("E000001800"):
            return bytes((0xE1, 0, 0, 0, len(self.FIRMWARE))) + self.FIRMWARE
        if data == b"\x44\x04" or (data == b"\x44\x84" and self.knows_notices):
            self._next_baud = termios.B115200
            self._asked_to_tell = bool(data[1] & 0x80)
            return bytes((0x90, data[1]))
        return None

    def _power_up(self) -> None:
        self._baud = self._next_baud = termios.B9600
        self._asked_to_tell = False

    def _answered(self) -> None:
        self._baud = self._next_baud

    def _is_telling(self) -> bool:
        return self._asked_to_tell

    def _hears(self) -> bool:
        return self._speed() == (self._baud, 1)

    def _take(self, received: bytes) -> int:
        if received[:1] != b"\x02":
            self.ccid.complaints.append(f"byte {received[0]:02X} between frames")
            return 1
        if len(received) < 1 + _HEADER + 2:
            return 0
        length = 1 + _HEADER + int.from_bytes(received[2:6], "little") + 2
        if length > 1 + _HEADER + 261 + 2:
            self.ccid.complaints.append("length")
            self.send(b"\x02\xfe\xfe\x03")
            return len(received)
        if len(received) < length:
            return 0
        frame = received[:length]
        if frame == b"\x02" + bytes(11) + b"\x03":
            self._repeat()
        elif frame[-1] != 0x03:
            self.ccid.complaints.append("end mark")
            self.send(b"\x02\xfd\xfd\x03")
        elif xor(frame[1:-1]):
            self.ccid.complaints.append("check byte")
            self.send(self._refusal())
        else:
            self._respond(frame, frame[1:-2])
        return length

    def _accept(self, _frame: bytes) -> None:
        self.send(b"\x02\x00\x00\x03")

    def _refusal(self) -> bytes:
        return b"\x02\xff\xff\x03"

    def wish_for_time(self) -> bytes:
        """Return the wish to be waited for."""
        # The header of an answer without data, with the wish for time in its status.
        return self.wrapped(bytes((0x80, 0, 0, 0, 0, 1, self.ccid.sequence or 0, 0x80, 1, 0)))

    def notice(self, *, present: bool) -> bytes:
        """Return what tells that a card came or left, in the bits of slot 1."""
        state = bytes((0x50, 0x0C if present else 0x08))
        return b"\x02" + state + bytes((xor(state), 0x03))

    def wrapped(self, message: bytes) -> bytes:
        """Return *message* between its marks, with its check byte."""
        return b"\x02" + message + bytes((xor(message), 0x03))


READERS: dict[str, type[VirtualGemPc | VirtualAcs]] = {"gempc": VirtualGemPc, "acs": VirtualAcs}
