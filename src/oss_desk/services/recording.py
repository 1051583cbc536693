"""What every use case that changes something does: open a transaction, leave a trace, commit."""

from collections.abc import Callable
from dataclasses import dataclass

from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.unit_of_work import UnitOfWork

OpenUnitOfWork = Callable[[], UnitOfWork]


@dataclass(frozen=True, slots=True)
class Recording:
    """The needs that all changing use cases share."""

    unit_of_work: OpenUnitOfWork
    clock: Clock

    def trace(self, work: UnitOfWork, by: Officer, action: str, subject_id: str, detail: str = "") -> None:
        """Append an audit entry within *work*; *detail* must hold nothing personal."""
        work.audit.add(AuditEntry(self.clock.now(), by.user_name, action, subject_id, detail))

    def keep(self, work: UnitOfWork, by: Officer, visit: Visit, action: str, detail: str = "") -> Visit:
        """Store *visit* with its audit entry, commit, and return it."""
        work.visits.put(visit)
        self.trace(work, by, action, visit.visit_id, detail)
        work.commit()
        return visit
