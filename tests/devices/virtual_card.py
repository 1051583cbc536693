"""A card that is put into the virtual reader: the TCP client of the virtual slot's driver.

Every message is two bytes of length and then the bytes. One byte is an order of the reader (0 power
off, 1 power on, 2 reset, 4 send the answer to reset), everything longer a command of the card.
The line open means the card is in; closing it pulls the card.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from oss_desk.simulated.card_applet import CardApplet

_SEND_ATR = 0x04
_RESETTING = {0x00, 0x01, 0x02}
# An answer to reset longer than any standard allows: the driver cannot power the card up.
_NO_ATR = b"\x3b" * 40


class VirtualCard:
    """One card; put it in and pull it as often as you like.

    Args:
        applet: what answers the commands.
        port: of the virtual slot.
        seconds_per_command: how slow the chip is; 0.025 is an ordinary one.
        mute: in the slot, but it cannot be powered up.
        pulled_at: the card leaves instead of answering the command of this number, from 1.
        silent_at: the card stays and says nothing any more from the command of this number on.
    """

    def __init__(
        self,
        applet: CardApplet,
        *,
        port: int = 35963,
        seconds_per_command: float = 0.0,
        mute: bool = False,
        pulled_at: int = 0,
        silent_at: int = 0,
    ) -> None:
        self.applet = applet
        self.port = port
        self.mute = mute
        self.pulled_at = pulled_at
        self.silent_at = silent_at
        self._pace = threading.Event()
        self._seconds = seconds_per_command
        self._line: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._commands: list[bytes] = []

    @property
    def commands(self) -> tuple[bytes, ...]:
        """The commands answered since the card was put in."""
        return tuple(self._commands)

    def insert(self) -> None:
        """Put the card in; it answers on a thread of its own."""
        self.remove()
        self._commands = []
        self.applet.reset()
        self._line = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        self._line.settimeout(None)
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._thread = threading.Thread(
            target=self._serve, args=(self._line,), name="virtual-card", daemon=True
        )
        self._thread.start()

    def become(self, applet: CardApplet) -> None:
        """Be another card without being moved; whoever exchanges chips takes their power off next."""
        self._commands = []
        self.applet = applet

    def remove(self) -> None:
        """Pull the card; one that is out already stays out."""
        line, self._line = self._line, None
        if line is not None:
            _hang_up(line)
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(timeout=5)
            self._thread = None
        if line is not None:
            line.close()

    @contextmanager
    def inserted(self) -> Iterator["VirtualCard"]:
        """Have the card in for the time of a block."""
        self.insert()
        try:
            yield self
        finally:
            self.remove()

    def _serve(self, line: socket.socket) -> None:
        while (message := _receive(line)) is not None:
            if len(message) == 1:
                answer = self._ordered(message[0])
            else:
                if self._pace.wait(self._seconds):
                    return
                if len(self._commands) + 1 == self.pulled_at:
                    _hang_up(line)
                    return
                self._commands.append(message)
                is_silent = 0 < self.silent_at <= len(self._commands)
                answer = None if is_silent else self.applet.answer(message)
            if answer is not None:
                try:
                    line.sendall(len(answer).to_bytes(2) + answer)
                except OSError:
                    # Pulled while it answered.
                    return

    def _ordered(self, order: int) -> bytes | None:
        if order == _SEND_ATR:
            return _NO_ATR if self.mute else self.applet.atr
        if order in _RESETTING:
            self.applet.reset()
        return None


def _receive(line: socket.socket) -> bytes | None:
    """Return the next message, None when the line is closed."""
    head = _exactly(line, 2)
    return None if head is None else _exactly(line, int.from_bytes(head))


def _exactly(line: socket.socket, length: int) -> bytes | None:
    found = b""
    while len(found) < length:
        try:
            # The driver sends length and bytes apart; a delayed acknowledgement costs 40 ms each time.
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            part = line.recv(length - len(found))
        except OSError:
            return None
        if not part:
            return None
        found += part
    return found


def _hang_up(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        # The other side was faster; the card is out either way.
        return
