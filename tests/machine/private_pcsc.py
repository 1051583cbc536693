"""A PC/SC daemon of a test's own, beside the one of the machine: its socket lies in a /run of its own."""

import contextlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.machine.presence import missing, program
from tests.machine.processes import running, until

_IN_ITS_OWN_RUN = 'mount -t tmpfs tmpfs /run && mkdir /run/pcscd && exec "$@"'


@contextlib.contextmanager
def private_service(config: Path, log: Path) -> Iterator[str]:
    """Have a daemon that reads the folder *config*, and yield its socket's path.

    Clients find it through ``PCSCLITE_CSOCK_NAME``, which a process may set before its first use of PC/SC.
    """
    daemon = program("pcscd", "pcscd")
    unshare = program("unshare", "util-linux")
    if (
        os.geteuid() != 0
        or subprocess.run([unshare, "-m", "true"], check=False, capture_output=True).returncode
    ):
        missing("a /run of one's own is not allowed here: run the tests as root")
    command = [
        unshare,
        "-m",
        "sh",
        "-c",
        _IN_ITS_OWN_RUN,
        "sh",
        daemon,
        "--foreground",
        "--config",
        str(config),
    ]
    with running(command, log=log) as process:
        socket = Path(f"/proc/{process.pid}/root/run/pcscd/pcscd.comm")
        until(lambda: process.poll() is not None or _is_there(socket), "the daemon's socket")
        yield str(socket)


def _is_there(path: Path) -> bool:
    # Before the daemon has a /run of its own, the machine's is seen there.
    return path.exists() and path.parent.stat().st_dev != Path("/run").stat().st_dev
