"""The conversation of the sign-in page with the use cases."""

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.errors import WrongPin
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.session import Session
from oss_desk.gui.sign_in.page import SignInPage
from oss_desk.gui.sign_in.proof import refusal_words
from oss_desk.services.desk import Desk


class SignInPresenter(QObject):
    """Offers the officers, proves one of them and puts that one into the session.

    Signals:
        signed_in: the session holds the officer; the page may go.
    """

    signed_in = Signal()

    def __init__(
        self, page: SignInPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._last = ""
        self._at_work = False
        page.show_place(desk.service_point)
        page.sign_in_requested.connect(self._prove)
        page.officer_chosen.connect(self._look_for_open)

    @Slot()
    def refresh(self) -> None:
        """Fetch who may sign in and offer them, whoever was here last in hand."""
        self._background.run(
            Lane.DATABASE, self._desk.trust.officers, owner=self, then=self._show, otherwise=self._fail
        )

    def show(self) -> None:
        """Ask who begins to work."""
        self._page.show_open()
        self._page.reset()
        self.refresh()

    @Slot()
    def lock(self) -> None:
        """Ask who goes on with the work underneath; the session stays as it is until a PIN was right."""
        if self._session.officer is not None:
            self._last = self._session.officer.user_name
        # A name chosen before must not stand between the officer at work and the PIN.
        self._page.show_officers(self._page.officers(), self._last)
        self._page.show_locked()
        self._page.reset()
        self.refresh()

    def _show(self, officers: tuple[Officer, ...]) -> None:
        current = self._page.current()
        self._page.show_officers(officers, current.user_name if current else self._last)
        chosen = self._page.current()
        if chosen is not None:
            self._look_for_open(chosen)

    @Slot(object)
    def _look_for_open(self, officer: Officer) -> None:
        """Tell under the PIN whether *officer* left a matter open, which comes back after signing in."""
        self._background.run(
            Lane.DATABASE,
            lambda: self._desk.visit.left_open(officer.user_name),
            owner=self,
            then=lambda visit: self._tell_open(officer, visit),
            otherwise=self._fail,
        )

    def _tell_open(self, officer: Officer, visit: Visit | None) -> None:
        if self._page.current() == officer:
            self._page.show_waiting(int(visit is not None), visit.queue_number if visit else "")

    @Slot(str, str)
    def _prove(self, user_name: str, pin: str) -> None:
        if self._at_work:
            return
        self._at_work = True
        self._background.run(
            Lane.DATABASE,
            lambda: self._desk.trust.sign_in(user_name, pin),
            owner=self,
            then=self._let_in,
            otherwise=self._refuse,
        )

    def _let_in(self, officer: Officer) -> None:
        self._at_work = False
        self._last = officer.user_name
        self._page.reset()
        self._session.sign_in(officer)
        self.signed_in.emit()

    def _refuse(self, error: Exception) -> None:
        self._at_work = False
        self._page.show_problem(refusal_words(error), wrong=isinstance(error, WrongPin))

    def _fail(self, error: Exception) -> None:
        self._page.show_problem(message_for(error).sentence)
