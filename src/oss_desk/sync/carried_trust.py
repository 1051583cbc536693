"""Serials, card key and lists as a receipt brings them, asked for and proved as if over the line."""

import json

from oss_desk.services.errors import RegistryRefused
from oss_desk.services.ports.registry_trust import NotCarried, Wanted
from oss_desk.sync.http import document
from oss_desk.sync.trust_calls import TrustCalls
from oss_wire.codec import write
from oss_wire.signature import to_base64url
from oss_wire.supplies import CARD_KEY, Supplies, SuppliesRequest
from oss_wire.trust import CardKeyRequest, SerialBlockRequest, SerialBlocks


class CarriedTrust(TrustCalls):
    """Answers the calls of a line out of one file (`oss_desk.services.ports.registry_trust.TrustLine`)."""

    def __init__(self, supplies: Supplies) -> None:
        super().__init__(self._answer)
        self._supplies = supplies

    def _answer(self, method: str, target: str, body: bytes = b"") -> bytes:
        """Return the body with which the line would have answered.

        Raises:
            RegistryRefused: as the registry did. NotCarried: it was not asked for in this file.
        """
        supplies = self._supplies
        match method, target:
            case "POST", "/v1/serial-blocks":
                return self._block(document(SerialBlockRequest, body))
            case "GET", "/v1/serial-blocks":
                return _text(SerialBlocks(supplies.held))
            case "POST", "/v1/card-keys":
                return self._card_key(document(CardKeyRequest, body))
            case "GET", "/v1/card-keys":
                return _text(supplies.card_keys)
            case "GET", "/v1/card-status":
                return _text(supplies.card_status)
        raise NotCarried

    def _block(self, asked: SerialBlockRequest) -> bytes:
        for block in self._supplies.held:
            if block.request_id == asked.request_id:
                return _text(block)
        raise self._refusal(asked.request_id)

    def _card_key(self, asked: CardKeyRequest) -> bytes:
        granted = self._supplies.card_key
        if granted is None or granted.public_key != asked.public_key:
            raise self._refusal(CARD_KEY)
        return _text(granted)

    def _refusal(self, name: str) -> Exception:
        code = self._supplies.refusals.get(name)
        return RegistryRefused(code) if isinstance(code, str) else NotCarried()


def request_text(wanted: Wanted) -> bytes:
    """Return what is *wanted* as the text of a part."""
    blocks = (
        SerialBlockRequest(asked.request_id, asked.province_code, asked.buddhist_year, asked.size)
        for asked in wanted.serials
    )
    key = "" if wanted.card_key is None else to_base64url(wanted.card_key)
    return _text(SuppliesRequest(tuple(blocks), key))


def _text(content: object) -> bytes:
    return json.dumps(write(content), ensure_ascii=False, separators=(",", ":")).encode()
