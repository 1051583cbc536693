from datetime import UTC, timedelta

import pytest
from sqlalchemy import text

from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.storage.database import Database
from tests.storage.samples import NOW

ENTRIES = (
    AuditEntry(NOW, "nipa", "visit.opened", "v1"),
    AuditEntry((NOW + timedelta(seconds=1)).astimezone(UTC), "nipa", "visit.submitted", "v1", "A-001"),
    AuditEntry(NOW + timedelta(seconds=2), "wichai", "visit.approved", "v2"),
)


@pytest.fixture
def trail(database: Database) -> Database:
    with database.unit_of_work() as work:
        for entry in ENTRIES:
            work.audit.add(entry)
        work.commit()
    return database


def test_entries_come_back_oldest_first(trail: Database) -> None:
    with trail.reading() as work:
        assert work.audit.entries() == ENTRIES
        assert work.audit.entries("v1") == ENTRIES[:2]
        assert work.audit.first_broken() is None


def test_an_empty_trail_is_whole(database: Database) -> None:
    with database.reading() as work:
        assert work.audit.first_broken() is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET officer = 'wichai' WHERE number = 2",
        "UPDATE audit SET at = '2026-11-20T02:15:01.000001+00:00' WHERE number = 2",
        "UPDATE audit SET detail = '' WHERE number = 2",
        "UPDATE audit SET digest = (SELECT digest FROM audit WHERE number = 1) WHERE number = 2",
        "DELETE FROM audit WHERE number = 2",
        "UPDATE audit SET number = number + 10 WHERE number >= 2",
    ],
)
def test_a_change_behind_the_programs_back_shows(trail: Database, change: str) -> None:
    with trail.engine.begin() as connection:
        connection.execute(text(change))
    with trail.reading() as work:
        assert work.audit.first_broken() == 2
