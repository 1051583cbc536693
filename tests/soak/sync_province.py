"""The registry of the fault run: a real process on a real PostgreSQL, both of which fall now and then."""

import json
import os
import re
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.machine.postgres import crash
from tests.machine.processes import until


@dataclass(slots=True)
class Province:
    """Starts the registry, kills it, and asks it.

    Attributes:
        url: its database. server: the folder of the PostgreSQL server's socket.
        folder: where its logs go. address: where it answers; empty while it is down.
    """

    url: str
    server: Path
    folder: Path
    address: str = ""
    kills: int = 0
    crashes: int = 0
    _process: "subprocess.Popen[bytes] | None" = None
    _lives: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self._lock:
            self._lives += 1
            log = self.folder / f"registry-{self._lives}.log"
            with log.open("wb") as output:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "oss_registry", "serve", "--port", "0"],
                    env=self._surroundings,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
            listening = until(
                lambda: re.search(rb"listens on (\S+)\n", log.read_bytes()),
                "the registry's start",
                seconds=60,
            )
            self.address = listening[1].decode()

    def kill(self) -> None:
        """Cut its power."""
        with self._lock:
            self.address = ""
            if self._process is not None:
                self._process.kill()
                self._process.wait()
                self._process = None
                self.kills += 1

    def crash_database(self) -> None:
        """Let the database fall under it; the registry must find back by itself."""
        crash(self.server)
        self.crashes += 1

    def ask(self, *arguments: str) -> Any:  # noqa: ANN401, JSON is anything
        """Run a command of its program and return what it says."""
        return json.loads(
            subprocess.run(
                [sys.executable, "-m", "oss_registry", *arguments, "--json"],
                env=self._surroundings,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=True,
                text=True,
            ).stdout
        )

    @property
    def said(self) -> str:
        """Everything it ever logged."""
        return "".join(log.read_text("utf-8") for log in sorted(self.folder.glob("registry-*.log")))

    @property
    def _surroundings(self) -> dict[str, str]:
        return {**os.environ, "OSS_REGISTRY_DATABASE_URL": self.url, "PYTHONUTF8": "1"}
