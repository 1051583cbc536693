"""Sees to it that what was typed is in the database before anything can happen to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk
from oss_desk.services.visit.save_draft import Drafts

QUIET_MILLISECONDS = 400
Value = str | bool | tuple[str, ...] | tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DraftFields:
    """Fields of the three drafts that changed, by their names; the others stay as they are stored."""

    identity: tuple[tuple[str, Value], ...] = ()
    request: tuple[tuple[str, Value], ...] = ()
    assessment: tuple[tuple[str, Value], ...] = ()

    def over(self, other: "DraftFields") -> "DraftFields":
        """Return both together; where both name a field, this one counts."""
        return DraftFields(
            tuple({**dict(other.identity), **dict(self.identity)}.items()),
            tuple({**dict(other.request), **dict(self.request)}.items()),
            tuple({**dict(other.assessment), **dict(self.assessment)}.items()),
        )

    def laid_over(self, visit: Visit) -> tuple[IdentityDraft, RequestDraft, AssessmentDraft]:
        """Return the drafts of *visit* with these fields replaced."""
        return (
            replace(visit.identity, **dict(self.identity)),  # type: ignore[arg-type]
            replace(visit.request, **dict(self.request)),  # type: ignore[arg-type]
            replace(visit.assessment, **dict(self.assessment)),  # type: ignore[arg-type]
        )


class DraftKeeper(QObject):
    """Saves changed fields 400 ms after the last change, or at once when told to flush.

    Only the fields that changed are laid over what is stored, so that a photo which arrives while
    somebody types is never written over.

    Signals:
        saved: the `Visit` as it is stored now.
        failed: the error; the fields are kept and go along with the next try.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, background: Background, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._session = session
        self._visit_id = ""
        self._waiting = DraftFields()
        self._under_way: list[DraftFields] = []
        self._left_at: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MILLISECONDS)
        self._timer.timeout.connect(self.flush)

    def follow(self, visit_id: str) -> None:
        """Keep drafts of the visit *visit_id* from now on; what waits for another goes first."""
        if visit_id != self._visit_id:
            self.flush()
            self._visit_id = visit_id
            self._under_way = []
            self._left_at = None

    def waiting(self) -> DraftFields:
        """Return the fields that are not known to be stored yet, also those on their way.

        An earlier save that comes home meanwhile must not show what they replaced.
        """
        fields = DraftFields()
        for earlier in self._under_way:
            fields = earlier.over(fields)
        return self._waiting.over(fields)

    def keep(self, fields: DraftFields) -> None:
        """Save *fields* once it has been quiet for a moment."""
        self._waiting = fields.over(self._waiting)
        self._timer.start()

    def stand_at(self, place: str) -> None:
        """Remember that the keyboard stands at *place* (``step.field``), so that it returns there."""
        self._left_at = place
        self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Save now what waits. The database lane keeps order: whatever is asked next finds it saved."""
        self._timer.stop()
        officer = self._session.officer
        if officer is None or (self._waiting == DraftFields() and self._left_at is None):
            return
        fields, self._waiting = self._waiting, DraftFields()
        left_at, self._left_at = self._left_at, None
        self._under_way.append(fields)
        self._background.run(
            Lane.DATABASE,
            partial(_save, self._desk, self._visit_id, officer, fields, left_at),
            owner=self,
            then=partial(self._stored, fields),
            otherwise=self._not_saved(self._visit_id, fields),
        )

    def _stored(self, fields: DraftFields, visit: Visit) -> None:
        self._come_home(fields)
        # Where only the place of the keyboard was saved there is nothing to tell.
        if fields != DraftFields():
            self.saved.emit(visit)

    def _come_home(self, fields: DraftFields) -> None:
        self._under_way = [one for one in self._under_way if one is not fields]

    def _not_saved(self, visit_id: str, fields: DraftFields) -> Callable[[Exception], None]:
        def take_back(error: Exception) -> None:
            self._come_home(fields)
            if visit_id == self._visit_id:
                self._waiting = self._waiting.over(fields)
            self.failed.emit(error)

        return take_back


def _save(desk: Desk, visit_id: str, by: Officer, fields: DraftFields, left_at: str | None) -> Visit:
    def lay(visit: Visit) -> Drafts:
        identity, request, assessment = fields.laid_over(visit)
        return (
            identity if fields.identity else None,
            request if fields.request else None,
            assessment if fields.assessment else None,
        )

    return desk.visit.save_draft.within(visit_id, by, lay, left_at)
