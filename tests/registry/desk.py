"""A desk as the registry sees it: a key, a number for each operation, sealed calls."""

import itertools
import json
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from oss_wire.codec import parse, read, write
from oss_wire.operation import Operation, OperationBatch
from oss_wire.result import BatchResult, OperationResult
from oss_wire.signature import ENROLLING, RequestSeal, body_digest, to_base64url
from oss_wire.trust import Enrolment
from tests.wire.builders import an_operation

_numbers = itertools.count(1)


class Desk:
    """Speaks to a registry through *client*, by the time of *clock*."""

    def __init__(self, client: httpx.Client, clock: Callable[[], datetime]) -> None:
        self.client = client
        self.clock = clock
        self.key = Ed25519PrivateKey.generate()
        self.device_id = ""
        self.facility_code = ""
        self.last_seq = 0
        self.audit_head = ""

    @property
    def public_key(self) -> str:
        """The public half of its key, as it is enrolled."""
        return to_base64url(self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def enrol(self, code: str) -> httpx.Response:
        """Enrol with the one-time *code*."""
        content = {"code": code, "public_key": self.public_key, "name": "counter"}
        answer = self.call("POST", "/v1/enrol", content, device_id=ENROLLING)
        if answer.is_success:
            enrolment = read(Enrolment, parse(answer.content))
            self.device_id, self.facility_code = enrolment.device_id, enrolment.facility_code
        return answer

    def seal(self, method: str, target: str, body: bytes, **changes: Any) -> dict[str, str]:  # noqa: ANN401
        """Return the headers of a sealed call; *changes* falsify parts of it before it is signed."""
        parts: dict[str, Any] = {
            "device_id": self.device_id,
            "method": method,
            "target": target,
            "digest": body_digest(body),
            "time": int(self.clock().timestamp()),
            "nonce": secrets.token_urlsafe(16),
            "audit_head": self.audit_head,
        }
        seal = RequestSeal(**{**parts, **changes})
        return seal.headers(self.key.sign(seal.signed_bytes))

    def call(
        self,
        method: str,
        target: str,
        content: object = None,
        *,
        headers: dict[str, str] | None = None,
        **changes: Any,  # noqa: ANN401
    ) -> httpx.Response:
        """Make one sealed call; *content* is JSON, or bytes as they are."""
        if isinstance(content, bytes):
            body = content
        else:
            body = b"" if content is None else json.dumps(write(content)).encode()
        fields = {name.lower(): value for name, value in (headers or {}).items()}
        sealed = self.seal(method, target, body, **{"fields": fields, **changes})
        return self.client.request(method, target, content=body, headers={**fields, **sealed})

    def operation(self, body: dict[str, object] | None = None, **changes: object) -> Operation:
        """Return the desk's next operation."""
        self.last_seq += 1
        fields: dict[str, object] = {"op_id": f"op-{next(_numbers)}", "device_id": self.device_id}
        if body is not None:
            fields["body"] = body
        return an_operation(self.last_seq, **{**fields, **changes})

    def send(self, *operations: Operation) -> tuple[OperationResult, ...]:
        """Send operations in one batch and return the answers."""
        answer = self.call("POST", "/v1/ops", OperationBatch(operations))
        assert answer.status_code == 200, answer.text
        return read(BatchResult, parse(answer.content)).results

    def put(self, record_id: str, body: dict[str, object], **changes: object) -> OperationResult:
        """Send one operation about *record_id* and return its answer."""
        return self.send(self.operation(body, record_id=record_id, **changes))[0]
