"""Step 4 of a visit."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.visit.steps.approval.step import ApprovalStep
from oss_desk.simulated import people
from tests.gui.staged import Stage

ASK = "ให้หัวหน้าอนุมัติที่เครื่องนี้"


def opened(qtbot: QtBot, stage: Stage, visit: Visit, officer: str) -> ApprovalStep:
    stage.sign_in(officer)
    step = ApprovalStep(stage.desk, stage.background, stage.session)
    qtbot.addWidget(step)
    step.open(visit)
    qtbot.waitUntil(lambda: not step.is_busy or step.primary_text == "")
    return step


def test_an_officer_who_may_not_approve_calls_who_may(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    step = opened(qtbot, stage, visit, "nipa")
    qtbot.waitUntil(lambda: step.primary_text == ASK)
    with qtbot.waitSignal(step.approver_wanted):
        step.primary()
    with qtbot.waitSignal(step.approver_wanted):
        step.hand_on()
    with qtbot.waitSignal(step.moved) as told:
        step.approve_as(stage.officer("wichai"))
    moved = told.args[0] if told.args else None
    assert isinstance(moved, Visit)
    assert (moved.state, moved.decided_by) == (VisitState.APPROVED, "wichai")


def test_a_supervisor_approves_in_place(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    step = opened(qtbot, stage, visit, "wichai")
    qtbot.waitUntil(lambda: step.primary_text == "อนุมัติ ไปพิมพ์บัตร")
    with qtbot.waitSignal(step.moved):
        step.primary()


def test_nobody_approves_what_they_sent(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM, by="wichai")
    step = opened(qtbot, stage, visit, "wichai")
    qtbot.waitUntil(lambda: step.primary_text == ASK)
    with qtbot.assertNotEmitted(step.moved):
        step.approve_as(stage.officer("wichai"))
        qtbot.waitUntil(lambda: step.primary_text == ASK)
    assert "ผู้ส่งอนุมัติเองไม่ได้" in step.part.problem()


def test_a_matter_that_moved_on_offers_nothing(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    step = opened(qtbot, stage, visit, "wichai")
    with qtbot.assertNotEmitted(step.approver_wanted):
        step.primary()
        step.hand_on()


def test_a_visit_not_yet_on_the_screen_is_never_approved(qtbot: QtBot, stage: Stage) -> None:
    first = stage.sent_for_approval(people.BUAKHAM)
    second = stage.sent_for_approval(people.PHUPHA)
    step = opened(qtbot, stage, first, "wichai")
    qtbot.waitUntil(lambda: step.primary_text == "อนุมัติ ไปพิมพ์บัตร")
    with qtbot.assertNotEmitted(step.moved):
        step.open(second)
        step.primary()
        step.approve_as(stage.officer("wichai"))
        qtbot.waitUntil(lambda: stage.background.is_idle)
    assert VisitState.WAITING_APPROVAL is stage.desk.visit.look(second.visit_id).state
    qtbot.waitUntil(lambda: step.primary_text == "อนุมัติ ไปพิมพ์บัตร")
    with qtbot.waitSignal(step.moved):
        step.primary()


def test_an_approval_in_the_visit_can_be_taken_back(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    step = opened(qtbot, stage, visit, "nipa")
    qtbot.waitUntil(lambda: step.primary_text == ASK)
    offers: list[tuple[str, Callable[[], None]]] = []
    step.undo_offered.connect(lambda sentence, undo: offers.append((sentence, undo)))
    with qtbot.waitSignal(step.moved):
        step.approve_as(stage.officer("wichai"))
    ((sentence, undo),) = offers
    assert visit.queue_number in sentence
    with qtbot.waitSignal(step.moved) as told:
        undo()
    moved = told.args[0] if told.args else None
    assert isinstance(moved, Visit)
    assert moved.state is VisitState.WAITING_APPROVAL
    with stage.desk.recording.unit_of_work() as work:
        entry = work.audit.entries(visit.visit_id)[-1]
    assert (entry.action, entry.officer) == ("visit.approval_undone", "wichai")


def test_a_visit_corrected_under_the_approvers_eyes_is_shown_anew(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.PHUPHA)
    step = opened(qtbot, stage, visit, "wichai")
    qtbot.waitUntil(lambda: step.primary_text == "อนุมัติ ไปพิมพ์บัตร")
    desk, nipa = stage.desk, stage.officer("nipa")
    back = desk.visit.send_back(visit.visit_id, "บ้าน", stage.officer("wichai"), visit.version)
    desk.visit.save_draft(visit.visit_id, nipa, identity=replace(back.identity, house_number="999"))
    desk.visit.record_assessment(visit.visit_id, nipa)
    with qtbot.assertNotEmitted(step.moved):
        for _press in range(50):
            step.primary()
        qtbot.waitUntil(lambda: "ถูกแก้หลังเปิดดู" in step.part.problem())
        qtbot.waitUntil(lambda: not step.is_busy)
    with qtbot.waitSignal(step.moved):
        step.primary()


def test_a_right_pin_before_the_evidence_is_answered_in_words(qtbot: QtBot, stage: Stage) -> None:
    first = stage.sent_for_approval(people.BUAKHAM)
    second = stage.sent_for_approval(people.PHUPHA)
    step = opened(qtbot, stage, first, "nipa")
    qtbot.waitUntil(lambda: step.primary_text == ASK)
    said: list[str] = []
    step.message_changed.connect(lambda sentence, _tone: said.append(sentence))
    with qtbot.assertNotEmitted(step.moved):
        step.open(second)
        step.approve_as(stage.officer("wichai"))
        qtbot.waitUntil(lambda: step.primary_text == ASK)
    assert "ยังไม่ได้อนุมัติ" in said[-1]
    with qtbot.waitSignal(step.moved):
        step.approve_as(stage.officer("wichai"))


@pytest.mark.parametrize("meanwhile", ["another officer", "another visit"])
def test_an_approver_is_not_remembered_for_whoever_or_whatever_comes_next(
    qtbot: QtBot, stage: Stage, meanwhile: str
) -> None:
    first = stage.sent_for_approval(people.BUAKHAM)
    second = stage.sent_for_approval(people.PHUPHA)
    step = opened(qtbot, stage, first, "nipa")
    qtbot.waitUntil(lambda: step.primary_text == ASK)
    with qtbot.assertNotEmitted(step.undo_offered):
        step.approve_as(stage.officer("wichai"))
        if meanwhile == "another officer":
            stage.sign_in("nipa")
        else:
            step.open(second)
        qtbot.waitUntil(lambda: stage.background.is_idle)
    assert stage.desk.visit.look(first.visit_id).state is VisitState.APPROVED
    assert stage.desk.visit.look(second.visit_id).state is VisitState.WAITING_APPROVAL


def test_a_supervisor_who_approved_in_place_takes_back_in_the_own_name(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    step = opened(qtbot, stage, visit, "wichai")
    qtbot.waitUntil(lambda: step.primary_text == "อนุมัติ ไปพิมพ์บัตร")
    offers: list[Callable[[], None]] = []
    step.undo_offered.connect(lambda _sentence, undo: offers.append(undo))
    with qtbot.waitSignal(step.moved):
        step.primary()
    stage.sign_in("nipa")
    with qtbot.waitSignal(step.undo_refused) as told:
        offers[0]()
    assert told.args is not None
    assert "ไม่มีสิทธิ" in str(told.args[0])
    assert stage.desk.visit.look(visit.visit_id).state is VisitState.APPROVED
