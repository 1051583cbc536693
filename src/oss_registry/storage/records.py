"""Records as they are, and every version they ever had."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Integer, RowMapping, Select, bindparam, case, func, literal, select

from oss_registry.storage import hospital_people
from oss_registry.storage.tables import changes, records
from oss_wire.canonical import Json
from oss_wire.change import Change
from oss_wire.dump import DumpedRecord
from oss_wire.result import RecordVersion

_FETCHED_AT_ONCE = 500
# So many versions after its trunk has hardly any record that a desk sends an edit of.
_FEW = 20
# Statements of every operation are built once: building one takes longer than its way to the database.
_CURRENT = select(records).where(records.c.record_id == bindparam("wanted"))
_LOCKED = (
    select(records)
    .where(records.c.record_id.in_(bindparam("wanted", expanding=True)))
    .order_by(records.c.record_id)
    .with_for_update()
)
_MADE = select(changes).where(changes.c.seq == bindparam("seq"))
_IS_NEWEST = changes.c.seq == records.c.seq
_CHANGES = select(
    *(column for column in changes.c if column.name not in {"body", "head", "changed"}),
    case((_IS_NEWEST, changes.c.body), else_=literal("{}")).label("body"),
    _IS_NEWEST.label("is_newest"),
).join(records, records.c.record_id == changes.c.record_id)
_EVERY_STEP = select(
    changes.c.record_id, changes.c.ver, changes.c.branch_id, changes.c.changed, changes.c.body
).order_by(changes.c.record_id, changes.c.ver)
_STEPS = _EVERY_STEP.where(changes.c.record_id == bindparam("wanted"), changes.c.ver >= bindparam("trunk"))
_FEW_STEPS = _EVERY_STEP.join(records, records.c.record_id == changes.c.record_id).where(
    changes.c.record_id.in_(bindparam("wanted", expanding=True)),
    changes.c.ver >= records.c.ver - bindparam("span", type_=Integer),
)


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record as it is now."""

    record_id: str
    subject: str
    ver: int
    seq: int
    withdrawn: bool
    body: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Step:
    """One version in the life of a record, as a merge wants to know it."""

    ver: int
    branch_id: str
    changed: frozenset[str]
    body: Mapping[str, Json]


def current(connection: Connection, record_id: str) -> StoredRecord | None:
    """Return the record *record_id* or None."""
    row = connection.execute(_CURRENT, {"wanted": record_id}).mappings().first()
    return None if row is None else record_of(row)


def several(connection: Connection, record_ids: Iterable[str]) -> dict[str, StoredRecord]:
    """Return those of *record_ids* that exist, by their ids."""
    wanted = select(records).where(records.c.record_id.in_(list(record_ids)))
    return {row["record_id"]: record_of(row) for row in connection.execute(wanted).mappings()}


def about(connection: Connection, person_ids: Iterable[str]) -> tuple[StoredRecord, ...]:
    """Return the records that tell of any of the people *person_ids*, tombstones left out."""
    wanted = (
        select(records)
        .where(records.c.person_id.in_(list(person_ids)), records.c.withdrawn.is_(other=False))
        .order_by(records.c.record_id)
    )
    return tuple(record_of(row) for row in connection.execute(wanted).mappings())


def as_wire(connection: Connection, record: StoredRecord) -> RecordVersion:
    """Return *record* with who made its version, and when."""
    made = connection.execute(_MADE, {"seq": record.seq}).mappings().one()
    return version_of(record, made)


def version_of(record: StoredRecord, made: Mapping[str, Any] | RowMapping) -> RecordVersion:
    """Return *record* with what the row *made* of the changes says of its version."""
    return RecordVersion(
        record_id=record.record_id,
        subject=record.subject,
        ver=record.ver,
        seq=record.seq,
        withdrawn=record.withdrawn,
        body=record.body,
        facility_code=made["facility_code"],
        actor=made["actor"],
        made_at=made["made_at"],
        received_at=made["received_at"],
    )


def locked(connection: Connection, record_ids: Iterable[str]) -> dict[str, StoredRecord]:
    """Return those of *record_ids* that exist; nobody else changes them before we are done.

    They are locked in the order of their ids, so that two who want the same never wait in a ring.
    """
    rows = connection.execute(_LOCKED, {"wanted": sorted(record_ids)}).mappings()
    return {row["record_id"]: record_of(row) for row in rows}


def steps_of(
    connection: Connection, trunks: Mapping[str, int], vers: Mapping[str, int]
) -> dict[str, list[Step]]:
    """Return the versions of records from *trunks* on, in their order; *vers* are the newest ones.

    A record with many versions after its trunk is asked for by itself: it shall not make us read as many
    of the others.
    """
    steps: dict[str, list[Step]] = {record_id: [] for record_id in trunks}
    span = max((vers[i] - ver for i, ver in trunks.items() if vers[i] - ver <= _FEW), default=-1)
    few = sorted(i for i, ver in trunks.items() if vers[i] - ver <= span)
    asked: list[tuple[Select[Any], dict[str, object]]] = [
        (_STEPS, {"wanted": record_id, "trunk": trunks[record_id]})
        for record_id in sorted(trunks.keys() - set(few))
    ]
    if few:
        asked.append((_FEW_STEPS, {"wanted": few, "span": span}))
    for statement, values in asked:
        for row in connection.execute(statement, values):
            step = Step(row.ver, row.branch_id, frozenset(json.loads(row.changed)), json.loads(row.body))
            steps[row.record_id].append(step)
    return steps


def after(
    connection: Connection, seq: int, limit: int, max_bytes: int, hospital: str = ""
) -> tuple[Change, ...]:
    """Return up to *limit* changes that follow *seq*, about *max_bytes* of bodies, but at least one.

    Only the newest version of a record brings its body. With a *hospital* those alone are given that are
    about people whom it knows.
    """
    wanted = _CHANGES.where(changes.c.seq > seq).order_by(changes.c.seq).limit(limit)
    if hospital:
        wanted = wanted.where(hospital_people.is_known_to(hospital))
    page: list[Change] = []
    size = 0
    for row in connection.execute(wanted).mappings():
        size += len(row["body"])
        if page and size > max_bytes:
            break
        page.append(_change_of(row))
    return tuple(page)


def brought(connection: Connection, hospital: str, after: int, until: int) -> tuple[Change, ...]:
    """Return older records about people whom the hospital came to know by a change of these.

    They come as their newest changes, in the order of those.
    """
    is_older = hospital_people.came_between(hospital, after, until)
    wanted = _CHANGES.where(changes.c.seq == records.c.seq, is_older).order_by(changes.c.seq)
    return tuple(_change_of(row) for row in connection.execute(wanted).mappings())


def everything(connection: Connection, hospital: str = "") -> Iterator[DumpedRecord]:
    """Give all records ordered by id, read in portions; with a *hospital* those of whom it knows."""
    last = ""
    while True:
        wanted = (
            select(records)
            .where(records.c.record_id > last)
            .order_by(records.c.record_id)
            .limit(_FETCHED_AT_ONCE)
        )
        if hospital:
            wanted = wanted.where(hospital_people.is_known_to(hospital))
        rows = connection.execute(wanted).mappings().all()
        for row in rows:
            record = record_of(row)
            yield DumpedRecord(record.record_id, record.subject, record.ver, record.withdrawn, record.body)
        if len(rows) < _FETCHED_AT_ONCE:
            return
        last = rows[-1]["record_id"]


def count(connection: Connection) -> int:
    """Return how many records there are, tombstones included."""
    return connection.scalar(select(func.count()).select_from(records)) or 0


def record_of(row: RowMapping) -> StoredRecord:
    """Return the record that a *row* of the table holds."""
    return StoredRecord(
        record_id=row["record_id"],
        subject=row["subject"],
        ver=row["ver"],
        seq=row["seq"],
        withdrawn=row["withdrawn"],
        body=json.loads(row["body"]),
    )


def _change_of(row: RowMapping) -> Change:
    return Change(
        seq=row["seq"],
        record_id=row["record_id"],
        subject=row["subject"],
        ver=row["ver"],
        superseded=not row["is_newest"],
        withdrawn=row["withdrawn"],
        body=json.loads(row["body"]),
        op_id=row["op_id"],
        device_id=row["device_id"],
        facility_code=row["facility_code"],
        actor=row["actor"],
        made_at=row["made_at"],
        received_at=row["received_at"],
    )
