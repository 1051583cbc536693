"""Takes what the registry tells of a record into our own tables, beside what we changed ourselves.

Our own tables are the truth at the counter: what an officer changed and the registry has not answered
yet stays on the screen. A version of the registry is merged with it where that needs no person;
otherwise ours goes out as it was made, the registry declares the conflict, and a person decides.
"""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.conflict import Version
from oss_desk.domain.registry.merge import Body, laid_over, merge
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.services.ports.registry import RemoteVersion
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.into_tables import IntoTables
from oss_desk.services.registry.record_body import person_of_record

_OPEN = (ChangeState.PENDING, ChangeState.SENT, ChangeState.CONFLICT)


def under_way(work: UnitOfWork) -> frozenset[str]:
    """Return the ids of all changes without a final answer, and of their records."""
    changes = work.outbox.in_states(_OPEN)
    return frozenset(name for change in changes for name in (change.change_id, change.subject_id))


@dataclass(frozen=True, slots=True)
class HearRecord:
    """Take versions of records, all within one transaction.

    Attributes:
        own: ids of all records and changes that are under way from here (`under_way`), so that a page of
            hundreds need not ask for each; None asks.
    """

    work: UnitOfWork
    now: datetime
    own: frozenset[str] | None = None

    def __call__(self, record_id: str, kind: str, version: RemoteVersion, op_id: str = "") -> bool:
        """Take *version*, which the operation *op_id* made; one heard before changes nothing.

        Return True when it is news: neither known nor the echo of what went out from here.
        """
        known = self.work.confirmed.get(record_id)
        if known is not None and (
            known.version > version.version or (known.version == version.version and known.is_heard)
        ):
            return False
        sent = self._settle_own(op_id, version.version)
        changes = self._open_of(record_id)
        base: Body = (known.body or {}) if known else {}
        if sent is not None:
            base = sent.outcome
        body = version.body
        person_id = person_of_record(kind, record_id, body or base)
        record = ConfirmedRecord(
            record_id,
            kind,
            version.version,
            body,
            person_id,
            is_in_tables=known.is_in_tables if known else True,
        )
        self.work.confirmed.put(record)
        wanted = self._wanted(record, base, known.version if known else 0, changes, version)
        if wanted is not _UNTOUCHED:
            IntoTables(self.work)(record, wanted)
        return sent is None and (known is None or known.version < version.version)

    def retry_left_out(self, limit: int = 500) -> None:
        """Try the records again that our own tables could not take, such as a card before its holder."""
        for record in self.work.confirmed.left_out()[:limit]:
            if not self._open_of(record.record_id):
                IntoTables(self.work)(record, record.body)

    def _open_of(self, record_id: str) -> list[PendingChange]:
        if self.own is not None and record_id not in self.own:
            return []
        return [change for change in self.work.outbox.of_record(record_id) if change.state in _OPEN]

    def _settle_own(self, op_id: str, version: int) -> PendingChange | None:
        """Note that our own operation has come back, although its answer was lost; return the change."""
        is_own = bool(op_id) and (self.own is None or op_id in self.own)
        change = self.work.outbox.get(op_id) if is_own else None
        if change is None or change.state is not ChangeState.SENT:
            return None
        self.work.outbox.put(change.applied(version, self.now))
        return change

    def _wanted(
        self,
        record: ConfirmedRecord,
        base: Body,
        base_version: int,
        changes: list[PendingChange],
        version: RemoteVersion,
    ) -> Body | None:
        """Return what our tables shall hold: a body, None for nothing, or `_UNTOUCHED`."""
        if not changes:
            return record.body
        first = changes[0]
        if first.state is ChangeState.CONFLICT:
            self._renew_conflict(first, version)
            return _UNTOUCHED
        if first.base_version is not None:
            base = first.base
        if record.body is not None:
            mine = laid_over(base, changes[-1].body)
            together = merge(record.kind, base, mine, record.body)
            if together.is_clean:
                if first.state is ChangeState.PENDING:
                    self._rebase(record.kind, base, changes, record.body)
                return together.body
        self._hold_to(base, base_version, first)
        return _UNTOUCHED

    def _rebase(self, kind: str, base: Body, changes: list[PendingChange], theirs: Body) -> None:
        for change in changes:
            mine = laid_over(base, change.body)
            document = json.dumps(merge(kind, base, mine, theirs).body, ensure_ascii=False, sort_keys=True)
            self.work.outbox.put(change.rebased(document))

    def _hold_to(self, base: Body, base_version: int, first: PendingChange) -> None:
        """Let the change go out as built on what we knew, so that the registry sees the disagreement."""
        if first.state is ChangeState.PENDING and first.base_version is None:
            document = json.dumps(base, ensure_ascii=False, sort_keys=True)
            self.work.outbox.put(first.held_to(base_version, document))

    def _renew_conflict(self, change: PendingChange, version: RemoteVersion) -> None:
        for conflict in self.work.conflicts.open():
            if conflict.change_id == change.change_id:
                theirs = Version(version.body, version.by, version.at, version.facility_code)
                self.work.conflicts.put(replace(conflict, theirs=theirs, theirs_version=version.version))


_UNTOUCHED: Body = {"": None}
"""Says that our tables stay as they are; no record has a field without a name."""
