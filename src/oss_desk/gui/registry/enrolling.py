"""Has the desk bound to a registry from the sync centre, by whoever administers it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from oss_desk.domain.trust.role import Right
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk
from oss_desk.services.registry.status import SyncStatus


class Enrolling(QObject):
    """Shows address and code, and binds the desk with them.

    Signals:
        enrolled: the desk is bound now.
    """

    enrolled = Signal()

    def __init__(
        self,
        page: SyncPage,
        desk: Desk,
        background: Background,
        session: Session,
        press: PrimaryPress,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._press = press

    def is_due(self, status: SyncStatus) -> bool:
        """Tell whether the page asks for address and code: never bound, or bound and shut out."""
        if not status.is_enrolled:
            return True
        return self._may_enrol() and (status.is_forked or status.is_revoked)

    def show(self, status: SyncStatus) -> None:
        """Show how the desk is bound, or who may bind it."""
        page, may = self._page, self._may_enrol()
        page.show_entries(())
        page.show_enrol(may_enrol=may, address=self._desk.registry.address or status.address)
        self._press.offer(self.tr("ผูกกับทะเบียนจังหวัด") if may else "")
        page.say_quietly("")

    def do(self) -> None:
        """Bind the desk with what was typed, if enough was."""
        if not self._may_enrol():
            return
        typed = self._page.enrol_part.typed()
        if typed is None or not self._press.press():
            return
        self._press.say(self.tr("กำลังผูกกับทะเบียนจังหวัด"))
        self._background.run(
            Lane.NETWORK,
            partial(self._desk.registry.enrol, *typed),
            owner=self,
            then=lambda _identity: self._done(),
            otherwise=self._fail,
        )

    def _done(self) -> None:
        self._page.enrol_part.clear_code()
        self.enrolled.emit()

    def _fail(self, error: Exception) -> None:
        self._page.enrol_part.show_problem(message_for(error).sentence)
        self._press.offer(self.tr("ผูกกับทะเบียนจังหวัด"))

    def _may_enrol(self) -> bool:
        officer = self._session.officer
        return officer is not None and Right.ADMINISTER in officer.role.rights
