"""The file that carries operations and answers on a stick where there is no line.

One file, to be copied by hand: the mark, the length of the manifest (4 bytes), the manifest (RFC 8785),
its Ed25519 signature (64 bytes), then the numbered parts, each sealed by itself. The manifest tells size
and SHA-256 of every part. A copy that was cut off holds its first parts whole: they are taken, and the
whole file may be brought again later, since whatever a part says has its effect once.

A part is compressed (zlib) and sealed with ChaCha20-Poly1305 under a key that only sender and receiver
can compute: X25519 of a key made for this file and the receiver's, drawn out by HKDF-SHA-256. The plain
text of a part of operations is, byte for byte, the body of one ``POST /v1/ops``.

Ciphers and signatures come from whoever uses this module; what is written here is the form alone.
"""

import hashlib
import hmac
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from oss_wire.canonical import canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.errors import WireError
from oss_wire.result import OperationResult
from oss_wire.signature import to_base64url

MARK = b"OSS-CARRIER-1\n"
SIGNATURE_BYTES = 64
MAX_MANIFEST_BYTES = 16 * 1024 * 1024
MAX_PART_BYTES = 8 * 1024 * 1024
_LENGTH_BYTES = 4
_KEY_BYTES = 32
_SECOND = b"\x01"


class FileKind(StrEnum):
    """A carrier goes from a desk to the registry, a receipt comes back."""

    CARRIER = "carrier"
    RECEIPT = "receipt"


class PartKind(StrEnum):
    """What a part holds: an `OperationBatch`, `CarriedAnswers` or a `ChangePage`.

    Of supplies a carrier has a `SuppliesRequest`, a receipt `Supplies` (`oss_wire.supplies`).
    An attachment is a `CarriedAttachment`, wanted are `WantedAttachments` (`oss_wire.carried_attachment`).
    """

    SUPPLIES = "supplies"
    OPERATIONS = "operations"
    ATTACHMENT = "attachment"
    WANTED = "wanted"
    ANSWERS = "answers"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class PartHead:
    """One sealed part: its place from 1, its bytes and their SHA-256 in hexadecimal."""

    number: int
    kind: PartKind
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What anybody can read of a file; there is nothing about a person in it.

    Attributes:
        file_id: made by the sender. answers: in a receipt, the carrier it answers; else empty.
        device_id: the desk that sends the carrier, or that the receipt is for.
        made_at: ISO with offset, by the sender's clock.
        epoch, cursor: how far the desk had heard when it made the carrier, the same in its receipt.
        registry_epoch, last_device_seq: in a receipt, the registry's own epoch, and the last operation
            of this desk that it holds once the carrier is taken.
        audit_head: as in `oss_wire.signature`.
        receiver_key, made_key, reply_key: X25519 in base64url: for whom the file is sealed, the key
            made for this file, and for whom an answer shall be sealed.
        scope: of whom the desk had heard up to the cursor; see `oss_wire.change.ChangePage`.
    """

    kind: FileKind
    file_id: str
    device_id: str
    made_at: str
    epoch: str
    cursor: int
    receiver_key: str
    made_key: str
    parts: tuple[PartHead, ...] = ()
    answers: str = ""
    registry_epoch: str = ""
    last_device_seq: int = 0
    audit_head: str = ""
    reply_key: str = ""
    scope: str = "province"

    def signed_bytes(self) -> bytes:
        """Return what the sender signs: the mark and the whole manifest."""
        return MARK + canonical_bytes(write(self))


@dataclass(frozen=True, slots=True)
class CarriedAnswer:
    """What became of one carried operation, where it was taken at all.

    Attributes:
        digest: of the operation that is answered; a desk that has written it anew since is not meant.
        code, field, expected: of the problem with which the line would have refused it; *result* is
            None then.
    """

    op_id: str
    digest: str
    result: OperationResult | None
    code: str = ""
    field: str = ""
    expected: int = 0


@dataclass(frozen=True, slots=True)
class CarriedAnswers:
    """The answers to the operations of one part, in its order."""

    answers: tuple[CarriedAnswer, ...]


class Cipher(Protocol):
    """ChaCha20-Poly1305 (RFC 8439) with one key."""

    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes:
        """Return *data* sealed."""

    def decrypt(self, nonce: bytes, data: bytes, associated_data: bytes | None) -> bytes:
        """Return what was sealed; raises the library's own error when it was touched."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file as it lies there, its manifest read but not yet proved.

    Attributes:
        sealed: the parts that are whole, in their order; perhaps fewer than the manifest lists.
    """

    manifest: Manifest
    signed: bytes
    signature: bytes
    sealed: tuple[bytes, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether the copy has all parts."""
        return len(self.sealed) == len(self.manifest.parts)

    def texts(self, cipher: Cipher) -> Iterator[tuple[PartKind, bytes]]:
        """Give kind and plain text of each whole part.

        Raises:
            WireError: ``too_large``, ``malformed``; whatever *cipher* raises for a part that was touched.
        """
        for head, sealed in zip(self.manifest.parts, self.sealed, strict=False):
            packed = cipher.decrypt(_nonce(head.number), sealed, _said_of(self.manifest, head))
            yield head.kind, _unpacked(packed)


def file_key(shared: bytes, manifest: Manifest) -> bytes:
    """Return the key of a file, 32 bytes, from the secret that both ends share (HKDF, RFC 5869)."""
    salt = f"{manifest.made_key}.{manifest.receiver_key}".encode()
    drawn = hmac.digest(salt, shared, "sha256")
    told = MARK + f"{manifest.kind}.{manifest.file_id}".encode()
    return hmac.digest(drawn, told + _SECOND, "sha256")[:_KEY_BYTES]


def sealed_file(
    manifest: Manifest,
    texts: Iterable[tuple[PartKind, bytes]],
    cipher: Cipher,
    sign: Callable[[bytes], bytes],
) -> bytes:
    """Return the whole file; *manifest* has no parts yet."""
    heads, sealed = [], []
    for number, (kind, text) in enumerate(texts, 1):
        head = PartHead(number, kind, 0, "")
        part = cipher.encrypt(_nonce(number), zlib.compress(text), _said_of(manifest, head))
        sealed.append(part)
        heads.append(replace(head, size=len(part), sha256=hashlib.sha256(part).hexdigest()))
    whole = replace(manifest, parts=tuple(heads))
    text = canonical_bytes(write(whole))
    length = len(text).to_bytes(_LENGTH_BYTES)
    return b"".join((MARK, length, text, sign(whole.signed_bytes()), *sealed))


def opened_file(content: bytes) -> OpenedFile:
    """Return what *content* holds, as far as it goes.

    Raises:
        WireError: ``not_a_carrier``: it is something else · ``cut``: not even the manifest is whole ·
            ``wrong_digest``: a part was touched · another: the manifest is malformed.
    """
    if not content.startswith(MARK):
        raise WireError("", "cut" if MARK.startswith(content) else "not_a_carrier")
    at = len(MARK) + _LENGTH_BYTES
    length = int.from_bytes(content[len(MARK) : at])
    if length > MAX_MANIFEST_BYTES:
        raise WireError("", "too_large")
    text, at = content[at : at + length], at + length
    signature = content[at : at + SIGNATURE_BYTES]
    if len(signature) < SIGNATURE_BYTES:
        raise WireError("", "cut")
    manifest = read(Manifest, parse(text))
    _must_be_in_order(manifest)
    at += SIGNATURE_BYTES
    sealed = []
    for head in manifest.parts:
        part = content[at : at + head.size]
        if len(part) < head.size:
            break
        if hashlib.sha256(part).hexdigest() != head.sha256:
            raise WireError(f"parts[{head.number}]", "wrong_digest")
        sealed.append(part)
        at += head.size
    return OpenedFile(manifest, MARK + text, signature, tuple(sealed))


def short_digest(content: bytes) -> str:
    """Return sixteen letters by which two people can compare their copies of a file."""
    return to_base64url(hashlib.sha256(content).digest()[:12])


def _must_be_in_order(manifest: Manifest) -> None:
    for number, head in enumerate(manifest.parts, 1):
        if head.number != number or not 0 < head.size <= MAX_PART_BYTES:
            raise WireError(f"parts[{number}]", "malformed")


def _nonce(number: int) -> bytes:
    return number.to_bytes(12)


def _said_of(manifest: Manifest, head: PartHead) -> bytes:
    return f"{manifest.file_id}.{head.number}.{head.kind}".encode()


def _unpacked(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(packed, MAX_PART_BYTES)
    except zlib.error as error:
        raise WireError("", "malformed") from error
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise WireError("", "too_large")
    return text
