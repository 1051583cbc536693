"""The audit trail: who did what to which record, each entry chained to the one before."""

import hashlib
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One deed; never a name, number or address of a person.

    Attributes:
        action: dotted, such as ``visit.approved``.
        officer: user name, or ``-`` for the program itself.
        subject_id: id of the record it was done to, or empty.
        detail: more facts as short text without personal data, or empty.
    """

    at: datetime
    officer: str
    action: str
    subject_id: str = ""
    detail: str = ""

    def digest_after(self, previous: str) -> str:
        """Return the SHA-256 (hexadecimal) that chains this entry to *previous*."""
        parts = (previous, self.at.isoformat(), self.officer, self.action, self.subject_id, self.detail)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
