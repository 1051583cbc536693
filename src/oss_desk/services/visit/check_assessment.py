"""What keeps step 3 (ประเมิน) from being recorded, by the dated rules and the visit as a whole."""

from datetime import date

from oss_desk.domain.errors import FieldProblem, InvalidDate
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.visit.request import DocumentState
from oss_desk.domain.visit.visit import Visit

CERTIFICATE = "certificate"
"""Key of the paper that step 3 takes in."""
LASTING = "no"
"""Value of the draft's ``reassess`` for a disability that needs no further assessment."""


def assessment_problems(visit: Visit, rules: RuleBook, day: date) -> tuple[FieldProblem, ...]:
    """Return the problems of step 3 on *day* in reading order; nothing stands in the way when empty.

    A doctor's certificate must not be older than the rule allows; that of a child, or one that says
    the disability may pass, needs a day of reassessment. The certificate itself must be there or
    be waived.
    """
    draft = visit.assessment
    found = list(draft.problems(day.isoformat()))
    if draft.reuses_old:
        return tuple(found)
    named = {problem.field for problem in found}
    if draft.evidence == CERTIFICATE:
        if "certified_on" not in named and _too_old(draft.certified_on, rules, day):
            found.append(FieldProblem("certified_on", "too_old"))
        if draft.reassess == LASTING and (
            draft.says_not_lasting or rules.is_child(visit.identity.birth_date, day)
        ):
            found.append(FieldProblem("reassess", "reassess_needed"))
    state = dict(visit.request.documents).get(CERTIFICATE)
    # What was typed above answers for the paper once it is whole and saved.
    if state == DocumentState.MISSING or (state == DocumentState.UNANSWERED and found):
        found.append(FieldProblem(CERTIFICATE, "missing"))
    return tuple(found)


def _too_old(certified_on: str, rules: RuleBook, day: date) -> bool:
    try:
        certified = PartialDate.from_iso(certified_on).as_date
    except InvalidDate:
        return False
    return certified is not None and rules.certificate_too_old(certified, day)
