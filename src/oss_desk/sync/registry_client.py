"""The line to a registry over HTTP."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.merge import Body
from oss_desk.services.errors import RegistryGarbled, RegistryRefused
from oss_desk.services.ports.registry import (
    Answer,
    ChangePage,
    DeviceKeys,
    EnrolledAs,
    Greeting,
    LastContact,
    RemoteMatch,
    SuspectedTwins,
)
from oss_desk.sync.attachment_calls import AttachmentCalls
from oss_desk.sync.http import ANSWER_SECONDS, ask, document, exchange, must_be_safe, open_client
from oss_desk.sync.sign import RegistryTime, RequestSigner
from oss_desk.sync.translate import answer_of, batch_text, greeting_of, keys_of, moment_of, page_of, twins_of
from oss_desk.sync.trust_calls import TrustCalls
from oss_wire.change import ChangePage as WireChangePage
from oss_wire.codec import write
from oss_wire.hello import Hello
from oss_wire.people import DuplicateDecision, DuplicateState, MatchRequest, MatchResult, PossibleDuplicates
from oss_wire.result import BatchResult, OperationResult
from oss_wire.signature import ENROLLING, to_base64url
from oss_wire.trust import DeviceContact, Enrolment, EnrolmentRequest

if TYPE_CHECKING:
    import httpx


class HttpRegistryLine(TrustCalls, AttachmentCalls):
    """One turn's conversation (`oss_desk.services.ports.registry.RegistryLine`)."""

    def __init__(self, client: "httpx.Client", signer: RequestSigner, registry_time: RegistryTime) -> None:
        TrustCalls.__init__(self, self._ask)
        AttachmentCalls.__init__(self, self._with_fields)
        self._client = client
        self._signer = signer
        self._time = registry_time

    def hello(self) -> Greeting:
        """Greet; later calls are stamped with the registry's time."""
        greeting = greeting_of(document(Hello, self._ask("GET", "/v1/hello")))
        self._time.saw(greeting.server_time)
        return greeting

    def send(self, sealed: Sequence[str]) -> tuple[Answer, ...]:
        """Send operations in the order of their numbers; return an answer for each, in that order."""
        results = document(BatchResult, self._ask("POST", "/v1/ops", batch_text(sealed))).results
        if len(results) != len(sealed):
            raise RegistryGarbled
        return tuple(answer_of(result) for result in results)

    def retire(self) -> None:
        """Give up the name and key that this line is opened with."""
        self._ask("POST", "/v1/device/retire")

    def contact_of(self, device_id: str) -> LastContact | None:
        """Return when a device of this hospital last spoke; None when the hospital has none of that name."""
        try:
            content = self._ask("GET", f"/v1/device/{device_id}/contact")
        except RegistryRefused as error:
            if error.reason == "not_found":
                return None
            raise
        told = document(DeviceContact, content)
        return LastContact(moment_of(told.last_contact_at), told.last_device_seq)

    def answer_to(self, op_id: str) -> Answer | None:
        """Return what became of an operation, or None when the registry never took it."""
        try:
            content = self._ask("GET", f"/v1/ops/{op_id}")
        except RegistryRefused as error:
            if error.reason == "not_found":
                return None
            raise
        return answer_of(document(OperationResult, content))

    def changes(self, cursor: int, epoch: str, limit: int) -> ChangePage:
        """Return the changes after *cursor*."""
        target = f"/v1/changes?after={cursor}&epoch={epoch}&limit={limit}"
        return page_of(document(WireChangePage, self._ask("GET", target)))

    def possible_twins(self) -> SuspectedTwins:
        """Return the suspected duplicates that wait for a person."""
        found = document(PossibleDuplicates, self._ask("GET", "/v1/duplicates"))
        pairs = tuple(twins_of(duplicate) for duplicate in found.duplicates)
        return SuspectedTwins(pairs, is_whole=not found.more)

    def matches(self, body: Body) -> tuple[RemoteMatch, ...]:
        """Return who looks like the person that *body* describes, the most alike first."""
        content = self._ask("POST", "/v1/persons/match", _text(MatchRequest(dict(body))))
        found = document(MatchResult, content).candidates
        return tuple(RemoteMatch(one.record_id, one.score, one.body) for one in found)

    def judge_twins(self, twins_id: str, *, different: bool, by: str) -> None:
        """Tell that two records are different people, or that somebody will decide later."""
        state = DuplicateState.DIFFERENT if different else DuplicateState.LATER
        self._ask("POST", f"/v1/duplicates/{twins_id}", _text(DuplicateDecision(state, by)))

    def close(self) -> None:
        """Hang up; safe to call twice."""
        self._client.close()

    def _with_fields(
        self, method: str, target: str, body: bytes = b"", fields: Mapping[str, str] | None = None
    ) -> tuple[Mapping[str, str], bytes]:
        headers = self._signer.headers(method, target, body, fields or {})
        return exchange(self._client, method, target, headers, body)

    def _ask(self, method: str, target: str, body: bytes = b"") -> bytes:
        return ask(self._client, method, target, self._signer.headers(method, target, body), body)


class HttpRegistry:
    """Opens lines to the registry that a desk is enrolled with.

    *loopback_only* is set for desks of invented people: they may not speak with a real registry. An answer
    that takes longer than *answer_seconds* is given up.
    """

    def __init__(
        self,
        keys: DeviceKeys,
        audit_head: Callable[[], str],
        *,
        loopback_only: bool,
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self._keys = keys
        self._answer_seconds = answer_seconds
        self._audit_head = audit_head
        self._loopback_only = loopback_only

    def connect(self, identity: DeskIdentity) -> HttpRegistryLine:
        """Open a line; nothing is sent yet (`oss_desk.services.ports.registry.Connect`)."""
        must_be_safe(identity.address, loopback_only=self._loopback_only)
        registry_time = RegistryTime()
        signer = RequestSigner(
            identity.device_id,
            lambda message: self._keys.sign(identity.key_name, message),
            registry_time,
            self._audit_head,
        )
        return HttpRegistryLine(open_client(identity.address, self._answer_seconds), signer, registry_time)

    def enrol(self, address: str, code: str, key_name: str) -> EnrolledAs:
        """Bring the public half of a key with a one-time code (`ports.registry.Enrolment`)."""
        must_be_safe(address, loopback_only=self._loopback_only)
        signer = RequestSigner(
            ENROLLING, lambda message: self._keys.sign(key_name, message), RegistryTime(), lambda: ""
        )
        body = _text(EnrolmentRequest(code.strip(), to_base64url(self._keys.public_key(key_name))))
        with open_client(address, self._answer_seconds) as client:
            content = ask(client, "POST", "/v1/enrol", signer.headers("POST", "/v1/enrol", body), body)
        enrolled = document(Enrolment, content)
        keys = keys_of(enrolled.sealing_key, enrolled.receipt_key)
        return EnrolledAs(enrolled.device_id, enrolled.facility_code, enrolled.epoch, keys)


def _text(content: object) -> bytes:
    return json.dumps(write(content), ensure_ascii=False, separators=(",", ":")).encode()
