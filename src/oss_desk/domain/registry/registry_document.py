"""What the registry publishes, to check cards by and to name hospitals, as the desk keeps it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class DocumentName(StrEnum):
    """The list of revoked cards, the keys that may stand on a card, and what hospitals are called."""

    CARD_STATUS = "card_status"
    CARD_KEYS = "card_keys"
    HOSPITALS = "hospitals"


@dataclass(frozen=True, slots=True)
class RegistryDocument:
    """One of them, its signature proved when it came (names of hospitals have none of their own).

    Attributes:
        text: the document as it was signed, JSON.
        seq: grows with the list of revoked cards; 0 for the others.
        as_of: how old it is, by the registry's clock.
    """

    name: DocumentName
    text: str = field(repr=False)
    seq: int
    as_of: datetime


@dataclass(frozen=True, slots=True)
class RegistryKeys:
    """The registry's keys for files carried by hand, in base64url: for whom to seal, who signs receipts."""

    sealing_key: str
    receipt_key: str
