"""Count what the provincial registry has yet to hear."""

from dataclasses import dataclass

from oss_desk.services.recording import OpenUnitOfWork


@dataclass(frozen=True, slots=True)
class CountWaitingChanges:
    """Tell how full the outbox is."""

    unit_of_work: OpenUnitOfWork

    def __call__(self) -> int:
        """Return the number of changes not yet sent."""
        with self.unit_of_work() as work:
            return len(work.outbox.waiting())
