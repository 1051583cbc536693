"""The calls about devices, serials and card keys."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from oss_registry.api.answers import document
from oss_registry.api.caller import Body, Sealed, Served, malformed, seal_of, stranger_of
from oss_registry.api.schemas import answers, problems, sends
from oss_registry.errors import refused
from oss_wire.codec import parse, read
from oss_wire.errors import WireError
from oss_wire.signature import ENROLLING
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

router = APIRouter(prefix="/v1")
public = [Depends(stranger_of)]


@router.post(
    "/enrol", responses=answers(Enrolment), openapi_extra=sends(EnrolmentRequest), dependencies=public
)
def enrol(request: Request, body: Body, registry: Served) -> Response:
    """Bind the key that a desk brings to the device that was invited with the code."""
    seal = seal_of(request, body)
    try:
        asked = read(EnrolmentRequest, parse(body))
    except WireError as error:
        raise malformed(error) from error
    if seal.device_id != ENROLLING:
        raise refused(401, "bad_signature", "an enrolment is sealed in the name of nobody yet")
    return document(registry.enrol(asked, seal, registry.clock()))


@router.post("/device/retire", status_code=204, responses=problems())
def retire(caller: Sealed, registry: Served) -> Response:
    """Shut out the device that asks: its desk has enrolled again, under another name and key."""
    registry.card_keys.retire(caller.device, caller.now)
    return Response(status_code=204)


@router.get("/device/{device_id}/contact", responses=answers(DeviceContact))
def contact(
    caller: Sealed, registry: Served, device_id: Annotated[str, Path(pattern=r"^[A-Za-z0-9._-]{1,80}$")]
) -> Response:
    """Tell when a counter of the caller's hospital last spoke."""
    return document(registry.reading.contact(device_id, caller.device.facility_code))


@router.post("/serial-blocks", responses=answers(SerialBlock), openapi_extra=sends(SerialBlockRequest))
def reserve_serials(caller: Sealed, registry: Served) -> Response:
    """Reserve a block of card serials for this counter."""
    try:
        asked = read(SerialBlockRequest, caller.json())
    except WireError as error:
        raise malformed(error) from error
    return document(registry.serials(asked, caller.device.device_id, caller.now))


@router.get("/serial-blocks", responses=answers(SerialBlocks))
def serial_blocks(caller: Sealed, registry: Served) -> Response:
    """Give all blocks of this counter."""
    return document(registry.serials.held(caller.device.device_id))


@router.post("/card-keys", responses=answers(CardKey), openapi_extra=sends(CardKeyRequest))
def delegate_card_key(caller: Sealed, registry: Served) -> Response:
    """Let a key made at this counter sign cards for a while."""
    try:
        asked = read(CardKeyRequest, caller.json())
    except WireError as error:
        raise malformed(error) from error
    return document(registry.card_keys.delegate(asked.public_key, caller.device, caller.now))


@router.get("/card-keys", responses=answers(CardKeys), dependencies=public)
def card_keys(registry: Served) -> Response:
    """Give all keys that may stand on a card, to whoever checks cards."""
    return document(registry.card_keys.keys())


@router.get("/card-status", responses=answers(CardStatusList), dependencies=public)
def card_status(registry: Served) -> Response:
    """Give the signed list of revoked cards, to whoever checks cards."""
    return document(registry.card_keys.status(registry.clock()))
