"""The second pair of eyes: approve a matter, or send it back."""

import json
from dataclasses import dataclass, replace

from oss_desk.domain.errors import ChangedSinceSeen, PersonMismatch
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.assessment import DisabilityCertificate, EvidenceKind
from oss_desk.domain.visit.comparison import ComparisonRow, compare
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.clock import Ids
from oss_desk.services.recording import Recording
from oss_desk.services.registry.opened_records import hold_to_opened
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.person_document import person_document
from oss_desk.services.registry.record_body import Registration
from oss_desk.services.visit.registered_portrait import portrait_for_register
from oss_desk.services.visit.steps import must_have_papers

APPROVED_CHANGE = "registration.approved"


@dataclass(frozen=True, slots=True)
class CompareEvidence:
    """Lay the request beside what it is held against."""

    recording: Recording
    rules: RuleBook

    def __call__(self, visit_id: str) -> tuple[ComparisonRow, ...]:
        """Return the rows in reading order."""
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            number = visit.identity.valid_number
            person = work.people.by_citizen_id(number) if number else None
            person = person or work.people.get(visit.person_id)
            card = work.cards.current_of(person.person_id if person else visit.person_id)
        today = self.recording.clock.today()
        expiry_date, optional = self.rules.expiry_date(today), self.rules.optional_papers(today)
        return compare(visit, person, card, expiry_date, optional)


@dataclass(frozen=True, slots=True)
class ApproveVisit:
    """Approve: the person enters the register, and the registry will hear of it, in one transaction."""

    recording: Recording
    ids: Ids
    rules: RuleBook

    def __call__(self, visit_id: str, by: Officer, version: str) -> Visit:
        """Return the approved visit; *version* is that of the visit whose evidence *by* has seen.

        Raises:
            NotPermitted: *by* may not approve.
            ChangedSinceSeen: it was sent back, corrected and sent again since; nothing was decided.
            OwnRequest: *by* submitted it.
            PersonMismatch: the record it is linked to has another citizen number.
            IncompleteStep: identity or papers are not complete, whatever the steps said.
            WrongState: it does not wait for approval (another supervisor was quicker).
        """
        by.must(Right.APPROVE)
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            moved = visit.approved(by.user_name, now)
            _must_be_seen(visit, version)
            must_have_papers(visit, self.rules.optional_papers(self.recording.clock.today()))
            types = visit.assessment.disability_types
            person = visit.identity.as_person(visit.person_id, types)
            linked = work.people.get(visit.person_id)
            if linked is not None and linked.citizen_id != person.citizen_id:
                raise PersonMismatch
            known = work.people.by_citizen_id(person.citizen_id)
            if known is not None and known.person_id != person.person_id:
                # Two counters opened a matter for somebody new; the first approval made the record.
                person = replace(person, person_id=known.person_id)
                moved = replace(moved, person_id=known.person_id, person_known=True)
            before = work.people.get(person.person_id)
            person = replace(person, portrait_id=portrait_for_register(work, visit, before))
            work.people.put(person)
            if not visit.assessment.reuses_old:
                work.people.put_certificate(person.person_id, visit_id, _certificate(visit))
            # What the approval replaced: whoever takes it back begins there.
            note = {"visit_id": visit_id, "person_before": person_document(before) if before else None}
            outgoing = Outgoing(work, self.ids, by.user_name, now, APPROVED_CHANGE, json.dumps(note))
            outgoing.person(person)
            hold_to_opened(work, visit)
            outgoing.registration(
                Registration(
                    visit_id,
                    person.person_id,
                    None if visit.assessment.reuses_old else _certificate(visit),
                    visit.request_number,
                    visit.kind.value,
                    now.date().isoformat(),
                )
            )
            return self.recording.keep(work, by, moved, "visit.approved")


@dataclass(frozen=True, slots=True)
class ReturnVisit:
    """Send a matter back to the counter with a sentence that says why."""

    recording: Recording

    def __call__(self, visit_id: str, reason: str, by: Officer, version: str) -> Visit:
        """Return the visit, open for correction again; *version* is that of the visit *by* has seen.

        Raises:
            NotPermitted: *by* may not decide.
            ChangedSinceSeen: it was corrected and sent again since; nothing was decided.
            WrongState: it does not wait for approval.
        """
        by.must(Right.APPROVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            moved = visit.returned(by.user_name, self.recording.clock.now(), reason)
            _must_be_seen(visit, version)
            return self.recording.keep(work, by, moved, "visit.returned")


def _must_be_seen(visit: Visit, version: str) -> None:
    if visit.version != version:
        raise ChangedSinceSeen


def _certificate(visit: Visit) -> DisabilityCertificate:
    draft = visit.assessment
    day = PartialDate.from_iso(draft.certified_on).as_date if draft.certified_on else None
    return DisabilityCertificate(
        draft.disability_types,
        EvidenceKind(draft.evidence),
        draft.diagnosis_code,
        draft.character,
        draft.level,
        draft.certifying_doctor,
        day or visit.opened_at.date(),
        draft.reassess == "no",
    )
