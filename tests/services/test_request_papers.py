"""Step 2: what is asked, what answers by itself, pages that are scanned, and the slip."""

from dataclasses import replace
from datetime import date

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard, Marking
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.errors import IncompleteStep, NothingMissing
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.missing_slip import MissingSlip
from oss_desk.domain.visit.request import DocumentState
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.visit.keep_paper import DropPaperPage, KeepPaperPage
from oss_desk.services.visit.missing_papers import MakeMissingSlip
from oss_desk.simulated.people import PEOPLE, PHUPHA, TrainingPerson
from tests.services.story import NEW, card_in, identified, with_papers

CHILD = PEOPLE.index(PHUPHA)
PAGE = b"\xff\xd8 a page"


class Drawn:
    """A renderer that remembers what it was asked to draw."""

    def __init__(self) -> None:
        self.slips: list[MissingSlip] = []

    def missing_slip(self, slip: MissingSlip) -> bytes:
        """Remember *slip*."""
        self.slips.append(slip)
        return b"%PDF slip"

    def raster(self, pdf: bytes, page: int, dots_per_inch: int) -> bytes:
        """Draw nothing."""
        raise NotImplementedError


def registered_where_the_chip_says(training: Training, invented: TrainingPerson) -> None:
    """Let somebody hold a card that ends in ten days, at the address of the own citizen card."""
    person = Person(
        "e" * 32, invented.citizen_id, invented.name_th, invented.name_en, invented.birth_date,
        invented.sex, invented.address, "0812345678", disability_types=(DisabilityType.PHYSICAL,),
    )  # fmt: skip
    card = DisabilityCard(
        CardSerial.of("52", 2561, 9_000_077), person.person_id, "", CardReason.FIRST,
        date(2018, 12, 1), date(2026, 11, 30), CardState.HANDED_OVER,
    )  # fmt: skip
    admin = next(officer for officer in training.desk.trust.officers() if officer.user_name == "admin")
    training.desk.people.adopt(person, card, admin)


def unanswered(training: Training, visit: Visit) -> list[str]:
    rules, today = training.desk.rules, training.desk.clock.today()
    aside = rules.optional_papers(today) | rules.later_papers(today)
    return [problem.field for problem in visit.request.unanswered(aside)]


def test_a_renewal_costs_one_answer_and_goes_to_approval(training: Training, nipa: Officer) -> None:
    place = next(number for number, person in enumerate(PEOPLE) if person.name_th.first == "คำมูล")
    registered_where_the_chip_says(training, PEOPLE[place])
    visit = identified(training, place, nipa)
    assert unanswered(training, visit) == ["old_card"]
    answered = visit.request.answered("old_card", DocumentState.PRESENT)
    training.desk.visit.save_draft(visit.visit_id, nipa, request=answered)
    assert training.desk.visit.accept_request(visit.visit_id, nipa).state is VisitState.WAITING_APPROVAL


def test_another_address_than_the_registered_asks_for_the_house_registration(
    training: Training, nipa: Officer
) -> None:
    visit = identified(training, 0, nipa)
    assert unanswered(training, visit) == ["house_registration", "old_card"]
    # Typing the registered address does not make the chip say it.
    back = replace(visit.identity, house_number="17")
    visit = training.desk.visit.save_draft(visit.visit_id, nipa, identity=back)
    assert "house_registration" in unanswered(training, visit)


def test_a_waiver_needs_its_reason(training: Training, nipa: Officer) -> None:
    visit = identified(training, NEW, nipa)
    waived = visit.request.answered("house_registration", DocumentState.WAIVED)
    training.desk.visit.save_draft(visit.visit_id, nipa, request=waived)
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.accept_request(visit.visit_id, nipa)
    assert [(p.field, p.code) for p in told.value.problems] == [("house_registration", "waiver_unexplained")]
    reasoned = waived.waived("house_registration", "supervisor")
    training.desk.visit.save_draft(visit.visit_id, nipa, request=reasoned)
    taken = training.desk.visit.accept_request(visit.visit_id, nipa)
    assert taken.request.waivers == (("house_registration", "supervisor"),)


def test_the_certificate_is_asked_for_at_the_assessment_unless_said_to_be_missing(
    training: Training, nipa: Officer
) -> None:
    visit = with_papers(training, identified(training, NEW, nipa), nipa)
    open_one = visit.request.answered("certificate", DocumentState.UNANSWERED)
    training.desk.visit.save_draft(visit.visit_id, nipa, request=open_one)
    visit = training.desk.visit.accept_request(visit.visit_id, nipa)
    assert visit.state is VisitState.WAITING_ASSESSMENT
    assessment = replace(
        visit.assessment, types=("3",), character="ถาวร", certifying_doctor="ก", certified_on="2026-11-19"
    )
    saved = training.desk.visit.save_draft(visit.visit_id, nipa, assessment=assessment)
    assert dict(saved.request.met)["certificate"] == "assessment"
    assert training.desk.visit.record_assessment(visit.visit_id, nipa).state is VisitState.WAITING_APPROVAL


def test_a_childs_request_is_filed_by_a_guardian_also_when_the_birth_date_is_typed_later(
    training: Training, nipa: Officer
) -> None:
    read = card_in(training, CHILD, nipa)
    assert (read.request.applicant, read.request.applicant_reason) == ("guardian", "child")
    assert "guardian_citizen_card" in dict(read.request.documents)
    typed = training.desk.visit.open.without_card("", nipa)
    assert typed.request.applicant == "self"
    born = replace(typed.identity, birth_date="2017-02-14")
    typed = training.desk.visit.save_draft(typed.visit_id, nipa, identity=born)
    assert typed.request.applicant == "guardian"


def test_a_page_is_kept_and_answers_for_its_paper(training: Training, nipa: Officer) -> None:
    visit = identified(training, NEW, nipa)
    keep, drop = KeepPaperPage(training.desk.recording), DropPaperPage(training.desk.recording)
    visit = keep(visit.visit_id, "house_registration", PAGE, "image/jpeg", nipa)
    (page,) = visit.request.pages_of("house_registration")
    assert training.desk.visit.picture(page) == PAGE
    assert dict(training.desk.visit.look(visit.visit_id).request.documents)["house_registration"] == "present"
    # Saving a field of another step keeps the page.
    saved = training.desk.visit.save_draft.within(
        visit.visit_id, nipa, lambda stored: (replace(stored.identity, phone="0811111111"), None, None)
    )
    assert saved.request.pages_of("house_registration") == (page,)
    assert drop(visit.visit_id, "house_registration", page, nipa).request.pages == ()
    with training.desk.recording.unit_of_work() as work:
        trail = [(entry.action, entry.detail) for entry in work.audit.entries(visit.visit_id)]
    assert ("visit.paper_scanned", "house_registration") in trail


def missing_house(training: Training, nipa: Officer) -> Visit:
    visit = with_papers(training, identified(training, CHILD, nipa), nipa)
    request = visit.request.answered("house_registration", DocumentState.MISSING)
    return training.desk.visit.save_draft(visit.visit_id, nipa, request=request)


def test_the_slip_names_what_is_missing_and_until_when(training: Training, nipa: Officer) -> None:
    visit = missing_house(training, nipa)
    assert visit.request.bring_by == "2026-12-04"
    drawn = Drawn()
    make = MakeMissingSlip(training.desk.recording, training.desk.rules, training.desk.service_point, drawn)
    assert make(visit.visit_id, nipa) == b"%PDF slip"
    (slip,) = drawn.slips
    assert [paper.title for paper in slip.papers] == ["ทะเบียนบ้านของคนพิการ"]
    assert slip.name == "เด็กชายภูผา สมมุติศรี"
    assert (slip.bring_by, slip.counter) == (date(2026, 12, 4), "2")
    assert slip.received == sum(1 for _key, state in visit.request.documents if state == "present")
    assert slip.marking is Marking.TRAINING
    chosen = replace(visit.request, bring_by="2026-12-09")
    training.desk.visit.save_draft(visit.visit_id, nipa, request=chosen)
    make(visit.visit_id, nipa)
    assert drawn.slips[-1].bring_by == date(2026, 12, 9)


def test_there_is_no_slip_about_nothing(training: Training, nipa: Officer) -> None:
    visit = with_papers(training, identified(training, NEW, nipa), nipa)
    drawn = Drawn()
    make = MakeMissingSlip(training.desk.recording, training.desk.rules, training.desk.service_point, drawn)
    with pytest.raises(NothingMissing):
        make(visit.visit_id, nipa)
    assert drawn.slips == []
