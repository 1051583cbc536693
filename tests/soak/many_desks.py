"""Many simulated desks at one registry: each greets, fetches what is new and sends, turn after turn.

A simulated desk has a key, signs every call and keeps every record it heard of; it has no tables.
"""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier

import httpx

from oss_registry.settings import Settings
from oss_registry.storage.database import Database
from oss_registry.trust.enrolment import InviteDevice
from oss_wire.change import ChangePage
from oss_wire.codec import parse, read
from oss_wire.dump import DumpedRecord, dump_digest
from oss_wire.operation import OperationBatch
from oss_wire.result import BatchResult, ResultStatus
from tests.machine.registry_process import registry_command, registry_process
from tests.registry.desk import Desk

PATIENCE_SECONDS = 20.0
"""How long a real desk waits for one answer."""
_STORED = {ResultStatus.APPLIED, ResultStatus.DUPLICATE_SUSPECTED}
_HOSPITALS = ("10672", "11145", "11146", "11147")


@dataclass(slots=True)
class Followed:
    """One desk and what became of its work.

    Attributes:
        records: all it heard of, by id; longest: seconds of its longest call; took: of all its turns.
    """

    desk: Desk
    records: dict[str, DumpedRecord] = field(default_factory=dict)
    cursor: int = 0
    stored: int = 0
    longest: float = 0.0
    took: float = 0.0

    def turn(self, operations: int, name: str) -> None:
        """Take one turn; *operations* new people of *name* are sent in one batch."""
        self._ask("GET", "/v1/hello")
        self.fetch()
        batch = OperationBatch(
            tuple(
                self.desk.operation(
                    {"first_name": f"{name}{number}", "last_name": "ทดสอบ", "district": "แม่ทะ"},
                    record_id=f"{self.desk.device_id}.{name}.{number}",
                    op_id=f"{self.desk.device_id}-{name}-{number}",
                )
                for number in range(operations)
            )
        )
        results = read(BatchResult, parse(self._ask("POST", "/v1/ops", batch))).results
        self.stored += sum(result.status in _STORED for result in results)

    def fetch(self) -> None:
        """Fetch until nothing is new; the numbers of the changes must have no gap."""
        more = True
        while more:
            page = read(ChangePage, parse(self._ask("GET", f"/v1/changes?after={self.cursor}")))
            for change in page.changes:
                assert change.seq == self.cursor + 1, f"a gap before {change.seq}"
                self.cursor = change.seq
                self.records[change.record_id] = DumpedRecord(
                    change.record_id, change.subject, change.ver, change.withdrawn, change.body
                )
            more = page.more

    def digest(self) -> str:
        """Return the digest of all it heard of."""
        return dump_digest(sorted(self.records.values(), key=lambda record: record.record_id))

    def _ask(self, method: str, target: str, content: object = None) -> bytes:
        began = time.monotonic()
        answer = self.desk.call(method, target, content)
        self.longest = max(self.longest, time.monotonic() - began)
        assert answer.status_code == 200, f"{answer.status_code} {answer.text}"
        return answer.content


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was seen; `is_good` judges it."""

    desks: int
    sent: int
    stored: int
    held: int
    digests: frozenset[str]
    seconds: float
    longest: float
    spread: float

    @property
    def is_good(self) -> bool:
        """No operation lost or doubled, everybody holds the same, nobody waited longer than a desk does.

        Nobody was starved either: the last desk was done within three times what the first needed.
        """
        same = len(self.digests) == 1 and self.sent == self.stored == self.held
        return same and self.longest < PATIENCE_SECONDS and self.spread <= 3

    def __str__(self) -> str:
        """Tell it in one line."""
        return (
            f"{self.desks} desks: {self.stored} of {self.sent} operations stored, {self.held} held, "
            f"{len(self.digests)} digest(s), {self.stored / self.seconds:.0f}/s, longest call "
            f"{self.longest:.1f} s, last desk after {self.spread:.2f} times the first's time"
        )


def run_desks(database_url: str, folder: Path, *, desks: int, turns: int, operations: int) -> Verdict:
    """Let *desks* work at once at one registry process, *turns* times *operations* each."""
    with registry_process(database_url, folder / "registry.log") as address:
        clients = [httpx.Client(base_url=address, timeout=60) for _ in range(desks)]
        try:
            followed = [Followed(desk) for desk in _enrolled(database_url, clients)]
            start = Barrier(desks)

            def work(one: Followed) -> None:
                start.wait()
                began = time.monotonic()
                for turn in range(turns):
                    one.turn(operations, f"t{turn}n")
                one.took = time.monotonic() - began

            began = time.monotonic()
            with ThreadPoolExecutor(desks) as pool:
                list(pool.map(work, followed))
            seconds = time.monotonic() - began
            for one in followed:
                one.fetch()
        finally:
            for client in clients:
                client.close()
    held = registry_command(database_url, "check")
    times = [one.took for one in followed]
    return Verdict(
        desks=desks,
        sent=desks * turns * operations,
        stored=sum(one.stored for one in followed),
        held=held["operations"],
        digests=frozenset({held["digest"], *(one.digest() for one in followed)}),
        seconds=seconds,
        longest=max(one.longest for one in followed),
        spread=max(times) / min(times),
    )


def _enrolled(database_url: str, clients: Sequence[httpx.Client]) -> list[Desk]:
    database = Database(Settings(database_url).database_url)
    try:
        desks = []
        for number, client in enumerate(clients):
            desk = Desk(client, lambda: datetime.now(UTC))
            hospital = _HOSPITALS[number % len(_HOSPITALS)]
            answer = desk.enrol(InviteDevice(database)(f"counter {number}", hospital, datetime.now(UTC)))
            assert answer.status_code == 200, answer.text
            desks.append(desk)
        return desks
    finally:
        database.close()
