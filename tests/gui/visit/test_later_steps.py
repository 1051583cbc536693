"""Steps 2, 3 and 6 by keys alone."""

from PySide6.QtCore import Qt

from oss_desk.domain.visit.visit import VisitState
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.simulated.people import BUAKHAM, PHUPHA
from tests.gui.visit.conftest import Counter
from tests.gui.visit.staging import accepted, answered, confirmed


def primary_words(counter: Counter) -> str:
    return counter.workspace.steps[counter.workspace.page.current_step() - 1].primary_text


def test_a_renewal_with_its_papers_goes_straight_to_approval(counter: Counter) -> None:
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    assert primary_words(counter) == "รับคำขอ ส่งตรวจอนุมัติ"
    for _paper in range(3):
        counter.key(Qt.Key.Key_Space)
    counter.wait(lambda: ("old_card", "present") in counter.stored(visit).request.documents)
    counter.primary()
    counter.wait(lambda: counter.workspace.page.current_step() == 4)
    assert counter.stored(visit).state is VisitState.WAITING_APPROVAL


def test_a_paper_nobody_answered_for_is_pointed_at(counter: Counter) -> None:
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    counter.primary()
    counter.wait(lambda: counter.workspace.page.message().startswith("เหลือ"))
    assert counter.stored(visit).request_accepted is False


def test_a_missing_paper_changes_the_words_and_holds_the_matter_at_its_end(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    assert primary_words(counter) == "รับคำขอ ไปประเมิน"
    counter.key(Qt.Key.Key_Right)
    counter.key(Qt.Key.Key_Right)
    counter.wait(lambda: ("house_registration", "missing") in counter.stored(visit).request.documents)
    assert primary_words(counter) == "รับไว้ก่อน ไปประเมิน"
    desk, nipa = counter.training.desk, counter.officer("nipa")
    documents = answered(counter, visit.visit_id).documents
    request = counter.stored(visit).request
    missing = tuple((k, "missing" if k == "house_registration" else s) for k, s in documents)
    desk.visit.save_draft(visit.visit_id, nipa, request=type(request)(documents=missing))
    counter.primary()
    counter.at_step(3)
    counter.key(Qt.Key.Key_3)
    counter.focus("character_combo")
    counter.type("ถาวร")
    counter.focus("certifying_doctor_edit")
    counter.type("พญ.อรทัย")
    counter.focus("certified_on_edit")
    counter.type("=")
    counter.primary()
    counter.at_step(2)
    assert "ขาด" in counter.workspace.page.message() or "เหลือ" in counter.workspace.page.message()
    assert counter.stored(visit).state is VisitState.WAITING_DOCUMENTS


def test_the_matter_is_chosen_by_its_digit_also_under_the_thai_layout(counter: Counter) -> None:
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    counter.open(visit, step=2)
    counter.type("ภ")
    counter.wait(lambda: counter.stored(visit).request.kind == "damaged")
    counter.type("1")
    counter.wait(lambda: counter.stored(visit).request.kind == "registration")
    stored = counter.stored(visit)
    assert stored.assessment.reuses_old is False
    assert "certificate" in dict(stored.request.documents)


def test_a_day_in_the_future_is_offered_corrected_and_the_result_goes_to_approval(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    accepted(counter, visit.visit_id)
    counter.open(visit, step=3)
    assert primary_words(counter) == "บันทึกผล ส่งตรวจอนุมัติ"
    counter.type("ึ")
    counter.focus("character_combo")
    counter.type("ถาวร")
    counter.focus("certifying_doctor_edit")
    counter.type("พญ.อรทัย สมมุติเวช")
    counter.focus("certified_on_edit")
    counter.type("20112570")
    counter.key(Qt.Key.Key_Return)
    field = counter.part("certified_on_field")
    assert isinstance(field, FormField)
    assert "เป็นวันในอนาคต" in field.message()
    assert "20 พ.ย. 2569" in field.message()
    counter.key(Qt.Key.Key_Return)
    day = counter.part("certified_on_edit")
    assert isinstance(day, ThaiDateEdit)
    assert day.value() == "2026-11-20"
    counter.primary()
    counter.wait(lambda: counter.workspace.page.current_step() == 4)
    stored = counter.stored(visit)
    assert (stored.state, stored.assessment.types) == (VisitState.WAITING_APPROVAL, ("7",))


def test_an_evident_disability_needs_no_doctor(counter: Counter) -> None:
    visit = counter.serve(PHUPHA)
    accepted(counter, visit.visit_id)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    draft = type(visit.assessment)(evidence="evident", types=("3",), character="ถาวร")
    desk.visit.save_draft(visit.visit_id, nipa, assessment=draft)
    counter.open(visit, step=3)
    counter.primary()
    counter.wait(lambda: counter.stored(visit).state is VisitState.WAITING_APPROVAL)


def test_the_last_step_closes_the_matter(counter: Counter) -> None:
    desk, nipa = counter.training.desk, counter.officer("nipa")
    visit = counter.serve(PHUPHA)
    confirmed(counter, visit.visit_id)
    desk.visit.save_draft(visit.visit_id, nipa, request=type(visit.request)(kind="other"))
    desk.visit.accept_request(visit.visit_id, nipa)
    draft = type(visit.assessment)(evidence="evident", types=("3",), character="ถาวร")
    desk.visit.save_draft(visit.visit_id, nipa, assessment=draft)
    desk.visit.record_assessment(visit.visit_id, nipa)
    desk.visit.approve(visit.visit_id, counter.officer("wichai"))
    counter.open(visit, step=6)
    with counter.bot.waitSignal(counter.workspace.finished, timeout=10_000) as told:
        counter.primary()
    assert told.args == [visit.visit_id]
    assert counter.stored(visit).state is VisitState.CLOSED
