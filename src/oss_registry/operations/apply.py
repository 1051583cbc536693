"""Takes one operation: once, in the device's order, with its effect and its answer in one transaction."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.errors import CallRefusedError, DatabaseFaultError, refused
from oss_registry.operations.effect import effect_of
from oss_registry.storage import devices, ledger
from oss_registry.storage.database import Database
from oss_registry.storage.ledger import Entry
from oss_wire.operation import Operation, OperationBatch
from oss_wire.problem import Problem
from oss_wire.result import FINAL, BatchResult, OperationResult, ResultStatus

_log = logging.getLogger("oss_registry.operations")


@dataclass(frozen=True, slots=True)
class ApplyOperations:
    """Apply a batch, each operation in a transaction of its own."""

    database: Database

    def __call__(self, batch: OperationBatch, device_id: str, now: datetime) -> BatchResult:
        """Return an answer for every operation of *batch*.

        What was answered before is answered the same way. An operation that this program fails on is
        answered ``failed`` and does not hold up those behind it.

        Raises:
            CallRefusedError: 422 ``op_id_reused`` (nothing was applied) · 409 ``device_forked``, a
                number that another operation of the device has: this desk is a copy, or was restored
                · 409 ``sequence_gap``, operations are missing before. What comes before the offending
                operation was applied.
            DatabaseFaultError: the database failed; all that was applied stays so.
        """
        self.database.read(lambda connection: _must_not_reuse(connection, batch))
        return BatchResult(tuple(self._one(operation, device_id, now) for operation in batch.operations))

    def _one(self, operation: Operation, device_id: str, now: datetime) -> OperationResult:
        try:
            return self.database.write(lambda connection: _apply(connection, operation, device_id, now))
        except (CallRefusedError, DatabaseFaultError):
            raise
        except Exception:  # noqa: BLE001 - whatever it is, the operations behind must go on
            # A fault of ours must not stop a hospital: it is written down, answered, and tried again.
            _log.exception("an operation failed", extra={"op_id": operation.op_id})
            failed = OperationResult(operation.op_id, ResultStatus.FAILED, code="internal")
            self.database.write(lambda connection: _keep(connection, operation, device_id, failed, now))
            return failed


def _must_not_reuse(connection: Connection, batch: OperationBatch) -> None:
    known = ledger.entries(connection, (operation.op_id for operation in batch.operations))
    for operation in batch.operations:
        if operation.op_id in known:
            _must_be_the_same(known[operation.op_id], operation)


def _must_be_the_same(entry: Entry, operation: Operation) -> None:
    if entry.digest != operation.digest:
        raise refused(422, "op_id_reused", "another operation has this id", field=operation.op_id)


def _apply(connection: Connection, operation: Operation, device_id: str, now: datetime) -> OperationResult:
    facility_code = devices.take_turn(connection, device_id, operation.device_seq)
    if facility_code is not None:
        result = effect_of(connection, operation, facility_code, now)
        ledger.add(connection, operation, result, now=now)
        return result
    facility_code, before = _came_before(connection, operation, device_id)
    if before.status in FINAL:
        return before
    result = effect_of(connection, operation, facility_code, now)
    ledger.revise(connection, result)
    return result


def _keep(
    connection: Connection, operation: Operation, device_id: str, result: OperationResult, now: datetime
) -> None:
    if devices.take_turn(connection, device_id, operation.device_seq) is not None:
        ledger.add(connection, operation, result, now=now)


def _came_before(connection: Connection, operation: Operation, device_id: str) -> tuple[str, OperationResult]:
    """Return the device's hospital and the answer that an operation out of turn got before.

    Raises:
        CallRefusedError: it never came, so its number is wrong.
    """
    device = devices.device(connection, device_id, locked=True)
    if device is None:
        raise refused(401, "unknown_device", "this device is not enrolled here")
    entry = ledger.entries(connection, [operation.op_id]).get(operation.op_id)
    if entry is not None:
        _must_be_the_same(entry, operation)
        return device.facility_code, entry.result
    if operation.device_seq <= device.last_seq:
        raise refused(409, "device_forked", "another operation of this device has this number")
    problem = Problem("operations are missing before this one", 409, "sequence_gap")
    raise CallRefusedError(replace(problem, expected=device.last_seq + 1))
