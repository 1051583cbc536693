"""The ledger: every operation ever received, with the answer it got."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import operations
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.operation import Operation
from oss_wire.result import OperationResult

_NEW = insert(operations)


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation as the ledger holds it."""

    device_id: str
    digest: str
    result: OperationResult


def entries(connection: Connection, op_ids: Iterable[str]) -> dict[str, Entry]:
    """Return what is written of those of *op_ids* that ever came here."""
    wanted = select(
        operations.c.op_id, operations.c.device_id, operations.c.digest, operations.c.result
    ).where(operations.c.op_id.in_(list(op_ids)))
    return {
        row.op_id: Entry(row.device_id, row.digest, read(OperationResult, parse(row.result)))
        for row in connection.execute(wanted)
    }


def add(connection: Connection, operation: Operation, result: OperationResult, *, now: datetime) -> None:
    """Write down a new *operation* and its *result*."""
    row = {
        "op_id": operation.op_id,
        "device_id": operation.device_id,
        "device_seq": operation.device_seq,
        "record_id": operation.record_id,
        "digest": operation.digest,
        "document": canonical_bytes(write(operation)).decode(),
        "received_at": text_of(now),
        **_answer(result),
    }
    connection.execute(_NEW, row)


def revise(connection: Connection, result: OperationResult) -> None:
    """Replace an answer that was not final."""
    connection.execute(update(operations).where(operations.c.op_id == result.op_id).values(_answer(result)))


def _answer(result: OperationResult) -> dict[str, str]:
    return {"status": result.status.value, "result": canonical_bytes(write(result)).decode()}


def count(connection: Connection) -> int:
    """Return how many operations were received."""
    return connection.scalar(select(func.count()).select_from(operations)) or 0
