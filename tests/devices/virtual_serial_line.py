"""What serial card readers on pseudo terminals have in common: a line, a slot, a hand that moves cards.

They do wrong only what they are told to do wrong.
"""

import os
import select
import sys
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from oss_desk.simulated.card_applet import CardApplet
from tests.devices.virtual_ccid import VirtualCcid
from tests.machine.presence import missing

if sys.platform != "win32":
    import termios
    import tty

_HEADER = 10


def xor(data: bytes) -> int:
    value = 0
    for byte in data:
        value ^= byte
    return value


class VirtualSerialReader(ABC):
    """One reader and its line.

    Args:
        path: a link to the line's other end is made here; unplugging and plugging in keep the name.

    Attributes:
        ccid: the reader's inside.
        echo: it sends every frame of the host back before it answers.
        tells: it tells of cards by itself.
        after_command_only: it tells of cards only between a command and its answer.
        silent: it says nothing at all.
        refuse_next: so many frames it wants again.
        time_requests: so often it asks for time before it answers a command.
        unplugged_at: the reader is unplugged instead of answering the command to the card of this number.
        mangle: what becomes of each answering frame on the line; the frame itself by default.
        pace: seconds that each command to the card takes.
    """

    def __init__(self, path: Path, ccid: VirtualCcid) -> None:
        self.path = path
        self.ccid = ccid
        self.echo = False
        self.tells = True
        self.after_command_only = False
        self.silent = False
        self.refuse_next = 0
        self.time_requests = 0
        self.unplugged_at = 0
        self.mangle: Callable[[bytes], bytes] = _whole
        self.pace = 0.0
        self._moment = threading.Event()
        self._master = -1
        self._slave = -1
        self._writing = threading.Lock()
        self._thread: threading.Thread | None = None
        self._last = b""
        self._untold = b""

    @property
    def name(self) -> str:
        """What the desk calls it."""
        return str(self.path)

    def plug_in(self) -> None:
        """Connect the reader, powered up anew."""
        if sys.platform == "win32":
            missing("pseudo terminals")
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._slave))
        self._power_up()
        self._wake, self._woken = os.pipe()
        self._thread = threading.Thread(target=self._serve, name="virtual-reader", daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        """Take the reader away with its port; the card stays in it."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        with suppress(OSError):
            os.write(self._woken, b"x")
        if thread is not threading.current_thread():
            thread.join(timeout=5)
        self.path.unlink(missing_ok=True)
        with self._writing:
            master, self._master = self._master, -1
            # The host knows once the last of these is closed, and may plug in anew at once.
            for handle in (self._wake, self._woken, self._slave, master):
                os.close(handle)

    @contextmanager
    def plugged_in(self) -> Iterator["VirtualSerialReader"]:
        """Have the reader connected for the time of a block."""
        self.plug_in()
        try:
            yield self
        finally:
            self.unplug()

    def insert(self, applet: CardApplet, *, mute: bool = False) -> None:
        """Put a card in; one that is in is pulled first."""
        self.pull()
        self.ccid.insert(applet, mute=mute)
        self._tell(present=True)

    def pull(self) -> None:
        """Pull the card; without one nothing happens."""
        if self.ccid.pull():
            self._tell(present=False)

    def send(self, data: bytes) -> None:
        """Say *data* out of turn."""
        with self._writing, suppress(OSError):
            view = data
            while view and self._master >= 0:
                try:
                    view = view[os.write(self._master, view) :]
                except BlockingIOError:
                    select.select([], [self._master], [], 1)

    def _tell(self, *, present: bool) -> None:
        if not self.tells or self.silent or self._thread is None:
            return
        if self._is_telling():
            self.send(self.notice(present=present))
        elif self.after_command_only:
            self._untold = self.notice(present=present)

    def _serve(self) -> None:
        received = b""
        master, wake, own = self._master, self._wake, threading.current_thread()
        while True:
            ready, _, _ = select.select([master, wake], [], [])
            if wake in ready:
                return
            try:
                received += os.read(master, 4096)
            except OSError:
                continue
            if self.silent or not self._hears():
                received = b""
                continue
            while received and (length := self._take(received)):
                received = received[length:]
                if self._thread is not own:
                    # Unplugged by what it received.
                    return

    def _respond(self, frame: bytes, message: bytes) -> None:
        """Answer one frame that arrived whole."""
        if self.refuse_next:
            self.refuse_next -= 1
            self.ccid.sequence = None
            self.send(self._refusal())
            return
        self._accept(frame)
        untold, self._untold = self._untold, b""
        self.send(untold)
        held = self.ccid.holds_card
        to_card = message[0] == 0x6F and message[10:11] != b"\xff"
        if to_card and self.unplugged_at and len(self.ccid.commands) + 1 == self.unplugged_at:
            self.unplug()
            return
        answer = self.ccid.answer(message)
        if to_card:
            self._moment.wait(self.pace)
            for _ in range(self.time_requests):
                self.send(self.wish_for_time())
        if held and not self.ccid.holds_card:
            self._tell(present=False)
        self._last = self.wrapped(answer)
        # The host may be faster than this thread: whatever it sends next finds the reader ready.
        self._answered()
        self.send(self.mangle(self._last))

    def _repeat(self) -> None:
        """Say the last answer again."""
        if self._last:
            self.send(self.mangle(self._last))

    def _speed(self) -> tuple[int, int]:
        """Return how the host has set the port: baud constant and stop bits."""
        settings = termios.tcgetattr(self._master)
        return settings[5], 2 if settings[2] & termios.CSTOPB else 1

    def _is_telling(self) -> bool:
        """Tell whether the host has asked for notices, where it has to."""
        return True

    @abstractmethod
    def _power_up(self) -> None:
        """Be as after power-up."""

    @abstractmethod
    def _answered(self) -> None:
        """Do what comes after an answer."""

    @abstractmethod
    def _hears(self) -> bool:
        """Tell whether the host's port is set as the reader's."""

    @abstractmethod
    def _take(self, received: bytes) -> int:
        """Answer what *received* begins with and return how many bytes that was, 0 to wait for more."""

    @abstractmethod
    def _accept(self, frame: bytes) -> None:
        """Show that *frame* was understood."""

    @abstractmethod
    def _refusal(self) -> bytes:
        """Return the wish to hear the last frame again."""

    @abstractmethod
    def wish_for_time(self) -> bytes:
        """Return the wish to be waited for."""

    @abstractmethod
    def notice(self, *, present: bool) -> bytes:
        """Return what tells that a card came or left."""

    @abstractmethod
    def wrapped(self, message: bytes) -> bytes:
        """Return *message* as it goes over the line."""


def _whole(frame: bytes) -> bytes:
    return frame
