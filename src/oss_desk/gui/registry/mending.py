"""What is done about a change that the registry refuses: put it right, or do not send it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from oss_desk.domain.errors import InvalidDate
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.dialogs import ask_once
from oss_desk.gui.messages import message_for
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.registry.refused_field import stored_form
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.registry.status import SyncItem


class Mending(QObject):
    """Corrects in the database's lane; what is still wrong is said at the field.

    Signals:
        changed: a change goes again, or goes no more.
        refused(object): the exception that kept it from being withdrawn.
        not_corrected: it is still wrong; the field says why.
    """

    changed = Signal()
    refused = Signal(object)
    not_corrected = Signal()

    def __init__(
        self, page: SyncPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session

    def correct(self, item: SyncItem) -> None:
        """Send *item* again with what the field says now, or as it was where nothing can be typed."""
        typed, name = self._page.refused_part.typed(), item.error_field.removeprefix("body.")
        try:
            stored = "" if typed is None else stored_form(name, typed, self._desk.clock.today())
        except InvalidDate as error:
            self._still_wrong(error)
            return
        fields = {} if typed is None else {name: stored}
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.registry.correct, item.change_id, fields, self._session.required()),
            owner=self,
            then=lambda _change: self._corrected(),
            otherwise=self._still_wrong,
        )

    def ask_withdrawal(self, change_id: str) -> None:
        """Ask once: what the registry has comes back into our own tables, which nobody can undo."""
        ask_once(
            self._page,
            self.tr("ไม่ส่งรายการนี้ และใช้ค่าของทะเบียนจังหวัดแทน ทำแล้วเลิกทำไม่ได้"),
            self.tr("ใช้ของทะเบียน"),
            self.tr("กลับไปแก้"),
            partial(self._withdraw, change_id),
        )

    def _withdraw(self, change_id: str) -> None:
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.registry.withdraw, change_id, self._session.required()),
            owner=self,
            then=lambda _change: self.changed.emit(),
            otherwise=self.refused.emit,
        )

    def _corrected(self) -> None:
        self._page.say(self.tr("แก้แล้ว จะส่งใหม่เอง"), Tone.OK)
        self.changed.emit()

    def _still_wrong(self, error: Exception) -> None:
        self._page.refused_part.show_problem(message_for(error).sentence)
        self.not_corrected.emit()
