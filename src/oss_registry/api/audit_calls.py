"""The call by which a desk sees that nothing is taken back out of the registry's audit trail."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from oss_registry.api.answers import document
from oss_registry.api.caller import Sealed, Served
from oss_registry.api.schemas import answers
from oss_registry.errors import refused
from oss_registry.operations.audit import BrokenTrailError
from oss_wire.audit import AuditProof
from oss_wire.operation import MAX_SEQUENCE

router = APIRouter(prefix="/v1")


@router.get("/audit/head", responses=answers(AuditProof))
def head(
    caller: Sealed, registry: Served, since: Annotated[int, Query(ge=0, le=MAX_SEQUENCE)] = 0
) -> Response:
    """Give the signed head of the trail, and the proof that it goes on from that of *since* events."""
    try:
        return document(registry.audit.head_since(since, caller.now))
    except BrokenTrailError as error:
        raise refused(409, "audit_broken", "rows of the audit trail are missing") from error
