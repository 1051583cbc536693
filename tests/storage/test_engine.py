import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.services.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseTooNew,
    DatabaseUnreachable,
    DiskFull,
)
from oss_desk.storage.database import Database, open_database
from oss_desk.storage.engine import open_engine, storage_error
from oss_desk.storage.unit_of_work import SqlUnitOfWork
from tests.storage.samples import KEY, StillClock, a_person, a_visit


def test_another_key_does_not_open_it(database: Database, folder: Path) -> None:
    database.close()
    with pytest.raises(DatabaseDamaged) as failure:
        open_database(folder, bytes(32))
    assert isinstance(failure.value.__cause__, driver.DatabaseError)


def test_a_file_that_is_no_database_stays_as_it_is(folder: Path) -> None:
    folder.mkdir()
    (folder / "desk.db").write_bytes(b"no database at all" * 1000)
    with pytest.raises(DatabaseDamaged):
        open_database(folder, KEY)
    assert (folder / "desk.db").read_bytes() == b"no database at all" * 1000


def test_plain_sqlite_cannot_read_it(database: Database, folder: Path) -> None:
    database.close()
    plain = sqlite3.connect(folder / "desk.db")
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM sqlite_master")
    plain.close()


def test_a_short_key_is_a_bug(folder: Path) -> None:
    with pytest.raises(ValueError, match="32"):
        open_engine(folder / "desk.db", b"short")


@pytest.mark.skipif("os.name == 'nt'", reason="windows has no such permissions")
def test_only_the_owner_may_read_folder_and_files(database: Database, folder: Path) -> None:
    with database.unit_of_work() as work:
        work.people.put(a_person())
        work.commit()
    assert folder.stat().st_mode & 0o777 == 0o700
    files = {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}
    assert files == {"desk.db": 0o600, "desk.db-wal": 0o600, "desk.db-shm": 0o600}


def test_nothing_of_a_person_lies_on_the_disk_in_clear(database: Database, folder: Path) -> None:
    person = a_person()
    with database.unit_of_work() as work:
        work.people.put(person)
        work.visits.put(a_visit())
        work.attachments.put(b"\xff\xd8" + "สมมุติวงศ์".encode(), "image/jpeg")
        work.commit()
    written = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert len(written["desk.db-wal"]) > 10_000
    database.close()
    written["closed"] = (folder / "desk.db").read_bytes()
    assert len(written["closed"]) > 100_000
    for word in (person.name_th.first, person.name_th.last, person.citizen_id.digits, "CREATE TABLE"):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert not [name for name, content in written.items() if word.encode(encoding) in content]


def test_four_writers_lose_nothing(database: Database) -> None:
    with database.unit_of_work() as work:
        work.officers.put(Officer("nipa", "นิภา", Role.COUNTER))
        work.commit()

    def write(_: int) -> list[int]:
        numbers = []
        for _turn in range(15):
            with database.unit_of_work() as work:
                count, _at = work.officers.tries("nipa")  # read first, then write what was read
                numbers.append(work.numbers.next("card"))
                work.officers.set_tries("nipa", count + 1, None)
                work.commit()
        return numbers

    with ThreadPoolExecutor(4) as pool:
        numbers = [number for part in pool.map(write, range(4)) for number in part]
    with database.reading() as work:
        assert work.officers.tries("nipa") == (60, None)
    assert sorted(numbers) == list(range(1, 61))


def test_a_reader_neither_waits_nor_makes_wait(database: Database) -> None:
    with database.unit_of_work() as writing, database.reading() as reading:
        writing.people.put(a_person())
        assert reading.people.get(a_person().person_id) is None
        writing.commit()
        # It still sees the moment at which it began.
        assert reading.people.get(a_person().person_id) is None


def test_waiting_for_another_writer_ends(database: Database, folder: Path) -> None:
    impatient = open_engine(folder / "desk.db", KEY, busy_seconds=0.05)
    with database.unit_of_work() as holding:
        holding.numbers.next("card")
        with SqlUnitOfWork(impatient, StillClock()) as waiting, pytest.raises(DatabaseBusy):
            waiting.numbers.next("card")
    impatient.dispose()


def test_a_full_disk_loses_only_the_last_step(database: Database) -> None:
    with database.unit_of_work() as work:
        work.people.put(a_person(1))
        work.commit()
    with database.engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))

    def too_much() -> None:
        with database.unit_of_work() as work:
            work.people.put(a_person(2))
            work.attachments.put(bytes(1_000_000), "image/jpeg")
            work.commit()

    with pytest.raises(DiskFull):
        too_much()
    with database.reading() as work:
        assert work.people.get(a_person(1).person_id)
        assert work.people.get(a_person(2).person_id) is None


def test_a_newer_database_is_refused(database: Database, folder: Path) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(DatabaseTooNew):
        open_database(folder, KEY)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(DatabaseUnreachable):
        open_database(tmp_path / "file" / "desk", KEY)


def test_a_wrong_statement_is_a_bug_not_a_storage_error(database: Database) -> None:
    assert storage_error(ValueError()) is None
    with database.engine.connect() as connection, pytest.raises(Exception, match="no such table") as bug:
        connection.execute(text("SELECT * FROM nowhere"))
    assert storage_error(bug.value) is None
