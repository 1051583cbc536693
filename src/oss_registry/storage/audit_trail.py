"""The registry's audit trail: who did what to which object, in the transaction of the deed itself.

An event is RFC 8785 text that names the hash of the event before it; its own hash is the SHA-256 of that
text. Beside it lie the nodes of the tree over all events (`oss_wire.tree`). An event says nothing about a
person: ids, codes, names of fields, and the digest of an operation, which its random ids salt.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from oss_registry.storage.moments import text_of
from oss_registry.storage.tables import audit_events, audit_tail, operations
from oss_wire.canonical import canonical_bytes
from oss_wire.tree import HASH_BYTES, consistency_proof, grown, inclusion_proof, leaf_hash, root_of

FIRST_HASH = hashlib.sha256(b"oss-registry audit").hexdigest()
COMMAND = "command"
"""Who did it when it was done by ``oss-registry`` on the registry's own machine."""
_READ_AT_ONCE = 1000
_HEX = 2 * HASH_BYTES
# Built once: building one takes longer than its way to the database.
_HELD = select(audit_tail).where(audit_tail.c.tail_id == 1).with_for_update()
_SET = (
    update(audit_tail)
    .where(audit_tail.c.tail_id == 1)
    .values(number=bindparam("last"), hash=bindparam("new_hash"), peaks=bindparam("new_peaks"))
)
_ADD = insert(audit_events)
_IN_LEDGER = select(operations.c.digest).where(operations.c.op_id == bindparam("op_id"))
_NODES = select(audit_events.c.nodes).where(audit_events.c.number == bindparam("wanted"))


@dataclass(frozen=True, slots=True)
class Event:
    """What happened.

    Attributes:
        action: what was done, such as ``person.put``, ``device.revoked``, ``officer.signed_in``.
        by: a device's id, ``officer:`` and a user name, or `COMMAND`.
        actor: the user name of the officer at a desk.
        object: the id of what it was done to, never a name or number of a person.
        op_id, digest, status, code: of an operation and its answer; fields: which it brought.
    """

    action: str
    by: str
    object: str = ""
    actor: str = ""
    op_id: str = ""
    digest: str = ""
    status: str = ""
    code: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """A row of the trail as it lies there; nothing of it is proved yet."""

    number: int
    document: str
    hash: str
    nodes: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the trail ends: how many events, the hash of the last, and the root over all of them."""

    number: int
    hash: str
    peaks: tuple[bytes, ...]

    @property
    def root(self) -> bytes:
        """The root of the tree."""
        return root_of(self.peaks)


def append(connection: Connection, event: Event, now: datetime) -> int:
    """Add *event* and return its number; see `append_all`."""
    return append_all(connection, (event,), now)


def append_all(connection: Connection, happened: Sequence[Event], now: datetime) -> int:
    """Add what *happened* and return the number of the last event.

    The end of the trail stays locked until the transaction ends. Therefore this comes last in it, after
    the counter of changes.
    """
    row = connection.execute(_HELD).one()
    number, hash_, peaks = row.number, row.hash, _split(row.peaks)
    rows = []
    for event in happened:
        document = _document(event, number + 1, hash_, now)
        peaks, nodes = grown(peaks, number, leaf_hash(document))
        number, hash_ = number + 1, hashlib.sha256(document).hexdigest()
        rows.append(
            {"number": number, "document": document.decode(), "hash": hash_, "nodes": _together(nodes)}
        )
    if rows:
        connection.execute(_ADD, rows)
        connection.execute(_SET, {"last": number, "new_hash": hash_, "new_peaks": _together(peaks)})
    return int(number)


def _document(event: Event, number: int, before: str, now: datetime) -> bytes:
    return canonical_bytes(
        {
            "n": number,
            "at": text_of(now),
            "action": event.action,
            "by": event.by,
            "actor": event.actor,
            "object": event.object,
            "op_id": event.op_id,
            "digest": event.digest,
            "status": event.status,
            "code": event.code,
            "fields": sorted(event.fields),
            "prev": before,
        }
    )


def tail(connection: Connection) -> Tail:
    """Return where the trail ends as this transaction sees it."""
    row = connection.execute(select(audit_tail)).one()
    return Tail(row.number, row.hash, _split(row.peaks))


def events(connection: Connection, after: int = 0) -> Iterator[StoredEvent]:
    """Give the events that follow number *after*, in their order, read in portions."""
    while True:
        wanted = (
            select(audit_events)
            .where(audit_events.c.number > after)
            .order_by(audit_events.c.number)
            .limit(_READ_AT_ONCE)
        )
        rows = connection.execute(wanted).all()
        for row in rows:
            yield StoredEvent(row.number, row.document, row.hash, _split(row.nodes))
        if len(rows) < _READ_AT_ONCE:
            return
        after = rows[-1].number


def proof_of(connection: Connection, number: int, size: int) -> tuple[bytes, ...]:
    """Return the proof that event *number* is among the first *size*.

    Raises:
        ValueError: there is no such event.
        LookupError: rows of the trail are missing.
    """
    return inclusion_proof(number, size, lambda level, end: _node(connection, level, end))


def proof_since(connection: Connection, first: int, second: int) -> tuple[bytes, ...]:
    """Return the proof that the trail of *second* events goes on from that of *first*.

    Raises:
        ValueError: *first* is not between 0 and *second*.
        LookupError: rows of the trail are missing.
    """
    return consistency_proof(first, second, lambda level, end: _node(connection, level, end))


def digest_in_ledger(connection: Connection, op_id: str) -> str | None:
    """Return the digest under which the ledger holds an operation, None when it does not."""
    found = connection.execute(_IN_LEDGER, {"op_id": op_id}).one_or_none()
    return None if found is None else str(found.digest)


def _node(connection: Connection, level: int, end: int) -> bytes:
    found = connection.scalar(_NODES, {"wanted": end})
    nodes = _split(found or "")
    if level >= len(nodes):
        raise LookupError("the audit trail has a gap")
    return nodes[level]


def _split(text: str) -> tuple[bytes, ...]:
    return tuple(bytes.fromhex(text[at : at + _HEX]) for at in range(0, len(text), _HEX))


def _together(hashes: tuple[bytes, ...]) -> str:
    return b"".join(hashes).hex()
