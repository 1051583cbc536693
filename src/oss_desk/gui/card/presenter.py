"""The conversation of the card page with the use cases."""

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.card.page import CardPage
from oss_desk.gui.card.print_presenter import PrintPresenter
from oss_desk.gui.card.printer_words import reason_words
from oss_desk.gui.messages import message_for
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.ports.card_printing import PrinterStatus

Waiting = tuple[tuple[QueueRow, ...], int]


class CardPresenter(QObject):
    """Shows what waits to be printed or handed over, and prints and hands over one after the other.

    Signals:
        waiting_changed(int): how many cards wait to be printed, for the badge of the rail.
        moved(object): a `Visit` came into another state: printed, handed over or closed.
    """

    waiting_changed = Signal(int)
    moved = Signal(object)

    def __init__(
        self, page: CardPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._wanted = ""
        self._arriving = False
        self._ready: tuple[str, ...] = ()
        self._batch: list[str] = []
        self._batch_size = 0
        self._print = PrintPresenter(page.card_part, desk, background, session, self)
        self._print.primary_text_changed.connect(page.show_primary)
        self._print.moved.connect(self._after_move)
        self._print.stood.connect(self._after_state)
        self._print.stopped.connect(self._stop_batch)
        page.all_requested.connect(self.print_all)
        page.primary_requested.connect(self.primary)
        page.matter_chosen.connect(self._choose)
        page.refresh_requested.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Fetch the queue and ask the printer; the matter selected stays selected if it still waits."""
        self._background.run(Lane.DATABASE, self._fetch, owner=self, then=self._show, otherwise=self._fail)
        self._ask_printer()

    def show(self, visit_id: str = "") -> None:
        """Fetch the queue and select *visit_id*, or the one that waits longest."""
        self._wanted = visit_id
        self._arriving = True
        self.refresh()

    @Slot()
    def primary(self) -> None:
        """Do what the selected card asks for next."""
        if not self._page.is_empty() and not self._batch:
            self._print.primary()

    @Slot(str)
    def _choose(self, visit_id: str) -> None:
        if self._batch:
            # One card at a time: the one at the printer stays on the screen.
            self._page.choose(self._batch[0])
        else:
            self._print.show(visit_id)

    @Slot()
    def print_all(self) -> None:
        """Print every card that is ready, one after the other; the first that does not come out ends it."""
        if self._batch or self._print.is_busy or not self._ready:
            return
        self._batch, self._batch_size = list(self._ready), len(self._ready)
        self._print_next()

    def _print_next(self) -> None:
        place = self._batch_size - len(self._batch) + 1
        words = self.tr("กำลังพิมพ์ {place} จาก {count}").format(place=place, count=self._batch_size)
        self._page.choose(self._batch[0])
        self._print.show_and_print(self._batch[0], words)

    @Slot()
    def _stop_batch(self) -> None:
        if self._batch:
            place = self._batch_size - len(self._batch) + 1
            words = self.tr("หยุดที่ใบที่ {place} จาก {count} ที่เหลือยังไม่ได้พิมพ์")
            self._batch = []
            self._page.show_stopped(words.format(place=place, count=self._batch_size))

    def _ask_printer(self) -> None:
        self._background.run(
            Lane.PRINTER,
            self._desk.card.printer.status,
            owner=self,
            then=self._show_printer,
            otherwise=self._miss_printer,
        )

    def _fetch(self) -> Waiting:
        to_print = self._desk.visit.in_state(VisitState.APPROVED)
        to_hand_over = self._desk.visit.in_state(VisitState.CARD_READY)
        with_card = tuple(row for row in to_print if row.kind.needs_card)
        return with_card + to_hand_over, self._desk.visit.queue().printed

    def _show(self, waiting: Waiting) -> None:
        rows, printed_today = waiting
        ids = [row.visit_id for row in rows]
        wanted = self._wanted or self._page.current_id()
        current = wanted if wanted in ids else ids[0] if ids else ""
        self._wanted = ""
        self._page.show_queue(rows, current, printed_today)
        self.waiting_changed.emit(sum(1 for row in rows if row.state is VisitState.APPROVED))
        if self._arriving:
            self._arriving = False
            if not self._page.card_part.is_asking():
                self._page.focus_first()
        self._ready = tuple(row.visit_id for row in rows if row.state is VisitState.APPROVED)
        if self._batch:
            self._page.choose(self._batch[0])
        elif current:
            self._print.show(current)
        else:
            self._print.forget()

    def _show_printer(self, status: PrinterStatus) -> None:
        if status.ready:
            self._page.show_printer(Tone.OK, self.tr("พร้อม"), status.queue, "")
        else:
            self._page.show_printer(Tone.WARN, self.tr("ยังไม่พร้อม"), status.queue, reason_words(status.reason))

    def _miss_printer(self, error: Exception) -> None:
        message = message_for(error)
        self._page.show_printer(Tone.ERROR, message.text, "", message.remedy)

    @Slot(object)
    def _after_state(self, state: CardState | None) -> None:
        if state is not None and state is not CardState.PRINTED:
            self._ask_printer()

    @Slot(object)
    def _after_move(self, visit: Visit) -> None:
        done = {
            VisitState.CARD_READY: self.tr("พิมพ์แล้ว ตรวจบัตรก่อนส่งมอบ"),
            VisitState.HANDED_OVER: self.tr("ส่งมอบบัตรแล้ว"),
        }.get(visit.state, self.tr("จบเรื่องแล้ว"))
        self._page.show_done(f"{done} · {visit.queue_number}")
        self.moved.emit(visit)
        if self._batch and self._batch[0] == visit.visit_id:
            del self._batch[0]
            if self._batch:
                self._print_next()
            else:
                words = self.tr("พิมพ์แล้ว {n} ใบ ตรวจบัตรก่อนส่งมอบ").format(n=self._batch_size)
                self._page.show_done(words)
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self._page.show_problem(message_for(error).sentence)
