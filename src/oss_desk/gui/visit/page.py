"""The frame of a visit: who it is about, where it stands, the step in the middle, what happens next."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from oss_desk.domain.visit.visit import Step
from oss_desk.gui.forms.visit.workspace_page import Ui_WorkspacePage
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.person_header import PersonFacts
from oss_desk.gui.widgets.shortcut_keys import key_sequences
from oss_desk.gui.widgets.undo_bar import UndoBar


class WorkspacePage(QWidget):
    """Header, stepper, the steps one above the other, and the action bar.

    Signals:
        primary_requested: the primary button or ``Ctrl+Enter``; held-down keys do not repeat it.
        step_requested: number of a step (``Alt+1…6`` or a click).
        back_requested: ``Alt+←``. leave_requested: ``Esc``. incomplete_requested: ``F8``.
        reveal_requested: ``Alt+M``. hand_on_requested: ``Ctrl+D``.
        came_into_sight: the page is shown, for the first time or again.
    """

    primary_requested = Signal()
    step_requested = Signal(int)
    back_requested = Signal()
    leave_requested = Signal()
    incomplete_requested = Signal()
    reveal_requested = Signal()
    hand_on_requested = Signal()
    came_into_sight = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_WorkspacePage()
        self._form.setupUi(self)
        bar = self._form.action_bar
        self._park = bar.add_button(self.tr("พักเรื่อง"), "Esc")
        self._back = bar.add_button(self.tr("ย้อนกลับ"), "Alt+←")
        self._hand_on = bar.add_button("", "Ctrl+D")
        self._hand_on.hide()
        self._hand_on.clicked.connect(self.hand_on_requested)
        self._undo_bar = UndoBar()
        self._undo_bar.sit_above(bar)
        self._form.banner_widget.hide()
        self._photo = QPixmap()
        self._draft_words = ""
        self._banner_words = ""
        self._step_words = ("", "")
        self._esc = QShortcut(QKeySequence("Esc"), self)
        self._esc.activated.connect(self.leave_requested)
        self._ctrl_d = QShortcut(QKeySequence("Ctrl+D"), self)
        self._ctrl_d.activated.connect(self.hand_on_requested)
        # Until the button is there for the first time nobody else listens to its key.
        self._before_button = QShortcut(self)
        self._before_button.setKeys(key_sequences("Ctrl+Enter"))
        self._before_button.setAutoRepeat(False)
        self._before_button.activated.connect(self.primary_requested)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.incomplete_requested)
        self._park.clicked.connect(self.leave_requested)
        self._back.clicked.connect(self.back_requested)
        bar.primary_requested.connect(self.primary_requested)
        self._form.visit_stepper.step_requested.connect(self.step_requested)
        self._form.person_header.reveal_requested.connect(self.reveal_requested)

    def add_step(self, widget: QWidget) -> None:
        """Add the next step's widget."""
        self._form.step_stack.addWidget(widget)

    def mark_step(self, number: int, done: frozenset[int]) -> None:
        """Make step *number* (from 1) the current one; *done* are the finished ones."""
        self._form.visit_stepper.set_current(number, done)
        self._back.setVisible(number > 1)
        self.leave_esc(panel_open=False)

    def leave_esc(self, panel_open: bool) -> None:  # noqa: FBT001 - a signal's
        """Offer to park the visit with ``Esc`` only where that is what the key does now."""
        parks = self.current_step() == 1 and not panel_open
        self._park.setVisible(parks)
        # The button listens to the same key while it is seen; two listeners would silence both.
        self._esc.setEnabled(not parks)

    def bring_step(self) -> None:
        """Bring the current step into sight; filled before that, it is laid out once."""
        self._form.step_stack.setCurrentIndex(self.current_step() - 1)

    def current_step(self) -> int:
        """Return the number of the step in sight."""
        return self._form.visit_stepper.current()

    def show_step_problem(self, number: int, word: str) -> None:
        """Mark step *number* with *word*, or take the mark away."""
        self._form.visit_stepper.set_problem(number, word)

    def show_person(self, facts: PersonFacts) -> None:
        """Show whom and what it is about; the photo stays."""
        self._form.person_header.set_person(facts, None if self._photo.isNull() else self._photo)

    def show_photo(self, picture: bytes | None) -> None:
        """Show the JPEG *picture* in the header."""
        self._photo = QPixmap()
        if picture is None or not self._photo.loadFromData(picture):
            self._photo = QPixmap()
        self._form.person_header.photo_label().set_photo(None if self._photo.isNull() else self._photo)

    def show_citizen_id(self, text: str) -> None:
        """Show *text* as the number, masked or whole."""
        self._form.person_header.show_citizen_id(text)

    def show_primary(self, text: str) -> None:
        """Name the primary action; empty takes it away."""
        # Two listeners would silence both.
        self._before_button.setEnabled(False)
        self._form.action_bar.set_primary(text)

    def give_way(self, covered: bool) -> None:  # noqa: FBT001 - a signal's
        """Take the action bar away while a step shows one of its own (*covered*)."""
        self._form.action_bar.setVisible(not covered)

    def give_all(self, taken: bool) -> None:  # noqa: FBT001 - a signal's
        """Leave the whole page to a step that shows head and action bar of its own (*taken*)."""
        form = self._form
        for part in (form.person_header, form.visit_stepper, form.action_bar):
            part.setVisible(not taken)
        form.banner_widget.setVisible(not taken and bool(self._banner_words))
        # The step's own button listens to the same key.
        self._ctrl_d.setEnabled(not taken and not self._hand_on.text())

    def show_hand_on(self, text: str) -> None:
        """Name what ``Ctrl+D`` does in this step; empty takes the button away and leaves the key."""
        self._hand_on.setText(text)
        self._hand_on.setVisible(bool(text))
        # The button listens to the same key while it is seen; two listeners would silence both.
        self._ctrl_d.setEnabled(not text)

    def offer_undo(self, sentence: str, undo: Callable[[], None]) -> None:
        """Say *sentence* for a while, with *undo* behind ``Ctrl+Z``."""
        self._undo_bar.offer(sentence, undo)

    @Slot()
    def withdraw_undo(self) -> None:
        """Take the offer back: what comes now cannot be undone."""
        self._undo_bar.withdraw()

    def show_banner(self, tone: Tone, sentence: str) -> None:
        """Say *sentence* above the step."""
        self._banner_words = sentence
        self._form.banner_widget.show()
        self._form.notice_banner.show_message(tone, sentence)

    def banner(self) -> str:
        """Return the sentence above the step, or an empty text."""
        return self._banner_words

    def clear_banner(self) -> None:
        """Take the sentence above the step away."""
        self._banner_words = ""
        self._form.banner_widget.hide()
        self._form.notice_banner.clear()

    def show_saved(self, at: datetime | None) -> None:
        """Say when the draft was saved; None says nothing."""
        self._draft_words = self.tr("บันทึกร่างแล้ว {time} น.").format(time=f"{at:%H:%M}") if at else ""
        self._show_message()

    def show_message(self, sentence: str, tone: str) -> None:
        """Say what the step has to say; an empty *sentence* gives way to the draft's."""
        self._step_words = (sentence, tone)
        self._show_message()

    def message(self) -> str:
        """Return what the action bar says."""
        return self._form.action_bar.message()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page is in sight."""
        super().showEvent(event)
        self.came_into_sight.emit()

    def _next_words(self) -> str:
        return self.tr("ไปแถวที่ขาด") if self.current_step() == Step.REQUEST else self.tr("ไปช่องถัดไป")

    def _show_message(self) -> None:
        bar = self._form.action_bar
        sentence, tone = self._step_words
        if not sentence:
            bar.set_message(Tone.NEUTRAL, self._draft_words, icon_name="device-floppy")
        elif tone == Tone.ERROR.value:
            bar.set_message(Tone.ERROR, sentence, key="F8", key_words=self._next_words())
        else:
            bar.set_message(Tone(tone), sentence)
