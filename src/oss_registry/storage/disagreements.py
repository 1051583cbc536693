"""Conflicts: what was sent, what was there, and how somebody decided."""

import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from oss_registry.storage import hospital_people
from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import conflicts
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.operation import Operation
from oss_wire.people import OpenConflict
from oss_wire.record import Body
from oss_wire.result import RecordVersion

OPEN = "open"
RESOLVED = "resolved"


def add(
    connection: Connection,
    operation: Operation,
    facility_code: str,
    fields: Iterable[str],
    base: Body,
    mine: Body,
    theirs: RecordVersion,
    *,
    now: datetime,
) -> str:
    """Write down that *operation* was not applied, and return the conflict's id."""
    conflict_id = f"conflict-{operation.op_id}"
    connection.execute(
        insert(conflicts).values(
            conflict_id=conflict_id,
            noticed_at=text_of(now),
            record_id=operation.record_id,
            subject=theirs.subject,
            op_id=operation.op_id,
            device_id=operation.device_id,
            facility_code=facility_code,
            actor=operation.actor,
            made_at=operation.made_at,
            fields=canonical_bytes(sorted(fields)).decode(),
            base=canonical_bytes(base).decode(),
            mine=canonical_bytes(mine).decode(),
            theirs=canonical_bytes(write(theirs)).decode(),
            state=OPEN,
            resolved_by="",
        )
    )
    return conflict_id


def state_of(connection: Connection, conflict_id: str, record_id: str) -> str | None:
    """Return whether the conflict of this record is open or resolved; None when there is none."""
    wanted = select(conflicts.c.state).where(
        conflicts.c.conflict_id == conflict_id, conflicts.c.record_id == record_id
    )
    return connection.scalar(wanted)


def close(connection: Connection, conflict_id: str, op_id: str) -> None:
    """Write down the operation that decided the conflict; what lost stays readable."""
    changed = update(conflicts).where(conflicts.c.conflict_id == conflict_id)
    connection.execute(changed.values(state=RESOLVED, resolved_by=op_id))


def waiting(connection: Connection, limit: int, hospital: str = "") -> tuple[OpenConflict, ...]:
    """Return the open conflicts, oldest first; with a *hospital* those about people whom it knows."""
    wanted = (
        select(conflicts)
        .where(conflicts.c.state == OPEN)
        .order_by(conflicts.c.noticed_at, conflicts.c.conflict_id)
        .limit(limit)
    )
    if hospital:
        wanted = wanted.where(conflicts.c.record_id.in_(hospital_people.records_known_to(hospital)))
    return tuple(_conflict_of(row) for row in connection.execute(wanted).mappings())


def count(connection: Connection) -> int:
    """Return how many conflicts wait for somebody."""
    wanted = select(func.count()).select_from(conflicts).where(conflicts.c.state == OPEN)
    return connection.scalar(wanted) or 0


def _conflict_of(row: RowMapping) -> OpenConflict:
    return OpenConflict(
        conflict_id=row["conflict_id"],
        record_id=row["record_id"],
        subject=row["subject"],
        op_id=row["op_id"],
        device_id=row["device_id"],
        facility_code=row["facility_code"],
        actor=row["actor"],
        made_at=row["made_at"],
        fields=tuple(json.loads(row["fields"])),
        base=json.loads(row["base"]),
        mine=json.loads(row["mine"]),
        current=read(RecordVersion, parse(row["theirs"])),
    )
