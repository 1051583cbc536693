import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from oss_desk.domain.errors import UnknownVisit
from oss_desk.domain.registry.pending_change import PendingChange
from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.storage.database import Database, open_database
from tests.storage.samples import KEY, NOW, a_card, a_person


def register(work: UnitOfWork, number: int) -> None:
    """Do one deed with all that belongs to it."""
    person = a_person(number)
    work.people.put(person)
    work.audit.add(AuditEntry(NOW, "nipa", "person.registered", person.person_id))
    work.outbox.add(PendingChange(f"c{number}", "person", person.person_id, "person.put", "{}", NOW))
    work.numbers.next("deeds")


def deeds(database: Database, numbers: range) -> list[tuple[bool, bool, bool]]:
    """Tell for each number whether record, audit entry and pending change are there."""
    with database.reading() as work:
        changes = {change.change_id for change in work.outbox.waiting()}
        return [
            (
                work.people.get(a_person(number).person_id) is not None,
                bool(work.audit.entries(a_person(number).person_id)),
                f"c{number}" in changes,
            )
            for number in numbers
        ]


def test_leaving_without_commit_leaves_nothing(database: Database) -> None:
    with database.unit_of_work() as work:
        register(work, 1)
    assert deeds(database, range(1, 2)) == [(False, False, False)]


def test_an_error_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.unit_of_work() as work:
            register(work, 1)
            work.visits.get("none")

    with pytest.raises(UnknownVisit):
        fail()
    assert deeds(database, range(1, 2)) == [(False, False, False)]


def test_a_committed_step_outlives_what_follows_in_the_block(database: Database) -> None:
    with database.unit_of_work() as work:
        register(work, 1)
        work.commit()
        register(work, 2)
    assert deeds(database, range(1, 3)) == [(True, True, True), (False, False, False)]


def test_it_is_used_inside_its_block_once(database: Database) -> None:
    work = database.unit_of_work()
    with pytest.raises(RuntimeError):
        work.visits.get("none")
    with work, pytest.raises(RuntimeError):
        work.__enter__()


def test_parts_may_come_in_any_order_but_must_all_come(database: Database) -> None:
    with database.unit_of_work() as work:
        work.cards.put(a_card())
        work.people.put(a_person())
        work.commit()
    with database.unit_of_work() as work:
        work.cards.put(a_card(2, person_id="nobody"))
        with pytest.raises(IntegrityError):
            work.commit()


CHILD = """
import sys
from pathlib import Path
from oss_desk.storage.database import open_database
from tests.storage.samples import KEY
from tests.storage.test_unit_of_work import register
database = open_database(Path(sys.argv[1]), KEY)
number = 0
while True:
    number += 1
    with database.unit_of_work() as work:
        register(work, number)
        if number > 5 and sys.argv[2] == "open":
            print("open", flush=True)
            sys.stdin.read()
        work.commit()
        print(number, flush=True)
"""


@pytest.mark.skipif("os.name == 'nt'", reason="windows has no SIGKILL")
@pytest.mark.parametrize("moment", ["open", "any"])
def test_a_killed_program_keeps_every_committed_step_whole(folder: Path, moment: str) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), moment],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdin is not None
    said = [child.stdout.readline().strip() for _ in range(6)]
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdin.close()
    child.stdout.close()
    assert said[:5] == ["1", "2", "3", "4", "5"]

    database = open_database(folder, KEY)
    found = deeds(database, range(1, 10))
    assert found[:5] == [(True, True, True)] * 5
    assert set(found) <= {(True, True, True), (False, False, False)}
    with database.unit_of_work() as work:
        assert work.audit.first_broken() is None
        assert work.numbers.next("deeds") == found.count((True, True, True)) + 1
    if moment == "open":
        assert found[5:] == [(False, False, False)] * 4
    database.close()
