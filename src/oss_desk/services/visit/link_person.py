"""Let a matter be that of a person the register knows."""

from dataclasses import replace
from datetime import date

from oss_desk.domain.people.person import Person
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.opened_records import remember_opened
from oss_desk.services.visit.fill_in import filled_in
from oss_desk.services.visit.likely_request import likely_request


def linked_to(
    work: UnitOfWork, visit: Visit, person_id: str, person: Person | None, rules: RuleBook, today: date
) -> Visit:
    """Return *visit* as that of *person*, or of somebody new who will be *person_id*.

    What is still empty is filled from the record; what was typed stays, to be compared with it. The
    request is guessed anew, unless it was accepted already: then only the assessment is asked for again.
    """
    visit = replace(visit, person_id=person_id, person_known=person is not None)
    if person is not None:
        remember_opened(work, visit)
        visit = replace(visit, identity=filled_in(visit.identity, person, told=rules.knows_notice(today)))
    if visit.request_accepted:
        if not visit.assessment.reuses_old:
            return visit
        return replace(visit, assessment=replace(visit.assessment, reuses_old=False, types=()))
    card = work.cards.current_of(person_id) if person else None
    likely, assessment = likely_request(person, card, rules, today)
    request = replace(visit.request, kind=likely.kind, kind_reason=likely.kind_reason)
    return replace(visit, request=request, assessment=assessment)
