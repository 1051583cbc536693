"""The page of step 1: fields from the chip or typed, the two pictures, and what is known already."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.gui.forms.visit.identity_page import Ui_IdentityPage
from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit, DigitsEdit
from oss_desk.gui.visit.fields.place_edit import FindPlaces
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.segmented import SegmentOption
from oss_desk.gui.widgets.timeline import TimelineEntry
from oss_desk.words.office_lists import COMMUNICATION, RELATIONS

PHOTO_SIZE = (106, 126)
PLACE_HINT = "พิมพ์ต้นคำ เช่น “พิชั” หรือรหัสไปรษณีย์"
_TEXTS = (
    "title", "first_name", "last_name", "birth_date", "citizen_id", "phone", "communication",
    "caregiver_title", "caregiver_first_name", "caregiver_last_name", "caregiver_relation",
    "caregiver_citizen_id", "caregiver_phone",
)  # fmt: skip
_LOCKABLE = ("citizen_id", "title", "first_name", "last_name", "birth_date")


class IdentityPage(StepPage):
    """Shows an identity draft and says which of its fields an officer changed.

    Signals:
        changed: name of a draft field and its new value (text, or bool for ``notice_given``).
        house_changed: the line of house, village, lane, alley and road as typed.
        place_changed: the `Place` chosen, or None.
        other_value_wanted: ``Ctrl+↓`` in a field that differs from the register; its name.
        portrait_wanted: ``F6``; today's portrait is to be taken.
    """

    changed = Signal(str, object)
    house_changed = Signal(str)
    place_changed = Signal(object)
    other_value_wanted = Signal(str)
    portrait_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_IdentityPage()
        self._form.setupUi(self)
        self.set_notice_banner(self._form.notice_banner)
        self.set_side(self._form.side_widget)
        self.keep_width(self._form.fields_scroll, self._form.person_grid)
        self.chip_photo: bytes | None = None
        self._prepare()
        self._know_fields()
        self._connect()

    def set_find_places(self, find: FindPlaces) -> None:
        """Look places up with *find*."""
        self._form.subdistrict_edit.set_find(find)

    def show_identity(self, draft: IdentityDraft, *, fresh: bool) -> None:
        """Show *draft*; unless *fresh*, the field with the keyboard keeps what stands in it."""
        form = self._form
        for name in _TEXTS:
            if fresh or self.focused_field() != name:
                self._write(name, str(getattr(draft, name)))
        if fresh or self.focused_field() != "house_number":
            form.house_number_edit.setText(draft.address.house_line)
        if fresh or self.focused_field() != "subdistrict":
            parts = (draft.subdistrict, draft.district, draft.province)
            form.subdistrict_edit.show_path(" › ".join(part for part in parts if part))
        form.postcode_edit.setText(draft.postcode)
        form.sex_choice.set_value(draft.sex)
        form.notice_given_check.setChecked(draft.notice_given)
        caregiver = draft.caregiver
        relation = f" ({draft.caregiver_relation})" if draft.caregiver_relation else ""
        form.caregiver_button.show_caregiver(f"{caregiver.name.full}{relation}" if caregiver else "")
        self._lock(draft)

    def set_today_for_dates(self, today: object) -> None:
        """Tell the date field which day it is (a `datetime.date`)."""
        self._form.birth_date_edit.set_today(today)  # type: ignore[arg-type]

    def show_pictures(self, chip: bytes | None, portrait: bytes | None, name: str) -> None:
        """Show the chip's photo and today's portrait; None where there is none."""
        self.chip_photo = chip
        for label, picture in (
            (self._form.chip_photo_label, chip),
            (self._form.portrait_photo_label, portrait),
        ):
            if picture is None:
                label.set_photo(None)
            else:
                label.set_photo_bytes(picture, name)

    def show_portrait_source(self, *, from_chip: bool) -> None:
        """Say whether the portrait is the chip's photo over again or was taken today."""
        self._form.portrait_label.setText("ใช้รูปจากชิป" if from_chip else "ถ่ายวันนี้")

    def show_history(self, entries: tuple[TimelineEntry, ...]) -> None:
        """Show what happened before."""
        self._form.history_timeline.set_entries(entries)

    def set_editable(self, *, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        self._form.fields_widget.setEnabled(editable)
        if not editable:
            self.close_panel()

    def ask_for_portrait(self) -> None:
        """Ask for today's portrait, unless nothing may be changed here (F6)."""
        if self._form.fields_widget.isEnabled():
            self.portrait_wanted.emit()

    def close_panel(self) -> bool:
        """Close the panel that is open; return False when none was."""
        form = self._form
        if form.caregiver_panel.isHidden():
            return False
        form.caregiver_panel.hide()
        form.caregiver_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def focus_field(self, field: str) -> None:
        """Put the keyboard into *field*; one of the caregiver's opens the panel first."""
        if field.startswith("caregiver_"):
            self._form.caregiver_panel.show()
        super().focus_field(field)

    def _prepare(self) -> None:
        form = self._form
        form.sex_choice.set_options((SegmentOption("male", "ชาย"), SegmentOption("female", "หญิง")))
        for combo, words in (
            (form.communication_combo, COMMUNICATION),
            (form.caregiver_relation_combo, RELATIONS),
        ):
            combo.addItems(list(words))
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.setCurrentIndex(-1)
        for label in (form.chip_photo_label, form.portrait_photo_label):
            label.set_shown_size(*PHOTO_SIZE)
        form.notice_given_check.set_detail("(ใบแจ้งฉบับเสียงและอ่านง่ายมาในรุ่นถัดไป)")
        lock, legend = QLabel(), QLabel("ช่องสีเทามาจากชิป แก้ไม่ได้")
        lock.setPixmap(icon_pixmap("lock", Colour.TEXT_SECONDARY, Size.ICON_INLINE))
        legend.setProperty("role", Role.CAPTION.value)
        legend.setProperty("tone", "secondary")
        form.person_card.header_layout.setSpacing(4)
        form.person_card.header_layout.addWidget(lock)
        form.person_card.header_layout.addWidget(legend)
        form.caregiver_panel.hide()
        self.set_standing("subdistrict", "hint", PLACE_HINT)

    def _know_fields(self) -> None:
        form = self._form
        for name in (*_TEXTS, "house_number", "subdistrict"):
            self.add_field(name, self._input(name), getattr(form, f"{name}_field"))
        self.add_field("caregiver", form.caregiver_button, form.caregiver_field)
        self.add_field("sex", form.sex_choice, form.sex_field)
        self.add_field("notice_given", form.notice_given_check)

    def _connect(self) -> None:
        form = self._form
        for name in _TEXTS:
            widget = self._input(name)
            if isinstance(widget, DigitsEdit):
                widget.digits_changed.connect(partial(self.changed.emit, name))
            elif isinstance(widget, ThaiDateEdit):
                widget.value_changed.connect(partial(self.changed.emit, name))
            elif isinstance(widget, QComboBox):
                widget.editTextChanged.connect(partial(self._combo_changed, name))
            elif isinstance(widget, QLineEdit):
                widget.textEdited.connect(partial(self.changed.emit, name))
        for number, field in (
            (form.citizen_id_edit, form.citizen_id_field),
            (form.caregiver_citizen_id_edit, form.caregiver_citizen_id_field),
        ):
            number.digits_changed.connect(partial(self._hint_number, number, field))
        form.birth_date_edit.offered.connect(self._offer_date)
        form.portrait_key_cap.setAccessibleName(self.tr("ถ่ายรูปวันนี้"))
        form.portrait_key_cap.clicked.connect(self.ask_for_portrait)
        form.house_number_edit.textEdited.connect(self.house_changed)
        form.subdistrict_edit.place_chosen.connect(self.place_changed)
        form.sex_choice.chosen.connect(partial(self.changed.emit, "sex"))
        form.notice_given_check.clicked.connect(self._notice_toggled)
        form.caregiver_button.clicked.connect(self._toggle_caregiver)
        form.caregiver_done_button.clicked.connect(self.close_panel)
        for keys, deed in (("F6", self.ask_for_portrait), ("Ctrl+Down", self._take_other)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _input(self, name: str) -> QWidget:
        kind = "combo" if name in {"communication", "caregiver_relation"} else "edit"
        found: QWidget = getattr(self._form, f"{name}_{kind}")
        return found

    def _write(self, name: str, value: str) -> None:
        widget = self._input(name)
        if isinstance(widget, DigitsEdit):
            widget.set_digits(value)
        elif isinstance(widget, ThaiDateEdit):
            widget.set_value(value)
        elif isinstance(widget, QComboBox):
            widget.blockSignals(True)
            widget.setCurrentIndex(widget.findText(value))
            widget.setEditText(value)
            widget.blockSignals(False)
        elif isinstance(widget, QLineEdit) and widget.text() != value:
            widget.setText(value)
            widget.setCursorPosition(0)

    def _lock(self, draft: IdentityDraft) -> None:
        form = self._form
        by_chip = "citizen_id" in draft.from_chip
        form.citizen_id_field.setVisible(not by_chip)
        form.sex_field.setVisible("sex" not in draft.from_chip)
        for name in _LOCKABLE:
            field: FormField = getattr(form, f"{name}_field")
            locked = name in draft.from_chip or (by_chip and name in {"title", "last_name"})
            source = "chip" if locked else ""
            if field.property("source") != source:
                widget = self._input(name)
                if isinstance(widget, QLineEdit):
                    widget.setReadOnly(locked)
                    focus = Qt.FocusPolicy.ClickFocus if locked else Qt.FocusPolicy.StrongFocus
                    widget.setFocusPolicy(focus)
                field.set_source(source)
            field.set_required(not locked and name in {"citizen_id", "first_name", "birth_date"})

    def _combo_changed(self, name: str, value: str) -> None:
        if self.focused_field() == name:
            self.changed.emit(name, value.strip())

    def _notice_toggled(self, given: bool) -> None:  # noqa: FBT001
        self.changed.emit("notice_given", given)

    def _hint_number(self, number: CitizenIdEdit, field: FormField, _digits: str) -> None:
        if number.is_wrong():
            field.show_error(number.hint())
        elif number.hint():
            field.show_hint(number.hint())
        elif number.digits():
            field.show_ok("เลขครบ 13 หลัก ถูกต้อง")
        else:
            field.clear()

    def _offer_date(self, sentence: str) -> None:
        if sentence:
            self._form.birth_date_field.show_error(sentence)
        else:
            self.clear_problem("birth_date")

    def _toggle_caregiver(self) -> None:
        panel = self._form.caregiver_panel
        panel.setVisible(panel.isHidden())
        if not panel.isHidden():
            self._form.caregiver_title_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_other(self) -> None:
        self.other_value_wanted.emit(self.focused_field())
