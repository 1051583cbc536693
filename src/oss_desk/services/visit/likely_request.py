"""Guess what a person came for, from what the register knows; the officer changes it with one key."""

from dataclasses import replace
from datetime import date

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.person import Person
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.visit.drafts import AssessmentDraft, RequestDraft
from oss_desk.domain.visit.papers import paper_facts
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork


def likely_request(
    person: Person | None, card: DisabilityCard | None, rules: RuleBook, today: date
) -> tuple[RequestDraft, AssessmentDraft]:
    """Return the request and assessment drafts a new visit begins with.

    The reason is a code with a number where words need one: ``no_card``, ``expires_in:22``,
    ``expired_for:40``, ``card_valid``.
    """
    if person is None or card is None:
        return RequestDraft(RequestKind.REGISTRATION, "no_card"), AssessmentDraft()
    types = tuple(code.value for code in person.disability_types)
    if not rules.may_renew(card.expiry_date, today):
        return RequestDraft(RequestKind.CHANGE, "card_valid"), AssessmentDraft(types=types, reuses_old=True)
    days = (card.expiry_date - today).days if card.expiry_date else 0
    reason = f"expires_in:{days}" if days >= 0 else f"expired_for:{-days}"
    reuses = not rules.needs_new_certificate(card.expiry_date, today)
    return RequestDraft(RequestKind.RENEWAL, reason), AssessmentDraft(types=types, reuses_old=reuses)


def with_papers(work: UnitOfWork, visit: Visit, rules: RuleBook, today: date) -> Visit:
    """Return *visit* with the list of papers that its request takes by the rules of *today*.

    What the register holds and what was read and taken at the counter answers for its papers; see
    `RequestDraft.listing`. The first missing paper gets a day until which it is to come.
    """
    person = work.people.get(visit.person_id) if visit.person_known else None
    facts = paper_facts(
        visit.identity,
        visit.request,
        visit.assessment,
        registered_address=person.registered_address if person else None,
        is_child=rules.is_child(visit.identity.birth_date, today),
    )
    listed = visit.request.listing(rules.papers(today), facts)
    if not listed.bring_by and listed.missing(rules.optional_papers(today)):
        listed = replace(listed, bring_by=rules.bring_by(today).isoformat())
    return replace(visit, request=listed)
