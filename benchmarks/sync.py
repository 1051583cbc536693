"""How fast a real desk and a real registry agree, beside a bare loop that does the least that can be done.

One registry process on a PostgreSQL that waits for the disk at every commit, holding 100,000 people with
their caregivers, registrations and cards; one installed desk. *Drained* are operations a second from the
desk's outbox to its answers, beside the same bodies in the same batches posted by a bare loop to a bare
endpoint that inserts them into the same PostgreSQL, with a commit for each operation, and with one for
each batch as ours has. *Bytes* are all that goes over the line for a visit of four records, beside the bare
bodies. *First sync* is a new desk that fetches the province into its encrypted tables, beside a bare loop
that puts the bodies of the same pages into a plain SQLite file; *memory* is the most that the desk's process
held meanwhile, beside what it held before. Operations a second are better when greater, all else when
smaller.
"""

import json
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
from sqlalchemy import create_engine, text

from benchmarks.counting_line import counting_line
from benchmarks.figure import Figure
from benchmarks.invented_province import newcomers, settle
from oss_desk import bootstrap
from oss_desk.devices.clock import RandomIds
from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.services.desk import Desk
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.record_body import Registration
from oss_desk.settings import Settings
from oss_registry.api.registry import open_database
from oss_registry.settings import Settings as RegistrySettings
from tests.machine.postgres import new_database, postgres_at_work
from tests.machine.processes import running, until
from tests.machine.registry_process import registry_command, registry_process
from tests.registry.desk import Desk as SimulatedDesk
from tests.soak.sync_photos import picture
from tests.storage.samples import a_card, a_certificate, a_person

PEOPLE = 100_000
OPERATIONS = 1_000
VISITS = 20
PORTRAIT_BYTES = 45_000
"""A usual one; the camera's page makes none of more than 60,000."""
_BATCH = 50
_BOSS = Officer("boss", "boss", Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class _Province:
    """A registry at work and where things of this run may be put."""

    database_url: str
    address: str
    scratch: Path

    def desk(self, name: str, address: str = "") -> Desk:
        """Return a desk that was installed and enrolled just now, at another *address* of the registry."""
        folder = self.scratch / name
        settings = Settings(folder, facility_code="10672", facility="โรงพยาบาลทดสอบ")
        bootstrap.set_up(settings, _BOSS, "123456", DeskKind.THROWAWAY)
        desk = bootstrap.build(settings)
        desk.registry.enrol(address or self.address, self.code(name))
        return desk

    def code(self, name: str) -> str:
        """Return a one-time code."""
        said = registry_command(self.database_url, "device", "enrol", name, "--hospital", "10672")
        return str(said["code"])


def figures(people: int = PEOPLE, operations: int = OPERATIONS) -> Iterator[Figure]:
    """Measure the first sync, then with the desk that did it the draining and the bytes."""
    with ExitStack() as stack:
        server = stack.enter_context(postgres_at_work(is_durable=True))
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = new_database(server)
        with closing(open_database(RegistrySettings(url))) as database:
            records = settle(database, people)
        with create_engine(url, isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("VACUUM ANALYZE"))
        address = stack.enter_context(registry_process(url, scratch / "registry.log"))
        province = _Province(url, address, scratch)
        desk = stack.enter_context(closing(province.desk("first")))
        yield from _first_sync(province, desk, f"{people}_people_{records}_records")
        yield from _drained(province, desk, people, operations)
        # What goes over the line for a visit does not depend on how many others there are.
        empty = new_database(server)
        address = stack.enter_context(registry_process(empty, scratch / "empty.log"))
        yield from _bytes_of_visits(_Province(empty, address, scratch))


def _seconds(desk: Desk) -> float:
    began = time.perf_counter()
    desk.registry.synchronise()
    return time.perf_counter() - began


def _first_sync(province: _Province, desk: Desk, what: str) -> Iterator[Figure]:
    """Fetch the province, and see that the memory this takes does not grow with it."""
    before = _peak_memory(anew=True)
    took = _seconds(desk)
    peak = _peak_memory()
    yield Figure(f"first_sync_of_{what}", took, _bare_fetch(province), "s")
    yield Figure("memory_of_first_sync_beside_that_before", peak, before, "MiB")


def _peak_memory(*, anew: bool = False) -> float:
    """Return the most memory that this process held since the peak was last counted *anew*, in MiB."""
    if anew:
        Path("/proc/self/clear_refs").write_text("5")
    found = re.search(r"^VmHWM:\s+(\d+) kB$", Path("/proc/self/status").read_text(), re.MULTILINE)
    assert found is not None  # noqa: S101 - Linux says so
    return int(found[1]) / 1024


def _bare_fetch(province: _Province) -> float:
    """Fetch all pages and put the bodies into a file; return the seconds."""
    file = province.scratch / "bare.sqlite"
    with httpx.Client(base_url=province.address) as client, closing(sqlite3.connect(file)) as kept:
        kept.execute("CREATE TABLE bare (record_id text PRIMARY KEY, body text)")
        desk = SimulatedDesk(client, lambda: datetime.now(UTC))
        desk.enrol(province.code("bare"))
        began, after, more = time.perf_counter(), 0, True
        while more:
            page = json.loads(desk.call("GET", f"/v1/changes?after={after}").content)
            kept.executemany(
                "INSERT INTO bare VALUES (?, ?)",
                [(change["record_id"], json.dumps(change["body"])) for change in page["changes"]],
            )
            kept.commit()
            after, more = page["next"], page["more"]
        return time.perf_counter() - began


def _drained(province: _Province, desk: Desk, people: int, operations: int) -> Iterator[Figure]:
    for someone in newcomers(people, operations):
        _tell(desk, someone)
    ours = operations / _seconds(desk)
    with desk.recording.unit_of_work() as work:
        sealed = [change.sealed for change in work.outbox.in_states((ChangeState.APPLIED,))]
    assert len(sealed) == operations, len(sealed)  # noqa: S101 - a measure of less would be none
    batches = [
        f'{{"operations":[{",".join(sealed[start : start + _BATCH])}]}}'.encode()
        for start in range(0, operations, _BATCH)
    ]
    log = province.scratch / "bare.log"
    command = [sys.executable, "-m", "benchmarks.bare_registry", province.database_url]
    with running(command, log=log):
        found = until(
            lambda: re.search(rb"listens on (\S+)\n", log.read_bytes()), "the bare endpoint's start"
        )
        for name, target in (("drained", "/ops"), ("drained_beside_one_commit_a_batch", "/ops?commits=1")):
            with httpx.Client(base_url=found[1].decode(), timeout=60) as client:
                began = time.perf_counter()
                for batch in batches:
                    client.post(target, content=batch).raise_for_status()
                bare = operations / (time.perf_counter() - began)
            yield Figure(name, ours, bare, "operations/s")
            with create_engine(province.database_url).begin() as connection:
                connection.execute(text("TRUNCATE bare"))


def _bytes_of_visits(province: _Province) -> Iterator[Figure]:
    """Count a visit a turn, as on a day at the counter, and a day's visits drained in one turn."""
    with counting_line(province.address) as line, closing(province.desk("counted", line.address)) as desk:
        desk.registry.synchronise()
        visitors = iter(newcomers(0, 3 * VISITS))
        line.count = 0
        for _ in range(VISITS):
            _visit(desk, next(visitors))
            desk.registry.synchronise()
        alone, line.count = line.count, 0
        for _ in range(VISITS):
            _visit(desk, next(visitors))
        desk.registry.synchronise()
        together = line.count
        with desk.recording.unit_of_work() as work:
            applied = work.outbox.in_states((ChangeState.APPLIED,))
        bare = sum(len(change.document.encode()) for change in applied) / (2 * VISITS)
        line.count = 0
        for number in range(VISITS):
            _visit(desk, next(visitors), picture(number, PORTRAIT_BYTES))
            desk.registry.synchronise()
        pictured = line.count
    yield Figure("bytes_of_a_visit", alone / VISITS, bare, "bytes")
    yield Figure(f"bytes_of_a_visit_among_{VISITS}", together / VISITS, bare, "bytes")
    floor = bare + PORTRAIT_BYTES
    yield Figure("bytes_of_a_visit_with_portrait", pictured / VISITS, floor, "bytes")


def _tell(desk: Desk, someone: Person) -> None:
    with desk.recording.unit_of_work() as work:
        work.people.put(someone)
        Outgoing(work, RandomIds(), "boss", desk.clock.now(), "person.changed").person(someone)
        work.commit()


def _visit(desk: Desk, visitor: Person, portrait: bytes = b"") -> None:
    """Write down what a visit leaves: person, picture, who takes care of them, the matter, the card."""
    visitor = replace(visitor, caregiver=a_person().caregiver)
    visit_id = RandomIds().new()
    number = int(visitor.person_id, 16) % 1_000_000
    card = replace(a_card(number, CardState.PRINTED, visitor.person_id), visit_id=visit_id)
    with desk.recording.unit_of_work() as work:
        if portrait:
            visitor = replace(visitor, portrait_id=work.attachments.put(portrait, "image/jpeg"))
        work.people.put(visitor)
        work.cards.put(card)
        outgoing = Outgoing(work, RandomIds(), "boss", desk.clock.now(), "registration.approved")
        outgoing.person(visitor)
        outgoing.registration(Registration(visit_id, visitor.person_id, a_certificate()))
        outgoing.card(card)
        work.commit()
