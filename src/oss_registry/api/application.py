"""The registry as a web application."""

import logging
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from oss_registry.api import audit_calls, blob_calls, machine_calls, people_calls, sync_calls, trust_calls
from oss_registry.api.answers import problem, refusal
from oss_registry.api.log import CallLog
from oss_registry.api.registry import Registry
from oss_registry.api.schemas import components
from oss_registry.dci import calls as dci_calls
from oss_registry.errors import CallRefusedError, DatabaseFaultError
from oss_registry.operations.province import Province
from oss_registry.trust.officers import OfficerBook
from oss_registry.window import calls as window_calls
from oss_registry.window.calls import NotSignedInError, Window, to_sign_in
from oss_wire.problem import Problem

_log = logging.getLogger("oss_registry.api")
_RETRY_SECONDS = "5"
_CODES = {404: "not_found", 405: "wrong_method"}


def build_application(registry: Registry) -> FastAPI:
    """Return the application that serves *registry*; every answer that is no success is a problem."""
    app = FastAPI(
        title="OSS Desk: provincial registry",
        version="1",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.registry = registry
    app.state.window = Window(
        province=Province(registry.database),
        officers=OfficerBook(registry.database),
        clock=registry.clock,
        count_try=registry.strangers.take,
    )
    for calls in (sync_calls, people_calls, trust_calls, blob_calls, audit_calls, machine_calls):
        app.include_router(calls.router)
    app.include_router(window_calls.router)
    if registry.dci is not None:
        dci_calls.mount(app, registry.dci.facade)
    app.add_exception_handler(NotSignedInError, to_sign_in)
    app.add_exception_handler(CallRefusedError, _refused)
    app.add_exception_handler(DatabaseFaultError, _unavailable)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _failed)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(CallLog, figures=registry.figures)
    _describe(app)
    return app


def _describe(app: FastAPI) -> None:
    """Put the documents of the wire into the OpenAPI of *app*."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = plain()
            schema.setdefault("components", {}).setdefault("schemas", {}).update(components())
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign] # the way FastAPI's own pages tell


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, CallRefusedError)  # noqa: S101 - it was registered for this
    return refusal(error)


async def _unavailable(_request: Request, error: Exception) -> Response:
    _log.error("the database failed", exc_info=error)
    unavailable = Problem("the database does not answer", 503, "unavailable")
    return problem(unavailable, {"Retry-After": _RETRY_SECONDS})


async def _malformed(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    place = error.errors()[0]["loc"] if error.errors() else ()
    field = str(place[-1]) if place else ""
    return problem(Problem("a parameter is not right", 422, "malformed", field=field))


async def _http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    code = _CODES.get(error.status_code, "malformed")
    return problem(Problem("there is no such call", error.status_code, code), error.headers)


async def _failed(_request: Request, error: Exception) -> Response:
    _log.error("a call failed", exc_info=error)
    return problem(Problem("the registry failed", 500, "internal"))
