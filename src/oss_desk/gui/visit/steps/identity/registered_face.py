"""Brings the register's picture of somebody to the page, and again once it has come from another hospital."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.services.desk import Desk
from oss_desk.services.visit.registered_portrait import RegisteredPortrait

LOOK_MILLISECONDS = 3_000
"""How often it is looked whether a picture on its way has come."""


class RegisteredFace(QObject):
    """Looks in the background; nobody waits for a picture.

    Signals:
        seen(str, object): id of the person, and a `RegisteredPortrait`.
    """

    seen = Signal(str, object)

    def __init__(self, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._person_id = ""
        self._timer = QTimer(self)
        self._timer.setObjectName("registered_face")
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def look(self, person_id: str) -> None:
        """Look for the picture of *person_id*; the one asked for before is not wanted any more."""
        if person_id != self._person_id:
            self._person_id = person_id
            self._timer.stop()
            self._ask()

    def forget(self) -> None:
        """Look for nobody."""
        self._person_id = ""
        self._timer.stop()

    def _ask(self) -> None:
        if not self._person_id or self._background.is_closed:
            return
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.visit.registered_portrait, self._person_id),
            owner=self,
            then=partial(self._show, self._person_id),
            otherwise=self._could_not_look,
        )

    def _show(self, person_id: str, found: RegisteredPortrait) -> None:
        if person_id != self._person_id:
            return
        if found.is_on_its_way:
            self._timer.start()
        self.seen.emit(person_id, found)

    def _could_not_look(self, error: Exception) -> None:
        message_for(error)
