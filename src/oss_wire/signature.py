"""How a device proves that a request is its own: Ed25519 over eight lines of text.

The lines, each ended by a line feed, are: ``OSS-SYNC-1``, the device id, the method in capitals, path
and query exactly as sent, the SHA-256 of the body in hexadecimal, the time in whole seconds since 1970
as the registry counts it, the nonce, and the audit head. The signature travels beside them in base64url
without padding. The registry refuses a time that is off by more than `WINDOW_SECONDS` (except in
``GET /v1/hello``, from which a desk with a wrong clock learns the right time), a nonce it has seen
within the window, an audit head that goes back, and a device that is revoked.

It says what RFC 9421 would say about the same parts; only the wrapping is shorter and takes no library.
"""

import base64
import hashlib
import re
from dataclasses import dataclass

from oss_wire.errors import WireError

DEVICE_HEADER = "OSS-Device"
TIME_HEADER = "OSS-Time"
NONCE_HEADER = "OSS-Nonce"
AUDIT_HEADER = "OSS-Audit-Head"
SIGNATURE_HEADER = "OSS-Signature"

WINDOW_SECONDS = 300
ENROLLING = "enrolling"
"""The device id in the signature of ``POST /v1/enrol``, made by the key that is being enrolled."""

_AUDIT_HEAD = re.compile(r"(\d{1,15}):([0-9a-f]{64})|")
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")


@dataclass(frozen=True, slots=True)
class RequestSeal:
    """What the signature of one request covers.

    Attributes:
        target: path and query, such as ``/v1/changes?after=0``.
        time: whole seconds since 1970 by the registry's clock.
        nonce: 16 to 64 letters of base64url, never used twice by a device.
        audit_head: number and hash of the desk's last audit entry, ``812:9f…``; empty when it has none.
    """

    device_id: str
    method: str
    target: str
    body_digest: str
    time: int
    nonce: str
    audit_head: str = ""

    def __post_init__(self) -> None:
        """Refuse what would make two requests look alike.

        Raises:
            WireError: a part holds a line feed, or nonce or audit head are malformed.
        """
        if not _NONCE.fullmatch(self.nonce):
            raise WireError("nonce", "malformed")
        if not _AUDIT_HEAD.fullmatch(self.audit_head):
            raise WireError("audit_head", "malformed")
        if any(sign in part for part in (self.device_id, self.method, self.target) for sign in "\r\n"):
            raise WireError("target", "malformed")

    @property
    def signed_bytes(self) -> bytes:
        """The bytes to sign."""
        lines = (
            *("OSS-SYNC-1", self.device_id, self.method.upper(), self.target, self.body_digest),
            *(str(self.time), self.nonce, self.audit_head),
        )
        return "".join(f"{line}\n" for line in lines).encode()

    def headers(self, signature: bytes) -> dict[str, str]:
        """Return the headers that carry this seal with its *signature*."""
        return {
            DEVICE_HEADER: self.device_id,
            TIME_HEADER: str(self.time),
            NONCE_HEADER: self.nonce,
            AUDIT_HEADER: self.audit_head,
            SIGNATURE_HEADER: to_base64url(signature),
        }


def body_digest(body: bytes) -> str:
    """Return the SHA-256 of a request's *body*, which may be empty, in hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def split_audit_head(text: str) -> tuple[int, str]:
    """Return number and hash of an audit head; 0 and empty for none.

    Raises:
        WireError: it is malformed.
    """
    if _AUDIT_HEAD.fullmatch(text) is None:
        raise WireError("audit_head", "malformed")
    number, _, hash_ = text.partition(":")
    return int(number or 0), hash_


def to_base64url(content: bytes) -> str:
    """Return *content* in base64url without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """Return the bytes that *text* holds in base64url without padding.

    Raises:
        WireError: it holds something else.
    """
    if not re.fullmatch(r"[A-Za-z0-9_-]*", text):
        raise WireError("", "malformed")
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError as error:
        raise WireError("", "malformed") from error
