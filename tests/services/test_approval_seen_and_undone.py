"""An approval decides what was seen, and can be taken back while nothing has gone on from it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.errors import ChangedSinceSeen, NotPermitted, UndoTooLate
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.comparison import Verdict
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.registry.person_document import person_document, person_from
from oss_desk.simulated.clock import FrozenClock
from tests.services.story import NEW, RENEWING, approved, submitted


def corrected_and_sent_again(training: Training, seen: Visit, nipa: Officer, wichai: Officer) -> Visit:
    desk = training.desk
    back = desk.visit.send_back(seen.visit_id, "บ้านเลขที่", wichai, seen.version)
    identity = replace(back.identity, house_number="9")
    desk.visit.save_draft(seen.visit_id, nipa, identity=identity)
    if seen.assessment.reuses_old:
        return desk.visit.accept_request(seen.visit_id, nipa)
    return desk.visit.record_assessment(seen.visit_id, nipa)


def test_what_was_corrected_after_it_was_seen_is_not_decided(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    seen = submitted(training, NEW, nipa)
    now = corrected_and_sent_again(training, seen, nipa, wichai)
    with pytest.raises(ChangedSinceSeen):
        training.desk.visit.approve(seen.visit_id, wichai, seen.version)
    with pytest.raises(ChangedSinceSeen):
        training.desk.visit.send_back(seen.visit_id, "อีกครั้ง", wichai, seen.version)
    assert training.desk.visit.look(seen.visit_id) == now
    assert training.desk.visit.approve(seen.visit_id, wichai, now.version).state is VisitState.APPROVED


def test_looking_and_setting_aside_make_no_new_version(training: Training, nipa: Officer) -> None:
    visit = submitted(training, NEW, nipa)
    assert training.desk.visit.look(visit.visit_id).version == visit.version
    assert visit.parked("พัก", training.desk.clock.now()).version == visit.version


@pytest.mark.parametrize("who", [NEW, RENEWING])
def test_an_undone_approval_leaves_everything_as_it_was(
    training: Training, nipa: Officer, wichai: Officer, who: int
) -> None:
    desk = training.desk
    seen = submitted(training, who, nipa)
    with desk.recording.unit_of_work() as work:
        person = work.people.get(seen.person_id)
    rows = desk.visit.compare(seen.visit_id)
    desk.visit.approve(seen.visit_id, wichai, seen.version)
    undone = desk.visit.undo_approval(seen.visit_id, wichai)
    assert (undone.state, undone.decided_by) == (VisitState.WAITING_APPROVAL, "")
    assert undone.version == seen.version
    with desk.recording.unit_of_work() as work:
        assert work.people.get(seen.person_id) == person
        assert work.people.certificate_of_visit(seen.visit_id) is None
        assert work.outbox.waiting() == ()
        actions = [entry.action for entry in work.audit.entries(seen.visit_id)]
    assert actions[-2:] == ["visit.approved", "visit.approval_undone"]
    # What differs is still told: the record the request is held against is the earlier one.
    assert desk.visit.compare(seen.visit_id) == rows
    assert any(row.verdict in {Verdict.NEW, Verdict.DIFFERENT} for row in rows)
    assert desk.visit.approve(seen.visit_id, wichai, undone.version).state is VisitState.APPROVED


def test_once_a_card_was_asked_for_an_approval_stands(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    training.printer.held = True
    desk.card.print(visit.visit_id, nipa)
    with pytest.raises(UndoTooLate):
        desk.visit.undo_approval(visit.visit_id, wichai)
    training.printer.release()
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.PRINTED
    with pytest.raises(UndoTooLate):
        desk.visit.undo_approval(visit.visit_id, wichai)


def test_an_approval_is_taken_back_once_and_only_by_whoever_may_approve(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    with pytest.raises(NotPermitted):
        desk.visit.undo_approval(visit.visit_id, nipa)
    desk.visit.undo_approval(visit.visit_id, wichai)
    with pytest.raises(UndoTooLate):
        desk.visit.undo_approval(visit.visit_id, wichai)


def test_an_undo_never_overwrites_what_another_matter_wrote_since(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, RENEWING, nipa, wichai)
    with desk.recording.unit_of_work() as work:
        person = work.people.get(visit.person_id)
        assert person is not None
        work.people.put(replace(person, phone="0899999999"))
        work.commit()
    with pytest.raises(UndoTooLate):
        desk.visit.undo_approval(visit.visit_id, wichai)
    assert desk.visit.look(visit.visit_id).state is VisitState.APPROVED


def test_a_record_comes_back_from_its_document(training: Training, nipa: Officer, wichai: Officer) -> None:
    for number in (NEW, RENEWING):
        visit = approved(training, number, nipa, wichai)
        with training.desk.recording.unit_of_work() as work:
            person = work.people.get(visit.person_id)
        assert person is not None
        assert person_from(person_document(person)) == person


def test_a_person_answers_for_a_card_the_printer_holds_too_long(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    training.printer.held = True
    desk.card.print(visit.visit_id, nipa)
    assert not desk.card.follow(visit.visit_id, nipa).held
    clock.advance(timedelta(seconds=91))
    held = desk.card.follow(visit.visit_id, nipa)
    assert (held.state, held.held) == (CardState.SENT, True)
    assert desk.card.settle(visit.visit_id, CardState.FAILED, nipa).state is CardState.FAILED
    # Its job was called back: nothing of it comes out beside the next one.
    training.printer.release()
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.FAILED
    training.printer.held = False
    assert desk.card.print(visit.visit_id, nipa).state is CardState.SENT


@pytest.mark.parametrize("answer", [CardState.PRINTED, CardState.SPOILED])
def test_a_held_card_may_have_come_out(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer, answer: CardState
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    training.printer.held = True
    desk.card.print(visit.visit_id, nipa)
    clock.advance(timedelta(seconds=91))
    assert desk.card.settle(visit.visit_id, answer, nipa).state is answer
