"""The card page by keys alone, against a real practice desk."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.card.page import CardPage
from oss_desk.gui.card.presenter import CardPresenter
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.services.card import print_card
from oss_desk.simulated import people
from oss_desk.simulated.card_printer import PrinterFault
from tests.gui.found import found
from tests.gui.staged import Stage

PRINT = "พิมพ์บัตรบัวคำ"
AGAIN = "พิมพ์อีกครั้ง"
HAND_OVER = "ส่งมอบบัตร"
ANSWER = "ตอบว่าบัตรออกมาหรือไม่"
CTRL = Qt.KeyboardModifier.ControlModifier


def print_step(page: CardPage) -> str:
    """Return where printing stands, in words."""
    return found(page, QWidget, "print_tile").accessibleDescription()


def opened(qtbot: QtBot, stage: Stage) -> tuple[CardPage, CardPresenter]:
    stage.sign_in("nipa")
    page = CardPage()
    qtbot.addWidget(page)
    presenter = CardPresenter(page, stage.desk, stage.background, stage.session, page)
    page.resize(1266, 732)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    with qtbot.waitSignal(presenter.waiting_changed):
        presenter.show()
    return page, presenter


def offered(qtbot: QtBot, page: CardPage, presenter: QObject, words: str) -> None:
    guard = presenter.findChild(PrimaryPress)
    assert isinstance(guard, PrimaryPress)
    qtbot.waitUntil(lambda: page.primary_text() == words and guard.is_open)


def press_primary(qtbot: QtBot, page: CardPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)


def in_doubt(stage: Stage, visit: Visit) -> None:
    """Let the printer forget a card, and the desk not know whether it came out."""
    stage.printer.fault = PrinterFault.FORGETS
    stage.desk.card.print(visit.visit_id, stage.officer("nipa"))
    with stage.desk.recording.unit_of_work() as work:
        for card in work.cards.of_visit(visit.visit_id):
            work.cards.put(card.uncertain())
        work.commit()
    stage.printer.fault = PrinterFault.NONE


def test_print_and_hand_over_with_one_key_each(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    with qtbot.waitSignal(presenter.moved):
        press_primary(qtbot, page)
    assert VisitState.CARD_READY is stage.desk.visit.look(visit.visit_id).state
    offered(qtbot, page, presenter, HAND_OVER)
    assert print_step(page) == "พิมพ์แล้ว"
    with qtbot.waitSignal(presenter.moved):
        press_primary(qtbot, page)
    assert VisitState.HANDED_OVER is stage.desk.visit.look(visit.visit_id).state
    qtbot.waitUntil(page.is_empty)


def test_fifty_presses_print_one_card_and_hand_nothing_over(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    pressed = 0

    def hammered() -> bool:
        nonlocal pressed
        press_primary(qtbot, page)
        pressed += 1
        return pressed >= 50 and stage.desk.visit.look(visit.visit_id).state is VisitState.CARD_READY

    qtbot.waitUntil(hammered)
    assert len(stage.printer.printed) == 1
    assert VisitState.CARD_READY is stage.desk.visit.look(visit.visit_id).state
    offered(qtbot, page, presenter, HAND_OVER)


def test_a_sent_card_is_followed_until_it_is_out(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    stage.printer.held = True
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    press_primary(qtbot, page)
    qtbot.waitUntil(lambda: page.primary_text() == "กำลังพิมพ์")
    assert print_step(page) == "ส่งเข้าเครื่องพิมพ์แล้ว"
    assert VisitState.APPROVED is stage.desk.visit.look(visit.visit_id).state
    stage.printer.release()
    offered(qtbot, page, presenter, HAND_OVER)


def test_a_card_that_failed_is_printed_again_under_another_serial(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    stage.printer.fault = PrinterFault.FAILS
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    press_primary(qtbot, page)
    offered(qtbot, page, presenter, AGAIN)
    assert print_step(page) == "ไม่ออกมา"
    stage.printer.fault = PrinterFault.NONE
    press_primary(qtbot, page)
    offered(qtbot, page, presenter, HAND_OVER)
    titles = [title for title, _ in stage.printer.printed]
    assert len(set(titles)) == 2
    assert titles[-1] == stage.desk.visit.look(visit.visit_id).card_serial


@pytest.mark.parametrize(
    ("key", "text", "state", "next_words"),
    [
        (Qt.Key.Key_1, "1", CardState.PRINTED, HAND_OVER),
        (Qt.Key.Key_2, "2", CardState.SPOILED, AGAIN),
        (Qt.Key.Key_3, "3", CardState.FAILED, AGAIN),
        (Qt.Key.Key_unknown, "๒", CardState.SPOILED, AGAIN),
        (Qt.Key.Key_unknown, "ๅ", CardState.PRINTED, HAND_OVER),
    ],
)
def test_an_uncertain_card_is_settled_by_one_key(
    qtbot: QtBot, stage: Stage, key: Qt.Key, text: str, state: CardState, next_words: str
) -> None:
    visit = stage.approved(people.BUAKHAM)
    in_doubt(stage, visit)
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, ANSWER)
    assert print_step(page) == "ไม่แน่ใจ ดูที่ช่องออกบัตร"
    focused = page.focusWidget()
    assert focused is not None
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(focused, press)
    offered(qtbot, page, presenter, next_words)
    with stage.desk.recording.unit_of_work() as work:
        assert state is work.cards.of_visit(visit.visit_id)[-1].state


def test_the_primary_of_an_uncertain_card_only_points_at_the_question(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    in_doubt(stage, visit)
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, ANSWER)
    for _press in range(50):
        press_primary(qtbot, page)
    offered(qtbot, page, presenter, ANSWER)
    assert page.card_part.is_asking()
    assert VisitState.APPROVED is stage.desk.visit.look(visit.visit_id).state


def test_a_printer_that_is_not_ready_prints_nothing_and_says_why(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    stage.printer.fault = PrinterFault.NOT_READY
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    press_primary(qtbot, page)
    qtbot.waitUntil(lambda: "เครื่องพิมพ์ยังไม่พร้อม" in page.card_part.problem())
    offered(qtbot, page, presenter, PRINT)
    with stage.desk.recording.unit_of_work() as work:
        assert work.cards.of_visit(visit.visit_id) == ()


def test_an_empty_page_teaches(qtbot: QtBot, stage: Stage) -> None:
    page, _ = opened(qtbot, stage)
    assert page.is_empty()
    assert not page.primary_text()
    press_primary(qtbot, page)
    assert stage.printer.printed == ()


def test_a_card_the_printer_holds_too_long_is_answered_by_key(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = stage.approved(people.BUAKHAM)
    stage.printer.held = True
    monkeypatch.setattr(print_card, "UNANSWERED_AFTER", timedelta(0))
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    press_primary(qtbot, page)
    offered(qtbot, page, presenter, ANSWER)
    assert page.card_part.is_asking()
    assert "ถืองานนี้ไว้นาน" in page.card_part.question()
    focused = page.focusWidget()
    assert focused is not None
    for _press in range(50):
        qtbot.keyClick(focused, Qt.Key.Key_3)
    offered(qtbot, page, presenter, AGAIN)
    stage.printer.release()
    with stage.desk.recording.unit_of_work() as work:
        assert [card.state for card in work.cards.of_visit(visit.visit_id)] == [CardState.FAILED]


def test_a_held_card_that_comes_out_answers_for_itself(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.approved(people.BUAKHAM)
    stage.printer.held = True
    monkeypatch.setattr(print_card, "UNANSWERED_AFTER", timedelta(0))
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    press_primary(qtbot, page)
    offered(qtbot, page, presenter, ANSWER)
    stage.printer.release()
    offered(qtbot, page, presenter, HAND_OVER)
    assert not page.card_part.is_asking()


def print_all(qtbot: QtBot, page: CardPage, times: int = 1) -> None:
    for _press in range(times):
        qtbot.keyClick(page, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)


def test_everything_ready_is_printed_one_after_the_other(qtbot: QtBot, stage: Stage) -> None:
    visits = [stage.approved(person) for person in (people.BUAKHAM, people.PHUPHA, people.INTHA)]
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    print_all(qtbot, page, times=50)
    ready = VisitState.CARD_READY
    qtbot.waitUntil(
        lambda: all(stage.desk.visit.look(visit.visit_id).state is ready for visit in visits), timeout=15_000
    )
    print_all(qtbot, page, times=50)
    qtbot.waitUntil(lambda: "พิมพ์แล้ว 3 ใบ" in page.done())
    assert len(stage.printer.printed) == 3
    offered(qtbot, page, presenter, HAND_OVER)


def test_printing_all_stops_at_the_first_fault(qtbot: QtBot, stage: Stage) -> None:
    for person in (people.BUAKHAM, people.PHUPHA):
        stage.approved(person)
    stage.printer.fault = PrinterFault.FAILS
    page, presenter = opened(qtbot, stage)
    offered(qtbot, page, presenter, PRINT)
    print_all(qtbot, page)
    qtbot.waitUntil(lambda: "หยุดที่ใบที่ 1 จาก 2" in page.done())
    offered(qtbot, page, presenter, AGAIN)
    assert len(stage.printer.printed) == 1
