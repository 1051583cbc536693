"""The documents of the wire in the OpenAPI, made from the documents themselves."""

from typing import Any

from pydantic import TypeAdapter

from oss_wire.audit import AuditProof
from oss_wire.change import ChangePage
from oss_wire.hello import Hello
from oss_wire.operation import Operation, OperationBatch
from oss_wire.people import (
    DuplicateDecision,
    MatchRequest,
    MatchResult,
    OpenConflicts,
    PossibleDuplicates,
)
from oss_wire.problem import MEDIA_TYPE, Problem
from oss_wire.result import BatchResult, OperationResult
from oss_wire.trust import (
    CardKey,
    CardKeyRequest,
    CardKeys,
    CardStatusList,
    DeviceContact,
    Enrolment,
    EnrolmentRequest,
    SerialBlock,
    SerialBlockRequest,
    SerialBlocks,
)

_SENT = (
    *(OperationBatch, Operation, EnrolmentRequest, SerialBlockRequest, CardKeyRequest),
    *(MatchRequest, DuplicateDecision),
)
_ANSWERED = (
    *(BatchResult, OperationResult, ChangePage, Hello, Enrolment, SerialBlock, SerialBlocks),
    *(CardKey, CardKeys, CardStatusList, MatchResult, PossibleDuplicates, OpenConflicts, Problem),
    *(AuditProof, DeviceContact),
)
Responses = dict[int | str, dict[str, Any]]


def components() -> dict[str, Any]:
    """Return every document's JSON schema by its name."""
    kinds: tuple[type, ...] = (*_SENT, *_ANSWERED)
    adapters: list[tuple[str, Any, TypeAdapter[Any]]] = [
        (kind.__name__, "validation", TypeAdapter(kind)) for kind in kinds
    ]
    _, schemas = TypeAdapter.json_schemas(adapters, ref_template="#/components/schemas/{model}")
    found: dict[str, Any] = schemas["$defs"]
    return found


def sends(kind: type) -> dict[str, Any]:
    """Return the piece of OpenAPI that says: the call brings a document of *kind*."""
    assert kind in _SENT  # noqa: S101 - else the reference leads nowhere
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": _ref(kind)}}}}


def answers(kind: type, status: int = 200) -> Responses:
    """Return the piece of OpenAPI that says: the answer is a document of *kind*, or a problem."""
    assert kind in _ANSWERED  # noqa: S101
    content = {"application/json": {"schema": _ref(kind)}}
    return {status: {"description": kind.__name__, "content": content}, **problems()}


def problems() -> Responses:
    """Return the piece of OpenAPI that says: anything else is a problem."""
    problem = {"description": "Problem", "content": {MEDIA_TYPE: {"schema": _ref(Problem)}}}
    return {422: problem, "default": problem}


def _ref(kind: type) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}
