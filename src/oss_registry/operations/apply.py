"""Takes operations: once, in the device's order, with their effects and answers in one transaction."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.errors import CallRefusedError, DatabaseFaultError, refused
from oss_registry.operations.batch import Batch
from oss_registry.operations.effect import effect_of
from oss_registry.operations.vocabulary import Vocabulary
from oss_registry.storage import devices, ledger, refused_calls
from oss_registry.storage.database import Database
from oss_registry.storage.ledger import Entry
from oss_wire.operation import Operation, OperationBatch
from oss_wire.problem import Problem
from oss_wire.result import FINAL, BatchResult, OperationResult, ResultStatus

_log = logging.getLogger("oss_registry.operations")
_FORKED = "device_forked"


@dataclass(frozen=True, slots=True)
class ApplyOperations:
    """Apply a batch in one transaction; only if that fails, its operations in several."""

    database: Database
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    def __call__(self, batch: OperationBatch, device_id: str, now: datetime) -> BatchResult:
        """Return an answer for every operation of *batch*; all of them are on the disk then.

        What was answered before is answered the same way. An operation that this program fails on is
        answered ``failed`` and does not hold up those behind it.

        Raises:
            CallRefusedError: 422 ``op_id_reused`` (nothing was applied) · 409 ``device_forked``, a
                number that another operation of the device has: this desk is a copy, or was restored
                · 409 ``sequence_gap``, operations are missing before. What comes before the offending
                operation was applied.
            DatabaseFaultError: the database failed; nothing, or the first operations of all, was applied.
        """
        return BatchResult(self._answers(batch.operations, device_id, now))

    def _answers(
        self, operations: tuple[Operation, ...], device_id: str, now: datetime
    ) -> tuple[OperationResult, ...]:
        try:
            taken = self.database.write(
                lambda connection: _taken(connection, operations, device_id, now, self.vocabulary)
            )
        except (CallRefusedError, DatabaseFaultError):
            raise
        except Exception:  # noqa: BLE001 - whatever it is, the operations behind must go on
            # A fault of ours must not stop a hospital. Which operation meets it is found by halves.
            if len(operations) > 1:
                middle = len(operations) // 2
                first = self._answers(operations[:middle], device_id, now)
                return first + self._answers(operations[middle:], device_id, now)
            _log.exception("an operation failed", extra={"op_id": operations[0].op_id})
            return (self._failed(operations[0], device_id, now),)
        if taken.refusal is not None:
            self._note(taken.refusal, device_id, now)
            raise taken.refusal
        return taken.results

    def _note(self, refusal: CallRefusedError, device_id: str, now: datetime) -> None:
        """Write down that a desk seems to be a copy; a mere gap is closed in the next call."""
        code = refusal.problem.code
        if code == _FORKED:
            self.database.write(lambda connection: refused_calls.note(connection, device_id, code, now))

    def _failed(self, operation: Operation, device_id: str, now: datetime) -> OperationResult:
        """Write down that an operation failed, which takes its number all the same, and answer that."""
        failed = OperationResult(operation.op_id, ResultStatus.FAILED, code="internal")

        def keep(connection: Connection) -> None:
            device = devices.device(connection, device_id, locked=True)
            if device is not None and operation.device_seq == device.last_seq + 1:
                devices.put_last_seq(connection, device_id, operation.device_seq)
                ledger.add(connection, [(operation, failed)], now=now)

        self.database.write(keep)
        return failed


@dataclass(frozen=True, slots=True)
class _Taken:
    """The answers to the first operations, and why those after them were refused, if they were."""

    results: tuple[OperationResult, ...]
    refusal: CallRefusedError | None


def _taken(
    connection: Connection,
    operations: tuple[Operation, ...],
    device_id: str,
    now: datetime,
    vocabulary: Vocabulary,
) -> _Taken:
    """Take *operations* in their order, up to the first that is refused."""
    device = devices.device(connection, device_id, locked=True)
    if device is None:
        raise refused(401, "unknown_device", "this device is not enrolled here")
    known = ledger.entries(connection, [operation.op_id for operation in operations])
    _must_not_reuse(operations, known)
    taken, last_seq, refusal = _in_turn(operations, known, device.last_seq)
    waiting = [op for op in taken if op.op_id not in known or known[op.op_id].result.status not in FINAL]
    batch = Batch(connection, now, vocabulary)
    batch.open(waiting)
    done = [(operation, effect_of(batch, operation, device.facility_code)) for operation in waiting]
    batch.write_out()
    answers = [(operation, batch.with_likeness(result)) for operation, result in done]
    ledger.add(connection, [pair for pair in answers if pair[0].op_id not in known], now=now)
    for operation, result in answers:
        if operation.op_id in known:
            ledger.revise(connection, operation, result, now=now)
    if last_seq > device.last_seq:
        devices.put_last_seq(connection, device_id, last_seq)
    said = {op_id: entry.result for op_id, entry in known.items()}
    said.update({operation.op_id: result for operation, result in answers})
    return _Taken(tuple(said[operation.op_id] for operation in taken), refusal)


def _must_not_reuse(operations: tuple[Operation, ...], known: Mapping[str, Entry]) -> None:
    digests = {op_id: entry.digest for op_id, entry in known.items()}
    for operation in operations:
        if digests.setdefault(operation.op_id, operation.digest) != operation.digest:
            raise refused(422, "op_id_reused", "another operation has this id", field=operation.op_id)


def _in_turn(
    operations: tuple[Operation, ...], known: Mapping[str, Entry], last_seq: int
) -> tuple[list[Operation], int, CallRefusedError | None]:
    """Return what came before or is next, the last number, and what refuses those after them."""
    taken: list[Operation] = []
    for operation in operations:
        if operation.op_id not in known:
            if operation.device_seq <= last_seq:
                forked = refused(409, _FORKED, "another operation of this device has this number")
                return taken, last_seq, forked
            if operation.device_seq > last_seq + 1:
                problem = Problem("operations are missing before this one", 409, "sequence_gap")
                return taken, last_seq, CallRefusedError(replace(problem, expected=last_seq + 1))
            last_seq = operation.device_seq
        taken.append(operation)
    return taken, last_seq, None
