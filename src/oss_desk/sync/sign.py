"""Signs each request as the wire asks for it, by the registry's clock rather than ours."""

import secrets
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from oss_wire.signature import RequestSeal, body_digest

_NONCE_BYTES = 18


class RegistryTime:
    """The registry's clock as this program last saw it, carried on by a clock that nobody sets."""

    def __init__(self) -> None:
        self._ahead: float | None = None

    def saw(self, server_time: datetime) -> timedelta:
        """Take note of the registry's time; return how far this machine's clock is ahead of it."""
        self._ahead = server_time.timestamp() - time.monotonic()
        return timedelta(seconds=time.time() - server_time.timestamp())

    def now(self) -> int:
        """Return whole seconds since 1970; by this machine's clock while the registry's is not known."""
        return int(time.time() if self._ahead is None else time.monotonic() + self._ahead)


class RequestSigner:
    """Puts a signature on every request of one device."""

    def __init__(
        self,
        device_id: str,
        sign: Callable[[bytes], bytes],
        registry_time: RegistryTime,
        audit_head: Callable[[], str],
    ) -> None:
        self._device_id = device_id
        self._sign = sign
        self._time = registry_time
        self._audit_head = audit_head

    def headers(
        self, method: str, target: str, body: bytes, fields: Mapping[str, str] | None = None
    ) -> dict[str, str]:
        """Return the headers for one request, signed; *target* is path and query exactly as they are sent.

        *fields* are further headers, by name in small letters; without them a body is JSON.
        """
        if fields is None:
            fields = {"content-type": "application/json"} if body else {}
        seal = RequestSeal(
            self._device_id,
            method,
            target,
            body_digest(body),
            self._time.now(),
            secrets.token_urlsafe(_NONCE_BYTES),
            self._audit_head(),
            fields,
        )
        return seal.headers(self._sign(seal.signed_bytes))
