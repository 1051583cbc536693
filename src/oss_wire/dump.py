"""The canonical dump of a whole register, by whose digest two ends know that they hold the same."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from oss_wire.canonical import canonical_bytes
from oss_wire.record import Body


@dataclass(frozen=True, slots=True)
class DumpedRecord:
    """One record as the registry confirmed it; the body of a tombstone is left out."""

    record_id: str
    subject: str
    ver: int
    withdrawn: bool
    body: Body

    @property
    def canonical(self) -> bytes:
        """The record in RFC 8785."""
        return canonical_bytes(
            {
                "record_id": self.record_id,
                "subject": self.subject,
                "ver": self.ver,
                "withdrawn": self.withdrawn,
                "body": None if self.withdrawn else self.body,
            }
        )


def dump_digest(records: Iterable[DumpedRecord]) -> str:
    """Return the SHA-256 of the JSON array of all *records*, in hexadecimal.

    They must come ordered by record id as bytes compare (SQLite's own order; ``COLLATE "C"`` in
    PostgreSQL); they are read once and never held together.

    Raises:
        ValueError: they come in another order, or one comes twice.
    """
    digest = hashlib.sha256(b"[")
    before = ""
    for record in records:
        if before and record.record_id <= before:
            raise ValueError("records must be ordered by their ids")
        digest.update((b"," if before else b"") + record.canonical)
        before = record.record_id
    digest.update(b"]")
    return digest.hexdigest()
