"""The page of step 1: fields from the chip or typed, the two pictures, and what is known already."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.gui.forms.visit.identity_page import Ui_IdentityPage
from oss_desk.gui.messages import problem_words
from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.tokens import Colour, Role, Size, Window
from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit, DigitsEdit
from oss_desk.gui.visit.fields.office_hints import communication_hints, relation_hints
from oss_desk.gui.visit.fields.place_edit import FindPlaces
from oss_desk.gui.visit.fields.thai_date_edit import ThaiDateEdit
from oss_desk.gui.visit.steps.identity.card_notes import CardNotes
from oss_desk.gui.visit.steps.identity.caregiver_part import CaregiverPart, lock
from oss_desk.gui.visit.steps.identity.name_row import make_room
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.gui.widgets.timeline import TimelineEntry
from oss_desk.gui.widgets.type_ahead import TypeAhead

PHOTO_SIZE = (106, 126)
# The rail beside the page is 100 wide where the side panel still has room.
_SIDE_FROM = Window.MEDIUM_BELOW - 100
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TEXTS = (
    "title", "first_name", "middle_name", "last_name", "birth_date", "citizen_id", "phone", "communication",
    "caregiver_title", "caregiver_first_name", "caregiver_last_name", "caregiver_relation",
    "caregiver_citizen_id", "caregiver_phone",
)  # fmt: skip
_BY_CAREGIVERS_CHIP = (
    "caregiver_title", "caregiver_first_name", "caregiver_last_name", "caregiver_citizen_id",
)  # fmt: skip
_LOCKABLE = ("citizen_id", "title", "first_name", "middle_name", "last_name", "birth_date")


class IdentityPage(StepPage):
    """Shows an identity draft and says which of its fields an officer changed.

    Signals:
        changed: name of a draft field and its new value (text, or bool for ``notice_given``).
        house_changed: the line of house, village, lane, alley and road as typed.
        place_changed: the `Place` chosen, or None. place_typed: what was typed there and not chosen.
        other_value_wanted: ``Ctrl+↓`` in a field that differs from the register; its name.
        portrait_wanted: ``F6``; today's portrait is to be taken.
        caregiver_removed: the caregiver is to be taken out again.
        panel_open: a panel that ``Esc`` closes was opened or closed: whether one is open now.
    """

    changed = Signal(str, object)
    house_changed = Signal(str)
    place_changed = Signal(object)
    place_typed = Signal(str)
    other_value_wanted = Signal(str)
    portrait_wanted = Signal()
    caregiver_removed = Signal()
    panel_open = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_IdentityPage()
        self._form.setupUi(self)
        self.set_notice_banner(self._form.notice_banner)
        self.keep_width(self._form.fields_scroll, self._form.person_grid)
        self.chip_photo: bytes | None = None
        self._back_to: QWidget | None = None
        self._banner_was_shown = False
        self._is_writing = False
        self._caregiver = CaregiverPart(self._form, self)
        self.card_notes = CardNotes(self._form, self)
        self._parts = Segmented()
        self._legend = QLabel(self.tr("ช่องสีเทามาจากชิป แก้ไม่ได้"))
        self._lock_icon = QLabel()
        self._prepare()
        self._know_fields()
        self._connect()

    def set_find_places(self, find: FindPlaces) -> None:
        """Look places up with *find*."""
        self._form.subdistrict_edit.set_find(find)

    def show_identity(self, draft: IdentityDraft, *, fresh: bool) -> None:
        """Show *draft*; unless *fresh*, the field with the keyboard keeps what stands in it.

        What the caregiver's card says is shown in any case: nobody can type it any more.
        """
        form = self._form
        said = _BY_CAREGIVERS_CHIP if draft.caregiver_from_chip else ()
        for name in _TEXTS:
            if fresh or name in said or self.focused_field() != name:
                self._write(name, str(getattr(draft, name)))
        if fresh or self.focused_field() != "house_number":
            self._write_plain(form.house_number_edit, draft.address.house_line)
        if fresh or self.focused_field() != "subdistrict":
            parts = (draft.subdistrict, draft.district, draft.province)
            form.subdistrict_edit.show_path(" › ".join(part for part in parts if part))
        if fresh or draft.middle_name:
            # Few people have one; whoever empties the field goes on standing in it.
            make_room(form, middle_name=bool(draft.middle_name))
        form.postcode_edit.setText(draft.postcode)
        form.sex_choice.set_value(draft.sex)
        form.notice_given_check.setChecked(draft.notice_given)
        self._caregiver.show(draft)
        self._lock(draft)

    def show_sex(self) -> None:
        """Bring the sex into sight, although the chip said it: it differs from the register."""
        self._form.sex_field.show()

    @property
    def place_hint(self) -> str:
        """What stands under the place while nothing is wrong with it."""
        return self.tr("พิมพ์ต้นคำ เช่น “พิชั” หรือรหัสไปรษณีย์")

    @property
    def wants_caregiver_card(self) -> bool:
        """Tell whether the keyboard is in the caregiver's field or panel."""
        return self._form.fields_widget.isEnabled() and self._caregiver.has_keyboard()

    def ask_relation(self) -> None:
        """Open the caregiver's panel, the keyboard in the relation."""
        if self._form.fields_widget.isEnabled():
            self._close_notice()
            self.show_part("fields")
            self._caregiver.ask_relation()

    def set_today_for_dates(self, today: object) -> None:
        """Tell the date field which day it is (a `datetime.date`)."""
        self._form.birth_date_edit.set_today(today)  # type: ignore[arg-type]

    def show_pictures(self, chip: bytes | None, portrait: bytes | None, name: str) -> None:
        """Show the chip's photo and what stands for today's portrait; None where there is none."""
        self.chip_photo = chip
        for label, picture in (
            (self._form.chip_photo_label, chip),
            (self._form.portrait_photo_label, portrait),
        ):
            if picture is None:
                label.set_photo(None)
            else:
                label.set_photo_bytes(picture, name)

    def show_portrait_source(self, words: str) -> None:
        """Say where the picture comes from that stands for today's portrait."""
        self._form.portrait_label.setText(words)

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

    @property
    def has_panel(self) -> bool:
        """Tell whether the notice or the caregiver's panel is open."""
        return not self._form.notice_panel.isHidden() or self._caregiver.is_open

    def close_panel(self) -> bool:
        """Close the panel that is open; return False when none was."""
        if self._form.notice_panel.isVisibleTo(self):
            self._close_notice()
            return True
        return self._caregiver.close()

    def focus_field(self, field: str) -> None:
        """Put the keyboard into *field*; one of the caregiver's opens the panel first."""
        self._close_notice()
        self.show_part("fields")
        if field.startswith("caregiver_"):
            self._caregiver.open()
        super().focus_field(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in the relation finish a caregiver whose card said the rest."""
        plain = event.key() in _ENTER and not event.modifiers()
        if plain and self.focused_field() == "caregiver_relation" and self._caregiver.is_from_chip:
            self._finish_caregiver()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside the fields, let the side panel take turns with them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        form, wide = self._form, self.width() >= _SIDE_FROM
        if wide != self._parts.isHidden():
            self._parts.setVisible(not wide)
            self._legend.setVisible(wide)
            self._lock_icon.setVisible(wide)
            if wide:
                form.side_widget.setMaximumWidth(form.side_widget.minimumWidth())
                form.body_layout.addWidget(form.side_widget)
            else:
                form.person_card_layout.addWidget(form.side_widget, 1)
                form.side_widget.setMaximumWidth(self.maximumWidth())
            self.show_part("fields")

    def show_part(self, part: str) -> None:
        """In a narrow window, show the ``fields`` or the ``side``; in a wide one both are there."""
        narrow, form = not self._parts.isHidden(), self._form
        self._parts.set_value(part)
        form.fields_scroll.setVisible(not narrow or part == "fields")
        form.side_widget.setVisible(not narrow or part == "side")

    def _prepare(self) -> None:
        form = self._form
        form.sex_choice.set_options(
            (SegmentOption("male", self.tr("ชาย")), SegmentOption("female", self.tr("หญิง")))
        )
        form.communication_edit.set_hints(communication_hints())
        form.caregiver_relation_edit.set_hints(relation_hints())
        for label in (form.chip_photo_label, form.portrait_photo_label):
            label.set_shown_size(*PHOTO_SIZE)
        self._lock_icon.setPixmap(icon_pixmap("lock", Colour.TEXT_SECONDARY, Size.ICON_INLINE))
        self._legend.setProperty("role", Role.CAPTION.value)
        self._legend.setProperty("tone", "secondary")
        self._parts.set_options(
            (SegmentOption("fields", self.tr("ข้อมูล")), SegmentOption("side", self.tr("ประวัติ/เอกสาร")))
        )
        self._parts.setAccessibleName(self.tr("ส่วนที่แสดง"))
        self._parts.set_value("fields")
        self._parts.hide()
        self._parts.chosen.connect(self.show_part)
        form.person_card.header_layout.setSpacing(4)
        for part in (self._lock_icon, self._legend, self._parts):
            form.person_card.header_layout.addWidget(part)
        self.set_standing("subdistrict", "hint", self.place_hint)

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
            elif isinstance(widget, ThaiDateEdit | TypeAhead):
                widget.value_changed.connect(partial(self.changed.emit, name))
            elif isinstance(widget, QLineEdit):
                # Not textEdited: assistive technology writes a text without editing it.
                widget.textChanged.connect(partial(self._typed_plain, partial(self.changed.emit, name)))
        for number, field in (
            (form.citizen_id_edit, form.citizen_id_field),
            (form.caregiver_citizen_id_edit, form.caregiver_citizen_id_field),
        ):
            number.digits_changed.connect(partial(self._hint_number, number, field))
        form.birth_date_edit.offered.connect(self._offer_date)
        form.portrait_key_cap.setAccessibleName(self.tr("ถ่ายรูปวันนี้"))
        form.portrait_key_cap.clicked.connect(self.ask_for_portrait)
        form.house_number_edit.textChanged.connect(partial(self._typed_plain, self.house_changed.emit))
        form.subdistrict_edit.place_chosen.connect(self.place_changed)
        form.subdistrict_edit.text_typed.connect(self.place_typed)
        form.sex_choice.chosen.connect(partial(self.changed.emit, "sex"))
        form.notice_given_check.clicked.connect(self._notice_toggled)
        form.phone_edit.completed.connect(partial(self.focus_field, "caregiver"))
        form.caregiver_phone_edit.completed.connect(form.caregiver_done_button.setFocus)
        form.caregiver_done_button.clicked.connect(self._finish_caregiver)
        form.caregiver_remove_button.clicked.connect(self._remove_caregiver)
        self._caregiver.toggled.connect(self._tell_panel)
        form.notice_link_button.clicked.connect(self._open_notice)
        form.notice_panel.closed.connect(self._close_notice)
        for keys, deed in (
            ("F6", self.ask_for_portrait),
            ("F7", self._toggle_notice),
            ("Ctrl+Down", self._take_other),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _input(self, name: str) -> QWidget:
        found: QWidget = getattr(self._form, f"{name}_edit")
        return found

    def _write(self, name: str, value: str) -> None:
        widget = self._input(name)
        if isinstance(widget, DigitsEdit):
            widget.set_digits(value)
        elif isinstance(widget, ThaiDateEdit):
            widget.set_value(value)
        elif isinstance(widget, TypeAhead):
            if widget.value() != value:
                widget.set_value(value)
        elif isinstance(widget, QLineEdit):
            self._write_plain(widget, value)

    def _write_plain(self, edit: QLineEdit, text: str) -> None:
        if edit.text() != text:
            self._is_writing = True
            edit.setText(text)
            self._is_writing = False
            edit.setCursorPosition(0)

    def _typed_plain(self, tell: Callable[[str], None], text: str) -> None:
        if not self._is_writing:
            tell(text)

    def _lock(self, draft: IdentityDraft) -> None:
        form = self._form
        by_chip, said = "citizen_id" in draft.from_chip, set(draft.from_chip)
        if "first_name" in said:
            # What the chip leaves empty of a name is empty.
            said |= {"title", "middle_name", "last_name"}
        form.citizen_id_field.setVisible(not by_chip)
        form.sex_field.setVisible("sex" not in said)
        form.sex_choice.setEnabled("sex" not in said)
        for name in _LOCKABLE:
            field: FormField = getattr(form, f"{name}_field")
            locked = name in said
            lock(field, self._input(name), locked=locked)
            field.set_required(not locked and name in {"citizen_id", "first_name", "birth_date"})

    def _notice_toggled(self, given: bool) -> None:  # noqa: FBT001
        self.changed.emit("notice_given", given)

    def _hint_number(self, number: CitizenIdEdit, field: FormField, digits: str) -> None:
        form = self._form
        is_caregivers = number is form.caregiver_citizen_id_edit
        if is_caregivers and len(digits) == number.most and digits == form.citizen_id_edit.digits():
            field.show_error(problem_words(FieldProblem("caregiver_citizen_id", "own_number")))
        elif number.is_wrong():
            field.show_error(number.hint())
        elif number.hint():
            field.show_hint(number.hint())
        elif number.digits():
            field.show_ok(self.tr("เลขครบ 13 หลัก ถูกต้อง"))
        else:
            field.clear()

    def _offer_date(self, sentence: str) -> None:
        if sentence:
            self._form.birth_date_field.show_error(sentence)
        else:
            self.clear_problem("birth_date")

    def _finish_caregiver(self) -> None:
        """Close the panel and go on to what is still to be answered."""
        self._caregiver.close()
        given = self._form.notice_given_check.isChecked()
        self.focus_field("communication" if given else "notice_given")

    def _remove_caregiver(self) -> None:
        self._caregiver.close()
        self.caregiver_removed.emit()

    def _toggle_notice(self) -> None:
        if self._form.notice_panel.isVisibleTo(self):
            self._close_notice()
        else:
            self._open_notice()

    def _open_notice(self) -> None:
        self._back_to = self.window().focusWidget()
        self._form.person_card.hide()
        # In a small window every line counts for whoever reads.
        self._banner_was_shown = not self._form.notice_banner.isHidden()
        self._form.notice_banner.hide()
        self._form.notice_panel.open()
        self._tell_panel()

    def _close_notice(self) -> None:
        if not self._form.notice_panel.isVisibleTo(self):
            return
        self._form.notice_panel.hide()
        self._tell_panel()
        self._form.person_card.show()
        self._form.notice_banner.setVisible(self._banner_was_shown)
        if self._back_to is not None and self.isAncestorOf(self._back_to):
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_panel(self) -> None:
        self.panel_open.emit(self.has_panel)

    def _take_other(self) -> None:
        self.other_value_wanted.emit(self.focused_field())
