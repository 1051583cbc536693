"""Keeps pictures and scans by the SHA-256 of their bytes."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from oss_desk.storage.attachments.tables import attachments


class SqlAttachments:
    """Pictures and scans, inside one transaction (`oss_desk.services.ports.unit_of_work.Attachments`)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, content: bytes, media_type: str) -> str:
        """Store *content* and return its id (64 hexadecimal digits); storing twice stores once."""
        attachment_id = hashlib.sha256(content).hexdigest()
        known = self._connection.execute(
            select(attachments.c.attachment_id).where(attachments.c.attachment_id == attachment_id)
        ).one_or_none()
        if known is None:
            self._connection.execute(
                insert(attachments).values(
                    attachment_id=attachment_id, media_type=media_type, content=content
                )
            )
        return attachment_id

    def get(self, attachment_id: str) -> bytes | None:
        """Return the bytes, or None."""
        wanted = select(attachments.c.content).where(attachments.c.attachment_id == attachment_id)
        content = self._connection.execute(wanted).scalar_one_or_none()
        return None if content is None else bytes(content)

    def absent(self, attachment_ids: Iterable[str]) -> frozenset[str]:
        """Return those ids that nothing is stored under."""
        asked = frozenset(attachment_ids)
        if not asked:
            return asked
        wanted = select(attachments.c.attachment_id).where(attachments.c.attachment_id.in_(asked))
        return asked - set(self._connection.execute(wanted).scalars())
