"""A PC/SC daemon of a test's own, beside the one of the machine: its folder is one of the test's."""

import contextlib
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.machine.presence import program
from tests.machine.processes import running, until

_IN_ITS_OWN_FOLDER = 'mkdir -p /run/pcscd && mount --bind "$0" /run/pcscd && exec "$@"'


def private_daemon(config: Path, folder: Path) -> tuple[list[str], Path]:
    """Return the command of a daemon that reads the folder *config* and lives in *folder*, and its socket.

    Clients find the socket through ``PCSCLITE_CSOCK_NAME``, which a process may set before its first use
    of PC/SC; it is the same whenever the command is run again.
    """
    unshare = program("unshare", "util-linux")
    alone = [unshare, "-m", "sh", "-c", _IN_ITS_OWN_FOLDER, str(folder)]
    if os.geteuid() != 0 or subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        # No package makes up for this, so it is left out even where nothing else may be.
        pytest.skip("this machine lets no process mount a folder for itself alone")
    daemon = [program("pcscd", "pcscd"), "--foreground", "--config", str(config)]
    return [*alone, *daemon], folder / "pcscd.comm"


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
