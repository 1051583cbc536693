"""Bind this desk to a registry with a one-time code."""

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from oss_desk.domain.registry.link import DeskIdentity, PullState
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.services.errors import RegistryUnreachable, SyncError
from oss_desk.services.ports.clock import Clock, Ids
from oss_desk.services.ports.registry import (
    Answer,
    Connect,
    DeviceKeys,
    EnrolledAs,
    Enrolment,
    Outcome,
    TurnLock,
)
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.hear import HearRecord
from oss_desk.services.registry.synchronise import forget
from oss_desk.services.registry.take_answer import take_applied, take_conflict
from oss_desk.services.registry.worn_keys import DestroyWornKeys

_log = logging.getLogger("oss_desk.registry")
_NEVER = datetime.min.replace(tzinfo=UTC)
_BESIDE_TURNS = timedelta(minutes=30)
"""So long after its last turn a desk may still have spoken: in a turn that failed, to look somebody up."""


@dataclass(frozen=True, slots=True)
class EnrolDesk:
    """Enrol, or enrol again after this desk was copied, restored or locked out. Loses no change."""

    unit_of_work: OpenUnitOfWork
    clock: Clock
    keys: DeviceKeys
    enrolment: Enrolment
    connect: Connect
    lock: TurnLock
    ids: Ids
    destroy_worn: DestroyWornKeys

    def __call__(self, address: str, code: str) -> DeskIdentity:
        """Return who this desk is from now on.

        Raises:
            EnrolmentRefused: the code is wrong, used up or too old; nothing changed.
            InsecureAddress: plain http to another machine, or a real registry from a throw-away desk.
            TurnUnderWay: a turn is being taken.
            SyncError, StorageError: see services/errors.py.
        """
        with self.lock():
            with self.unit_of_work() as work:
                before, spoke_until = work.registry_link.identity(), _spoke_until(work)
            key_name = self.keys.make()
            self._note_worn(key_name)
            try:
                enrolled = self._enrolled(address, code, key_name)
            except SyncError:
                self.destroy_worn()
                raise
            identity = DeskIdentity(
                enrolled.device_id, address, key_name, enrolled.facility_code, self.clock.now()
            )
            answers = self._asked_about(identity)
            with self.unit_of_work() as work:
                self._settle(work, answers, enrolled)
                if enrolled.keys is not None:
                    work.registry_trust.put_registry_keys(enrolled.keys)
                work.registry_link.put_identity(identity)
                worn = {*work.registry_trust.worn_keys(), *_keys_of(work, before)}
                work.registry_trust.put_worn_keys(worn - {key_name})
                work.audit.add(AuditEntry(self.clock.now(), "-", "sync.enrolled", enrolled.device_id))
                work.commit()
            if before is not None and before.address == address and before.key_name and before.may_send:
                self._give_up(before, identity, spoke_until)
            self.destroy_worn()
            return identity

    def _enrolled(self, address: str, code: str, key_name: str) -> EnrolledAs:
        """Bring the key, once more where the answer was lost: the code is good for this key alone by then."""
        try:
            return self.enrolment(address, code, key_name)
        except RegistryUnreachable:
            return self.enrolment(address, code, key_name)

    def _note_worn(self, key_name: str) -> None:
        """Note a key that is good for nothing unless the enrolment with it is written down."""
        with self.unit_of_work() as work:
            work.registry_trust.put_worn_keys((*work.registry_trust.worn_keys(), key_name))
            work.commit()

    def _give_up(self, before: DeskIdentity, identity: DeskIdentity, spoke_until: datetime) -> None:
        """Shut the earlier name out at the registry, unless this desk is a copy of one that still bears it.

        A copy leaves the name to the desk that it was made from, which is at work and would be shut out
        without anybody at its counter having done a thing. It must not even speak under that name: its
        audit trail has gone another way. Where the registry does not hear of it, our keys are destroyed
        all the same.
        """
        try:
            if self._is_copy(before, identity, spoke_until):
                _log.warning("the earlier name is in use by another desk and was left to it")
                return
            line = self.connect(before)
            try:
                line.hello()
                line.retire()
            finally:
                line.close()
        except SyncError as error:
            _log.warning("the earlier name was not given up at the registry: %s", error.code)

    def _is_copy(self, before: DeskIdentity, identity: DeskIdentity, spoke_until: datetime) -> bool:
        """Ask under our new name whether somebody spoke under the earlier one since we did."""
        line = self.connect(identity)
        try:
            line.hello()
            contact = line.contact_of(before.device_id)
        finally:
            line.close()
        if contact is None:
            return False
        return contact.last_seq > before.last_seq or contact.at > spoke_until + _BESIDE_TURNS

    def _asked_about(self, identity: DeskIdentity) -> dict[str, Answer | None]:
        """Ask what became of everything that the desk once sent under another name without an answer."""
        with self.unit_of_work() as work:
            sent = work.outbox.in_states((ChangeState.SENT,))
        if not sent:
            return {}
        line = self.connect(identity)
        try:
            line.hello()
            return {change.change_id: line.answer_to(change.change_id) for change in sent}
        finally:
            line.close()

    def _settle(self, work: UnitOfWork, answers: dict[str, Answer | None], enrolled: EnrolledAs) -> None:
        now, state = self.clock.now(), work.registry_link.state()
        for change in work.outbox.in_states((ChangeState.SENT,)):
            answer = answers.get(change.change_id)
            if answer is None:
                answer = Answer(change.change_id, Outcome.FAILED)
            match answer.outcome:
                case Outcome.APPLIED:
                    done = change.applied(answer.version, now, answer.twins)
                    take_applied(work, done, answer, HearRecord(work, now))
                case Outcome.CONFLICT:
                    take_conflict(work, change, answer, self.ids, now)
                case Outcome.REJECTED:
                    work.outbox.put(change.rejected(answer.code, answer.field, now))
                case _:
                    # Not taken, or not yet: it goes out anew, and the old id will never be heard of again.
                    work.outbox.put(change.reopened())
                    work.outbox.rename(change.change_id, self.ids.new())
        # The registry counts this desk's changes from 1 under its new name.
        work.outbox.forget_numbers()
        if state.epoch not in {"", enrolled.epoch}:
            # Another registry knows nothing of what the earlier one was told.
            for change in work.outbox.in_states((ChangeState.APPLIED,)):
                work.outbox.put(change.told_again().reopened())
                work.outbox.rename(change.change_id, self.ids.new())
            forget(work)
            work.registry_link.put_state(PullState(epoch=enrolled.epoch))
        else:
            # What a file asks for before the first turn is asked in the registry's own life.
            work.registry_link.put_state(
                replace(state, epoch=enrolled.epoch, failures=0, next_turn_at=None, last_error="")
            )


def _spoke_until(work: UnitOfWork) -> datetime:
    """Return until when this desk itself has spoken to its registry, by the registry's clock."""
    state, identity = work.registry_link.state(), work.registry_link.identity()
    known = [moment for moment in (state.last_success, state.next_turn_at) if moment is not None]
    if identity is not None:
        known.append(identity.enrolled_at)
    return max(known) - state.skew if known else _NEVER


def _keys_of(work: UnitOfWork, before: DeskIdentity | None) -> tuple[str, ...]:
    """Return the names of the keys that go with the earlier name."""
    if before is None:
        return ()
    keys = work.registry_trust.counter_keys(before.device_id)
    return tuple(name for name in (*(key.key_name for key in keys), before.key_name) if name)
