"""Sees to it that what was typed is in the database before anything can happen to it."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from oss_desk.domain.errors import RefusedError
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.odd_fields import settled
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk
from oss_desk.services.visit.save_draft import Drafts

QUIET_MILLISECONDS = 400
_SAID_BY_CAREGIVERS_CHIP = {
    "caregiver_title", "caregiver_first_name", "caregiver_last_name", "caregiver_citizen_id",
}  # fmt: skip
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

    def without(self, other: "DraftFields") -> "DraftFields":
        """Return these fields less those that *other* names too."""
        return DraftFields(
            tuple(pair for pair in self.identity if pair[0] not in dict(other.identity)),
            tuple(pair for pair in self.request if pair[0] not in dict(other.request)),
            tuple(pair for pair in self.assessment if pair[0] not in dict(other.assessment)),
        )

    def laid_over(self, visit: Visit) -> tuple[IdentityDraft, RequestDraft, AssessmentDraft]:
        """Return the drafts of *visit* with these fields replaced.

        Letters typed while the caregiver's card was being read are not laid over what its chip said;
        only who takes that caregiver out, or puts another in, names ``caregiver_from_chip`` too.
        What was odd in the card is settled where somebody edited the field.
        """
        identity = dict(self.identity)
        if visit.identity.caregiver_from_chip and "caregiver_from_chip" not in identity:
            identity = {
                name: value for name, value in identity.items() if name not in _SAID_BY_CAREGIVERS_CHIP
            }
        marks = settled(visit.identity.chip_warnings, identity)
        return (
            replace(visit.identity, **{"chip_warnings": marks, **identity}),  # type: ignore[arg-type]
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
        self._under_way: list[tuple[str, DraftFields]] = []
        self._unsaved: dict[str, DraftFields] = {}
        self._left_at: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MILLISECONDS)
        self._timer.timeout.connect(self.flush)

    def follow(self, visit_id: str) -> None:
        """Keep drafts of the visit *visit_id* from now on; what waits for another goes first.

        What could not be saved of *visit_id* the last time it was followed waits again.
        """
        if visit_id != self._visit_id:
            self.flush()
            if self._waiting != DraftFields():
                self._unsaved[self._visit_id] = self._waiting
            self._visit_id = visit_id
            self._waiting = self._unsaved.pop(visit_id, DraftFields())
            self._left_at = None
            if self._waiting != DraftFields():
                self._timer.start()

    def waiting(self) -> DraftFields:
        """Return the fields that are not known to be stored yet, also those on their way.

        An earlier save that comes home meanwhile must not show what they replaced.
        """
        return self._waiting.over(self._on_their_way(self._visit_id))

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
        """Save now what waits. The database lane keeps order: whatever is asked next finds it saved.

        What could not be saved of other visits is tried again. Once the lanes are closed nothing can be
        saved any more, and what waited went before.
        """
        self._timer.stop()
        officer = self._session.officer
        if officer is None or self._background.is_closed:
            return
        others, self._unsaved = self._unsaved, {}
        for visit_id, fields in others.items():
            self._send(visit_id, officer, fields, None)
        if self._waiting == DraftFields() and self._left_at is None:
            return
        fields, self._waiting = self._waiting, DraftFields()
        left_at, self._left_at = self._left_at, None
        self._send(self._visit_id, officer, fields, left_at)

    def _send(self, visit_id: str, officer: Officer, fields: DraftFields, left_at: str | None) -> None:
        self._under_way.append((visit_id, fields))
        self._background.run(
            Lane.DATABASE,
            partial(_save, self._desk, visit_id, officer, fields, left_at),
            owner=self,
            then=partial(self._stored, fields),
            otherwise=partial(self._not_saved, visit_id, fields),
        )

    def _stored(self, fields: DraftFields, visit: Visit) -> None:
        self._come_home(fields)
        # Where only the place of the keyboard was saved there is nothing to tell.
        if fields != DraftFields():
            self.saved.emit(visit)

    def _come_home(self, fields: DraftFields) -> None:
        self._under_way = [one for one in self._under_way if one[1] is not fields]

    def _on_their_way(self, visit_id: str) -> DraftFields:
        fields = DraftFields()
        for of, earlier in self._under_way:
            if of == visit_id:
                fields = earlier.over(fields)
        return fields

    def _not_saved(self, visit_id: str, fields: DraftFields, error: Exception) -> None:
        """Keep *fields* for the next try, but for those that were changed again since."""
        self._come_home(fields)
        fields = fields.without(self._on_their_way(visit_id))
        if visit_id == self._visit_id:
            self._waiting = self._waiting.over(fields)
        elif not isinstance(error, RefusedError) and fields != DraftFields():
            # A matter that was sent on meanwhile refuses for good; a full disk does not.
            self._unsaved[visit_id] = fields.over(self._unsaved.get(visit_id, DraftFields()))
        self.failed.emit(error)


def _save(desk: Desk, visit_id: str, by: Officer, fields: DraftFields, left_at: str | None) -> Visit:
    def lay(visit: Visit) -> Drafts:
        identity, request, assessment = fields.laid_over(visit)
        return (
            identity if fields.identity else None,
            request if fields.request else None,
            assessment if fields.assessment else None,
        )

    return desk.visit.save_draft.within(visit_id, by, lay, left_at)
