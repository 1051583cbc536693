"""The frame of a visit: one press, one step; numbers masked; moves made elsewhere are seen."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from oss_desk.domain.trust.audit import AuditEntry
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.visit import header as visit_header
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.person_header import PersonHeader
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.undo_bar import UndoBar
from oss_desk.simulated.people import BUAKHAM, PHUPHA
from tests.gui.found import found
from tests.gui.visit.conftest import ALT, CONTROL, PATIENCE, Counter
from tests.gui.visit.staging import accepted, answered, confirmed


def banner_words(counter: Counter) -> str:
    banners = counter.workspace.page.findChildren(Banner)
    return " ".join(banner.accessibleName() for banner in banners if banner.isVisible())


def test_fifty_presses_move_a_ready_visit_by_one_step(counter: Counter) -> None:
    """Steps 1 and 2 are both complete; a hammered key may only finish the one in sight."""
    visit = counter.serve(BUAKHAM)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    confirmed(counter, visit.visit_id)
    request = desk.visit.look(visit.visit_id).request
    documents = tuple((key, "present") for key, _state in request.documents)
    desk.visit.save_draft(visit.visit_id, nipa, request=type(request)(request.kind, "", "self", documents))
    counter.open(visit, step=2)
    counter.key(Qt.Key.Key_1, ALT)
    counter.at_step(1)
    for press in range(50):
        counter.primary()
        if press % 5 == 0:
            QApplication.processEvents()
    counter.at_step(2)
    assert counter.stored(visit).state is VisitState.OPEN
    done = [entry.action for entry in _trail(counter, visit.visit_id)]
    assert done.count("visit.identity_confirmed") == 2
    counter.primary()
    counter.wait(lambda: counter.stored(visit).state is VisitState.WAITING_APPROVAL)


def test_presses_go_on_being_ignored_while_the_key_is_hammered(counter: Counter) -> None:
    """Presses that span the change of the step count as one, for as long as they come in a row."""
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    counter.key(Qt.Key.Key_1, ALT)
    counter.at_step(1)
    counter.primary()

    def hammered_into_step_two() -> bool:
        counter.primary()
        return counter.workspace.page.current_step() == 2

    counter.wait(hammered_into_step_two)
    for _press in range(20):
        counter.primary()
    assert not counter.workspace.page.message().startswith("เหลือ")
    assert counter.workspace.accepts_primary is False
    assert [e.action for e in _trail(counter, visit.visit_id)].count("visit.identity_confirmed") == 2


def test_a_step_that_is_not_due_is_refused_in_words(counter: Counter) -> None:
    counter.open(counter.serve(PHUPHA))
    counter.key(Qt.Key.Key_3, ALT)
    assert counter.workspace.page.current_step() == 1
    assert "รับคำขอก่อน" in banner_words(counter)


def test_alt_left_goes_back_and_the_draft_goes_along(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    counter.key(Qt.Key.Key_Left, ALT)
    counter.at_step(1)


def test_the_number_is_shown_for_a_moment_and_the_look_is_written_down(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    header = found(counter.workspace, PersonHeader)
    digits = visit.identity.citizen_id

    def said() -> str:
        return " ".join(child.accessibleName() for child in header.findChildren(type(header._citizen_id)))  # noqa: SLF001

    whole = "-".join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12]))
    assert whole not in said()
    hide = counter.workspace._presenter._header._hide_number  # noqa: SLF001
    assert hide.interval() == visit_header.REVEAL_MILLISECONDS
    hide.setInterval(50)
    counter.key(Qt.Key.Key_M, ALT)
    counter.wait(lambda: whole in said())
    counter.wait(lambda: whole not in said())
    trail = _trail(counter, visit.person_id)
    assert [entry.action for entry in trail] == ["person.number_shown"]
    assert digits not in json.dumps([entry.detail for entry in trail])


def test_an_approval_at_another_machine_moves_the_visit_by_itself(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    accepted(counter, visit.visit_id)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    draft = type(visit.assessment)(evidence="evident", types=("3",), character="ถาวร")
    desk.visit.save_draft(visit.visit_id, nipa, assessment=draft)
    desk.visit.record_assessment(visit.visit_id, nipa)
    counter.workspace.open(visit.visit_id)
    counter.wait(lambda: counter.workspace.page.current_step() == 4)
    desk.visit.approve(visit.visit_id, counter.officer("wichai"), counter.stored(visit).version)
    counter.wait(lambda: counter.workspace.page.current_step() == 5)


def test_ctrl_d_asks_for_the_supervisor_and_a_return_says_why(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    accepted(counter, visit.visit_id)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    draft = type(visit.assessment)(evidence="evident", types=("3",), character="ถาวร")
    desk.visit.save_draft(visit.visit_id, nipa, assessment=draft)
    desk.visit.record_assessment(visit.visit_id, nipa)
    counter.workspace.open(visit.visit_id)
    counter.wait(lambda: counter.workspace.page.current_step() == 4)
    with counter.bot.waitSignal(counter.workspace.approver_wanted, timeout=5000) as told:
        counter.key(Qt.Key.Key_D, CONTROL)
    assert told.args == [visit.visit_id]
    desk.visit.send_back(
        visit.visit_id, "วันที่ไม่ตรงเอกสาร", counter.officer("wichai"), counter.stored(visit).version
    )
    counter.wait(lambda: counter.workspace.page.current_step() == 3)
    assert "วันที่ไม่ตรงเอกสาร" in banner_words(counter)


def _trail(counter: Counter, subject_id: str) -> tuple[AuditEntry, ...]:
    with counter.training.desk.recording.unit_of_work() as work:
        return work.audit.entries(subject_id)


def renewal_ready(counter: Counter) -> Visit:
    """Return a renewal whose request only needs the press that sends it for approval."""
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    draft = answered(counter, visit.visit_id)
    counter.training.desk.visit.save_draft(visit.visit_id, counter.officer("nipa"), request=draft)
    return visit


def closing(counter: Counter) -> Visit:
    """Return a visit that one press in step 6 closes."""
    desk, nipa = counter.training.desk, counter.officer("nipa")
    visit = counter.serve(PHUPHA)
    confirmed(counter, visit.visit_id)
    other = type(visit.request)(kind="other", applicant_reason="chosen")
    desk.visit.save_draft(visit.visit_id, nipa, request=other)
    desk.visit.accept_request(visit.visit_id, nipa)
    draft = type(visit.assessment)(evidence="evident", types=("3",), character="ถาวร")
    desk.visit.save_draft(visit.visit_id, nipa, assessment=draft)
    desk.visit.record_assessment(visit.visit_id, nipa)
    desk.visit.approve(visit.visit_id, counter.officer("wichai"), counter.stored(visit).version)
    return visit


def test_leaving_right_after_sending_does_not_park_what_waits_for_approval(counter: Counter) -> None:
    visit = renewal_ready(counter)
    counter.open(visit, step=2)
    with counter.bot.waitSignal(counter.workspace.left, timeout=PATIENCE):
        counter.primary()
        counter.key(Qt.Key.Key_Escape)
    stored = counter.stored(visit)
    assert (stored.state, stored.parked_reason) == (VisitState.WAITING_APPROVAL, "")


def test_pressing_esc_twice_parks_and_leaves_once(counter: Counter) -> None:
    visit = counter.open(counter.serve(PHUPHA))
    told: list[bool] = []
    counter.workspace.left.connect(lambda: told.append(True))
    counter.workspace.page.leave_requested.emit()
    counter.workspace.page.leave_requested.emit()
    counter.wait(lambda: counter.background.is_idle)
    assert told == [True]
    assert counter.stored(visit).parked_reason


def test_an_officer_who_may_not_serve_opens_a_parked_visit_and_leaves_it(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    counter.training.desk.visit.park(visit.visit_id, "รอผู้ดูแล", counter.officer("nipa"))
    counter.session.sign_in(counter.officer("orathai"))
    counter.open(visit)
    with counter.bot.waitSignal(counter.workspace.left, timeout=PATIENCE):
        counter.key(Qt.Key.Key_Escape)
    assert counter.stored(visit).parked_reason == "รอผู้ดูแล"


def test_a_visit_that_never_came_into_sight_can_be_left(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    with counter.bot.waitSignal(counter.workspace.left, timeout=PATIENCE):
        counter.workspace.open(visit.visit_id)
        counter.workspace.page.leave_requested.emit()
    counter.wait(lambda: counter.background.is_idle)
    assert counter.workspace.visit_id == ""


def test_the_end_of_a_visit_is_not_told_while_another_page_is_in_sight(counter: Counter) -> None:
    """Closing and going to the tally at once: nobody is called back from there."""
    visit = counter.open(closing(counter), step=6)
    with counter.bot.assertNotEmitted(counter.workspace.finished):
        counter.primary()
        counter.workspace.hide()
        counter.wait(lambda: counter.stored(visit).state is VisitState.CLOSED)
        counter.wait(lambda: counter.background.is_idle)
    # Behind the lock it is the same page that comes back: then the news is due.
    with counter.bot.waitSignal(counter.workspace.finished, timeout=PATIENCE) as told:
        counter.workspace.show()
    assert told.args == [visit.visit_id]


def test_the_end_of_a_visit_is_never_told_once_another_is_opened(counter: Counter) -> None:
    visit = counter.open(closing(counter), step=6)
    counter.primary()
    counter.workspace.hide()
    counter.wait(lambda: counter.stored(visit).state is VisitState.CLOSED)
    counter.wait(lambda: counter.background.is_idle)
    other = counter.serve(BUAKHAM)
    with counter.bot.assertNotEmitted(counter.workspace.finished):
        counter.workspace.open(other.visit_id)
        counter.workspace.show()
        counter.at_step(1)


@pytest.mark.parametrize("meanwhile", ["sign in", "another visit", "leave"])
def test_what_one_officer_did_in_one_visit_is_not_offered_in_another_or_to_another(
    counter: Counter, meanwhile: str
) -> None:
    counter.open(counter.serve(BUAKHAM))
    other = counter.serve(PHUPHA)
    taken_back: list[str] = []
    counter.workspace.page.offer_undo("อนุมัติแล้ว", lambda: taken_back.append(meanwhile))
    bar = found(counter.workspace.page, UndoBar)
    assert bar.is_offering
    if meanwhile == "sign in":
        counter.session.sign_in(counter.officer("wichai"))
    elif meanwhile == "another visit":
        counter.workspace.open(other.visit_id)
    else:
        with counter.bot.waitSignal(counter.workspace.left):
            counter.key(Qt.Key.Key_Escape)
    assert not bar.is_offering
    assert taken_back == []


def test_a_number_typed_later_brings_its_persons_history(counter: Counter) -> None:
    """The header says what card the person has, once the number names a registered one."""
    desk, nipa = counter.training.desk, counter.officer("nipa")
    visit = desk.visit.open.without_card("", nipa)
    counter.open(visit)
    desk.visit.save_draft(
        visit.visit_id, nipa, identity=replace(visit.identity, citizen_id=BUAKHAM.citizen_id.digits)
    )
    counter.workspace.refresh()

    def tags() -> str:
        header = found(counter.workspace.page, PersonHeader)
        return " ".join(tag.accessibleName() for tag in header.findChildren(Tag))

    before = tags()
    counter.wait(lambda: "หมดอายุ" in tags())
    assert "หมดอายุ" not in before


def test_a_press_before_the_very_first_visit_is_in_sight_is_answered_too(counter: Counter) -> None:
    """There is no button yet; what nobody has seen is confirmed by nobody, and later presses count once."""
    visit = counter.serve(BUAKHAM)
    counter.workspace.open(visit.visit_id)
    counter.primary()
    assert counter.workspace.page.message() == "รอสักครู่"
    counter.at_step(1)
    assert counter.workspace.page.message() != "รอสักครู่"
    assert counter.stored(visit).step == visit.step
    confirmed(counter, visit.visit_id)
    counter.workspace.refresh()
    counter.at_step(2)
    counter.key(Qt.Key.Key_1, ALT)
    counter.at_step(1)
    counter.primary()
    counter.at_step(2)
    assert [e.action for e in _trail(counter, visit.visit_id)].count("visit.identity_confirmed") == 2


def test_a_press_before_the_visit_is_in_sight_is_answered_and_moves_nothing(counter: Counter) -> None:
    counter.open(counter.serve(PHUPHA))
    counter.at_step(1)
    visit = counter.serve(BUAKHAM)
    counter.workspace.open(visit.visit_id)
    counter.primary()
    assert counter.workspace.page.message() == "รอสักครู่"
    counter.at_step(1)
    assert counter.workspace.page.message() != "รอสักครู่"
    assert counter.stored(visit).step == visit.step
