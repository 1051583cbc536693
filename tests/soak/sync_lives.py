"""The lives of a desk in the fault run: officers at work, and turns; each in a process that may be killed."""

import logging
import multiprocessing
import os
import random
import resource
import sys
import threading
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from oss_desk import bootstrap
from oss_desk.__main__ import main
from oss_desk.services.desk import Desk
from oss_desk.services.errors import StorageError, SyncError
from oss_desk.storage.columns import THAI_TIME
from tests.soak.sync_deeds import Counter

PROGRAM_FAULT = 1
DISK_REFUSES = StorageError.exit_code
"""The exit codes of a program with a fault, and of one that could not even open its tables."""
_LEAST_ROOM = 8_000
_MOST_ROOM = 40_000
_REFUSALS = 3
_MOST_SECONDS_BETWEEN = 0.12


@dataclass(frozen=True, slots=True)
class Life:
    """One life of a desk's process.

    Attributes:
        index: which desk. ahead: how far its clock is ahead. is_disk_full: files may hardly grow.
        mark: where the marks of its deeds begin; deeds: how many it is to do.
        log: a file of its own for everything that it says.
        carrier, receipt: of a turn without a line: the file to seal, or the one to take.
    """

    folder: Path
    index: int
    seed: int
    ahead: timedelta
    is_disk_full: bool
    log: Path
    mark: int = 0
    deeds: int = 0
    carrier: Path | None = None
    receipt: Path | None = None


class JumpedClock:
    """Thai time, some way ahead or behind."""

    def __init__(self, ahead: timedelta) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        """Return this moment as this clock sees it."""
        return datetime.now(THAI_TIME) + self._ahead

    def today(self) -> date:
        """Return the day as this clock sees it."""
        return self.now().date()


def opened(folder: Path, ahead: timedelta = timedelta()) -> Desk:
    """Return the desk of *folder*, to be closed."""
    return bootstrap.build(bootstrap.load_settings(folder), clock=JumpedClock(ahead))


def context() -> ForkServerContext:
    """Return what starts such processes fast: the program is loaded once."""
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(["tests.soak.sync_lives"])
    return found


def start_writing(life: Life) -> tuple[BaseProcess, Connection]:
    """Let officers work; the connection brings each `Deed` that was stored, and None at the end."""
    ours, theirs = context().Pipe(duplex=False)
    process = context().Process(target=_write, args=(life, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def start_turn(life: Life) -> BaseProcess:
    """Take one turn as the program does: by command or by itself, over the line or by file."""
    process = context().Process(target=_turn, args=(life,), daemon=True)
    process.start()
    return process


def _write(life: Life, line: Connection) -> None:
    _speak_into(life.log)
    chance = random.Random(life.seed)  # noqa: S311, a run to be repeated, no secret
    pause = threading.Event()
    try:
        desk = opened(life.folder, life.ahead)
        counter = Counter(desk, life.index, chance, life.mark)
        counter.look_around()
    except StorageError as error:
        sys.exit(error.exit_code)
    refused = 0
    if life.is_disk_full:
        _leave_room(life.folder, chance)
    for _ in range(life.deeds):
        try:
            deed = counter.act()
        except StorageError:
            refused += 1
            if refused >= _REFUSALS:
                _give_room()
            pause.wait(_MOST_SECONDS_BETWEEN)
            continue
        if deed is not None:
            line.send(deed)
        pause.wait(chance.random() * _MOST_SECONDS_BETWEEN)
    desk.close()
    line.send(None)


def _turn(life: Life) -> None:
    _speak_into(life.log)
    chance = random.Random(life.seed)  # noqa: S311, a run to be repeated, no secret
    if life.is_disk_full:
        _leave_room(life.folder, chance)
    words = ["run"]
    if life.carrier is not None:
        words = ["export", str(life.carrier)]
    elif life.receipt is not None:
        words = ["import", str(life.receipt)]
    if not life.ahead:
        sys.exit(main(["--data", str(life.folder), "sync", *words, "--json"]))
    try:
        with closing(opened(life.folder, life.ahead)) as desk:
            if life.carrier is not None:
                desk.registry.export_carrier(life.carrier)
            elif life.receipt is not None:
                desk.registry.take_receipt(life.receipt)
            else:
                desk.registry.synchronise(hurried=chance.random() < 0.5)
    except (StorageError, SyncError) as error:
        sys.exit(error.exit_code)


def _speak_into(log: Path) -> None:
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(descriptor, stream.fileno())


def _leave_room(folder: Path, chance: random.Random) -> None:
    """Let no file grow much beyond the longest of the database's, as a full disk would."""
    longest = max(file.stat().st_size for file in folder.glob("desk.db*"))
    room = chance.randrange(_LEAST_ROOM, _MOST_ROOM)
    wal = folder / "desk.db-wal"
    length = wal.stat().st_size if wal.exists() else 0
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (min(longest, length) + room, hard))


def _give_room() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
