"""The approval page: what waits, one matter beside its evidence, and the decision."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.gui.approval.review_part import ReviewPart
from oss_desk.gui.forms.approval.approval_page import Ui_ApprovalPage
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.undo_bar import UndoBar

_LIST_WIDTH = 246
_LARGE_TEXT = 1.2


class ApprovalPage(QWidget):
    """Shows matters and asks for decisions.

    Signals:
        primary_requested: the primary button or Ctrl+Enter.
        send_back_requested: Ctrl+R, or its button.
        matter_chosen(str): the visit id selected in the list.
        refresh_requested: F5.
    """

    primary_requested = Signal()
    send_back_requested = Signal()
    matter_chosen = Signal(str)
    refresh_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_ApprovalPage()
        self._form.setupUi(self)
        form = self._form
        self._waiting_tag = Tag()
        form.top_bar.left_layout.addWidget(self._waiting_tag)
        for key in ("↑", "↓"):
            cap = KeyCap()
            cap.set_key_text(key)
            form.waiting_card.header_layout.addWidget(cap)
        form.waiting_card.setFixedWidth(round(_LIST_WIDTH * min(text_scale(), 1.15)))
        self._back_button = form.action_bar.add_button(self.tr("ส่งกลับให้แก้"), "Ctrl+R", at_left=True)
        self._back_button.clicked.connect(self.send_back_requested)
        self._undo_bar = UndoBar()
        self._undo_bar.sit_above(form.action_bar)
        self._undo_hint = QLabel(self.tr("เลิกทำได้ภายใน 10 วินาที"))
        self._undo_hint.setProperty("role", Role.CAPTION.value)
        self._undo_hint.setProperty("tone", "secondary")
        form.action_bar.right_layout.addWidget(self._undo_hint)
        form.action_bar.primary_requested.connect(self.primary_requested)
        form.waiting_list.chosen.connect(self.matter_chosen)
        form.review_part.reason_asked.connect(self._offer_undo_hint)
        # The rows above the line for the reason grow while they can be ticked, after it got the keyboard.
        form.work_page.verticalScrollBar().rangeChanged.connect(self._keep_typing_in_sight)
        self.setAccessibleName(form.top_bar.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focus_ring", False)
        self.show_waiting((), {}, "")

    @property
    def review_part(self) -> ReviewPart:
        """The part that shows one matter."""
        return self._form.review_part

    def show_waiting(self, rows: tuple[QueueRow, ...], photos: dict[str, bytes], current: str) -> None:
        """Show the matters that wait, the visit *current* selected; none teaches what comes here."""
        form = self._form
        form.waiting_list.show_rows(rows, photos, current)
        count = self.tr("รอ {n} เรื่อง").replace("{n}", str(len(rows)))
        self._waiting_tag.show_tag(count, Tone.WARN if rows else Tone.OK)
        longest = max((row.waiting_minutes for row in rows), default=0)
        subtitle = self.tr("นานสุด {n} นาที").replace("{n}", str(longest)) if rows else ""
        form.top_bar.set_subtitle(subtitle)
        form.body_stack.setCurrentWidget(form.work_page if rows else form.empty_page)
        self._back_button.setVisible(bool(rows))
        self._offer_undo_hint(self.review_part.is_asking_reason())
        form.banner.clear()
        if not rows:
            self.show_primary("")

    def show_primary(self, text: str) -> None:
        """Call the primary action *text*; an empty text takes it away."""
        self._form.action_bar.set_primary(text)

    def offer_undo(self, sentence: str, undo: Callable[[], None]) -> None:
        """Say in *sentence* what was decided and offer to take it back by *undo*, for a while."""
        self._form.action_bar.set_message(Tone.OK, "")
        self._undo_bar.offer(sentence, undo)

    @Slot()
    def withdraw_undo(self) -> None:
        """Take the offer back: the decision stands."""
        self._undo_bar.withdraw()

    def show_done(self, sentence: str) -> None:
        """Say what was just decided."""
        self._form.action_bar.set_message(Tone.OK, sentence)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the page as a whole."""
        if self._form.body_stack.currentWidget() is self._form.work_page:
            self.review_part.show_problem(sentence)
        else:
            self._form.banner.show_message(Tone.ERROR, sentence)

    def current_id(self) -> str:
        """Return the visit selected, or an empty text."""
        return self._form.waiting_list.current_id()

    def focus_first(self) -> None:
        """Put the keyboard on the list, or on the page while it is empty."""
        (self if self.is_empty() else self._form.waiting_list).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look again with F5, where the window keeps no such key for itself."""
        if event.key() == Qt.Key.Key_F5:
            self.refresh_requested.emit()
            return
        super().keyPressEvent(event)

    def is_empty(self) -> bool:
        """Tell whether the page teaches instead of showing matters."""
        return self._form.body_stack.currentWidget() is self._form.empty_page

    @Slot(bool)
    def _offer_undo_hint(self, asking: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Promise to take an approval back; what was sent back to the counter stays there."""
        # Large text leaves no room for it in a small window; the bar itself says it after the deed.
        self._undo_hint.setVisible(not asking and not self.is_empty() and text_scale() < _LARGE_TEXT)

    @Slot()
    def _keep_typing_in_sight(self) -> None:
        typing = self.focusWidget()
        if isinstance(typing, QLineEdit) and typing.hasFocus() and self.review_part.isAncestorOf(typing):
            self._form.work_page.ensureWidgetVisible(typing)

    def primary_text(self) -> str:
        """Return what the primary action is called."""
        return self._form.action_bar.primary.text()
