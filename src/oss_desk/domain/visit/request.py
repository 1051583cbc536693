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


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """One paper that a matter asks for, as the dated rule file has it.

    Attributes:
        key: stable name, such as ``house_registration``.
        title: Thai words on the list.
        kinds: the request kinds it belongs to.
        applicants: the applicant kinds it belongs to; empty means all.
        why: Thai words that say why it is asked.
        optional: an optional paper never counts as missing.
        met_by_chip: a citizen card that was read answers for it.
    """

    key: str
    title: str
    kinds: tuple[RequestKind, ...]
    applicants: tuple[ApplicantKind, ...]
    why: str
    optional: bool = False
    met_by_chip: bool = False


def papers_for(
    rules: tuple[DocumentRule, ...], kind: RequestKind, applicant: ApplicantKind
) -> tuple[DocumentRule, ...]:
    """Return the papers that *kind* filed by *applicant* takes, in the rule file's order."""
    return tuple(
        rule for rule in rules if kind in rule.kinds and (not rule.applicants or applicant in rule.applicants)
    )
