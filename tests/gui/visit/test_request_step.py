"""Step 2 by keys alone: matter, papers, reasons, scanned pages, and the slip about what is missing."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.camera.document_panel import DocumentPanel
from oss_desk.gui.camera.jpeg import paper_jpeg
from oss_desk.gui.camera.live_picture import LivePicture
from oss_desk.gui.visit.steps.request.kind_row import KindRow
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.visit.steps.request.page_panel import PagePanel
from oss_desk.gui.visit.steps.request.paper_row import PaperRow
from oss_desk.gui.visit.steps.request.waiver_edit import WaiverEdit
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.tag import Tag
from oss_desk.services.visit.keep_paper import KeepPaperPage
from oss_desk.simulated.people import BUAKHAM, FONGCHAN, KHAMMUN, PHUPHA, TrainingPerson
from tests.gui.found import found
from tests.gui.visit.conftest import Counter
from tests.gui.visit.staging import answered, confirmed, registered

PRESS = Qt.Key


def primary_words(counter: Counter) -> str:
    return counter.workspace.steps[counter.workspace.page.current_step() - 1].primary_text


def ready(counter: Counter, person: TrainingPerson) -> Visit:
    """Return *person*'s visit in step 2, today's portrait taken."""
    visit = counter.serve(person)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    taken = replace(visit.identity, portrait_id=visit.identity.photo_id)
    desk.visit.save_draft(visit.visit_id, nipa, identity=taken)
    return confirmed(counter, visit.visit_id)


def page(counter: Counter) -> RequestPage:
    return found(counter.workspace, RequestPage)


def row(counter: Counter, key: str) -> PaperRow:
    return next(row for row in page(counter).findChildren(PaperRow) if row.line.key == key)


def focused(counter: Counter) -> str:
    """Return the field of the page that has the keyboard; a matter has none."""
    return page(counter).focused_field()


def stored_answer(counter: Counter, visit: Visit, key: str) -> str:
    return dict(counter.stored(visit).request.documents)[key]


def test_a_renewal_costs_space_and_ctrl_enter(counter: Counter) -> None:
    registered(counter, KHAMMUN)
    visit = ready(counter, KHAMMUN)
    counter.open(visit, step=2)
    assert focused(counter) == "old_card"
    assert primary_words(counter) == "ส่งตรวจอนุมัติ"
    house = row(counter, "house_registration").line
    assert house.detail == "ที่อยู่จากชิปตรงกับทะเบียนที่ศูนย์ ไม่ขอทะเบียนบ้านซ้ำ"
    assert "ให้สำนักงานยืนยันก่อนใช้จริง" in row(counter, "house_registration").toolTip()
    counter.key(PRESS.Key_Space)
    counter.primary()
    counter.wait(lambda: counter.workspace.page.current_step() == 4)
    assert counter.stored(visit).state is VisitState.WAITING_APPROVAL


def test_another_address_asks_for_the_house_registration_first(counter: Counter) -> None:
    visit = ready(counter, BUAKHAM)
    counter.open(visit, step=2)
    assert focused(counter) == "house_registration"
    counter.key(PRESS.Key_Space)
    assert focused(counter) == "old_card"
    counter.wait(lambda: stored_answer(counter, visit, "house_registration") == "present")


def test_a_registration_costs_four_keys_and_keeps_the_page(counter: Counter) -> None:
    """Enter confirms the matter, F6 and Enter photograph the house registration, Ctrl+Enter goes on."""
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    assert isinstance(QApplication.focusWidget(), KindRow)
    counter.key(PRESS.Key_Return)
    assert focused(counter) == "house_registration"
    counter.key(PRESS.Key_F6)
    panel = found(page(counter), DocumentPanel)
    counter.wait(lambda: not found(panel, LivePicture).picture.isNull())
    counter.key(PRESS.Key_Return)
    counter.wait(lambda: bool(counter.stored(visit).request.pages_of("house_registration")))
    counter.wait(lambda: counter.workspace.accepts_primary)
    assert stored_answer(counter, visit, "house_registration") == "present"
    counter.wait(lambda: "สแกน 1 หน้า" in row(counter, "house_registration").line.detail)
    counter.primary()
    counter.at_step(3)
    (attachment,) = counter.stored(visit).request.pages_of("house_registration")
    jpeg = counter.training.desk.visit.picture(attachment)
    assert jpeg is not None
    assert not QImage.fromData(jpeg).isNull()


def test_a_reason_that_is_left_when_the_lanes_are_closed_asks_nothing_of_them(counter: Counter) -> None:
    """The window goes while the keyboard is in a reason: what was typed went before."""
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    page(counter).focus_field("house_registration")
    for _ in range(3):
        counter.key(PRESS.Key_Right)
    counter.wait(lambda: isinstance(QApplication.focusWidget(), WaiverEdit))
    counter.type("ทดสอบ")
    counter.workspace.flush()
    counter.background.close()
    assert dict(counter.stored(visit).request.waivers) == {"house_registration": "ทดสอบ"}
    counter.type("แล้วปิด")
    found(page(counter), KindRow).setFocus()


def test_nothing_behind_the_camera_moves_and_leaving_closes_the_camera_first(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    counter.key(PRESS.Key_Return)
    counter.key(PRESS.Key_Space)
    counter.wait(lambda: counter.background.is_idle and counter.workspace.accepts_primary)
    counter.key(PRESS.Key_F6)
    counter.workspace.page.primary_requested.emit()
    counter.wait(lambda: counter.background.is_idle)
    assert counter.stored(visit).request_accepted is False
    bar = found(counter.workspace, ActionBar, "action_bar")
    assert not bar.isVisible()
    counter.workspace.page.leave_requested.emit()
    counter.wait(lambda: not page(counter).findChildren(DocumentPanel))
    assert bar.isVisible()
    assert counter.workspace.visit_id == visit.visit_id
    counter.wait(lambda: counter.workspace.accepts_primary)
    counter.primary()
    counter.at_step(3)


def test_a_page_is_enlarged_turned_and_taken_away(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    keep = KeepPaperPage(counter.training.desk.recording)
    for shade in (Qt.GlobalColor.white, Qt.GlobalColor.lightGray):
        sheet = QImage(210, 297, QImage.Format.Format_RGB32)
        sheet.fill(shade)
        visit = keep(
            visit.visit_id, "house_registration", paper_jpeg(sheet), "image/jpeg", counter.officer("nipa")
        )
    counter.open(visit, step=2)
    page(counter).focus_field("house_registration")
    counter.wait(lambda: counter.background.is_idle)
    counter.key(PRESS.Key_F9)
    panel_9 = found(page(counter), PagePanel)
    assert panel_9.accessibleName() == "ทะเบียนบ้านของคนพิการ · หน้า 1/2"
    counter.key(PRESS.Key_Right)
    counter.wait(lambda: panel_9.accessibleName().endswith("หน้า 2/2"))
    counter.key(PRESS.Key_Delete)
    counter.wait(lambda: len(counter.stored(visit).request.pages_of("house_registration")) == 1)
    assert not found(counter.workspace, ActionBar, "action_bar").isVisible()
    counter.key(PRESS.Key_Escape)
    counter.wait(lambda: not page(counter).findChildren(PagePanel))
    assert found(counter.workspace, ActionBar, "action_bar").isVisible()
    assert counter.workspace.visit_id == visit.visit_id
    assert focused(counter) == "house_registration"


def test_a_paper_nobody_answered_for_is_pointed_at(counter: Counter) -> None:
    visit = ready(counter, BUAKHAM)
    counter.open(visit, step=2)
    counter.primary()
    counter.wait(lambda: counter.workspace.page.message().startswith("เหลือ"))
    assert counter.stored(visit).request_accepted is False


def test_a_missing_paper_changes_the_words_and_holds_the_matter_at_its_end(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    assert primary_words(counter) == "รับคำขอ ไปประเมิน"
    counter.key(PRESS.Key_Return)
    counter.key(PRESS.Key_Right)
    counter.key(PRESS.Key_Right)
    counter.wait(lambda: stored_answer(counter, visit, "house_registration") == "missing")
    counter.wait(lambda: counter.workspace.page.message() == "ขาด 1: ทะเบียนบ้านของคนพิการ")
    assert primary_words(counter) == "รับไว้ก่อน ไปประเมิน"
    counter.wait(lambda: counter.stored(visit).request.bring_by == "2026-12-04")
    assert counter.part("bring_card").isVisible()
    counter.primary()
    counter.at_step(3)
    assert counter.stored(visit).state is VisitState.WAITING_DOCUMENTS


def test_the_camera_closes_when_another_step_is_looked_at(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    counter.key(PRESS.Key_Return)
    counter.key(PRESS.Key_F6)
    found(page(counter), DocumentPanel)
    counter.workspace.page.step_requested.emit(1)
    counter.at_step(1)
    counter.wait(lambda: not page(counter).findChildren(DocumentPanel))
    assert found(counter.workspace, ActionBar, "action_bar").isVisible()


def test_going_to_a_missing_paper_does_not_call_it_unanswered(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    counter.key(PRESS.Key_Return)
    counter.key(PRESS.Key_Right)
    counter.key(PRESS.Key_Right)
    counter.wait(lambda: stored_answer(counter, visit, "house_registration") == "missing")
    said = row(counter, "house_registration").toolTip()
    counter.workspace.page.incomplete_requested.emit()
    assert focused(counter) == "house_registration"
    assert row(counter, "house_registration").toolTip() == said
    assert counter.workspace.page.message() == "ขาด 1: ทะเบียนบ้านของคนพิการ"


def test_a_waiver_asks_its_reason_in_its_own_row(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    counter.key(PRESS.Key_Return)
    for _answer in range(3):
        counter.key(PRESS.Key_Right)
    assert isinstance(QApplication.focusWidget(), WaiverEdit)
    counter.primary()
    counter.wait(lambda: counter.workspace.page.message().startswith("เหลือ"))
    assert counter.stored(visit).request_accepted is False
    assert isinstance(QApplication.focusWidget(), WaiverEdit)
    for _reason in range(3):
        counter.key(PRESS.Key_Down)
    counter.key(PRESS.Key_Return)
    counter.wait(lambda: counter.stored(visit).request.waivers == (("house_registration", "on_file"),))
    counter.wait(lambda: row(counter, "house_registration").line.detail == "เหตุผล: มีในระบบ")
    counter.wait(lambda: counter.workspace.accepts_primary)
    counter.primary()
    counter.at_step(3)


def test_a_reason_may_be_typed_and_is_kept_as_it_was(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    counter.key(PRESS.Key_Return)
    for _answer in range(3):
        counter.key(PRESS.Key_Right)
    counter.type("ย้าย 1 ต.ค.")
    counter.key(PRESS.Key_Return)
    counter.wait(lambda: counter.stored(visit).request.waivers == (("house_registration", "ย้าย 1 ต.ค."),))
    assert counter.stored(visit).request.kind == "registration"


def test_the_matter_is_chosen_by_its_digit_also_under_the_thai_layout(counter: Counter) -> None:
    visit = ready(counter, BUAKHAM)
    counter.open(visit, step=2)
    counter.type("ภ")
    counter.wait(lambda: counter.stored(visit).request.kind == "damaged")
    counter.type("1")
    counter.wait(lambda: counter.stored(visit).request.kind == "registration")
    chosen_row = QApplication.focusWidget()
    assert isinstance(chosen_row, KindRow)
    assert chosen_row.isChecked()
    stored = counter.stored(visit)
    assert stored.assessment.reuses_old is False
    assert "certificate" in dict(stored.request.documents)


def test_the_arrows_choose_the_neighbouring_matter_and_tab_stops_once(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    counter.key(PRESS.Key_Down)
    counter.wait(lambda: counter.stored(visit).request.kind == "renewal")
    counter.key(PRESS.Key_Up)
    counter.wait(lambda: counter.stored(visit).request.kind == "registration")
    counter.key(PRESS.Key_Tab)
    assert focused(counter) == "applicant"
    counter.key(PRESS.Key_Tab)
    assert focused(counter) == "citizen_card"


def test_answers_survive_another_matter_in_between(counter: Counter) -> None:
    visit = ready(counter, BUAKHAM)
    counter.open(visit, step=2)
    page(counter).focus_field("old_card")
    counter.key(PRESS.Key_Space)
    counter.wait(lambda: stored_answer(counter, visit, "old_card") == "present")
    page(counter).focus_kind()
    counter.type("3")
    counter.wait(lambda: counter.stored(visit).request.kind == "lost")
    assert "old_card" not in dict(counter.stored(visit).request.documents)
    counter.type("2")
    counter.wait(lambda: counter.stored(visit).request.kind == "renewal")
    assert stored_answer(counter, visit, "old_card") == "present"


def test_a_childs_guardian_is_suggested_with_the_reason(counter: Counter) -> None:
    visit = ready(counter, PHUPHA)
    counter.open(visit, step=2)
    combo = counter.part("applicant_combo")
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "ผู้ปกครอง"
    label = counter.part("applicant_label")
    assert isinstance(label, QLabel)
    assert label.text() == "อายุต่ำกว่า 15 ปี ผู้ปกครองยื่นแทน"
    assert page(counter)._form.papers_card.property("hint") == "เด็ก · ผู้ปกครองยื่น"  # noqa: SLF001
    combo.setFocus()
    counter.key(PRESS.Key_Up)
    counter.wait(lambda: counter.stored(visit).request.applicant_reason == "chosen")
    assert counter.stored(visit).request.applicant == "self"
    counter.wait(lambda: "guardian_citizen_card" not in dict(counter.stored(visit).request.documents))


def test_a_caregiver_of_another_house_is_named_in_the_case_and_known_by_chip(counter: Counter) -> None:
    visit = ready(counter, PHUPHA)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    known = replace(
        visit.identity,
        caregiver_title="นาง",
        caregiver_first_name="จันทร์ดี",
        caregiver_last_name="ทดสอบศรี",
        caregiver_relation="ญาติ",
        caregiver_from_chip=True,
        caregiver_address="9 หมู่ 2 ต.ชมพู อ.เมืองลำปาง จ.ลำปาง",
    )
    desk.visit.save_draft(visit.visit_id, nipa, identity=known)
    counter.open(visit, step=2)
    hint = page(counter)._form.papers_card.property("hint")  # noqa: SLF001
    assert hint == "เด็ก · ผู้ปกครองยื่น · ผู้ดูแลอยู่คนละบ้าน"
    assert "caregiver_confirmation" in dict(counter.stored(visit).request.documents)
    assert stored_answer(counter, visit, "caregiver_papers") == "present"
    assert counter.part("chip_label").isVisible()


def test_an_optional_paper_says_so_and_never_counts_as_missing(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    counter.open(visit, step=2)
    assert row(counter, "bank_book").line.detail == "ใช้ลงทะเบียนเบี้ยความพิการ ไม่บังคับ"
    page(counter).focus_field("bank_book")
    counter.key(PRESS.Key_Right)
    counter.key(PRESS.Key_Right)
    counter.wait(lambda: stored_answer(counter, visit, "bank_book") == "missing")
    assert primary_words(counter) == "รับคำขอ ไปประเมิน"
    assert not counter.part("bring_card").isVisible()


def test_the_head_counts_the_answers(counter: Counter) -> None:
    visit = ready(counter, FONGCHAN)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    desk.visit.save_draft(visit.visit_id, nipa, request=answered(counter, visit.visit_id))
    counter.open(visit, step=2)
    tags = [tag.accessibleName() for tag in page(counter).findChildren(Tag) if tag.isVisible()]
    assert tags == [f"มี {len(visit.request.documents)}"]


def test_a_row_says_paper_answer_and_reason_to_a_screen_reader(counter: Counter) -> None:
    counter.open(ready(counter, FONGCHAN), step=2)
    counter.key(PRESS.Key_Return)
    answer = QApplication.focusWidget()
    assert answer is not None
    assert answer.accessibleName() == "ทะเบียนบ้านของคนพิการ: ยังไม่ได้ตอบ"
    assert answer.accessibleDescription() == "ที่อยู่พิมพ์บนบัตร"
    counter.key(PRESS.Key_Right)
    assert answer.accessibleName() == "ทะเบียนบ้านของคนพิการ: มี"


def test_a_save_that_comes_home_late_does_not_take_the_next_choice_back(counter: Counter) -> None:
    """Keys that follow each other faster than the database: the last one counts, on screen at once."""
    visit = ready(counter, BUAKHAM)
    counter.open(visit, step=2)
    page(counter).focus_kind()
    for digit in "3132":
        counter.type(digit)
    presenter = counter.workspace.steps[1]
    shown: list[str] = []
    presenter.draft_saved.connect(lambda _at: shown.append(chosen(counter)))
    counter.wait(lambda: counter.background.is_idle)
    assert counter.stored(visit).request.kind == "renewal"
    assert set(shown) == {"ต่ออายุบัตร"}


def chosen(counter: Counter) -> str:
    """Return the matter that is marked."""
    return next(row.text() for row in page(counter).findChildren(KindRow) if row.isChecked())
