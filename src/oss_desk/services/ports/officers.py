"""Who works at the desk, and the trail of what they did."""

from datetime import datetime
from typing import Protocol

from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.domain.trust.officer import Officer


class Audit(Protocol):
    """The chained audit trail."""

    def add(self, entry: AuditEntry) -> None:
        """Append *entry*, chained to the last one."""

    def entries(self, subject_id: str = "") -> tuple[AuditEntry, ...]:
        """Return the entries, oldest first; with *subject_id* only those of one record."""

    def head(self) -> tuple[int, str]:
        """Return number and digest of the last entry; 0 and empty when there is none."""

    def first_broken(self) -> int | None:
        """Walk the chain; return the number (from 1) of the first entry that does not fit, or None."""


class Officers(Protocol):
    """Officers and their PINs; a PIN goes in and is never seen again."""

    def put(self, officer: Officer) -> None:
        """Insert or replace *officer*; the PIN stays as it is."""

    def get(self, user_name: str) -> Officer | None:
        """Return the officer, or None."""

    def all(self) -> tuple[Officer, ...]:
        """Return all officers by display name."""

    def set_pin(self, user_name: str, pin: str) -> None:
        """Store the slow hash (argon2id) of *pin* and clear the count of wrong tries."""

    def pin_matches(self, user_name: str, pin: str) -> bool:
        """Compare; does not count tries."""

    def tries(self, user_name: str) -> tuple[int, datetime | None]:
        """Return the wrong tries in a row and when the last one was."""

    def set_tries(self, user_name: str, count: int, at: datetime | None) -> None:
        """Store the wrong tries in a row."""
