"""The real print spooler, private to the run, with a raw queue to a printer made of one socket."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.machine.presence import program
from tests.machine.processes import running, until

_DAEMON = """\
LogLevel info
Listen {home}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
JobRetryInterval 1
PreserveJobFiles No
PreserveJobHistory Yes
<Location />
  Order deny,allow
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """\
{owner}
SystemGroup {group}
ServerRoot {home}/etc
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/run
TempDir {home}/spool/tmp
AccessLog {home}/access.log
ErrorLog {home}/error.log
PageLog {home}/page.log
"""


class SocketPrinter:
    """A printer on a local TCP *port* that keeps the bytes of every job, and can fall silent."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._jobs: list[bytes] = []
        self._arrived = threading.Condition()
        self._answering = threading.Event()
        self._answering.set()
        self._thread = threading.Thread(target=self._serve, name="socket-printer")
        self._thread.start()

    @property
    def received(self) -> list[bytes]:
        """The jobs that have arrived whole since the test began, oldest first."""
        with self._arrived:
            return list(self._jobs)

    def wait_for(self, count: int, *, seconds: float = 30.0) -> list[bytes]:
        """Return the jobs as soon as there are *count* of them.

        Raises:
            TimeoutError: fewer have arrived within *seconds*.
        """
        with self._arrived:
            if not self._arrived.wait_for(lambda: len(self._jobs) >= count, timeout=seconds):
                raise TimeoutError(f"{len(self._jobs)} of {count} jobs arrived within {seconds:.0f} s")
            return list(self._jobs)

    def pause(self) -> None:
        """Stop reading and answering, as a printer without ribbon does; the connection stays open."""
        self._answering.clear()

    def resume(self) -> None:
        """Go on where :meth:`pause` stopped."""
        self._answering.set()

    def forget(self) -> None:
        """Drop what has arrived."""
        with self._arrived:
            self._jobs.clear()

    def close(self) -> None:
        """Switch the printer off."""
        self._answering.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return  # switched off
            with connection:
                job = self._read(connection)
                if job:
                    with self._arrived:
                        self._jobs.append(job)
                        self._arrived.notify_all()

    def _read(self, connection: socket.socket) -> bytes:
        """Return the whole job, or nothing when the spooler took it back half-way."""
        parts = []
        try:
            while self._answering.wait() and (part := connection.recv(65536)):
                parts.append(part)
        except ConnectionError:
            return b""
        return b"".join(parts)


@dataclass(frozen=True, slots=True)
class PrintSpooler:
    """The spooler with one raw queue; ``lp`` and Qt find it through *environment*.

    What is sent to *queue_name* comes out of *printer* byte by byte.
    """

    queue_name: str
    environment: Mapping[str, str]
    printer: SocketPrinter

    @property
    def received(self) -> list[bytes]:
        """The bytes of each job the printer has had."""
        return self.printer.received

    def wait_for(self, count: int, *, seconds: float = 30.0) -> list[bytes]:
        """Return the jobs as soon as *count* have arrived; TimeoutError when they do not."""
        return self.printer.wait_for(count, seconds=seconds)

    def pause(self) -> None:
        """Let the printer fall silent in the middle of whatever it does."""
        self.printer.pause()

    def resume(self) -> None:
        """Let the printer go on."""
        self.printer.resume()

    def command(self, name: str, *arguments: str) -> str:
        """Run one of the spooler's own commands (``lp``, ``lpstat``, ``cancel``) and return its stdout.

        Raises:
            subprocess.CalledProcessError: it failed.
        """
        whole = [program(name, "cups-client"), *arguments]
        answer = subprocess.run(
            whole, env={**os.environ, **self.environment}, capture_output=True, check=True
        )
        return answer.stdout.decode()


def _configured(home: Path) -> tuple[Path, Path]:
    """Write the spooler's two settings files under *home* and return them."""
    for name in ("etc", "spool/tmp", "cache", "run"):
        (home / name).mkdir(parents=True)
    as_root = os.geteuid() == 0
    # The backends run as lp and must reach their files, but nobody else shall.
    home.chmod(0o755)
    if as_root:
        for name in ("spool", "spool/tmp", "cache"):
            shutil.chown(home / name, group="lp")
            (home / name).chmod(0o770)
    group = "root" if as_root else _own_group()
    owner = "User lp\nGroup lp" if as_root else f"User {os.getuid()}\nGroup {group}"
    daemon, files = home / "etc" / "cupsd.conf", home / "etc" / "cups-files.conf"
    daemon.write_text(_DAEMON.format(home=home), encoding="utf-8")
    files.write_text(_FILES.format(home=home, owner=owner, group=group), encoding="utf-8")
    return daemon, files


def _own_group() -> str:
    import grp  # noqa: PLC0415 - there is none on Windows

    return grp.getgrgid(os.getgid()).gr_name


@pytest.fixture(scope="session")
def spooler_session() -> Iterator[PrintSpooler]:
    """Start the spooler and its printer for the run; tests ask for ``print_spooler``."""
    cupsd = program("cupsd", "cups")
    program("lpadmin", "cups-client")
    # Not under the run's own folder: that one is closed to the user the backends run as.
    home = Path(tempfile.mkdtemp(prefix="oss-desk-cups-"))
    daemon, files = _configured(home)
    environment = {"CUPS_SERVER": str(home / "cups.sock"), "HOME": str(home)}
    printer = SocketPrinter()
    spooler = PrintSpooler("OSS_DESK_TEST_CARDS", environment, printer)
    try:
        with running([cupsd, "-f", "-c", str(daemon), "-s", str(files)], log=home / "cupsd.log"):
            until((home / "cups.sock").exists, "the spooler's socket")
            device = f"socket://127.0.0.1:{printer.port}"
            spooler.command("lpadmin", "-p", spooler.queue_name, "-E", "-v", device, "-m", "raw")
            yield spooler
    finally:
        printer.close()
        shutil.rmtree(home)


@pytest.fixture
def print_spooler(spooler_session: PrintSpooler, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSpooler]:
    """Give the real spooler with an empty queue; code under test finds it through the environment."""
    monkeypatch.setenv("CUPS_SERVER", spooler_session.environment["CUPS_SERVER"])
    spooler_session.printer.forget()
    yield spooler_session
    spooler_session.command("cancel", "-a", "-x", spooler_session.queue_name)
    spooler_session.resume()
