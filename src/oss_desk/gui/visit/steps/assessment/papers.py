"""How the papers of a visit stand, in words for the panel beside the assessment."""

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.visit.request import DocumentRule, DocumentState
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.steps.assessment.attachment_list import Attachment
from oss_desk.words.language import Language
from oss_desk.words.papers import PROOFS, waiver_words

_CERTIFICATES = ("certificate", "certificate_again")
# Papers whose proof is worth a line of its own; the others are met without anything to attach.
_SHOWN_BY_PROOF = {"portrait", *_CERTIFICATES}


def paper_to_attach(visit: Visit) -> str:
    """Return the key of the paper that step 3 takes in for *visit*."""
    asked = dict(visit.request.documents)
    return next((key for key in _CERTIFICATES if key in asked), _CERTIFICATES[0])


def title_of(visit: Visit, key: str, rules: dict[str, DocumentRule]) -> str:
    """Return what the paper *key* is called for *visit*."""
    if key in _CERTIFICATES and visit.assessment.evidence == "evident":
        return QCoreApplication.translate("AssessmentPapers", "ภาพถ่ายสภาพความพิการ")
    rule = rules.get(key)
    if rule is None:
        return key
    return rule.title_en or rule.title if active_language() is Language.ENGLISH else rule.title


def attachments_of(visit: Visit, rules: tuple[DocumentRule, ...]) -> tuple[Attachment, ...]:
    """Return the papers that *visit* has or lacks; what needs no paper is left out."""
    known = {rule.key: rule for rule in rules}
    met = dict(visit.request.met)
    found = []
    for key, state in visit.request.documents:
        by_proof = key in met and key not in _SHOWN_BY_PROOF
        answered = state in (DocumentState.PRESENT, DocumentState.WAIVED)
        optional = key in known and known[key].optional
        if (by_proof and not visit.request.pages_of(key)) or (optional and not answered):
            continue
        detail, tone = _standing(visit, key, DocumentState(state), met.get(key, ""))
        found.append(Attachment(title_of(visit, key, known), detail, tone))
    return tuple(found)


def _standing(visit: Visit, key: str, state: DocumentState, proof: str) -> tuple[str, Tone]:
    pages = len(visit.request.pages_of(key))
    if pages:
        return QCoreApplication.translate("AssessmentPapers", "สแกน {count} หน้า").format(count=pages), Tone.OK
    if state is DocumentState.WAIVED:
        reason = waiver_words(dict(visit.request.waivers).get(key, ""), active_language())
        return QCoreApplication.translate("AssessmentPapers", "ยกเว้น · {reason}").format(
            reason=reason
        ), Tone.OK
    if state is DocumentState.MISSING:
        return QCoreApplication.translate("AssessmentPapers", "ยังขาด ต้องครบก่อนส่งตรวจอนุมัติ"), Tone.WARN
    if key in _CERTIFICATES and (proof or state is DocumentState.UNANSWERED):
        return QCoreApplication.translate("AssessmentPapers", "ยังไม่ได้สแกน"), Tone.WARN
    if state is DocumentState.UNANSWERED:
        return QCoreApplication.translate("AssessmentPapers", "ยังไม่ได้ตอบในขั้นรับคำขอ"), Tone.WARN
    from_chip = key == "portrait" and visit.identity.portrait_id == visit.identity.photo_id
    words = PROOFS.get("portrait_chip" if proof and from_chip else proof)
    return words.in_(active_language()) if words else QCoreApplication.translate(
        "AssessmentPapers", "ตรวจตัวจริงแล้ว"
    ), Tone.OK
