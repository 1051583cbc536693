"""Keeps how far attachments are on their way, and the parts that came so far."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, or_, select, true, update

from oss_desk.domain.registry.attachment_transfer import AttachmentTransfer, TransferState, TransferWay
from oss_desk.domain.registry.backoff import FARTHEST
from oss_desk.storage.attachments.tables import attachment_parts, attachment_transfers
from oss_desk.storage.columns import moment_text, optional_moment_of, optional_moment_text, put_row


class SqlTransfers:
    """Attachments on their way, inside one transaction (`services.ports.attachments.Transfers`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, transfer: AttachmentTransfer) -> None:
        """Insert or replace *transfer*; one that is new counts as the newest."""
        row: dict[str, object] = {
            "attachment_id": transfer.attachment_id,
            "way": transfer.way.value,
            "state": transfer.state.value,
            "size": transfer.size,
            "offset": transfer.offset,
            "asked": transfer.asked,
            "tries": transfer.tries,
            "next_at": optional_moment_text(transfer.next_at),
            "error_code": transfer.error_code,
        }
        put_row(self._connection, attachment_transfers, row, key="attachment_id")

    def get(self, attachment_id: str) -> AttachmentTransfer | None:
        """Return the transfer, or None."""
        columns = attachment_transfers.c
        wanted = select(attachment_transfers).where(columns.attachment_id == attachment_id)
        row = self._connection.execute(wanted).mappings().one_or_none()
        return None if row is None else _transfer_of(row)

    def wanted(self, limit: int, due: datetime | None) -> tuple[AttachmentTransfer, ...]:
        """Return what is to be fetched: what is asked for first, then the newest; with *due* what is due."""
        columns = attachment_transfers.c
        may_go: ColumnElement[bool] = true()
        if due is not None:
            now, never = moment_text(due), moment_text(due + FARTHEST)
            may_go = or_(columns.next_at.is_(None), columns.next_at <= now, columns.next_at > never)
        wanted = (
            select(attachment_transfers)
            .where(
                columns.way == TransferWay.FETCH.value,
                columns.state == TransferState.WAITING.value,
                may_go,
            )
            .order_by(columns.asked.desc(), columns.position.desc())
            .limit(limit)
        )
        return tuple(_transfer_of(row) for row in self._connection.execute(wanted).mappings())

    def add_part(self, attachment_id: str, start: int, content: bytes) -> None:
        """Keep the part of an attachment to be fetched that begins at byte *start*."""
        self._connection.execute(
            attachment_parts.insert(), {"attachment_id": attachment_id, "start": start, "content": content}
        )

    def content(self, attachment_id: str) -> bytes:
        """Return the parts kept so far, joined."""
        wanted = (
            select(attachment_parts.c.content)
            .where(attachment_parts.c.attachment_id == attachment_id)
            .order_by(attachment_parts.c.start)
        )
        return b"".join(bytes(part) for part in self._connection.execute(wanted).scalars())

    def drop_parts(self, attachment_id: str) -> None:
        """Forget the parts: they are joined, or were spoilt."""
        self._connection.execute(
            delete(attachment_parts).where(attachment_parts.c.attachment_id == attachment_id)
        )

    def doubt_sent(self) -> None:
        """Take nothing for sent any more: the registry was restored, and may have lost it."""
        columns = attachment_transfers.c
        self._connection.execute(
            update(attachment_transfers)
            .where(columns.way == TransferWay.SEND.value, columns.state == TransferState.THERE.value)
            .values(state=TransferState.WAITING.value, offset=0)
        )


def _transfer_of(row: RowMapping) -> AttachmentTransfer:
    return AttachmentTransfer(
        row["attachment_id"],
        TransferWay(row["way"]),
        TransferState(row["state"]),
        row["size"],
        row["offset"],
        row["asked"],
        row["tries"],
        optional_moment_of(row["next_at"]),
        row["error_code"],
    )
