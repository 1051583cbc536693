"""How it stands with the registry: for the status strip, the sync centre and the command line."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from oss_desk.domain.registry.link import PROVINCE
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.registry.registry_document import DocumentName
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import WireForms
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.record_body import person_of_record

_SHOWN = (ChangeState.PENDING, ChangeState.SENT, ChangeState.CONFLICT, ChangeState.REJECTED)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Where everything is.

    Attributes:
        pending: not yet sent; sent: unanswered; applied: in all.
        conflicts, rejected, duplicates: what waits for a person now.
        oldest_waiting: when the oldest change without an answer was made.
        next_try: when the program tries again by itself; None when nothing was put off.
        last_error: the code of the last turn's failure, empty after a success.
        is_forked, is_revoked: nothing is sent until the desk is enrolled again.
        address: where the registry is; facility_code: the hospital it binds this desk to; or empty.
        sent_today, heard_today: what the registry took of ours, and versions made elsewhere that we were
            told of, since midnight of the counter's day.
        scope: of whom the registry tells this desk, see `PullState`; the digest is over those alone.
        asked_pairs: how many of the possible duplicates were put before the supervisor.
        is_registry_doubted: something was taken back out of its audit trail; see `watch_audit`.
        skew: how far our clock is ahead of the registry's; is_clock_off when an officer should know.
    """

    is_enrolled: bool
    pending: int
    sent: int
    applied: int
    conflicts: int
    rejected: int
    duplicates: int
    cursor: int
    epoch: str
    last_success: datetime | None
    oldest_waiting: datetime | None
    next_try: datetime | None
    last_error: str
    skew: timedelta
    is_clock_off: bool
    is_forked: bool
    is_revoked: bool
    address: str
    facility_code: str
    scope: str = PROVINCE
    is_registry_doubted: bool = False
    asked_pairs: int = 0
    sent_today: int = 0
    heard_today: int = 0


@dataclass(frozen=True, slots=True)
class LookAtSync:
    """Return the status; quick, reads our own tables only."""

    reading: OpenUnitOfWork
    clock: Clock

    def __call__(self) -> SyncStatus:
        """Return how it stands now."""
        now = self.clock.now()
        midnight = datetime.combine(now.date(), time(), now.tzinfo)
        with self.reading() as work:
            counts = work.outbox.counts()
            state, identity = work.registry_link.state(), work.registry_link.identity()
            doubt = work.registry_trust.document(DocumentName.AUDIT_DOUBT)
            return SyncStatus(
                is_enrolled=identity is not None,
                pending=counts[ChangeState.PENDING],
                sent=counts[ChangeState.SENT],
                applied=counts[ChangeState.APPLIED],
                conflicts=len(work.conflicts.open()),
                rejected=counts[ChangeState.REJECTED],
                duplicates=work.possible_duplicates.count_waiting(),
                asked_pairs=work.possible_duplicates.count_asked(),
                cursor=state.cursor,
                epoch=state.epoch,
                last_success=state.last_success,
                oldest_waiting=work.outbox.oldest_waiting(),
                next_try=state.next_turn_at or work.outbox.next_try(),
                last_error=state.last_error,
                skew=state.skew,
                is_clock_off=state.is_clock_off,
                is_forked=identity is not None and identity.is_forked,
                is_revoked=identity is not None and identity.is_revoked,
                address=identity.address if identity else "",
                facility_code=identity.facility_code if identity else "",
                scope=state.scope,
                is_registry_doubted=doubt is not None and bool(doubt.text),
                sent_today=work.outbox.applied_between(midnight, midnight + timedelta(days=1)),
                heard_today=work.registry_link.heard_on(now.date()),
            )


@dataclass(frozen=True, slots=True)
class DigestOfConfirmed:
    """Digest everything that the registry confirmed; equal digests hold equal records."""

    reading: OpenUnitOfWork
    forms: WireForms

    def __call__(self) -> str:
        """Return the SHA-256 of the canonical dump; takes seconds on a whole province."""
        with self.reading() as work:
            return self.forms.digest(work.confirmed.all())


@dataclass(frozen=True, slots=True)
class SyncItem:
    """One change on the sync centre's list.

    Attributes:
        name: the person's name as it stands here, or empty.
        error_code, error_field: the last answer that was no yes; words are found by them.
    """

    change_id: str
    subject: str
    record_id: str
    person_id: str
    name: str
    action: str
    actor: str
    made_at: datetime
    state: ChangeState
    tries: int
    next_at: datetime | None
    answered_at: datetime | None
    error_code: str
    error_field: str


@dataclass(frozen=True, slots=True)
class ListSyncItems:
    """List what is on its way or waits for a person, oldest first."""

    reading: OpenUnitOfWork

    def __call__(self, states: tuple[ChangeState, ...] = _SHOWN, limit: int = 500) -> tuple[SyncItem, ...]:
        """Return the items in one of *states*, at most *limit*."""
        with self.reading() as work:
            return tuple(_item(work, change) for change in work.outbox.in_states(states, limit))


def _item(work: UnitOfWork, change: PendingChange) -> SyncItem:
    owner = person_of_record(change.subject, change.subject_id, change.body)
    person = work.people.get(owner)
    return SyncItem(
        change.change_id,
        change.subject,
        change.subject_id,
        owner,
        person.name_th.full if person else "",
        change.action,
        change.actor,
        change.created_at,
        change.state,
        change.tries,
        change.next_at,
        change.answered_at,
        change.error_code,
        change.error_field,
    )
