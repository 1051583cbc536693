"""The conversation of the approver's page with the use cases."""

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.errors import WrongPin
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right, Role
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.sign_in.approver_page import ApproverPage
from oss_desk.gui.sign_in.proof import refusal_words
from oss_desk.services.desk import Desk


class ApproverPresenter(QObject):
    """Proves an officer who may approve, and signs nobody in.

    Signals:
        approved_by(object): the `Officer` whose PIN was right.
        cancelled: nobody wanted to.
    """

    approved_by = Signal(object)
    cancelled = Signal()

    def __init__(self, page: ApproverPage, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._last_supervisor = ""
        # Counts the questions: an answer that comes after Esc, or under a lock, belongs to none.
        self._question = 0
        self._at_work = False
        page.show_place(desk.service_point)
        page.proof_requested.connect(self._prove)
        page.cancel_requested.connect(self._cancel)
        page.left.connect(self._give_up)

    @Slot()
    def ask(self) -> None:
        """Begin anew: fetch who may approve and wait for a PIN."""
        self._question += 1
        self._at_work = False
        self._page.reset()
        # Chosen before the keyboard is there: what is fetched later moves nobody under a hand.
        self._page.show_officers(self._page.officers(), self._likely(self._page.officers()))
        self._background.run(
            Lane.DATABASE, self._approvers, owner=self, then=self._show, otherwise=self._fail
        )

    def _approvers(self) -> tuple[Officer, ...]:
        return tuple(known for known in self._desk.trust.officers() if Right.APPROVE in known.role.rights)

    def _show(self, officers: tuple[Officer, ...]) -> None:
        current = self._page.current()
        self._page.show_officers(officers, current.user_name if current else self._likely(officers))
        if not officers:
            self._page.show_problem(self.tr("ยังไม่มีผู้ตรวจอนุมัติในเครื่องนี้ ให้ผู้ดูแลระบบเพิ่มชื่อ"))

    def _likely(self, officers: tuple[Officer, ...]) -> str:
        """Return who is probably called: the supervisor who was here last, else the first one."""
        names = [known.user_name for known in officers if known.role is Role.SUPERVISOR]
        if self._last_supervisor in names:
            return self._last_supervisor
        return names[0] if names else ""

    @Slot(str, str)
    def _prove(self, user_name: str, pin: str) -> None:
        if self._at_work:
            return
        self._at_work = True
        asked = self._question
        self._background.run(
            Lane.DATABASE,
            lambda: self._desk.trust.sign_in(user_name, pin),
            owner=self,
            then=lambda officer: self._accept(officer, asked),
            otherwise=lambda error: self._refuse(error, asked),
        )

    def _accept(self, officer: Officer, asked: int) -> None:
        if asked != self._question:
            return
        self._question += 1
        self._at_work = False
        if officer.role is Role.SUPERVISOR:
            self._last_supervisor = officer.user_name
        self._page.reset()
        self.approved_by.emit(officer)

    def _refuse(self, error: Exception, asked: int) -> None:
        if asked == self._question:
            self._at_work = False
            self._page.show_problem(refusal_words(error), wrong=isinstance(error, WrongPin))

    def _fail(self, error: Exception) -> None:
        self._page.show_problem(message_for(error).sentence)

    @Slot()
    def _cancel(self) -> None:
        self._give_up()
        self.cancelled.emit()

    @Slot()
    def _give_up(self) -> None:
        self._question += 1
        self._at_work = False
        self._page.forget()
