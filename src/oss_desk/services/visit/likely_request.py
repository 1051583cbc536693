"""Guess what a person came for, from what the register knows; the officer changes it with one key."""

from datetime import date

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.person import Person
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.visit.drafts import AssessmentDraft, RequestDraft
from oss_desk.domain.visit.request import ApplicantKind, DocumentRule, DocumentState, RequestKind, papers_for


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


def with_papers(
    request: RequestDraft, rules: tuple[DocumentRule, ...], *, chip_read: bool, portrait_taken: bool
) -> RequestDraft:
    """Return *request* with the list of papers its kind and applicant take; answers given stay.

    A citizen card that was read and a portrait that was taken answer for their papers.
    """
    answers = dict(request.documents)
    listed = []
    for rule in papers_for(rules, RequestKind(request.kind), ApplicantKind(request.applicant)):
        answer = answers.get(rule.key, DocumentState.UNANSWERED)
        met = (rule.met_by_chip and chip_read) or (rule.key == "portrait" and portrait_taken)
        if answer == DocumentState.UNANSWERED and met:
            answer = DocumentState.PRESENT
        listed.append((rule.key, str(answer)))
    return RequestDraft(request.kind, request.kind_reason, request.applicant, tuple(listed), request.bring_by)
