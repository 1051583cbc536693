"""Who is calling: the body read within its limit, the seal proved, the rate kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from starlette.requests import ClientDisconnect

from oss_registry.api.registry import Registry
from oss_registry.errors import CallRefusedError, refused
from oss_registry.storage.devices import Device
from oss_wire.codec import parse
from oss_wire.errors import WireError
from oss_wire.operation import MAX_BATCH_BYTES
from oss_wire.signature import ReceivedSeal, received_seal

_HELLO = "/v1/hello"


@dataclass(frozen=True, slots=True)
class Caller:
    """A device that proved to be itself, what it sent, and when that was by the registry's clock."""

    device: Device
    body: bytes
    now: datetime

    def json(self) -> object:
        """Return the body as a JSON value.

        Raises:
            WireError: it is none.
        """
        return parse(self.body)


def registry_of(request: Request) -> Registry:
    """Return the registry that this process serves."""
    registry = request.app.state.registry
    assert isinstance(registry, Registry)  # noqa: S101 - for the type checker
    return registry


async def body_of(request: Request) -> bytes:
    """Return the body of *request*.

    Raises:
        CallRefusedError: 413 ``too_large``, as soon as that is known · 400 ``malformed``: the line
            broke before all of it was here; nobody hears this answer.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > MAX_BATCH_BYTES:
        raise refused(413, "too_large", "the body is too large")
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > MAX_BATCH_BYTES:
                raise refused(413, "too_large", "the body is too large")
    except ClientDisconnect as error:
        raise refused(400, "malformed", "the body broke off") from error
    return bytes(body)


Body = Annotated[bytes, Depends(body_of)]
Served = Annotated[Registry, Depends(registry_of)]


def seal_of(request: Request, body: bytes) -> ReceivedSeal:
    """Return what *request* says of itself; nothing of it is proved yet.

    Raises:
        CallRefusedError: 401 ``bad_signature``, with the header that is not there, or not as it should be.
    """
    query = request.scope["query_string"].decode("latin-1")
    path = (request.scope.get("raw_path") or request.url.path.encode()).decode("latin-1")
    target = f"{path}?{query}" if query else path
    try:
        return received_seal(request.method, target, request.headers.items(), body)
    except WireError as error:
        raise refused(401, "bad_signature", "the request is not signed", field=error.field) from error


def caller_of(request: Request, body: Body, registry: Served) -> Caller:
    """Return who is calling.

    Raises:
        CallRefusedError: the seal is not good (see `AdmitRequest`), or 429: too many calls.
    """
    now = registry.clock()
    seal = seal_of(request, body)
    try:
        device = registry.admit(seal, now, any_clock=request.url.path == _HELLO)
    except CallRefusedError:
        registry.strangers.take(_address(request))
        raise
    request.state.device_id = device.device_id
    registry.rate.take(device.device_id)
    return Caller(device, body, now)


def stranger_of(request: Request, registry: Served) -> None:
    """Count a call that needs no seal.

    Raises:
        CallRefusedError: 429: too many calls from this address.
    """
    registry.strangers.take(_address(request))


Sealed = Annotated[Caller, Depends(caller_of)]


def malformed(error: WireError) -> CallRefusedError:
    """Return the refusal of a call whose body is not what it should be."""
    status = 413 if error.code == "too_long" and error.field == "operations" else 422
    return refused(status, "malformed", f"the body is not right: {error.code}", field=error.field)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
