"""What one operation does to its record, and the answer it gets."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from oss_registry.matching import candidates
from oss_registry.operations.bodies import must_be_good
from oss_registry.operations.faults import OperationFault
from oss_registry.operations.sameness import must_be_mergeable
from oss_registry.operations.three_way import Meeting, meet
from oss_registry.storage import attachments, disagreements, issued_cards, likenesses, records, revocations
from oss_registry.storage.records import StoredRecord
from oss_wire.legal import LEGAL_FIELDS
from oss_wire.operation import MERGE, PUT, RESOLVE, UNMERGE, WITHDRAW, Operation
from oss_wire.people import DuplicateState
from oss_wire.record import Body, Subject, changed_fields
from oss_wire.result import OperationResult, ResultStatus
from oss_wire.version import MIN_SCHEMA, SCHEMA

_VERBS = frozenset({PUT, WITHDRAW, RESOLVE, MERGE, UNMERGE})


def effect_of(
    connection: Connection, operation: Operation, facility_code: str, now: datetime
) -> OperationResult:
    """Do what *operation* asks for, if it may be done, and return the answer.

    *facility_code* is the hospital of the sending device. Everything it writes belongs to the
    transaction of *connection*; with any answer but ``applied`` and ``duplicate_suspected`` the
    records stay as they were.
    """
    try:
        return _Effect(connection, operation, facility_code, now).result()
    except OperationFault as fault:
        return OperationResult(operation.op_id, ResultStatus.REJECTED, code=fault.code, field=fault.field)


@dataclass(frozen=True, slots=True)
class _Effect:
    connection: Connection
    operation: Operation
    facility_code: str
    now: datetime

    def result(self) -> OperationResult:
        operation = self.operation
        subject = self._known_subject()
        current = records.current(self.connection, operation.record_id, locked=True)
        must_be_good(subject, operation.body, is_new=current is None and operation.verb == PUT)
        absent = attachments.absent(self.connection, operation.blobs)
        if absent:
            return OperationResult(operation.op_id, ResultStatus.WAITING_FOR_BLOB, ids=absent)
        if current is None:
            return self._created(subject)
        if current.subject != subject:
            raise OperationFault("kind", "wrong_subject")
        if operation.base_ver > current.ver:
            raise OperationFault("base_ver", "unknown_base")
        return self._changed(subject, current)

    def _changed(self, subject: Subject, current: StoredRecord) -> OperationResult:
        operation = self.operation
        if operation.verb == WITHDRAW:
            # A tombstone beats edits: nothing that others changed meanwhile keeps a record alive.
            return self._unchanged(current) if current.withdrawn else self._withdrawn(subject, current)
        meeting = self._meeting(subject, current)
        if current.withdrawn:
            return self._conflict(current, meeting, frozenset(meeting.mine))
        if operation.verb == RESOLVE:
            return self._resolved(subject, current, meeting)
        if operation.verb == PUT:
            return self._put(subject, current, meeting)
        return self._merged(subject, current, meeting)

    def _known_subject(self) -> Subject:
        operation = self.operation
        if operation.schema > SCHEMA or operation.schema < MIN_SCHEMA:
            raise OperationFault("schema", "unknown_schema")
        if operation.subject is None or operation.verb not in _VERBS:
            raise OperationFault("kind", "unknown_value")
        return operation.subject

    def _created(self, subject: Subject) -> OperationResult:
        if self.operation.verb != PUT:
            raise OperationFault("record_id", "unknown_record")
        if self.operation.base_ver:
            raise OperationFault("base_ver", "unknown_base")
        body = self.operation.body
        self._must_be_allowed(frozenset(name for name in body if body[name]))
        return self._applied(subject, None, body, frozenset(body))

    def _put(self, subject: Subject, current: StoredRecord, meeting: Meeting) -> OperationResult:
        self._must_be_allowed(meeting.changed)
        if meeting.asked:
            return self._conflict(current, meeting, meeting.asked)
        if meeting.body == current.body:
            return self._unchanged(current)
        merged = bool(meeting.others_changed) or self.operation.base_ver < current.ver
        return self._applied(subject, current, meeting.body, meeting.changed, merged=merged)

    def _meeting(self, subject: Subject, current: StoredRecord) -> Meeting:
        operation = self.operation
        steps = records.steps_from(self.connection, operation.record_id, operation.trunk_ver)
        has_trunk = bool(steps) and steps[0].ver == operation.trunk_ver
        trunk = steps[0].body if has_trunk else {}
        after = steps[1:] if has_trunk else steps
        return meet(subject, operation.body, operation.branch_id, trunk, current.body, after)

    def _resolved(self, subject: Subject, current: StoredRecord, meeting: Meeting) -> OperationResult:
        """Decide a conflict: the officer saw version *base_ver*, so nothing else is weighed against it."""
        conflict_id, body = self.operation.conflict_id, self.operation.body
        state = disagreements.state_of(self.connection, conflict_id, current.record_id)
        if state != disagreements.OPEN:
            code = "unknown_conflict" if state is None else "already_decided"
            raise OperationFault("conflict_id", code)
        changed = changed_fields(current.body, body)
        self._must_be_allowed(changed)
        disagreements.close(self.connection, conflict_id, self.operation.op_id)
        if self.operation.base_ver != current.ver:
            return self._conflict(current, meeting, meeting.asked or meeting.changed)
        return self._applied(subject, current, {**current.body, **body}, changed)

    def _merged(self, subject: Subject, current: StoredRecord, meeting: Meeting) -> OperationResult:
        must_be_mergeable(self.connection, self.operation, current)
        if meeting.others_changed & LEGAL_FIELDS[Subject.PERSON]:
            return self._conflict(current, meeting, frozenset({"merged_into"}))
        if self.operation.verb == MERGE:
            target, state = str(self.operation.body["merged_into"]), DuplicateState.MERGED
            other = target
        else:
            target, state = "", DuplicateState.DIFFERENT
            other = str(current.body["merged_into"])
        pair = (current.record_id, other)
        likenesses.put_merged(self.connection, current.record_id, target)
        likenesses.decide_pair(self.connection, *pair, state, self.operation.actor, now=self.now)
        body = {**current.body, "merged_into": target}
        # The whole record goes back: the desk's operation need not have named the field.
        return self._applied(subject, current, body, frozenset({"merged_into"}), merged=True)

    def _withdrawn(self, subject: Subject, current: StoredRecord) -> OperationResult:
        made = self._append(current, {}, (), withdrawn=True)
        if subject is Subject.PERSON:
            likenesses.forget(self.connection, made.record_id)
        if subject is Subject.CARD:
            issued_cards.note(self.connection, made)
        return OperationResult(self.operation.op_id, ResultStatus.APPLIED, ver=made.ver, seq=made.seq)

    def _applied(
        self,
        subject: Subject,
        before: StoredRecord | None,
        body: Body,
        changed: frozenset[str],
        *,
        merged: bool = False,
    ) -> OperationResult:
        made = self._append(before, body, changed, withdrawn=False)
        status = ResultStatus.APPLIED
        alike: tuple[str, ...] = ()
        if subject is Subject.PERSON and candidates.is_about_identity(changed):
            is_new = before is None
            alike = candidates.note(self.connection, made.record_id, made.body, is_new=is_new, now=self.now)
            status = ResultStatus.DUPLICATE_SUSPECTED if alike else ResultStatus.APPLIED
        if subject is Subject.CARD:
            revocations.note(self.connection, made)
            issued_cards.note(self.connection, made)
        result = OperationResult(
            self.operation.op_id, status, ver=made.ver, seq=made.seq, merged=merged, ids=alike
        )
        return replace(result, current=records.as_wire(self.connection, made)) if merged else result

    def _append(
        self, before: StoredRecord | None, body: Body, changed: Iterable[str], *, withdrawn: bool
    ) -> StoredRecord:
        return records.append(
            self.connection,
            self.operation,
            self.facility_code,
            body,
            changed,
            before=before,
            now=self.now,
            withdrawn=withdrawn,
        )

    def _unchanged(self, current: StoredRecord) -> OperationResult:
        """Answer that the record is already as it was wanted."""
        others = current.ver != self.operation.base_ver or self.operation.trunk_ver < current.ver
        result = OperationResult(
            self.operation.op_id, ResultStatus.APPLIED, ver=current.ver, seq=current.seq, merged=others
        )
        return replace(result, current=records.as_wire(self.connection, current)) if others else result

    def _conflict(self, current: StoredRecord, meeting: Meeting, fields: frozenset[str]) -> OperationResult:
        theirs = records.as_wire(self.connection, current)
        conflict_id = disagreements.add(
            self.connection,
            self.operation,
            self.facility_code,
            fields,
            meeting.base,
            meeting.mine,
            theirs,
            now=self.now,
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
