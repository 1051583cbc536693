"""Has pairs of records decided from the sync centre."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.people.possible_duplicate import PairState
from oss_desk.domain.trust.role import Right
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.registry import pair_words
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.registry.seen import Seen
from oss_desk.gui.registry.sights import EntryKind, ListEntry
from oss_desk.gui.same_person.sights import WhoAnswer
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.registry.possible_pairs import SightedPair


class PairDecisions(QObject):
    """Shows the pair in sight and does what was answered about it.

    Signals:
        changed: something was decided, or taken back.
        refused(object): it could not be, and why.
        visit_wanted(str): the pair is decided in a matter that is parked.
    """

    changed = Signal()
    refused = Signal(object)
    visit_wanted = Signal(str)

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
        self._sighted: SightedPair | None = None
        self._pictures: pair_words.Pictures = (None, None)
        page.pair_part.changed.connect(self._name_primary)

    def show(self, seen: Seen, entry: ListEntry) -> None:
        """Show the pair of *entry*; its pictures follow."""
        found = seen.merged if entry.kind is EntryKind.MERGED else seen.pairs
        sighted = next((one for one in found if one.pair.pair_id == entry.key), None)
        if sighted is None:
            return
        is_other = self._sighted is None or self._sighted.pair.pair_id != sighted.pair.pair_id
        self._sighted = sighted
        self._show(seen, sighted, (None, None) if is_other else self._pictures)
        self._name_primary()
        pictures = partial(_pictures, self._desk, sighted)
        self._background.run(
            Lane.DATABASE,
            pictures,
            owner=self,
            then=partial(self._came, seen, sighted),
            otherwise=self.refused.emit,
        )

    def do(self) -> None:
        """Do what the primary action says about the pair in sight."""
        sighted, registry = self._sighted, self._desk.registry
        if sighted is None:
            return
        pair_id, by = sighted.pair.pair_id, self._session.required()
        name = sighted.first.person.name_th.full if sighted.first.person else ""
        if sighted.draft is not None:
            self.visit_wanted.emit(sighted.draft.visit_id)
            return
        if sighted.pair.state.is_decided:
            self._run(partial(registry.undo_pair, pair_id, by), self.tr("แยกเป็นสองคนแล้ว · {name}"), name)
            return
        part = self._page.pair_part
        if not self._may_decide() and part.answer() in {WhoAnswer.SAME, WhoAnswer.DIFFERENT}:
            self._name_primary()
            self._page.say(self._who_decides(), Tone.INFO)
            return
        match part.answer():
            case WhoAnswer.SAME:
                rows = pair_words.chosen_rows(part.choices())
                merge = partial(registry.merge_pair, pair_id, sighted.first.record_id, by, rows)
                self._run(merge, self.tr("รวมเป็นคนเดียวกันแล้ว · {name}"), name, undoes=pair_id)
            case WhoAnswer.DIFFERENT:
                deed = partial(registry.judge_pair.different, pair_id, by)
                self._run(deed, self.tr("คนละคน จำไว้แล้ว · {name}"), name, undoes=pair_id)
            case WhoAnswer.LATER:
                deed = partial(registry.judge_pair.later, pair_id, by)
                self._run(deed, self.tr("ไว้ตัดสินทีหลัง · {name}"), name)
            case None:
                self._name_primary()
                self._page.say(self.tr("กด 1 คนเดียวกัน 2 คนละคน หรือ 3 ยังไม่แน่ใจ ก่อน"), Tone.WARN)

    def ask(self) -> None:
        """Put the pair in sight before the supervisor, or take that back."""
        sighted, judge = self._sighted, self._desk.registry.judge_pair
        if sighted is None or self._may_decide() or sighted.draft is not None:
            return
        pair_id, by = sighted.pair.pair_id, self._session.required()
        name = sighted.first.person.name_th.full if sighted.first.person else ""
        if sighted.pair.state is PairState.ASKED:
            self._run(partial(judge.ask_no_more, pair_id, by), self.tr("ไม่ถามหัวหน้าแล้ว · {name}"), name)
        else:
            self._run(partial(judge.ask, pair_id, by), self.tr("ถามหัวหน้าแล้ว · {name}"), name)

    def _may_decide(self) -> bool:
        officer = self._session.officer
        return officer is not None and Right.APPROVE in officer.role.rights

    def _show(self, _seen: Seen, sighted: SightedPair, pictures: pair_words.Pictures) -> None:
        self._pictures = pictures
        self._page.show_pair(pair_words.pair_sight(sighted, pictures, self._desk.clock.now()))

    def _came(self, seen: Seen, sighted: SightedPair, pictures: pair_words.Pictures) -> None:
        entry = self._page.current()
        if entry is not None and self._sighted is sighted and entry.key == sighted.pair.pair_id:
            self._show(seen, sighted, pictures)

    @Slot()
    def _name_primary(self) -> None:
        sighted, answer = self._sighted, self._page.pair_part.answer()
        if sighted is None:
            return
        words = {
            WhoAnswer.SAME: self.tr("รวมเป็นคนเดียวกัน"),
            WhoAnswer.DIFFERENT: self.tr("คนละคน"),
            WhoAnswer.LATER: self.tr("ไว้ทีหลัง"),
            None: self.tr("ตอบแล้วไปต่อ"),
        }
        is_asked, asks = sighted.pair.state is PairState.ASKED, ""
        if sighted.draft is not None:
            self._press.offer(self.tr("เปิดเรื่องที่พักไว้"))
            self._page.say_quietly(self.tr("คู่นี้ตอบในเรื่องที่พักไว้"))
        elif sighted.pair.state.is_decided:
            self._press.offer(self.tr("แยกคืนเป็นสองคน"))
            self._page.say_quietly(self.tr("แยกแล้วแต่ละคนได้เรื่องและบัตรของตนคืน"))
        elif self._may_decide():
            self._press.offer(words[answer])
            self._page.say_quietly(self._said_of(answer))
        else:
            asks = self.tr("ไม่ถามแล้ว") if is_asked else self.tr("ถามหัวหน้า")
            self._press.offer("" if is_asked else words[answer])
            self._page.say_quietly(self.tr("ถามหัวหน้าแล้ว รอคำตอบ") if is_asked else self._who_decides())
        self._page.show_question(asks)

    def _who_decides(self) -> str:
        return self.tr("หัวหน้าเป็นคนตัดสิน กด Ctrl+D ถาม หรือ 3 ไว้ทีหลัง")

    def _said_of(self, answer: WhoAnswer | None) -> str:
        """Return what *answer* will do."""
        return {
            WhoAnswer.SAME: self.tr("เรื่อง บัตร และผู้ดูแลย้ายมาอยู่ในทะเบียนเดียว"),
            WhoAnswer.DIFFERENT: self.tr("ทั้งสองทะเบียนอยู่ตามเดิม"),
            WhoAnswer.LATER: self.tr("คู่นี้ไปอยู่ท้ายรายการ"),
            None: self.tr("ดูรูปและแถวที่ต่าง แล้วกด 1 2 หรือ 3"),
        }[answer]

    def _run(self, deed: Callable[[], object], words: str, name: str, undoes: str = "") -> None:
        def done(_pair: object) -> None:
            self._page.pair_part.forget()
            said = words.replace("{name}", name)
            if undoes:
                self._page.offer_undo(said, partial(self._undo, undoes))
            else:
                self._page.say(said, Tone.OK)
            self.changed.emit()

        self._background.run(Lane.DATABASE, deed, owner=self, then=done, otherwise=self.refused.emit)

    def _undo(self, pair_id: str) -> None:
        """Take it back as whoever is signed in by now."""
        deed = partial(self._desk.registry.undo_pair, pair_id, self._session.required())
        self._background.run(
            Lane.DATABASE,
            deed,
            owner=self,
            then=lambda _pair: self.changed.emit(),
            otherwise=self.refused.emit,
        )


def _pictures(desk: Desk, sighted: SightedPair) -> pair_words.Pictures:
    return desk.visit.picture(sighted.first.portrait_id), desk.visit.picture(sighted.second.portrait_id)
