"""The page of step 3: a certificate a doctor stands behind, or a disability anyone can see."""

from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QSizePolicy, QWidget

from oss_desk.domain.visit.diagnosis import DiagnosisList
from oss_desk.domain.visit.drafts import AssessmentDraft
from oss_desk.domain.visit.known_doctor import KnownDoctor
from oss_desk.gui.dates import short_date
from oss_desk.gui.forms.visit.assessment_page import Ui_AssessmentPage
from oss_desk.gui.theme.active import line_height, text_scale, text_width
from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.visit.steps.assessment.attachment_list import Attachment
from oss_desk.gui.visit.steps.assessment.hints import (
    DiagnosisHints,
    DoctorHints,
    character_hints,
    level_hints,
)
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.widgets.check_row import CheckRow

LASTING = "no"
_YEARS = (1, 2, 3, 5)
_SIDE_FROM = 1100
_AFTER_LABEL = 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TYPED = ("diagnosis_code", "character", "level", "certifying_doctor")


class AssessmentPage(StepPage):
    """Shows an assessment draft and says which of its fields an officer changed.

    Signals:
        changed: name of a draft field and its new value (text, or a tuple of codes for ``types``).
        left: name of a text field that the keyboard left, so that its value may be looked at.
        attach_requested: the certificate is to be photographed, scanned or chosen (``F6``).
    """

    changed = Signal(str, object)
    left = Signal(str)
    attach_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_AssessmentPage()
        self._form.setupUi(self)
        self.set_notice_banner(self._form.notice_banner)
        self.keep_width(self._form.fields_scroll, self._form.fields_layout)
        self._evidence: dict[str, CheckRow] = {}
        self._today = date(1970, 1, 1)
        self._diagnoses = DiagnosisList()
        self._doctors: DoctorHints | None = None
        self._types_hint = QLabel(
            self.tr("เลือกได้มากกว่าหนึ่ง กดเลข 1–7 เพื่อเลือกหรือยกเลิก"), self._form.types_field
        )
        self._prepare()
        self._order_focus()
        self._connect()

    def set_today(self, today: date) -> None:
        """Tell the page which day it is; the days of reassessment follow."""
        if today == self._today:
            return
        self._today = today
        self._form.certified_on_edit.set_today(today)
        combo = self._form.reassess_combo
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(self.tr("ไม่ต้อง (ถาวร)"), LASTING)
        for years in _YEARS:
            day = _years_on(today, years)
            words = self.tr("อีก {years} ปี ({day})").format(years=years, day=short_date(day))
            combo.addItem(words, day.isoformat())
        combo.blockSignals(False)

    def set_diagnoses(self, diagnoses: DiagnosisList) -> None:
        """Offer the codes of the hint list *diagnoses*."""
        self._diagnoses = diagnoses
        self._form.diagnosis_code_edit.set_hints(DiagnosisHints(diagnoses))

    def set_doctors(self, doctors: tuple[KnownDoctor, ...]) -> None:
        """Offer *doctors*, in their order."""
        self._doctors = DoctorHints(doctors)
        self._form.certifying_doctor_edit.set_hints(self._doctors)
        self._show_doctor(self._form.certifying_doctor_edit.value())

    def show_assessment(self, draft: AssessmentDraft, *, fresh: bool) -> None:
        """Show *draft*; unless *fresh*, the field with the keyboard keeps what stands in it."""
        form, focused = self._form, "" if fresh else self.focused_field()
        for name, row in self._evidence.items():
            row.blockSignals(True)
            row.setChecked(name == draft.evidence)
            row.blockSignals(False)
        codes = tuple(int(code) for code in draft.types)
        if codes != form.types_picker.types():
            form.types_picker.set_types(codes)
        self._offer_for(draft)
        for name in _TYPED:
            edit, value = self._typed[name], str(getattr(draft, name))
            if name != focused and edit.value() != value:
                edit.set_value(value)
        if focused != "certified_on":
            form.certified_on_edit.set_value(draft.certified_on)
        _choose(form.reassess_combo, draft.reassess)
        self._show_doctor(draft.certifying_doctor)
        self._show_need(draft)

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """List the papers that belong to the assessment."""
        self._form.attachments_list.show_attachments(attachments)

    def show_problem(self, field: str, sentence: str) -> None:
        """Say beside *field* what is wrong; beside a day that is likely a slip, offer the likely one."""
        day = self._form.certified_on_edit
        if field == "certified_on":
            day.blockSignals(True)
            day.look_again()
            day.blockSignals(False)
            sentence = day.offer() or sentence
        super().show_problem(field, sentence)

    def open_fields(self) -> tuple[str, ...]:
        """Return the fields that can be answered now; the paper itself is taken with the camera."""
        return tuple(name for name in super().open_fields() if name != "certificate")

    def set_editable(self, *, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        self._form.fields_widget.setEnabled(editable)
        self._form.attach_button.setEnabled(editable)
        for row in self._evidence.values():
            row.setEnabled(editable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits outside a text field choose types; a letter or Enter goes on to the disease code."""
        picker, code = self._form.types_picker, self._form.diagnosis_code_edit
        if not self._form.fields_widget.isEnabled():
            super().keyPressEvent(event)
        elif not event.modifiers() and picker.take_key(event):
            event.accept()
        elif self.focused_field() == "types" and event.key() in _ENTER and not event.modifiers():
            code.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.focused_field() == "types" and _is_letter(event):
            code.setFocus(Qt.FocusReason.TabFocusReason)
            code.selectAll()
            again = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text())
            QApplication.sendEvent(code, again)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the papers under the fields where there is no room beside them."""
        super().resizeEvent(event)
        form, beside = self._form, self.width() >= _SIDE_FROM * text_scale()
        stands_beside = form.attachments_card.parentWidget() is form.side_widget
        if beside and not stands_beside:
            form.fields_layout.removeWidget(form.attachments_card)
            form.side_layout.addWidget(form.attachments_card)
        elif not beside and stands_beside:
            form.side_layout.removeWidget(form.attachments_card)
            form.fields_layout.insertWidget(form.fields_layout.count() - 1, form.attachments_card)
        form.side_widget.setVisible(beside)
        form.doctor_label.setVisible(beside)
        form.rule_line.setVisible(beside)

    def _prepare(self) -> None:
        form = self._form
        for name, words in (
            ("certificate", self.tr("แพทย์ออกเอกสาร")),
            ("evident", self.tr("เห็นได้โดยประจักษ์ (ถ่ายภาพแทน)")),
        ):
            row = CheckRow(form.certificate_card)
            row.set_round(True)
            row.setText(words)
            row.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.clicked.connect(partial(self._evidence_clicked, name))
            form.certificate_card.header_layout.addWidget(row)
            self._evidence[name] = row
        form.certificate_card.header_layout.setSpacing(20)
        self._types_hint.setProperty("role", Role.CAPTION.value)
        self._types_hint.setProperty("tone", "secondary")
        left = text_width(form.types_field.property("label"), Role.CAPTION) + _AFTER_LABEL
        self._types_hint.setGeometry(
            left, 0, text_width(self._types_hint.text(), Role.CAPTION) + 4, line_height(Role.CAPTION) + 6
        )
        self._typed = {
            "diagnosis_code": form.diagnosis_code_edit,
            "character": form.character_edit,
            "level": form.level_edit,
            "certifying_doctor": form.certifying_doctor_edit,
        }
        form.level_edit.set_hints(level_hints())
        form.character_edit.set_hints(character_hints(()))
        form.diagnosis_code_edit.setPlaceholderText(self.tr("รหัส หรือคำไทย คำอังกฤษ"))
        form.certifying_doctor_edit.setPlaceholderText(self.tr("ชื่อและเลข ว. ตามเอกสาร"))
        self.add_field("types", form.types_picker, form.types_field)
        for name, widget in (
            *self._typed.items(),
            ("certified_on", form.certified_on_edit),
            ("reassess", form.reassess_combo),
        ):
            self.add_field(name, widget, getattr(form, f"{name}_field"))
        self.add_field("certificate", form.attach_button)

    def _order_focus(self) -> None:
        """Let Tab go as the page is read: evidence, types, the fields row by row, the papers."""
        form = self._form
        stops = [
            *self._evidence.values(),
            *form.types_picker.stops(),
            *(self._typed[name] for name in _TYPED),
            form.certified_on_edit,
            form.reassess_combo,
            form.attachments_list,
            form.attach_button,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        form = self._form
        form.types_picker.changed.connect(self._types_changed)
        for name, edit in self._typed.items():
            edit.value_changed.connect(partial(self._typed_in, name))
            edit.editingFinished.connect(partial(self.left.emit, name))
        form.certified_on_edit.value_changed.connect(partial(self.changed.emit, "certified_on"))
        form.certified_on_edit.offered.connect(self._offer_date)
        # Not activated: assistive technology chooses a line without it.
        form.reassess_combo.currentIndexChanged.connect(self._reassess_picked)
        form.attach_button.clicked.connect(self.attach_requested)

    def _show_need(self, draft: AssessmentDraft) -> None:
        """Mark what this kind of evidence needs."""
        form = self._form
        by_doctor = draft.evidence == "certificate" and not draft.reuses_old
        form.certifying_doctor_field.set_required(by_doctor)
        form.certified_on_field.set_required(by_doctor)
        form.character_field.set_required(not draft.reuses_old)

    def _offer_for(self, draft: AssessmentDraft) -> None:
        """Let what goes with the chosen types come first."""
        types = draft.disability_types
        self._form.diagnosis_code_edit.set_hints(DiagnosisHints(self._diagnoses, types))
        self._form.character_edit.set_hints(character_hints(types))

    def _show_doctor(self, value: str) -> None:
        # Until the doctors are known nobody is called unknown.
        sentence = self._doctors.sentence(value) if self._doctors else ""
        self.set_standing("certifying_doctor", "hint", sentence)

    def _evidence_clicked(self, name: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        self.changed.emit("evidence", name)

    def _types_changed(self, codes: tuple[int, ...]) -> None:
        self.changed.emit("types", tuple(str(code) for code in codes))

    def _typed_in(self, name: str, value: str) -> None:
        if name == "certifying_doctor":
            self._show_doctor("")
        self.changed.emit(name, value)

    def _reassess_picked(self, row: int) -> None:
        if row >= 0:
            self.changed.emit("reassess", str(self._form.reassess_combo.itemData(row)))

    def _offer_date(self, sentence: str) -> None:
        if sentence:
            self._form.certified_on_field.show_error(sentence)
        else:
            self.clear_problem("certified_on")
            self.left.emit("certified_on")


def _is_letter(event: QKeyEvent) -> bool:
    commands = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return not commands and bool(event.text().strip()) and event.text().isprintable()


def _choose(combo: QComboBox, value: str) -> None:
    was_blocked = combo.blockSignals(True)
    if value and combo.findData(value) < 0:
        combo.addItem(short_date(date.fromisoformat(value)) if value[:4].isdigit() else value, value)
    combo.setCurrentIndex(combo.findData(value))
    combo.blockSignals(was_blocked)


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
