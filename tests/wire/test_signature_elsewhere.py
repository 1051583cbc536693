"""A stranger's implementation of RFC 9421 takes our requests, and we take its."""

import datetime as dt
from dataclasses import dataclass, field

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    algorithms,
)

from oss_wire.signature import TAG, RequestSeal, body_digest, received_seal

_KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
_BODY = b'{"operations":[]}'
_TARGET = "/v1/ops?x=1&y=%E0%B8%81"
_COVERED = ("@method", "@path", "@query", "content-digest", "content-type", "oss-audit-head")


@dataclass
class _Message:
    method: str = "POST"
    url: str = f"https://registry.example{_TARGET}"
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = _BODY


class _Keys(HTTPSignatureKeyResolver):
    def resolve_public_key(self, key_id: str) -> object:
        assert key_id == "desk-1"
        return _KEY.public_key()

    def resolve_private_key(self, key_id: str) -> object:
        assert key_id == "desk-1"
        return _KEY


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _ours() -> _Message:
    seal = RequestSeal(
        "desk-1",
        "POST",
        _TARGET,
        body_digest(_BODY),
        int(_now().timestamp()),
        "n" * 22,
        "7:" + "a" * 64,
        {"content-type": "application/json"},
    )
    return _Message(headers=seal.headers(_KEY.sign(seal.signed_bytes)))


def _proved_there(message: _Message) -> None:
    verifier = HTTPMessageVerifier(signature_algorithm=algorithms.ED25519, key_resolver=_Keys())
    (proved,) = verifier.verify(message, max_age=dt.timedelta(minutes=5), body=message.body)
    assert set(_COVERED) <= {name.strip('"') for name in proved.covered_components}


def test_ours_is_proved_there() -> None:
    _proved_there(_ours())


@pytest.mark.parametrize("changed", ["method", "url", "body", "headers"])
def test_a_changed_one_is_not(changed: str) -> None:
    message = _ours()
    others: dict[str, object] = {
        "method": "PUT",
        "url": message.url + "1",
        "body": b"{}",
        "headers": {**message.headers, "content-type": "text/plain"},
    }
    setattr(message, changed, others[changed])
    with pytest.raises(InvalidSignature):
        _proved_there(message)


def test_theirs_is_proved_here() -> None:
    message = _Message(headers={"Content-Type": "application/json", "OSS-Audit-Head": "7:" + "a" * 64})
    HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=_Keys()).sign(
        message,
        key_id="desk-1",
        created=_now(),
        nonce="n" * 22,
        tag=TAG,
        covered_component_ids=_COVERED,
        body=_BODY,
    )
    read = received_seal("POST", _TARGET, message.headers.items(), _BODY)
    _KEY.public_key().verify(read.signature, read.signed_bytes)
    assert (read.device_id, read.nonce, read.audit_head) == ("desk-1", "n" * 22, "7:" + "a" * 64)
