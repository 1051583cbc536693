"""Keeps the audit trail: numbered without gaps, each entry chained to the one before."""

from dataclasses import replace
from datetime import UTC

from sqlalchemy import Connection, RowMapping, insert, select

from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.storage.columns import moment_of, moment_text
from oss_desk.storage.trust.tables import audit


class SqlAudit:
    """The audit trail, inside one transaction (`oss_desk.services.ports.unit_of_work.Audit`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, entry: AuditEntry) -> None:
        """Append *entry*, chained to the last one."""
        last, previous = self.head()
        self._connection.execute(
            insert(audit).values(
                number=last + 1, digest=_in_utc(entry).digest_after(previous), **entry_row(entry)
            )
        )

    def entries(self, subject_id: str = "") -> tuple[AuditEntry, ...]:
        """Return the entries, oldest first; with *subject_id* only those of one record."""
        wanted = select(audit).order_by(audit.c.number)
        if subject_id:
            wanted = wanted.where(audit.c.subject_id == subject_id)
        return tuple(entry_of(row) for row in self._connection.execute(wanted).mappings())

    def head(self) -> tuple[int, str]:
        """Return number and digest of the last entry; 0 and empty when there is none."""
        last = self._connection.execute(
            select(audit.c.number, audit.c.digest).order_by(audit.c.number.desc()).limit(1)
        ).one_or_none()
        return (last.number, last.digest) if last else (0, "")

    def first_broken(self) -> int | None:
        """Walk the chain; return the number (from 1) of the first entry that does not fit, or None.

        A missing entry shows at its own number, a changed one likewise.
        """
        previous = ""
        rows = self._connection.execute(select(audit).order_by(audit.c.number)).mappings()
        for number, row in enumerate(rows, start=1):
            expected = _in_utc(entry_of(row)).digest_after(previous)
            if row["number"] != number or row["digest"] != expected:
                return number
            previous = row["digest"]
        return None


def _in_utc(entry: AuditEntry) -> AuditEntry:
    """Return *entry* with its moment in UTC: the chain must not depend on where a clock stands."""
    return replace(entry, at=entry.at.astimezone(UTC))


def entry_row(entry: AuditEntry) -> dict[str, object]:
    """Return the row that stores *entry*, without its place in the chain."""
    return {
        "at": moment_text(entry.at),
        "officer": entry.officer,
        "action": entry.action,
        "subject_id": entry.subject_id,
        "detail": entry.detail,
    }


def entry_of(row: RowMapping) -> AuditEntry:
    """Return the entry that *row* stores."""
    return AuditEntry(
        at=moment_of(row["at"]),
        officer=row["officer"],
        action=row["action"],
        subject_id=row["subject_id"],
        detail=row["detail"],
    )
