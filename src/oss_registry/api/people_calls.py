"""The calls about people who might be the same."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from oss_registry.api.answers import document
from oss_registry.api.caller import Sealed, Served, malformed
from oss_registry.api.schemas import answers, problems, sends
from oss_wire.codec import read
from oss_wire.errors import WireError
from oss_wire.people import DuplicateDecision, MatchRequest, MatchResult, PossibleDuplicates

router = APIRouter(prefix="/v1")


@router.post("/persons/match", responses=answers(MatchResult), openapi_extra=sends(MatchRequest))
def match(caller: Sealed, registry: Served) -> Response:
    """Tell who might be meant, before a new record is made; a POST, for names must not stand in addresses."""
    try:
        asked = read(MatchRequest, caller.json())
    except WireError as error:
        raise malformed(error) from error
    return document(registry.reading.matches(asked.person))


@router.get("/duplicates", responses=answers(PossibleDuplicates))
def duplicates(caller: Sealed, registry: Served) -> Response:
    """Give the pairs of records that may be one person and wait for somebody."""
    return document(registry.reading.duplicates(caller.device.hears_of))


@router.post(
    "/duplicates/{duplicate_id}",
    status_code=204,
    responses=problems(),
    openapi_extra=sends(DuplicateDecision),
)
def decide(
    caller: Sealed,
    registry: Served,
    duplicate_id: Annotated[str, Path(pattern=r"^[A-Za-z0-9._:-]{1,200}$")],
) -> Response:
    """Take somebody's word that two records are different people, or are to be looked at later."""
    try:
        decision = read(DuplicateDecision, caller.json())
    except WireError as error:
        raise malformed(error) from error
    registry.reading.decide_duplicate(duplicate_id, decision, caller.device.device_id, caller.now)
    return Response(status_code=204)
