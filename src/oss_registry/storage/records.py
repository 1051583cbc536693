"""Records as they are, and every version they ever had."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, case, func, insert, literal, select, update

from oss_registry.storage import state
from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import changes, records
from oss_wire.canonical import Json, canonical_bytes
from oss_wire.change import Change
from oss_wire.dump import DumpedRecord
from oss_wire.operation import Operation
from oss_wire.record import Body
from oss_wire.result import RecordVersion

_FETCHED_AT_ONCE = 500
_CURRENT = select(records).where(records.c.record_id == bindparam("wanted"))
_LOCKED = _CURRENT.with_for_update()
_NEW_RECORD = insert(records)
_NEW_CHANGE = insert(changes)


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


def current(connection: Connection, record_id: str, *, locked: bool = False) -> StoredRecord | None:
    """Return the record *record_id* or None; *locked*: nobody else changes it before we are done."""
    wanted = _LOCKED if locked else _CURRENT
    row = connection.execute(wanted, {"wanted": record_id}).mappings().first()
    return None if row is None else record_of(row)


def several(connection: Connection, record_ids: Iterable[str]) -> dict[str, StoredRecord]:
    """Return those of *record_ids* that exist, by their ids."""
    wanted = select(records).where(records.c.record_id.in_(list(record_ids)))
    return {row["record_id"]: record_of(row) for row in connection.execute(wanted).mappings()}


def as_wire(connection: Connection, record: StoredRecord) -> RecordVersion:
    """Return *record* with who made its version, and when."""
    made = select(changes).where(changes.c.seq == record.seq)
    row = connection.execute(made).mappings().one()
    return RecordVersion(
        record_id=record.record_id,
        subject=record.subject,
        ver=record.ver,
        seq=record.seq,
        withdrawn=record.withdrawn,
        body=record.body,
        facility_code=row["facility_code"],
        actor=row["actor"],
        made_at=row["made_at"],
        received_at=row["received_at"],
    )


def steps_from(connection: Connection, record_id: str, ver: int) -> tuple[Step, ...]:
    """Return the versions of a record from *ver* on, in their order."""
    wanted = (
        select(changes.c.ver, changes.c.branch_id, changes.c.changed, changes.c.body)
        .where(changes.c.record_id == record_id, changes.c.ver >= ver)
        .order_by(changes.c.ver)
    )
    return tuple(
        Step(row.ver, row.branch_id, frozenset(json.loads(row.changed)), json.loads(row.body))
        for row in connection.execute(wanted)
    )


def append(
    connection: Connection,
    operation: Operation,
    facility_code: str,
    body: Body,
    changed: Iterable[str],
    *,
    before: StoredRecord | None,
    now: datetime,
    withdrawn: bool = False,
) -> StoredRecord:
    """Make the version that follows *before*, which must be locked, and return it.

    It takes the registry's counter, so hardly anything may follow in the same transaction.
    """
    subject = operation.subject.value if operation.subject else ""
    ver = before.ver + 1 if before else 1
    taken = state.take_next(connection)
    made = StoredRecord(operation.record_id, subject, ver, taken.seq, withdrawn, {} if withdrawn else body)
    digest = state.chained(taken, operation.digest, made.record_id, ver)
    text = canonical_bytes(made.body).decode()
    row = {
        "record_id": made.record_id,
        "subject": subject,
        "ver": ver,
        "seq": taken.seq,
        "withdrawn": withdrawn,
        "body": text,
    }
    if before is None:
        connection.execute(_NEW_RECORD, row)
    else:
        connection.execute(update(records).where(records.c.record_id == made.record_id).values(row))
    change = {
        **row,
        "changed": canonical_bytes(sorted(changed)).decode(),
        "op_id": operation.op_id,
        "device_id": operation.device_id,
        "branch_id": operation.branch_id,
        "facility_code": facility_code,
        "actor": operation.actor,
        "made_at": operation.made_at,
        "received_at": text_of(now),
        "head": digest,
    }
    connection.execute(_NEW_CHANGE, change)
    state.close_next(connection, digest)
    return made


def after(connection: Connection, seq: int, limit: int, max_bytes: int) -> tuple[Change, ...]:
    """Return up to *limit* changes that follow *seq*, about *max_bytes* of bodies, but at least one.

    Only the newest version of a record brings its body.
    """
    is_newest = changes.c.seq == records.c.seq
    wanted = (
        select(
            *(column for column in changes.c if column.name not in {"body", "head", "changed"}),
            case((is_newest, changes.c.body), else_=literal("{}")).label("body"),
            is_newest.label("is_newest"),
        )
        .join(records, records.c.record_id == changes.c.record_id)
        .where(changes.c.seq > seq)
        .order_by(changes.c.seq)
        .limit(limit)
    )
    page: list[Change] = []
    size = 0
    for row in connection.execute(wanted).mappings():
        size += len(row["body"])
        if page and size > max_bytes:
            break
        page.append(_change_of(row))
    return tuple(page)


def everything(connection: Connection) -> Iterator[DumpedRecord]:
    """Give all records ordered by id, read in portions."""
    last = ""
    while True:
        wanted = (
            select(records)
            .where(records.c.record_id > last)
            .order_by(records.c.record_id)
            .limit(_FETCHED_AT_ONCE)
        )
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
