"""Reads the citizen card that was put in, from whichever screen is in sight."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.services.desk import Desk
from oss_desk.services.ports.citizen_card_reader import PhotoProgress


class CardReading(QObject):
    """One read at a time in the reader's lane; text first, photo after.

    Signals:
        started: a card is being read.
        text_read: id of the visit, saved and ready to be shown while the photo follows.
        expired_card: the citizen card itself has expired; the work goes on.
        photo_progress: segment and number of segments.
        finished: id of the visit; its photo is there where the card gave one.
        caregiver_read: id of the visit whose caregiver was filled in from a card.
        failed: the exception that ended the read before a visit was opened.
    """

    started = Signal()
    text_read = Signal(str)
    expired_card = Signal()
    photo_progress = Signal(int, int)
    finished = Signal(str)
    caregiver_read = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._busy = False
        self._next: Callable[[], None] | None = None

    def read(self, reader: str, officer: Officer) -> None:
        """Read the card in *reader* for *officer*; while one is being read the wish waits its turn."""
        if not self._begins(partial(self.read, reader, officer)):
            return
        work: Callable[[], Visit] = partial(
            self._desk.visit.serve_card, reader, officer, self._tell_text, self._tell_photo
        )
        self._background.run(Lane.CARD_READER, work, owner=self, then=self._done, otherwise=self._not_done)

    def read_caregiver(self, reader: str, visit_id: str, officer: Officer) -> None:
        """Fill the caregiver of *visit_id* in from the card in *reader*.

        The card of the visit's own person, put back, is read as ever.
        """
        if not self._begins(partial(self.read_caregiver, reader, visit_id, officer)):
            return
        self._background.run(
            Lane.CARD_READER,
            partial(self._desk.visit.serve_caregiver, reader, visit_id, officer),
            owner=self,
            then=partial(self._caregiver_done, reader, officer),
            otherwise=self._not_done,
        )

    def _begins(self, wish: Callable[[], None]) -> bool:
        """Tell whether a read may begin now; else *wish* waits its turn."""
        if self._busy:
            self._next = wish
            return False
        self._busy = True
        self.started.emit()
        return True

    def _caregiver_done(self, reader: str, officer: Officer, visit: Visit | None) -> None:
        self._busy = False
        if visit is None:
            self.read(reader, officer)
            return
        self.caregiver_read.emit(visit.visit_id)
        self._go_on()

    # The next two run in the reader's lane; a signal is the way home.
    def _tell_text(self, visit: Visit, card: CitizenCard) -> None:
        if any(warning.code == "expired_card" for warning in card.warnings):
            self.expired_card.emit()
        self.text_read.emit(visit.visit_id)

    def _tell_photo(self, progress: PhotoProgress) -> None:
        self.photo_progress.emit(progress.part, progress.parts)

    @Slot(object)
    def _done(self, visit: Visit) -> None:
        self._busy = False
        self.finished.emit(visit.visit_id)
        self._go_on()

    @Slot(object)
    def _not_done(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._next = self._next, None
        if waiting is not None:
            waiting()
