"""Leads from a citizen card in the reader to the visit in sight."""

from html import escape
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.gui.card_at_desk import CardAtDesk
from oss_desk.gui.home.prompt import problem
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.errors import CardMute, CardRemoved

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
    """Opens, refreshes or holds back a visit as its card is read, and says what is the matter at the reader.

    Said on the status strip, in the prompt of the counter home, and above the step of an open visit.

    Attributes:
        waiting_visit: id of the visit whose card came while another one was open, or an empty text.
    """

    def __init__(self, window: PagesInSight, card: CardAtDesk) -> None:
        super().__init__(card)
        self._window = window
        self._card = card
        self.waiting_visit = ""
        self._expired_card = False
        self._resumed = False
        self._was_mute = False
        self._was_pulled_early = False
        self._had_reader = False
        self._read_in_sight = ""
        self._followed: Workspace | None = None
        card.readers_changed.connect(self._readers_changed)
        card.pulled.connect(self._pulled)
        card.trying.connect(self._trying)
        reading = card.reading
        reading.started.connect(self._started)
        reading.text_read.connect(self._text_read)
        reading.expired_card.connect(self._expired)
        reading.photo_resumed.connect(self._photo_resumed)
        reading.photo_progress.connect(self._photo_progress)
        reading.photo_kept.connect(self._photo_read)
        reading.photo_interrupted.connect(self._photo_interrupted)
        reading.hints_read.connect(self._hints_read)
        reading.caregiver_read.connect(self._caregiver_read)
        card.caregiver_wanted_for = self._caregiver_wanted_for
        reading.failed.connect(self.reading_failed)

    @Slot(object)
    def reading_failed(self, error: Exception) -> None:
        """Say why a card could not be read, and what to do: on strip, counter home and open visit."""
        words = problem(error, again=self._was_mute)
        self._window.news.show_reading_failed(words.title)
        self._window.pages.home.show_card_problem(error, again=self._was_mute)
        self._was_mute = isinstance(error, CardMute)
        self._was_pulled_early = isinstance(error, CardRemoved)
        self._tell_visit(Tone.WARN, f"{words.title} {words.detail}", stays=self._was_pulled_early)

    @Slot()
    def _pulled(self) -> None:
        self._window.news.forget_card()
        self.waiting_visit = ""
        if self._window.has_pages:
            self._window.workspace.reader_banner.card_is_out()
        if self._was_pulled_early:
            # Otherwise nobody had time to see why the name did not come up.
            return
        self._window.news.show_readers(self._card.readers)
        if self._window.has_pages:
            self._window.pages.home.show_waiting()

    @Slot(object)
    def _readers_changed(self, readers: tuple[str, ...]) -> None:
        if self._window.has_pages:
            self._window.pages.home.show_readers(readers)
            if readers:
                self._window.workspace.reader_banner.card_is_out()
        if not self._card.reading.is_busy or not readers:
            self._window.news.show_readers(readers)
        if self._had_reader and not readers:
            words = self.tr("เครื่องอ่านบัตรหลุด งานนี้ยังอยู่ครบ เสียบสายเครื่องอ่านใหม่ หรือพิมพ์ต่อได้เลย")
            self._tell_visit(Tone.WARN, words)
        self._had_reader = bool(readers)

    @Slot(bool)
    def _trying(self, under_way: bool) -> None:  # noqa: FBT001, a signal's
        if under_way:
            self._window.news.show_trying()
        else:
            self._window.news.show_readers(self._card.readers)

    @Slot()
    def _started(self) -> None:
        self._was_pulled_early = self._resumed = False
        self._read_in_sight = ""
        self._window.news.forget_card()
        if self._window.has_pages:
            # What was typed is stored before anything from the card can meet it.
            self._window.workspace.flush()
            self._window.workspace.reader_banner.clear()
        self._window.news.show_reading()
        self._window.pages.home.show_reading(None, None)

    @Slot(str)
    def _text_read(self, visit_id: str) -> None:
        window = self._window
        expired, self._expired_card = self._expired_card, False
        self._was_mute = False
        workspace = window.workspace
        if window.current_page() == "visit" and workspace.wanted_visit_id not in {"", visit_id}:
            # Two people are never mixed: the new one waits until this matter is done or parked.
            self.waiting_visit = visit_id
            window.news.show_card_waits()
            words = self.tr("มีบัตรใหม่ของ {name} เปิดหลังจบเรื่องนี้ หรือกด Esc เพื่อพักเรื่องนี้")
            self._tell_visit(Tone.INFO, words.format(name=escape(self._card.reading.person_name)))
            return
        if window.current_page() == "visit" and workspace.wanted_visit_id:
            workspace.refresh()
        else:
            window.open_visit(visit_id)
        self._read_in_sight = visit_id
        self._follow(window.workspace)
        if expired:
            words = self.tr("บัตรประชาชนหมดอายุแล้ว ทำเรื่องต่อได้ แนะนำให้ทำบัตรประชาชนใหม่ที่อำเภอหรือเทศบาล")
            self._tell_visit(Tone.WARN, words, stays=True)

    @Slot()
    def _expired(self) -> None:
        self._expired_card = True
        self._window.news.show_expired_card()

    @Slot()
    def _photo_resumed(self) -> None:
        self._resumed = True
        if self._read_in_sight:
            self._tell_visit(Tone.INFO, self.tr("บัตรเดิมกลับมาแล้ว กำลังอ่านรูปต่อจากที่ค้างไว้"))

    @Slot(int, int)
    def _photo_progress(self, part: int, parts: int) -> None:
        self._window.pages.home.show_reading(part, parts, resumed=self._resumed)
        if not self.waiting_visit:
            self._window.news.show_photo_progress(part, parts, resumed=self._resumed)

    def _caregiver_wanted_for(self) -> str:
        window = self._window
        if window.is_covered() or window.current_page() != "visit":
            return ""
        return window.workspace.visit_id if window.workspace.wants_caregiver_card else ""

    @Slot(str)
    def _caregiver_read(self, visit_id: str) -> None:
        self._was_mute = False
        self._window.news.show_readers(self._card.readers)
        self._window.pages.home.show_waiting()
        if visit_id == self._window.workspace.visit_id:
            self._window.workspace.show_caregiver()

    @Slot(str)
    def _photo_read(self, visit_id: str) -> None:
        if not self.waiting_visit:
            self._window.news.show_readers(self._card.readers)
        if self._resumed and not self.waiting_visit:
            self._window.workspace.reader_banner.card_is_out()
        self._window.pages.home.show_waiting()
        self._window.pages.home.refresh()
        # Also while it is still on its way into sight: it may have been looked at before the photo came.
        if visit_id == self._window.workspace.wanted_visit_id:
            self._window.workspace.refresh()

    @Slot(str)
    def _photo_interrupted(self, visit_id: str) -> None:
        if visit_id == self._window.workspace.wanted_visit_id:
            words = self.tr("อ่านข้อมูลครบแล้ว แต่รูปยังไม่ครบ เสียบบัตรเดิมเพื่ออ่านรูปต่อ หรือกด F6 ถ่ายรูปวันนี้")
            self._tell_visit(Tone.WARN, words, stays=True)

    @Slot(str, object)
    def _hints_read(self, visit_id: str, hints: CardHints) -> None:
        self._window.workspace.show_hints(visit_id, hints)

    @Slot()
    def _left(self) -> None:
        """Leave the photo of a visit that nobody looks at any more; the same card goes on with it."""
        if self._read_in_sight and self._read_in_sight == self._card.reading.visit_id:
            self._card.reading.cancel()

    def _follow(self, workspace: "Workspace") -> None:
        """Hear when the officer leaves *workspace*; one made anew is another."""
        if self._followed is not workspace:
            self._followed = workspace
            workspace.left.connect(self._left)

    def _tell_visit(self, tone: Tone, sentence: str, *, stays: bool = False) -> None:
        """Say *sentence* above the step, if a visit is in sight."""
        if self._window.has_pages and self._window.current_page() == "visit":
            self._window.workspace.tell_of_reader(tone, sentence, stays=stays)
