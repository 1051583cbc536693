"""Leads from a citizen card in the reader to the visit in sight."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from oss_desk.gui.card_at_desk import CardAtDesk

if TYPE_CHECKING:
    # Named for the types alone: the pages are loaded after the sign-in page is on the screen.
    from oss_desk.gui.desk_pages import DeskPages
    from oss_desk.gui.strip_news import StripNews
    from oss_desk.gui.visit.workspace import Workspace


class PagesInSight(Protocol):
    """What of the window is moved when a card is read."""

    news: "StripNews"

    @property
    def pages(self) -> "DeskPages":
        """The pages behind the sign-in."""
        ...

    @property
    def workspace(self) -> "Workspace":
        """The workspace of the open visit."""
        ...

    @property
    def has_pages(self) -> bool:
        """Tell whether the pages are built."""
        ...

    def current_page(self) -> str:
        """Return the name of the page shown."""
        ...

    def is_covered(self) -> bool:
        """Tell whether a cover hides the pages."""
        ...

    def open_visit(self, visit_id: str) -> None:
        """Show the visit *visit_id*."""
        ...


class CardGuide(QObject):
    """Opens, refreshes or holds back a visit as its card is read.

    Attributes:
        waiting_visit: id of the visit whose card came while another one was open, or an empty text.
    """

    def __init__(self, window: PagesInSight, card: CardAtDesk) -> None:
        super().__init__(card)
        self._window = window
        self._card = card
        self.waiting_visit = ""
        self._expired_card = False
        card.readers_changed.connect(self._readers_changed)
        card.pulled.connect(self._pulled)
        reading = card.reading
        reading.started.connect(self._started)
        reading.text_read.connect(self._text_read)
        reading.expired_card.connect(self._expired)
        reading.photo_progress.connect(self._photo_progress)
        reading.finished.connect(self._photo_read)
        reading.caregiver_read.connect(self._caregiver_read)
        card.caregiver_wanted_for = self._caregiver_wanted_for
        reading.failed.connect(self.reading_failed)

    @Slot(object)
    def reading_failed(self, error: Exception) -> None:
        """Say on strip and counter home why a card could not be read."""
        self._window.news.show_reading_failed(error)
        self._window.pages.home.show_card_problem(error)

    @Slot()
    def _pulled(self) -> None:
        if self.waiting_visit:
            self.waiting_visit = ""
            self._window.workspace.forget_other_card()
        self._window.news.show_readers(self._card.readers)
        if self._window.has_pages:
            self._window.pages.home.show_waiting()

    @Slot(object)
    def _readers_changed(self, readers: tuple[str, ...]) -> None:
        if self._window.has_pages:
            self._window.pages.home.show_readers(readers)
        self._window.news.show_readers(readers)

    @Slot()
    def _started(self) -> None:
        if self._window.has_pages:
            # What was typed is stored before anything from the card can meet it.
            self._window.workspace.flush()
        self._window.news.show_reading()
        self._window.pages.home.show_reading(None, None)

    @Slot(str)
    def _text_read(self, visit_id: str) -> None:
        window = self._window
        expired, self._expired_card = self._expired_card, False
        if window.current_page() != "visit":
            window.open_visit(visit_id)
            if expired:
                window.workspace.tell_card_expired()
        elif visit_id == window.workspace.visit_id:
            window.workspace.refresh()
        else:
            # Two people are never mixed: the new one waits until this matter is done or parked.
            self.waiting_visit = visit_id
            window.news.show_card_waits()
            window.workspace.tell_other_card(visit_id)

    @Slot()
    def _expired(self) -> None:
        self._expired_card = True
        self._window.news.show_expired_card()

    @Slot(int, int)
    def _photo_progress(self, part: int, parts: int) -> None:
        self._window.pages.home.show_reading(part, parts)
        if not self.waiting_visit:
            self._window.news.show_photo_progress(part, parts)

    def _caregiver_wanted_for(self) -> str:
        window = self._window
        if window.is_covered() or window.current_page() != "visit":
            return ""
        return window.workspace.visit_id if window.workspace.wants_caregiver_card else ""

    @Slot(str)
    def _caregiver_read(self, visit_id: str) -> None:
        self._window.news.show_readers(self._card.readers)
        self._window.pages.home.show_waiting()
        if visit_id == self._window.workspace.visit_id:
            self._window.workspace.show_caregiver()

    @Slot(str)
    def _photo_read(self, visit_id: str) -> None:
        if not self.waiting_visit:
            self._window.news.show_readers(self._card.readers)
        self._window.pages.home.show_waiting()
        self._window.pages.home.refresh()
        if visit_id == self._window.workspace.visit_id:
            self._window.workspace.refresh()
