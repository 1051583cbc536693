"""The ledger: every operation ever received, with the answer it got."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select, update

from oss_registry.storage import audit_trail
from oss_registry.storage.audit_trail import Event
from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import operations
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.operation import Operation
from oss_wire.result import OperationResult

_NEW = insert(operations)
_KNOWN = select(operations.c.op_id, operations.c.device_id, operations.c.digest, operations.c.result).where(
    operations.c.op_id.in_(bindparam("wanted", expanding=True))
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation as the ledger holds it."""

    device_id: str
    digest: str
    result: OperationResult


def entries(connection: Connection, op_ids: Iterable[str]) -> dict[str, Entry]:
    """Return what is written of those of *op_ids* that ever came here."""
    return {
        row.op_id: Entry(row.device_id, row.digest, read(OperationResult, parse(row.result)))
        for row in connection.execute(_KNOWN, {"wanted": list(op_ids)})
    }


def add(
    connection: Connection, answered: Sequence[tuple[Operation, OperationResult]], *, now: datetime
) -> None:
    """Write down new operations and their results, here and in the audit trail."""
    rows = [
        {
            "op_id": operation.op_id,
            "device_id": operation.device_id,
            "device_seq": operation.device_seq,
            "record_id": operation.record_id,
            "digest": operation.digest,
            "document": canonical_bytes(write(operation)).decode(),
            "received_at": text_of(now),
            **_answer(result),
        }
        for operation, result in answered
    ]
    if rows:
        connection.execute(_NEW, rows)
        audit_trail.append_all(connection, [_event(*pair) for pair in answered], now)


def revise(connection: Connection, operation: Operation, result: OperationResult, *, now: datetime) -> None:
    """Replace an answer that was not final."""
    connection.execute(update(operations).where(operations.c.op_id == result.op_id).values(_answer(result)))
    audit_trail.append(connection, _event(operation, result), now)


def _answer(result: OperationResult) -> dict[str, str]:
    return {"status": result.status.value, "result": canonical_bytes(write(result)).decode()}


def _event(operation: Operation, result: OperationResult) -> Event:
    return Event(
        operation.kind,
        operation.device_id,
        operation.record_id,
        actor=operation.actor,
        op_id=operation.op_id,
        digest=operation.digest,
        status=result.status.value,
        code=result.code,
        fields=tuple(operation.body),
    )


def count(connection: Connection) -> int:
    """Return how many operations were received."""
    return connection.scalar(select(func.count()).select_from(operations)) or 0
