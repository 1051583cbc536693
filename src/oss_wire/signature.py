"""How a device proves that a request is its own: HTTP Message Signatures (RFC 9421) with Ed25519.

What is signed is the method, path and query exactly as sent, the digest of the body (``Content-Digest``,
RFC 9530, SHA-256) and every header that means something to the registry (`MEANT_FIELDS`). Scheme and host
are not: a proxy that ends TLS knows them otherwise. The parameters of the signature are ``created`` (whole
seconds since 1970 as the registry counts them), ``keyid`` (the device id), ``alg`` (``ed25519``), ``nonce``
and ``tag`` (`TAG`): these five, in any order, no other.

The registry refuses a time that is off by more than `WINDOW_SECONDS` (except in ``GET /v1/hello``, from which
a desk with a wrong clock learns the right time), a nonce it has seen within the window, an audit head that
goes back, and a device that is revoked. One request bears one signature; what is said twice is refused.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oss_wire.errors import WireError
from oss_wire.structured import Bare, Member, bare_text, dictionary

INPUT_HEADER = "signature-input"
SIGNATURE_HEADER = "signature"
DIGEST_HEADER = "content-digest"
AUDIT_HEADER = "oss-audit-head"
MEANT_FIELDS = frozenset({AUDIT_HEADER, "content-type", "upload-length", "upload-offset"})
"""Headers that must be signed wherever they are sent."""
TAG = "oss-desk-sync"

WINDOW_SECONDS = 300
ENROLLING = "enrolling"
"""The key id in the signature of ``POST /v1/enrol``, made by the key that is being enrolled."""

_LABEL = "desk"
_ALGORITHM = "ed25519"
_DIGEST = "sha-256"
_DERIVED = ("@method", "@path", "@query")
_ALWAYS = (*_DERIVED, DIGEST_HEADER)
_PARAMETERS = frozenset({"created", "keyid", "alg", "nonce", "tag"})
_LONGEST = {INPUT_HEADER: 1024, SIGNATURE_HEADER: 256, DIGEST_HEADER: 256}
_MOST_COVERED = 24
_MAX_DEVICE = 80
_AUDIT_HEAD = re.compile(r"(\d{1,15}):([0-9a-f]{64})|", re.ASCII)
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")
_TARGET = re.compile(r"/[!-~]*")
_METHOD = re.compile(r"[A-Z]{1,20}")
_FIELD = re.compile(r"[a-z0-9!#$%&'*+.^_`|~-]{1,64}")
_COMPONENT = re.compile(rf"@[a-z-]{{1,32}}|{_FIELD.pattern}")
_FIELD_VALUE = re.compile(r"[\t -~]*")


@dataclass(frozen=True, slots=True)
class RequestSeal:
    """What the signature of one request covers, on the side that makes it.

    Attributes:
        target: path and query, such as ``/v1/changes?after=0``.
        digest: SHA-256 of the body, see `body_digest`.
        time: whole seconds since 1970 by the registry's clock.
        nonce: 16 to 64 letters of base64url, never used twice by a device.
        audit_head: number and hash of the desk's last audit entry, ``812:9f…``; empty when it has none.
        fields: other headers of the request that are to be signed, by name in small letters.
    """

    device_id: str
    method: str
    target: str
    digest: bytes
    time: int
    nonce: str
    audit_head: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what would make two requests look alike.

        Raises:
            WireError: device id, nonce, audit head, method, target or a field is malformed.
        """
        _must_be_named(self.device_id, self.nonce)
        split_audit_head(self.audit_head)

    @property
    def signed_bytes(self) -> bytes:
        """The bytes to sign (the signature base of RFC 9421, section 2.5)."""
        values = self._values
        return signature_base(self._input(values), values)

    def headers(self, signature: bytes) -> dict[str, str]:
        """Return all headers that the request bears for the sake of its *signature*, and its `fields`."""
        values = self._values
        sent = {name: value for name, value in values.items() if name not in _DERIVED}
        return {
            **sent,
            INPUT_HEADER: f"{_LABEL}={self._input(values).text}",
            SIGNATURE_HEADER: f"{_LABEL}={bare_text(signature)}",
        }

    @property
    def _values(self) -> dict[str, str]:
        own = {DIGEST_HEADER: f"{_DIGEST}={bare_text(self.digest)}"}
        if self.audit_head:
            own[AUDIT_HEADER] = self.audit_head
        return {**_derived(self.method.upper(), self.target), **own, **self.fields}

    def _input(self, covered: Iterable[str]) -> Member:
        parameters: dict[str, Bare] = {
            "created": self.time,
            "keyid": self.device_id,
            "alg": _ALGORITHM,
            "nonce": self.nonce,
            "tag": TAG,
        }
        return Member(tuple(covered), parameters)


@dataclass(frozen=True, slots=True)
class ReceivedSeal:
    """What a request that came says of itself; nothing of it is proved before *signature* is.

    Attributes:
        signed_bytes: over what the signature must have been made.
        time, nonce, audit_head: as in `RequestSeal`.
    """

    device_id: str
    time: int
    nonce: str
    audit_head: str
    signed_bytes: bytes = field(repr=False)
    signature: bytes = field(repr=False)


def received_seal(method: str, target: str, fields: Iterable[tuple[str, str]], body: bytes) -> ReceivedSeal:
    """Return what a request says of itself; *fields* are its header lines, names in any letters.

    Raises:
        WireError: with the header at fault: it is missing, malformed, too long, there twice, covers too
            little or something that is not known here, or the body has another digest.
    """
    lines: dict[str, list[str]] = {}
    for name, value in fields:
        lines.setdefault(name.lower(), []).append(value.strip(" \t"))
    asked, signature = _one_signature(lines)
    _must_cover_enough(asked, lines)
    _must_have_digest(_single(lines, DIGEST_HEADER), body)
    derived = _derived(method, target)
    values = {name: derived[name] if name in derived else _single(lines, name) for name in _covered(asked)}
    time, device_id, nonce = _said(asked.parameters)
    audit_head = values.get(AUDIT_HEADER, "")
    split_audit_head(audit_head)
    return ReceivedSeal(device_id, time, nonce, audit_head, signature_base(asked, values), signature)


def signature_base(asked: Member, values: Mapping[str, str]) -> bytes:
    """Return what is signed: the covered components with their *values*, and the parameters last.

    Raises:
        WireError: a value holds what would look like another line.
    """
    lines = []
    for name in _covered(asked):
        if not _COMPONENT.fullmatch(name) or not _FIELD_VALUE.fullmatch(values[name]):
            raise WireError(name, "malformed")
        lines.append(f"{bare_text(name)}: {values[name]}")
    return "\n".join((*lines, f'"@signature-params": {asked.text}')).encode("ascii")


def body_digest(body: bytes) -> bytes:
    """Return the SHA-256 of a request's *body*, which may be empty."""
    return hashlib.sha256(body).digest()


def split_audit_head(text: str) -> tuple[int, str]:
    """Return number and hash of an audit head; 0 and empty for none.

    Raises:
        WireError: it is malformed.
    """
    if _AUDIT_HEAD.fullmatch(text) is None:
        raise WireError(AUDIT_HEADER, "malformed")
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


def _one_signature(lines: Mapping[str, list[str]]) -> tuple[Member, bytes]:
    """Return what the one signature of a request covers, and the signature itself."""
    asked, signed = _members(lines, INPUT_HEADER), _members(lines, SIGNATURE_HEADER)
    if len(asked) != 1 or asked.keys() != signed.keys():
        raise WireError(INPUT_HEADER, "malformed")
    (signature,) = signed.values()
    if not isinstance(signature.value, bytes) or signature.parameters:
        raise WireError(SIGNATURE_HEADER, "malformed")
    (member,) = asked.values()
    return member, signature.value


def _must_cover_enough(asked: Member, lines: Mapping[str, list[str]]) -> None:
    covered = _covered(asked)
    wanted = {*_ALWAYS, *(name for name in MEANT_FIELDS if name in lines)}
    if len(covered) > _MOST_COVERED or len(set(covered)) != len(covered) or not wanted <= set(covered):
        raise WireError(INPUT_HEADER, "malformed")


def _must_have_digest(said: str, body: bytes) -> None:
    members = _parsed(DIGEST_HEADER, said)
    digest = members.get(_DIGEST)
    if digest is None or not isinstance(digest.value, bytes):
        raise WireError(DIGEST_HEADER, "missing")
    if not hmac.compare_digest(digest.value, body_digest(body)):
        raise WireError(DIGEST_HEADER, "wrong_digest")


def _said(parameters: Mapping[str, Bare]) -> tuple[int, str, str]:
    """Return time, device id and nonce of a signature's parameters."""
    time, device_id, nonce = (parameters.get(name) for name in ("created", "keyid", "nonce"))
    if parameters.keys() != _PARAMETERS or (parameters["alg"], parameters["tag"]) != (_ALGORITHM, TAG):
        raise WireError(INPUT_HEADER, "malformed")
    if not isinstance(time, int) or isinstance(time, bool) or time < 0:
        raise WireError(INPUT_HEADER, "malformed")
    if not isinstance(device_id, str) or not isinstance(nonce, str):
        raise WireError(INPUT_HEADER, "malformed")
    _must_be_named(device_id, nonce)
    return time, device_id, nonce


def _must_be_named(device_id: str, nonce: str) -> None:
    bare_text(device_id)
    if not (0 < len(device_id) <= _MAX_DEVICE and _NONCE.fullmatch(nonce)):
        raise WireError(INPUT_HEADER, "malformed")


def _derived(method: str, target: str) -> dict[str, str]:
    if not _METHOD.fullmatch(method) or not _TARGET.fullmatch(target):
        raise WireError("@path", "malformed")
    path, _, query = target.partition("?")
    return dict(zip(_DERIVED, (method, path, f"?{query}"), strict=True))


def _covered(asked: Member) -> tuple[str, ...]:
    """Return the names of what a signature covers; a byte sequence covers nothing."""
    return asked.value if isinstance(asked.value, tuple) else ()


def _members(lines: Mapping[str, list[str]], name: str) -> dict[str, Member]:
    return _parsed(name, _single(lines, name))


def _parsed(name: str, text: str) -> dict[str, Member]:
    try:
        return dictionary(text)
    except WireError as error:
        raise WireError(name, "malformed") from error


def _single(lines: Mapping[str, list[str]], name: str) -> str:
    """Return the only line of the header *name*."""
    found = lines.get(name, [])
    if len(found) != 1 or not _FIELD.fullmatch(name) or len(found[0]) > _LONGEST.get(name, 4096):
        raise WireError(name if _FIELD.fullmatch(name) else INPUT_HEADER, "malformed")
    return found[0]
