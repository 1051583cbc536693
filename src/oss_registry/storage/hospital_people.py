"""Whom each hospital has registered or served: what its desks hear of when they do not hear of all."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, exists, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from oss_registry.storage.engine import is_sqlite
from oss_registry.storage.tables import changes, hospital_people, records

_ROW: dict[str, ColumnElement[object]] = {
    name: bindparam(name) for name in ("facility_code", "person_id", "since_seq")
}
# Built once: building one takes longer than its way to the database.
_NOTE_THERE = postgresql.insert(hospital_people).values(_ROW).on_conflict_do_nothing()
_NOTE_HERE = sqlite.insert(hospital_people).values(_ROW).on_conflict_do_nothing()
_OF_WHOM = case((records.c.subject == "person", records.c.record_id), else_=records.c.person_id)
_KNOWING = select(hospital_people.c.facility_code, hospital_people.c.person_id).where(
    hospital_people.c.person_id.in_(bindparam("people", expanding=True))
)


def note(connection: Connection, seen: Mapping[tuple[str, str], int]) -> None:
    """Remember that hospitals know people: by hospital and person, the change that shows it."""
    rows = [
        {"facility_code": facility_code, "person_id": person_id, "since_seq": seq}
        for (facility_code, person_id), seq in sorted(seen.items())
    ]
    if rows:
        connection.execute(_NOTE_HERE if is_sqlite(connection) else _NOTE_THERE, rows)


def join(connection: Connection, one: str, other: str, seq: int) -> None:
    """Remember that two records are one person since change *seq*: who knows one knows the other."""
    known = connection.execute(_KNOWING, {"people": [one, other]}).all()
    hospitals = {row.facility_code for row in known}
    note(connection, {(hospital, person): seq for hospital in hospitals for person in (one, other)})


def is_known_to(facility_code: str) -> ColumnElement[bool]:
    """Return the condition that a row of `records` is about somebody whom the hospital knows."""
    return exists(
        select(literal(1)).where(
            hospital_people.c.facility_code == facility_code, hospital_people.c.person_id == _OF_WHOM
        )
    )


def records_known_to(facility_code: str) -> Select[tuple[str]]:
    """Return the question for the ids of all records about people whom the hospital knows."""
    return select(records.c.record_id).where(is_known_to(facility_code))


def came_between(facility_code: str, after: int, until: int) -> ColumnElement[bool]:
    """Return the condition that a row of `records` is about somebody who became known by a change of these.

    *after* is left out, *until* is among them; rows whose newest change is among them, or later, are left
    out: those come as changes.
    """
    newly = exists(
        select(literal(1)).where(
            hospital_people.c.facility_code == facility_code,
            hospital_people.c.since_seq > after,
            hospital_people.c.since_seq <= until,
            hospital_people.c.person_id == _OF_WHOM,
        )
    )
    return newly & (records.c.seq <= after)


def count_changes(connection: Connection, after: int, until: int) -> int:
    """Return how many changes there are after *after*, up to *until*: as many, or some are lost."""
    wanted = select(func.count()).where(changes.c.seq > after, changes.c.seq <= until)
    return connection.scalar(wanted) or 0
