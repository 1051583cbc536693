"""Whether two records may be said to be one person, or two again."""

from sqlalchemy import Connection

from oss_registry.operations.faults import OperationFault
from oss_registry.storage import likenesses, records
from oss_registry.storage.records import StoredRecord
from oss_wire.operation import UNMERGE, Operation
from oss_wire.record import Subject

_FIELD = "body.merged_into"


def must_be_mergeable(connection: Connection, operation: Operation, current: StoredRecord) -> None:
    """Check a merge or unmerge of the record *current*.

    Only people are merged, into a living record that is not merged itself: there are no chains, so one
    step leads from any record to the person it stands for.

    Raises:
        OperationFault: it may not be.
    """
    if operation.subject is not Subject.PERSON:
        raise OperationFault("kind", "unknown_value")
    merged_into = current.body.get("merged_into")
    if operation.verb == UNMERGE:
        if not merged_into:
            raise OperationFault(_FIELD, "not_merged")
        return
    target = operation.body.get("merged_into")
    if not isinstance(target, str) or not target:
        raise OperationFault(_FIELD, "missing")
    other = records.current(connection, target)
    if target == operation.record_id or other is None or other.withdrawn or other.subject != Subject.PERSON:
        raise OperationFault(_FIELD, "bad_reference")
    if (
        merged_into
        or other.body.get("merged_into")
        or likenesses.stands_for_others(connection, operation.record_id)
    ):
        raise OperationFault(_FIELD, "already_merged")
