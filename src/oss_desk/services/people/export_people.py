"""Give the register out as a list; who did so, and how many people it held, stays in the audit trail."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.ports.people_file import WritePeople
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork, Recording


@dataclass(frozen=True, slots=True)
class ExportPeople:
    """Write everybody registered into a file; the counter goes on working meanwhile."""

    recording: Recording
    reading: OpenUnitOfWork
    write_people: WritePeople

    def __call__(self, file: Path, by: Officer) -> int:
        """Return how many people *file* holds; one of that name is replaced.

        Raises:
            NotPermitted: *by* may not administer.
            FileUnwritable: see services/errors.py; nothing stays half written.
        """
        by.must(Right.ADMINISTER)
        with self.reading() as work:
            count = work.people.count()
            # Before the first name leaves: a trace too many is better than one too few.
            with self.recording.unit_of_work() as tracing:
                self.recording.trace(tracing, by, "people.exported", "", str(count))
                tracing.commit()
            self.write_people(file, _rows(work))
        return count


def _rows(work: UnitOfWork) -> Iterator[dict[str, str]]:
    for person in work.people.all():
        yield row_of(person, work.cards.current_of(person.person_id))


def row_of(person: Person, card: DisabilityCard | None) -> dict[str, str]:
    """Return the cells of *person* by column name, with the *card* in their hand; ids in full.

    Years are Gregorian, a birth date has the parts that are known. A list has no column for earlier cards,
    names in English, ways to communicate and the caregiver's phone.
    """
    name, address, caregiver = person.name_th, person.registered_address, person.caregiver
    cells = {
        "citizen_id": person.citizen_id.digits,
        "title": name.title,
        "first_name": name.first,
        "middle_name": name.middle,
        "last_name": name.last,
        "birth_date": person.birth_date.iso if person.birth_date else "",
        "sex": person.sex or "",
        "house_number": address.house_number,
        "village_number": address.village_number,
        "lane": address.lane,
        "alley": address.alley,
        "road": address.road,
        "subdistrict": address.subdistrict,
        "district": address.district,
        "province": address.province,
        "postcode": address.postcode,
        "phone": person.phone,
        "disability_types": ";".join(person.disability_types),
        "card_issue_date": _day(card.issue_date if card else None),
        "card_expiry_date": _day(card.expiry_date if card else None),
    }
    if caregiver is not None and caregiver.name.full:
        cells["caregiver_name"] = caregiver.name.full
        cells["caregiver_citizen_id"] = caregiver.citizen_id.digits if caregiver.citizen_id else ""
        cells["caregiver_relation"] = caregiver.relation
    return cells


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
