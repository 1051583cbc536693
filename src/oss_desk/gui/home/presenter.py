"""The conversation of the counter home: the queue, the reader's voice, and people without a card."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from oss_desk.domain.errors import FieldProblem, InvalidCitizenId, UnknownOfficer
from oss_desk.domain.visit.queue_row import DayQueue, QueueRow
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.home import prompt
from oss_desk.gui.home.page import HomePage
from oss_desk.gui.home.queue_words import next_to_call
from oss_desk.gui.home.work_list import RegistryWork
from oss_desk.gui.messages import message_for, problem_words
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk

_LOOK_AGAIN_MS = 5000


class HomePresenter(QObject):
    """Keeps the queue fresh and opens matters.

    Signals:
        visit_opened(str): the officer wants to work on this visit.
        read_again: F4 at a real desk: read the card that is in the reader once more.
    """

    visit_opened = Signal(str)
    read_again = Signal()

    def __init__(
        self, page: HomePage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._next: QueueRow | None = None
        self._readers: tuple[str, ...] | None = None
        self._had_reader = False
        self._looking = False
        self._opening = False
        self._failed = False
        self._press = PrimaryPress(self)
        self._press.text_changed.connect(page.show_primary)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look_again)
        self._timer.start()
        page.set_counter(desk.service_point.counter)
        page.primary_requested.connect(self._do_primary)
        page.matter_chosen.connect(self.visit_opened)
        page.number_entered.connect(self._open_without_card)
        page.read_requested.connect(self._read_again)
        page.refresh_requested.connect(self.refresh)
        page.show_prompt(prompt.waiting())
        self._press.offer(self._primary_words())

    @Slot()
    def refresh(self) -> None:
        """Fetch the queue; the page follows when it is here."""
        self._looking = True
        self._background.run(
            Lane.DATABASE, self._desk.visit.queue, owner=self, then=self._show, otherwise=self._fail
        )

    def show_waiting(self) -> None:
        """Let the prompt ask for a card again, or for a reader where none is connected."""
        if self._readers == ():
            self._page.show_prompt(prompt.without_reader(lost=self._had_reader))
        else:
            self._page.show_prompt(prompt.waiting())

    def show_reading(self, part: int | None, parts: int | None, *, resumed: bool = False) -> None:
        """Tell that the card is read: its text (None), or *part* of *parts* of the photo.

        *resumed*: it goes on where it was interrupted. After the last part the prompt asks for the
        next card.
        """
        if part is not None and part == parts:
            self.show_waiting()
        else:
            self._page.show_prompt(prompt.reading(part, parts, resumed=resumed))

    def show_card_problem(self, error: Exception, *, again: bool = False) -> None:
        """Tell why the card could not be read; *again*: the one before could not be read either."""
        self._page.show_prompt(prompt.problem(error, again=again))

    def show_registry_work(self, work: RegistryWork) -> None:
        """Take note of what the exchange with the registry leaves to do."""
        self._page.show_registry_work(work)

    def show_readers(self, readers: tuple[str, ...]) -> None:
        """Take note of the connected *readers*; none turns the prompt into a warning."""
        self._readers = readers
        self.show_waiting()
        self._had_reader = self._had_reader or bool(readers)

    @Slot()
    def _look_again(self) -> None:
        if self._page.isVisible() and not self._looking:
            self.refresh()

    def _show(self, queue: DayQueue) -> None:
        self._looking = False
        self._next = next_to_call(queue.rows)
        if self._failed:
            self._failed = False
            self._page.clear_problem()
        was_empty = self._page.is_empty()
        self._page.show_queue(queue)
        if was_empty and queue.rows and self._page.hasFocus():
            self._page.focus_first()
        if not self._opening:
            self._press.offer(self._primary_words())

    def _primary_words(self) -> str:
        if self._next is None:
            return self.tr("รับเรื่องโดยไม่มีบัตร")
        return self.tr("เรียกคิวถัดไป {queue}").replace("{queue}", self._next.queue_number)

    @Slot()
    def _do_primary(self) -> None:
        if self._opening:
            return
        if self._next is None:
            self._page.open_panel()
        elif self._press.press():
            self._page.close_panel()
            self.visit_opened.emit(self._next.visit_id)

    @Slot(str)
    def _open_without_card(self, digits: str) -> None:
        if self._opening:
            return
        try:
            officer = self._session.required()
        except UnknownOfficer as error:
            self._refuse(error)
            return
        self._opening = True
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.visit.open.without_card, digits, officer),
            owner=self,
            then=self._opened,
            otherwise=self._refuse,
        )

    def _opened(self, visit: Visit) -> None:
        self._opening = False
        self._page.close_panel()
        self._page.clear_problem()
        self.visit_opened.emit(visit.visit_id)
        self.refresh()

    def _refuse(self, error: Exception) -> None:
        self._opening = False
        if isinstance(error, InvalidCitizenId):
            self._page.show_number_problem(problem_words(FieldProblem("citizen_id", error.reason)))
        else:
            self._page.show_problem(message_for(error).sentence)

    @Slot()
    def _read_again(self) -> None:
        insert = self._desk.insert_pretend_card
        if insert is None:
            self.read_again.emit()
            return
        self._background.run(
            Lane.CARD_READER, insert, owner=self, then=self._inserted, otherwise=self.show_card_problem
        )

    def _inserted(self, _nothing: None) -> None:
        # The reader's watch tells the window of the card, as it would of a real one.
        self._page.clear_problem()

    def _fail(self, error: Exception) -> None:
        self._looking = False
        self._failed = True
        self._page.show_problem(message_for(error).sentence)
