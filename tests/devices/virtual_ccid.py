"""A smart card reader without hardware, strict about its messages (CCID) and about the card's speed.

What wraps the messages, and the line they come over, is somebody else's; see
`tests.devices.virtual_serial_reader`.
"""

import struct
import threading
from dataclasses import dataclass
from typing import Protocol

from oss_desk.simulated.card_applet import CardApplet

_HEADER = struct.Struct("<BIBB3s")
_PARAMETERS, _ON, _OFF, _STATUS, _ESCAPE, _TRANSFER = 0x61, 0x62, 0x63, 0x65, 0x6B, 0x6F
_ANSWERS = {_PARAMETERS: 0x82, _ON: 0x80, _OFF: 0x81, _STATUS: 0x81, _ESCAPE: 0x83, _TRANSFER: 0x80}
_ACTIVE, _INACTIVE, _ABSENT = 0, 1, 2
_FAILED = 0x40
_MUTE, _WRONG_SLOT, _UNKNOWN = 0xFE, 0x05, 0x00
_FIVE_VOLTS = 1
_SLOWEST = 0x11


class Escapes(Protocol):
    """The reader's own commands."""

    def __call__(self, data: bytes) -> bytes | None:
        """Return the answer to *data*, None for a command it does not know."""


@dataclass
class _Inserted:
    """A card in the slot, and how far it is awake.

    Attributes:
        agreed: the speed that card and reader have agreed on by PPS, 0 while they have not.
        reader_speed: what the reader has been told to use.
        spoken_to: a command has been sent since power-up; PPS is too late then.
    """

    applet: CardApplet
    mute: bool
    powered: bool = False
    agreed: int = 0
    reader_speed: int = _SLOWEST
    spoken_to: bool = False


class VirtualCcid:
    """One slot and what may be in it; answers whole messages.

    Args:
        slot: the slot's number; others are refused.
        escapes: the reader's own commands.
        agrees_itself: it does PPS by itself when it is given parameters.

    Attributes:
        complaints: what the host did wrong; a clean host leaves it empty.
        commands: what was sent to the card since it was put in, PPS not counted.
        sequence: number of the last command; None before the first, and after frames that were refused.
        pulled_at: the card leaves instead of answering the command of this number, from 1.
        pulled_at_message: the same for the messages to the reader, whatever they ask.
        refuses_speed: the card does not answer a proposal of speed.
        mute_at: the card stops answering at the command of this number, from 1.
    """

    def __init__(self, slot: int, escapes: Escapes, *, agrees_itself: bool) -> None:
        self.complaints: list[str] = []
        self.commands: list[bytes] = []
        self.pulled_at = 0
        self.pulled_at_message = 0
        self._messages = 0
        self.mute_at = 0
        self.refuses_speed = False
        self._slot = slot
        self._escapes = escapes
        self._agrees_itself = agrees_itself
        self._card: _Inserted | None = None
        self.sequence: int | None = None
        self._lock = threading.RLock()

    @property
    def holds_card(self) -> bool:
        """A card is in."""
        return self._card is not None

    def insert(self, applet: CardApplet, *, mute: bool = False) -> None:
        """Put a card in."""
        with self._lock:
            self._card = _Inserted(applet, mute)
            self.commands = []
            self._messages = 0

    def exchange(self, applet: CardApplet) -> None:
        """Put another chip under the contacts of the card that is in, which keeps its power for now."""
        with self._lock:
            assert self._card is not None
            self._card.applet = applet
            self.commands = []
            self._messages = 0

    def pull(self) -> bool:
        """Take the card out; False if there was none."""
        with self._lock:
            card, self._card = self._card, None
            return card is not None

    def answer(self, message: bytes) -> bytes:
        """Return the answer to one whole *message*."""
        with self._lock:
            kind, length, slot, sequence, specific = _HEADER.unpack(message[:10])
            data = message[10:]
            if length != len(data):
                self.complaints.append(f"length {length} for {len(data)} bytes")
            # A host that opens the line begins where it likes, with a question to the reader itself.
            known = self.sequence is not None and kind != _ESCAPE
            if known and sequence != ((self.sequence or 0) + 1) % 256:
                self.complaints.append(f"sequence {sequence} after {self.sequence}")
            self.sequence = sequence
            self._messages += 1
            if self._messages == self.pulled_at_message:
                self._card = None
            if slot != self._slot:
                self.complaints.append(f"slot {slot}")
                return self._reply(kind, slot, _FAILED | _ABSENT, _WRONG_SLOT)
            if kind not in _ANSWERS:
                self.complaints.append(f"message type {kind:02X}")
                return self._reply(kind, slot, _FAILED | self._card_state(), _UNKNOWN)
            if kind == _ESCAPE:
                own = self._escapes(data)
                failed = 0 if own is not None else _FAILED
                return self._reply(kind, slot, failed | self._card_state(), 0, own or b"")
            if kind == _STATUS:
                return self._reply(kind, slot, self._card_state(), 0)
            if self._card is None:
                return self._reply(kind, slot, _FAILED | _ABSENT, _MUTE)
            return self._to_card(self._card, kind, data, specific)

    def _to_card(self, card: _Inserted, kind: int, data: bytes, specific: bytes) -> bytes:
        found: bytes | None = b""
        match kind:
            case 0x62:
                found = self._power_on(card, specific[0])
            case 0x63:
                card.powered = False
            case 0x61:
                found = self._set_parameters(card, data, specific[0])
            case _:
                found = self._transfer(card, data)
        if found is None:
            return self._reply(kind, self._slot, _FAILED | self._card_state(), _MUTE)
        return self._reply(kind, self._slot, self._card_state(), 0, found)

    def _power_on(self, card: _Inserted, voltage: int) -> bytes | None:
        if voltage not in {0, 1, 2, 3}:
            self.complaints.append(f"voltage {voltage}")
        if card.powered:
            self.complaints.append("power on twice")
        if card.mute:
            return None
        card.applet.reset()
        card.powered, card.agreed, card.reader_speed, card.spoken_to = True, 0, _SLOWEST, False
        return card.applet.atr

    def _set_parameters(self, card: _Inserted, data: bytes, protocol: int) -> bytes | None:
        if not card.powered or protocol != 0 or len(data) != 5:
            self.complaints.append(f"parameters {data.hex()} for protocol {protocol}")
            return None
        if self._agrees_itself and self.refuses_speed:
            return None
        card.reader_speed = data[0]
        if self._agrees_itself and not card.spoken_to:
            card.agreed = data[0] if data[0] == offered_speed(card.applet.atr) else 0
        return data

    def _transfer(self, card: _Inserted, data: bytes) -> bytes | None:
        if not card.powered:
            return None
        if data[:1] == b"\xff" and not self._agrees_itself:
            return self._propose_speed(card, data)
        card.spoken_to = True
        if card.reader_speed != (card.agreed or _SLOWEST):
            self.complaints.append("reader and card at different speeds")
            return None
        if len(data) < 5 or len(data) not in {5, 5 + data[4]}:
            self.complaints.append(f"no command of T=0: {data.hex()}")
        if len(self.commands) + 1 == self.pulled_at:
            self._card = None
            return None
        if len(self.commands) + 1 == self.mute_at:
            return None
        self.commands.append(data)
        return card.applet.answer(data)

    def _propose_speed(self, card: _Inserted, data: bytes) -> bytes | None:
        offered = offered_speed(card.applet.atr)
        wish = bytes((0xFF, 0x10, offered, 0xFF ^ 0x10 ^ offered))
        if card.spoken_to or data != wish:
            self.complaints.append(f"PPS {data.hex()}")
            return None
        if self.refuses_speed:
            return None
        card.agreed = offered
        return data

    def _card_state(self) -> int:
        if self._card is None:
            return _ABSENT
        return _ACTIVE if self._card.powered else _INACTIVE

    def _reply(self, kind: int, slot: int, status: int, error: int, data: bytes = b"") -> bytes:
        answer = _ANSWERS.get(kind, 0x81)
        return _HEADER.pack(answer, len(data), slot, self.sequence or 0, bytes((status, error, 0))) + data


def offered_speed(atr: bytes) -> int:
    """Return the speed an answer to reset offers: TA1, or the ordinary one."""
    return atr[2] if atr[1] & 0x10 else _SLOWEST
