"""How long a counter takes to find whom a new record might be about, among 200,000 people of the register.

An installed desk's encrypted tables, filled at one go; each question is another invented person who came
without a number, half of them with the year of birth alone. Beside it the floor: reading as many rows of
the same table by their primary key as the question looked at.
"""

import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlalchemy import insert, select

from benchmarks.figure import Figure
from benchmarks.invented_province import newcomers
from oss_desk.domain.people.person import Person
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.people.lookalikes import FindLookalikes
from oss_desk.storage.database import Database, open_database
from oss_desk.storage.people.repository import person_row
from oss_desk.storage.people.tables import people
from oss_wire.alike.birth import birth_of
from oss_wire.alike.names import first_sound
from tests.storage.samples import KEY, a_visit

PEOPLE = 200_000
QUESTIONS = 60
_AT_ONCE = 5_000


def figures() -> Iterator[Figure]:
    """Time the questions; the slowest stands in a line of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        database = open_database(Path(scratch), KEY)
        try:
            yield from _measured(database)
        finally:
            database.close()


def _measured(database: Database) -> Iterator[Figure]:
    known = list(newcomers(0, PEOPLE))
    with database.engine.begin() as connection:
        for first in range(0, PEOPLE, _AT_ONCE):
            connection.execute(
                insert(people), [person_row(person) for person in known[first : first + _AT_ONCE]]
            )
    asked = [_draft(number, person) for number, person in enumerate(known[:: PEOPLE // QUESTIONS])]
    with database.unit_of_work() as work:
        for visit in asked:
            work.visits.put(visit)
        work.commit()
    find = FindLookalikes(database.reading)
    ours, floor, found = [], [], 0
    for visit in asked:
        began = time.perf_counter()
        found += bool(find(visit.visit_id))
        ours.append((time.perf_counter() - began) * 1000)
        floor.append(_floor(database, visit))
    if found < len(asked):
        raise AssertionError("somebody was not found again")
    yield Figure("lookalikes_median", statistics.median(ours), statistics.median(floor), "ms")
    yield Figure("lookalikes_slowest", max(ours), max(floor), "ms")


def _draft(number: int, person: Person) -> Visit:
    """Return the matter of somebody who is *person*, written down without a number."""
    born = person.birth_date.iso if person.birth_date else ""
    identity = IdentityDraft(
        first_name=person.name_th.first,
        last_name=person.name_th.last,
        birth_date=born[:4] if number % 2 else born,
        sex=person.sex.value if person.sex else "",
        district=person.registered_address.district,
    )
    visit = a_visit(number + 1, person_id=f"new-{number}", person_known=False)
    return replace(visit, identity=identity)


def _floor(database: Database, visit: Visit) -> float:
    """Return the milliseconds that it takes to read the rows that the question looks at, by their keys."""
    born = birth_of(visit.identity.birth_date)
    sound = first_sound(visit.identity.first_name)
    with database.reading() as work:
        day = f"{born.month:02d}-{born.day:02d}" if born and born.day else ""
        years = (born.year,) if born else ()
        ids = [person.person_id for person in work.people.sounding_like(sound, years, day, 2000)]
    wanted = select(people).where(people.c.person_id.in_(ids))
    began = time.perf_counter()
    with database.engine.connect() as connection:
        connection.execute(wanted).all()
    return (time.perf_counter() - began) * 1000
