"""Take an approval back while nothing has gone on from it."""

import json
from dataclasses import dataclass, replace

from oss_desk.domain.errors import UndoTooLate
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.visit.approval import APPROVED_CHANGE
from oss_desk.services.visit.person_document import person_from


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
        for change in work.outbox.waiting():
            if change.action != APPROVED_CHANGE:
                continue
            document = json.loads(change.document)
            if document.get("visit_id") != visit.visit_id:
                continue
            written = visit.identity.as_person(visit.person_id, visit.assessment.disability_types)
            if work.people.get(visit.person_id) != written:
                break
            before = document["person_before"]
            if before is None:
                work.people.remove(visit.person_id)
            else:
                work.people.put(replace(person_from(before), person_id=visit.person_id))
            work.outbox.withdraw(change.change_id)
            return
        raise UndoTooLate
