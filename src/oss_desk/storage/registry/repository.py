"""Keeps what the registry has yet to hear."""

from sqlalchemy import Connection, RowMapping, delete, insert, select

from oss_desk.domain.registry.pending_change import PendingChange
from oss_desk.storage.columns import moment_of, moment_text
from oss_desk.storage.registry.tables import outbox


class SqlOutbox:
    """The outbox, inside one transaction (`oss_desk.services.ports.unit_of_work.Outbox`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, change: PendingChange) -> None:
        """Append *change*."""
        self._connection.execute(insert(outbox).values(change_row(change)))

    def withdraw(self, change_id: str) -> None:
        """Take back a change not yet sent."""
        self._connection.execute(
            delete(outbox).where(outbox.c.change_id == change_id, outbox.c.sent_at.is_(None))
        )

    def waiting(self) -> tuple[PendingChange, ...]:
        """Return the changes not yet sent, oldest first."""
        wanted = select(outbox).where(outbox.c.sent_at.is_(None)).order_by(outbox.c.position)
        return tuple(change_of(row) for row in self._connection.execute(wanted).mappings())


def change_row(change: PendingChange) -> dict[str, object]:
    """Return the row that stores *change*, not yet sent."""
    return {
        "change_id": change.change_id,
        "subject": change.subject,
        "subject_id": change.subject_id,
        "action": change.action,
        "document": change.document,
        "created_at": moment_text(change.created_at),
    }


def change_of(row: RowMapping) -> PendingChange:
    """Return the change that *row* stores."""
    return PendingChange(
        change_id=row["change_id"],
        subject=row["subject"],
        subject_id=row["subject_id"],
        action=row["action"],
        document=row["document"],
        created_at=moment_of(row["created_at"]),
    )
