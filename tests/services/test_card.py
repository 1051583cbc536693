"""Printing: saved before the printer is touched and after."""

from datetime import timedelta

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.errors import WrongState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import VisitState
from oss_desk.services.card.print_card import UNANSWERED_AFTER, settle
from oss_desk.services.errors import PrinterNotReady, PrintUnclear, PrintUnstoppable
from oss_desk.simulated.card_printer import PrinterFault
from oss_desk.simulated.clock import FrozenClock
from tests.services.story import NEW, RENEWING, approved


def test_a_printed_card_moves_visit_card_and_tally_together(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    assert desk.card.print(visit.visit_id, nipa).state is CardState.SENT
    assert desk.visit.look(visit.visit_id).state is VisitState.APPROVED
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.PRINTED
    assert desk.visit.look(visit.visit_id).state is VisitState.CARD_READY
    today = desk.clock.today()
    tally = desk.day.tally(today, today, nipa)
    assert (tally.visits, tally.cards.printed) == (1, 1)
    assert tally.total_by("kind") == {"registration": 1}
    assert desk.visit.hand_over(visit.visit_id, nipa).state is VisitState.HANDED_OVER
    assert desk.visit.close(visit.visit_id, nipa).state is VisitState.CLOSED
    assert desk.day.tally(today, today, nipa).visits == 1


def test_home_counts_the_cards_the_tally_counts(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    desk.card.print(visit.visit_id, nipa)
    clock.advance(timedelta(days=1))
    desk.card.follow(visit.visit_id, nipa)
    desk.visit.hand_over(visit.visit_id, nipa)
    desk.visit.close(visit.visit_id, nipa)
    today = desk.clock.today()
    assert desk.visit.queue().printed == desk.day.tally(today, today, nipa).cards.printed == 1


def test_a_renewal_revokes_the_old_card(training: Training, nipa: Officer, wichai: Officer) -> None:
    visit = approved(training, RENEWING, nipa, wichai)
    training.desk.card.print(visit.visit_id, nipa)
    training.desk.card.follow(visit.visit_id, nipa)
    with training.desk.recording.unit_of_work() as work:
        states = [card.state for card in work.cards.of_person(visit.person_id)]
    assert states == [CardState.REVOKED, CardState.PRINTED]


def test_fifty_presses_print_one_card(training: Training, nipa: Officer, wichai: Officer) -> None:
    visit = approved(training, NEW, nipa, wichai)
    training.desk.card.print(visit.visit_id, nipa)
    for _ in range(49):
        with pytest.raises(WrongState):
            training.desk.card.print(visit.visit_id, nipa)
    assert len(training.printed()) == 1


def test_a_printer_that_is_not_ready_costs_no_serial(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    visit = approved(training, NEW, nipa, wichai)
    training.printer.fault = PrinterFault.NOT_READY
    with pytest.raises(PrinterNotReady):
        training.desk.card.print(visit.visit_id, nipa)
    training.printer.fault = PrinterFault.NONE
    assert training.desk.card.print(visit.visit_id, nipa).card_serial.digits == "526900000013"


def test_a_job_without_an_answer_becomes_uncertain_and_a_person_decides(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    training.printer.fault = PrinterFault.FORGETS
    desk.card.print(visit.visit_id, nipa)
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.SENT
    clock.advance(UNANSWERED_AFTER + timedelta(seconds=1))
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.UNCERTAIN
    with pytest.raises(WrongState):
        desk.card.print(visit.visit_id, nipa)
    assert desk.card.settle(visit.visit_id, CardState.FAILED, nipa).state is CardState.FAILED
    training.printer.fault = PrinterFault.NONE
    assert desk.card.print(visit.visit_id, nipa).card_serial.digits == "526900000021"


def test_a_job_that_is_held_is_not_doubted_and_no_second_card_is_offered(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    training.printer.held = True
    desk.card.print(visit.visit_id, nipa)
    clock.advance(UNANSWERED_AFTER + timedelta(seconds=1))
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.SENT
    with pytest.raises(WrongState):
        desk.card.print(visit.visit_id, nipa)
    training.printer.release()
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.PRINTED


def test_a_hand_over_nobody_is_sure_of_is_uncertain(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    training.printer.fault = PrinterFault.UNCLEAR
    with pytest.raises(PrintUnclear):
        desk.card.print(visit.visit_id, nipa)
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.UNCERTAIN
    with pytest.raises(WrongState):
        desk.card.print(visit.visit_id, nipa)


def test_after_a_crash_between_saving_and_sending_the_card_is_uncertain(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    desk.card.print._request(visit.visit_id, nipa)  # noqa: SLF001, the crash comes right after this
    assert desk.card.recover(nipa) == 0
    clock.advance(UNANSWERED_AFTER + timedelta(seconds=1))
    assert desk.card.recover(nipa) == 1
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.UNCERTAIN
    assert training.printed() == ()


def test_a_card_that_did_not_come_out_cannot_come_out_later(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    """The job is called back before a second card may be printed."""
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    training.printer.fault = PrinterFault.FORGETS
    desk.card.print(visit.visit_id, nipa)
    clock.advance(UNANSWERED_AFTER + timedelta(seconds=1))
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.UNCERTAIN
    training.printer.fault = PrinterFault.UNSTOPPABLE
    with pytest.raises(PrintUnstoppable):
        desk.card.settle(visit.visit_id, CardState.FAILED, nipa)
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.UNCERTAIN


def test_a_card_nobody_sent_is_doubted_while_the_page_is_open(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    """The disk was full right after the hand-over: the page must not wait for ever."""
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    desk.card.print._request(visit.visit_id, nipa)  # noqa: SLF001, nothing after it was saved
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.REQUESTED
    clock.advance(UNANSWERED_AFTER + timedelta(seconds=1))
    assert desk.card.follow(visit.visit_id, nipa).state is CardState.UNCERTAIN


def test_a_card_is_settled_once(
    training: Training, clock: FrozenClock, nipa: Officer, wichai: Officer
) -> None:
    """Two windows that read the same doubt do not both write their answer."""
    desk = training.desk
    visit = approved(training, NEW, nipa, wichai)
    sent = desk.card.print(visit.visit_id, nipa)
    desk.card.follow(visit.visit_id, nipa)
    with pytest.raises(WrongState):
        settle(desk.recording, desk.card.settle.ids, sent.failed(), nipa)
