"""Takes turns with the provincial registry by itself, and tells the window how it stands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.registry.progress import FetchProgress, FetchWatch
from oss_desk.gui.registry.status_words import SyncSight, look_at_sight
from oss_desk.services.desk import Desk
from oss_desk.services.errors import SyncError

LOOK_MILLISECONDS = 5_000
"""How often the schedule and the numbers are looked at; the schedule itself is kept with the data."""

LEFT_OUT_LOOKS = 12
"""So many looks take no turn after one that ended in what is no matter of the line: a minute."""


class SyncTurns(QObject):
    """Asks the schedule whether a turn is due and takes it in the network's lane; nobody waits for it.

    A turn writes the register, never what is being typed. What can still be undone is not sent by a
    turn that comes by itself.

    Signals:
        told(object): a fresh `SyncSight`.
        begun: a turn is taken now.
        record_changed(str): a turn changed the register's record behind this open visit.
        ended(object): a turn is over: None, or the exception that ended it.
        progressed(object): a `FetchProgress` of a long fetch under way.
    """

    told = Signal(object)
    begun = Signal()
    record_changed = Signal(str)
    ended = Signal(object)
    progressed = Signal(object)

    def __init__(self, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._sight: SyncSight | None = None
        self._at_work = False
        self._looking = False
        self._left_out = 0
        self._watch: FetchWatch | None = None
        self._progress: FetchProgress | None = None
        self._open_visit: Callable[[], str] = str
        self.progressed.connect(self._progressed)
        self._timer = QTimer(self)
        self._timer.setObjectName("sync_turns")
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def watch(self, open_visit: Callable[[], str]) -> None:
        """Look after the record behind the visit that *open_visit* names, asked before every turn."""
        self._open_visit = open_visit

    @property
    def sight(self) -> SyncSight | None:
        """What was seen last; None before the first look."""
        return self._sight

    @property
    def is_at_work(self) -> bool:
        """Tell whether a turn is under way."""
        return self._at_work

    @property
    def progress(self) -> FetchProgress | None:
        """How far a long fetch is; None while there is none."""
        return self._progress

    @Slot()
    def stop(self) -> None:
        """Stop the fetch under way after its page; what was taken stays, and a later turn goes on there."""
        if self._watch is not None:
            self._watch.stop()

    @Slot()
    def look(self) -> None:
        """Look at the numbers, and take a turn if one is due."""
        self.count()
        if self._left_out:
            self._left_out -= 1
        elif not self._at_work:
            self._run(hurried=False)

    @Slot()
    def send_now(self) -> None:
        """Take a turn now, without regard to any pause; one under way is enough."""
        if not self._at_work:
            self.begun.emit()
            self._run(hurried=True)

    @Slot()
    def count(self) -> None:
        """Look at the numbers alone."""
        if self._looking or self._background.is_closed:
            return
        self._looking = True
        self._background.run(
            Lane.DATABASE, self._fetch, owner=self, then=self._show, otherwise=self._could_not_look
        )

    def _fetch(self) -> SyncSight:
        disputes, asked = self._desk.registry.disputes(), self._desk.registry.asked()
        return look_at_sight(self._desk, disputes, asked, self._progress)

    def _show(self, sight: SyncSight) -> None:
        self._looking = False
        self._tell(sight)

    def _tell(self, sight: SyncSight) -> None:
        self._sight = replace(sight, progress=self._progress)
        self.told.emit(self._sight)

    def _could_not_look(self, error: Exception) -> None:
        self._looking = False
        message_for(error)

    def _run(self, *, hurried: bool) -> None:
        if self._background.is_closed:
            return
        self._at_work = True
        self._watch = FetchWatch(self._tell_progress)
        take = partial(self._take, self._open_visit(), self._watch, hurried=hurried)
        self._background.run(Lane.NETWORK, take, owner=self, then=self._took, otherwise=self._failed)

    def _take(self, visit_id: str, progress: FetchWatch, *, hurried: bool) -> str | None:
        """Return the visit whose record changed, or an empty text; None when no turn was due."""
        registry = self._desk.registry
        if not hurried:
            due = registry.next_turn()
            if due is None or due > self._desk.clock.now():
                return None
        before = registry.record_behind(visit_id) if visit_id else None
        registry.synchronise(hurried=hurried, progress=progress)
        is_other = bool(visit_id) and registry.record_behind(visit_id) != before
        return visit_id if is_other else ""

    def _tell_progress(self, progress: FetchProgress) -> None:
        """Bring *progress* home from the network's thread, while there is somebody to hear of it."""
        if isValid(self):
            self.progressed.emit(progress)

    @Slot(object)
    def _progressed(self, progress: FetchProgress) -> None:
        if self._at_work:
            self._progress = progress
            if self._sight is not None:
                self._tell(self._sight)

    def _took(self, changed: str | None) -> None:
        self._rest()
        if changed is None:
            return
        if changed:
            self.record_changed.emit(changed)
        self._over(None)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, SyncError):
            # The schedule knows nothing of it: without a pause it would be met, and logged, at every look.
            message_for(error)
            self._left_out = LEFT_OUT_LOOKS
        self._over(error)

    def _rest(self) -> None:
        self._at_work = False
        self._watch = self._progress = None

    def _over(self, error: Exception | None) -> None:
        self.ended.emit(error)
        self.count()
