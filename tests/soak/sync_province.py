"""The registry of the fault run: two processes on one PostgreSQL, all of which fall now and then."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, create_engine, text

from tests.machine.postgres import crash, new_database
from tests.machine.processes import until

PROCESSES = 2


@dataclass(slots=True)
class Province:
    """Starts the registry's processes, kills them, and asks them.

    Attributes:
        url: their database. server: the folder of the PostgreSQL server's socket.
        folder: where their logs go. backup: a copy of the database, once there is one.
        kills: how often a process was. restored: how often the database was set back to the backup.
    """

    url: str
    server: Path
    folder: Path
    kills: int = 0
    crashes: int = 0
    restored: int = 0
    backup: str = ""
    _processes: "dict[int, subprocess.Popen[bytes]]" = field(default_factory=dict)
    _addresses: dict[int, str] = field(default_factory=dict)
    _turns: Iterator[int] = field(default_factory=count)
    _lives: int = 0
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _at_the_tables: threading.Lock = field(default_factory=threading.Lock)

    @property
    def address(self) -> str:
        """Where the next call is answered, one process after the other; empty while none is there."""
        alive = sorted(self._addresses.items())
        return alive[next(self._turns) % len(alive)][1] if alive else ""

    def start(self) -> None:
        """Start those that are not there, and wait until they answer."""
        with self._lock:
            for which in range(PROCESSES):
                if which not in self._processes:
                    self._start(which)

    def _start(self, which: int) -> None:
        self._lives += 1
        log = self.folder / f"registry-{self._lives}.log"
        with log.open("wb") as output:
            self._processes[which] = subprocess.Popen(
                [sys.executable, "-m", "oss_registry", "serve", "--port", "0"],
                env=self._surroundings,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        process = self._processes[which]

        def listens() -> "re.Match[bytes] | None":
            assert process.poll() is None, log.read_text("utf-8")
            return re.search(rb"listens on (\S+)\n", log.read_bytes())

        listening = until(listens, "the registry's start", seconds=60)
        self._addresses[which] = listening[1].decode()

    def kill(self, *which: int) -> None:
        """Cut the power of these processes; without a number, of all."""
        with self._lock:
            for one in which or tuple(self._processes):
                self._addresses.pop(one, None)
                process = self._processes.pop(one, None)
                if process is not None:
                    process.kill()
                    process.wait()
                    self.kills += 1

    def crash_database(self) -> None:
        """Let the database fall under them; they must find back by themselves."""
        with self._lock:
            crash(self.server)
            self.crashes += 1

    def back_up(self) -> None:
        """Copy the database, while nobody is connected."""
        with self._at_the_tables, self._lock:
            self.kill()
            self._nobody_is_there()
            self.backup = new_database(self.server, like=self.url)
            self.start()

    def restore(self) -> None:
        """Lose the database; go on with the backup, as the handbook of the registry says."""
        with self._at_the_tables, self._lock:
            self.kill()
            self.url, self.backup = self.backup, ""
            self.ask("epoch", "renew")
            self.restored += 1
            self.start()

    def _nobody_is_there(self) -> None:
        """Wait until the server has noticed whom it lost; only then it copies the database."""
        engine = create_engine(self.url, poolclass=NullPool)
        others = text(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

        def alone() -> bool:
            with engine.connect() as connection:
                return not int(connection.execute(others).scalar_one())

        until(alone, "the end of all connections")
        engine.dispose()

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

    def take(self, carrier: Path, receipt: Path) -> int:
        """Bring a carrier's file, as an officer of the province does; return the program's exit code."""
        with self._at_the_tables, (self.folder / "registry-carriers.log").open("ab") as output:
            return subprocess.run(
                [sys.executable, "-m", "oss_registry", "carrier", "import", carrier, "--receipt", receipt],
                env=self._surroundings,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode

    @property
    def said(self) -> str:
        """Everything it ever logged."""
        return "".join(log.read_text("utf-8") for log in sorted(self.folder.glob("registry-*.log")))

    @property
    def _surroundings(self) -> dict[str, str]:
        return {**os.environ, "OSS_REGISTRY_DATABASE_URL": self.url, "PYTHONUTF8": "1"}
