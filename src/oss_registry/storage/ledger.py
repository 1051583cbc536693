"""The ledger: every operation ever received, with the answer it got."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import operations
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.operation import Operation
from oss_wire.result import OperationResult


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation as the ledger holds it."""

    device_id: str
    digest: str
    result: OperationResult


def entry(connection: Connection, op_id: str) -> Entry | None:
    """Return what is written of the operation *op_id*, or None."""
    wanted = select(operations).where(operations.c.op_id == op_id)
    row = connection.execute(wanted).mappings().first()
    if row is None:
        return None
    return Entry(row["device_id"], row["digest"], read(OperationResult, parse(row["result"])))


def keep(connection: Connection, operation: Operation, result: OperationResult, *, now: datetime) -> None:
    """Write down *operation* and its *result*; an answer that was not final is replaced."""
    answer = {"status": result.status.value, "result": canonical_bytes(write(result)).decode()}
    changed = connection.execute(
        update(operations).where(operations.c.op_id == operation.op_id).values(answer)
    )
    if not changed.rowcount:
        connection.execute(
            insert(operations).values(
                op_id=operation.op_id,
                device_id=operation.device_id,
                device_seq=operation.device_seq,
                record_id=operation.record_id,
                digest=operation.digest,
                document=canonical_bytes(write(operation)).decode(),
                received_at=text_of(now),
                **answer,
            )
        )


def count(connection: Connection) -> int:
    """Return how many operations were received."""
    return connection.scalar(select(func.count()).select_from(operations)) or 0
