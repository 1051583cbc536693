"""Step 3 by keys alone: few of them, nothing guessed, nothing lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from oss_desk.domain.visit.drafts import AssessmentDraft
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.camera.document_panel import DocumentPanel
from oss_desk.gui.camera.live_picture import LivePicture
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.visit.steps.assessment.attachment_list import AttachmentList
from oss_desk.gui.visit.steps.assessment.page import AssessmentPage
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.type_ahead import TypeAhead
from oss_desk.services.visit.send_to_doctor import SentToDoctor
from oss_desk.simulated.people import BUAKHAM, FONGCHAN, PHUPHA, TrainingPerson
from oss_desk.storage.diagnoses import shipped_diagnoses
from oss_desk.words.segmenter import strip_breaks
from tests.gui.found import found
from tests.gui.visit.conftest import ALT, CONTROL, Counter
from tests.gui.visit.staging import confirmed

PRESSES_ALLOWED = 20


class KeyCounter(QObject):
    """Counts key presses that reach the window's keyboard focus; a chord counts once."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a press once, at the widget that has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and watched is QApplication.focusWidget():
            self.presses += 1
        return False


def at_assessment(counter: Counter, person: TrainingPerson, **draft: object) -> Visit:
    """Return the visit of *person* in step 3, every paper but the certificate answered."""
    visit = counter.serve(person)
    confirmed(counter, visit.visit_id)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    stored = desk.visit.look(visit.visit_id)
    documents = tuple(
        (key, state or ("" if key == "certificate" else "present")) for key, state in stored.request.documents
    )
    desk.visit.save_draft(visit.visit_id, nipa, request=replace(stored.request, documents=documents))
    desk.visit.accept_request(visit.visit_id, nipa)
    if draft:
        desk.visit.save_draft(visit.visit_id, nipa, assessment=AssessmentDraft(**draft))  # type: ignore[arg-type]
    found(counter.workspace, AssessmentPage).set_diagnoses(shipped_diagnoses())
    counter.open(visit, step=3)
    # The doctors are asked for when the step comes into sight.
    doctors = edit(counter, "certifying_doctor_edit")
    counter.wait(lambda: bool(doctors._hints.find("")))  # noqa: SLF001
    return visit


def edit(counter: Counter, name: str) -> TypeAhead:
    part = counter.part(name)
    assert isinstance(part, TypeAhead)
    return part


def message(counter: Counter, name: str) -> str:
    field = counter.part(f"{name}_field")
    assert isinstance(field, FormField)
    return field.message()


def standing(counter: Counter, title: str) -> str:
    listed = found(counter.workspace, AttachmentList)
    return next(one.detail for one in listed.attachments() if one.title.startswith(title))


def photograph(counter: Counter) -> None:
    """Press F6 and Enter as soon as the camera shows something."""
    counter.key(Qt.Key.Key_F6)
    counter.wait(lambda: counter.workspace.findChild(DocumentPanel) is not None)
    live = found(found(counter.workspace, DocumentPanel), LivePicture)
    counter.wait(lambda: not live.picture.isNull())
    counter.key(Qt.Key.Key_Return)


def test_a_new_registration_takes_twenty_presses_at_most(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    keys = KeyCounter()
    QApplication.instance().installEventFilter(keys)  # type: ignore[union-attr]
    counter.type("3")
    counter.type("i694")
    counter.key(Qt.Key.Key_Return)
    counter.type("อัม")
    counter.key(Qt.Key.Key_Return)
    counter.key(Qt.Key.Key_Tab)
    counter.type("อร")
    counter.key(Qt.Key.Key_Return)
    counter.type("=")
    counter.key(Qt.Key.Key_Tab)
    photograph(counter)
    assert not counter.workspace.accepts_primary
    counter.wait(lambda: counter.workspace.accepts_primary)
    assert len(counter.stored(visit).request.pages_of("certificate")) == 1
    counter.primary()
    counter.wait(lambda: counter.workspace.page.current_step() == 4)
    QApplication.instance().removeEventFilter(keys)  # type: ignore[union-attr]
    stored = counter.stored(visit)
    assert stored.state is VisitState.WAITING_APPROVAL
    assert stored.assessment == AssessmentDraft(
        types=("3",),
        diagnosis_code="I694",
        character="อัมพาตครึ่งซีก ขวา",
        certifying_doctor="พญ.อรทัย สมมุติเวช ว.00000",
        certified_on="2026-11-20",
    )
    assert keys.presses <= PRESSES_ALLOWED


def test_tab_goes_as_the_page_is_read_and_comes_out_again(counter: Counter) -> None:
    at_assessment(counter, FONGCHAN)
    page = found(counter.workspace, AssessmentPage)
    walked: list[QWidget] = []
    start = QApplication.focusWidget()
    while (here := QApplication.focusWidget()) is not None and (here is not start or not walked):
        walked.append(here)
        assert len(walked) < 60
        counter.key(Qt.Key.Key_Tab)
    inside = [widget.objectName() for widget in walked if page.isAncestorOf(widget) and widget.objectName()]
    order = ["diagnosis_code_edit", "character_edit", "level_edit", "certifying_doctor_edit"]
    assert [name for name in inside if name in order] == order
    assert inside.index("certified_on_edit") < inside.index("reassess_combo") < inside.index("attach_button")
    assert any(not page.isAncestorOf(widget) for widget in walked)


def test_a_letter_typed_at_the_types_goes_to_the_code_also_under_the_thai_layout(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    counter.type("รุตภ")
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: counter.stored(visit).assessment.diagnosis_code == "I694")
    assert edit(counter, "diagnosis_code_edit").text().startswith("I69.4 ")


def test_escape_closes_the_list_and_the_visit_stays_open(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    counter.focus("certifying_doctor_edit")
    counter.type("อร")
    counter.key(Qt.Key.Key_Escape)
    assert edit(counter, "certifying_doctor_edit").suggestions() == ()
    assert counter.workspace.visit_id == visit.visit_id


def test_what_is_no_code_is_said_on_leaving_and_taken_back_when_it_is_right(counter: Counter) -> None:
    at_assessment(counter, FONGCHAN)
    counter.focus("diagnosis_code_edit")
    counter.type("xyz")
    assert message(counter, "diagnosis_code") == ""
    counter.key(Qt.Key.Key_Tab)
    assert "เช่น I69.4" in message(counter, "diagnosis_code")
    counter.focus("diagnosis_code_edit")
    edit(counter, "diagnosis_code_edit").selectAll()
    counter.type("i694")
    assert message(counter, "diagnosis_code") == ""


def test_a_certificate_too_old_is_said_as_soon_as_its_day_is_left(counter: Counter) -> None:
    at_assessment(counter, FONGCHAN)
    counter.focus("certified_on_edit")
    counter.type("19112568")
    counter.key(Qt.Key.Key_Tab)
    assert message(counter, "certified_on") == "เอกสารเกินอายุที่กำหนด ขอฉบับใหม่จากแพทย์"


def test_a_day_in_the_future_is_offered_corrected_and_the_result_goes_to_approval(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    counter.type("ึ")
    counter.focus("character_edit")
    counter.type("ถาวร")
    counter.focus("certifying_doctor_edit")
    counter.type("พญ.อรทัย สมมุติเวช")
    counter.focus("certified_on_edit")
    counter.type("20112570")
    counter.key(Qt.Key.Key_Return)
    assert "เป็นวันในอนาคต" in message(counter, "certified_on")
    assert "20 พ.ย. 2569" in message(counter, "certified_on")
    counter.key(Qt.Key.Key_Return)
    day = counter.part("certified_on_edit")
    assert isinstance(day, ThaiDateEdit)
    assert day.value() == "2026-11-20"
    counter.primary()
    counter.wait(lambda: counter.workspace.page.current_step() == 4)
    stored = counter.stored(visit)
    assert (stored.state, stored.assessment.types) == (VisitState.WAITING_APPROVAL, ("7",))


def test_the_primary_action_offers_the_day_corrected_too(counter: Counter) -> None:
    visit = at_assessment(
        counter,
        FONGCHAN,
        types=("3",),
        character="ถาวร",
        certifying_doctor="พญ.อรทัย สมมุติเวช ว.00000",
        certified_on="2027-11-20",
    )
    counter.primary()
    counter.wait(lambda: "20 พ.ย. 2569" in message(counter, "certified_on"))
    assert QApplication.focusWidget() is counter.part("certified_on_edit")
    counter.key(Qt.Key.Key_Return)
    counter.wait(lambda: counter.stored(visit).assessment.certified_on == "2026-11-20")
    assert message(counter, "certified_on") == ""


def test_an_evident_disability_needs_no_doctor_and_names_its_photograph(counter: Counter) -> None:
    visit = at_assessment(counter, PHUPHA, evidence="evident", types=("3",), character="แขนขาด ขวา")
    assert standing(counter, "ภาพถ่ายสภาพความพิการ") == "ยังไม่ได้สแกน"
    counter.primary()
    counter.wait(lambda: counter.stored(visit).state is VisitState.WAITING_APPROVAL)


def test_a_childs_certificate_asks_for_a_day_of_reassessment(counter: Counter) -> None:
    visit = at_assessment(
        counter,
        PHUPHA,
        types=("7",),
        character="ออทิสติก",
        certifying_doctor="พญ.อรทัย สมมุติเวช ว.00000",
        certified_on="2026-11-20",
    )
    counter.primary()
    counter.wait(lambda: "ประเมินซ้ำ" in message(counter, "reassess"))
    assert QApplication.focusWidget() is counter.part("reassess_combo")
    counter.key(Qt.Key.Key_Down)
    counter.wait(lambda: counter.stored(visit).assessment.reassess == "2027-11-20")
    assert message(counter, "reassess") == ""
    counter.wait(lambda: counter.workspace.accepts_primary)
    counter.primary()
    counter.wait(lambda: counter.stored(visit).state is VisitState.WAITING_APPROVAL)


def test_a_photographed_certificate_is_counted_beside_the_fields(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    assert standing(counter, "เอกสารรับรอง") == "ยังไม่ได้สแกน"
    counter.focus("level_edit")
    photograph(counter)
    counter.wait(lambda: standing(counter, "เอกสารรับรอง") == "สแกน 1 หน้า")
    assert len(counter.stored(visit).request.pages_of("certificate")) == 1
    assert QApplication.focusWidget() is counter.part("level_edit")


def test_the_camera_takes_escape_and_ctrl_enter_before_the_visit_does(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    counter.key(Qt.Key.Key_F6)
    counter.wait(lambda: counter.workspace.findChild(DocumentPanel) is not None)
    counter.primary()
    counter.key(Qt.Key.Key_Escape)
    counter.wait(lambda: counter.workspace.findChild(DocumentPanel) is None)
    assert counter.workspace.visit_id == visit.visit_id
    assert counter.stored(visit).state is VisitState.WAITING_ASSESSMENT


def test_a_doctor_nobody_knows_is_kept_and_pointed_out(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    counter.focus("certifying_doctor_edit")
    counter.type("นพ.ใหม่ ทดสอบแพทย์ ว.00077")
    counter.key(Qt.Key.Key_Tab)
    counter.wait(lambda: counter.stored(visit).assessment.certifying_doctor == "นพ.ใหม่ ทดสอบแพทย์ ว.00077")
    counter.wait(lambda: "ยังไม่เคยรับรองที่ศูนย์นี้" in message(counter, "certifying_doctor"))


def test_what_is_typed_survives_what_is_saved_meanwhile(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    counter.focus("character_edit")
    counter.type("อัม")
    counter.workspace.flush()
    counter.wait(lambda: counter.stored(visit).assessment.character == "อัม")
    assert edit(counter, "character_edit").text() == "อัม"
    assert edit(counter, "character_edit").suggestions() != ()


def cut_labels(page: AssessmentPage) -> list[str]:
    return [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible()
        and label.text()
        and not label.wordWrap()
        and label.width() < label.sizeHint().width()
    ]


@pytest.mark.parametrize("width", [851, 993, 1266])
def test_every_label_and_paper_is_said_in_full(counter: Counter, width: int) -> None:
    at_assessment(counter, FONGCHAN, types=("1", "2", "3"), character="ถาวร")
    counter.workspace.resize(width, 476 if width == 851 else 700)
    page = found(counter.workspace, AssessmentPage)
    button = counter.part("attach_button")
    counter.wait(
        lambda: button.isVisible() and button.width() >= button.sizeHint().width() and not cut_labels(page)
    )


def test_papers_that_must_scroll_stand_between_the_fields_and_the_button(counter: Counter) -> None:
    at_assessment(counter, FONGCHAN, types=("1",), character="ถาวร")
    listed = found(counter.workspace, AttachmentList)
    counter.workspace.resize(1266, 430)
    counter.wait(lambda: listed.focusPolicy() == Qt.FocusPolicy.StrongFocus)
    counter.focus("reassess_combo")
    counter.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is listed
    counter.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is counter.part("attach_button")


def notice(counter: Counter) -> str:
    page = found(counter.workspace, AssessmentPage)
    banner = found(page, Banner, "notice_banner")
    return " ".join(strip_breaks(label.text()) for label in banner.findChildren(QLabel) if label.isVisible())


def test_ctrl_d_writes_down_that_the_person_goes_to_the_doctor(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN)
    counter.focus("character_edit")
    counter.type("อัม")
    counter.key(Qt.Key.Key_D, CONTROL)
    counter.wait(lambda: "รอผลแพทย์ ส่งเมื่อ 10:42 น." in notice(counter))
    assert counter.stored(visit).state is VisitState.WAITING_ASSESSMENT
    assert counter.stored(visit).assessment.character == "อัม"
    counter.open(counter.serve(PHUPHA))
    counter.open(visit, step=3)
    counter.wait(lambda: "รอผลแพทย์" in notice(counter))


def test_no_doctor_is_asked_about_what_is_evident(counter: Counter) -> None:
    visit = at_assessment(counter, FONGCHAN, evidence="evident", types=("3",))
    assert counter.workspace.steps[2].hand_on_text == ""
    counter.key(Qt.Key.Key_D, CONTROL)
    counter.wait(lambda: counter.background.is_idle)
    assert SentToDoctor(counter.training.desk.recording)(visit.visit_id) is None


def test_every_control_has_a_name_and_its_key_or_hint(counter: Counter) -> None:
    at_assessment(counter, FONGCHAN)
    page = found(counter.workspace, AssessmentPage)
    nameless = [
        (type(widget).__name__, widget.objectName())
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []
    code = QAccessible.queryAccessibleInterface(edit(counter, "diagnosis_code_edit"))
    assert code.role() == QAccessible.Role.EditableText
    assert code.text(QAccessible.Text.Name) == "รหัสโรค (ICD-10)"
    edit(counter, "diagnosis_code_edit").set_value("I694")
    assert code.text(QAccessible.Text.Value).startswith("I69.4 ผลที่ตามมา")


def test_a_key_in_a_type_ahead_is_answered_before_the_next_one(counter: Counter) -> None:
    """No turn of the event loop lies between the key and what it offers."""
    at_assessment(counter, FONGCHAN)
    counter.focus("diagnosis_code_edit")
    counter.type("i6")
    assert edit(counter, "diagnosis_code_edit").suggestions()


def test_a_renewal_says_that_the_old_certificate_serves(counter: Counter) -> None:
    visit = counter.serve(BUAKHAM)
    confirmed(counter, visit.visit_id)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    stored = desk.visit.look(visit.visit_id)
    documents = tuple((key, state or "present") for key, state in stored.request.documents)
    desk.visit.save_draft(visit.visit_id, nipa, request=replace(stored.request, documents=documents))
    desk.visit.accept_request(visit.visit_id, nipa)
    counter.open(visit, step=4)
    counter.key(Qt.Key.Key_3, ALT)
    counter.wait(lambda: "ใช้เอกสารรับรองเดิม" in notice(counter))
    assert not counter.part("attach_button").isEnabled()
    assert counter.workspace.steps[2].primary_text == ""
