"""What one visit says about the papers it takes: which cases hold, and what is proven already."""

from oss_desk.domain.people.address import Address
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.request import ApplicantKind, PaperCase, PaperFacts, Proof, RequestKind


def paper_facts(
    identity: IdentityDraft,
    request: RequestDraft,
    assessment: AssessmentDraft,
    *,
    registered_address: Address | None,
    is_child: bool,
) -> PaperFacts:
    """Return the facts of a visit; *registered_address* is what the register held so far, or None."""
    return PaperFacts(
        frozenset(
            {
                PaperCase.CHILD if is_child else PaperCase.ADULT,
                PaperCase.NEW_CERTIFICATE
                if RequestKind(request.kind).needs_assessment or not assessment.reuses_old
                else PaperCase.OLD_CERTIFICATE,
                *_caregiver_cases(identity, request),
            }
        ),
        frozenset(_proofs(identity, assessment, registered_address)),
    )


def _caregiver_cases(identity: IdentityDraft, request: RequestDraft) -> set[PaperCase]:
    named = identity.caregiver is not None
    brings_one = request.kind == RequestKind.CHANGE_CAREGIVER or request.applicant == ApplicantKind.CAREGIVER
    if not named and not brings_one:
        return set()
    if not identity.caregiver_address:
        return {PaperCase.CAREGIVER, PaperCase.CAREGIVER_HOUSE_UNKNOWN}
    if identity.caregiver_address != identity.address.one_line:
        return {PaperCase.CAREGIVER, PaperCase.CAREGIVER_ELSEWHERE}
    return {PaperCase.CAREGIVER}


def _proofs(
    identity: IdentityDraft, assessment: AssessmentDraft, registered_address: Address | None
) -> set[Proof]:
    found = set()
    if "citizen_id" in identity.from_chip:
        found.add(Proof.CHIP)
        registered = registered_address.one_line if registered_address else ""
        if registered and identity.chip_address == registered == identity.address.one_line:
            found.add(Proof.CHIP_ADDRESS)
    if identity.caregiver_from_chip:
        found.add(Proof.CAREGIVER_CHIP)
    if identity.portrait_id:
        found.add(Proof.PORTRAIT)
    certified = bool(assessment.certifying_doctor and assessment.certified_on)
    if not assessment.reuses_old and (certified or (assessment.evidence == "evident" and assessment.types)):
        found.add(Proof.ASSESSMENT)
    return found
