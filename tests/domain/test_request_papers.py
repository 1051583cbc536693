"""Which papers a request lists, and what becomes of their answers."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.people.address import Address
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.papers import paper_facts
from oss_desk.domain.visit.request import (
    ApplicantKind,
    DocumentState,
    PaperCase,
    PaperFacts,
    Proof,
    RequestKind,
)
from oss_desk.storage.reference import ShippedReference
from tests.domain.visit_papers import rule

BOOK = ShippedReference().rules()
TODAY = date(2026, 11, 20)
RULES = BOOK.papers(TODAY)
HOUSE = Address("88/2", "4", subdistrict="พิชัย", district="เมืองลำปาง", province="ลำปาง")
NOBODY = frozenset[str]()


def identity(*, chip: Address | None = HOUSE, says: Address = HOUSE) -> IdentityDraft:
    """Return somebody whose chip says *chip* and whose draft says *says*."""
    return IdentityDraft(
        house_number=says.house_number,
        village_number=says.village_number,
        subdistrict=says.subdistrict,
        district=says.district,
        province=says.province,
        from_chip=("citizen_id",) if chip else (),
        chip_address=chip.one_line if chip else "",
    )


def facts(
    who: IdentityDraft,
    *,
    kind: RequestKind = RequestKind.RENEWAL,
    registered: Address | None = HOUSE,
    assessment: AssessmentDraft | None = None,
) -> PaperFacts:
    return paper_facts(
        who,
        RequestDraft(kind),
        assessment or AssessmentDraft(reuses_old=True),
        registered_address=registered,
        is_child=False,
    )


def test_a_renewal_with_chip_portrait_and_the_registered_address_asks_for_the_old_card_alone() -> None:
    who = replace(identity(), portrait_id="a" * 64)
    listed = RequestDraft(RequestKind.RENEWAL).listing(RULES, facts(who))
    asked = [problem.field for problem in listed.unanswered(BOOK.optional_papers(TODAY))]
    assert asked == ["old_card"]
    assert dict(listed.met) == {
        "citizen_card": "chip",
        "house_registration": "chip_address",
        "portrait": "portrait",
    }


def test_the_house_registration_is_asked_unless_chip_register_and_request_say_the_same() -> None:
    moved = replace(HOUSE, house_number="17")
    for who, registered in (
        (identity(), moved),
        (identity(chip=moved, says=HOUSE), HOUSE),
        (identity(chip=HOUSE, says=moved), moved),
        (identity(chip=None), HOUSE),
        (identity(), None),
        (identity(chip=Address(), says=Address()), Address()),
    ):
        assert Proof.CHIP_ADDRESS not in facts(who, registered=registered).proofs
    assert Proof.CHIP_ADDRESS in facts(identity()).proofs


def test_a_caregiver_of_another_house_needs_a_confirmation_and_one_with_a_chip_no_copies() -> None:
    who = replace(identity(), caregiver_first_name="จันทร์ดี")
    asked = PaperCase.CAREGIVER_ELSEWHERE, PaperCase.CAREGIVER_HOUSE_UNKNOWN, PaperCase.CAREGIVER
    for known, cases in (
        (who, {asked[1], asked[2]}),
        (replace(who, caregiver_from_chip=True, caregiver_address=HOUSE.one_line), {asked[2]}),
        (replace(who, caregiver_from_chip=True, caregiver_address="9 ต.ชมพู"), {asked[0], asked[2]}),
        (replace(who, caregiver_first_name=""), set()),
    ):
        found = facts(known, kind=RequestKind.REGISTRATION)
        assert found.cases & set(asked) == cases
        assert (Proof.CAREGIVER_CHIP in found.proofs) == known.caregiver_from_chip


def test_a_proof_of_our_own_making_says_how_sure_it_is() -> None:
    for paper in RULES:
        if {Proof.CHIP_ADDRESS, Proof.CAREGIVER_CHIP} & set(paper.met_by) and paper.key != (
            "applicant_caregiver_card"
        ):
            assert "ให้สำนักงานยืนยัน" in paper.standing, paper.key


def test_the_certificate_is_left_to_the_assessment_which_answers_for_it() -> None:
    request = RequestDraft(RequestKind.REGISTRATION)
    open_one = request.listing(RULES, facts(identity(), kind=RequestKind.REGISTRATION))
    assert dict(open_one.documents)["certificate"] == ""
    assert "certificate" in BOOK.later_papers(TODAY)
    recorded = AssessmentDraft(certifying_doctor="พญ.อรทัย", certified_on="2026-11-12", types=("3",))
    done = open_one.listing(RULES, facts(identity(), kind=RequestKind.REGISTRATION, assessment=recorded))
    assert dict(done.documents)["certificate"] == "present"
    evident = AssessmentDraft(evidence="evident", types=("3",))
    assert Proof.ASSESSMENT in facts(identity(), assessment=evident).proofs
    assert Proof.ASSESSMENT not in facts(identity(), assessment=replace(recorded, reuses_old=True)).proofs


def test_an_answer_given_by_a_proof_goes_with_it_and_an_officers_answer_stays() -> None:
    rules = (rule("card", met_by=(Proof.CHIP,)),)
    proven = RequestDraft().listing(rules, PaperFacts(proofs=frozenset({Proof.CHIP})))
    assert proven.documents == (("card", "present"),)
    assert proven.listing(rules, PaperFacts()).documents == (("card", ""),)
    said = proven.answered("card", DocumentState.MISSING)
    assert said.listing(rules, PaperFacts(proofs=frozenset({Proof.CHIP}))).documents == (("card", "missing"),)


def test_a_paper_is_not_waived_without_a_reason() -> None:
    waived = RequestDraft(documents=(("card", ""),)).answered("card", DocumentState.WAIVED)
    assert waived.unanswered(NOBODY) == (FieldProblem("card", "waiver_unexplained"),)
    assert waived.waived("card", "  ").unanswered(NOBODY)
    assert waived.waived("card", "on_file").unanswered(NOBODY) == ()
    assert waived.waived("card", "on_file").waived("card", "").waivers == ()


def test_a_scanned_page_answers_for_its_paper_and_is_kept_once() -> None:
    request = RequestDraft(documents=(("house", ""), ("card", "")))
    scanned = request.with_page("house", "a").with_page("house", "b").with_page("house", "a")
    assert scanned.documents == (("house", "present"), ("card", ""))
    assert scanned.pages_of("house") == ("a", "b")
    assert scanned.without_page("house", "a").pages_of("house") == ("b",)


def test_a_guardian_files_for_a_child_until_an_officer_says_otherwise() -> None:
    child = PaperFacts(frozenset({PaperCase.CHILD}))
    suggested = RequestDraft().listing((), child)
    assert (suggested.applicant, suggested.applicant_reason) == ("guardian", "child")
    assert suggested.listing((), PaperFacts()).applicant == "self"
    chosen = replace(RequestDraft(), applicant="self", applicant_reason="chosen")
    assert chosen.listing((), child).applicant == "self"
    caregiver = replace(RequestDraft(), applicant="caregiver")
    assert caregiver.listing((), child).applicant == "caregiver"


def test_who_is_a_child_is_a_dated_rule() -> None:
    assert BOOK.is_child("2011-11-21", TODAY)
    assert not BOOK.is_child("2011-11-20", TODAY)
    assert not BOOK.is_child("", TODAY)
    assert not BOOK.is_child("เมื่อวาน", TODAY)


def test_missing_papers_come_within_two_weeks_on_a_weekday() -> None:
    assert BOOK.bring_by(TODAY) == date(2026, 12, 4)
    assert BOOK.bring_by(date(2026, 11, 21)) == date(2026, 12, 7)
    assert BOOK.bring_by(date(2026, 11, 22)) == date(2026, 12, 7)


STATES = st.sampled_from(list(DocumentState))
CASES = st.frozensets(st.sampled_from(list(PaperCase)))


@given(
    start=st.sampled_from(list(RequestKind)),
    applicant=st.sampled_from(list(ApplicantKind)),
    cases=CASES,
    proofs=st.frozensets(st.sampled_from(list(Proof))),
    answers=st.lists(STATES, min_size=30, max_size=30),
    between=st.lists(st.tuples(st.sampled_from(list(RequestKind)), st.sampled_from(list(ApplicantKind)))),
)
def test_any_way_that_ends_where_it_began_has_the_same_answers(
    start: RequestKind,
    applicant: ApplicantKind,
    cases: frozenset[PaperCase],
    proofs: frozenset[Proof],
    answers: list[DocumentState],
    between: list[tuple[RequestKind, ApplicantKind]],
) -> None:
    """1→3→1 loses nothing, whatever was answered and whoever files meanwhile."""
    known = PaperFacts(cases, proofs)
    request = RequestDraft(start, "", applicant, applicant_reason="chosen").listing(RULES, known)
    for (key, _state), answer in zip(request.documents, answers, strict=False):
        request = request.answered(key, answer).waived(key, "on_file")
    request = before = request.listing(RULES, known)
    for kind, who in (*between, (start, applicant)):
        request = replace(request, kind=kind, applicant=who).listing(RULES, known)
    assert request.documents == before.documents
    assert request.waivers == before.waivers
    assert request.set_aside == before.set_aside
