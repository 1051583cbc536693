"""The approval page by keys alone, against a real practice desk."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from oss_desk.domain.visit.visit import VisitState
from oss_desk.gui.approval.comparison_table import ComparisonTable
from oss_desk.gui.approval.page import ApprovalPage
from oss_desk.gui.approval.presenter import ApprovalPresenter
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.widgets.undo_bar import UndoBar
from oss_desk.simulated import people
from tests.gui.found import found
from tests.gui.staged import Stage

APPROVE = "อนุมัติ ไปเรื่องถัดไป"
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(qtbot: QtBot, stage: Stage, officer: str = "wichai") -> tuple[ApprovalPage, ApprovalPresenter]:
    stage.sign_in(officer)
    page = ApprovalPage()
    qtbot.addWidget(page)
    presenter = ApprovalPresenter(page, stage.desk, stage.background, stage.session, page)
    page.resize(1266, 732)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    with qtbot.waitSignal(presenter.waiting_changed):
        presenter.show()
    return page, presenter


def ready(qtbot: QtBot, page: ApprovalPage, words: str = APPROVE) -> None:
    qtbot.waitUntil(lambda: page.primary_text() == words)


def press_primary(qtbot: QtBot, page: ApprovalPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)


def wait_out_the_quiet_moment(qtbot: QtBot, presenter: QObject) -> None:
    guard = presenter.findChild(PrimaryPress)
    assert isinstance(guard, PrimaryPress)
    qtbot.waitUntil(lambda: guard.is_open)


def undo_promise(page: ApprovalPage) -> QLabel:
    return next(label for label in page.findChildren(QLabel) if label.text().startswith("เลิกทำได้"))


def test_ctrl_enter_approves_and_goes_to_the_next(qtbot: QtBot, stage: Stage) -> None:
    first = stage.sent_for_approval(people.BUAKHAM)
    second = stage.sent_for_approval(people.PHUPHA)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    assert first.visit_id == page.current_id()
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)
    qtbot.waitUntil(lambda: page.current_id() == second.visit_id)
    assert VisitState.APPROVED is stage.desk.visit.look(first.visit_id).state
    assert stage.desk.visit.look(first.visit_id).decided_by == "wichai"


def test_fifty_presses_approve_one_matter(qtbot: QtBot, stage: Stage) -> None:
    stage.sent_for_approval(people.BUAKHAM)
    second = stage.sent_for_approval(people.PHUPHA)
    page, _ = opened(qtbot, stage)
    ready(qtbot, page)
    for _press in range(25):
        press_primary(qtbot, page)
    qtbot.waitUntil(lambda: page.current_id() == second.visit_id)
    # The hammering goes on while the next matter comes into sight: it must not be decided unseen.
    for _press in range(25):
        press_primary(qtbot, page)
    ready(qtbot, page)
    assert (second.visit_id,) == tuple(
        row.visit_id for row in stage.desk.visit.in_state(VisitState.WAITING_APPROVAL)
    )


def test_own_request_is_refused_with_words(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM, by="wichai")
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    assert "ผู้ส่งอนุมัติเองไม่ได้" in page.review_part.problem()
    with qtbot.assertNotEmitted(presenter.decided):
        press_primary(qtbot, page)
        ready(qtbot, page, "กำลังอนุมัติ")
        ready(qtbot, page)
    assert "ผู้ส่งอนุมัติเองไม่ได้" in page.review_part.problem()
    assert VisitState.WAITING_APPROVAL is stage.desk.visit.look(visit.visit_id).state


def test_ctrl_r_sends_back_with_one_sentence(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    assert undo_promise(page).isVisible()
    qtbot.keyClick(page, Qt.Key.Key_R, CTRL)
    assert page.review_part.is_asking_reason()
    assert not undo_promise(page).isVisible()
    assert page.primary_text() == "ส่งกลับ ไปเรื่องถัดไป"
    edit = page.focusWidget()
    assert edit is not None
    with qtbot.assertNotEmitted(presenter.decided):
        press_primary(qtbot, page)
    typed = QInputMethodEvent()  # as an input method commits Thai; QTest's own keys are Latin only
    typed.setCommitString("ที่อยู่ไม่ตรงกับทะเบียนบ้าน")
    QCoreApplication.sendEvent(edit, typed)
    wait_out_the_quiet_moment(qtbot, presenter)
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)
    returned = stage.desk.visit.look(visit.visit_id)
    assert VisitState.RETURNED is returned.state
    assert returned.return_reason == "ที่อยู่ไม่ตรงกับทะเบียนบ้าน"


def test_esc_takes_the_reason_away(qtbot: QtBot, stage: Stage) -> None:
    stage.sent_for_approval(people.BUAKHAM)
    page, _ = opened(qtbot, stage)
    ready(qtbot, page)
    qtbot.keyClick(page, Qt.Key.Key_R, CTRL)
    edit = page.focusWidget()
    assert edit is not None
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not page.review_part.is_asking_reason()
    assert page.primary_text() == APPROVE


def test_arrow_keys_choose_a_matter(qtbot: QtBot, stage: Stage) -> None:
    stage.sent_for_approval(people.BUAKHAM)
    second = stage.sent_for_approval(people.PHUPHA)
    page, _ = opened(qtbot, stage)
    ready(qtbot, page)
    listed = page.focusWidget()
    assert listed is not None
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert second.visit_id == page.current_id()


def test_an_empty_page_teaches(qtbot: QtBot, stage: Stage) -> None:
    page, _ = opened(qtbot, stage)
    assert page.is_empty()
    assert not page.primary_text()
    press_primary(qtbot, page)
    assert page.is_empty()


def test_a_matter_somebody_else_decided_is_refused_with_words(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    page, _ = opened(qtbot, stage)
    ready(qtbot, page)
    stage.desk.visit.approve(visit.visit_id, stage.officer("admin"), visit.version)
    press_primary(qtbot, page)
    qtbot.waitUntil(lambda: "ผ่านขั้นนั้นไปแล้ว" in page.review_part.problem())


def test_a_matter_not_yet_on_the_screen_is_never_approved(qtbot: QtBot, stage: Stage) -> None:
    """Down and Ctrl+Enter at once: the evidence of the second is still on its way."""
    first = stage.sent_for_approval(people.BUAKHAM)
    second = stage.sent_for_approval(people.PHUPHA)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    listed = page.focusWidget()
    assert listed is not None
    with qtbot.assertNotEmitted(presenter.decided):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
        press_primary(qtbot, page)
        qtbot.waitUntil(lambda: stage.background.is_idle)
        press_primary(qtbot, page)
        ready(qtbot, page)
    waiting = {row.visit_id for row in stage.desk.visit.in_state(VisitState.WAITING_APPROVAL)}
    assert waiting == {first.visit_id, second.visit_id}
    assert page.current_id() == second.visit_id
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)
    assert VisitState.APPROVED is stage.desk.visit.look(second.visit_id).state


def test_coming_back_to_the_page_shows_the_matter_before_it_can_be_decided(
    qtbot: QtBot, stage: Stage
) -> None:
    """What stood there may have been corrected and sent again while the page was away."""
    stage.sent_for_approval(people.BUAKHAM)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    with qtbot.assertNotEmitted(presenter.decided):
        presenter.show()
        press_primary(qtbot, page)
        ready(qtbot, page)


def test_a_photo_taken_over_from_the_chip_is_not_called_todays(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    other = stage.sent_for_approval(people.PHUPHA)
    photo = stage.desk.visit.picture(visit.identity.photo_id)
    assert photo is not None
    stage.desk.visit.send_back(visit.visit_id, "รูป", stage.officer("wichai"), visit.version)
    nipa = stage.officer("nipa")
    stage.desk.visit.keep_portrait(visit.visit_id, photo, nipa)
    stage.desk.visit.accept_request(visit.visit_id, nipa)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    caption = page.review_part.findChild(QLabel, "portrait_label")
    assert isinstance(caption, QLabel)
    with qtbot.waitSignal(presenter.waiting_changed):
        presenter.show(visit.visit_id)
    qtbot.waitUntil(lambda: caption.text() == "ใช้รูปจากชิป")
    with qtbot.waitSignal(presenter.waiting_changed):
        presenter.show(other.visit_id)
    qtbot.waitUntil(lambda: caption.text() == "วันนี้")


def test_ctrl_z_takes_an_approval_back(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)
    bar = found(page, UndoBar)
    assert bar.is_offering
    with qtbot.waitSignal(presenter.decided):
        qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert stage.desk.visit.look(visit.visit_id).state is VisitState.WAITING_APPROVAL
    qtbot.waitUntil(lambda: page.current_id() == visit.visit_id)
    ready(qtbot, page)


def test_an_approval_whose_card_is_printing_is_not_taken_back(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    stage.sent_for_approval(people.PHUPHA)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)
    ready(qtbot, page)
    stage.printer.held = True
    stage.desk.card.print(visit.visit_id, stage.officer("nipa"))
    found(page, UndoBar).take_back()
    qtbot.waitUntil(lambda: "เลิกทำไม่ได้แล้ว" in page.review_part.problem())
    assert stage.desk.visit.look(visit.visit_id).state is VisitState.APPROVED


def test_a_matter_corrected_while_it_was_looked_at_is_shown_anew_before_it_can_be_decided(
    qtbot: QtBot, stage: Stage
) -> None:
    visit = stage.sent_for_approval(people.PHUPHA)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    back = stage.desk.visit.send_back(visit.visit_id, "บ้าน", stage.officer("wichai"), visit.version)
    nipa = stage.officer("nipa")
    stage.desk.visit.save_draft(visit.visit_id, nipa, identity=replace(back.identity, house_number="999"))
    stage.desk.visit.record_assessment(visit.visit_id, nipa)
    with qtbot.assertNotEmitted(presenter.decided):
        for _press in range(50):
            press_primary(qtbot, page)
        qtbot.waitUntil(lambda: "ถูกแก้หลังเปิดดู" in page.review_part.problem())
        table = found(page, ComparisonTable)
        qtbot.waitUntil(lambda: "999" in str(table.model().index(3, 1).data()))
        wait_out_the_quiet_moment(qtbot, presenter)
    assert stage.desk.visit.look(visit.visit_id).state is VisitState.WAITING_APPROVAL
    assert "ถูกแก้หลังเปิดดู" in page.review_part.problem()
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)


def test_ctrl_t_leaves_only_what_differs(qtbot: QtBot, stage: Stage) -> None:
    stage.sent_for_approval(people.BUAKHAM)
    page, _ = opened(qtbot, stage)
    ready(qtbot, page)
    model = found(page, ComparisonTable).model()
    every = model.rowCount()
    qtbot.keyClick(page, Qt.Key.Key_T, CTRL)
    assert 0 < model.rowCount() < every
    qtbot.keyClick(page, Qt.Key.Key_T, CTRL)
    assert model.rowCount() == every


def test_the_rows_that_were_ticked_go_back_with_the_sentence(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.sent_for_approval(people.BUAKHAM)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    qtbot.keyClick(page, Qt.Key.Key_R, CTRL)
    table = found(page, ComparisonTable)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.currentIndex().data() == "ที่อยู่"
    assert "เลือกแล้ว" in str(table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    found(page, QLineEdit, "reason_edit").setText("ขอสำเนาใหม่")
    wait_out_the_quiet_moment(qtbot, presenter)
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)
    assert stage.desk.visit.look(visit.visit_id).return_reason == "ที่อยู่: ขอสำเนาใหม่"


def test_a_matter_that_arrives_comes_up_by_itself(qtbot: QtBot, stage: Stage) -> None:
    page, presenter = opened(qtbot, stage)
    assert page.is_empty()
    visit = stage.sent_for_approval(people.BUAKHAM)
    timer = presenter.findChild(QTimer, "look_again")
    assert timer is not None
    timer.timeout.emit()
    qtbot.waitUntil(lambda: page.current_id() == visit.visit_id)
    ready(qtbot, page)
    page.review_part.open_reason()
    found(page, QLineEdit, "reason_edit").setText("ยังพิมพ์อยู่")
    stage.sent_for_approval(people.PHUPHA)
    with qtbot.waitSignal(presenter.waiting_changed):
        timer.timeout.emit()
    assert page.review_part.is_asking_reason()
    assert found(page, QLineEdit, "reason_edit").text() == "ยังพิมพ์อยู่"


def approve_first(qtbot: QtBot, stage: Stage) -> tuple[ApprovalPage, ApprovalPresenter, str]:
    visit = stage.sent_for_approval(people.BUAKHAM)
    page, presenter = opened(qtbot, stage)
    ready(qtbot, page)
    with qtbot.waitSignal(presenter.decided):
        press_primary(qtbot, page)
    assert found(page, UndoBar).is_offering
    return page, presenter, visit.visit_id


def test_whoever_comes_after_the_approver_is_offered_nothing_to_take_back(qtbot: QtBot, stage: Stage) -> None:
    page, _, visit_id = approve_first(qtbot, stage)
    stage.sign_in("nipa")
    assert not found(page, UndoBar).is_offering
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: stage.background.is_idle)
    assert stage.desk.visit.look(visit_id).state is VisitState.APPROVED


def test_an_approval_is_taken_back_by_whoever_is_there_then_and_never_without_the_right(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, presenter, visit_id = approve_first(qtbot, stage)
    undo: list[Callable[[], None]] = []
    monkeypatch.setattr(page, "offer_undo", lambda _sentence, deed: undo.append(deed))
    presenter._after_decision(stage.desk.visit.look(visit_id))  # noqa: SLF001 - an answer that came late
    stage.sign_in("nipa")
    undo[0]()
    qtbot.waitUntil(lambda: "ไม่มีสิทธิ" in page.review_part.problem())
    assert stage.desk.visit.look(visit_id).state is VisitState.APPROVED
    stage.sign_in("admin")
    with qtbot.waitSignal(presenter.decided):
        undo[0]()
    with stage.desk.recording.unit_of_work() as work:
        entry = work.audit.entries(visit_id)[-1]
    assert (entry.action, entry.officer) == ("visit.approval_undone", "admin")
