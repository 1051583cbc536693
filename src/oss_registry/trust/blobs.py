"""Takes attachments by the hash of their content, in parts, resumed where they broke off."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.errors import CallRefusedError, refused
from oss_registry.storage import attachments
from oss_registry.storage.attachments import Blob
from oss_registry.storage.database import Database
from oss_wire.problem import Problem

MAX_BLOB_BYTES = 8 * 1024 * 1024
MAX_PART_BYTES = 512 * 1024


@dataclass(frozen=True, slots=True)
class TakeBlob:
    """Take an attachment, part by part."""

    database: Database

    def __call__(self, sha256: str, offset: int, size: int, part: bytes, now: datetime) -> Blob:
        """Append *part* at *offset* of an attachment of *size* bytes and return how far it is.

        A part that is already there is taken as sent again. The last part completes it.

        Raises:
            CallRefusedError: 409 ``wrong_offset`` with the right one · 413 ``too_large`` · 422
                ``wrong_hash``: the content is another; it was dropped and may be sent anew.
        """
        if size > MAX_BLOB_BYTES or len(part) > MAX_PART_BYTES or offset + len(part) > size:
            raise refused(413, "too_large", "the attachment or its part is too large")
        taken = self.database.write(lambda connection: _take(connection, sha256, offset, size, part, now))
        if taken is None:
            raise refused(422, "wrong_hash", "the content does not have this hash")
        return taken

    def known(self, sha256: str) -> Blob | None:
        """Return how much of an attachment is here."""
        return self.database.read(lambda connection: attachments.blob(connection, sha256))

    def content(self, sha256: str) -> bytes | None:
        """Return the whole content of an attachment, None when it is not complete."""

        def work(connection: Connection) -> bytes | None:
            known = attachments.blob(connection, sha256)
            return attachments.content(connection, sha256) if known and known.is_complete else None

        return self.database.read(work)


def _take(
    connection: Connection, sha256: str, offset: int, size: int, part: bytes, now: datetime
) -> Blob | None:
    """Return how far the attachment is, None when it was whole but of another hash, and is dropped."""
    known = attachments.blob(connection, sha256, locked=True)
    if known is not None and not known.is_complete and offset == 0 and size != known.size:
        # Somebody began it with a wrong size: the hash says at the end who was right.
        attachments.forget(connection, sha256)
        known = None
    if known is None:
        attachments.begin(connection, sha256, size, now)
        known = Blob(sha256, size, 0, is_complete=False)
    if known.is_complete or (part and offset + len(part) == known.received):
        return known
    if offset != known.received or size != known.size:
        problem = Problem("the attachment goes on elsewhere", 409, "wrong_offset")
        raise CallRefusedError(replace(problem, expected=known.received if size == known.size else 0))
    if part:
        attachments.add_part(connection, known, part)
    received = known.received + len(part)
    if received < size:
        return replace(known, received=received)
    if hashlib.sha256(attachments.content(connection, sha256)).hexdigest() != sha256:
        attachments.forget(connection, sha256)
        return None
    attachments.complete(connection, sha256)
    return Blob(sha256, size, size, is_complete=True)
