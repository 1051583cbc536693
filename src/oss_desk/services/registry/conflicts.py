"""What two desks disagree about, for the screen where one key decides."""

from dataclasses import dataclass

from oss_desk.domain.registry.conflict import Conflict
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.record_body import person_of_record


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A conflict and the name of the person it is about, as it stands here; empty when unknown."""

    conflict: Conflict
    person_id: str
    name: str


@dataclass(frozen=True, slots=True)
class ListConflicts:
    """List the conflicts that wait for a person, oldest first."""

    reading: OpenUnitOfWork

    def __call__(self) -> tuple[OpenConflict, ...]:
        """Return them with both values, who and when."""
        with self.reading() as work:
            found = []
            for conflict in work.conflicts.open():
                body = conflict.mine.body or conflict.base
                person_id = person_of_record(conflict.kind, conflict.record_id, body)
                person = work.people.get(person_id)
                found.append(OpenConflict(conflict, person_id, person.name_th.full if person else ""))
            return tuple(found)


@dataclass(frozen=True, slots=True)
class LookAtConflicts:
    """Show all that ever disagreed about one record, decided or not: the loser is in the history."""

    reading: OpenUnitOfWork

    def __call__(self, record_id: str) -> tuple[Conflict, ...]:
        """Return the conflicts of the record, oldest first."""
        with self.reading() as work:
            return work.conflicts.of_record(record_id)
