"""The register's record behind an open matter, to notice when a turn changed it."""

from dataclasses import dataclass

from oss_desk.domain.errors import UnknownVisit
from oss_desk.domain.people.person import Person
from oss_desk.services.recording import OpenUnitOfWork


@dataclass(frozen=True, slots=True)
class RecordBehindVisit:
    """Look at the record of whoever a matter is about; what is typed in the matter is not in it."""

    reading: OpenUnitOfWork

    def __call__(self, visit_id: str) -> Person | None:
        """Return the record, or None while the register has none or there is no such matter."""
        with self.reading() as work:
            try:
                return work.people.get(work.visits.get(visit_id).person_id)
            except UnknownVisit:
                return None
