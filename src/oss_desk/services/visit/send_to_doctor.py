"""The person goes to the doctor, and the matter waits for what the doctor writes."""

from dataclasses import dataclass
from datetime import datetime

from oss_desk.domain.errors import FieldProblem, IncompleteStep
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.recording import Recording

SENT = "visit.sent_to_doctor"
"""Action in the audit trail; there the time is kept, which no draft needs."""


@dataclass(frozen=True, slots=True)
class SendToDoctor:
    """Write down that a person was sent to the doctor; the certificate comes back on paper."""

    recording: Recording

    def __call__(self, visit_id: str, by: Officer) -> Visit:
        """Return the visit, as it was but for the time of its last change.

        Raises:
            NotPermitted: *by* does not serve visits.
            IncompleteStep: nobody took the request yet.
            WrongState: the matter was sent on already.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            moved = visit.edited(self.recording.clock.now())
            if not visit.request_accepted:
                raise IncompleteStep("request", (FieldProblem("request", "not_accepted"),))
            return self.recording.keep(work, by, moved, SENT)


@dataclass(frozen=True, slots=True)
class SentToDoctor:
    """Tell when a person was sent to the doctor."""

    recording: Recording

    def __call__(self, visit_id: str) -> datetime | None:
        """Return the last time, or None when that never happened in this visit."""
        with self.recording.unit_of_work() as work:
            sent = [entry.at for entry in work.audit.entries(visit_id) if entry.action == SENT]
        return sent[-1] if sent else None
