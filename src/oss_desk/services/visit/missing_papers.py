"""Give somebody a slip about the papers that are still to come."""

from dataclasses import dataclass
from datetime import date, datetime

from oss_desk.domain.errors import NothingMissing
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.domain.visit.missing_slip import MissingPaper, MissingSlip
from oss_desk.domain.visit.request import DocumentRule, DocumentState
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.paper_printing import PaperPrinter, PaperRenderer
from oss_desk.services.recording import Recording

# Papers for the public write titles out.
_TITLES = {"ด.ช.": "เด็กชาย", "ด.ญ.": "เด็กหญิง", "น.ส.": "นางสาว"}


@dataclass(frozen=True, slots=True)
class MakeMissingSlip:
    """Draw the slip, for a printer or a file."""

    recording: Recording
    rules: RuleBook
    service_point: ServicePoint
    renderer: PaperRenderer

    def __call__(self, visit_id: str, by: Officer) -> bytes:
        """Return the slip as PDF; that it was made is recorded.

        Raises:
            NothingMissing: no paper that counts is missing.
            NotPermitted, UnknownVisit: as elsewhere.
        """
        by.must(Right.SERVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            slip = missing_slip(visit, self.rules, self.service_point, now, by.display_name)
            if slip is None:
                raise NothingMissing
            pdf = self.renderer.missing_slip(slip)
            self.recording.trace(work, by, "visit.slip_made", visit_id, str(len(slip.papers)))
            work.commit()
        return pdf


@dataclass(frozen=True, slots=True)
class PaperCatalogue:
    """The papers that people take home.

    Attributes:
        missing_slip: makes the slip about missing papers.
        printer: the ordinary printer; None where none was chosen.
    """

    missing_slip: MakeMissingSlip
    printer: PaperPrinter | None = None


def missing_slip(
    visit: Visit, rules: RuleBook, point: ServicePoint, printed_at: datetime, printed_by: str
) -> MissingSlip | None:
    """Return the slip of *visit*, or None when no paper that counts is missing."""
    today = printed_at.date()
    known = {rule.key: rule for rule in rules.papers(today)}
    missing = tuple(
        _paper(known.get(problem.field), problem.field)
        for problem in visit.request.missing(rules.optional_papers(today))
    )
    if not missing:
        return None
    received = sum(1 for _key, state in visit.request.documents if state == DocumentState.PRESENT)
    return MissingSlip(
        point.facility,
        _written_out(visit.identity.name),
        visit.request_number,
        missing,
        received,
        _day(visit.request.bring_by) or rules.bring_by(today),
        point.counter,
        point.building,
        point.phone,
        point.opening_hours,
        printed_at,
        printed_by,
        point.marking,
    )


def _paper(rule: DocumentRule | None, key: str) -> MissingPaper:
    return MissingPaper(rule.title, rule.how) if rule else MissingPaper(key)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _written_out(name: PersonName) -> str:
    return PersonName(_TITLES.get(name.title, name.title), name.first, name.middle, name.last).full
