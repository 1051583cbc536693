"""Walk the audit chain."""

from dataclasses import dataclass

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.recording import Recording


@dataclass(frozen=True, slots=True)
class ChainReport:
    """How the chain stands; *first_broken* counts from 1, None when whole."""

    entries: int
    first_broken: int | None

    @property
    def whole(self) -> bool:
        """Tell whether every entry fits the one before."""
        return self.first_broken is None


@dataclass(frozen=True, slots=True)
class VerifyAudit:
    """Recompute every digest of the trail."""

    recording: Recording

    def __call__(self, by: Officer) -> ChainReport:
        """Return the report; the look itself is recorded.

        Raises:
            NotPermitted: *by* may not administer.
        """
        by.must(Right.ADMINISTER)
        with self.recording.unit_of_work() as work:
            report = ChainReport(len(work.audit.entries()), work.audit.first_broken())
            self.recording.trace(work, by, "audit.verified", "", "whole" if report.whole else "broken")
            work.commit()
        return report
