"""The registry as it is run: processes of ``oss-registry`` over one database."""

import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.machine.processes import running, until


@contextlib.contextmanager
def registry_process(database_url: str, log: Path) -> Iterator[str]:
    """Run ``oss-registry serve`` for the length of a ``with`` block and give its address."""
    command = [sys.executable, "-m", "oss_registry", "serve", "--port", "0"]
    with running(command, environment=_surroundings(database_url), log=log):
        found = until(lambda: re.search(rb"listens on (\S+)\n", log.read_bytes()), "the registry's start")
        yield found[1].decode()


def registry_command(database_url: str, *arguments: str, typed: str = "") -> Any:  # noqa: ANN401, JSON is anything
    """Run a command of ``oss-registry`` to its end and return what it says."""
    answer = subprocess.run(
        [sys.executable, "-m", "oss_registry", *arguments, "--json"],
        env=_surroundings(database_url),
        input=typed,
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(answer.stdout)


def _surroundings(database_url: str) -> dict[str, str]:
    return {**os.environ, "OSS_REGISTRY_DATABASE_URL": database_url, "PYTHONUTF8": "1"}
