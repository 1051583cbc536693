"""What the registry publishes, to check cards by and to name hospitals, as the desk keeps it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class DocumentName(StrEnum):
    """The list of revoked cards, the keys that may stand on a card, and what hospitals are called.

    Then the newest head of the registry's own audit trail, and one that does not go on from it.
    """

    CARD_STATUS = "card_status"
    CARD_KEYS = "card_keys"
    HOSPITALS = "hospitals"
    AUDIT_HEAD = "audit_head"
    AUDIT_DOUBT = "audit_doubt"


@dataclass(frozen=True, slots=True)
class RegistryDocument:
    """One of them, its signature proved when it came (names of hospitals have none of their own).

    Attributes:
        text: the document as it was signed, JSON.
        seq: grows with the list of revoked cards, of a trail the number of its events; 0 for the others.
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
