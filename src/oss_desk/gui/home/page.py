"""The counter home: card prompt, queue, the day's numbers, and one thing to do next."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from oss_desk.domain.visit.queue_row import DayQueue
from oss_desk.gui.forms.home.home_page import Ui_HomePage
from oss_desk.gui.home.prompt import Prompt
from oss_desk.gui.home.queue_words import in_order, waits_for_call
from oss_desk.gui.home.work_list import RegistryWork, work_items
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.search_field import SearchField
from oss_desk.gui.widgets.tag import Tag

_SIDE_WIDTH = 284
_SEARCH_WIDTH = 330
_SEARCH_NARROW = 200
_ROOM_FOR_SEARCH = 1150
_ROOM_FOR_NUMBERS = 1020
_ASKED = (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason)


class HomePage(QWidget):
    """Shows who is next and what else waits.

    Signals:
        primary_requested: the primary button or Ctrl+Enter.
        matter_chosen(str): the visit id opened in the queue by Enter or a double click.
        number_entered(str): F2 and Enter: the digits typed, or none.
        read_requested: F4.
        refresh_requested: F5, or the page came into sight.
    """

    primary_requested = Signal()
    matter_chosen = Signal(str)
    number_entered = Signal(str)
    read_requested = Signal()
    refresh_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_HomePage()
        self._form.setupUi(self)
        form = self._form
        self._counter = ""
        self._registry_work = RegistryWork()
        self._search = SearchField()
        self._primary = ActionButton()
        self._waiting_tag, self._doing_tag, self._done_tag = Tag(), Tag(), Tag()
        self._keys_hint = QWidget()
        self._lay_out_head()
        self._lay_out_queue_head()
        for card in (form.today_card, form.work_card):
            card.setFixedWidth(_SIDE_WIDTH)
        self._primary.clicked.connect(self.primary_requested)
        form.queue_table.opened.connect(self.matter_chosen)
        form.prompt_frame.number_entered.connect(self.number_entered)
        form.prompt_frame.read_requested.connect(self.read_requested)
        stops = (form.queue_table, *form.prompt_frame.in_reading_order(), self._search, self._primary)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self.setAccessibleName(form.top_bar.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focus_ring", False)
        self.show_queue(DayQueue((), 0, 0, 0, 0, 0, None))

    def set_counter(self, name: str) -> None:
        """Say beside the title which counter this is (``"2"``)."""
        self._counter = name

    def show_queue(self, queue: DayQueue) -> None:
        """Show the day's queue and numbers; an empty queue teaches how to begin."""
        form = self._form
        form.queue_table.show_rows(in_order(queue.rows))
        form.queue_stack.setCurrentWidget(form.table_page if queue.rows else form.empty_page)
        self._keys_hint.setVisible(bool(queue.rows))
        form.today_tiles.show_numbers(queue)
        self._queue = queue
        form.work_list.show_items(work_items(queue, self._registry_work))
        waiting = sum(1 for row in queue.rows if waits_for_call(row))
        for tag, words, count, tone, icon in (
            (self._waiting_tag, self.tr("รอเรียก {n}"), waiting, Tone.PRIMARY, ""),
            (self._doing_tag, self.tr("กำลังทำ {n}"), len(queue.rows) - waiting, Tone.NEUTRAL, ""),
            (self._done_tag, self.tr("เสร็จ {n}"), queue.finished, Tone.OK, "check"),
        ):
            tag.show_tag(words.replace("{n}", str(count)), tone, icon)
        count_words = self.tr("คิววันนี้ {n}").replace("{n}", str(queue.total))
        counter = self.tr("ช่อง {n}").replace("{n}", self._counter) if self._counter else ""
        form.top_bar.set_subtitle(" · ".join(part for part in (counter, count_words) if part))

    def show_registry_work(self, work: RegistryWork) -> None:
        """Say among the work what the exchange with the registry leaves to do."""
        self._registry_work = work
        self._form.work_list.show_items(work_items(self._queue, work))

    def show_prompt(self, prompt: Prompt) -> None:
        """Say what is going on at the reader."""
        self._form.prompt_frame.show_prompt(prompt)

    def prompt(self) -> Prompt:
        """Return what the prompt says."""
        return self._form.prompt_frame.prompt()

    def show_primary(self, text: str) -> None:
        """Call the primary action *text*."""
        self._primary.setText(text)

    def primary_text(self) -> str:
        """Return what the primary action is called."""
        return self._primary.text()

    def open_panel(self, digits: str = "") -> None:
        """Ask for the digits of somebody without a card, beginning with *digits*."""
        self._form.prompt_frame.open_panel(digits)

    def typed_number(self) -> str | None:
        """Return the digits typed so far, or None while they are not asked for."""
        return self._form.prompt_frame.digits() if self.is_panel_open() else None

    def close_panel(self) -> None:
        """Take the question away and forget what was typed."""
        self._form.prompt_frame.close_panel()

    def is_panel_open(self) -> bool:
        """Tell whether the digits are being asked for."""
        return self._form.prompt_frame.is_panel_open()

    def show_number_problem(self, sentence: str) -> None:
        """Say beside the digits what is wrong; they stay."""
        self._form.prompt_frame.show_number_problem(sentence)

    def number_problem(self) -> str:
        """Return what stands beside the digits, or an empty text."""
        return self._form.prompt_frame.number_problem()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the page as a whole."""
        self._form.banner.show_message(Tone.ERROR, sentence)

    def clear_problem(self) -> None:
        """Take the message away."""
        self._form.banner.clear()

    def problem(self) -> str:
        """Return the message above the prompt, or an empty text."""
        banner = self._form.banner
        return "" if banner.isHidden() else banner.accessibleName()

    def is_empty(self) -> bool:
        """Tell whether the queue teaches instead of showing matters."""
        return self._form.queue_stack.currentWidget() is self._form.empty_page

    def focus_first(self) -> None:
        """Put the keyboard on the queue, or on the page while there is none."""
        (self if self.is_empty() else self._form.queue_table).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that searching comes later when somebody asks for it."""
        arrived = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _ASKED
        if arrived and watched is self._search:
            self._say_search_comes_later()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look again with F5, where the window keeps no such key for itself."""
        if event.key() == Qt.Key.Key_F5:
            self.refresh_requested.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the queue keeps the room: search and numbers give way."""
        super().resizeEvent(event)
        wide = self.width() >= _ROOM_FOR_SEARCH
        self._search.setFixedWidth(round(_SEARCH_WIDTH * text_scale()) if wide else _SEARCH_NARROW)
        for card in (self._form.today_card, self._form.work_card):
            # Larger names need the room that the numbers would take.
            card.setVisible(self.width() >= _ROOM_FOR_NUMBERS * text_scale())

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the queue as it is now."""
        super().showEvent(event)
        self.refresh_requested.emit()

    @Slot()
    def _say_search_comes_later(self) -> None:
        self._form.banner.show_message(
            Tone.INFO, self.tr("ค้นหายังใช้ไม่ได้ในรุ่นนี้ เสียบบัตรหรือกด F2 พิมพ์เลข 13 หลัก ระบบจะเปิดเรื่องค้างให้")
        )

    def _lay_out_head(self) -> None:
        self._search.setPlaceholderText(self.tr("ชื่อ เลขบัตร หรือเลขคำขอ"))
        self._search.setAccessibleName(self.tr("ค้นหา"))
        self._search.set_key_text("F3")
        # Nobody shall type in vain.
        self._search.textEdited.connect(self._say_search_comes_later)
        self._search.installEventFilter(self)
        self._search.returnPressed.connect(self._say_search_comes_later)
        self._primary.set_kind("primary")
        self._primary.set_key_text("Ctrl+Enter")
        right = self._form.top_bar.right_layout
        right.addWidget(self._search)
        right.addWidget(self._primary)

    def _lay_out_queue_head(self) -> None:
        head = self._form.queue_card.header_layout
        for place, tag in enumerate((self._waiting_tag, self._doing_tag, self._done_tag)):
            head.insertWidget(place, tag)
        row = QHBoxLayout(self._keys_hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for words, keys in ((self.tr("เลื่อน"), ("↑", "↓")), (self.tr("เปิด"), ("Enter",))):
            label = QLabel(words)
            label.setProperty("role", Role.CAPTION.value)
            label.setProperty("tone", "secondary")
            row.addWidget(label)
            for key in keys:
                cap = KeyCap()
                cap.set_key_text(key)
                row.addWidget(cap)
        head.addWidget(self._keys_hint)
