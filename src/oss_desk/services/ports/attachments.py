"""Pictures and scans as they are stored, and as they travel to and from the registry."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from oss_desk.domain.registry.attachment_transfer import AttachmentTransfer


class Attachments(Protocol):
    """Pictures and scans, by the SHA-256 of their bytes."""

    def put(self, content: bytes, media_type: str) -> str:
        """Store *content* and return its id (64 hexadecimal digits); storing twice stores once."""

    def get(self, attachment_id: str) -> bytes | None:
        """Return the bytes, or None."""

    def absent(self, attachment_ids: Iterable[str]) -> frozenset[str]:
        """Return those ids that nothing is stored under."""


class Transfers(Protocol):
    """Attachments on their way, beside the outbox: they outlive the program and every broken line."""

    def put(self, transfer: AttachmentTransfer) -> None:
        """Insert or replace *transfer*; one that is new counts as the newest."""

    def get(self, attachment_id: str) -> AttachmentTransfer | None:
        """Return the transfer, or None."""

    def wanted(self, limit: int, due: datetime | None) -> tuple[AttachmentTransfer, ...]:
        """Return what is to be fetched: what is asked for first, then the newest.

        With *due* only what is due by then; a pause that ends long after is left from a clock set back.
        """

    def add_part(self, attachment_id: str, start: int, content: bytes) -> None:
        """Keep the part of an attachment to be fetched that begins at byte *start*."""

    def content(self, attachment_id: str) -> bytes:
        """Return the parts kept so far, joined."""

    def drop_parts(self, attachment_id: str) -> None:
        """Forget the parts: they are joined, or were spoilt."""

    def doubt_sent(self) -> None:
        """Take nothing for sent any more: the registry was restored, and may have lost it."""


@dataclass(frozen=True, slots=True)
class AttachmentPart:
    """A part as it was fetched; *size* is that of the whole, in bytes."""

    content: bytes = field(repr=False)
    size: int


class AttachmentLine(Protocol):
    """The calls about attachments; nothing but the hash names them.

    Raises (from any method):
        SyncError: see services/errors.py; `RegistryRefused` with ``too_large`` or ``wrong_hash``.
    """

    def attachment_offset(self, attachment_id: str) -> int | None:
        """Return how many bytes of an attachment the registry has, or None for none of it."""

    def send_attachment(self, attachment_id: str, offset: int, size: int, part: bytes) -> int:
        """Send *part*, which begins at *offset* of *size* bytes; return where the next one begins.

        That may be elsewhere than behind *part*: the registry has more, or less, than was thought.
        """

    def fetch_attachment(self, attachment_id: str, offset: int, limit: int) -> AttachmentPart | None:
        """Return at most *limit* bytes from *offset* on, or None when the registry has it not as a whole."""
