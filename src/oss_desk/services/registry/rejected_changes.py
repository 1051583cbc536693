"""What the registry refused for good: correct it, send it once more, or take it back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from oss_desk.domain.errors import WrongState
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.merge import Body, laid_over, merge
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork, Recording
from oss_desk.services.registry.into_tables import IntoTables
from oss_desk.services.registry.later_changes import with_later
from oss_desk.services.registry.outgoing import body_to_be
from oss_desk.services.registry.record_body import person_of_record


@dataclass(frozen=True, slots=True)
class LookAtChange:
    """Show what a change says, so that the field that was refused can be put right beside the reason."""

    reading: OpenUnitOfWork

    def __call__(self, change_id: str) -> PendingChange | None:
        """Return the change, or None when there is none of that id."""
        with self.reading() as work:
            return work.outbox.get(change_id)


@dataclass(frozen=True, slots=True)
class CorrectChange:
    """Put fields right and send again; without fields, send again as it was."""

    recording: Recording
    ids: Ids

    def __call__(self, change_id: str, fields: Mapping[str, object], by: Officer) -> PendingChange:
        """Return the new change; the refused one is withdrawn, and our own tables hold what is sent.

        Raises:
            NotPermitted: *by* may not serve.
            WrongState: it is not refused (any more), or no record can hold *fields*.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            refused = _refused(work, change_id)
            body, _ = with_later(work, refused.subject_id, refused.body, refused.body)
            body = laid_over(body, fields)
            corrected = PendingChange(
                self.ids.new(),
                refused.subject,
                refused.subject_id,
                refused.action,
                json.dumps(body, ensure_ascii=False, sort_keys=True),
                self.recording.clock.now(),
                actor=by.user_name,
                local_note=refused.local_note,
                # Built on what the refused one was built on: what others changed since is none of its wishes.
                base_version=refused.base_version,
                base_document=refused.base_document,
            )
            if not _written(work, refused, body):
                raise WrongState("correct", "unfit")
            work.outbox.put(refused.withdrawn())
            work.outbox.add(corrected)
            self.recording.trace(work, by, "change.corrected", refused.subject_id, ",".join(sorted(fields)))
            work.commit()
        return corrected


@dataclass(frozen=True, slots=True)
class WithdrawChange:
    """Take a refused change back: our own tables hold again what the registry holds."""

    recording: Recording

    def __call__(self, change_id: str, by: Officer) -> PendingChange:
        """Return the withdrawn change; a record that the registry never had stays in our tables.

        Raises:
            NotPermitted: *by* may not serve.
            WrongState: it is not refused (any more).
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            withdrawn = _refused(work, change_id).withdrawn()
            work.outbox.put(withdrawn)
            record = work.confirmed.get(withdrawn.subject_id)
            others = [change.state for change in work.outbox.of_record(withdrawn.subject_id)]
            if record is not None and not {ChangeState.PENDING, ChangeState.SENT} & set(others):
                IntoTables(work)(record, record.body)
            self.recording.trace(work, by, "change.withdrawn", withdrawn.subject_id)
            work.commit()
        return withdrawn


def _written(work: UnitOfWork, refused: PendingChange, body: Body) -> bool:
    """Let our tables hold *body* beside what was changed since; return False when no record can."""
    since = body_to_be(work, refused.subject_id) or refused.base
    shown = merge(refused.subject, refused.base, body, since).body
    person_id = person_of_record(refused.subject, refused.subject_id, shown)
    record = ConfirmedRecord(refused.subject_id, refused.subject, 0, shown, person_id)
    return IntoTables(work).written(record, shown)


def _refused(work: UnitOfWork, change_id: str) -> PendingChange:
    change = work.outbox.get(change_id)
    if change is None or change.state is not ChangeState.REJECTED:
        raise WrongState("correct", change.state if change else "unknown")
    return change
