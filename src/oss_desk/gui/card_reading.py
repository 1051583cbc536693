"""Reads the citizen card that was put in, from whichever screen is in sight."""

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.people.citizen_card import CardHints, CitizenCard
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.odd_fields import PHOTO_INCOMPLETE
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.services.desk import Desk
from oss_desk.services.ports.citizen_card_reader import PhotoProgress
from oss_desk.services.visit.serve_card import CardFollower


class CardReading(QObject):
    """One read at a time in the reader's lane; text first, photo after, hints of other applets last.

    Signals:
        started: a card is being read.
        text_read: id of the visit, saved and ready to be shown while the photo follows.
        expired_card: the citizen card itself has expired; the work goes on.
        photo_resumed: the photo goes on where it was interrupted before.
        photo_progress: segment and number of segments.
        photo_kept: id of the visit; its photo is stored, or why there is none.
        photo_interrupted: id of the visit whose photo is not whole: the card was pulled, or another
            came, or the officer went away.
        hints_read: id of the visit and the `CardHints`; told only where the card gives any.
        finished: id of the visit; nothing is asked of the card any more.
        caregiver_read: id of the visit whose caregiver was filled in from a card.
        failed: the exception that ended the read before a visit was opened.

    Attributes:
        visit_id: the visit that is being read for, empty until its text is there and after the end.
        person_name: whose card was read last, for words on the screen.
    """

    started = Signal()
    text_read = Signal(str)
    expired_card = Signal()
    photo_resumed = Signal()
    photo_progress = Signal(int, int)
    photo_kept = Signal(str)
    photo_interrupted = Signal(str)
    hints_read = Signal(str, object)
    finished = Signal(str)
    caregiver_read = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._busy = False
        self._next: tuple[str, Callable[[], None]] | None = None
        self._cancelled = Event()
        self._parts_told, self._parts = 0, 1
        self.visit_id = ""
        self.person_name = ""

    @property
    def is_busy(self) -> bool:
        """Tell whether a card is being read."""
        return self._busy

    def read(self, reader: str, officer: Officer) -> None:
        """Read the card in *reader* for *officer*.

        While one is being read the wish waits its turn, and the photo of that one waits for later.
        """
        if not self._begins(reader, partial(self.read, reader, officer)):
            return
        follower = CardFollower(self._tell_kept, self._tell_hints, self._cancelled.is_set)
        work: Callable[[], Visit] = partial(
            self._desk.visit.serve_card, reader, officer, self._tell_text, self._tell_photo, follower
        )
        self._background.run(Lane.CARD_READER, work, owner=self, then=self._done, otherwise=self._not_done)

    def read_caregiver(self, reader: str, visit_id: str, officer: Officer) -> None:
        """Fill the caregiver of *visit_id* in from the card in *reader*.

        The card of the visit's own person, put back, is read as ever.
        """
        if not self._begins(reader, partial(self.read_caregiver, reader, visit_id, officer)):
            return
        self._background.run(
            Lane.CARD_READER,
            partial(self._desk.visit.serve_caregiver, reader, visit_id, officer),
            owner=self,
            then=partial(self._caregiver_done, reader, officer),
            otherwise=self._not_done,
        )

    def cancel(self) -> None:
        """Stop reading the photo after the segment under way; the text stays good."""
        self._cancelled.set()

    def forget(self, reader: str) -> None:
        """Drop the wish to read *reader*: its card is out again."""
        if self._next is not None and self._next[0] == reader:
            self._next = None

    def _begins(self, reader: str, wish: Callable[[], None]) -> bool:
        """Tell whether a read may begin now; else *wish* waits its turn."""
        if self._busy:
            self._next = (reader, wish)
            self.cancel()
            return False
        self._busy = True
        self._cancelled, self.visit_id = Event(), ""
        self._parts_told, self._parts = 0, 1
        self.started.emit()
        return True

    def _caregiver_done(self, reader: str, officer: Officer, visit: Visit | None) -> None:
        self._busy = False
        if visit is None:
            self.read(reader, officer)
            return
        self.caregiver_read.emit(visit.visit_id)
        self._go_on()

    # The next four run in the reader's lane; a signal is the way home.
    def _tell_text(self, visit: Visit, card: CitizenCard) -> None:
        if any(warning.code == "expired_card" for warning in card.warnings):
            self.expired_card.emit()
        self.visit_id, self.person_name = visit.visit_id, visit.identity.name.full
        self.text_read.emit(visit.visit_id)

    def _tell_photo(self, progress: PhotoProgress) -> None:
        if not self._parts_told and progress.part > 1:
            self.photo_resumed.emit()
        self._parts_told, self._parts = progress.part, progress.parts
        self.photo_progress.emit(progress.part, progress.parts)

    def _tell_kept(self, visit: Visit) -> None:
        self.photo_kept.emit(visit.visit_id)
        # One that was read to its end and is spoilt will not come by putting the card in again.
        if PHOTO_INCOMPLETE in visit.identity.chip_warnings and self._parts_told < self._parts:
            self.photo_interrupted.emit(visit.visit_id)

    def _tell_hints(self, visit: Visit, hints: CardHints) -> None:
        if hints != CardHints():
            self.hints_read.emit(visit.visit_id, hints)

    @Slot(object)
    def _done(self, visit: Visit) -> None:
        self._busy, self.visit_id = False, ""
        self.finished.emit(visit.visit_id)
        self._go_on()

    @Slot(object)
    def _not_done(self, error: Exception) -> None:
        self._busy, self.visit_id = False, ""
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._next = self._next, None
        if waiting is not None:
            waiting[1]()
