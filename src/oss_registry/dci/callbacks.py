"""Brings promised answers to their partners: tried again for a week, with a persistent schedule."""

import json
import logging
import random
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import TracebackType
from typing import Self

import httpx
import truststore

from oss_registry.dci.answers import Asked, Call
from oss_registry.dci.envelope import Envelope
from oss_registry.dci.facade import Facade, is_agreed
from oss_registry.errors import DatabaseFaultError
from oss_registry.storage import callbacks, partners
from oss_registry.storage.callbacks import Callback
from oss_registry.storage.moments import moment_of
from oss_registry.storage.partners import Partner

SHORTEST = timedelta(seconds=1)
LONGEST = timedelta(minutes=15)
GIVEN_UP_AFTER = timedelta(days=7)
FORGOTTEN_AFTER = timedelta(days=30)
_FIRST_CEILING = timedelta(seconds=2)
_DOUBLINGS = 10
_AT_ONCE = 5
_SECONDS = 10.0
_LEASE = timedelta(seconds=2 * _AT_ONCE * _SECONDS)
_log = logging.getLogger("oss_registry.dci")

Post = Callable[[str, bytes], int]
"""Brings a body to an address and returns the HTTP status; 0 when nobody answered."""


def pause_after(tries: int, draw: float) -> timedelta:
    """Return the pause after *tries* failures; *draw* from 0 up to 1: full jitter up to fifteen minutes."""
    ceiling = min(LONGEST, _FIRST_CEILING * (1 << min(max(tries, 1) - 1, _DOUBLINGS)))
    return SHORTEST + (ceiling - SHORTEST) * draw


@dataclass(frozen=True, slots=True)
class BringAnswers:
    """Brings what is due."""

    facade: Facade
    post: Post
    draw: Callable[[], float] = field(default=random.random)

    def __call__(self) -> float:
        """Bring what is due and return in how many seconds the next is, at most those of `LONGEST`.

        Raises:
            DatabaseFaultError: the database failed; nothing is lost by that.
        """
        database, now = self.facade.book.database, self.facade.clock()
        due = database.write(lambda connection: callbacks.take_due(connection, now, now + _LEASE, _AT_ONCE))
        silent: set[str] = set()
        for promised in due:
            try:
                self._bring(promised, silent)
            except DatabaseFaultError:
                raise
            except Exception:  # noqa: BLE001 - whatever it is, the others are brought
                _log.exception("an answer could not be brought")
                self._later(promised, "the registry failed")
        database.write(lambda connection: callbacks.forget(connection, now - FORGOTTEN_AFTER))
        next_at = database.read(callbacks.next_due)
        if not next_at:
            return LONGEST.total_seconds()
        wait = (moment_of(next_at) - self.facade.clock()).total_seconds()
        return min(max(wait, 0.0), LONGEST.total_seconds())

    def _bring(self, promised: Callback, silent: set[str]) -> None:
        database = self.facade.book.database
        name, correlation_id = promised.partner_id, promised.correlation_id
        partner = database.read(lambda connection: partners.partner(connection, name))
        if partner is None:
            self._end(correlation_id, callbacks.GIVEN_UP, "the partner was shut out")
            return
        if not is_agreed(promised.address, partner):
            self._end(correlation_id, callbacks.GIVEN_UP, "the address is not agreed on any more")
            return
        if promised.address in silent:  # nobody else waits for an address that did not answer just now
            self._later(promised, "the address did not answer")
            return
        answer = self.facade.answer_later(_asked(promised, partner), correlation_id)
        status = self.post(promised.address, json.dumps(answer, ensure_ascii=False).encode())
        if 200 <= status < 300:
            self._end(correlation_id, callbacks.BROUGHT, "")
            return
        if not status:
            silent.add(promised.address)
        self._later(promised, f"the address answered {status}" if status else "the address did not answer")

    def _later(self, promised: Callback, reason: str) -> None:
        database, now = self.facade.book.database, self.facade.clock()
        if now - moment_of(promised.made_at) > GIVEN_UP_AFTER:
            self._end(promised.correlation_id, callbacks.GIVEN_UP, "nobody took the answer for a week")
            return
        next_at = now + pause_after(promised.tries + 1, self.draw())
        database.write(
            lambda connection: callbacks.put_next(connection, promised.correlation_id, next_at, reason)
        )

    def _end(self, correlation_id: str, state: str, reason: str) -> None:
        database = self.facade.book.database
        database.write(lambda connection: callbacks.end(connection, correlation_id, state, reason))


class Postman:
    """Brings answers in a thread of its own, from entering to leaving; *woken* cuts a pause short."""

    def __init__(self, bring: Callable[[], float], woken: threading.Event) -> None:
        self._bring = bring
        self._woken = woken
        self._is_over = False
        self._thread = threading.Thread(target=self._go_round, name="dci-postman", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over = True
        self._woken.set()
        self._thread.join(_SECONDS)

    def _go_round(self) -> None:
        while not self._is_over:
            self._woken.clear()
            try:
                pause = self._bring()
            except DatabaseFaultError:
                pause = LONGEST.total_seconds() / 30  # whoever calls meanwhile hears of it, too
            if not self._is_over:
                self._woken.wait(pause)


def post_over_http(address: str, body: bytes) -> int:
    """Bring *body* to *address*; certificates are proved by the machine's own store."""
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    trusted = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        with httpx.Client(verify=trusted, timeout=_SECONDS, follow_redirects=False) as client:
            return client.post(address, content=body, headers=headers).status_code
    except (httpx.HTTPError, httpx.InvalidURL):
        return 0


def _asked(promised: Callback, partner: Partner) -> Asked:
    request = promised.request
    assert isinstance(request, Mapping)  # noqa: S101 - written by us
    header, message = request["header"], request["message"]
    envelope = Envelope(header, message, "", str(header["message_id"]), partner.partner_id, promised.address)
    return Asked(partner, envelope, Call(promised.call), takes_drn=bool(request["takes_drn"]))
