"""Take an approval back while nothing has gone on from it."""

import json
from dataclasses import dataclass, replace

from oss_desk.domain.errors import UndoTooLate
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.person_document import person_from
from oss_desk.services.registry.record_body import caregiver_record_id
from oss_desk.services.visit.approval import APPROVED_CHANGE


@dataclass(frozen=True, slots=True)
class UndoApproval:
    """Undo: visit, register and outbox are as before the approval, and the trail tells of both."""

    recording: Recording

    def __call__(self, visit_id: str, by: Officer) -> Visit:
        """Return the visit, waiting for approval again.

        Raises:
            NotPermitted: *by* may not approve.
            UndoTooLate: a card was asked for, the matter was closed, the registry has heard of the
                approval, or the record was changed by another matter since. Nothing changed.
        """
        by.must(Right.APPROVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            moved = visit.approval_undone(self.recording.clock.now())
            self._restore(work, visit)
            if not visit.assessment.reuses_old:
                work.people.remove_certificate(visit.person_id, visit_id)
            return self.recording.keep(work, by, moved, "visit.approval_undone")

    @staticmethod
    def _restore(work: UnitOfWork, visit: Visit) -> None:
        records = (visit.person_id, caregiver_record_id(visit.person_id), visit.visit_id)
        changes = [
            change
            for record_id in records
            for change in work.outbox.of_record(record_id)
            if change.action == APPROVED_CHANGE
            and change.state is not ChangeState.WITHDRAWN
            and json.loads(change.local_note or "{}").get("visit_id") == visit.visit_id
        ]
        written = visit.identity.as_person(visit.person_id, visit.assessment.disability_types)
        heard = any(change.state is not ChangeState.PENDING for change in changes)
        stored = work.people.get(visit.person_id)
        if heard or not changes or stored is None:
            raise UndoTooLate
        if stored != replace(written, portrait_id=stored.portrait_id):
            raise UndoTooLate
        before = json.loads(changes[0].local_note)["person_before"]
        if before is None:
            work.people.remove(visit.person_id)
        else:
            work.people.put(replace(person_from(before), person_id=visit.person_id))
        for change in changes:
            work.outbox.withdraw(change.change_id)
