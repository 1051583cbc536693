"""Step 2 (รับคำขอ) as far as it was answered, saved field by field and not yet checked."""

from dataclasses import dataclass, replace

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.visit.request import (
    ApplicantKind,
    DocumentRule,
    DocumentState,
    PaperCase,
    PaperFacts,
    RequestKind,
    papers_for,
)


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """Step 2 (รับคำขอ).

    Attributes:
        kind: a `RequestKind` value; kind_reason: why it was preselected, a code of the words tables.
        applicant: an `ApplicantKind` value; applicant_reason: ``child`` when it was suggested,
            ``chosen`` once an officer decided, else empty.
        documents: pairs of document key and `DocumentState` value, in list order.
        bring_by: ISO day until which missing papers are to come, or empty.
        set_aside: answers to papers that the matter does not ask for now, in the same form.
        met: pairs of document key and `Proof` value: what answered where no officer did.
        waivers: pairs of document key and the reason why it is not asked: a code, or as typed.
        pages: pairs of document key and attachment id of a page that was scanned, in page order.
    """

    kind: str = "registration"
    kind_reason: str = ""
    applicant: str = "self"
    documents: tuple[tuple[str, str], ...] = ()
    bring_by: str = ""
    applicant_reason: str = ""
    set_aside: tuple[tuple[str, str], ...] = ()
    met: tuple[tuple[str, str], ...] = ()
    waivers: tuple[tuple[str, str], ...] = ()
    pages: tuple[tuple[str, str], ...] = ()

    def unanswered(self, optional: frozenset[str]) -> tuple[FieldProblem, ...]:
        """Return the listed papers nobody answered for, without those whose keys are *optional*.

        A paper that was waived without a reason is not answered either.
        """
        found = []
        reasons = dict(self.waivers)
        for key, answer in self.documents:
            if answer == DocumentState.UNANSWERED and key not in optional:
                found.append(FieldProblem(key, "unanswered"))
            elif answer == DocumentState.WAIVED and not reasons.get(key, "").strip():
                found.append(FieldProblem(key, "waiver_unexplained"))
        return tuple(found)

    def missing(self, optional: frozenset[str]) -> tuple[FieldProblem, ...]:
        """Return the listed papers that are still to come, without those whose keys are *optional*."""
        return tuple(
            FieldProblem(key, "missing")
            for key, answer in self.documents
            if answer == DocumentState.MISSING and key not in optional
        )

    def answered(self, key: str, state: DocumentState) -> "RequestDraft":
        """Return the request with *state* as an officer's answer for the listed paper *key*."""
        return replace(
            self,
            documents=tuple((name, str(state) if name == key else was) for name, was in self.documents),
            met=tuple(pair for pair in self.met if pair[0] != key),
        )

    def waived(self, key: str, reason: str) -> "RequestDraft":
        """Return the request with *reason* why the paper *key* is not asked; empty takes it away."""
        others = tuple(pair for pair in self.waivers if pair[0] != key)
        return replace(self, waivers=(*others, (key, reason)) if reason else others)

    def with_page(self, key: str, attachment_id: str) -> "RequestDraft":
        """Return the request with one more page of the paper *key*, which is there by that."""
        if (key, attachment_id) in self.pages:
            return self.answered(key, DocumentState.PRESENT)
        return replace(self.answered(key, DocumentState.PRESENT), pages=(*self.pages, (key, attachment_id)))

    def without_page(self, key: str, attachment_id: str) -> "RequestDraft":
        """Return the request without that page; the answer stays as it is."""
        return replace(self, pages=tuple(pair for pair in self.pages if pair != (key, attachment_id)))

    def pages_of(self, key: str) -> tuple[str, ...]:
        """Return the attachment ids of the pages of the paper *key*."""
        return tuple(page for name, page in self.pages if name == key)

    def listing(self, rules: tuple[DocumentRule, ...], facts: PaperFacts) -> "RequestDraft":
        """Return the request with the papers that its kind and applicant take.

        A child's request is filed by a guardian unless an officer decided otherwise. Answers an
        officer gave stay, also while a paper is not asked for; an answer that a proof gave goes with
        its proof.
        """
        filed = self._filed(facts)
        proven = dict(filed.met)
        answers = dict(filed.set_aside) | dict(filed.documents)
        listed, met = [], []
        for rule in papers_for(rules, RequestKind(filed.kind), ApplicantKind(filed.applicant), facts):
            answer = answers.pop(rule.key, DocumentState.UNANSWERED.value)
            if rule.key in proven and answer == DocumentState.PRESENT:
                answer = DocumentState.UNANSWERED.value
            proof = rule.proof_in(facts)
            if answer == DocumentState.UNANSWERED and proof is not None:
                answer = DocumentState.PRESENT.value
                met.append((rule.key, proof.value))
            listed.append((rule.key, answer))
        aside = tuple(
            (key, answer)
            for key, answer in sorted(answers.items())
            if answer != DocumentState.UNANSWERED and key not in proven
        )
        return replace(filed, documents=tuple(listed), set_aside=aside, met=tuple(met))

    def _filed(self, facts: PaperFacts) -> "RequestDraft":
        child = PaperCase.CHILD in facts.cases
        if child and self.applicant == ApplicantKind.SELF and not self.applicant_reason:
            return replace(self, applicant=ApplicantKind.GUARDIAN.value, applicant_reason="child")
        if not child and self.applicant_reason == "child":
            return replace(self, applicant=ApplicantKind.SELF.value, applicant_reason="")
        return self
