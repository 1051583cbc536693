"""Writes down what the registry answered to a change, on whatever way the answer came."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from oss_desk.domain.registry.backoff import pause_after
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.conflict import Conflict, Version
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.services.ports.clock import Clock, Ids
from oss_desk.services.ports.registry import Answer, Outcome, RemoteVersion
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.hear import HearRecord
from oss_desk.services.registry.record_body import PORTRAIT, person_of_record, portrait_of
from oss_desk.services.registry.send_attachments import send_again

_LOST_BASE = "unknown_base"
"""A restored registry waits for another desk to tell it again what this was built on."""
MOST_FAILURES = 8
"""An operation that the registry failed on so often is set aside for a person."""


@dataclass(slots=True)
class PushReport:
    """What came of handing over: how many of each answer."""

    applied: int = 0
    conflicts: int = 0
    rejected: int = 0
    put_off: int = 0


@dataclass(frozen=True, slots=True)
class TakeAnswer:
    """Take one answer, within a transaction."""

    clock: Clock
    ids: Ids
    draw: Callable[[], float]

    def __call__(self, work: UnitOfWork, change: PendingChange, answer: Answer, report: PushReport) -> bool:
        """Write down *answer* to *change*, which is sent and unanswered, and count it in *report*.

        Return False when it asks for the same operation again, later.
        """
        now = self.clock.now()
        match answer.outcome:
            case Outcome.APPLIED:
                report.applied += 1
                take_applied(
                    work, change.applied(answer.version, now, answer.twins), answer, HearRecord(work, now)
                )
            case Outcome.CONFLICT | Outcome.REJECTED if change.is_done_with:
                work.outbox.put(change.let_go())
            case Outcome.CONFLICT:
                report.conflicts += 1
                take_conflict(work, change, answer, self.ids, now)
            case Outcome.REJECTED:
                report.rejected += 1
                work.outbox.put(change.rejected(answer.code, answer.field, now))
            case Outcome.FAILED if change.tries + 1 >= MOST_FAILURES and answer.code != _LOST_BASE:
                report.rejected += 1
                work.outbox.put(change.rejected(answer.code or answer.outcome, "", now))
            case Outcome.WAITING_FOR_ATTACHMENT if never := send_again(work, portrait_of(change.body)):
                report.rejected += 1
                work.outbox.put(change.rejected(never, PORTRAIT, now))
            case _:
                report.put_off += 1
                pause = pause_after(change.tries + 1, self.draw())
                work.outbox.put(change.put_off(pause, now, answer.code or answer.outcome))
                return False
        return True


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
    conflict = Conflict(
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
    work.conflicts.put(conflict)
    _ask_on(work, conflict)
    if answer.current is not None:
        HearRecord(work, now)(change.subject_id, change.subject, answer.current)


def _ask_on(work: UnitOfWork, conflict: Conflict) -> None:
    """Let a question that was put before the supervisor go over to *conflict*, the same one by another name.

    A restored registry disputes what it is told again; the earlier conflict of the change was closed then.
    """
    earlier = {
        known.conflict_id
        for known in work.conflicts.of_record(conflict.record_id)
        if known.change_id == conflict.change_id and known.conflict_id != conflict.conflict_id
    }
    for question in work.questions.standing():
        if earlier & set(question.conflict_ids):
            kept = (name for name in question.conflict_ids if name not in earlier)
            work.questions.put(replace(question, conflict_ids=(*kept, conflict.conflict_id)))
