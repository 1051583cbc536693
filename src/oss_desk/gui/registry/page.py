"""The sync centre: how it stands with the registry, what is on its way, and what a person must decide."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from oss_desk.gui.forms.registry.sync_page import Ui_SyncPage
from oss_desk.gui.registry.dispute_part import DisputePart
from oss_desk.gui.registry.enrol_part import EnrolPart
from oss_desk.gui.registry.pair_part import PairPart
from oss_desk.gui.registry.pair_words import PairSight
from oss_desk.gui.registry.refused_part import RefusedPart
from oss_desk.gui.registry.sights import (
    CountLine,
    DisputeSight,
    ListEntry,
    RefusedSight,
    WaitingSight,
)
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.key_command import KeyCommand
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.undo_bar import UndoBar

_LEFT_WIDTH, _LEFT_NARROW, _LEFT_NARROWEST = 290, 250, 210
_ROOM_FOR_LEFT = 1000
_ROOM_FOR_COUNTS = 520
_ROOM_FOR_TOOLS = 600
_SIDE, _ABOVE_WARNING = 20, 12
_ROOM_FOR_NEXT_TRY = 760


class SyncPage(QWidget):
    """Shows entries and one of them in full.

    Signals:
        primary_requested: the primary button or Ctrl+Enter.
        send_now_requested: F5, or its button.
        chosen(object): the `ListEntry` selected now.
        opened(object): Enter on a `ListEntry`.
        visit_wanted(str): a matter is to be opened.
        withdrawal_wanted: the refused change in sight is not to be sent.
        carrier_wanted: everything is to be saved to a file and carried there.
        choice_changed: another value was chosen.
        receipt_wanted: a receipt that came back is to be taken.
        history_wanted: what was decided instead of what waits, or back.
        supervisor_wanted: Ctrl+D: the dispute in sight is for the supervisor, or no longer.
        stop_wanted: the fetch under way is to stop for now.
    """

    primary_requested = Signal()
    send_now_requested = Signal()
    chosen = Signal(object)
    opened = Signal(object)
    visit_wanted = Signal(str)
    withdrawal_wanted = Signal()
    carrier_wanted = Signal()
    choice_changed = Signal()
    receipt_wanted = Signal()
    history_wanted = Signal()
    supervisor_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_SyncPage()
        self._form.setupUi(self)
        form = self._form
        self._state_tag, self._next_try = Tag(), QLabel()
        self._next_try.setProperty("role", Role.CAPTION.value)
        self._next_try.setProperty("tone", "secondary")
        self._send_button = ActionButton()
        self._send_button.setText(self.tr("ลองเดี๋ยวนี้"))
        self._send_button.set_key_text("F5")
        self._send_button.clicked.connect(self.send_now_requested)
        form.top_bar.left_layout.addWidget(self._state_tag)
        form.top_bar.right_layout.addWidget(self._next_try)
        form.top_bar.right_layout.addWidget(self._send_button)
        self._undo_bar = UndoBar()
        self._undo_bar.sit_above(form.action_bar)
        form.action_bar.primary_requested.connect(self.primary_requested)
        form.items_list.chosen.connect(self.chosen)
        form.items_list.opened.connect(self.opened)
        form.dispute_part.changed.connect(self.choice_changed)
        form.refused_part.visit_wanted.connect(self.visit_wanted)
        form.refused_part.withdrawal_wanted.connect(self.withdrawal_wanted)
        form.banner.action_requested.connect(self._do_warned)
        form.tools.listen_on(self)
        form.tools.save_wanted.connect(self.carrier_wanted)
        form.tools.receipt_wanted.connect(self.receipt_wanted)
        form.tools.history_wanted.connect(self.history_wanted)
        self._ask_button = form.action_bar.add_button("", "Ctrl+D")
        self._ask_button.clicked.connect(self.supervisor_wanted)
        self._ask_button.hide()
        self._stops = False
        self._tone = Tone.NEUTRAL
        self.pair_part = PairPart()
        form.sight_stack.addWidget(self.pair_part)
        self.setAccessibleName(form.top_bar.accessibleName())
        # It has the keyboard where there is nothing to do; the Tab key passes it by.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("focus_ring", False)
        self._order()

    @property
    def dispute_part(self) -> DisputePart:
        """The part that shows both versions."""
        return self._form.dispute_part

    @property
    def refused_part(self) -> RefusedPart:
        """The part that shows what was refused."""
        return self._form.refused_part

    @property
    def enrol_part(self) -> EnrolPart:
        """The part that binds the desk to a registry."""
        return self._form.enrol_part

    def show_state(self, words: str, tone: Tone, icon_name: str) -> None:
        """Say beside the title how the line is."""
        self._state_tag.show_tag(words, tone, icon_name)

    def show_next_try(self, words: str) -> None:
        """Say when the program tries again by itself; empty says nothing."""
        self._next_try.setText(words)
        self._fit()

    def show_counts(self, lines: tuple[CountLine, ...]) -> None:
        """Show the numbers."""
        self._form.counts.show_lines(lines)

    def counts(self) -> dict[str, str]:
        """Return the numbers shown, by label."""
        return {line.label: line.value for line in self._form.counts.lines()}

    def show_entries(self, entries: tuple[ListEntry, ...], *, is_history: bool = False) -> ListEntry | None:
        """Show *entries* and return the one selected; the history says so at its head."""
        self._form.items_card.setVisible(bool(entries))
        self._form.items_card.set_title(self.tr("ประวัติการตัดสิน") if is_history else self.tr("รายการ"))
        self._form.tools.show_history(is_history=is_history)
        return self._form.items_list.show_entries(entries)

    def forget_selection(self) -> None:
        """Let the next entries shown begin with the first: whoever comes sees what waits for them."""
        self._form.items_list.show_entries(())
        self._form.dispute_part.forget()
        self.say("")
        self.pair_part.forget()

    def entries(self) -> tuple[ListEntry, ...]:
        """Return the entries shown."""
        return self._form.items_list.entries()

    def current(self) -> ListEntry | None:
        """Return the entry selected, or None."""
        return self._form.items_list.current()

    def show_dispute(self, sight: DisputeSight) -> None:
        """Show both versions of one person."""
        self._form.dispute_part.show_dispute(sight)
        self._form.sight_stack.setCurrentWidget(self._form.dispute_part)

    def show_pair(self, sight: PairSight) -> None:
        """Show two records that may be one person."""
        self.pair_part.show_pair(sight)
        self._form.sight_stack.setCurrentWidget(self.pair_part)

    def show_refused(self, sight: RefusedSight) -> None:
        """Show a change that was refused."""
        self._form.refused_part.show_refused(sight)
        self._form.sight_stack.setCurrentWidget(self._form.refused_part)

    def show_waiting(self, sight: WaitingSight) -> None:
        """Show something on its way, or that all is well."""
        self._form.waiting_part.show_waiting(sight)
        self._form.sight_stack.setCurrentWidget(self._form.waiting_part)

    def waiting(self) -> WaitingSight | None:
        """Return what is shown of something on its way, if that is in sight."""
        form = self._form
        return form.waiting_part.sight() if form.sight_stack.currentWidget() is form.waiting_part else None

    def show_enrol(self, *, may_enrol: bool, address: str) -> None:
        """Show how the desk is bound to a registry."""
        self._form.enrol_part.offer(may_enrol=may_enrol, address=address)
        self._form.sight_stack.setCurrentWidget(self._form.enrol_part)

    def offer_tools(self, *, offered: bool) -> None:
        """Offer history and files, or not at a desk that is bound to no registry."""
        self._form.tools.offer(offered=offered)

    def show_question(self, text: str) -> None:
        """Call what Ctrl+D does *text*; an empty text takes it away."""
        self._ask_button.setText(text)
        self._ask_button.set_key_text("Ctrl+D" if text else "")
        self._ask_button.setVisible(bool(text))

    def question_text(self) -> str:
        """Return what Ctrl+D does now, or an empty text."""
        return self._ask_button.text()

    def key_commands(self) -> tuple[KeyCommand, ...]:
        """Return the keys of this page that stand on no button now."""
        return self._form.tools.commands()

    def show_primary(self, text: str) -> None:
        """Call the primary action *text*; an empty text takes it away."""
        self._form.action_bar.set_primary(text)
        # One button a deed: F5 keeps trying, seen or not.
        self._send_button.setVisible(text != self._send_button.text())

    def primary_text(self) -> str:
        """Return what the primary action is called."""
        return self._form.action_bar.primary.text()

    def say(self, sentence: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say *sentence* beside the primary action; an empty one says nothing."""
        self._tone = tone
        self._form.action_bar.set_message(tone, sentence)

    def say_quietly(self, sentence: str) -> None:
        """Say what goes without saying, unless it is still being told what became of a deed."""
        if self._tone is Tone.NEUTRAL or not self.said():
            self.say(sentence)

    def said(self) -> str:
        """Return what is said there."""
        return self._form.action_bar.message()

    def warn(self, sentence: str, tone: Tone = Tone.WARN, *, button: str = "", stops: bool = False) -> None:
        """Say above everything what should not go on like this; an empty sentence takes it away.

        *button* saves everything to a file or, with *stops*, stops the fetch under way.
        """
        self._stops = stops
        above = _ABOVE_WARNING if sentence else 0
        self._form.banner_layout.setContentsMargins(_SIDE, above, _SIDE, 0)
        if sentence:
            self._form.banner.show_message(tone, sentence, button=button)
        else:
            self._form.banner.clear()

    def warning(self) -> str:
        """Return what is said above everything, or an empty text."""
        banner = self._form.banner
        return "" if banner.isHidden() else banner.accessibleName()

    def ask_receipt_file(self, folder: str) -> str:
        """Ask which receipt is to be taken, beginning in *folder*; empty when nobody wants one."""
        kinds = self.tr("แฟ้มเข้ารหัส (*.ossc);;ทุกแฟ้ม (*)")
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("เปิดใบตอบรับ"), folder, kinds)
        return path

    def ask_carrier_file(self, name: str) -> str:
        """Ask where the sealed file goes, *name* being what it is called; empty when nobody wants it."""
        wanted = self.tr("บันทึกแฟ้มนำส่ง")
        path, _kind = QFileDialog.getSaveFileName(self, wanted, name, self.tr("แฟ้มเข้ารหัส (*.ossc)"))
        return path

    def offer_undo(self, sentence: str, undo: Callable[[], None]) -> None:
        """Say in *sentence* what was decided and offer to take it back by *undo*, for a while."""
        self.say("")
        self._undo_bar.offer(sentence, undo)

    @Slot()
    def withdraw_undo(self) -> None:
        """Take the offer back: the decision stands."""
        self._undo_bar.withdraw()

    def focus_first(self) -> None:
        """Put the keyboard where the work is: on the choice, the field, the list, or the page."""
        form = self._form
        shown = form.sight_stack.currentWidget()
        if shown is form.dispute_part:
            form.dispute_part.focus_first()
        elif shown in {self.pair_part, form.enrol_part} and self._focus_in(shown):
            return
        elif form.items_list.current() is not None:
            form.items_list.setFocus()
        else:
            self.setFocus()

    def _focus_in(self, shown: QWidget) -> bool:
        part = self.pair_part if shown is self.pair_part else self._form.enrol_part
        return part.focus_first()

    def _order(self) -> None:
        """Let the Tab key read from the head over the list and what is in sight to what is done with it."""
        self.setTabOrder(self, self._send_button)
        last = self.previousInFocusChain()
        if last is not None:
            self.setTabOrder(last, self._ask_button)
        self.setTabOrder(self._ask_button, self._form.action_bar.primary)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Try now with F5, where the window keeps no such key for itself."""
        if event.key() == Qt.Key.Key_F5:
            self.send_now_requested.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the list gives room to what is to be decided."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _do_warned(self) -> None:
        (self.stop_wanted if self._stops else self.carrier_wanted).emit()

    def _fit(self) -> None:
        scale = min(text_scale(), 1.15)
        self._form.tools.fit(has_room=self.height() >= _ROOM_FOR_TOOLS * text_scale())
        with_counts = self.height() >= _ROOM_FOR_COUNTS * scale
        self._form.counts_card.setVisible(with_counts)
        width = _LEFT_NARROW if with_counts else _LEFT_NARROWEST
        if self.width() >= _ROOM_FOR_LEFT * scale:
            width = _LEFT_WIDTH
        self._form.left_column.setFixedWidth(round(width * scale))
        self._next_try.setVisible(self.width() >= _ROOM_FOR_NEXT_TRY * text_scale())
