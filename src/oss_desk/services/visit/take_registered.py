"""Take the register's value into a visit instead of what the card or the officer says, and back again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from oss_desk.domain.people.person import Person
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.odd_fields import settled
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.visit.likely_request import with_papers
from oss_desk.services.visit.open_visit import identity_of

TAKEN = {
    "first_name": ("title", "first_name", "middle_name", "last_name"),
    "birth_date": ("birth_date",),
    "sex": ("sex",),
    "house_number": ("house_number", "village_number", "lane", "alley", "road"),
    "subdistrict": ("subdistrict", "district", "province", "postcode", "subdistrict_code"),
}
"""What is taken together, by the field that is compared."""


@dataclass(frozen=True, slots=True)
class TakeRegistered:
    """Exchange one compared field of step 1; who did it is recorded, the values are not."""

    recording: Recording
    rules: RuleBook

    def __call__(self, visit_id: str, field: str, by: Officer) -> Visit:
        """Return the visit with *field* (a key of `TAKEN`) as the register has it.

        A field that the chip locks stays as it is.

        Raises:
            UnknownVisit, WrongState: it is not there, or may not change any more.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            person = work.people.get(visit.person_id)
            if person is None:
                return visit
            return self._put(work, visit, registered_values(person, field), by, f"registered {field}")

    def give_back(self, visit_id: str, field: str, values: Mapping[str, str], by: Officer) -> Visit:
        """Return the visit with *field* as it stood before the register's value was taken: *values*.

        Raises:
            UnknownVisit, WrongState: as above.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            parts = {name: values[name] for name in TAKEN[field]}
            return self._put(work, visit, parts, by, f"given_back {field}")

    def _put(
        self, work: UnitOfWork, visit: Visit, values: Mapping[str, str], by: Officer, detail: str
    ) -> Visit:
        before = visit.identity
        if set(values) & set(before.from_chip):
            return visit
        marks = settled(before.chip_warnings, values)
        identity = replace(before, **values, chip_warnings=marks)  # type: ignore[arg-type]
        if identity == before:
            return visit
        moved = visit.edited(self.recording.clock.now(), identity=identity)
        moved = with_papers(work, moved, self.rules, self.recording.clock.today())
        return self.recording.keep(work, by, moved, "visit.value_taken", detail)


def registered_values(person: Person | None, field: str) -> dict[str, str]:
    """Return what *person*'s record says for *field* (a key of `TAKEN`), by the draft's names."""
    known = identity_of(person)
    return {name: getattr(known, name) for name in TAKEN[field]}
