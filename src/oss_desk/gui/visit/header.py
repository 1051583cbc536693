"""Keeps the head of a visit in step with it: whose it is, what it is about, what is missing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from oss_desk.domain.visit.visit import Step, Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.session import Session
from oss_desk.gui.visit.facts import masked_number, person_facts, whole_number
from oss_desk.gui.visit.page import WorkspacePage
from oss_desk.gui.widgets.person_header import PersonFacts
from oss_desk.services.desk import Desk
from oss_desk.services.people.history import LookAtHistory, PersonHistory
from oss_desk.services.visit.reveal import RevealNumber

REVEAL_MILLISECONDS = 10_000


class VisitHeader(QObject):
    """Shows one visit's person, photo and number; whatever comes late for another visit is dropped.

    Args:
        otherwise: told what a lane came back with instead of an answer.
    """

    def __init__(
        self,
        page: WorkspacePage,
        desk: Desk,
        background: Background,
        session: Session,
        otherwise: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._otherwise = otherwise
        self._look_at_history = LookAtHistory(desk.recording)
        self._reveal_number = RevealNumber(desk.recording)
        self._visit: Visit | None = None
        self._history = PersonHistory()
        self._person_id = ""
        self._photo_id: str | None = None
        self._facts: PersonFacts | None = None
        self._hide_number = QTimer(self)
        self._hide_number.setSingleShot(True)
        self._hide_number.setInterval(REVEAL_MILLISECONDS)
        self._hide_number.timeout.connect(self._mask)
        page.reveal_requested.connect(self.reveal)

    def begin(self, visit: Visit) -> None:
        """Show *visit*, just opened, with nothing of the one before."""
        self.forget()
        self._page.show_photo(None)
        self.show(visit)

    def show(self, visit: Visit) -> None:
        """Follow *visit* as it stands now; what did not change is not drawn again."""
        self._visit = visit
        if visit.person_id != self._person_id:
            # A number typed or corrected later names somebody else: nothing of the other person stays.
            self._person_id = visit.person_id
            self._history = PersonHistory()
            self._ask(partial(self._look_at_history, visit.person_id), partial(self._know, visit.person_id))
        today = self._desk.clock.today()
        facts = person_facts(visit, self._history, today)
        if facts != self._facts:
            self._facts = facts
            self._page.show_person(facts)
        missing = len(visit.request.missing(self._desk.rules.optional_papers(today)))
        words = self.tr("ขาด {count}").format(count=missing) if missing else ""
        self._page.show_step_problem(Step.REQUEST, words)
        photo_id = visit.identity.portrait_id or visit.identity.photo_id
        if photo_id != self._photo_id:
            self._photo_id = photo_id
            self._ask(partial(self._desk.visit.picture, photo_id), partial(self._show_photo, photo_id))

    def forget(self) -> None:
        """Let the visit go; its number is not left standing whole."""
        self._mask()
        self._hide_number.stop()
        self._visit = None
        self._facts = None
        self._photo_id = None
        self._person_id = ""
        self._history = PersonHistory()

    @Slot()
    def reveal(self) -> None:
        """Show the whole number for ten seconds; the look is entered in the audit trail."""
        officer, visit = self._session.officer, self._visit
        if officer is not None and visit is not None:
            show = partial(self._show_number, visit.visit_id)
            self._ask(partial(self._reveal_number, visit.visit_id, officer), show)

    def _ask(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._background.run(Lane.DATABASE, work, owner=self, then=then, otherwise=self._otherwise)

    def _is_shown(self, visit_id: str) -> bool:
        return self._visit is not None and self._visit.visit_id == visit_id

    def _know(self, person_id: str, history: PersonHistory) -> None:
        if self._visit is not None and self._visit.person_id == person_id:
            self._history = history
            self.show(self._visit)

    def _show_photo(self, photo_id: str, picture: bytes | None) -> None:
        if photo_id == self._photo_id:
            self._page.show_photo(picture)

    def _show_number(self, visit_id: str, citizen_id: str) -> None:
        if self._is_shown(visit_id):
            self._page.show_citizen_id(whole_number(citizen_id) or masked_number(citizen_id))
            self._hide_number.start()

    @Slot()
    def _mask(self) -> None:
        if self._visit is not None:
            self._page.show_citizen_id(masked_number(self._visit.identity.citizen_id))
