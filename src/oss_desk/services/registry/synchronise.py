"""One turn with the registry: greet, fetch, send, fetch again, until nothing is left."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from oss_desk.domain.registry.backoff import LONGEST, pause_after
from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.domain.registry.pending_change import UNSETTLED, ChangeState, PendingChange
from oss_desk.services.errors import (
    DeskTooOld,
    DeviceForked,
    DeviceRevoked,
    MustRefetch,
    NotEnrolled,
    RegistryBusy,
    RegistryTooOld,
    SyncError,
    TurnStopped,
)
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.registry import Connect, Greeting, RegistryLine, TurnLock
from oss_desk.services.ports.registry_trust import Told
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.built_on import built_on
from oss_desk.services.registry.fetch_attachments import FetchAttachments
from oss_desk.services.registry.hospital_names import keep_names
from oss_desk.services.registry.keep_supplied import KeepSupplied
from oss_desk.services.registry.pull import Progress, PullChanges
from oss_desk.services.registry.push import PushChanges, tell_again_from
from oss_desk.services.registry.scope import heed_scope
from oss_desk.services.registry.settle_pairs import SettlePairs
from oss_desk.services.registry.worn_keys import DestroyWornKeys

UNDOABLE = timedelta(seconds=10)
"""A change younger than this is not sent by itself: whoever made it may still take it back."""


@dataclass(frozen=True, slots=True)
class TurnReport:
    """What one turn did.

    Attributes:
        heard: changes fetched; applied, conflicts, rejected, put_off: answers to what was sent.
        skew: how far our clock is ahead of the registry's.
    """

    heard: int
    applied: int
    conflicts: int
    rejected: int
    put_off: int
    skew: timedelta


def no_progress(_done: int, _of: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Synchronise:
    """Take a turn; on the network lane, because it may take minutes.

    Screens read our own tables and never wait for it. Open forms are never touched: a turn writes the
    register, cards and certificates, not the drafts of matters.
    """

    unit_of_work: OpenUnitOfWork
    clock: Clock
    connect: Connect
    lock: TurnLock
    pull: PullChanges
    push: PushChanges
    supply: KeepSupplied
    fetch: FetchAttachments
    settle_pairs: SettlePairs
    draw: Callable[[], float]
    destroy_worn: DestroyWornKeys

    def __call__(self, *, hurried: bool = True, progress: Progress = no_progress) -> TurnReport:
        """Return what the turn did; with *hurried* neither pauses nor what may be undone is heeded.

        Raises:
            NotEnrolled: this desk is bound to no registry.
            TurnUnderWay: another one is being taken.
            TurnStopped: raised by *progress* itself, to end the turn after a page that was taken whole.
            DeviceForked, DeviceRevoked: nothing more is sent until the desk is enrolled again.
            SyncError: the line failed; all that was answered before is kept, the rest waits.
        """
        with self.lock():
            with self.unit_of_work() as work:
                identity = work.registry_link.identity()
            if identity is None:
                raise NotEnrolled
            self.destroy_worn()
            try:
                report = self._turn(identity, hurried=hurried, progress=progress)
            except SyncError as error:
                self._failed(error)
                raise
            with self.unit_of_work() as work:
                work.registry_link.put_state(work.registry_link.state().succeeded(self.clock.now()))
                work.commit()
            return report

    def _turn(self, identity: DeskIdentity, *, hurried: bool, progress: Progress) -> TurnReport:
        line = self.connect(identity)
        try:
            try:
                return self._talk(line, hurried=hurried, progress=progress)
            except MustRefetch:
                self._begin_anew("")
                return self._talk(line, hurried=hurried, progress=progress)
        finally:
            line.close()

    def _talk(self, line: RegistryLine, *, hurried: bool, progress: Progress) -> TurnReport:
        greeting = line.hello()
        skew = self.clock.now() - greeting.server_time
        identity = self._heed(greeting, skew)
        if greeting.our_schema < greeting.min_schema:
            self._drain(line, greeting, identity, hurried=hurried)
            raise DeskTooOld
        heard = self.pull(line, greeting, progress)
        if not identity.may_send:
            raise DeviceForked if identity.is_forked else DeviceRevoked
        rests = timedelta() if hurried else UNDOABLE
        pushed = self.push(line, greeting, hurried=hurried, rests=rests)
        heard += self.pull(line, greeting, progress)
        # What waited for the answer to an earlier change of its record may go now.
        while (again := self.push(line, greeting, hurried=False, rests=rests)).applied:
            pushed.applied += again.applied
            pushed.conflicts += again.conflicts
            pushed.rejected += again.rejected
            heard += self.pull(line, greeting, progress)
        self.supply(line, Told(greeting.epoch, greeting.server_time, greeting.cards_revoked_at))
        self.settle_pairs(line)
        self.fetch(line, hurried=hurried)
        return TurnReport(heard, pushed.applied, pushed.conflicts, pushed.rejected, pushed.put_off, skew)

    def _drain(
        self, line: RegistryLine, greeting: Greeting, identity: DeskIdentity, *, hurried: bool
    ) -> None:
        """Send what was made here, which need not wait for a newer program, and fetch nothing.

        What the registry tells in a shape that this program does not know would be misread.
        """
        if identity.may_send:
            self.push(line, greeting, hurried=hurried, rests=timedelta() if hurried else UNDOABLE)

    def _heed(self, greeting: Greeting, skew: timedelta) -> DeskIdentity:
        """Compare what the registry says of itself and of us with what we know."""
        if greeting.our_schema > greeting.max_schema:
            raise RegistryTooOld
        with self.unit_of_work() as work:
            state, identity = work.registry_link.state(), work.registry_link.identity()
            if identity is None:
                raise NotEnrolled
            if state.epoch not in {"", greeting.epoch}:
                hear_anew(work)
                tell_again_from(work, greeting.last_seq + 1, self.clock.now())
                state = work.registry_link.state()
            elif greeting.last_seq > identity.last_seq:
                # Somebody with our name has sent more than we have: we are a copy, or an older state.
                identity = replace(identity, is_forked=True)
            elif greeting.last_seq < work.outbox.highest_answered():
                # It has forgotten what it answered: restored from a backup, and nobody renewed the epoch.
                hear_anew(work)
                tell_again_from(work, greeting.last_seq + 1, self.clock.now())
                state = work.registry_link.state()
            heed_scope(work, greeting.scope)
            state = work.registry_link.state()
            # Whoever is greeted is let in, whatever was said before.
            identity = replace(identity, facility_code=greeting.facility_code, is_revoked=False)
            work.registry_link.put_identity(identity)
            work.registry_link.put_state(replace(state, epoch=greeting.epoch, skew=skew))
            if greeting.keys is not None:
                work.registry_trust.put_registry_keys(greeting.keys)
            keep_names(work, greeting.hospitals, greeting.server_time)
            work.commit()
        return identity

    def _begin_anew(self, epoch: str) -> None:
        with self.unit_of_work() as work:
            hear_anew(work)
            work.registry_link.put_state(replace(work.registry_link.state(), epoch=epoch))
            work.commit()

    def _failed(self, error: SyncError) -> None:
        """Remember the failure and when to come again; the failure itself goes on to whoever asked."""
        asked = timedelta(seconds=error.retry_seconds) if isinstance(error, RegistryBusy) else None
        if isinstance(error, TurnStopped):
            # Whoever stopped it does not want the next one to begin at once.
            asked = LONGEST
        with self.unit_of_work() as work:
            state = work.registry_link.state()
            pause = pause_after(state.failures + 1, self.draw(), asked or None)
            work.registry_link.put_state(state.failed(error.code, pause, self.clock.now()))
            identity = work.registry_link.identity()
            if identity is not None and isinstance(error, DeviceForked | DeviceRevoked):
                forked = isinstance(error, DeviceForked)
                work.registry_link.put_identity(
                    replace(
                        identity,
                        is_forked=identity.is_forked or forked,
                        is_revoked=identity.is_revoked or not forked,
                    )
                )
            work.commit()


def hear_anew(work: UnitOfWork) -> None:
    """Forget what the registry confirmed in its earlier life; our own tables and changes stay.

    A change that nobody heard of remembers what it was made upon: it is still a change of that alone, and
    no disagreement about every field in which the record differs from nothing.
    """
    _hold_to_known(work)
    forget(work)


def forget(work: UnitOfWork) -> None:
    """Forget what a registry confirmed, to hear all that there is; our own tables and changes stay."""
    work.confirmed.clear()
    work.transfers.doubt_sent()
    work.registry_link.put_state(replace(work.registry_link.state(), cursor=0))


def _hold_to_known(work: UnitOfWork) -> None:
    """Let the first unsent change of each record be built on what the registry has confirmed of it."""
    first: dict[str, PendingChange] = {}
    for change in work.outbox.in_states((*UNSETTLED, ChangeState.CONFLICT)):
        first.setdefault(change.subject_id, change)
    known = work.confirmed.several(list(first))
    work.outbox.put_all(
        [
            built_on(change, known.get(change.subject_id))
            for change in first.values()
            if change.state is ChangeState.PENDING
        ]
    )
