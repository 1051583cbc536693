"""Fixes changes, hands them to the registry and takes its answers, a batch at a time."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from oss_desk.domain.registry.backoff import pause_after
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.conflict import Conflict, Version
from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.merge import changed_fields, laid_over
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.services.errors import NotEnrolled, RegistryRefused, RegistrySlow, SequenceGap
from oss_desk.services.ports.clock import Clock, Ids
from oss_desk.services.ports.registry import (
    Answer,
    Greeting,
    Operation,
    Outcome,
    RegistryLine,
    RemoteVersion,
    Verb,
    WireForms,
)
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.hear import HearRecord
from oss_desk.services.registry.record_body import CARD, REGISTRATION, person_of_record

MOST_FAILURES = 8
"""An operation that the registry failed on so often is set aside for a person."""
_OF_A_HOSPITAL = {REGISTRATION, CARD}
_ITS_OWN_FAULT = {"malformed", "too_large", "op_id_reused"}
_ENVELOPE_BYTES = 64


@dataclass(slots=True)
class PushReport:
    """What came of handing over: how many of each answer."""

    applied: int = 0
    conflicts: int = 0
    rejected: int = 0
    put_off: int = 0


@dataclass(frozen=True, slots=True)
class PushChanges:
    """Send what is due, until nothing is left that may go now."""

    unit_of_work: OpenUnitOfWork
    clock: Clock
    ids: Ids
    forms: WireForms
    draw: Callable[[], float]

    def __call__(
        self, line: RegistryLine, greeting: Greeting, *, hurried: bool, rests: timedelta = timedelta()
    ) -> PushReport:
        """Return what came of it; *hurried* pays no regard to pauses, but tries each change once.

        A change younger than *rests* stays: whoever made it may still take it back.

        Raises:
            SyncError: see `RegistryLine`; what was answered before stays answered.
        """
        return _Push(self, line, greeting, hurried=hurried, rests=rests).run()


@dataclass(slots=True)
class _Push:
    needs: PushChanges
    line: RegistryLine
    greeting: Greeting
    hurried: bool
    rests: timedelta
    report: PushReport = field(default_factory=PushReport)
    _postponed: set[str] = field(default_factory=set)
    _gaps: int = 0

    def run(self) -> PushReport:
        size = self.greeting.max_operations
        while batch := self._next_batch(size):
            try:
                answers = self.line.send([change.sealed for change in batch])
            except RegistrySlow:
                if size == 1 or len(batch) == 1:
                    raise
                size = max(1, len(batch) // 2)
                continue
            except SequenceGap as gap:
                self._gaps += 1
                if self._gaps > len(batch) + 3:
                    raise
                self._close_gap(gap.expected)
                continue
            except RegistryRefused as refusal:
                if refusal.reason not in _ITS_OWN_FAULT:
                    raise
                if len(batch) > 1:
                    size = max(1, len(batch) // 2)
                    continue
                self._set_aside(batch[0], refusal.reason)
                continue
            self._take(batch, answers)
        return self.report

    def _next_batch(self, size: int) -> list[PendingChange]:
        """Return what to send now: first what was numbered before, in that order, then new changes."""
        now = self.needs.clock.now()
        due = None if self.hurried else now
        with self.needs.unit_of_work() as work:
            numbered = [
                change
                for change in work.outbox.sent(size + len(self._postponed), due)
                if change.change_id not in self._postponed
            ]
            batch = self._within_bytes(numbered[:size])
            if not batch:
                fresh = [
                    change
                    for change in work.outbox.ready(size + len(self._postponed), due)
                    if change.change_id not in self._postponed and not self._may_be_undone(change, now)
                ]
                batch = self._within_bytes(self._fix(work, fresh[:size]))
            work.commit()
        return batch

    def _may_be_undone(self, change: PendingChange, now: datetime) -> bool:
        # What seems to come from the future was made before the clock was set back.
        return timedelta() <= now - change.created_at < self.rests

    def _within_bytes(self, batch: list[PendingChange]) -> list[PendingChange]:
        size = _ENVELOPE_BYTES
        for number, change in enumerate(batch):
            size += len(change.sealed.encode()) + 1
            if number and size > self.greeting.max_batch_bytes:
                return batch[:number]
        return batch

    def _fix(self, work: UnitOfWork, changes: list[PendingChange]) -> list[PendingChange]:
        """Give each change number, base and digest; from here on it is the same at every try."""
        identity = work.registry_link.identity()
        if identity is None:
            raise NotEnrolled
        fixed = []
        for change in changes:
            prepared = self._fix_one(work, identity, change)
            work.outbox.put(prepared)
            if prepared.state is ChangeState.SENT:
                identity = replace(identity, last_seq=prepared.device_seq)
                fixed.append(prepared)
        work.registry_link.put_identity(identity)
        return fixed

    def _fix_one(self, work: UnitOfWork, identity: DeskIdentity, change: PendingChange) -> PendingChange:
        base_version, base = change.base_version, change.base
        if base_version is None:
            record = work.confirmed.get(change.subject_id)
            base_version, base = (record.version, record.body or {}) if record else (0, {})
        body = change.body
        if base_version == 0 and change.subject in _OF_A_HOSPITAL:
            body = laid_over(body, {"facility_code": identity.facility_code})
        conflict_id = self._decides(work, change)
        told = (
            body if base_version == 0 else {name: body[name] for name in sorted(changed_fields(base, body))}
        )
        if not told and not conflict_id:
            # An earlier change, or another desk, has told it all.
            return change.withdrawn()
        numbered = change.numbered(
            identity.last_seq + 1,
            base_version,
            json.dumps(base, ensure_ascii=False, sort_keys=True),
            # A branch it had keeps its name: should the registry have it after all, nothing is doubled.
            change.branch_id or self.needs.ids.new(),
            json.dumps(body, ensure_ascii=False, sort_keys=True),
        )
        operation = Operation(
            op_id=change.change_id,
            device_id=identity.device_id,
            device_seq=numbered.device_seq,
            record_id=change.subject_id,
            kind=change.subject,
            verb=Verb.RESOLVE if conflict_id else Verb.PUT,
            base_version=base_version,
            trunk_version=base_version,
            branch_id=numbered.branch_id,
            made_at=change.created_at,
            actor=change.actor or "-",
            body=told,
            conflict_id=conflict_id,
        )
        return numbered.fixed(self.needs.forms.sealed(operation))

    @staticmethod
    def _decides(work: UnitOfWork, change: PendingChange) -> str:
        """Return the registry's name of the conflict that this change decides, or nothing."""
        conflict_id = json.loads(change.local_note or "{}").get("decides", "")
        conflict = work.conflicts.get(conflict_id) if conflict_id else None
        return conflict.registry_id if conflict else ""

    def _take(self, batch: list[PendingChange], answers: tuple[Answer, ...]) -> None:
        """Write down all answers of a batch in one transaction."""
        by_id = {answer.op_id: answer for answer in answers}
        with self.needs.unit_of_work() as work:
            for sent in batch:
                answer = by_id.get(sent.change_id)
                change = work.outbox.get(sent.change_id)
                if answer is None or change is None or change.state is not ChangeState.SENT:
                    self._postponed.add(sent.change_id)
                    continue
                self._take_one(work, change, answer)
            work.commit()

    def _take_one(self, work: UnitOfWork, change: PendingChange, answer: Answer) -> None:
        now = self.needs.clock.now()
        match answer.outcome:
            case Outcome.APPLIED:
                self.report.applied += 1
                take_applied(
                    work, change.applied(answer.version, now, answer.twins), answer, HearRecord(work, now)
                )
            case Outcome.CONFLICT:
                self.report.conflicts += 1
                take_conflict(work, change, answer, self.needs.ids, now)
            case Outcome.REJECTED:
                self.report.rejected += 1
                work.outbox.put(change.rejected(answer.code, answer.field, now))
            case Outcome.FAILED if change.tries + 1 >= MOST_FAILURES:
                self.report.rejected += 1
                work.outbox.put(change.rejected(answer.code or answer.outcome, "", now))
            case _:
                self.report.put_off += 1
                self._postponed.add(change.change_id)
                pause = pause_after(change.tries + 1, self.needs.draw())
                work.outbox.put(change.put_off(pause, now, answer.code or answer.outcome))

    def _set_aside(self, change: PendingChange, code: str) -> None:
        """The registry surely took nothing of it: it waits for a person, and its number is free again."""
        now = self.needs.clock.now()
        with self.needs.unit_of_work() as work:
            work.outbox.put(change.rejected(code, "", now))
            renumber_from(work, change.device_seq)
            work.commit()
        self.report.rejected += 1

    def _close_gap(self, expected: int) -> None:
        """The registry wants *expected* next: tell it again what it lost, or give the number to another."""
        with self.needs.unit_of_work() as work:
            if not tell_again_from(work, expected, self.needs.clock.now()):
                renumber_from(work, expected)
            work.commit()


def take_applied(work: UnitOfWork, change: PendingChange, answer: Answer, hear: HearRecord) -> None:
    """Write down that *change* is applied: it is the base now, and what stood for it before is settled."""
    work.outbox.put(change)
    known = work.confirmed.get(change.subject_id)
    if known is None or known.version < answer.version:
        body = change.outcome
        person_id = person_of_record(change.subject, change.subject_id, body)
        work.confirmed.put(
            ConfirmedRecord(
                change.subject_id, change.subject, answer.version, body, person_id, is_heard=False
            )
        )
    for earlier in work.outbox.of_record(change.subject_id):
        if earlier.state is ChangeState.REJECTED and earlier.device_seq < change.device_seq:
            # The later version of the whole record went through: nobody need look at the earlier one.
            work.outbox.put(earlier.withdrawn())
    if answer.current is not None:
        hear(change.subject_id, change.subject, answer.current)


def take_conflict(work: UnitOfWork, change: PendingChange, answer: Answer, ids: Ids, now: datetime) -> None:
    """Write down that *change* disagrees with the registry: both versions, for a person to decide."""
    identity, theirs = work.registry_link.identity(), answer.current or RemoteVersion(0, None)
    here = identity.facility_code if identity else ""
    work.outbox.put(change.in_conflict(now))
    work.conflicts.put(
        Conflict(
            ids.new(),
            change.subject_id,
            change.subject,
            change.change_id,
            change.base,
            Version(change.outcome, change.actor, change.created_at, here),
            Version(theirs.body, theirs.by, theirs.at, theirs.facility_code),
            theirs.version,
            now,
            answer.conflict_id,
        )
    )
    if answer.current is not None:
        HearRecord(work, now)(change.subject_id, change.subject, answer.current)


def tell_again_from(work: UnitOfWork, first_seq: int, now: datetime) -> int:
    """Let everything from *first_seq* on that the registry once answered go out again, as it was sealed."""
    answered = work.outbox.in_states((ChangeState.APPLIED, ChangeState.CONFLICT, ChangeState.REJECTED))
    lost = [change for change in answered if change.device_seq >= max(first_seq, 1)]
    for change in lost:
        work.outbox.put(change.told_again())
    ids = {change.change_id for change in lost}
    for conflict in work.conflicts.open():
        if conflict.change_id in ids:
            # If they still disagree, the registry will say so again.
            work.conflicts.put(conflict.decided("asked_again", "-", now))
    return len(lost)


def renumber_from(work: UnitOfWork, first_seq: int) -> None:
    """Take the numbers back from *first_seq* on; the registry never took an operation that bore one."""
    identity = work.registry_link.identity()
    for change in work.outbox.in_states((ChangeState.SENT,)):
        if change.device_seq >= first_seq:
            work.outbox.put(change.reopened())
    if identity is not None:
        work.registry_link.put_identity(replace(identity, last_seq=first_seq - 1))
