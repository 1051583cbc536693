"""What the rows of the papers, the list's head and the applicant's card say about a visit."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.errors import InvalidDate
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.visit.request import ApplicantKind, DocumentRule, DocumentState
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.dates import stored_date
from oss_desk.gui.language import active_language
from oss_desk.gui.visit.steps.request.paper_line import PaperLine
from oss_desk.words.language import Language, Words
from oss_desk.words.office_lists import office_word
from oss_desk.words.papers import APPLICANT_CASES, PAPER_CASES, PROOFS, waiver_words

_BY_CAREGIVER = (ApplicantKind.CAREGIVER, ApplicantKind.GUARDIAN)


def paper_lines(visit: Visit, rules: RuleBook, today: date) -> tuple[PaperLine, ...]:
    """Return the rows of the list, in its order."""
    known = {rule.key: rule for rule in rules.papers(today)}
    return tuple(
        _line(visit, known.get(key), key, DocumentState(state)) for key, state in visit.request.documents
    )


def paper_title(rule: DocumentRule | None, key: str) -> str:
    """Return what the paper *key* is called; a rule that went away leaves its key."""
    return _in_language(rule.title, rule.title_en) if rule else key


def case_words(visit: Visit, rules: RuleBook, today: date) -> str:
    """Return for whom the list is: ``เด็ก · ผู้ปกครองยื่น · ผู้ดูแลอยู่คนละบ้าน``."""
    child = rules.is_child(visit.identity.birth_date, today)
    found = [PAPER_CASES["child" if child else "adult"], APPLICANT_CASES[visit.request.applicant]]
    if "caregiver_confirmation" in dict(visit.request.documents):
        found.append(PAPER_CASES["caregiver_elsewhere"])
    return " · ".join(words.in_(active_language()) for words in found)


def applicant_words(visit: Visit, rules: RuleBook, today: date) -> str:
    """Return who stands at the counter and files, as far as it is known, and why it was suggested."""
    request = visit.request
    if request.applicant == ApplicantKind.SELF:
        return visit.identity.name.full
    caregiver = visit.identity.caregiver
    if caregiver is not None and request.applicant in _BY_CAREGIVER:
        return _caregiver_words(caregiver)
    if request.applicant_reason == "child" and rules.is_child(visit.identity.birth_date, today):
        return _say("อายุต่ำกว่า {years} ปี ผู้ปกครองยื่นแทน").format(years=_child_below(rules))
    return _say("ตรวจบัตรประชาชนตัวจริงของผู้ยื่นแทน")


def applicant_from_chip(visit: Visit) -> bool:
    """Tell whether the chip of whoever files was read."""
    identity, applicant = visit.identity, visit.request.applicant
    if applicant == ApplicantKind.SELF:
        return "citizen_id" in identity.from_chip
    return applicant in _BY_CAREGIVER and identity.caregiver_from_chip and identity.caregiver is not None


def _child_below(rules: RuleBook) -> int:
    return rules.child_below[-1].value


def _line(visit: Visit, rule: DocumentRule | None, key: str, state: DocumentState) -> PaperLine:
    request = visit.request
    if rule is None:
        return PaperLine(key, key, "", "", state)
    waiver = dict(request.waivers).get(key, "")
    pages = request.pages_of(key)
    return PaperLine(
        key,
        paper_title(rule, key),
        _in_language(rule.why, rule.why_en),
        _detail(visit, rule, state, waiver, len(pages)),
        state,
        rule.optional,
        _pages_words(len(pages)) if state is DocumentState.PRESENT and pages else "",
        waiver,
        pages,
        rule.later,
        rule.standing if key in dict(request.met) else "",
    )


def _pages_words(pages: int) -> str:
    return QCoreApplication.translate("RequestStep", "สแกน {count} หน้า").format(count=pages)


def _detail(visit: Visit, rule: DocumentRule, state: DocumentState, waiver: str, pages: int) -> str:
    if state is DocumentState.WAIVED and waiver:
        return _say("เหตุผล: {reason}").format(reason=waiver_words(waiver, active_language()))
    proof = dict(visit.request.met).get(rule.key, "")
    if state is DocumentState.PRESENT and proof:
        return _proof_words(visit, proof)
    why = _in_language(rule.why, rule.why_en)
    parts = [_say("{why} ไม่บังคับ").format(why=why) if rule.optional else why]
    if state is DocumentState.PRESENT and pages:
        parts.append(_pages_words(pages))
    if rule.key == "caregiver_papers" and visit.identity.caregiver is not None:
        parts[0] = _caregiver_words(visit.identity.caregiver)
    return " · ".join(parts)


def _caregiver_words(caregiver: Caregiver) -> str:
    relation = office_word(caregiver.relation, active_language())
    return f"{caregiver.name.full} ({relation})" if relation else caregiver.name.full


def _proof_words(visit: Visit, proof: str) -> str:
    identity = visit.identity
    if proof == "portrait" and identity.portrait_id == identity.photo_id:
        proof = "portrait_chip"
    words = PROOFS.get(proof, Words(proof, proof)).in_(active_language())
    if proof != "assessment" or not visit.assessment.certified_on:
        return words
    try:
        day = stored_date(visit.assessment.certified_on)
    except InvalidDate:
        return words
    return f"{words} · {day}"


def _in_language(thai: str, english: str) -> str:
    return english if english and active_language() is Language.ENGLISH else thai


def _say(text: str) -> str:
    return QCoreApplication.translate("RequestStep", text)
