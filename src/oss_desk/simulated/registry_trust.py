"""What the practice registry entrusts to a desk: serials without end, keys for a month, no revoked card."""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256

from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument
from oss_desk.services.errors import RegistryRefused
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry_trust import CardKeyGrant, ReservedSerials

_FIRST_NUMBER = 1_000_001
_KEY_LIFE = timedelta(days=35)
_MAX_CARDS = 2000


@dataclass(slots=True)
class SimulatedTrust:
    """The blocks and keys that practice desks were given.

    Attributes:
        gives_serials: False refuses further blocks with ``no_block_left``.
        asked: the calls that were made, by name.
    """

    clock: Clock
    gives_serials: bool = True
    asked: list[str] = field(default_factory=list)
    _blocks: dict[tuple[str, str], ReservedSerials] = field(default_factory=dict)
    _next: dict[tuple[str, int], int] = field(default_factory=dict)
    _grants: dict[str, CardKeyGrant] = field(default_factory=dict)

    def forget(self) -> None:
        """Know of no block any more, as after a backup from before them was restored."""
        self._blocks.clear()
        self._next.clear()

    def reserve(
        self, device_id: str, request_id: str, province_code: str, buddhist_year: int, size: int
    ) -> ReservedSerials:
        """Reserve a block, the same one whenever the same request comes again."""
        self.asked.append("reserve")
        if (device_id, request_id) not in self._blocks:
            if not self.gives_serials:
                raise RegistryRefused("no_block_left")
            first = self._next.get((province_code, buddhist_year), _FIRST_NUMBER)
            self._next[province_code, buddhist_year] = first + size
            name = f"block-{province_code}-{buddhist_year}-{first}"
            block = ReservedSerials(name, province_code, buddhist_year, first, first + size - 1)
            self._blocks[device_id, request_id] = block
        return self._blocks[device_id, request_id]

    def reserved(self, device_id: str) -> tuple[ReservedSerials, ...]:
        """Return all blocks of a desk."""
        self.asked.append("reserved")
        return tuple(block for (owner, _), block in self._blocks.items() if owner == device_id)

    def delegate(self, public_key: bytes) -> CardKeyGrant:
        """Give the word for a key; the signature is for show."""
        self.asked.append("delegate")
        kid, now = sha256(public_key).hexdigest()[:16], self.clock.now()
        document = json.dumps({"kid": kid, "signature": "practice"})
        return self._grants.setdefault(kid, CardKeyGrant(kid, document, now, now + _KEY_LIFE, _MAX_CARDS))

    def published(self, name: DocumentName) -> RegistryDocument:
        """Return a list: the keys given so far, or no revoked card."""
        self.asked.append(name)
        said = {"revoked": []} if name is DocumentName.CARD_STATUS else {"keys": sorted(self._grants)}
        return RegistryDocument(name, json.dumps(said), 0, self.clock.now())
