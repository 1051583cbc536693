"""The records that some operations are about, read at once and written at once in one transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from oss_registry.storage import records, state
from oss_registry.storage.moments import text_of
from oss_registry.storage.records import Step, StoredRecord
from oss_registry.storage.state import Head
from oss_registry.storage.tables import changes
from oss_registry.storage.tables import records as record_table
from oss_wire.canonical import canonical_bytes
from oss_wire.operation import Operation
from oss_wire.record import Body
from oss_wire.result import RecordVersion

_NEW_RECORDS = insert(record_table)
_NEW_CHANGES = insert(changes)
_NEW_VERSIONS = (
    update(record_table)
    .where(record_table.c.record_id == bindparam("which"))
    .values({name: bindparam(name) for name in ("ver", "seq", "withdrawn", "body", "person_id")})
)


@dataclass(slots=True)
class RecordBook:
    """The records as they are in the middle of a transaction, each change seen by those after it.

    What `append` makes reaches the tables with `flush`; until then only this book knows it. Desks that
    change the same records wait for each other in one order, that of the ids, so they never do so in a ring.
    """

    connection: Connection
    now: datetime
    _known: dict[str, StoredRecord | None] = field(default_factory=dict)
    _steps: dict[str, list[Step]] = field(default_factory=dict)
    _head: Head | None = None
    _made: dict[int, dict[str, Any]] = field(default_factory=dict)
    _new: dict[str, dict[str, Any]] = field(default_factory=dict)
    _changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    _unwritten: list[dict[str, Any]] = field(default_factory=list)

    def open(self, trunks: Mapping[str, int]) -> None:
        """Lock the records named in *trunks* and read them with their versions from the given ones on."""
        found = records.locked(self.connection, trunks)
        self._known = {record_id: found.get(record_id) for record_id in trunks}
        wanted = {record_id: trunks[record_id] for record_id in found}
        self._steps = records.steps_of(self.connection, wanted, {i: r.ver for i, r in found.items()})

    def current(self, record_id: str) -> StoredRecord | None:
        """Return the record as it is now, or None; it is locked if the book was opened with it."""
        if record_id in self._known:
            return self._known[record_id]
        return records.current(self.connection, record_id)

    def steps_from(self, record_id: str, ver: int) -> tuple[Step, ...]:
        """Return the versions of a record from *ver* on, which the book was opened with, in their order."""
        return tuple(step for step in self._steps.get(record_id, ()) if step.ver >= ver)

    def append(
        self,
        operation: Operation,
        facility_code: str,
        body: Body,
        changed: Iterable[str],
        *,
        withdrawn: bool = False,
    ) -> StoredRecord:
        """Make the next version of the operation's record, with which the book was opened, and return it.

        The first one takes the registry's counter, which nobody else has before the transaction ends:
        numbers become visible in their order, and without a gap.
        """
        before = self._known[operation.record_id]
        head = self._head or state.held(self.connection)
        subject = operation.subject.value if operation.subject else ""
        ver = before.ver + 1 if before else 1
        seq = head.seq + 1
        made = StoredRecord(operation.record_id, subject, ver, seq, withdrawn, {} if withdrawn else body)
        digest = state.chained(replace(head, seq=seq), operation.digest, made.record_id, ver)
        self._head = Head(seq, digest)
        row = {
            "record_id": made.record_id,
            "subject": subject,
            "ver": ver,
            "seq": seq,
            "withdrawn": withdrawn,
            "body": canonical_bytes(made.body).decode(),
        }
        names = sorted(changed)
        change = {
            **row,
            "changed": canonical_bytes(names).decode(),
            "op_id": operation.op_id,
            "device_id": operation.device_id,
            "branch_id": operation.branch_id,
            "facility_code": facility_code,
            "actor": operation.actor,
            "made_at": operation.made_at,
            "received_at": text_of(self.now),
            "head": digest,
        }
        self._known[made.record_id] = made
        step = Step(ver, operation.branch_id, frozenset(names), made.body)
        self._steps.setdefault(made.record_id, []).append(step)
        self._made[seq] = change
        self._unwritten.append(change)
        rows = self._new if before is None or made.record_id in self._new else self._changed
        # A tombstone still tells of whom it was: whoever heard of the record must hear of its end.
        told = before.body if withdrawn and before else made.body
        rows[made.record_id] = {**row, "person_id": str(told.get("person_id") or "")}
        return made

    def as_wire(self, record: StoredRecord) -> RecordVersion:
        """Return *record* with who made its version, and when."""
        made = self._made.get(record.seq)
        if made is None:
            return records.as_wire(self.connection, record)
        return records.version_of(record, made)

    def flush(self) -> None:
        """Write what was made into the tables, the counter last."""
        if self._head is None or not self._unwritten:
            return
        if self._new:
            self.connection.execute(_NEW_RECORDS, list(self._new.values()))
        if self._changed:
            rows = [{**row, "which": row["record_id"]} for row in self._changed.values()]
            self.connection.execute(_NEW_VERSIONS, rows)
        self.connection.execute(_NEW_CHANGES, self._unwritten)
        state.release(self.connection, self._head)
        self._new, self._changed, self._unwritten = {}, {}, []
