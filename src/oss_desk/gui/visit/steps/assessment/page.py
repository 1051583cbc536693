"""The page of step 3: a certificate a doctor stands behind, or a disability anyone can see."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from oss_desk.domain.people.thai_calendar import short_date
from oss_desk.domain.visit.drafts import AssessmentDraft
from oss_desk.gui.forms.visit.assessment_page import Ui_AssessmentPage
from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.text_lines import Line, TextLines
from oss_desk.words.office_lists import CHARACTERS, LEVELS

LASTING = "no"
_YEARS = (1, 2, 3, 5)
_EVIDENCE = (("certificate", "แพทย์ออกเอกสาร"), ("evident", "เห็นได้โดยประจักษ์ (ถ่ายภาพแทน)"))


@dataclass(frozen=True, slots=True)
class Attachment:
    """One paper beside the fields: its name, how it stands, and how that is to be taken."""

    title: str
    detail: str
    tone: Tone


class AssessmentPage(StepPage):
    """Shows an assessment draft and says which of its fields an officer changed.

    Signals:
        changed: name of a draft field and its new value (text, or a tuple of codes for ``types``).
    """

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_AssessmentPage()
        self._form.setupUi(self)
        self.set_notice_banner(self._form.notice_banner)
        self.set_side(self._form.side_widget)
        self.keep_width(self._form.fields_scroll, self._form.fields_layout)
        self._evidence: dict[str, CheckRow] = {}
        self._attachments: list[QWidget] = []
        self._today = date(1970, 1, 1)
        self._prepare()
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
        combo.addItem("ไม่ต้อง (ถาวร)", LASTING)
        for years in _YEARS:
            day = _years_on(today, years)
            combo.addItem(f"อีก {years} ปี ({short_date(day)})", day.isoformat())
        combo.blockSignals(False)

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
        for name, edit in (
            ("diagnosis_code", form.diagnosis_code_edit),
            ("certifying_doctor", form.certifying_doctor_edit),
        ):
            value = str(getattr(draft, name))
            if name != focused and edit.text() != value:
                edit.setText(value)
        if focused != "certified_on":
            form.certified_on_edit.set_value(draft.certified_on)
        if focused != "character":
            _write(form.character_combo, draft.character)
        _choose(form.level_combo, draft.level)
        _choose(form.reassess_combo, draft.reassess)
        self._show_need(draft)

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """List the papers that belong to the assessment."""
        layout = self._form.attachments_list_layout
        for old in self._attachments:
            layout.removeWidget(old)
            old.deleteLater()
        self._attachments = [_attachment(facts) for facts in attachments]
        for made in self._attachments:
            layout.addWidget(made)

    def set_editable(self, *, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        self._form.fields_widget.setEnabled(editable)
        for row in self._evidence.values():
            row.setEnabled(editable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits outside a text field choose types, whatever the keyboard layout."""
        enabled = self._form.fields_widget.isEnabled()
        if not (enabled and not event.modifiers() and self._form.types_picker.take_key(event)):
            super().keyPressEvent(event)

    def _prepare(self) -> None:
        form = self._form
        for name, words in _EVIDENCE:
            row = CheckRow(form.certificate_card)
            row.set_round(True)
            row.setText(words)
            row.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.clicked.connect(partial(self._evidence_clicked, name))
            form.certificate_card.header_layout.addWidget(row)
            self._evidence[name] = row
        form.certificate_card.header_layout.setSpacing(20)
        form.character_combo.addItems(list(CHARACTERS))
        form.character_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        form.character_combo.setCurrentIndex(-1)
        form.level_combo.addItem("", "")
        for level in LEVELS:
            form.level_combo.addItem(level, level)
        form.diagnosis_code_edit.setMaxLength(6)
        form.diagnosis_code_edit.setPlaceholderText("เช่น I694")
        form.certifying_doctor_edit.setPlaceholderText("ชื่อและเลข ว. ตามเอกสาร")
        self.add_field("types", form.types_picker, form.types_field)
        for name, widget in (
            ("diagnosis_code", form.diagnosis_code_edit),
            ("character", form.character_combo),
            ("level", form.level_combo),
            ("certifying_doctor", form.certifying_doctor_edit),
            ("certified_on", form.certified_on_edit),
            ("reassess", form.reassess_combo),
        ):
            self.add_field(name, widget, getattr(form, f"{name}_field"))
        before: QWidget = form.types_picker
        for name in ("diagnosis_code", "character", "level", "certifying_doctor", "certified_on", "reassess"):
            QWidget.setTabOrder(before, self._fields[name])
            before = self._fields[name]

    def _connect(self) -> None:
        form = self._form
        form.types_picker.changed.connect(self._types_changed)
        form.diagnosis_code_edit.textEdited.connect(self._code_typed)
        form.character_combo.editTextChanged.connect(self._character_changed)
        form.level_combo.activated.connect(partial(self._picked, "level", form.level_combo))
        form.certifying_doctor_edit.textEdited.connect(partial(self.changed.emit, "certifying_doctor"))
        form.certified_on_edit.value_changed.connect(partial(self.changed.emit, "certified_on"))
        form.certified_on_edit.offered.connect(self._offer_date)
        form.reassess_combo.activated.connect(partial(self._picked, "reassess", form.reassess_combo))

    def _show_need(self, draft: AssessmentDraft) -> None:
        """Mark what this kind of evidence needs."""
        form = self._form
        by_doctor = draft.evidence == "certificate" and not draft.reuses_old
        form.certifying_doctor_field.set_required(by_doctor)
        form.certified_on_field.set_required(by_doctor)
        form.character_field.set_required(not draft.reuses_old)

    def _evidence_clicked(self, name: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        self.changed.emit("evidence", name)

    def _types_changed(self, codes: tuple[int, ...]) -> None:
        self.changed.emit("types", tuple(str(code) for code in codes))

    def _code_typed(self, text: str) -> None:
        code = text.replace(".", "").replace(" ", "").upper()
        edit: QLineEdit = self._form.diagnosis_code_edit
        if code != text:
            edit.setText(code)
        self.changed.emit("diagnosis_code", code)

    def _character_changed(self, value: str) -> None:
        if self.focused_field() == "character":
            self.changed.emit("character", value.strip())

    def _picked(self, name: str, combo: QComboBox, row: int) -> None:
        self.changed.emit(name, str(combo.itemData(row)))

    def _offer_date(self, sentence: str) -> None:
        if sentence:
            self._form.certified_on_field.show_error(sentence)
        else:
            self.clear_problem("certified_on")


def _write(combo: QComboBox, value: str) -> None:
    combo.blockSignals(True)
    combo.setCurrentIndex(combo.findText(value))
    combo.setEditText(value)
    combo.blockSignals(False)


def _choose(combo: QComboBox, value: str) -> None:
    if value and combo.findData(value) < 0:
        combo.addItem(short_date(date.fromisoformat(value)) if value[:4].isdigit() else value, value)
    combo.setCurrentIndex(combo.findData(value))


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _attachment(facts: Attachment) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    icon, words = QLabel(), TextLines()
    name = "circle-check" if facts.tone is Tone.OK else "circle-dashed"
    icon.setPixmap(icon_pixmap(name, TONE_INK[facts.tone], Size.ICON))
    icon.setAlignment(Qt.AlignmentFlag.AlignTop)
    quiet = Colour.TEXT_SECONDARY if facts.tone is Tone.OK else TONE_INK[facts.tone]
    title = Line(facts.title, Role.BODY if facts.tone is Tone.OK else Role.BODY_STRONG)
    words.set_lines(title, Line(facts.detail, Role.CAPTION, quiet))
    row.addWidget(icon)
    row.addWidget(words, 1)
    restyle(made)
    return made
