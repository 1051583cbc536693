"""A PC/SC daemon of a test's own, to be killed and stopped: nobody else's readers go with it."""

import contextlib
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.machine.presence import missing
from tests.machine.private_pcsc import answers, private_daemon
from tests.machine.processes import end, until

_DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
_SLOTS = 2


class OwnPcsc:
    """The daemon, and how to kill it.

    Args:
        folder: short and the test's own; the socket is in it.

    Attributes:
        socket: for ``PCSCLITE_CSOCK_NAME``.
        readers: the names its two slots have while it runs with readers.
        ports: the local TCP ports a card connects to, one for each slot.
    """

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "run" / "pcscd.comm"
        self.readers = ("Own PCD 00 00", "Own PCD 00 01")
        first = _free_ports()
        self.ports = (first, first + 1)
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("run", "with", "without"):
            (folder / name).mkdir()
        (folder / "with" / "slots").write_text(
            f'FRIENDLYNAME "Own PCD"\nDEVICENAME /dev/null:0x{first:04X}\n'
            f"LIBPATH {_DRIVER}\nCHANNELID 0x{first:04X}\n",
            encoding="ascii",
        )

    def start(self, *, readers: bool = True) -> None:
        """Start it, with its two readers or without any; it answers when this returns."""
        config = self._folder / ("with" if readers else "without")
        command, path = private_daemon(config, self.socket.parent)
        path.unlink(missing_ok=True)
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        self._process = process
        until(lambda: process.poll() is not None or answers(path), "the daemon")
        assert process.poll() is None, "the daemon ended at once"

    def kill(self) -> None:
        """Kill it as the system does when memory runs out: nothing is told to anybody."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    @contextlib.contextmanager
    def frozen(self) -> Iterator[None]:
        """Let it hang for the time of a block: it takes no question and gives no answer."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        """End it, if it runs."""
        if self._process is not None and self._process.poll() is None:
            end(self._process.pid)
            self._process.wait()


def _free_ports() -> int:
    """Return the first of two TCP ports in a row that nobody uses."""
    while True:
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            first: int = one.getsockname()[1]
            with contextlib.suppress(OSError):
                other.bind(("127.0.0.1", first + 1))
                return first


@pytest.fixture
def own_pcsc(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnPcsc]:
    """Give a daemon of the test's own, not started yet."""
    if not _DRIVER.exists():
        missing("the virtual card slot is not here: apt-get install vsmartcard-vpcd")
    daemon = OwnPcsc(tmp_path_factory.mktemp("p"))
    yield daemon
    daemon.end()
