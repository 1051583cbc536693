"""The page of step 2: matter by digit, applicant, the list of papers, and the page that was scanned."""

from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from oss_desk.domain.visit.request import DocumentState
from oss_desk.gui.forms.visit.request_page import Ui_RequestPage
from oss_desk.gui.keyboard import digit_of
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import text_scale, text_width
from oss_desk.gui.theme.tokens import Colour, Role, Size, Tone
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.visit.steps.request.kind_room import KindRoom
from oss_desk.gui.visit.steps.request.kind_row import KindRow
from oss_desk.gui.visit.steps.request.paper_line import PaperLine
from oss_desk.gui.visit.steps.request.paper_list import PaperList
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.tag import Tag
from oss_desk.words.codes import APPLICANTS, KINDS

# Where the list would get less than this, the right-hand cards stand under the left-hand ones.
_LIST_WIDTH, _LEAST_HEIGHT = 480, 440
_LEFT_WIDTH, _RIGHT_WIDTH, _SIDES, _BORDERS = 296, 262, 14, 2
# A longer reason than this has no room in the row of its matter and stands in the card's head.
_SHORT = 14
# The matters together are one field: the keyboard stands on the chosen one.
_KIND = "kind"


class RequestPage(StepPage):
    """Shows a request and says what the officer chose.

    Signals:
        kind_chosen, applicant_chosen: a `RequestKind` or `ApplicantKind` value.
        answered: key of a paper and a `DocumentState` value.
        waived: key of a paper and why it is not asked.
        paper_shown: key of the paper whose page is to stand beside the list.
        scan_requested (``F6``): key of the paper to photograph. enlarge_requested: ``F9``.
        slip_requested: ``Ctrl+P``.
        bring_by_changed: ISO day, or text as typed.
    """

    kind_chosen = Signal(str)
    applicant_chosen = Signal(str)
    answered = Signal(str, str)
    waived = Signal(str, str)
    paper_shown = Signal(str)
    scan_requested = Signal(str)
    enlarge_requested = Signal()
    slip_requested = Signal()
    bring_by_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_RequestPage()
        self._form.setupUi(self)
        self.set_notice_banner(self._form.notice_banner)
        self._editable = True
        self._beside = True
        self._kinds: dict[str, KindRow] = {}
        self._tags: dict[DocumentState, Tag] = {}
        form = self._form
        self._list = PaperList(form.papers_widget, form.papers_layout, form.papers_scroll, self)
        self._page_label = QLabel(form.paper_card)
        self._page_key = KeyCap(form.paper_card)
        self._fill()
        self._room = KindRoom(self._kinds.values(), form.side_scroll, form.applicant_layout)
        self._connect()
        self.add_field(_KIND, form.kind_card)
        self.add_field("applicant", form.applicant_combo)
        self.add_field("bring_by", form.bring_by_edit, form.bring_by_field)

    def show_kind(self, kind: str, reason: str) -> None:
        """Mark *kind* as chosen, with the words why it was preselected."""
        for name, row in self._kinds.items():
            row.set_chosen(chosen=name == kind)
            other = self.tr("ย้าย แจ้งตาย") if name == "other" else ""
            row.set_detail(reason if name == kind and 0 < len(reason) <= _SHORT else other)
        self._fit_columns()
        self._form.kind_card.set_hint(reason if len(reason) > _SHORT else "")

    def show_applicant(self, applicant: str, words: str, *, from_chip: bool) -> None:
        """Show who files the request, *words* about them, and whether a chip said who they are."""
        form = self._form
        was_blocked = form.applicant_combo.blockSignals(True)
        form.applicant_combo.setCurrentIndex(form.applicant_combo.findData(applicant))
        form.applicant_combo.blockSignals(was_blocked)
        form.applicant_combo.setAccessibleDescription(words)
        form.applicant_label.setText(words)
        self._fit_columns()
        form.chip_icon_label.setVisible(from_chip)
        form.chip_label.setVisible(from_chip)

    def show_papers(self, lines: tuple[PaperLine, ...], case: str) -> None:
        """Show the list; rows that stay keep the keyboard. *case* says in words which list it is."""
        had_focus = self.focused_field() in self._list.papers()
        gone = self._list.show_lines(lines)
        for key in gone:
            self._fields.pop(key, None)
        for key in self._list.papers():
            self.add_field(key, self._list.row(key))
        self._order_tabs()
        if had_focus and not self.focused_field():
            self.focus_kind()
        self._form.papers_card.set_hint(case if lines else self.tr("เรื่องนี้ไม่มีรายการเอกสาร"))
        for state, (word, tone, icon) in _counted().items():
            number = sum(1 for line in lines if line.state is state)
            self._tags[state].show_tag(word.format(count=number), tone, icon)
            self._tags[state].setVisible(number > 0)
        missing = any(line.state is DocumentState.MISSING and not line.optional for line in lines)
        self._form.bring_card.setVisible(missing)
        self._show_title()

    def show_page(self, picture: QImage | None, number: int, pages: int, caption: str) -> None:
        """Show page *number* (from 1) of *pages* beside the list; None says that there is none."""
        title = self.current_title()
        self._page_label.setVisible(pages > 0)
        self._page_key.setVisible(pages > 0)
        self._page_label.setText(self.tr("หน้า {number}/{pages}").format(number=number, pages=pages))
        self._form.paper_caption_label.setText(caption)
        if picture is None or picture.isNull():
            self._form.paper_picture.show_words(self.tr("ยังไม่มีภาพ") if not pages else self.tr("กำลังเปิดภาพ"))
        else:
            words = self.tr("ภาพ {paper} หน้า {number}/{pages}")
            self._form.paper_picture.show_picture(
                picture, words.format(paper=title, number=number, pages=pages)
            )
        self._show_title()

    def show_bring_by(self, value: str, today: date) -> None:
        """Show until when missing papers are to come."""
        edit = self._form.bring_by_edit
        edit.set_today(today, no_future=False)
        if not edit.hasFocus():
            edit.set_value(value)
        self._form.bring_by_field.set_label(self._days_words(value, today))

    def set_editable(self, *, editable: bool) -> None:
        """Let the request be changed, or only read."""
        self._editable = editable
        form = self._form
        for part in (form.kind_card, form.applicant_card, form.papers_widget, form.bring_by_field):
            part.setEnabled(editable)
        form.scan_button.setEnabled(editable)

    def current_paper(self) -> str:
        """Return the key of the paper that the page beside the list belongs to, or an empty text."""
        line = self._list.current()
        return line.key if line else ""

    def current_title(self) -> str:
        """Return what that paper is called."""
        line = self._list.current()
        return line.title if line else ""

    def go_on(self, after: str) -> None:
        """Put the keyboard on the next open paper after *after*, or leave it where it is."""
        self._list.go_on(after)

    def focus_kind(self) -> None:
        """Put the keyboard on the matter."""
        chosen = next((row for row in self._kinds.values() if row.isChecked()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)
            self._form.side_scroll.ensureWidgetVisible(chosen)

    def open_fields(self) -> tuple[str, ...]:
        """Return the fields and papers that can be answered now; what step 3 takes in is not asked here."""
        papers = self._list.papers()
        return tuple(
            name
            for name in super().open_fields()
            if name != _KIND and (name not in papers or not self._list.row(name).line.later)
        )

    def focus_field(self, field: str) -> None:
        """Put the keyboard into *field* and bring it into sight."""
        if field in self._list.papers():
            self._list.focus(field)
        elif field == _KIND:
            self.focus_kind()
        else:
            super().focus_field(field)

    def show_problem(self, field: str, sentence: str) -> None:
        """Say in the paper's own row what is wrong."""
        if field in self._list.papers():
            self._list.row(field).show_problem(sentence)
        else:
            super().show_problem(field, sentence)

    def clear_problem(self, field: str) -> None:
        """Take the words in the row away."""
        if field in self._list.papers():
            self._list.row(field).show_problem("")
        else:
            super().clear_problem(field)

    def clear_problems(self) -> None:
        """Take the words in all rows away."""
        super().clear_problems()
        for key in self._list.papers():
            self._list.row(key).show_problem("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the matter by its digit, whatever the keyboard layout; Enter confirms it."""
        digit = digit_of(event)
        if digit is not None and self._editable and 1 <= int(digit) <= len(self._kinds):
            row = list(self._kinds.values())[int(digit) - 1]
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.click()
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if enter and any(row.hasFocus() for row in self._kinds.values()):
            self._list.go_on()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list what the columns leave it."""
        super().resizeEvent(event)
        self._fit_columns()

    def minimumSizeHint(self) -> QSize:
        """Return what two columns need: a window that shrinks must not be held up by the third."""
        form = self._form
        margins = form.body_layout.contentsMargins()
        width = form.side_scroll.width() + form.papers_card.minimumSizeHint().width()
        width += margins.left() + margins.right() + form.body_layout.spacing()
        return QSize(width, 200)

    def _fit_columns(self) -> None:
        """Make the columns as wide as their words; no room beside the list, and two of them become one."""
        form = self._form
        left = max(_LEFT_WIDTH, *(row.sizeHint().width() + _BORDERS for row in self._kinds.values()))
        bar = form.side_scroll.verticalScrollBar()
        left += bar.sizeHint().width() if bar.maximum() else 0
        buttons = max(form.scan_button.sizeHint().width(), form.slip_button.sizeHint().width())
        right = max(_RIGHT_WIDTH, buttons + 2 * _SIDES)
        margins = form.body_layout.contentsMargins()
        taken = margins.left() + margins.right() + left + right + 2 * form.body_layout.spacing()
        scale = text_scale()
        beside = self.width() - taken >= _LIST_WIDTH * scale and self.height() >= _LEAST_HEIGHT * scale
        if not beside:
            left = max(left, right)
        form.side_scroll.setFixedWidth(left)
        form.paper_widget.setFixedWidth(right)
        self._room.fit(alone=beside)
        if beside == self._beside:
            return
        self._beside = beside
        target = form.right_layout if beside else form.side_layout
        for card in (form.paper_card, form.bring_card):
            was_hidden = card.isHidden()
            target.addWidget(card)
            # Going to another parent hides a widget until the next turn of the event loop.
            card.setVisible(not was_hidden)
        form.paper_widget.setVisible(beside)
        self._order_tabs()

    def _fill(self) -> None:
        form = self._form
        for number, (kind, words) in enumerate(KINDS.items(), start=1):
            row = KindRow(form.kind_card)
            row.setText(words.in_(active_language()))
            row.set_key_text(str(number))
            row.clicked.connect(partial(self._kind_clicked, kind))
            row.stepped.connect(partial(self._step_kind, number - 1))
            form.kind_layout.addWidget(row)
            self._kinds[kind] = row
        for applicant, words in APPLICANTS.items():
            form.applicant_combo.addItem(words.in_(active_language()), applicant)
        form.applicant_combo.setAccessibleName(self.tr("ผู้ยื่นคำขอ"))
        form.chip_icon_label.set_icon("shield-check", Colour.OK, Size.ICON_INLINE)
        for state in _counted():
            tag = Tag(form.papers_card)
            self._tags[state] = tag
            form.papers_card.header_layout.addWidget(tag)
        self._page_label.setProperty("role", Role.CAPTION.value)
        self._page_label.setProperty("tone", "secondary")
        self._page_key.set_key_text("F9")
        form.paper_card.header_layout.addWidget(self._page_label)
        form.paper_card.header_layout.addWidget(self._page_key)
        form.bring_card.hide()

    def _connect(self) -> None:
        form = self._form
        form.side_scroll.verticalScrollBar().rangeChanged.connect(self._fit_columns)
        # Assistive technology chooses a line without activating it; who stood there may be confirmed.
        form.applicant_combo.currentIndexChanged.connect(self._applicant_picked)
        form.applicant_combo.activated.connect(self._applicant_picked)
        form.bring_by_edit.value_changed.connect(self.bring_by_changed)
        form.scan_button.clicked.connect(self._scan)
        form.slip_button.clicked.connect(self.slip_requested)
        form.paper_picture.clicked.connect(self.enlarge_requested)
        self._list.answered.connect(self.answered)
        self._list.waived.connect(self.waived)
        self._list.current_changed.connect(self.paper_shown)
        # A button listens to its key only while it is seen, and the card of the slip is not always.
        slip = QShortcut(QKeySequence("Ctrl+P"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        slip.activated.connect(self._slip_without_card)
        larger = QShortcut(QKeySequence("F9"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        larger.activated.connect(self.enlarge_requested)
        self._slip_key = slip

    def _order_tabs(self) -> None:
        """Matter, applicant, papers, scan, day: reading order, wherever the cards stand."""
        form = self._form
        stops = [*self._kinds.values(), form.applicant_combo]
        for key in self._list.papers():
            stops += self._list.row(key).stops()
        stops += [form.scan_button, form.bring_by_edit, form.slip_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _scan(self) -> None:
        if self._editable and (key := self.current_paper()):
            self.scan_requested.emit(key)

    def _slip_without_card(self) -> None:
        if not self._form.slip_button.isVisible():
            self.slip_requested.emit()

    def _show_title(self) -> None:
        line = self._list.current()
        card = self._form.paper_card
        title = line.title if line else self.tr("เอกสาร")
        room = max(card.width(), _RIGHT_WIDTH) - 2 * 16
        if not self._page_label.isHidden():
            room -= self._page_label.sizeHint().width() + self._page_key.sizeHint().width() + 22
        shown = title
        while shown and text_width(shown + "…", Role.CARD_TITLE) > room:
            shown = shown[:-1]
        card.set_title(title if shown == title else shown.rstrip() + "…")
        card.setAccessibleName(title)
        card.setToolTip(title)
        self._slip_key.setEnabled(self._form.bring_card.isHidden())

    def _days_words(self, value: str, today: date) -> str:
        try:
            days = (date.fromisoformat(value) - today).days
        except ValueError:
            days = 0
        words = self.tr("นำมาภายใน {count} วัน").format(count=days)
        return words if days > 0 else self.tr("นำมาภายใน")

    def _kind_clicked(self, kind: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        # Its digit chooses a row from wherever the keyboard is; the arrows go on from there.
        self._kinds[kind].setFocus(Qt.FocusReason.OtherFocusReason)
        self.kind_chosen.emit(kind)

    def _step_kind(self, place: int, step: int) -> None:
        rows = list(self._kinds.values())
        row = rows[max(0, min(place + step, len(rows) - 1))]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        row.click()

    def _applicant_picked(self, row: int) -> None:
        if row >= 0:
            self.applicant_chosen.emit(str(self._form.applicant_combo.itemData(row)))


def _counted() -> dict[DocumentState, tuple[str, Tone, str]]:
    return {
        DocumentState.PRESENT: (_say("มี {count}"), Tone.OK, "check"),
        DocumentState.MISSING: (_say("ขาด {count}"), Tone.ERROR, "alert-circle"),
        DocumentState.WAIVED: (_say("ยกเว้น {count}"), Tone.INFO, ""),
    }


def _say(text: str) -> str:
    return QCoreApplication.translate("RequestPage", text)
