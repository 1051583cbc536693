"""From the citizen card to the approval."""

from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import (
    IncompleteStep,
    InvalidCitizenId,
    NotPermitted,
    OwnRequest,
    SignInPaused,
    WrongPin,
    WrongState,
)
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.visit.comparison import Verdict
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Step, VisitState
from oss_desk.services.desk import Desk
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import PEOPLE
from tests.services.story import NEW, RENEWING, approved, card_in, identified, submitted, with_papers


def test_an_unknown_person_is_offered_a_registration(training: Training, nipa: Officer) -> None:
    visit = card_in(training, NEW, nipa)
    assert visit.kind is RequestKind.REGISTRATION
    assert visit.request.kind_reason == "no_card"
    assert not visit.person_known
    assert (visit.queue_number, visit.request_number) == ("A-001", "69-11-00001")


def test_a_card_that_ends_soon_is_offered_a_renewal_on_the_old_certificate(
    training: Training, nipa: Officer
) -> None:
    visit = card_in(training, RENEWING, nipa)
    assert visit.kind is RequestKind.RENEWAL
    assert visit.request.kind_reason == "expires_in:22"
    assert visit.assessment.reuses_old
    assert visit.assessment.types == ("3",)


def test_the_text_is_saved_before_the_photo_is_read(training: Training, nipa: Officer) -> None:
    training.insert(NEW)
    stored_photo = []

    def look(visit: object, _card: object) -> None:
        assert visit is not None
        queue = training.desk.visit.queue()
        stored_photo.append(queue.rows[0].photo_id)

    visit = training.desk.visit.serve_card(training.reader.name, nipa, look, lambda _progress: None)
    assert stored_photo == [""]
    assert len(visit.identity.photo_id) == 64


def test_the_same_card_opens_the_unfinished_visit_again(training: Training, nipa: Officer) -> None:
    first = card_in(training, NEW, nipa)
    training.desk.visit.save_draft(first.visit_id, nipa, identity=replace(first.identity, phone="0899999999"))
    training.reader.pull()
    again = card_in(training, NEW, nipa)
    assert again.visit_id == first.visit_id
    assert again.identity.phone == "0899999999"


def test_another_card_never_mixes_people(training: Training, nipa: Officer) -> None:
    one = card_in(training, NEW, nipa)
    training.reader.pull()
    other = card_in(training, RENEWING, nipa)
    assert one.visit_id != other.visit_id
    assert training.desk.visit.look(one.visit_id) == one


def test_without_a_card_the_number_is_checked(desk: Desk, nipa: Officer) -> None:
    with pytest.raises(InvalidCitizenId):
        desk.visit.open.without_card("0 9901 00001 01 1", nipa)
    known = desk.visit.open.without_card(PEOPLE[0].citizen_id.grouped, nipa)
    assert known.identity.first_name == "บัวคำ"
    assert known.identity.from_chip == ()
    assert desk.visit.open.without_card("", nipa).identity.citizen_id == ""


def test_a_draft_may_be_wrong_but_not_confirmed(training: Training, nipa: Officer) -> None:
    visit = card_in(training, NEW, nipa)
    typed = replace(visit.identity, phone="12")
    training.desk.visit.save_draft(visit.visit_id, nipa, identity=typed)
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.confirm_identity(visit.visit_id, nipa)
    assert [(p.field, p.code) for p in told.value.problems] == [
        ("phone", "bad_phone"),
        ("notice_given", "missing"),
    ]
    assert training.desk.visit.look(visit.visit_id).identity.phone == "12"


def test_every_paper_is_answered_before_the_request_is_taken(training: Training, nipa: Officer) -> None:
    visit = identified(training, NEW, nipa)
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.accept_request(visit.visit_id, nipa)
    assert [problem.field for problem in told.value.problems] == ["house_registration"]


def test_missing_papers_are_taken_in_later_and_block_the_approval(training: Training, nipa: Officer) -> None:
    visit = with_papers(training, identified(training, NEW, nipa), nipa, "missing")
    visit = training.desk.visit.accept_request(visit.visit_id, nipa)
    assert visit.state is VisitState.WAITING_DOCUMENTS
    assessment = replace(
        visit.assessment, types=("3",), character="ถาวร", certifying_doctor="ก", certified_on="2026-11-19"
    )
    training.desk.visit.save_draft(visit.visit_id, nipa, assessment=assessment)
    with pytest.raises(IncompleteStep):
        training.desk.visit.record_assessment(visit.visit_id, nipa)


@pytest.mark.parametrize(
    ("certified_on", "code"),
    [("2026-11-21", "future_date"), ("2025-11-19", "too_old"), ("", "missing"), ("เมื่อวาน", "bad_date")],
)
def test_a_certificate_needs_a_day_the_rules_allow(
    training: Training, nipa: Officer, certified_on: str, code: str
) -> None:
    visit = with_papers(training, identified(training, NEW, nipa), nipa)
    visit = training.desk.visit.accept_request(visit.visit_id, nipa)
    assessment = replace(
        visit.assessment, types=("2",), character="ถาวร", certifying_doctor="ก", certified_on=certified_on
    )
    training.desk.visit.save_draft(visit.visit_id, nipa, assessment=assessment)
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.record_assessment(visit.visit_id, nipa)
    assert [problem.code for problem in told.value.problems] == [code]


def test_a_renewal_on_the_old_certificate_goes_straight_to_approval(
    training: Training, nipa: Officer
) -> None:
    visit = submitted(training, RENEWING, nipa)
    assert visit.state is VisitState.WAITING_APPROVAL
    assert visit.step is Step.APPROVAL
    rows = {row.field: row for row in training.desk.visit.compare(visit.visit_id)}
    assert rows["address"].verdict is Verdict.DIFFERENT
    assert rows["name"].verdict is Verdict.SAME
    assert rows["expiry"].requested == "2034-11-19"


def test_nobody_approves_what_they_submitted(training: Training, desk: Desk, wichai: Officer) -> None:
    visit = submitted(training, NEW, wichai)
    with pytest.raises(OwnRequest):
        desk.visit.approve(visit.visit_id, wichai, visit.version)


def test_a_counter_officer_may_not_approve(training: Training, nipa: Officer) -> None:
    other = Officer("suda", "สุดา สมมุติการ", Role.COUNTER)
    visit = submitted(training, NEW, nipa)
    with pytest.raises(NotPermitted):
        training.desk.visit.approve(visit.visit_id, other, visit.version)


def test_approval_stores_person_audit_and_pending_change_together(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    visit = approved(training, NEW, nipa, wichai)
    with training.desk.recording.unit_of_work() as work:
        person = work.people.get(visit.person_id)
        actions = [entry.action for entry in work.audit.entries(visit.visit_id)]
        waiting = work.outbox.waiting()
    assert person is not None
    assert [code.value for code in person.disability_types] == ["3", "1"]
    assert actions[-2:] == ["visit.submitted", "visit.approved"]
    assert [(change.subject, change.subject_id, change.action) for change in waiting] == [
        ("person", visit.person_id, "registration.approved"),
        ("registration", visit.visit_id, "registration.approved"),
    ]
    assert {change.actor for change in waiting} == {"wichai"}
    with pytest.raises(WrongState):
        training.desk.visit.approve(visit.visit_id, wichai, visit.version)


def test_sent_back_the_matter_is_open_for_correction(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    visit = submitted(training, NEW, nipa)
    back = training.desk.visit.send_back(visit.visit_id, "ตรวจบ้านเลขที่", wichai, visit.version)
    assert (back.state, back.return_reason) == (VisitState.RETURNED, "ตรวจบ้านเลขที่")
    corrected = replace(back.identity, house_number="9")
    assert training.desk.visit.save_draft(visit.visit_id, nipa, identity=corrected).identity == corrected
    assert training.desk.visit.record_assessment(visit.visit_id, nipa).state is VisitState.WAITING_APPROVAL


def test_five_wrong_pins_make_a_pause(desk: Desk, clock: FrozenClock) -> None:
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(WrongPin) as told:
            desk.trust.sign_in("nipa", "000000")
        assert told.value.tries_left == left
    with pytest.raises(SignInPaused):
        desk.trust.sign_in("nipa", "123456")
    clock.set(clock.now().replace(minute=48))
    assert desk.trust.sign_in("nipa", "123456").user_name == "nipa"


def test_two_matters_of_one_new_person_make_one_record(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    first = submitted(training, NEW, nipa)
    # As at a second counter that opened its matter before the first was approved.
    second = replace(first, visit_id="b" * 32, queue_number="A-002", person_id="c" * 32)
    with desk.recording.unit_of_work() as work:
        work.visits.put(second)
        work.commit()
    one = desk.visit.approve(first.visit_id, wichai, first.version)
    other = desk.visit.approve(second.visit_id, wichai, second.version)
    assert one.person_id == other.person_id


def test_what_the_officer_corrected_survives_the_card_put_in_again(training: Training, nipa: Officer) -> None:
    visit = card_in(training, NEW, nipa)
    corrected = replace(visit.identity, house_number="77/7")
    training.desk.visit.save_draft(visit.visit_id, nipa, identity=corrected)
    training.reader.pull()
    assert card_in(training, NEW, nipa).identity.house_number == "77/7"


def test_single_fields_are_laid_over_what_is_stored_by_then(training: Training, nipa: Officer) -> None:
    """A photo that came while somebody typed is not lost to the typing."""
    visit = card_in(training, NEW, nipa)
    saved = training.desk.visit.save_draft.within(
        visit.visit_id, nipa, lambda stored: (replace(stored.identity, phone="0811111111"), None, None)
    )
    assert saved.identity.photo_id == visit.identity.photo_id
    assert saved.identity.phone == "0811111111"
