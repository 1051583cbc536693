"""Attachments by the hash of their content, in parts as they came."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import blob_parts, blobs

_PREFIX = "sha256:"


@dataclass(frozen=True, slots=True)
class Blob:
    """What is here of one attachment, in bytes."""

    sha256: str
    size: int
    received: int
    is_complete: bool


def blob(connection: Connection, sha256: str, *, locked: bool = False) -> Blob | None:
    """Return what is here of an attachment, None for nothing; *locked*: nobody else adds to it."""
    wanted = select(blobs).where(blobs.c.sha256 == sha256)
    row = connection.execute(wanted.with_for_update() if locked else wanted).mappings().first()
    if row is None:
        return None
    return Blob(row["sha256"], row["size"], row["received"], row["is_complete"])


def begin(connection: Connection, sha256: str, size: int, now: datetime) -> None:
    """Expect an attachment of *size* bytes."""
    connection.execute(
        insert(blobs).values(sha256=sha256, size=size, received=0, is_complete=False, begun_at=text_of(now))
    )


def add_part(connection: Connection, known: Blob, content: bytes) -> None:
    """Append *content* to what is there."""
    connection.execute(insert(blob_parts).values(sha256=known.sha256, start=known.received, content=content))
    changed = update(blobs).where(blobs.c.sha256 == known.sha256)
    connection.execute(changed.values(received=known.received + len(content)))


def complete(connection: Connection, sha256: str) -> None:
    """Mark an attachment as whole."""
    connection.execute(update(blobs).where(blobs.c.sha256 == sha256).values(is_complete=True))


def forget(connection: Connection, sha256: str) -> None:
    """Drop what came of an attachment, so that it can be sent anew."""
    connection.execute(delete(blob_parts).where(blob_parts.c.sha256 == sha256))
    connection.execute(delete(blobs).where(blobs.c.sha256 == sha256))


def content(connection: Connection, sha256: str) -> bytes:
    """Return the bytes that are here of an attachment."""
    wanted = select(blob_parts.c.content).where(blob_parts.c.sha256 == sha256).order_by(blob_parts.c.start)
    return b"".join(bytes(part) for part in connection.execute(wanted).scalars())


def absent(connection: Connection, names: Iterable[str]) -> tuple[str, ...]:
    """Return those of *names* (``sha256:…``) that are not here as a whole."""
    wanted = {name.removeprefix(_PREFIX) for name in names}
    if not wanted:
        return ()
    there = connection.execute(
        select(blobs.c.sha256).where(blobs.c.sha256.in_(wanted), blobs.c.is_complete.is_(True))
    )
    return tuple(sorted(_PREFIX + name for name in wanted - set(there.scalars())))
