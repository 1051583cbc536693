"""The calls about serials, card keys and revoked cards; what is signed is proved before it is believed."""

import json
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument
from oss_desk.services.errors import RegistryGarbled
from oss_desk.services.ports.registry_trust import CardKeyGrant, HeardHead, ReservedSerials
from oss_desk.sync.http import document
from oss_desk.sync.translate import moment_of
from oss_wire.audit import AuditHead, AuditProof
from oss_wire.canonical import Json, canonical_bytes
from oss_wire.codec import parse, read, write
from oss_wire.signature import from_base64url, to_base64url
from oss_wire.tree import goes_on
from oss_wire.trust import (
    CardKey,
    CardKeyRequest,
    CardKeys,
    CardStatusList,
    SerialBlock,
    SerialBlockRequest,
    SerialBlocks,
)


class Ask(Protocol):
    """Sends one sealed request and returns the body of a success; raises `SyncError`."""

    def __call__(self, method: str, target: str, body: bytes = b"") -> bytes:
        """Send it."""


class TrustCalls:
    """The part of a line that is about trust (`oss_desk.services.ports.registry_trust.TrustLine`)."""

    def __init__(self, ask: Ask) -> None:
        self._call = ask
        self._published: CardKeys | None = None

    def reserve_serials(
        self, request_id: str, province_code: str, buddhist_year: int, size: int
    ) -> ReservedSerials:
        """Reserve *size* serials; asked again with the same *request_id*, the same ones come back."""
        asked = SerialBlockRequest(request_id, province_code, buddhist_year, size)
        return _block(document(SerialBlock, self._call("POST", "/v1/serial-blocks", _text(asked))))

    def reserved_serials(self) -> tuple[ReservedSerials, ...]:
        """Return all blocks that the registry holds for this device, oldest first."""
        held = document(SerialBlocks, self._call("GET", "/v1/serial-blocks"))
        return tuple(_block(block) for block in held.blocks)

    def delegate_card_key(self, public_key: bytes) -> CardKeyGrant:
        """Ask for the registry's word for a key; asked again for the same one, the same comes back."""
        asked = CardKeyRequest(to_base64url(public_key))
        granted = document(CardKey, self._call("POST", "/v1/card-keys", _text(asked)))
        if granted.public_key != asked.public_key:
            raise RegistryGarbled
        self._must_be_signed(granted, granted.signature, granted.issuer_kid)
        return CardKeyGrant(
            granted.kid,
            _text(granted).decode(),
            moment_of(granted.not_before),
            moment_of(granted.not_after),
            granted.max_cards,
        )

    def card_keys(self) -> RegistryDocument:
        """Return the keys that may stand on a card; one without the issuer's signature is refused."""
        published = self._keys()
        for key in published.keys:
            self._must_be_signed(key, key.signature, key.issuer_kid)
        newest = max((moment_of(key.not_before) for key in published.keys), default=_LONG_AGO)
        return RegistryDocument(DocumentName.CARD_KEYS, _text(published).decode(), 0, newest)

    def card_status(self) -> RegistryDocument:
        """Return the list of revoked cards."""
        said = document(CardStatusList, self._call("GET", "/v1/card-status"))
        self._must_be_signed(said, said.signature, said.issuer_kid)
        return RegistryDocument(
            DocumentName.CARD_STATUS, _text(said).decode(), said.seq, moment_of(said.as_of)
        )

    def audit_head(self, known: RegistryDocument | None, receipt_key: str) -> HeardHead:
        """Return the head of the registry's audit trail, and whether it goes on from the *known* one."""
        before = read(AuditHead, parse(known.text)) if known else None
        since = before.size if before else 0
        told = document(AuditProof, self._call("GET", f"/v1/audit/head?since={since}"))
        head = told.head
        try:
            key = Ed25519PublicKey.from_public_bytes(from_base64url(receipt_key))
            key.verify(from_base64url(head.signature), head.signed_bytes)
            proof = [bytes.fromhex(part) for part in told.proof]
            root = bytes.fromhex(head.root)
        except (InvalidSignature, ValueError) as error:
            raise RegistryGarbled from error
        return HeardHead(
            RegistryDocument(DocumentName.AUDIT_HEAD, _text(head).decode(), head.size, moment_of(head.as_of)),
            before is None or goes_on(since, bytes.fromhex(before.root), head.size, root, proof),
            before is None or before.epoch == head.epoch,
        )

    def _keys(self) -> CardKeys:
        if self._published is None:
            self._published = document(CardKeys, self._call("GET", "/v1/card-keys"))
        return self._published

    def _must_be_signed(self, said: object, signature: str, issuer_kid: str) -> None:
        """Prove a signature by the registry's own card key, as it tells it over its own line."""
        published = self._keys()
        if published.issuer_kid != issuer_kid:
            raise RegistryGarbled
        try:
            key = Ed25519PublicKey.from_public_bytes(from_base64url(published.issuer_public_key))
            key.verify(from_base64url(signature), _signed_bytes(said))
        except (InvalidSignature, ValueError) as error:
            raise RegistryGarbled from error


_LONG_AGO = moment_of("1970-01-01T00:00:00+00:00")


def _signed_bytes(said: object) -> bytes:
    content = write(said)
    assert isinstance(content, dict)  # noqa: S101 - for the type checker: a document
    unsigned: dict[str, Json] = {name: value for name, value in content.items() if name != "signature"}
    return canonical_bytes(unsigned)


def _block(block: SerialBlock) -> ReservedSerials:
    return ReservedSerials(block.block_id, block.province_code, block.buddhist_year, block.first, block.last)


def _text(content: object) -> bytes:
    return json.dumps(write(content), ensure_ascii=False, separators=(",", ":")).encode()
