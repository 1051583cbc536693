"""The calls by which desks send and fetch changes."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from oss_registry.api.answers import document
from oss_registry.api.caller import Caller, Sealed, Served, malformed
from oss_registry.api.registry import Registry
from oss_registry.api.schemas import answers, sends
from oss_registry.errors import refused
from oss_wire.change import MAX_PAGE, ChangePage
from oss_wire.codec import read
from oss_wire.errors import WireError
from oss_wire.hello import Hello
from oss_wire.operation import MAX_SEQUENCE, RESOLVE, Operation, OperationBatch, operation_of
from oss_wire.people import OpenConflicts
from oss_wire.result import BatchResult, OperationResult

router = APIRouter(prefix="/v1")
_NAME = r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$"


@router.get("/hello", responses=answers(Hello))
def hello(caller: Sealed, registry: Served) -> Response:
    """Tell the time, the epoch, the limits and where this device stands."""
    # A turn of every desk begins here: often enough to clear away what protects nothing any more.
    registry.admit.forget_old_nonces(caller.now)
    return document(registry.reading.hello(caller.device, caller.now))


@router.post("/ops", responses=answers(BatchResult), openapi_extra=sends(OperationBatch))
def ops(caller: Sealed, registry: Served) -> Response:
    """Take a batch of operations; each gets an answer of its own."""
    try:
        batch = read(OperationBatch, caller.json())
        for number, operation in enumerate(batch.operations):
            try:
                operation.must_be_whole()
            except WireError as error:
                raise error.below(f"operations[{number}]") from error
    except WireError as error:
        raise malformed(error) from error
    return document(_applied(batch, caller, registry))


@router.get("/ops/{op_id}", responses=answers(OperationResult))
def op(caller: Sealed, registry: Served, op_id: Annotated[str, Path(pattern=_NAME)]) -> Response:
    """Tell what became of an operation of this hospital."""
    return document(registry.reading.answer(op_id, caller.device.facility_code))


@router.get("/changes", responses=answers(ChangePage))
def changes(
    caller: Sealed,
    registry: Served,
    after: Annotated[int, Query(ge=0, le=MAX_SEQUENCE)] = 0,
    epoch: Annotated[str, Query(max_length=80)] = "",
    limit: Annotated[int, Query(ge=1, le=MAX_PAGE)] = MAX_PAGE,
) -> Response:
    """Give the changes that follow a cursor, without a gap."""
    return document(registry.reading.changes(after, epoch, limit, caller.device.hears_of))


@router.get("/conflicts", responses=answers(OpenConflicts))
def conflicts(caller: Sealed, registry: Served) -> Response:
    """Give the conflicts that wait for somebody."""
    return document(registry.reading.conflicts(caller.device.hears_of))


@router.post(
    "/conflicts/{conflict_id}/resolve",
    responses=answers(OperationResult),
    openapi_extra=sends(Operation),
)
def resolve(caller: Sealed, registry: Served, conflict_id: Annotated[str, Path(pattern=_NAME)]) -> Response:
    """Decide a conflict by an operation of the verb ``resolve``; the same as sending it among others."""
    try:
        operation = operation_of(caller.json())
        batch = OperationBatch((operation,))
    except WireError as error:
        raise malformed(error) from error
    if operation.verb != RESOLVE or operation.conflict_id != conflict_id:
        raise refused(422, "malformed", "the operation decides another conflict", field="conflict_id")
    return document(_applied(batch, caller, registry).results[0])


def _applied(batch: OperationBatch, caller: Caller, registry: Registry) -> BatchResult:
    if batch.operations[0].device_id != caller.device.device_id:
        raise refused(422, "malformed", "these are another device's", field="operations[0].device_id")
    answered = registry.apply(batch, caller.device.device_id, caller.now)
    for result in answered.results:
        registry.figures.answer(result.status.value)
    return answered
