"""The card page: what is to be printed and handed over, the printer, one card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.domain.visit.visit import VisitState
from oss_desk.gui.card.card_part import CardPart
from oss_desk.gui.forms.card.card_page import Ui_CardPage
from oss_desk.gui.theme.active import control_height, text_scale
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.waiting_list import moved_words

_LEFT_WIDTH = 330
_SIDE_BY_SIDE = 900
_UNLIMITED = 16777215  # QWIDGETSIZE_MAX
_ROW = 60
_ROWS_AT_MOST = 4


class CardPage(QWidget):
    """Shows the queue, the printer and one card.

    Signals:
        primary_requested: the primary button or Ctrl+Enter.
        matter_chosen(str): the visit id selected in the queue.
        all_requested: Ctrl+Shift+P, or its button: print everything that is ready.
        refresh_requested: F5.
    """

    primary_requested = Signal()
    matter_chosen = Signal(str)
    all_requested = Signal()
    refresh_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_CardPage()
        self._form.setupUi(self)
        form = self._form
        self._ready_tag = Tag()
        form.top_bar.left_layout.addWidget(self._ready_tag)
        self._rows: tuple[QueueRow, ...] = ()
        self._all_button = ActionButton()
        self._all_button.set_key_text("Ctrl+Shift+P")
        self._all_button.clicked.connect(self.all_requested)
        form.top_bar.right_layout.addWidget(self._all_button)
        for card in (form.queue_card, form.printer_card):
            card.setMinimumWidth(round(_LEFT_WIDTH * text_scale()))
        form.queue_list.set_caption(moved_words, with_photos=False)
        form.queue_list.setAccessibleName(self.tr("คิวพิมพ์"))
        form.queue_list.chosen.connect(self.matter_chosen)
        form.action_bar.primary_requested.connect(self.primary_requested)
        self.setAccessibleName(form.top_bar.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focus_ring", False)
        form.printer_label.hide()
        self.show_queue((), "", 0)

    @property
    def card_part(self) -> CardPart:
        """The part that shows one card."""
        return self._form.card_part

    def show_queue(self, rows: tuple[QueueRow, ...], current: str, printed_today: int) -> None:
        """Show the matters to print, then those to hand over; none teaches what comes here."""
        form = self._form
        self._rows = rows
        form.queue_list.show_rows(rows, {}, current)
        shown = max(min(len(rows), _ROWS_AT_MOST), 1)
        row = max(_ROW, form.queue_list.sizeHintForRow(0))
        form.queue_card.setFixedHeight(shown * row + control_height(46) + 10)
        ready = sum(1 for row in rows if row.state is VisitState.APPROVED)
        count = self.tr("พร้อมพิมพ์ {n}").replace("{n}", str(ready))
        self._ready_tag.show_tag(count, Tone.OK if ready else Tone.NEUTRAL, "printer")
        self._all_button.setText(self.tr("พิมพ์ทั้งหมด {n} ใบ").format(n=ready))
        self._all_button.setVisible(ready > 1)
        told = [self.tr("พิมพ์แล้ววันนี้ {n}").replace("{n}", str(printed_today))]
        if len(rows) > ready:
            told.append(self.tr("รอส่งมอบ {n}").replace("{n}", str(len(rows) - ready)))
        form.top_bar.set_subtitle(" · ".join(told))
        form.body_stack.setCurrentWidget(form.work_page if rows else form.empty_page)
        form.banner.clear()
        if not rows:
            self.show_primary("")

    def show_printer(self, tone: Tone, word: str, queue: str, detail: str) -> None:
        """Show whether the printer can take a card; *detail* says what to do, or is empty."""
        form = self._form
        form.printer_line.show_status(tone, word, queue)
        form.printer_label.setText(detail)
        form.printer_label.setVisible(bool(detail))

    def show_primary(self, text: str) -> None:
        """Call the primary action *text*; an empty text takes it away."""
        self._form.action_bar.set_primary(text)

    def show_done(self, sentence: str) -> None:
        """Say what was just done."""
        self._form.action_bar.set_message(Tone.OK, sentence)

    def done(self) -> str:
        """Return what was just done, or what stopped it."""
        return self._form.action_bar.message()

    def show_stopped(self, sentence: str) -> None:
        """Say that what was begun did not end."""
        self._form.action_bar.set_message(Tone.WARN, sentence)

    def choose(self, visit_id: str) -> None:
        """Select the matter *visit_id* in the queue, without a signal."""
        self._form.queue_list.show_rows(self._rows, {}, visit_id)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the page as a whole."""
        if self.is_empty():
            self._form.banner.show_message(Tone.ERROR, sentence)
        else:
            self.card_part.show_problem(sentence)

    def current_id(self) -> str:
        """Return the visit selected, or an empty text."""
        return self._form.queue_list.current_id()

    def primary_text(self) -> str:
        """Return what the primary action is called."""
        return self._form.action_bar.primary.text()

    def is_empty(self) -> bool:
        """Tell whether the page teaches instead of showing cards."""
        return self._form.body_stack.currentWidget() is self._form.empty_page

    def focus_first(self) -> None:
        """Put the keyboard on the queue, or on the page while it is empty."""
        (self if self.is_empty() else self._form.queue_list).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card below queue and printer where both do not fit side by side."""
        super().resizeEvent(event)
        stacked = self.width() < _SIDE_BY_SIDE * text_scale()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._form.body_layout.setDirection(down if stacked else across)
        # A bar that came and went with the height would change the width, and with it the height again.
        always, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._form.work_page.setVerticalScrollBarPolicy(always if stacked else needed)
        widest = _UNLIMITED if stacked else round(_LEFT_WIDTH * text_scale())
        for card in (self._form.queue_card, self._form.printer_card):
            card.setMaximumWidth(widest)
        for part in (self._form.printer_rule, self._form.stock_label):
            part.setVisible(not stacked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the question about an uncertain card from anywhere on the page; look again with F5."""
        if self.card_part.answer_by_key(event):
            return
        if event.key() == Qt.Key.Key_F5:
            self.refresh_requested.emit()
            return
        super().keyPressEvent(event)
