"""Signatures in both canonical forms, held against a signer written after the peers' and another library."""

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from oss_registry.dci.refusals import CallFaultError
from oss_registry.dci.signature import CanonicalForm, Signer, must_be_signed

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
HEADER = {"sender_id": "welfare", "total_count": 1, "meta": {}}
MESSAGE = {"transaction_id": "t1", "name": "สมชาย ทดสอบ 🙂", "flag": None, "list": [1, True, "ก"]}


def _peers_signature(form: CanonicalForm, created: datetime, life: int = 300) -> str:
    """Sign as peers do: their JSON has every letter beyond ASCII escaped, or is RFC 8785."""
    content: dict[str, Any] = {"header": HEADER, "message": MESSAGE}
    plain = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    text = plain if form is CanonicalForm.ESCAPED else rfc8785.dumps(content)
    digest = base64.b64encode(hashlib.sha256(text).digest()).decode()
    begun = int(created.timestamp())
    signed = KEY.sign(f"(created): {begun}\n(expires): {begun + life}\ndigest: {digest}".encode())
    return (
        f'namespace="dci", kidId="welfare|k1|ed25519", algorithm="ed25519", created="{begun}", '
        f'expires="{begun + life}", headers="(created) (expires) digest", '
        f'signature="{base64.b64encode(signed).decode()}"'
    )


@pytest.mark.parametrize("form", list(CanonicalForm))
def test_a_peers_signature_is_good_in_its_form_and_in_no_other(form: CanonicalForm) -> None:
    signature = _peers_signature(form, NOW)
    must_be_signed(signature, HEADER, MESSAGE, PUBLIC, form, NOW)
    (other,) = set(CanonicalForm) - {form}
    with pytest.raises(CallFaultError):
        must_be_signed(signature, HEADER, MESSAGE, PUBLIC, other, NOW)


@pytest.mark.parametrize("form", list(CanonicalForm))
def test_what_we_sign_is_good_to_a_peer(form: CanonicalForm) -> None:
    signature = Signer(KEY, "registry.th-50", "kid-1").sign(HEADER, MESSAGE, form, NOW)
    assert 'kidId="registry.th-50|kid-1|ed25519"' in signature
    must_be_signed(signature, HEADER, MESSAGE, PUBLIC, form, NOW)
    peers = _peers_signature(form, NOW)
    assert signature.rpartition("signature=")[2] == peers.rpartition("signature=")[2]


@pytest.mark.parametrize(
    ("signature", "code"),
    [
        ("", "err.signature.missing"),
        ("unsigned-stub", "err.signature.invalid"),
        (_peers_signature(CanonicalForm.ESCAPED, NOW - timedelta(seconds=301)), "err.signature.invalid"),
        (_peers_signature(CanonicalForm.ESCAPED, NOW + timedelta(seconds=61)), "err.signature.invalid"),
        (_peers_signature(CanonicalForm.ESCAPED, NOW, life=10**6), "err.signature.invalid"),
        (_peers_signature(CanonicalForm.ESCAPED, NOW).replace("ed25519", "hmac"), "err.signature.invalid"),
        (_peers_signature(CanonicalForm.ESCAPED, NOW)[:-9] + '"', "err.signature.invalid"),
    ],
)
def test_a_signature_that_is_none_is_refused(signature: str, code: str) -> None:
    with pytest.raises(CallFaultError) as refused:
        must_be_signed(signature, HEADER, MESSAGE, PUBLIC, CanonicalForm.ESCAPED, NOW)
    assert (refused.value.status, refused.value.code) == (401, code)


def test_a_message_that_was_touched_is_refused() -> None:
    signature = _peers_signature(CanonicalForm.ESCAPED, NOW)
    with pytest.raises(CallFaultError):
        must_be_signed(
            signature, HEADER, {**MESSAGE, "transaction_id": "t2"}, PUBLIC, CanonicalForm.ESCAPED, NOW
        )
