"""What the registry entrusts to a counter: serials, keys, lists; asked for on the line and kept here."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from oss_desk.domain.registry.counter_key import CounterKey
from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument, RegistryKeys
from oss_desk.domain.registry.serial_block import SerialBlock


@dataclass(frozen=True, slots=True)
class ReservedSerials:
    """A block as the registry tells of it."""

    block_id: str
    province_code: str
    buddhist_year: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class CardKeyGrant:
    """The registry's signed word for a counter's key, proved; *document* is its JSON text."""

    kid: str
    document: str = field(repr=False)
    not_before: datetime
    not_after: datetime
    max_cards: int


@dataclass(frozen=True, slots=True)
class WantedSerials:
    """A block that shall be asked for; under the same *request_id* it is the same block."""

    request_id: str
    province_code: str
    buddhist_year: int
    size: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a counter would ask for now; *card_key* is the public half of a key, None when none is wanted."""

    serials: tuple[WantedSerials, ...] = ()
    card_key: bytes | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of the registry while it is asked.

    Attributes:
        at: the time there. cards_revoked_at: the seq of the newest entry of its list of revoked cards.
        by_hand: this came in a file, which may be older than what is known already.
    """

    epoch: str
    at: datetime
    cards_revoked_at: int
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class HeardHead:
    """The head of the registry's audit trail, its signature proved.

    Attributes:
        goes_on: the trail is proved to hold what the known head is over, with more behind it or not.
        is_same_life: the registry was not restored since the known head was heard.
    """

    head: RegistryDocument
    goes_on: bool
    is_same_life: bool


class NotCarried(Exception):
    """A file from the registry does not hold what is wanted; the next one will, or the line."""


class TrustLine(Protocol):
    """The part of a line to the registry that is about trust.

    Raises (from any method):
        RegistryRefused: it does not give what was asked for. RegistryGarbled: a signature is wrong.
        NotCarried: this is no line but a file, which does not hold it.
        SyncError: see services/errors.py.
    """

    def reserve_serials(
        self, request_id: str, province_code: str, buddhist_year: int, size: int
    ) -> ReservedSerials:
        """Reserve *size* serials; asked again with the same *request_id*, the same ones come back."""

    def reserved_serials(self) -> tuple[ReservedSerials, ...]:
        """Return all blocks that the registry holds for this device, oldest first."""

    def delegate_card_key(self, public_key: bytes) -> CardKeyGrant:
        """Ask for the registry's word for a key; asked again for the same one, the same comes back."""

    def card_keys(self) -> RegistryDocument:
        """Return the keys that may stand on a card."""

    def card_status(self) -> RegistryDocument:
        """Return the list of revoked cards."""

    def audit_head(self, known: RegistryDocument | None, receipt_key: str) -> HeardHead:
        """Return the head of its audit trail, signed by *receipt_key*, compared with the *known* one."""


class RegistryTrust(Protocol):
    """What was entrusted, inside one transaction."""

    def registry_keys(self) -> RegistryKeys | None:
        """Return the keys for files carried by hand, or None before the registry told them."""

    def put_registry_keys(self, keys: RegistryKeys) -> None:
        """Keep *keys* instead of earlier ones."""

    def worn_keys(self) -> tuple[str, ...]:
        """Return the names of private keys that are to be destroyed."""

    def put_worn_keys(self, names: Iterable[str]) -> None:
        """Keep *names* instead of earlier ones."""

    def blocks(self, device_id: str) -> tuple[SerialBlock, ...]:
        """Return all blocks of a device, used up or not, oldest first."""

    def put_block(self, block: SerialBlock) -> None:
        """Insert or replace *block*."""

    def drop_block(self, block_id: str) -> None:
        """Forget a block, whose serials are not ours any more."""

    def take_serial(self, device_id: str, epoch: str, province_code: str, buddhist_year: int) -> int | None:
        """Take the next number of the oldest block with some left, or None; each is taken once."""

    def counter_keys(self, device_id: str) -> tuple[CounterKey, ...]:
        """Return the card keys of a device, oldest first."""

    def put_counter_key(self, key: CounterKey) -> None:
        """Insert or replace *key*."""

    def document(self, name: DocumentName) -> RegistryDocument | None:
        """Return what was kept last, or None."""

    def put_document(self, document: RegistryDocument) -> None:
        """Keep *document* instead of an earlier one of its name."""

    def refusal(self) -> str:
        """Return the code of what the registry would not give in the last turn, or nothing."""

    def put_refusal(self, code: str) -> None:
        """Keep such a code; empty for none."""
