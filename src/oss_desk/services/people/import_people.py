"""Take a list of people into the register, row by row; every row that changes something is told."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.address import Address, PlaceList
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.imported import BadCell, ImportedRow, read_row
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.people_file import ReadMapping, ReadPeople
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.outgoing import Outgoing

IMPORTED_CHANGE = "person.imported"
_ROWS_AT_A_TIME = 200
# Cards of which a list tells no serial bear numbers that no printer gives out.
_UNKNOWN_SERIALS = 9_000_000


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row of which nothing was taken: its line in the file, the first bad column and why.

    *field* is empty where no one column is to blame.
    """

    row: int
    field: str
    code: str


@dataclass(slots=True)
class ImportReport:
    """What became of a file; read = added + same + changed + rejected rows."""

    encoding: str = ""
    unknown_columns: tuple[str, ...] = ()
    read: int = 0
    added: int = 0
    same: int = 0
    changed: int = 0
    rejected: list[RejectedRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ImportPeople:
    """Import a file; taken twice it doubles nobody, broken off it goes on when taken again.

    Some hundred rows are one transaction, so that the counter never waits long; a row is taken whole or
    not at all.
    """

    recording: Recording
    ids: Ids
    places: PlaceList
    service_point: ServicePoint
    read_people: ReadPeople
    read_mapping: ReadMapping

    def __call__(
        self,
        file: Path,
        by: Officer,
        mapping: Path | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> ImportReport:
        """Return what became of every row; *progress* is told how many rows were read.

        Raises:
            NotPermitted: *by* may not administer.
            FileUnreadable, ColumnsMissing: see services/errors.py. Of a list in text nothing was taken
                then; of a workbook that is broken inside, the rows before the fault.
        """
        by.must(Right.ADMINISTER)
        table = self.read_people(file, self.read_mapping(mapping) if mapping else {})
        report = ImportReport(table.encoding, table.unknown)
        while rows := list(islice(table.rows, _ROWS_AT_A_TIME)):
            with self.recording.unit_of_work() as work:
                for number, cells in rows:
                    report.read += 1
                    self._take(work, number, cells, by, report)
                # With the rows themselves: an import that breaks off leaves its trace too.
                counts = f"{report.added}+{report.changed}/{report.read}"
                self.recording.trace(work, by, "people.imported", "", counts)
                work.commit()
            if progress is not None:
                progress(report.read)
        return report

    def _take(
        self, work: UnitOfWork, number: int, cells: dict[str, str], by: Officer, report: ImportReport
    ) -> None:
        try:
            row = read_row(cells, self.recording.clock.today())
            known = _living(work, row.citizen_id)
            person = row.over(known or self._nobody(row), self.places)
        except BadCell as error:
            report.rejected.append(RejectedRow(number, error.field, error.reason))
            return
        card = self._card(work, person, row)
        if person == known and card is None:
            report.same += 1
            return
        outgoing = Outgoing(work, self.ids, by.user_name, self.recording.clock.now(), IMPORTED_CHANGE)
        if person != known:
            work.people.put(person)
            outgoing.person(person)
        if card is not None:
            work.cards.take(card)
            outgoing.card(card)
        if known is None:
            report.added += 1
        else:
            report.changed += 1

    def _nobody(self, row: ImportedRow) -> Person:
        return Person(self.ids.new(), row.citizen_id, PersonName(), PersonName(), None, None, Address())

    def _card(self, work: UnitOfWork, person: Person, row: ImportedRow) -> DisabilityCard | None:
        """Return the card to be stored, or None when the row tells of none or of one already known."""
        if row.card_issue_date is None:
            return None
        known = [
            card for card in work.cards.of_person(person.person_id) if card.issue_date == row.card_issue_date
        ]
        if known and (row.card_expiry_date is None or known[-1].expiry_date == row.card_expiry_date):
            return None
        return DisabilityCard(
            known[-1].card_serial if known else self._serial(work, row),
            person.person_id,
            known[-1].visit_id if known else "",
            known[-1].reason if known else CardReason.FIRST,
            row.card_issue_date,
            row.card_expiry_date,
            known[-1].state if known else CardState.HANDED_OVER,
        )

    def _serial(self, work: UnitOfWork, row: ImportedRow) -> CardSerial:
        """Return a serial for a card whose own nobody wrote down; for the same card the same anywhere."""
        assert row.card_issue_date is not None  # noqa: S101, asked before
        mark = f"{row.citizen_id.digits}/{row.card_issue_date.isoformat()}"
        number = int.from_bytes(hashlib.sha256(mark.encode()).digest()[:6])
        province, year = self.service_point.province_code, buddhist_year(row.card_issue_date)
        while True:
            serial = CardSerial.of(
                province, year, _UNKNOWN_SERIALS + number % (10_000_000 - _UNKNOWN_SERIALS)
            )
            if work.cards.get(serial) is None:
                return serial
            number += 1


def _living(work: UnitOfWork, number: CitizenId) -> Person | None:
    known = work.people.by_citizen_id(number)
    if known is not None and work.people.is_withdrawn(known.person_id):
        # No list brings back whom the province took out of its register.
        raise BadCell("citizen_id", "withdrawn")
    return known
