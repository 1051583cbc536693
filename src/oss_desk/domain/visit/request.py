"""What is asked for, by whom, and which papers it takes."""

from dataclasses import dataclass
from enum import StrEnum


class RequestKind(StrEnum):
    """The matters a person comes with; the digit on the request page is the order here."""

    REGISTRATION = "registration"
    RENEWAL = "renewal"
    LOST = "lost"
    DAMAGED = "damaged"
    CHANGE = "change"
    CHANGE_CAREGIVER = "change_caregiver"
    ADD_TYPE = "add_type"
    OTHER = "other"

    @property
    def needs_assessment(self) -> bool:
        """Tell whether a new certificate is part of the matter; a renewal may rest on the old one."""
        return self in {RequestKind.REGISTRATION, RequestKind.ADD_TYPE}

    @property
    def needs_card(self) -> bool:
        """Tell whether the matter ends with a new card."""
        return self is not RequestKind.OTHER


class ApplicantKind(StrEnum):
    """Who files the request: the person or someone for them."""

    SELF = "self"
    GUARDIAN = "guardian"
    CURATOR = "curator"
    CAREGIVER = "caregiver"
    REPRESENTATIVE = "representative"


class DocumentState(StrEnum):
    """How one paper of the list stands."""

    UNANSWERED = ""
    PRESENT = "present"
    MISSING = "missing"
    WAIVED = "waived"


class PaperCase(StrEnum):
    """What must hold for some papers to be asked at all."""

    ADULT = "adult"
    CHILD = "child"
    CAREGIVER = "caregiver"
    CAREGIVER_ELSEWHERE = "caregiver_elsewhere"
    CAREGIVER_HOUSE_UNKNOWN = "caregiver_house_unknown"
    NEW_CERTIFICATE = "new_certificate"
    OLD_CERTIFICATE = "old_certificate"


class Proof(StrEnum):
    """What answers for a paper, so that nobody is asked for it.

    ``chip``: the person's citizen card was read. ``chip_address``: and the address on it is the one
    registered here. ``caregiver_chip``: the caregiver's card was read. ``portrait``: a picture was
    taken. ``assessment``: a certificate, or evident disability, was recorded in step 3.
    """

    CHIP = "chip"
    CHIP_ADDRESS = "chip_address"
    CAREGIVER_CHIP = "caregiver_chip"
    PORTRAIT = "portrait"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What one visit says about the papers it takes."""

    cases: frozenset[PaperCase] = frozenset({PaperCase.ADULT})
    proofs: frozenset[Proof] = frozenset()


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """One paper that a matter asks for, as the dated rule file has it.

    Attributes:
        key: stable name, such as ``house_registration``.
        title, title_en: words on the list.
        kinds: the request kinds it belongs to.
        applicants: the applicant kinds it belongs to; empty means all.
        why, why_en: words that say why it is asked.
        optional: an optional paper never counts as missing.
        later: step 3 takes it in; before that nobody has to answer for it.
        only_if: cases that must all hold for it to be asked.
        met_by: proofs of which any one answers for it.
        standing: how sure it is that the proof suffices; empty without a proof of our own making.
        how: Thai lines for whoever is to bring it, for the slip they take home.
    """

    key: str
    title: str
    kinds: tuple[RequestKind, ...]
    applicants: tuple[ApplicantKind, ...]
    why: str
    title_en: str = ""
    why_en: str = ""
    optional: bool = False
    later: bool = False
    only_if: tuple[PaperCase, ...] = ()
    met_by: tuple[Proof, ...] = ()
    standing: str = ""
    how: tuple[str, ...] = ()

    def proof_in(self, facts: PaperFacts) -> Proof | None:
        """Return the first of its proofs that *facts* hold, or None."""
        return next((proof for proof in self.met_by if proof in facts.proofs), None)


def papers_for(
    rules: tuple[DocumentRule, ...], kind: RequestKind, applicant: ApplicantKind, facts: PaperFacts
) -> tuple[DocumentRule, ...]:
    """Return the papers that *kind* filed by *applicant* takes, in the rule file's order."""
    return tuple(
        rule
        for rule in rules
        if kind in rule.kinds
        and (not rule.applicants or applicant in rule.applicants)
        and facts.cases.issuperset(rule.only_if)
    )
