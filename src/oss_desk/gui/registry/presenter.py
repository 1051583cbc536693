"""The conversation of the sync centre with the use cases."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from oss_desk.domain.trust.role import Right
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.registry import decided_words, item_words, pair_words, status_words
from oss_desk.gui.registry.carriers import Carriers
from oss_desk.gui.registry.decisions import Decisions
from oss_desk.gui.registry.dispute_words import chosen_fields, dispute_sight
from oss_desk.gui.registry.enrolling import Enrolling
from oss_desk.gui.registry.mending import Mending
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.registry.pairs import PairDecisions
from oss_desk.gui.registry.seen import Seen, look
from oss_desk.gui.registry.sights import PAIR_KINDS, EntryKind, ListEntry
from oss_desk.gui.registry.status_words import SyncSight
from oss_desk.gui.registry.turns import SyncTurns
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.errors import TurnStopped
from oss_desk.services.registry.decided import DecidedDispute

_TICK_MS = 1000


class SyncPresenter(QObject):
    """Shows how it stands, has deeds done, and has the next turn taken now.

    Signals:
        visit_wanted(str): a matter is to be opened, because the registry refuses what came of it.
        decided: a decision was taken or taken back.
    """

    visit_wanted = Signal(str)
    decided = Signal()

    def __init__(
        self,
        page: SyncPage,
        desk: Desk,
        background: Background,
        session: Session,
        turns: SyncTurns,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._turns = turns
        self._seen: Seen | None = None
        self._is_history = False
        self._arriving = False
        self._looking = False
        self._press = PrimaryPress(self)
        self._press.text_changed.connect(page.show_primary)
        self._decisions = Decisions(page, desk, background, session, self)
        self._mending = Mending(page, desk, background, session, self)
        self._pairs = PairDecisions(page, desk, background, session, self._press, self)
        self._enrolling = Enrolling(page, desk, background, session, self._press, self)
        self._carriers = Carriers(page, desk, background, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self._tick.start()
        self._connect()

    def _connect(self) -> None:
        page, turns = self._page, self._turns
        turns.told.connect(self._told)
        turns.begun.connect(self._begun)
        turns.ended.connect(self._ended)
        self._pairs.visit_wanted.connect(self.visit_wanted)
        for deeds in (self._decisions, self._mending, self._pairs):
            deeds.changed.connect(self._changed)
            deeds.refused.connect(self._refuse)
        self._mending.not_corrected.connect(lambda: self._press.offer(self.tr("แก้แล้วส่งใหม่")))
        self._carriers.changed.connect(self._look_again)
        self._enrolling.enrolled.connect(self._changed)
        self._enrolling.enrolled.connect(turns.send_now)
        page.primary_requested.connect(self.primary)
        page.send_now_requested.connect(turns.send_now)
        page.stop_wanted.connect(turns.stop)
        page.chosen.connect(self._choose)
        page.opened.connect(self._open)
        page.visit_wanted.connect(self.visit_wanted)
        page.withdrawal_wanted.connect(self._ask_withdrawal)
        page.choice_changed.connect(self._say_chosen)
        page.history_wanted.connect(self._swap_history)
        page.supervisor_wanted.connect(self._ask_supervisor)
        # What one officer decided is not offered to the next who sits down here.
        self._session.changed.connect(page.withdraw_undo)

    def show(self) -> None:
        """Fetch everything and put the keyboard where the work is."""
        self._arriving = True
        self._page.forget_selection()
        self._is_history = False
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Fetch everything; what is chosen and typed stays."""
        self._looking = True
        fetch = partial(look, self._desk, self._turns.progress, with_decided=self._is_history)
        self._background.run(Lane.DATABASE, fetch, owner=self, then=self._show, otherwise=self._fail)

    @Slot()
    def primary(self) -> None:
        """Do what the primary action says."""
        entry, seen = self._page.current(), self._seen
        if seen is None or not self._press.text:
            return
        if self._enrolling.is_due(seen.sight.status):
            self._enrolling.do()
        elif entry is None or entry.kind is EntryKind.WAITING:
            self._turns.send_now()
        elif self._press.press():
            self._do(seen, entry)

    # ── looking ─────────────────────────────────────────────────────────────

    def _show(self, seen: Seen) -> None:
        self._looking = False
        self._seen = seen
        sight, page = seen.sight, self._page
        page.show_state(*status_words.head_words(sight))
        page.show_counts(status_words.count_lines(sight))
        self._warn(sight)
        self._count_down()
        page.offer_tools(offered=sight.status.is_enrolled)
        page.show_question("")
        if self._enrolling.is_due(sight.status):
            self._enrolling.show(sight.status)
        else:
            entries = self._entries(seen)
            self._show_entry(page.show_entries(entries, is_history=self._is_history))
        # Where the page itself has the keyboard there was nothing to do before.
        if self._arriving or page.hasFocus():
            self._arriving = False
            page.focus_first()

    def _entries(self, seen: Seen) -> tuple[ListEntry, ...]:
        moment, officer = seen.sight.moment, self._session.officer
        if self._is_history:
            return pair_words.history_entries(seen, moment)
        answers = tuple(
            decided_words.answer_entry(asked.question.question_id, asked.name, seen.answers_to(asked), moment)
            for asked in seen.asked
            if asked.is_answered and officer is not None and asked.question.asked_by == officer.user_name
        )
        may_approve = officer is not None and Right.APPROVE in officer.role.rights
        return (
            answers
            + pair_words.pair_entries(seen.pairs, moment, seen.names, may_approve=may_approve)
            + item_words.entries(seen.disputes, seen.items, moment, seen.names, may_approve=may_approve)
        )

    def _warn(self, sight: SyncSight) -> None:
        if sight.progress is not None:
            words = status_words.progress_words(sight.progress)
            self._page.warn(words, Tone.INFO, button=self.tr("หยุดไว้ก่อน"), stops=True)
            return
        warning, tone = status_words.warning_words(sight)
        button = self.tr("บันทึกลงแฟ้มเข้ารหัสเพื่อนำส่งเอง") if sight.is_cut_off else ""
        self._page.warn(warning, tone, button=button)

    def _show_entry(self, entry: ListEntry | None) -> None:
        seen, page = self._seen, self._page
        if seen is None:
            return
        page.show_question("")
        show = {
            EntryKind.DISPUTE: self._show_dispute,
            EntryKind.ASKED: self._show_dispute,
            EntryKind.ANSWERED: self._show_answer,
            EntryKind.DECIDED: self._show_decided,
            EntryKind.REFUSED: self._show_refused,
            EntryKind.WAITING: self._show_waiting,
            **dict.fromkeys(PAIR_KINDS, self._pairs.show),
        }
        if entry is not None:
            show[entry.kind](seen, entry)
            return
        page.show_waiting(
            status_words.no_history_sight()
            if self._is_history
            else status_words.calm_sight(seen.sight, seen.hospitals)
        )
        page.say_quietly("")
        self._press.offer(self.tr("ลองเดี๋ยวนี้"))

    def _show_dispute(self, seen: Seen, entry: ListEntry) -> None:
        dispute, officer = seen.dispute(entry.key), self._session.officer
        if dispute is None:
            return
        self._page.show_dispute(dispute_sight(dispute, seen.sight.moment, seen.hospitals, seen.pictures))
        self._say_chosen()
        may_approve = officer is not None and Right.APPROVE in officer.role.rights
        asks = dispute.asked is None
        self._press.offer(self.tr("ใช้ค่าที่เลือก") if may_approve or asks else "")
        if not may_approve:
            self._page.show_question(self.tr("ถามหัวหน้า") if asks else self.tr("ไม่ถามแล้ว"))

    def _show_answer(self, seen: Seen, entry: ListEntry) -> None:
        if answers := seen.answers(entry.key):
            sight = decided_words.answer_sight(entry.key, answers, seen.sight.moment, seen.pictures)
            self._page.show_dispute(sight)
            self._page.say_quietly(self.tr("อ่านแล้วกดรับทราบ รายการนี้จะหายไปจากรายการ"))
            self._press.offer(self.tr("รับทราบ"))

    def _show_decided(self, seen: Seen, entry: ListEntry) -> None:
        if (one := seen.decision(entry.key)) is not None:
            told = decided_words.Told(seen.names, seen.hospitals, seen.pictures)
            self._page.show_dispute(decided_words.decided_sight(one, seen.sight.moment, told))
            self._press.offer(self.tr("เรียกค่าที่เลือกคืน") if one.may_recall else "")
            self._say_recalled(one)

    def _show_refused(self, seen: Seen, entry: ListEntry) -> None:
        item, change = seen.item(entry.key), seen.refused.get(entry.key)
        sight = item_words.refused_sight(item, change, item_words.visit_of(item, change), seen.sight.moment)
        self._page.show_refused(sight)
        self._page.say_quietly(self.tr("รายการอื่นส่งต่อตามปกติ"))
        self._press.offer(self.tr("แก้แล้วส่งใหม่") if sight.value is not None else self.tr("ส่งซ้ำ"))

    def _show_waiting(self, seen: Seen, entry: ListEntry) -> None:
        waiting = item_words.waiting_together(seen.items)
        together = next(found for found in waiting if found[0].change_id == entry.key)
        self._page.show_waiting(item_words.waiting_sight(together, seen.sight.moment))
        self._page.say_quietly("")
        self._press.offer(self.tr("ลองเดี๋ยวนี้"))

    @Slot(object)
    def _told(self, _sight: SyncSight) -> None:
        if self._page.isVisible() and not self._looking:
            self.refresh()

    @Slot()
    def _count_down(self) -> None:
        seen = self._seen
        if seen is None or not self._page.isVisible():
            return
        if self._turns.is_at_work:
            self._begun()
            return
        now = self._desk.clock.now()
        self._page.show_next_try(status_words.next_try_words(seen.sight, seen.sight.next_turn, now))

    @Slot(object)
    def _choose(self, entry: ListEntry) -> None:
        self._page.dispute_part.forget()
        self._page.say("")
        self._show_entry(entry)

    @Slot(object)
    def _open(self, entry: ListEntry) -> None:
        """Go to the choice, to the field at fault, or to the matter it came from."""
        if entry.kind is not EntryKind.REFUSED:
            self._page.focus_first()
            return
        part = self._page.refused_part
        if part.typed() is None and self._seen is not None:
            visit_id = item_words.visit_of(self._seen.item(entry.key), self._seen.refused.get(entry.key))
            if visit_id:
                self.visit_wanted.emit(visit_id)
        else:
            part.focus_field()

    @Slot()
    def _say_chosen(self) -> None:
        entry, seen = self._page.current(), self._seen
        one = (
            seen.decision(entry.key) if self._is_history and seen is not None and entry is not None else None
        )
        if self._is_history:
            self._say_recalled(one)
            return
        count = str(len(self._page.dispute_part.choices()))
        self._page.say_quietly(self.tr("เลือกครบ {n} จาก {n} ช่อง").replace("{n}", count))

    def _say_recalled(self, one: DecidedDispute | None) -> None:
        """Say how many values are chosen that do not stand."""
        if one is None or not one.may_recall:
            self._page.say_quietly("")
            return
        count = decided_words.count_recalled(one, self._page.dispute_part.choices())
        words = self.tr("จะเรียกคืน {n} ช่อง") if count else self.tr("เลือกค่าที่ไม่ได้ใช้ก่อน")
        self._page.say_quietly(words.replace("{n}", str(count)))

    @Slot()
    def _swap_history(self) -> None:
        self._is_history = not self._is_history
        self._page.forget_selection()
        self._arriving = True
        self.refresh()

    # ── turns ───────────────────────────────────────────────────────────────

    @Slot()
    def _begun(self) -> None:
        self._page.show_next_try(self.tr("กำลังรับส่ง"))

    @Slot(object)
    def _ended(self, error: Exception | None) -> None:
        if not self._page.isVisible():
            return
        if error is None:
            self._page.say(self.tr("รับส่งเสร็จแล้ว"), Tone.OK)
        else:
            tone = Tone.INFO if isinstance(error, TurnStopped) else Tone.WARN
            self._page.say(message_for(error).text, tone)

    # ── deeds ───────────────────────────────────────────────────────────────

    def _do(self, seen: Seen, entry: ListEntry) -> None:
        """Do what the primary action says about *entry*; the press was let through."""
        said, choices = self._press.text, self._page.dispute_part.choices()
        self._press.say(self.tr("กำลังบันทึก"))
        dispute, one = seen.dispute(entry.key), seen.decision(entry.key)
        if entry.kind is EntryKind.REFUSED:
            self._mending.correct(seen.item(entry.key))
        elif entry.kind in PAIR_KINDS:
            self._pairs.do()
        elif entry.kind is EntryKind.ANSWERED:
            self._decisions.have_read(entry.key)
        elif dispute is not None:
            self._decisions.decide(dispute.name, chosen_fields(dispute, choices))
        elif one is not None:
            fields = decided_words.recalled_fields(one, choices)
            if fields:
                self._decisions.recall(entry.key, one.name, fields)
            else:
                self._page.say(self.tr("ค่าที่เลือกใช้อยู่แล้ว เลือกอีกค่าด้วย ← → ก่อน"), Tone.INFO)
                self._press.offer(said)
        else:
            self._press.offer(said)

    @Slot()
    def _ask_supervisor(self) -> None:
        entry, seen = self._page.current(), self._seen
        if entry is not None and entry.kind is EntryKind.PAIR:
            self._pairs.ask()
            return
        dispute = seen.dispute(entry.key) if seen is not None and entry is not None else None
        if dispute is None:
            return
        if dispute.asked is None:
            self._decisions.ask(dispute.person_id)
        else:
            self._decisions.take_back(dispute.asked.question_id)

    @Slot()
    def _ask_withdrawal(self) -> None:
        entry = self._page.current()
        if entry is not None and entry.kind is EntryKind.REFUSED:
            self._mending.ask_withdrawal(entry.key)

    @Slot()
    def _changed(self) -> None:
        # What had the keyboard is gone with what was decided.
        self._arriving = True
        self.decided.emit()
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        self._turns.count()
        self.refresh()

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        self._page.say(message_for(error).sentence, Tone.ERROR)
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self._looking = False
        self._page.warn(message_for(error).sentence, Tone.ERROR)
