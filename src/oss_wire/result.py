"""What became of an operation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from oss_wire.canonical import Json


class ResultStatus(StrEnum):
    """The registry's answer to one operation."""

    APPLIED = "applied"
    DUPLICATE_SUSPECTED = "duplicate_suspected"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    WAITING_FOR_BLOB = "waiting_for_blob"
    FAILED = "failed"


FINAL = frozenset(
    {
        ResultStatus.APPLIED,
        ResultStatus.DUPLICATE_SUSPECTED,
        ResultStatus.CONFLICT,
        ResultStatus.REJECTED,
    }
)
"""Answers that stay for ever; the others ask for the same operation once more, later."""


@dataclass(frozen=True, slots=True)
class RecordVersion:
    """A record as the registry has it.

    Attributes:
        withdrawn: it is a tombstone; the body is empty.
        seq: the place of this version among all changes.
        facility_code, actor, made_at: who made this version, and when by that desk's clock.
    """

    record_id: str
    subject: str
    ver: int
    seq: int
    withdrawn: bool
    body: Mapping[str, Json]
    facility_code: str = ""
    actor: str = ""
    made_at: str = ""
    received_at: str = ""


@dataclass(frozen=True, slots=True)
class OperationResult:
    """The answer to one operation; the same answer whenever it is sent again.

    Attributes:
        status: ``applied`` and ``duplicate_suspected`` have taken effect: *ver* and *seq* are the
            record's. A suspected duplicate was stored all the same, and somebody is to look at *ids*.
        merged: others had changed other fields meanwhile; *current* holds the outcome.
        current: with ``conflict`` the registry's version, nothing having been applied.
        conflict_id: with ``conflict``, by which it is decided.
        code, field: with ``rejected`` and ``failed``, what is wrong and where.
        ids: records that seem to be the same person, or the blobs that are waited for.
    """

    op_id: str
    status: ResultStatus
    ver: int = 0
    seq: int = 0
    merged: bool = False
    current: RecordVersion | None = None
    conflict_id: str = ""
    code: str = ""
    field: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchResult:
    """The answers to a batch, in its order."""

    results: tuple[OperationResult, ...]
