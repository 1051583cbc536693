"""One request and its answer: addresses, certificates, time-outs, and what a failure means."""

import ipaddress
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from oss_desk.services.errors import (
    ClockSkewed,
    DeviceForked,
    DeviceRevoked,
    EnrolmentRefused,
    InsecureAddress,
    MustRefetch,
    RegistryBusy,
    RegistryGarbled,
    RegistryRefused,
    RegistrySlow,
    RegistryUnreachable,
    RegistryUntrusted,
    SequenceGap,
    SyncError,
)
from oss_wire.codec import parse, read
from oss_wire.errors import WireError
from oss_wire.problem import MEDIA_TYPE, Problem

if TYPE_CHECKING:
    import httpx

# The HTTP library is loaded when a line is opened: whoever signs in does not wait for it.
# ruff: noqa: PLC0415

_Document = TypeVar("_Document")
ANSWER_SECONDS = 20.0
"""How long an answer may take where nobody set another time."""
_CONNECT_SECONDS = 5.0
_BUSY = {429, 503}
_GATEWAY = {502, 504}
_NOT_FOUND = 404
_BUSY_CODES = {"too_many_requests", "unavailable"}
_MEANT: dict[str, type[SyncError]] = {
    "device_revoked": DeviceRevoked,
    "device_forked": DeviceForked,
    "audit_rewound": DeviceForked,  # a copy, or an older state of the folder, shows in the audit trail first
    "must_refetch": MustRefetch,
    "clock_skewed": ClockSkewed,
    "bad_code": EnrolmentRefused,
}
_LONGEST_WISH = 24 * 3600


def is_loopback(address: str) -> bool:
    """Tell whether *address* names this machine."""
    import httpx

    try:
        host = httpx.URL(address).host
    except httpx.InvalidURL:
        return False
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def must_be_safe(address: str, *, loopback_only: bool) -> None:
    """Pass an https address, or a plain one of this machine.

    Raises:
        InsecureAddress: any other; with *loopback_only* also https to another machine.
    """
    scheme = address.partition("://")[0].lower()
    here = is_loopback(address)
    if scheme not in {"http", "https"} or (not here and (loopback_only or scheme == "http")):
        raise InsecureAddress


def open_client(address: str, answer_seconds: float = ANSWER_SECONDS) -> "httpx.Client":
    """Return a client for the registry at *address*, with the certificates that the machine trusts.

    Hospitals that look into TLS have their own authority in the machine's store; what the machine
    trusts, the desk does. Redirections are not followed: a sign-in page is no registry.
    """
    import httpx
    import truststore

    trust: ssl.SSLContext | bool = False
    if not address.lower().startswith("http://"):
        trust = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return httpx.Client(
        base_url=address.rstrip("/"),
        verify=trust,
        timeout=httpx.Timeout(answer_seconds, connect=_CONNECT_SECONDS),
        follow_redirects=False,
        trust_env=not is_loopback(address),
        headers={"Accept": "application/json"},
    )


def ask(client: "httpx.Client", method: str, target: str, headers: dict[str, str], body: bytes) -> bytes:
    """Send one request and return the body of a success.

    Raises:
        SyncError: everything else, see `_problem_error`.
    """
    return exchange(client, method, target, headers, body)[1]


def exchange(
    client: "httpx.Client", method: str, target: str, headers: dict[str, str], body: bytes
) -> tuple[Mapping[str, str], bytes]:
    """Send one request and return headers, by any letters, and body of a success.

    Raises:
        SyncError: everything else, see `_problem_error`.
    """
    import httpx

    try:
        response = client.request(method, target, headers=headers, content=body or None)
    except (httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout) as error:
        raise RegistrySlow from error
    except httpx.DecodingError as error:
        raise RegistryGarbled from error
    except (httpx.TransportError, OSError) as error:
        raise (RegistryUntrusted if _is_about_trust(error) else RegistryUnreachable) from error
    if response.is_success:
        return response.headers, response.content
    if method == "HEAD" and response.status_code == _NOT_FOUND:
        # An answer to HEAD has no body to say so.
        raise RegistryRefused("not_found", "")
    raise _problem_error(response)


def document(kind: type[_Document], content: bytes) -> _Document:
    """Return the document of *kind* that *content* holds.

    Raises:
        RegistryGarbled: it holds none.
    """
    try:
        return read(kind, parse(content))
    except WireError as error:
        raise RegistryGarbled from error


def _problem_error(response: "httpx.Response") -> SyncError:
    """Return what an answer that is no success means to the program."""
    said = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if said != MEDIA_TYPE:
        # A proxy on the way speaks for the registry.
        return (
            RegistryBusy(_wish(response)) if response.status_code in _BUSY | _GATEWAY else RegistryGarbled()
        )
    try:
        problem = read(Problem, parse(response.content))
    except WireError:
        return RegistryGarbled()
    if problem.code == "sequence_gap":
        return SequenceGap(problem.expected)
    if problem.code in _BUSY_CODES or response.status_code in _BUSY:
        return RegistryBusy(_wish(response))
    meant = _MEANT.get(problem.code)
    return meant() if meant else RegistryRefused(problem.code, problem.field, problem.expected)


def _is_about_trust(error: BaseException | None) -> bool:
    """Tell whether a certificate lies behind *error*; the libraries between wrap it twice."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _wish(response: "httpx.Response") -> int:
    """Return the seconds of ``Retry-After``, 0 without; a date there is not heeded."""
    text = response.headers.get("retry-after", "")
    return min(int(text), _LONGEST_WISH) if text.isascii() and text.isdigit() else 0
