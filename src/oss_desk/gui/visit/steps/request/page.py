"""The page of step 2: matter by digit, applicant, and the list of papers."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from oss_desk.domain.visit.request import DocumentState
from oss_desk.gui.forms.visit.request_page import Ui_RequestPage
from oss_desk.gui.keyboard import digit_of
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.visit.steps.request.paper_row import PaperLine, PaperRow
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.tag import Tag
from oss_desk.words.codes import APPLICANTS, KINDS
from oss_desk.words.language import Language

_COUNTED = (
    (DocumentState.PRESENT, "มี", Tone.OK, "check"),
    (DocumentState.MISSING, "ขาด", Tone.ERROR, "alert-circle"),
    (DocumentState.WAIVED, "ยกเว้น", Tone.INFO, ""),
)
# A longer reason than this has no room in the row of its matter and stands in the card's head.
_SHORT = 14


class RequestPage(StepPage):
    """Shows a request and says what the officer chose.

    Signals:
        kind_chosen, applicant_chosen: a `RequestKind` or `ApplicantKind` value.
        answered: key of a paper and a `DocumentState` value.
        bring_by_changed: ISO day, or text as typed.
    """

    kind_chosen = Signal(str)
    applicant_chosen = Signal(str)
    answered = Signal(str, str)
    bring_by_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_RequestPage()
        self._form.setupUi(self)
        self.set_notice_banner(self._form.notice_banner)
        self.set_side(self._form.paper_widget)
        self._editable = True
        self._kinds: dict[str, CheckRow] = {}
        self._rows: dict[str, PaperRow] = {}
        self._tags: dict[DocumentState, Tag] = {}
        self._fill()
        form = self._form
        form.applicant_combo.activated.connect(self._applicant_activated)
        form.bring_by_edit.value_changed.connect(self.bring_by_changed)
        self.add_field("applicant", form.applicant_combo)
        self.add_field("bring_by", form.bring_by_edit, form.bring_by_field)

    def show_kind(self, kind: str, reason: str) -> None:
        """Mark *kind* as chosen, with the words why it was preselected."""
        for name, row in self._kinds.items():
            row.blockSignals(True)
            row.setChecked(name == kind)
            row.blockSignals(False)
            other = "ย้าย แจ้งตาย" if name == "other" else ""
            row.set_detail(reason if name == kind and 0 < len(reason) <= _SHORT else other)
        self._form.kind_card.set_hint(reason if len(reason) > _SHORT else "")

    def show_applicant(self, applicant: str, words: str) -> None:
        """Show who files the request, and *words* about them."""
        self._form.applicant_combo.setCurrentIndex(self._form.applicant_combo.findData(applicant))
        self._form.applicant_label.setText(words)

    def show_papers(self, lines: tuple[PaperLine, ...], case: str) -> None:
        """Show the list; rows that stay keep the keyboard. *case* says in words which list it is."""
        keys = [line.key for line in lines]
        if keys != list(self._rows):
            self._rebuild(lines)
        for place, line in enumerate(lines):
            row = self._rows[line.key]
            row.last = place == len(lines) - 1
            row.show_line(line)
        self._form.papers_card.set_hint(case)
        for state, word, tone, icon in _COUNTED:
            number = sum(1 for line in lines if line.state is state)
            self._tags[state].show_tag(f"{word} {number}", tone, icon)
            self._tags[state].setVisible(number > 0)
        missing = any(line.state is DocumentState.MISSING and not line.optional for line in lines)
        self._form.bring_card.setVisible(missing)
        self._show_paper(self.focused_field() or (keys[0] if keys else ""))

    def show_bring_by(self, value: str, today: date) -> None:
        """Show until when missing papers are to come."""
        self._form.bring_by_edit.set_today(today, no_future=False)
        if not self._form.bring_by_edit.hasFocus():
            self._form.bring_by_edit.set_value(value)

    def set_editable(self, *, editable: bool) -> None:
        """Let the request be changed, or only read."""
        self._editable = editable
        for part in (
            self._form.kind_card,
            self._form.applicant_card,
            self._form.papers_widget,
            self._form.bring_card,
        ):
            part.setEnabled(editable)

    def focus_kind(self) -> None:
        """Put the keyboard on the matter."""
        chosen = next((row for row in self._kinds.values() if row.isChecked()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, field: str) -> None:
        """Put the keyboard into *field* and bring it into sight."""
        super().focus_field(field)
        if field in self._rows:
            self._form.papers_scroll.ensureWidgetVisible(self._rows[field])

    def show_problem(self, field: str, sentence: str) -> None:
        """Say in the paper's own row what is wrong."""
        if field in self._rows:
            self._rows[field].show_problem(sentence)
        else:
            super().show_problem(field, sentence)

    def clear_problem(self, field: str) -> None:
        """Take the words in the row away."""
        if field in self._rows:
            self._rows[field].show_problem("")
        else:
            super().clear_problem(field)

    def clear_problems(self) -> None:
        """Take the words in all rows away."""
        super().clear_problems()
        for row in self._rows.values():
            row.show_problem("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the matter by its digit, whatever the keyboard layout."""
        digit = digit_of(event)
        if digit is not None and self._editable and 1 <= int(digit) <= len(self._kinds):
            row = list(self._kinds.values())[int(digit) - 1]
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.click()
            return
        super().keyPressEvent(event)

    def _fill(self) -> None:
        form = self._form
        for number, (kind, words) in enumerate(KINDS.items(), start=1):
            row = CheckRow(form.kind_card)
            row.set_round(True)
            row.set_padded(True)
            row.setText(words.in_(Language.THAI))
            row.set_key_text(str(number))
            row.clicked.connect(partial(self._kind_clicked, kind))
            form.kind_layout.addWidget(row)
            self._kinds[kind] = row
        for applicant, words in APPLICANTS.items():
            form.applicant_combo.addItem(words.in_(Language.THAI), applicant)
        form.applicant_combo.setAccessibleName("ผู้ยื่นคำขอ")
        for state, _word, _tone, _icon in _COUNTED:
            tag = Tag(form.papers_card)
            self._tags[state] = tag
            form.papers_card.header_layout.addWidget(tag)

    def _rebuild(self, lines: tuple[PaperLine, ...]) -> None:
        layout = self._form.papers_layout
        focused = self.focused_field()
        had_focus = focused in self._rows
        for key, row in self._rows.items():
            layout.removeWidget(row)
            row.deleteLater()
            self._fields.pop(key, None)
        self._rows = {}
        for place, line in enumerate(lines):
            row = PaperRow(line, self._form.papers_widget)
            row.answered.connect(self.answered)
            row.focused.connect(self._show_paper)
            row.done.connect(self._go_on)
            layout.insertWidget(place, row)
            self._rows[line.key] = row
            self.add_field(line.key, row)
        before: QWidget = self._form.applicant_combo
        for row in self._rows.values():
            QWidget.setTabOrder(before, row)
            before = row
        if had_focus and focused in self._rows:
            self.focus_field(focused)
        elif had_focus:
            self.focus_kind()

    def _go_on(self, key: str) -> None:
        """Go to the next paper that must be answered; stay where there is none."""
        rows = list(self._rows.values())
        place = list(self._rows).index(key)
        for row in (*rows[place + 1 :], *rows[:place]):
            if row.line.state is DocumentState.UNANSWERED and not row.line.optional:
                self.focus_field(row.line.key)
                return

    def _show_paper(self, key: str) -> None:
        row = self._rows.get(key)
        self._form.paper_title_label.setText(row.line.title if row else "")
        self._form.paper_why_label.setText(row.line.why if row else "")

    def _kind_clicked(self, kind: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        self.kind_chosen.emit(kind)

    def _applicant_activated(self, row: int) -> None:
        self.applicant_chosen.emit(str(self._form.applicant_combo.itemData(row)))
