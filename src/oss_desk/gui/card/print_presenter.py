"""The conversation about one card: print, watch the spooler, settle what is uncertain, hand over."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from oss_desk.domain.card.disability_card import CardState, DisabilityCard
from oss_desk.domain.card.print_queue import CardProof, PrintedCard
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.card.card_part import CardPart
from oss_desk.gui.card.standing import Deed, Standing, standing_of
from oss_desk.gui.messages import message_for
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk

POLL_MS = 300
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Found:
    visit: Visit
    card: PrintedCard


class PrintPresenter(QObject):
    """Shows one card in a `CardPart` and does what its state asks for next.

    Signals:
        primary_text_changed(str): what the primary action is called now.
        moved(object): the `Visit` came into another state: printed, handed over or closed.
        stood(object): the `CardState` of the latest attempt after it changed, or None.
        stopped: what was asked for did not happen, or a person has to look first.
    """

    primary_text_changed = Signal(str)
    moved = Signal(object)
    stood = Signal(object)
    stopped = Signal()

    def __init__(
        self, part: CardPart, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._desk = desk
        self._background = background
        self._session = session
        self._visit_id = ""
        self._found: _Found | None = None
        self._standing: Standing | None = None
        self._print_first = ""
        self._press = PrimaryPress(self)
        self._press.text_changed.connect(self.primary_text_changed)
        self._poll = QTimer(self)
        self._poll.setSingleShot(True)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._look)
        part.answered.connect(self._settle)

    @property
    def primary_text(self) -> str:
        """What the primary action is called."""
        return self._press.text

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way and a press would be ignored."""
        return not self._press.is_open

    def show(self, visit_id: str) -> None:
        """Bring the card of the matter *visit_id* to the screen."""
        if visit_id != self._visit_id:
            self._visit_id = visit_id
            self._found = self._standing = None
            self._poll.stop()
            self._part.clear_problem()
            self._part.forget_proof()
            self._press.say("")
        self._look()
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.card.proof, visit_id),
            owner=self,
            then=partial(self._show_proof, visit_id),
            otherwise=partial(self._fail, visit_id),
        )

    def show_and_print(self, visit_id: str, words: str) -> None:
        """Bring the card of *visit_id* to the screen and print it unless it was tried before.

        Meanwhile the button says *words*. ``moved`` follows when it is out, else ``stopped``.
        """
        self._print_first = visit_id
        self.show(visit_id)
        self._press.say(words)

    def forget(self) -> None:
        """Show nothing any more; a card that was sent goes on and is found again later."""
        self._visit_id = ""
        self._found = self._standing = None
        self._poll.stop()
        self._press.say("")

    def primary(self) -> None:
        """Do what the card's state asks for next; more presses than one do what one does."""
        if self._found is None or self._standing is None or not self._press.press():
            return
        visit_id, by = self._visit_id, self._session.required()
        match self._standing.deed:
            case Deed.PRINT:
                self._part.clear_problem()
                self._press.say(self.tr("กำลังส่งเข้าเครื่องพิมพ์"))
                self._run(visit_id, partial(self._desk.card.print, visit_id, by), self._after_print)
            case Deed.ANSWER:
                self._part.focus_question()
                self._press.offer(self._standing.primary)
            case Deed.HAND_OVER:
                self._press.say(self.tr("กำลังส่งมอบ"))
                self._run(visit_id, partial(self._desk.visit.hand_over, visit_id, by), self._after_move)
            case Deed.CLOSE:
                self._press.say(self.tr("กำลังจบเรื่อง"))
                self._run(visit_id, partial(self._desk.visit.close, visit_id, by), self._after_move)
            case _:
                pass

    @Slot(str)
    def _settle(self, answer: str) -> None:
        if self._standing is None or self._standing.deed is not Deed.ANSWER or not self._press.press():
            return
        self._poll.stop()
        visit_id, by = self._visit_id, self._session.required()
        self._press.say(self.tr("กำลังบันทึก"))
        deed = partial(self._desk.card.settle, visit_id, CardState(answer), by)
        self._run(visit_id, deed, self._after_settle)

    def _run(self, visit_id: str, deed: partial[T], then: Callable[[T], None]) -> None:
        self._background.run(
            Lane.PRINTER, deed, owner=self, then=then, otherwise=partial(self._fail_deed, visit_id)
        )

    def _after_print(self, card: DisabilityCard) -> None:
        if card.visit_id == self._visit_id:
            self._look()

    def _after_settle(self, card: PrintedCard) -> None:
        if card.visit_id == self._visit_id:
            self._look()

    def _after_move(self, visit: Visit) -> None:
        if visit.visit_id == self._visit_id:
            self._press.say(self.tr("เสร็จแล้ว"))
            self._look()
        self.moved.emit(visit)

    @Slot()
    def _look(self) -> None:
        visit_id, officer = self._visit_id, self._session.officer
        if not visit_id or officer is None:
            return

        def find() -> _Found:
            card = self._desk.card.follow(visit_id, officer)
            return _Found(self._desk.visit.look(visit_id), card)

        self._background.run(
            Lane.PRINTER,
            find,
            owner=self,
            then=self._show_found,
            otherwise=partial(self._fail_look, visit_id),
        )

    def _show_found(self, found: _Found) -> None:
        if found.visit.visit_id != self._visit_id:
            return
        before, self._found = self._found, found
        standing = standing_of(found.visit, found.card)
        changed, self._standing = standing != self._standing, standing
        self._part.show_standing(standing)
        if self._print_first == self._visit_id and self._print_now(standing, found):
            return
        if standing.held:
            # It may still come out by itself while the question stands.
            self._poll.start()
        if standing.deed is Deed.WAIT:
            self._press.say(standing.primary)
            self._poll.start()
        elif standing.deed is Deed.NOTHING:
            self._press.say("")
        elif changed or not self._press.is_open:
            # What comes after a deed of ours waits for a quiet moment; a fresh page does not.
            self._press.offer(standing.primary, at_once=before is None)
        if before is None or before.card.state is not found.card.state:
            self.stood.emit(found.card.state)
        if standing.deed is Deed.ANSWER or found.card.state in {CardState.FAILED, CardState.SPOILED}:
            self.stopped.emit()
        came_out = found.visit.state is VisitState.CARD_READY
        if before is not None and before.visit.state is VisitState.APPROVED and came_out:
            self.moved.emit(found.visit)

    def _print_now(self, standing: Standing, found: _Found) -> bool:
        """Print what `show_and_print` asked for; tell whether it is under way."""
        self._print_first = ""
        if standing.deed is not Deed.PRINT or found.card.state is not None:
            self.stopped.emit()
            return False
        visit_id, by = self._visit_id, self._session.required()
        self._part.clear_problem()
        self._run(visit_id, partial(self._desk.card.print, visit_id, by), self._after_print)
        return True

    def _show_proof(self, visit_id: str, proof: CardProof) -> None:
        if visit_id == self._visit_id:
            self._part.show_proof(proof)

    def _fail(self, visit_id: str, error: Exception) -> None:
        if visit_id == self._visit_id:
            self._part.show_problem(message_for(error).sentence)

    def _fail_look(self, visit_id: str, error: Exception) -> None:
        self._fail(visit_id, error)
        if visit_id != self._visit_id or self._standing is None:
            return
        if self._standing.deed is Deed.WAIT or self._standing.held:
            self._poll.start()
        else:
            self._press.offer(self._standing.primary, at_once=False)

    def _fail_deed(self, visit_id: str, error: Exception) -> None:
        self._fail(visit_id, error)
        self.stopped.emit()
        self._look()
