"""Seals carriers for the registry, and opens the receipts that come back."""

import hmac
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.registry_document import RegistryKeys
from oss_desk.services.errors import FileUnreadable, FileUnwritable, ReceiptUnusable, RegistryGarbled
from oss_desk.services.ports.carrier_files import (
    CarriedAnswer,
    CarriedSupplies,
    CarrierHead,
    Pictures,
    Receipt,
)
from oss_desk.services.ports.registry import ChangePage, DeviceKeys
from oss_desk.sync.carried_attachments import attachment_texts, attachments_in, wanted_text
from oss_desk.sync.carried_trust import CarriedTrust, request_text
from oss_desk.sync.device_keys import Secrets
from oss_desk.sync.http import document
from oss_desk.sync.translate import answer_of, batch_text, moment_of, names_of, page_of
from oss_wire import carrier as wire
from oss_wire.carrier_file import read_carrier_file, write_carrier_file
from oss_wire.change import ChangePage as WireChangePage
from oss_wire.errors import WireError
from oss_wire.operation import MAX_BATCH_BYTES, MAX_OPERATIONS
from oss_wire.signature import from_base64url, to_base64url
from oss_wire.supplies import Supplies

_ENVELOPE_BYTES = 64
_FOR_REPLIES = b"oss-desk: receipts are sealed for this key"


class SealedCarrierFiles:
    """Carriers and receipts (`oss_desk.services.ports.carrier_files.CarrierFiles`).

    Receipts are sealed for a key of the desk that is drawn from its signing key, so that there is one
    secret to keep, and a receipt for an earlier enrolment cannot be opened any more.
    """

    def __init__(self, keys: DeviceKeys, secrets_of_folder: Secrets) -> None:
        self._keys = keys
        self._secrets = secrets_of_folder

    def write(self, file: Path, head: CarrierHead, sealed: Sequence[str], pictures: Pictures) -> str:
        """Write operations as they are sent on the line, sealed for the registry; all of it or nothing."""
        made = X25519PrivateKey.generate()
        manifest = wire.Manifest(
            wire.FileKind.CARRIER,
            head.file_id,
            head.identity.device_id,
            head.made_at.isoformat(),
            head.epoch,
            head.cursor,
            head.keys.sealing_key,
            _public(made),
            audit_head=head.audit_head,
            reply_key=_public(self._reply_key(head.identity)),
            scope=head.scope,
        )
        shared = made.exchange(X25519PublicKey.from_public_bytes(from_base64url(head.keys.sealing_key)))
        content = wire.sealed_file(
            manifest,
            _parts(head, sealed, pictures),
            ChaCha20Poly1305(wire.file_key(shared, manifest)),
            lambda message: self._keys.sign(head.identity.key_name, message),
        )
        _write(file, content)
        return wire.short_digest(content)

    def read(self, file: Path, identity: DeskIdentity, keys: RegistryKeys) -> Receipt:
        """Return the receipt in *file*; of one that was cut off what is whole."""
        opened = _opened(_read(file))
        manifest = opened.manifest
        if manifest.kind is not wire.FileKind.RECEIPT:
            raise ReceiptUnusable("not_a_receipt")
        try:
            key = Ed25519PublicKey.from_public_bytes(from_base64url(keys.receipt_key))
            key.verify(opened.signature, opened.signed)
        except InvalidSignature as error:
            raise ReceiptUnusable("another_registry") from error
        reply = self._reply_key(identity)
        if manifest.device_id != identity.device_id or manifest.receiver_key != _public(reply):
            raise ReceiptUnusable("another_desk")
        try:
            shared = reply.exchange(X25519PublicKey.from_public_bytes(from_base64url(manifest.made_key)))
            texts = list(opened.texts(ChaCha20Poly1305(wire.file_key(shared, manifest))))
            return _receipt_of(opened, texts)
        except (InvalidTag, ValueError, RegistryGarbled) as error:
            raise ReceiptUnusable("damaged") from error

    def digest_of(self, sealed: str) -> str:
        """Return the digest of an operation as it is sent."""
        return str(json.loads(sealed)["digest"])

    def _reply_key(self, identity: DeskIdentity) -> X25519PrivateKey:
        seed = self._secrets.get(identity.key_name)
        return X25519PrivateKey.from_private_bytes(hmac.digest(seed, _FOR_REPLIES, "sha256"))


def _receipt_of(opened: wire.OpenedFile, texts: list[tuple[wire.PartKind, bytes]]) -> Receipt:
    manifest = opened.manifest
    answers: list[CarriedAnswer] = []
    pages: list[ChangePage] = []
    supplies: CarriedSupplies | None = None
    for kind, text in texts:
        if kind is wire.PartKind.ANSWERS:
            answers += map(_carried, document(wire.CarriedAnswers, text).answers)
        elif kind is wire.PartKind.CHANGES:
            pages.append(page_of(document(WireChangePage, text)))
        elif kind is wire.PartKind.SUPPLIES:
            supplies = _supplies_of(document(Supplies, text))
    attachments = attachments_in(text for kind, text in texts if kind is wire.PartKind.ATTACHMENT)
    return Receipt(
        moment_of(manifest.made_at),
        manifest.epoch,
        manifest.registry_epoch,
        manifest.last_device_seq,
        len(manifest.parts),
        len(opened.sealed),
        tuple(answers),
        tuple(pages),
        supplies,
        attachments,
    )


def _supplies_of(said: Supplies) -> CarriedSupplies:
    return CarriedSupplies(CarriedTrust(said), said.card_status.seq, names_of(said.hospitals))


def _carried(said: wire.CarriedAnswer) -> CarriedAnswer:
    answer = None if said.result is None else answer_of(said.result)
    return CarriedAnswer(said.op_id, said.digest, answer, said.code, said.field, said.expected)


def _parts(
    head: CarrierHead, sealed: Sequence[str], pictures: Pictures
) -> Iterator[tuple[wire.PartKind, bytes]]:
    """Give the parts in their order: what a copy has lost holds up nothing of what it has."""
    yield wire.PartKind.SUPPLIES, request_text(head.wanted)
    if head.wanted_attachments:
        yield wire.PartKind.WANTED, wanted_text(head.wanted_attachments)
    for batch in _batches(sealed):
        for text in attachment_texts(batch, pictures):
            yield wire.PartKind.ATTACHMENT, text
        yield wire.PartKind.OPERATIONS, batch_text(batch)


def _batches(sealed: Sequence[str]) -> Iterator[list[str]]:
    """Part *sealed* into batches that the line would take, too."""
    batch: list[str] = []
    size = _ENVELOPE_BYTES
    for text in sealed:
        more = len(text.encode()) + 1
        if batch and (len(batch) == MAX_OPERATIONS or size + more > MAX_BATCH_BYTES):
            yield batch
            batch, size = [], _ENVELOPE_BYTES
        batch.append(text)
        size += more
    if batch:
        yield batch


def _opened(content: bytes) -> wire.OpenedFile:
    try:
        return wire.opened_file(content)
    except WireError as error:
        known = {"cut": "cut", "not_a_carrier": "not_a_receipt"}
        raise ReceiptUnusable(known.get(error.code, "damaged")) from error


def _public(key: X25519PrivateKey) -> str:
    return to_base64url(key.public_key().public_bytes_raw())


def _read(file: Path) -> bytes:
    try:
        return read_carrier_file(file)
    except (OSError, WireError) as error:
        raise FileUnreadable from error


def _write(file: Path, content: bytes) -> None:
    try:
        write_carrier_file(file, content)
    except OSError as error:
        raise FileUnwritable from error
