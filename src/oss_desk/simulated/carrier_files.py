"""Carriers and receipts of a practice desk: the practice registry takes and answers them in memory.

Nobody rides to town while practising. Beside the carrier lies at once the receipt that the office would
give for it; both say that they are practice, both are plain text, since everybody in them is invented.
What the receipt says is worked out when it is taken in.
"""

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument, RegistryKeys
from oss_desk.services.errors import (
    FileUnreadable,
    FileUnwritable,
    MustRefetch,
    ReceiptUnusable,
    SequenceGap,
)
from oss_desk.services.ports.carrier_files import (
    CarriedAnswer,
    CarriedSupplies,
    CarrierHead,
    Pictures,
    Receipt,
)
from oss_desk.services.ports.registry import ChangePage
from oss_desk.services.ports.registry_trust import CardKeyGrant, HeardHead, NotCarried, ReservedSerials
from oss_desk.simulated.registry import SimulatedRegistry
from oss_wire.carrier_file import read_carrier_file, write_carrier_file
from oss_wire.errors import WireError

MARK = "OSS-CARRIER ฝึกหัด"
_RECEIPT = "ใบตอบรับ"
_PREFIX = "sha256:"
_PAGE = 500


@dataclass(frozen=True, slots=True)
class SimulatedCarrierFiles:
    """The stick between a practice desk and its registry (`ports.carrier_files.CarrierFiles`)."""

    registry: SimulatedRegistry

    def write(self, file: Path, head: CarrierHead, sealed: Sequence[str], pictures: Pictures) -> str:
        """Write the carrier to *file*, and the receipt for it beside."""
        operations = [json.loads(text) for text in sealed]
        names = {name.removeprefix(_PREFIX) for operation in operations for name in operation["blobs"]}
        found = {name: content for name in sorted(names) if (content := pictures(name)) is not None}
        said = {
            "mark": MARK,
            "kind": "carrier",
            "file_id": head.file_id,
            "device_id": head.identity.device_id,
            "epoch": head.epoch,
            "cursor": head.cursor,
            "operations": operations,
            "pictures": {name: base64.b64encode(content).decode() for name, content in found.items()},
            "wanted_pictures": list(head.wanted_attachments),
        }
        content = _text(said)
        _write(file, content)
        _write(receipt_beside(file), _text({**said, "kind": "receipt"}))
        return base64.urlsafe_b64encode(hashlib.sha256(content).digest()[:12]).decode()

    def read(self, file: Path, identity: DeskIdentity, keys: RegistryKeys) -> Receipt:  # noqa: ARG002
        """Let the registry take the carrier that the receipt in *file* answers, and return what it says."""
        said = _read(file)
        if said["kind"] != "receipt":
            raise ReceiptUnusable("not_a_receipt")
        if said["device_id"] != identity.device_id:
            raise ReceiptUnusable("another_desk")
        registry = self.registry
        for content in said["pictures"].values():
            registry.attachments.keep(base64.b64decode(content))
        answers = tuple(self._answer(operation, identity.device_id) for operation in said["operations"])
        kept = registry.attachments.kept
        return Receipt(
            registry.clock.now(),
            said["epoch"],
            registry.epoch,
            registry.last_seq(identity.device_id),
            1,
            1,
            answers,
            tuple(self._pages(said["cursor"], said["epoch"])),
            CarriedSupplies(_PracticeTrust(registry, identity.device_id), 0, {}),
            tuple((name, kept[name]) for name in said["wanted_pictures"] if name in kept),
        )

    def digest_of(self, sealed: str) -> str:
        """Return the digest of an operation as it is sent."""
        return str(json.loads(sealed)["digest"])

    def _answer(self, operation: dict[str, Any], device_id: str) -> CarriedAnswer:
        op_id, digest = operation["op_id"], operation["digest"]
        try:
            return CarriedAnswer(op_id, digest, self.registry.take(operation, device_id))
        except SequenceGap as gap:
            return CarriedAnswer(op_id, digest, None, "sequence_gap", expected=gap.expected)

    def _pages(self, cursor: int, epoch: str) -> Iterator[ChangePage]:
        try:
            page = self.registry.page(cursor, epoch, _PAGE)
        except MustRefetch:
            page = self.registry.page(0, "", _PAGE)
        while page.changes:
            yield page
            page = self.registry.page(page.next_cursor, "", _PAGE)


@dataclass(frozen=True, slots=True)
class _PracticeTrust:
    """Gives what the practice registry would give over its line (`ports.registry_trust.TrustLine`)."""

    registry: SimulatedRegistry
    device_id: str

    def reserve_serials(
        self, request_id: str, province_code: str, buddhist_year: int, size: int
    ) -> ReservedSerials:
        """Reserve a block of serials."""
        return self.registry.trust.reserve(self.device_id, request_id, province_code, buddhist_year, size)

    def reserved_serials(self) -> tuple[ReservedSerials, ...]:
        """Return the blocks of this desk."""
        return self.registry.trust.reserved(self.device_id)

    def delegate_card_key(self, public_key: bytes) -> CardKeyGrant:
        """Give the word for a key."""
        return self.registry.trust.delegate(public_key)

    def card_keys(self) -> RegistryDocument:
        """Return the keys given so far."""
        return self.registry.trust.published(DocumentName.CARD_KEYS)

    def card_status(self) -> RegistryDocument:
        """Return that no card is revoked."""
        return self.registry.trust.published(DocumentName.CARD_STATUS)

    def audit_head(self, _known: RegistryDocument | None, _receipt_key: str) -> HeardHead:
        """Have none: the registry's trail is watched over the line alone."""
        raise NotCarried


def receipt_beside(file: Path) -> Path:
    """Return where the receipt for the carrier *file* lies."""
    return file.with_name(f"{file.stem}-{_RECEIPT}{file.suffix}")


def _text(said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _read(file: Path) -> dict[str, Any]:
    try:
        content = read_carrier_file(file)
    except (OSError, WireError) as error:
        raise FileUnreadable from error
    try:
        said = json.loads(content)
    except ValueError as error:
        raise ReceiptUnusable("not_a_receipt") from error
    if not isinstance(said, dict) or said.get("mark") != MARK:
        raise ReceiptUnusable("not_a_receipt")
    return said


def _write(file: Path, content: bytes) -> None:
    try:
        write_carrier_file(file, content)
    except OSError as error:
        raise FileUnwritable from error
