"""The calls of other offices. All that ask are POST: no number of a person is ever part of an address."""

import base64
import binascii
import json
from collections.abc import Callable
from typing import Annotated, TypeVar
from urllib.parse import parse_qs, unquote

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from starlette.requests import ClientDisconnect

from oss_registry.dci import schemas
from oss_registry.dci.answers import Call
from oss_registry.dci.facade import Facade, acknowledgement
from oss_registry.dci.keys import jwks_of
from oss_registry.dci.partners import TOKEN_LIFE
from oss_registry.dci.refusals import CallFaultError
from oss_registry.errors import CallRefusedError
from oss_registry.storage.partners import Partner
from oss_wire.canonical import Json

_MAX_BODY = 256 * 1024
_NO_STORE = {"Cache-Control": "no-store"}
_GENERAL, _DISABILITY = "/registry", "/dr"
_KEYS = "/.well-known/jwks.json"

tokens = APIRouter()
# On the second prefix all is about disability: there alone DRN can be the number of our card.
_routers = tuple(APIRouter(prefix=prefix) for prefix in (_GENERAL, _DISABILITY))
_Call = TypeVar("_Call", bound=Callable[..., Response])


def mount(app: FastAPI, facade: Facade) -> None:
    """Let *app* answer the calls of other offices by *facade*."""
    app.state.dci = facade
    app.include_router(tokens)
    for router in _routers:
        app.include_router(router)
    app.add_exception_handler(CallFaultError, _refused)


def _post(
    path: str, message: schemas.Schema, answers: schemas.Responses, status: int = 200
) -> Callable[[_Call], _Call]:
    """Answer POST on *path* under both prefixes; *message* and *answers* are its description."""

    def register(call: _Call) -> _Call:
        for router in _routers:
            described = schemas.sends(message)
            router.post(path, status_code=status, responses=answers, openapi_extra=described)(call)
        return call

    return register


def _facade_of(request: Request) -> Facade:
    facade = request.app.state.dci
    assert isinstance(facade, Facade)  # noqa: S101 - for the type checker
    return facade


Opened = Annotated[Facade, Depends(_facade_of)]


async def _body_of(request: Request) -> bytes:
    """Return the body.

    Raises:
        CallFaultError: 413 as soon as it is too large · 400 it broke off.
    """
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > _MAX_BODY:
                raise CallFaultError(413, "err.request.bad", "the body is too large")
    except ClientDisconnect as error:
        raise CallFaultError(400, "err.request.bad", "the body broke off") from error
    return bytes(body)


Body = Annotated[bytes, Depends(_body_of)]


def _partner_of(request: Request, facade: Opened) -> Partner:
    """Return who calls, by their token.

    Raises:
        CallFaultError: 401: no good token · 429: too many calls.
    """
    scheme, _, brought = request.headers.get("authorization", "").partition(" ")
    try:
        partner = facade.book.holder(brought.strip() if scheme.lower() == "bearer" else "", facade.clock())
    except CallFaultError:
        _count(facade.count_stranger, _address(request))
        raise
    # The log of calls tells by it who asked.
    request.state.device_id = f"partner:{partner.partner_id}"
    _count(facade.count_partner, request.state.device_id)
    return partner


Known = Annotated[Partner, Depends(_partner_of)]


@_post("/sync/search", schemas.SEARCH, schemas.answers(schemas.SEARCHED))
def search(request: Request, partner: Known, body: Body, facade: Opened) -> Response:
    """Tell about people that are named by a number, as much as the grant allows."""
    return _answer(request, partner, body, facade, Call.SEARCH)


@_post("/sync/get-disability-support", schemas.CRITERIA, schemas.answers(schemas.SEARCHED))
def support(request: Request, partner: Known, body: Body, facade: Opened) -> Response:
    """Tell which support somebody has; this registry knows of none."""
    return _answer(request, partner, body, facade, Call.SUPPORT)


@_post("/sync/get-disability-details", schemas.CRITERIA, schemas.answers(schemas.SEARCHED))
def details(request: Request, partner: Known, body: Body, facade: Opened) -> Response:
    """Tell the impairments of somebody who is entitled today."""
    return _answer(request, partner, body, facade, Call.DETAILS)


# The standard's path has one name and its summary the other: callers use either.
@_post("/sync/disabled", schemas.CRITERIA, schemas.answers(schemas.YES_OR_NO))
@_post("/sync/get-disability-status", schemas.CRITERIA, schemas.answers(schemas.YES_OR_NO))
def disabled(request: Request, partner: Known, body: Body, facade: Opened) -> Response:
    """Tell with yes or no whether somebody is entitled today."""
    return _answer(request, partner, body, facade, Call.DISABLED)


@_post("/sync/txn/status", schemas.STATUS, schemas.answers(schemas.PROGRESS))
def progress(request: Request, partner: Known, body: Body, facade: Opened) -> Response:
    """Tell what became of a promised answer."""
    return _answer(request, partner, body, facade, Call.STATUS)


@_post("/search", schemas.SEARCH, schemas.acknowledges(200))
def search_later(request: Request, partner: Known, body: Body, facade: Opened) -> Response:
    """Promise an answer, which is brought to the partner's own address."""
    return _promise(request, partner, body, facade, Call.SEARCH)


@_post("/txn/status", schemas.STATUS, schemas.acknowledges(200))
def progress_later(request: Request, partner: Known, body: Body, facade: Opened) -> Response:
    """Promise to tell what became of a promised answer."""
    return _promise(request, partner, body, facade, Call.STATUS)


@_post("/subscribe", schemas.ANYTHING, schemas.acknowledges(501), 501)
@_post("/unsubscribe", schemas.ANYTHING, schemas.acknowledges(501), 501)
def subscriptions(_partner: Known, facade: Opened) -> Response:
    """Say that subscriptions are not offered."""
    said = acknowledgement(
        "ERR", facade.clock(), code="err.service.unavailable", message="subscriptions are not offered here"
    )
    return _document(said, 501)


@_routers[0].get(_KEYS, responses=schemas.refusals())
@_routers[1].get(_KEYS, responses=schemas.refusals())
def jwks(request: Request, facade: Opened) -> Response:
    """Give the key by which the answers are signed."""
    _count(facade.count_stranger, _address(request))
    return _document(jwks_of(facade.signer))


@tokens.post(
    "/oauth2/client/token",
    responses={
        200: {"description": "Token", "content": {"application/json": {"schema": {"type": "object"}}}},
        **{status: {"description": "Refusal (RFC 6749, 5.2)"} for status in (400, 401)},
        **{status: text for status, text in schemas.refusals().items() if status in {413, 429}},
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/x-www-form-urlencoded": {
                    "schema": {
                        "type": "object",
                        "properties": {
                            "grant_type": {"const": "client_credentials"},
                            "client_id": {"type": "string"},
                            "client_secret": {"type": "string"},
                        },
                        "required": ["grant_type"],
                    }
                }
            },
        }
    },
)
def token(request: Request, body: Body, facade: Opened) -> Response:
    """Give a bearer token for a partner's name and secret, sent in the form or as HTTP Basic (RFC 6749)."""
    _count(facade.count_stranger, _address(request))
    form = {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}
    if form.get("grant_type") != "client_credentials":
        return _document({"error": "unsupported_grant_type"}, 400)
    name, secret = _basic(request.headers.get("authorization", ""))
    name, secret = name or form.get("client_id", ""), secret or form.get("client_secret", "")
    made = facade.book.token(name, secret, facade.clock()) if name and "\0" not in name else None
    if made is None:
        return _document({"error": "invalid_client"}, 401, {"WWW-Authenticate": "Basic"})
    life = int(TOKEN_LIFE.total_seconds())
    return _document({"access_token": made, "token_type": "Bearer", "expires_in": life})


def _answer(request: Request, partner: Partner, body: bytes, facade: Facade, call: Call) -> Response:
    return _document(facade.answer(facade.let_in(partner, body, call, takes_drn=_takes_drn(request))))


def _promise(request: Request, partner: Partner, body: bytes, facade: Facade, call: Call) -> Response:
    return _document(facade.promise(facade.let_in(partner, body, call, takes_drn=_takes_drn(request))))


def _takes_drn(request: Request) -> bool:
    return request.url.path.startswith(f"{_DISABILITY}/")


def _basic(header: str) -> tuple[str, str]:
    """Return name and secret of an HTTP Basic header, both encoded as forms are (RFC 6749, 2.3.1)."""
    scheme, _, text = header.partition(" ")
    try:
        name, _, secret = base64.b64decode(text, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return "", ""
    return (unquote(name), unquote(secret)) if scheme.lower() == "basic" else ("", "")


def _count(count: object, name: str) -> None:
    """Count a call.

    Raises:
        CallFaultError: 429: too many.
    """
    assert callable(count)  # noqa: S101 - for the type checker
    try:
        count(name)
    except CallRefusedError as error:
        code, wait = "err.request.too_many_requests", error.retry_after
        raise CallFaultError(429, code, "too many calls", retry_after=wait) from error


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _document(content: Json, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Response(text, status, {**_NO_STORE, **(headers or {})}, media_type="application/json")


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, CallFaultError)  # noqa: S101 - it was registered for this
    headers = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return _document({"errors": [{"code": error.code, "message": str(error)}]}, error.status, headers)
