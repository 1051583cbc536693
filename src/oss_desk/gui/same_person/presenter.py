"""Asks who it is before a record is made, and does what was answered."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.same_person.panel import SamePersonPanel
from oss_desk.gui.same_person.sights import WhoAnswer
from oss_desk.gui.same_person.words import who_is_it_sight
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk
from oss_desk.services.people.lookalikes import Lookalike
from oss_desk.services.ports.registry import RemoteMatch
from oss_desk.words.reasons import ASKED_WHETHER_SAME
from oss_wire.people import Band

_Found = tuple[Lookalike, ...]
_Pictures = tuple[bytes | None, bytes | None]


class SamePersonPresenter(QObject):
    """Looks for lookalikes and holds the question until it is answered or put aside.

    Signals:
        opened, closed: the panel is wanted in sight, or no longer.
        moved(object): the matter is somebody's of the register now; carries the `Visit`.
        set_aside: the matter was parked for the supervisor.
        failed(object): what went wrong.
        undo_offered(str, object): what was answered, and a callable that takes it back.
    """

    opened = Signal()
    closed = Signal()
    moved = Signal(object)
    set_aside = Signal()
    failed = Signal(object)
    undo_offered = Signal(str, object)

    def __init__(
        self, panel: SamePersonPanel, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._desk = desk
        self._background = background
        self._session = session
        self._visit: Visit | None = None
        self._found: _Found = ()
        self._elsewhere: tuple[RemoteMatch, ...] = ()
        self._asked_about: tuple[str, ...] = ()
        self._go_on: Callable[[], None] = lambda: None
        self.is_busy = False
        self.is_open = False
        panel.answered.connect(self._answer)
        panel.unanswered.connect(self._say_choose)
        panel.asked.connect(self.ask_supervisor)

    def look(self, visit: Visit, go_on: Callable[[], None]) -> None:
        """Ask who *visit* is about if somebody of the register looks the same; else *go_on*."""
        if self.is_busy:
            return
        self._go_on = go_on
        if visit.person_known or "citizen_id" in visit.identity.from_chip:
            go_on()
            return
        self.is_busy = True
        elsewhere = self._elsewhere if self._asked_about[:1] == (visit.visit_id,) else ()
        self._run(partial(self._fetch, visit.visit_id, elsewhere), self._show)

    def ask_ahead(self, visit: Visit) -> None:
        """Ask the registry meanwhile, where there is a line: its answer is used if it comes in time."""
        identity = visit.identity
        described = (identity.first_name, identity.last_name, identity.birth_date, identity.sex)
        asked = (visit.visit_id, *described)
        if visit.person_known or identity.has_card or identity.citizen_id or asked == self._asked_about:
            return
        if not all(described[:3]) or identity.problems_of("birth_date"):
            return
        self._asked_about, self._elsewhere = asked, ()
        self._background.run(
            Lane.NETWORK,
            partial(self._desk.registry.match_elsewhere, visit.visit_id),
            owner=self,
            then=partial(self._heard, asked),
            # Without a line our own tables answer alone.
            otherwise=lambda _error: None,
        )

    def close(self) -> None:
        """Take the question out of sight; it comes again with the next press."""
        if self.is_open:
            self.is_open = False
            self.closed.emit()

    @Slot()
    def ask_supervisor(self) -> None:
        """Park the matter for the supervisor."""
        if self._visit is None or self.is_busy or not self.is_open:
            return
        self.is_busy = True
        ask = self._desk.visit.who_is_it.ask
        by = self._session.required()
        self._run(partial(ask, self._visit.visit_id, self._found[0], by, ASKED_WHETHER_SAME), self._asked)

    def _heard(self, asked: tuple[str, ...], found: tuple[RemoteMatch, ...]) -> None:
        if asked == self._asked_about:
            self._elsewhere = found

    def _fetch(self, visit_id: str, elsewhere: tuple[RemoteMatch, ...]) -> tuple[Visit, _Found, _Pictures]:
        found = self._desk.visit.who_is_it.find(visit_id, elsewhere)
        visit = self._desk.visit.look(visit_id)
        if not found:
            return visit, found, (None, None)
        picture, identity = self._desk.visit.picture, visit.identity
        mine = picture(identity.portrait_id or identity.photo_id)
        return visit, found, (mine, picture(found[0].portrait_id))

    def _show(self, fetched: tuple[Visit, _Found, _Pictures]) -> None:
        self.is_busy = False
        visit, found, pictures = fetched
        self._visit, self._found = visit, found
        if not found:
            self.close()
            self._go_on()
            return
        officer = self._session.officer
        counter = officer.counter if officer else ""
        sight = who_is_it_sight(visit, found[0], pictures, counter, self._desk.clock.now())
        advised = WhoAnswer.SAME if found[0].band is Band.BLOCK else None
        self._panel.ask(sight, len(found), advised)
        if not self.is_open:
            self.is_open = True
            self.opened.emit()
        self._panel.focus_first()

    @Slot()
    def _say_choose(self) -> None:
        self._panel.say(self.tr("กด 1 คนเดียวกัน หรือ 2 คนละคน ก่อน"))

    @Slot(object)
    def _answer(self, answer: WhoAnswer) -> None:
        if self._visit is None or self.is_busy or not self._found:
            return
        self.is_busy = True
        who, by, lookalike = self._desk.visit.who_is_it, self._session.required(), self._found[0]
        if answer is WhoAnswer.SAME:
            deed, then = partial(who.same, self._visit.visit_id, lookalike, by), self._joined
        else:
            deed, then = partial(who.different, self._visit.visit_id, lookalike, by), self._told_apart
        self._run(deed, then)

    def _joined(self, visit: Visit) -> None:
        self.is_busy = False
        person = self._found[0].person
        self.close()
        self.moved.emit(visit)
        words = self.tr("ใช้ทะเบียนเดิมของ {name}").replace("{name}", person.name_th.full)
        undo = self._desk.visit.who_is_it.same.undo
        self._offer(words, partial(undo, visit.visit_id, person.person_id))

    def _told_apart(self, visit: Visit) -> None:
        self.is_busy = False
        person = self._found[0].person
        words = self.tr("คนละคนกับ {name} จำคำตอบไว้แล้ว").replace("{name}", person.name_th.full)
        undo = self._desk.visit.who_is_it.different.undo
        self._offer(words, partial(undo, visit.visit_id, person.person_id))
        self.look(visit, self._go_on)

    def _offer(self, words: str, undo: Callable[..., Visit]) -> None:
        def take_back() -> None:
            # As whoever is signed in by then.
            self._run(partial(undo, self._session.required()), self.moved.emit)

        self.undo_offered.emit(words, take_back)

    def _asked(self, _visit: Visit) -> None:
        self.is_busy = False
        self.close()
        self.set_aside.emit()

    def _run(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._background.run(Lane.DATABASE, work, owner=self, then=then, otherwise=self._failed)

    def _failed(self, error: Exception) -> None:
        self.is_busy = False
        self.close()
        self.failed.emit(error)
