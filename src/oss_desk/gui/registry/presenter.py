"""The conversation of the sync centre with the use cases."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from oss_desk.domain.registry.pending_change import PendingChange
from oss_desk.domain.trust.role import Right
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.dialogs import ask_once
from oss_desk.gui.messages import message_for
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.registry import item_words, status_words
from oss_desk.gui.registry.dispute_words import chosen_fields, dispute_sight
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.registry.sights import EntryKind, ListEntry
from oss_desk.gui.registry.status_words import SyncSight
from oss_desk.gui.registry.turns import SyncTurns
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk
from oss_desk.services.registry.disputes import Dispute
from oss_desk.services.registry.status import SyncItem

_TICK_MS = 1000


@dataclass(frozen=True, slots=True)
class _Seen:
    sight: SyncSight
    disputes: tuple[Dispute, ...]
    items: tuple[SyncItem, ...]
    refused: dict[str, PendingChange]
    next_turn: datetime | None


class SyncPresenter(QObject):
    """Shows how it stands, takes decisions, and has the next turn taken now.

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
        self._seen: _Seen | None = None
        self._arriving = False
        self._looking = False
        self._press = PrimaryPress(self)
        self._press.text_changed.connect(page.show_primary)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self._tick.start()
        turns.told.connect(self._told)
        turns.begun.connect(self._begun)
        turns.ended.connect(self._ended)
        page.primary_requested.connect(self.primary)
        page.send_now_requested.connect(turns.send_now)
        page.chosen.connect(self._choose)
        page.opened.connect(self._open)
        page.visit_wanted.connect(self.visit_wanted)
        page.withdrawal_wanted.connect(self._ask_withdrawal)
        page.choice_changed.connect(self._say_chosen)
        page.carrier_wanted.connect(self._save_carrier)
        # What one officer decided is not offered to the next who sits down here.
        session.changed.connect(page.withdraw_undo)

    def show(self) -> None:
        """Fetch everything and put the keyboard where the work is."""
        self._arriving = True
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Fetch everything; what is chosen and typed stays."""
        self._looking = True
        self._background.run(Lane.DATABASE, self._fetch, owner=self, then=self._show, otherwise=self._fail)

    @Slot()
    def primary(self) -> None:
        """Do what the primary action says."""
        entry = self._page.current()
        if self._seen is None:
            return
        if not self._seen.sight.status.is_enrolled:
            self._enrol()
        elif entry is None or entry.kind is EntryKind.WAITING:
            self._turns.send_now()
        elif self._press.press():
            if entry.kind is EntryKind.DISPUTE:
                self._decide(entry)
            else:
                self._correct(entry)

    # ── looking ─────────────────────────────────────────────────────────────

    def _fetch(self) -> _Seen:
        registry = self._desk.registry
        status, disputes = registry.status(), registry.disputes()
        names = {officer.user_name: officer.display_name for officer in self._desk.trust.officers()}
        items = tuple(replace(item, actor=names.get(item.actor, item.actor)) for item in registry.items())
        refused = {}
        for item in items:
            change = registry.look_at_change(item.change_id) if item.error_field else None
            if change is not None:
                refused[item.change_id] = change
        sight = SyncSight(status, len(disputes), self._desk.clock.now())
        return _Seen(sight, disputes, items, refused, registry.next_turn())

    def _show(self, seen: _Seen) -> None:
        self._looking = False
        self._seen = seen
        sight, page = seen.sight, self._page
        page.show_state(*status_words.head_words(sight))
        page.show_counts(status_words.count_lines(sight))
        warning, tone = status_words.warning_words(sight)
        button = self.tr("บันทึกลงแฟ้มเข้ารหัสเพื่อนำส่งเอง") if sight.is_cut_off else ""
        page.warn(warning, tone, button=button)
        self._count_down()
        if not sight.status.is_enrolled:
            self._show_enrol()
        else:
            self._show_entry(page.show_entries(item_words.entries(seen.disputes, seen.items, sight.moment)))
        if self._arriving:
            self._arriving = False
            page.focus_first()

    def _show_enrol(self) -> None:
        officer, page = self._session.officer, self._page
        may = officer is not None and Right.ADMINISTER in officer.role.rights
        page.show_entries(())
        page.show_enrol(may_enrol=may, address=self._desk.registry.address)
        self._press.offer(self.tr("ผูกกับทะเบียนจังหวัด") if may else "")
        page.say("")

    def _show_entry(self, entry: ListEntry | None) -> None:
        seen, page = self._seen, self._page
        if seen is None:
            return
        now = seen.sight.moment
        if entry is None:
            page.show_waiting(status_words.calm_sight(seen.sight))
            page.say("")
            self._press.offer(self.tr("ลองเดี๋ยวนี้"))
            return
        match entry.kind:
            case EntryKind.DISPUTE:
                dispute = self._dispute(entry.key)
                if dispute is not None:
                    page.show_dispute(dispute_sight(dispute, now))
                    self._say_chosen()
                    self._press.offer(self.tr("ใช้ค่าที่เลือก"))
            case EntryKind.REFUSED:
                item = next(item for item in seen.items if item.change_id == entry.key)
                change = seen.refused.get(entry.key)
                sight = item_words.refused_sight(item, change, _visit_of(item, change), now)
                page.show_refused(sight)
                page.say("")
                self._press.offer(self.tr("แก้แล้วส่งใหม่") if sight.value is not None else self.tr("ส่งซ้ำ"))
            case EntryKind.WAITING:
                together = next(
                    found
                    for found in item_words.waiting_together(seen.items)
                    if found[0].change_id == entry.key
                )
                page.show_waiting(item_words.waiting_sight(together, now))
                page.say("")
                self._press.offer(self.tr("ลองเดี๋ยวนี้"))

    @Slot(object)
    def _told(self, _sight: SyncSight) -> None:
        if self._page.isVisible() and not self._looking:
            self.refresh()

    @Slot()
    def _count_down(self) -> None:
        if self._seen is None or not self._page.isVisible():
            return
        if self._turns.is_at_work:
            return
        now = self._desk.clock.now()
        self._page.show_next_try(status_words.next_try_words(self._seen.sight, self._seen.next_turn, now))

    @Slot(object)
    def _choose(self, entry: ListEntry) -> None:
        self._page.dispute_part.forget()
        self._show_entry(entry)

    @Slot(object)
    def _open(self, entry: ListEntry) -> None:
        """Go to the choice, to the field at fault, or to the matter it came from."""
        if entry.kind is EntryKind.DISPUTE:
            self._page.dispute_part.focus_first()
        elif entry.kind is EntryKind.REFUSED:
            part = self._page.refused_part
            if part.typed() is None and self._seen is not None:
                item = next(item for item in self._seen.items if item.change_id == entry.key)
                visit_id = _visit_of(item, self._seen.refused.get(entry.key))
                if visit_id:
                    self.visit_wanted.emit(visit_id)
            else:
                part.focus_field()

    @Slot()
    def _say_chosen(self) -> None:
        count = str(len(self._page.dispute_part.choices()))
        self._page.say(self.tr("เลือกครบ {n} จาก {n} ช่อง").replace("{n}", count))

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
            self._page.say(message_for(error).text, Tone.WARN)

    # ── deeds ───────────────────────────────────────────────────────────────

    def _decide(self, entry: ListEntry) -> None:
        dispute = self._dispute(entry.key)
        officer = self._session.officer
        if dispute is None or officer is None:
            self._press.offer(self.tr("ใช้ค่าที่เลือก"))
            return
        choices = chosen_fields(dispute, self._page.dispute_part.choices())
        self._press.say(self.tr("กำลังบันทึก"))
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.registry.decide, choices, officer),
            owner=self,
            then=partial(self._after_decision, dispute.name),
            otherwise=self._refuse,
        )

    def _after_decision(self, name: str, conflict_ids: tuple[str, ...]) -> None:
        sentence = self.tr("ใช้ค่าที่เลือกแล้ว · {name}").replace("{name}", name)
        self._page.offer_undo(sentence, partial(self._undo, conflict_ids))
        self._page.dispute_part.forget()
        self._changed()

    def _undo(self, conflict_ids: tuple[str, ...]) -> None:
        """Take the decision back as whoever is signed in by now."""
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.registry.undo_decision, conflict_ids, self._session.required()),
            owner=self,
            then=lambda _nothing: self._changed(),
            otherwise=self._refuse,
        )

    def _correct(self, entry: ListEntry) -> None:
        officer, typed = self._session.officer, self._page.refused_part.typed()
        item = (
            next((item for item in self._seen.items if item.change_id == entry.key), None)
            if self._seen
            else None
        )
        if officer is None or item is None:
            return
        fields = {} if typed is None else {item.error_field.removeprefix("body."): typed}
        self._press.say(self.tr("กำลังบันทึก"))
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.registry.correct, entry.key, fields, officer),
            owner=self,
            then=lambda _change: self._after_correction(),
            otherwise=self._not_corrected,
        )

    def _after_correction(self) -> None:
        self._page.say(self.tr("แก้แล้ว จะส่งใหม่เอง"), Tone.OK)
        self._changed()

    def _not_corrected(self, error: Exception) -> None:
        self._page.refused_part.show_problem(message_for(error).sentence)
        self._press.offer(self.tr("แก้แล้วส่งใหม่"))

    @Slot()
    def _ask_withdrawal(self) -> None:
        """Ask once: what the registry has comes back into our own tables, which nobody can undo."""
        entry = self._page.current()
        if entry is None or entry.kind is not EntryKind.REFUSED:
            return
        ask_once(
            self._page,
            self.tr("ไม่ส่งรายการนี้ และใช้ค่าของทะเบียนจังหวัดแทน ทำแล้วเลิกทำไม่ได้"),
            self.tr("ใช้ของทะเบียน"),
            self.tr("กลับไปแก้"),
            partial(self._withdraw, entry.key),
        )

    def _withdraw(self, change_id: str) -> None:
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.registry.withdraw, change_id, self._session.required()),
            owner=self,
            then=lambda _change: self._changed(),
            otherwise=self._refuse,
        )

    @Slot()
    def _save_carrier(self) -> None:
        """Seal what waits into a file that somebody carries there."""
        path = self._page.ask_carrier_file(f"oss-{self._desk.clock.today().isoformat()}.ossc")
        if not path:
            return
        self._page.say(self.tr("กำลังบันทึกแฟ้มนำส่ง"))
        self._background.run(
            Lane.NETWORK,
            partial(self._desk.registry.export_carrier, Path(path)),
            owner=self,
            then=lambda _carrier: self._saved_carrier(Path(path).name),
            otherwise=self._refuse,
        )

    def _saved_carrier(self, name: str) -> None:
        self._page.say(self.tr("บันทึกแฟ้มนำส่งแล้ว: {file}").replace("{file}", name), Tone.OK)

    def _enrol(self) -> None:
        officer, part = self._session.officer, self._page.enrol_part
        if officer is None or Right.ADMINISTER not in officer.role.rights:
            return
        typed = part.typed()
        if typed is None or not self._press.press():
            return
        self._press.say(self.tr("กำลังผูกกับทะเบียนจังหวัด"))
        self._background.run(
            Lane.NETWORK,
            partial(self._desk.registry.enrol, *typed),
            owner=self,
            then=lambda _identity: self._after_enrolment(),
            otherwise=self._not_enrolled,
        )

    def _after_enrolment(self) -> None:
        self._page.enrol_part.clear_code()
        self._arriving = True
        self._changed()
        self._turns.send_now()

    def _not_enrolled(self, error: Exception) -> None:
        self._page.enrol_part.show_problem(message_for(error).sentence)
        self._press.offer(self.tr("ผูกกับทะเบียนจังหวัด"))

    def _changed(self) -> None:
        # What had the keyboard is gone with what was decided.
        self._arriving = True
        self.decided.emit()
        self._turns.count()
        self.refresh()

    def _refuse(self, error: Exception) -> None:
        self._page.say(message_for(error).sentence, Tone.ERROR)
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self._looking = False
        self._page.warn(message_for(error).sentence, Tone.ERROR)

    def _dispute(self, person_id: str) -> Dispute | None:
        if self._seen is None:
            return None
        return next((found for found in self._seen.disputes if found.person_id == person_id), None)


def _visit_of(item: SyncItem, change: PendingChange | None) -> str:
    """Return the matter that a change came from, or an empty text."""
    if item.subject == "registration":
        return item.record_id
    return str(json.loads(change.local_note or "{}").get("visit_id", "")) if change else ""
