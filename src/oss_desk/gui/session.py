"""Who is signed in at this desk."""

from PySide6.QtCore import QObject, Signal

from oss_desk.domain.errors import UnknownOfficer
from oss_desk.domain.trust.officer import Officer


class Session(QObject):
    """The officer at the desk, or nobody.

    Signals:
        changed: somebody signed in.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._officer: Officer | None = None

    @property
    def officer(self) -> Officer | None:
        """The signed-in officer, or None."""
        return self._officer

    def required(self) -> Officer:
        """Return the signed-in officer.

        Raises:
            UnknownOfficer: nobody is signed in.
        """
        if self._officer is None:
            raise UnknownOfficer
        return self._officer

    def sign_in(self, officer: Officer) -> None:
        """Let *officer* work here."""
        self._officer = officer
        self.changed.emit()
