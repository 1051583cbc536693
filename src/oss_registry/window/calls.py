"""The window's calls: sign in, look, decide, sign out. Every answer is a page; nothing here is for desks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import parse_qs, urlsplit

from fastapi import APIRouter, Depends, Request, Response

from oss_registry.errors import CallRefusedError, refused
from oss_registry.operations.province import Province
from oss_registry.storage.officers import OfficerSession
from oss_registry.trust.officers import OfficerBook, SignInError, SignInPausedError, is_form_token
from oss_registry.window.assets import served
from oss_registry.window.pages import page
from oss_registry.window.saying import Saying, today_of
from oss_registry.window.view import view_of
from oss_registry.window.words import language_of

PATH = "/province"
_SIGN_IN = f"{PATH}/sign-in"
_COOKIE = "oss_province"
_LANGUAGE_COOKIE = "oss_province_language"
_YEAR_SECONDS = 365 * 24 * 3600
_MAX_FORM = 4096
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
        "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


router = APIRouter(prefix=PATH, include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Window:
    """What the window's calls work with.

    Attributes:
        count_try: told the address of whoever tries to sign in; may refuse it (`CallRefusedError`).
    """

    province: Province
    officers: OfficerBook
    clock: Callable[[], datetime]
    count_try: Callable[[str], None]


class NotSignedInError(Exception):
    """A call came without a session: the browser is sent to the sign-in page."""


def _window_of(request: Request) -> Window:
    window = request.app.state.window
    assert isinstance(window, Window)  # noqa: S101 - for the type checker
    return window


Opened = Annotated[Window, Depends(_window_of)]


def _session_of(request: Request, window: Opened) -> OfficerSession:
    session = window.officers.session(request.cookies.get(_COOKIE, ""), window.clock())
    if session is None:
        raise NotSignedInError
    # The log of calls tells by it who looked, and when.
    request.state.device_id = f"officer:{session.user_name}"
    return session


Session = Annotated[OfficerSession, Depends(_session_of)]


async def _form_of(request: Request) -> dict[str, str]:
    """Return the fields of a form, the first value of each.

    Raises:
        CallRefusedError: it is too large, or another site's page made the browser send it.
    """
    origin = request.headers.get("origin", "")
    if origin not in {"", "null"} and urlsplit(origin).netloc != request.headers.get("host", ""):
        raise _foreign()
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise _foreign()
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _MAX_FORM:
            raise _foreign()
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


Form = Annotated[dict[str, str], Depends(_form_of)]


@router.get("/static/{name}")
def static(name: str) -> Response:
    """Give one of the files that the pages use."""
    found = served(name)
    if found is None:
        return Response(status_code=404)
    headers = {"Cache-Control": "max-age=3600", "X-Content-Type-Options": "nosniff"}
    return Response(found[0], media_type=found[1], headers=headers)


def _saying_of(request: Request, window: Opened) -> Saying:
    chosen = language_of(request.cookies.get(_LANGUAGE_COOKIE, ""))
    return Saying(chosen, window.province.hospital_names())


Said = Annotated[Saying, Depends(_saying_of)]


@router.get("/sign-in")
def sign_in_page(request: Request, say: Said) -> Response:
    """Show the sign-in page."""
    if not _is_safe(request):
        return _page("sign_in.html", say, status=403, fault="insecure", user_name="")
    return _page("sign_in.html", say, fault="", user_name="")


@router.post("/language")
def switch_language(request: Request, form: Form) -> Response:
    """Speak another language from now on, in this browser."""
    answer = _see(PATH)
    secure = request.url.scheme == "https"
    answer.set_cookie(
        _LANGUAGE_COOKIE,
        language_of(form.get("language", "")),
        max_age=_YEAR_SECONDS,
        httponly=True,
        samesite="strict",
        secure=secure,
        path=PATH,
    )
    return answer


@router.post("/sign-in")
def sign_in(request: Request, form: Form, window: Opened, say: Said) -> Response:
    """Begin a session and show the page."""
    if not _is_safe(request):
        return _page("sign_in.html", say, status=403, fault="insecure", user_name="")
    window.count_try(request.client.host if request.client else "")
    user_name = form.get("user_name", "").strip()
    try:
        token = window.officers.sign_in(user_name, form.get("password", ""), window.clock()).token
    except SignInPausedError as error:
        until = say.moment(error.until.isoformat())
        return _page("sign_in.html", say, status=403, fault="paused", until=until, user_name=user_name)
    except SignInError:
        return _page("sign_in.html", say, status=403, fault="wrong", user_name=user_name)
    answer = _see(PATH)
    secure = request.url.scheme == "https"
    answer.set_cookie(_COOKIE, token, httponly=True, samesite="strict", secure=secure, path=PATH)
    return answer


@router.get("")
def look(window: Opened, session: Session, say: Said, said: str = "") -> Response:
    """Show the province and note who looked; *said* names what was just done."""
    now = window.clock()
    today = today_of(now)
    window.province.looked(session.user_name, session.display_name, today, now)
    view = view_of(window.province.sight(today), now, say)
    return _page("province.html", say, view=view, session=session, said=said)


@router.post("/pairs")
def decide(window: Opened, session: Session, form: Form) -> Response:
    """Do what the officer decided about a pair."""
    _must_be_ours(session, form)
    try:
        said = _decided(window, session.user_name, form)
    except CallRefusedError:
        # Somebody else was quicker, or another merge stands in the way; the page tells the rest.
        said = "not_done"
    return _see(f"{PATH}?said={said}#people")


@router.post("/sign-out")
def sign_out(request: Request, window: Opened, session: Session, form: Form) -> Response:
    """End the session."""
    _must_be_ours(session, form)
    window.officers.sign_out(request.cookies.get(_COOKIE, ""), window.clock())
    answer = _see(_SIGN_IN)
    answer.delete_cookie(_COOKIE, path=PATH)
    return answer


def to_sign_in(_request: Request, _error: Exception) -> Response:
    """Answer `NotSignedInError`: show the way to the sign-in page."""
    return _see(_SIGN_IN)


def _decided(window: Window, by: str, form: dict[str, str]) -> str:
    """Do what the form asks for and return the name of what was done."""
    pair_id, now = form.get("pair", ""), window.clock()
    match form.get("deed", ""):
        case "same":
            window.province.same(pair_id, form.get("kept", ""), by, now)
            return "merged"
        case "different":
            window.province.different(pair_id, by, now)
            return "different"
        case "later":
            window.province.later(pair_id, by, now)
            return "later"
        case "apart":
            window.province.apart(pair_id, by, now)
            return "apart"
    return "not_done"


def _must_be_ours(session: OfficerSession, form: dict[str, str]) -> None:
    if not is_form_token(session, form.get("form_token", "")):
        raise _foreign()


def _foreign() -> CallRefusedError:
    return refused(403, "not_allowed", "this form was not made by the window")


def _is_safe(request: Request) -> bool:
    """Tell whether a password may travel: over TLS, or within this machine."""
    if request.url.scheme == "https":
        return True
    host = request.client.host if request.client else ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _page(template: str, say: Saying, *, status: int = 200, **shown: object) -> Response:
    return Response(page(template, say, **shown), status, dict(_HEADERS), "text/html; charset=utf-8")


def _see(address: str) -> Response:
    return Response(status_code=303, headers={**_HEADERS, "Location": address})
