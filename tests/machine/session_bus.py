"""A message bus of its own, such as a session of a desktop has."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.machine.presence import program
from tests.machine.processes import running


@contextlib.contextmanager
def session_bus(environment: Mapping[str, str], log: Path) -> Iterator[str]:
    """Give the address of a new bus; what it starts by itself gets *environment* and dies with it."""
    daemon = program("dbus-daemon", "dbus")
    listening, says = os.pipe()
    command = [daemon, "--session", "--nofork", "--nopidfile", f"--print-address={says}"]
    with running(command, environment=environment, log=log, inherit=[says]):
        os.close(says)
        with os.fdopen(listening) as answer:
            address = answer.readline().strip()
        assert address, log.read_text(encoding="utf-8")
        yield address
