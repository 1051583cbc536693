"""Answers the operations of one part of a carrier, as the line would have answered them."""

from dataclasses import dataclass
from datetime import datetime

from oss_registry.errors import CallRefusedError
from oss_registry.operations.apply import ApplyOperations
from oss_wire.canonical import Json
from oss_wire.carrier import CarriedAnswer, CarriedAnswers
from oss_wire.codec import parse, read, write
from oss_wire.errors import WireError
from oss_wire.operation import Operation, OperationBatch, operation_of


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """Apply a part: in one go, or one by one where something in it is refused."""

    apply: ApplyOperations
    device_id: str

    def __call__(self, text: bytes, now: datetime) -> CarriedAnswers:
        """Return an answer for every operation in *text*, which is the body of a ``POST /v1/ops``.

        One that the line would have refused does not keep those behind it out, unless by the gap it
        leaves in the device's numbers.

        Raises:
            DatabaseFaultError: the database failed; all that was applied stays so.
        """
        try:
            content = parse(text)
        except WireError:
            return CarriedAnswers(())
        together = self._together(content, now)
        if together is not None:
            return together
        return CarriedAnswers(tuple(self._one(value, now) for value in _operations_in(content)))

    def _together(self, content: Json, now: datetime) -> CarriedAnswers | None:
        """Return the answers of a batch in which nothing is refused; None says: take each by itself.

        What was applied before the offending operation gets the same answer again then.
        """
        try:
            batch = read(OperationBatch, content)
            for operation in batch.operations:
                self._own(write(operation))
            return self._answered(batch, now)
        except (WireError, CallRefusedError):
            return None

    def _answered(self, batch: OperationBatch, now: datetime) -> CarriedAnswers:
        results = self.apply(batch, self.device_id, now).results
        return CarriedAnswers(
            tuple(
                CarriedAnswer(operation.op_id, operation.digest, result)
                for operation, result in zip(batch.operations, results, strict=True)
            )
        )

    def _one(self, value: Json, now: datetime) -> CarriedAnswer:
        try:
            operation = self._own(value)
        except WireError as error:
            return CarriedAnswer(*_names_of(value), None, "malformed", error.field)
        try:
            return self._answered(OperationBatch((operation,)), now).answers[0]
        except CallRefusedError as error:
            said = error.problem
            return CarriedAnswer(
                operation.op_id, operation.digest, None, said.code, said.field, said.expected
            )

    def _own(self, value: Json) -> Operation:
        operation = operation_of(value)
        if operation.device_id != self.device_id:
            raise WireError("device_id", "malformed")
        return operation


def _operations_in(content: Json) -> list[Json]:
    found = content.get("operations") if isinstance(content, dict) else None
    return found if isinstance(found, list) else []


def _names_of(value: Json) -> tuple[str, str]:
    known = value if isinstance(value, dict) else {}
    op_id, digest = known.get("op_id"), known.get("digest")
    return (op_id if isinstance(op_id, str) else "", digest if isinstance(digest, str) else "")
