"""Finding one person with everything that decides their standing; never a list of people."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from oss_registry.storage import likenesses, records
from oss_registry.storage.records import StoredRecord
from oss_registry.storage.tables import changes, merged_people
from oss_registry.storage.tables import records as records_table
from oss_wire.record import Body, Subject

_SHARING_A_KEY = 20
_READ_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person, their registrations and cards, also those of records that were merged into theirs.

    Attributes:
        updated_at: when the newest of these came here, ISO in UTC.
    """

    record_id: str
    body: Body
    registrations: tuple[Body, ...]
    cards: tuple[Body, ...]
    updated_at: str


def by_citizen_id(connection: Connection, match_key: str, citizen_id: str) -> tuple[KnownPerson, ...]:
    """Return who has the number *citizen_id*, which *match_key* stands for; several if undecided."""
    found = likenesses.sharing(connection, [match_key], _SHARING_A_KEY)
    return _whole(connection, (one for one in found if one.body.get("citizen_id") == citizen_id))


def by_card_serial(connection: Connection, serial: str) -> tuple[KnownPerson, ...]:
    """Return whose card bears *serial*."""
    card = records.several(connection, [serial]).get(serial)
    if card is None or card.withdrawn or card.subject != Subject.CARD:
        return ()
    return _whole(connection, records.several(connection, [str(card.body.get("person_id"))]).values())


def registered_by(connection: Connection, facility_code: str) -> Iterator[KnownPerson]:
    """Give everybody whom a hospital has registered, with all their papers, each once."""
    last = ""
    given: set[str] = set()
    while True:
        wanted = (
            select(records_table.c.record_id, records_table.c.person_id, records_table.c.body)
            .where(records_table.c.subject == Subject.REGISTRATION, records_table.c.record_id > last)
            .order_by(records_table.c.record_id)
            .limit(_READ_AT_ONCE)
        )
        rows = connection.execute(wanted).all()
        ids = {row.person_id for row in rows if json.loads(row.body).get("facility_code") == facility_code}
        found = records.several(connection, ids)
        for person in _whole(connection, (found[one] for one in sorted(found))):
            if person.record_id not in given:
                given.add(person.record_id)
                yield person
        if len(rows) < _READ_AT_ONCE:
            return
        last = rows[-1].record_id


def _whole(connection: Connection, found: Iterable[StoredRecord]) -> tuple[KnownPerson, ...]:
    people = {
        one.record_id: one for one in (_kept(connection, person) for person in found) if one is not None
    }
    return tuple(_with_papers(connection, person) for person in people.values())


def _kept(connection: Connection, person: StoredRecord) -> StoredRecord | None:
    """Return the record that stands for *person*; None when it is none, or was withdrawn."""
    seen = {person.record_id}
    while into := str(person.body.get("merged_into") or ""):
        target = records.several(connection, [into]).get(into)
        if target is None or into in seen:
            return None
        seen.add(into)
        person = target
    return None if person.withdrawn or person.subject != Subject.PERSON else person


def _with_papers(connection: Connection, person: StoredRecord) -> KnownPerson:
    ids = [person.record_id]
    for merged in ids:  # it grows while it is read: those merged into the merged ones are of the same person
        wanted = select(merged_people.c.record_id).where(merged_people.c.merged_into == merged)
        ids += [found for found in connection.scalars(wanted) if found not in ids]
    papers = records.about(connection, ids)
    numbers = [person.seq, *(paper.seq for paper in papers)]
    newest = select(func.max(changes.c.received_at)).where(changes.c.seq.in_(numbers))
    return KnownPerson(
        person.record_id,
        person.body,
        tuple(paper.body for paper in papers if paper.subject == Subject.REGISTRATION),
        tuple(paper.body for paper in papers if paper.subject == Subject.CARD),
        connection.scalar(newest) or "",
    )
