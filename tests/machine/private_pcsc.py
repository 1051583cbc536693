"""A PC/SC daemon of a test's own, beside the one of the machine: its folder is one of the test's."""

import contextlib
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.machine.presence import missing, program
from tests.machine.processes import running, until

_IN_ITS_OWN_FOLDER = 'mkdir -p /run/pcscd && mount --bind "$0" /run/pcscd && exec "$@"'


def private_daemon(config: Path, folder: Path) -> tuple[list[str], Path]:
    """Return the command of a daemon that reads the folder *config* and lives in *folder*, and its socket.

    Clients find the socket through ``PCSCLITE_CSOCK_NAME``, which a process may set before its first use
    of PC/SC; it is the same whenever the command is run again.
    """
    unshare = program("unshare", "util-linux")
    if (
        os.geteuid() != 0
        or subprocess.run([unshare, "-m", "true"], check=False, capture_output=True).returncode
    ):
        missing("a folder mounted for one process alone is not allowed here: run the tests as root")
    daemon = [program("pcscd", "pcscd"), "--foreground", "--config", str(config)]
    return [unshare, "-m", "sh", "-c", _IN_ITS_OWN_FOLDER, str(folder), *daemon], folder / "pcscd.comm"


def answers(path: Path) -> bool:
    """Tell whether a daemon listens on the socket *path*; one that was killed leaves its socket behind."""
    with socket.socket(socket.AF_UNIX) as line, contextlib.suppress(OSError):
        line.connect(str(path))
        return True
    return False


@contextlib.contextmanager
def private_service(config: Path, log: Path) -> Iterator[str]:
    """Have a daemon that reads the folder *config*, and yield its socket's path."""
    folder = log.parent / "run"
    folder.mkdir()
    command, path = private_daemon(config, folder)
    with running(command, log=log) as process:
        until(lambda: process.poll() is not None or answers(path), "the daemon's socket")
        yield str(path)
