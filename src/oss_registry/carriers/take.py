"""Takes a carrier file as if its operations had come over the line, and seals the receipt."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import Connection

from oss_registry.carriers.answering import AnswerPart
from oss_registry.carriers.attachments import CarryAttachments, portraits_in
from oss_registry.carriers.supplying import SupplyDesk
from oss_registry.errors import CallRefusedError, RegistryError
from oss_registry.operations.apply import ApplyOperations
from oss_registry.operations.reading import Reading
from oss_registry.storage import audit_trail, devices, refused_calls
from oss_registry.storage.audit_trail import Event
from oss_registry.storage.database import Database
from oss_registry.storage.devices import Device, DeviceStatus
from oss_registry.storage.moments import text_of
from oss_registry.trust.blobs import TakeBlob
from oss_registry.trust.carrier_keys import CarrierKeys
from oss_wire.canonical import canonical_bytes
from oss_wire.carrier import (
    FileKind,
    Manifest,
    OpenedFile,
    PartKind,
    file_key,
    opened_file,
    sealed_file,
)
from oss_wire.change import MAX_PAGE
from oss_wire.codec import write
from oss_wire.errors import WireError
from oss_wire.result import FINAL
from oss_wire.signature import from_base64url, split_audit_head, to_base64url

_REWOUND = "audit_rewound"


class CarrierRefusedError(RegistryError):
    """Nothing of the file was taken; *code* says why.

    ``not_a_carrier`` · ``cut``: not even its beginning is whole · ``damaged``: it was touched, or is
    malformed · ``another_registry``: it is sealed for another one · ``unknown_device`` ·
    ``device_revoked`` · ``bad_signature`` · ``audit_rewound``.
    """

    def __init__(self, code: str) -> None:
        super().__init__(f"the file was not taken: {code}")
        self.code = code


@dataclass(frozen=True, slots=True)
class TakenCarrier:
    """What came of a file.

    Attributes:
        parts, taken: how many it lists, and how many were there, whole.
        final, later, refused: operations with a final answer, to be sent again later, not let in.
        receipt: the file for the desk.
    """

    device_id: str
    parts: int
    taken: int
    operations: int
    final: int
    later: int
    refused: int
    changes: int
    receipt: bytes


@dataclass(frozen=True, slots=True)
class TakeCarrier:
    """Take what a desk has sealed, through the code that takes calls."""

    database: Database
    apply: ApplyOperations
    reading: Reading
    keys: CarrierKeys
    supply: SupplyDesk

    def __call__(self, content: bytes, now: datetime) -> TakenCarrier:
        """Return what came of the file *content*, however often it is brought; what is whole of it counts.

        Raises:
            CarrierRefusedError: nothing of it was taken.
            DatabaseFaultError: the database failed; what was taken before stays, bring the file again.
        """
        file, device = self._let_in(content)
        texts = self._texts(file)
        self._note(file.manifest, now)
        answering = AnswerPart(self.apply, device.device_id)
        attachments, answered = CarryAttachments(TakeBlob(self.database)), []
        for kind, text in texts:
            if kind is PartKind.ATTACHMENT:
                attachments.take(text, now)
            elif kind is PartKind.OPERATIONS:
                answered.append(answering(text, now))
        asked = [text for kind, text in texts if kind is PartKind.SUPPLIES]
        answers = [answer for part in answered for answer in part.answers]
        pages = list(self._pages(file.manifest, device))
        final = sum(answer.result is not None and answer.result.status in FINAL for answer in answers)
        refused = sum(answer.result is None for answer in answers)
        supplies = self.supply(asked, device, now)
        # First, so that a copy cut off early still brings them.
        parts = [(PartKind.SUPPLIES, canonical_bytes(write(supplies)))]
        parts += [(PartKind.ANSWERS, canonical_bytes(write(part))) for part in answered]
        parts += [(PartKind.CHANGES, text) for _, text in pages]
        given = attachments.give(
            [text for kind, text in texts if kind is PartKind.WANTED],
            portraits_in([text for _, text in pages]),
            [text for kind, text in texts if kind is PartKind.ATTACHMENT],
        )
        # Last, so that a copy cut off lacks pictures rather than changes.
        parts += [(PartKind.ATTACHMENT, text) for text in given]
        return TakenCarrier(
            device.device_id,
            len(file.manifest.parts),
            len(file.sealed),
            len(answers),
            final,
            len(answers) - final - refused,
            refused,
            sum(count for count, _ in pages),
            self._receipt(file.manifest, parts, now),
        )

    def _let_in(self, content: bytes) -> tuple[OpenedFile, Device]:
        try:
            file = opened_file(content)
        except WireError as error:
            code = error.code if error.code in {"cut", "not_a_carrier"} else "damaged"
            raise CarrierRefusedError(code) from error
        manifest = file.manifest
        if manifest.kind is not FileKind.CARRIER:
            raise CarrierRefusedError("not_a_carrier")
        if manifest.receiver_key != self.keys.sealing_key:
            raise CarrierRefusedError("another_registry")
        device = self.database.read(lambda connection: devices.device(connection, manifest.device_id))
        if device is None or device.status not in {DeviceStatus.ACTIVE, DeviceStatus.REVOKED}:
            raise CarrierRefusedError("unknown_device")
        try:
            key = Ed25519PublicKey.from_public_bytes(from_base64url(device.public_key))
            key.verify(file.signature, file.signed)
        except (InvalidSignature, ValueError) as error:
            raise CarrierRefusedError("bad_signature") from error
        if device.status is DeviceStatus.REVOKED:
            raise CarrierRefusedError("device_revoked")
        return file, device

    def _note(self, manifest: Manifest, now: datetime) -> None:
        try:
            self.database.write(lambda connection: _note(connection, manifest, now))
        except CarrierRefusedError as error:
            if error.code == _REWOUND:
                self.database.write(
                    lambda connection: refused_calls.note(connection, manifest.device_id, _REWOUND, now)
                )
            raise

    def _texts(self, file: OpenedFile) -> list[tuple[PartKind, bytes]]:
        try:
            made = X25519PublicKey.from_public_bytes(from_base64url(file.manifest.made_key))
            X25519PublicKey.from_public_bytes(from_base64url(file.manifest.reply_key))
            split_audit_head(file.manifest.audit_head)
            cipher = ChaCha20Poly1305(file_key(self.keys.opening.exchange(made), file.manifest))
            return list(file.texts(cipher))
        except (InvalidTag, ValueError) as error:  # WireError is a ValueError
            raise CarrierRefusedError("damaged") from error

    def _pages(self, asked: Manifest, device: Device) -> Iterator[tuple[int, bytes]]:
        """Give every change since the desk last heard, page by page.

        All of them when it heard of another life of the registry, or of others than it shall by now.
        """
        hospital = device.hears_of
        after = asked.cursor if asked.scope == device.scope.value else 0
        try:
            page = self.reading.changes(after, asked.epoch, MAX_PAGE, hospital)
        except CallRefusedError:
            page = self.reading.changes(0, "", MAX_PAGE, hospital)
        while page.changes or page.skipped:
            yield len(page.changes), canonical_bytes(write(page))
            if not page.more:
                return
            page = self.reading.changes(page.next, page.epoch, MAX_PAGE, hospital)

    def _receipt(self, asked: Manifest, parts: list[tuple[PartKind, bytes]], now: datetime) -> bytes:
        device = self.database.read(lambda connection: devices.device(connection, asked.device_id))
        made = X25519PrivateKey.generate()
        manifest = Manifest(
            FileKind.RECEIPT,
            f"receipt-{secrets.token_hex(8)}",
            asked.device_id,
            text_of(now),
            asked.epoch,
            asked.cursor,
            asked.reply_key,
            to_base64url(made.public_key().public_bytes_raw()),
            answers=asked.file_id,
            registry_epoch=self.reading.changes(0, "", 1).epoch,
            last_device_seq=device.last_seq if device else 0,
        )
        shared = made.exchange(X25519PublicKey.from_public_bytes(from_base64url(asked.reply_key)))
        cipher = ChaCha20Poly1305(file_key(shared, manifest))
        return sealed_file(manifest, parts, cipher, self.keys.signing.sign)


def _note(connection: Connection, manifest: Manifest, now: datetime) -> None:
    """Remember that the desk spoke, and its audit head unless a newer one came over the line meanwhile."""
    device = devices.device(connection, manifest.device_id, locked=True)
    if device is None:
        raise CarrierRefusedError("unknown_device")
    number, hash_ = split_audit_head(manifest.audit_head)
    if number == device.audit_number and hash_ != device.audit_hash:
        raise CarrierRefusedError(_REWOUND)
    if number < device.audit_number:
        number, hash_ = device.audit_number, device.audit_hash
    devices.put_contact(connection, manifest.device_id, now, number, hash_)
    audit_trail.append(connection, Event("carrier.taken", manifest.device_id, manifest.file_id), now)
