"""The file that goes to the registry on a stick, and the receipt that comes back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.registry_document import RegistryKeys
from oss_desk.services.ports.registry import Answer, ChangePage
from oss_desk.services.ports.registry_trust import TrustLine, Wanted


@dataclass(frozen=True, slots=True)
class CarrierHead:
    """What a carrier says of the desk that made it, beside its operations.

    Attributes:
        epoch, cursor: how far it had heard, and scope: of whom.
        audit_head: number and hash of its last audit entry, or empty.
        wanted: serials and a card key to be asked for. wanted_attachments: ids of pictures that are lacking.
    """

    file_id: str
    identity: DeskIdentity
    keys: RegistryKeys
    epoch: str
    cursor: int
    made_at: datetime
    audit_head: str
    wanted: Wanted
    scope: str
    wanted_attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CarriedAnswer:
    """What became of one operation that was carried.

    Attributes:
        digest: of the operation as it was carried.
        answer: None when the registry would not let it in, for reason *code*.
        expected: the number it wanted instead, with ``sequence_gap``.
    """

    op_id: str
    digest: str
    answer: Answer | None
    code: str = ""
    field: str = ""
    expected: int = 0


@dataclass(frozen=True, slots=True)
class CarriedSupplies:
    """What the registry entrusts to the desk in a receipt.

    Attributes:
        trust: answers as the line would have. cards_revoked_at: as in `Greeting`; hospitals: likewise.
    """

    trust: TrustLine
    cards_revoked_at: int
    hospitals: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Receipt:
    """The registry's answer to a carrier, proved to be the registry's and for this desk.

    Attributes:
        asked_epoch: the registry's life as the desk knew it when it made the carrier; epoch: the one of
            the moment at which the carrier was taken; last_seq: the desk's last operation there.
        supplies: None in a copy that was cut off before them. attachments: id and content of those that
            are whole; whether the content is the right one nobody has asked yet.
        parts, whole: how many parts the file lists, and how many this copy of it holds.
    """

    made_at: datetime
    asked_epoch: str
    epoch: str
    last_seq: int
    parts: int
    whole: int
    answers: tuple[CarriedAnswer, ...] = field(repr=False)
    pages: tuple[ChangePage, ...] = field(repr=False)
    supplies: CarriedSupplies | None = field(default=None, repr=False)
    attachments: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)


Pictures = Callable[[str], bytes | None]
"""Returns the content of an attachment by its id, or None when it is not to be carried."""


class CarrierFiles(Protocol):
    """Writes carriers and reads receipts."""

    def write(self, file: Path, head: CarrierHead, sealed: Sequence[str], pictures: Pictures) -> str:
        """Write operations as they are sent on the line, sealed for the registry; all of it or nothing.

        The attachments that they name go before them, as far as *pictures* gives any.

        Return sixteen letters by which two people can compare their copies.

        Raises:
            FileUnwritable: it cannot be written. StorageError: the key store refuses.
        """

    def read(self, file: Path, identity: DeskIdentity, keys: RegistryKeys) -> Receipt:
        """Return the receipt in *file*; of one that was cut off what is whole.

        Raises:
            FileUnreadable: it cannot be read.
            ReceiptUnusable: it is none, was touched, or is another registry's or desk's.
            StorageError: the key store refuses.
        """

    def digest_of(self, sealed: str) -> str:
        """Return the digest of an operation as it is sent."""
