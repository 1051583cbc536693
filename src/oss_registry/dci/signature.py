"""The signature of an envelope: Ed25519 over created, expires and the digest of header and message.

The standard names no canonical form of the JSON that is signed. Two are in use, and each partner has its
own: sorted keys with all letters beyond ASCII escaped, and RFC 8785.
"""

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from oss_registry.dci.refusals import CallFaultError
from oss_wire.canonical import Json, canonical_bytes
from oss_wire.errors import WireError

LIFE_SECONDS = 300
SKEW_SECONDS = 60
_LONGEST_LIFE = 3600
_ALGORITHM = "ed25519"
_PART = re.compile(r'(\w+)="([^"]*)"')


class CanonicalForm(StrEnum):
    """How header and message are written before they are hashed."""

    ESCAPED = "escaped"
    RFC8785 = "rfc8785"


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs the answers; *kid* names the key in the published set."""

    key: Ed25519PrivateKey
    sender_id: str
    kid: str

    def sign(self, header: Json, message: Json, form: CanonicalForm, now: datetime) -> str:
        """Return the signature of an envelope made *now*."""
        created = int(now.timestamp())
        expires = created + LIFE_SECONDS
        signed = self.key.sign(_signed_text(created, expires, _digest(header, message, form)))
        return (
            f'Signature: namespace="spdci", kidId="{self.sender_id}|{self.kid}|{_ALGORITHM}", '
            f'algorithm="{_ALGORITHM}", created="{created}", expires="{expires}", '
            f'headers="(created) (expires) digest", signature="{base64.b64encode(signed).decode()}"'
        )


def must_be_signed(
    signature: str, header: Json, message: Json, public_key: bytes, form: CanonicalForm, now: datetime
) -> None:
    """Check the *signature* of an envelope by the partner's *public_key*, 32 bytes.

    Raises:
        CallFaultError: 401 ``err.signature.missing`` or ``err.signature.invalid``.
    """
    if not signature:
        raise CallFaultError(401, "err.signature.missing", "this partner signs its messages")
    parts = dict(_PART.findall(signature))
    try:
        created, expires = int(parts["created"]), int(parts["expires"])
        moment = now.timestamp()
        is_timely = created <= moment + SKEW_SECONDS and moment <= expires <= created + _LONGEST_LIFE
        if not is_timely or parts.get("algorithm") != _ALGORITHM:
            raise CallFaultError(
                401, "err.signature.invalid", "the signature has expired, or is of another kind"
            )
        key = Ed25519PublicKey.from_public_bytes(public_key)
        text = _signed_text(created, expires, _digest(header, message, form))
        key.verify(base64.b64decode(parts["signature"], validate=True), text)
    except (KeyError, ValueError, binascii.Error, InvalidSignature, WireError) as error:
        raise CallFaultError(401, "err.signature.invalid", "the signature does not match") from error


def _digest(header: Json, message: Json, form: CanonicalForm) -> str:
    signed = {"header": header, "message": message}
    if form is CanonicalForm.RFC8785:
        text = canonical_bytes(signed)
    else:
        text = json.dumps(signed, sort_keys=True, separators=(",", ":")).encode()
    return base64.b64encode(hashlib.sha256(text).digest()).decode()


def _signed_text(created: int, expires: int, digest: str) -> bytes:
    return f"(created): {created}\n(expires): {expires}\ndigest: {digest}".encode()
