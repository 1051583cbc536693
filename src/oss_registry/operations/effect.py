"""What one operation does to its record, and the answer it gets."""

from dataclasses import dataclass, replace

from oss_registry.operations.batch import Batch
from oss_registry.operations.bodies import must_be_good
from oss_registry.operations.faults import OperationFault
from oss_registry.operations.sameness import must_be_mergeable
from oss_registry.operations.three_way import Meeting, meet
from oss_registry.storage import disagreements, likenesses
from oss_registry.storage.records import Step, StoredRecord
from oss_wire.base_mark import base_mark
from oss_wire.legal import LEGAL_FIELDS
from oss_wire.operation import MERGE, PUT, RESOLVE, UNMERGE, WITHDRAW, Operation
from oss_wire.people import DuplicateState
from oss_wire.record import Body, Subject, changed_fields
from oss_wire.result import OperationResult, ResultStatus
from oss_wire.version import SCHEMA

_VERBS = frozenset({PUT, WITHDRAW, RESOLVE, MERGE, UNMERGE})
LOST_BASE = "unknown_base"
"""A desk tries such an operation again for as long as it takes."""


def effect_of(batch: Batch, operation: Operation, facility_code: str) -> OperationResult:
    """Do what *operation* asks for, if it may be done, and return the answer.

    *facility_code* is the hospital of the sending device. Everything it writes belongs to *batch*, which
    was opened with the operation; with any answer but ``applied`` the records stay as they were. Whom a
    person looks like is known when the batch is written out: see `Batch.with_likeness`.
    """
    try:
        subject = _known_subject(operation)
        understood = batch.vocabulary.understood(subject, operation)
        return _Effect(batch, understood, facility_code).result(subject)
    except OperationFault as fault:
        return OperationResult(operation.op_id, ResultStatus.REJECTED, code=fault.code, field=fault.field)


def _known_subject(operation: Operation) -> Subject:
    if operation.subject is None or operation.verb not in _VERBS:
        raise OperationFault("kind", "unknown_value")
    return operation.subject


@dataclass(frozen=True, slots=True)
class _Effect:
    batch: Batch
    operation: Operation
    facility_code: str

    def result(self, subject: Subject) -> OperationResult:
        operation = self.operation
        current = self.batch.book.current(operation.record_id)
        is_new = current is None and operation.verb == PUT and not operation.base_ver
        must_be_good(subject, operation.body, is_new=is_new)
        absent = self.batch.absent(operation)
        if absent:
            return OperationResult(operation.op_id, ResultStatus.WAITING_FOR_BLOB, ids=absent)
        if current is None:
            return self._created()
        if current.subject != subject:
            raise OperationFault("kind", "wrong_subject")
        if operation.verb != WITHDRAW and self._is_base_lost(subject, current):
            return self._on_lost_base(current)
        return self._changed(subject, current)

    def _changed(self, subject: Subject, current: StoredRecord) -> OperationResult:
        operation = self.operation
        if operation.verb == WITHDRAW:
            # A tombstone beats edits: nothing that others changed meanwhile keeps a record alive.
            return self._unchanged(current) if current.withdrawn else self._withdrawn(subject)
        meeting = self._meeting(subject, current)
        if current.withdrawn:
            return self._conflict(current, meeting, frozenset(meeting.mine))
        if operation.verb == RESOLVE:
            return self._resolved(current, meeting)
        if operation.verb == PUT:
            return self._put(current, meeting)
        return self._merged(current, meeting)

    def _created(self) -> OperationResult:
        if self.operation.base_ver:
            # A backup was restored, and the desk that made the record has not told it again yet.
            return OperationResult(self.operation.op_id, ResultStatus.FAILED, code=LOST_BASE)
        if self.operation.verb != PUT:
            raise OperationFault("record_id", "unknown_record")
        body = self.operation.body
        self._must_be_allowed(frozenset(name for name in body if body[name]))
        return self._applied(body, frozenset(body))

    def _is_base_lost(self, subject: Subject, current: StoredRecord) -> bool:
        """Tell whether the version that the edit was built on is not here, or another one has its number."""
        operation = self.operation
        if operation.base_ver > current.ver:
            return True
        trunk, _ = self._trunk()
        return not (self._was_built_on(subject, trunk) or self._was_built_on(subject, current.body))

    def _was_built_on(self, subject: Subject, body: Body) -> bool:
        """Tell whether nothing speaks against it that the desk built its edit on *body*."""
        operation = self.operation
        is_told = operation.base_mark and operation.schema == SCHEMA
        if not is_told or operation.trunk_ver != operation.base_ver:
            return True
        return base_mark(subject, operation.body, body) == operation.base_mark

    def _trunk(self) -> tuple[Body, tuple[Step, ...]]:
        """Return the record as it was when the edit's branch began, and what became of it since."""
        trunk_ver = self.operation.trunk_ver
        steps = self.batch.book.steps_from(self.operation.record_id, trunk_ver)
        has_trunk = bool(steps) and steps[0].ver == trunk_ver
        return (steps[0].body, steps[1:]) if has_trunk else ({}, steps)

    def _on_lost_base(self, current: StoredRecord) -> OperationResult:
        """Let a person decide about an edit that was built on a version which a restored backup lacks."""
        body = self.operation.body
        changed = changed_fields(current.body, body)
        if not changed:
            return self._unchanged(current)
        self._must_be_allowed(changed)
        mine = {name: body[name] for name in changed}
        meeting = Meeting(current.body, changed, frozenset(current.body), changed, {}, mine)
        return self._conflict(current, meeting, changed)

    def _put(self, current: StoredRecord, meeting: Meeting) -> OperationResult:
        self._must_be_allowed(meeting.changed)
        if meeting.asked:
            return self._conflict(current, meeting, meeting.asked)
        if meeting.body == current.body:
            return self._unchanged(current)
        merged = bool(meeting.others_changed) or self.operation.base_ver < current.ver
        return self._applied(meeting.body, meeting.changed, merged=merged)

    def _meeting(self, subject: Subject, current: StoredRecord) -> Meeting:
        operation = self.operation
        trunk, after = self._trunk()
        if not self._was_built_on(subject, trunk):
            # Since a backup was restored that number is another version's; the newest is what the desk had.
            trunk, after = current.body, ()
        return meet(subject, operation.body, operation.branch_id, trunk, current.body, after)

    def _resolved(self, current: StoredRecord, meeting: Meeting) -> OperationResult:
        """Decide a conflict: the officer saw version *base_ver*, so nothing else is weighed against it."""
        conflict_id, body = self.operation.conflict_id, self.operation.body
        state = disagreements.state_of(self.batch.connection, conflict_id, current.record_id)
        if state is None:
            # In a history that began anew they may not disagree; if they do, it is said once more.
            return self._put(current, meeting)
        if state != disagreements.OPEN:
            raise OperationFault("conflict_id", "already_decided")
        changed = changed_fields(current.body, body)
        self._must_be_allowed(changed)
        disagreements.close(self.batch.connection, conflict_id, self.operation.op_id)
        if self.operation.base_ver != current.ver:
            return self._conflict(current, meeting, meeting.asked or meeting.changed)
        return self._applied({**current.body, **body}, changed)

    def _merged(self, current: StoredRecord, meeting: Meeting) -> OperationResult:
        # Others may have come, or been merged, before it in this batch: now the tables tell.
        self.batch.write_out()
        must_be_mergeable(self.batch.connection, self.operation, current)
        if meeting.others_changed & LEGAL_FIELDS[Subject.PERSON]:
            return self._conflict(current, meeting, frozenset({"merged_into"}))
        if self.operation.verb == MERGE:
            target, state = str(self.operation.body["merged_into"]), DuplicateState.MERGED
            other = target
        else:
            target, state = "", DuplicateState.DIFFERENT
            other = str(current.body["merged_into"])
        pair = (current.record_id, other)
        likenesses.put_merged(self.batch.connection, current.record_id, target)
        likenesses.decide_pair(self.batch.connection, *pair, state, self.operation.actor, now=self.batch.now)
        body = {**current.body, "merged_into": target}
        # The whole record goes back: the desk's operation need not have named the field.
        return self._applied(body, frozenset({"merged_into"}), merged=True)

    def _withdrawn(self, subject: Subject) -> OperationResult:
        made = self.batch.append(self.operation, self.facility_code, {}, frozenset(), withdrawn=True)
        if subject is Subject.PERSON:
            self.batch.write_out()
            likenesses.forget(self.batch.connection, made.record_id)
        return OperationResult(self.operation.op_id, ResultStatus.APPLIED, ver=made.ver, seq=made.seq)

    def _applied(self, body: Body, changed: frozenset[str], *, merged: bool = False) -> OperationResult:
        made = self.batch.append(self.operation, self.facility_code, body, changed)
        result = OperationResult(
            self.operation.op_id, ResultStatus.APPLIED, ver=made.ver, seq=made.seq, merged=merged
        )
        return replace(result, current=self.batch.book.as_wire(made)) if merged else result

    def _unchanged(self, current: StoredRecord) -> OperationResult:
        """Answer that the record is already as it was wanted."""
        others = current.ver != self.operation.base_ver or self.operation.trunk_ver < current.ver
        result = OperationResult(
            self.operation.op_id, ResultStatus.APPLIED, ver=current.ver, seq=current.seq, merged=others
        )
        return replace(result, current=self.batch.book.as_wire(current)) if others else result

    def _conflict(self, current: StoredRecord, meeting: Meeting, fields: frozenset[str]) -> OperationResult:
        theirs = self.batch.book.as_wire(current)
        conflict_id = disagreements.add(
            self.batch.connection,
            self.operation,
            self.facility_code,
            fields,
            meeting.base,
            meeting.mine,
            theirs,
            now=self.batch.now,
        )
        return OperationResult(
            self.operation.op_id, ResultStatus.CONFLICT, current=theirs, conflict_id=conflict_id
        )

    def _must_be_allowed(self, changed: frozenset[str]) -> None:
        """Let no hospital write in the name of another, and nobody merge people by the way.

        Raises:
            OperationFault: ``facility_mismatch`` or ``not_allowed``.
        """
        code = self.operation.body.get("facility_code")
        if "facility_code" in changed and code and code != self.facility_code:
            raise OperationFault("body.facility_code", "facility_mismatch")
        if "merged_into" in changed:
            raise OperationFault("body.merged_into", "not_allowed")
