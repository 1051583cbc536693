"""The caregiver's field and the panel behind it."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.gui.forms.visit.identity_page import Ui_IdentityPage
from oss_desk.gui.language import active_language
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.words.office_lists import office_word


class CaregiverPart(QObject):
    """Shows the caregiver of a draft; the panel opens for typing and for the relation.

    ``is_from_chip`` tells whether name and number were read from the caregiver's own card.

    Signals:
        toggled: the panel was opened or closed.
    """

    toggled = Signal()

    def __init__(self, form: Ui_IdentityPage, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self.is_from_chip = False
        form.caregiver_panel.hide()
        form.caregiver_button.clicked.connect(self._toggle)

    def show(self, draft: IdentityDraft) -> None:
        """Show who it is, and lock what their card said."""
        form, caregiver = self._form, draft.caregiver
        relation = office_word(draft.caregiver_relation, active_language())
        words = caregiver.name.full if caregiver else ""
        form.caregiver_button.show_caregiver(f"{words} ({relation})" if words and relation else words)
        form.caregiver_remove_button.setVisible(bool(words))
        self.is_from_chip = draft.caregiver_from_chip
        if self.is_from_chip:
            form.caregiver_citizen_id_edit.show_masked(draft.caregiver_citizen_id)
        for field, edit in (
            (form.caregiver_title_field, form.caregiver_title_edit),
            (form.caregiver_first_name_field, form.caregiver_first_name_edit),
            (form.caregiver_last_name_field, form.caregiver_last_name_edit),
            (form.caregiver_citizen_id_field, form.caregiver_citizen_id_edit),
        ):
            lock(field, edit, locked=self.is_from_chip)

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in the field or the panel, also while another window is in front."""
        focused = self._form.caregiver_button.window().focusWidget()
        panel = self._form.caregiver_panel
        return focused is not None and (focused is self._form.caregiver_button or panel.isAncestorOf(focused))

    @property
    def is_open(self) -> bool:
        """Tell whether the panel is open."""
        return not self._form.caregiver_panel.isHidden()

    def open(self) -> None:
        """Open the panel and bring it into sight, as far as there is room."""
        self._form.caregiver_panel.show()
        self.toggled.emit()
        # Its place is known once the form was laid out anew.
        QTimer.singleShot(0, self, self._bring_into_sight)

    @Slot()
    def ask_relation(self) -> None:
        """Open the panel, and once it is in its place put the keyboard into the relation.

        Not before: the list under the relation closes when the field moves while somebody types.
        """
        self.open()
        QTimer.singleShot(0, self, self._enter_relation)

    @Slot()
    def _bring_into_sight(self) -> None:
        area, panel = self._form.fields_scroll, self._form.caregiver_panel
        focused = panel.window().focusWidget()
        if panel.isVisible():
            area.ensureWidgetVisible(panel, 0, 0)
            if focused is not None and panel.isAncestorOf(focused):
                area.ensureWidgetVisible(focused)

    @Slot()
    def _enter_relation(self) -> None:
        relation = self._form.caregiver_relation_edit
        if relation.isVisible():
            relation.setFocus(Qt.FocusReason.OtherFocusReason)
            relation.selectAll()

    def close(self) -> bool:
        """Close the panel and go back to the field; return False when it was closed."""
        if not self.is_open:
            return False
        self._form.caregiver_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.caregiver_panel.hide()
        self.toggled.emit()
        return True

    def _toggle(self) -> None:
        if self.close():
            return
        self.open()
        form = self._form
        first = form.caregiver_relation_edit if self.is_from_chip else form.caregiver_title_edit
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def lock(field: FormField, edit: QWidget, *, locked: bool) -> None:
    """Mark *field* as read from a chip and its *edit* as not to be changed, or free both again."""
    source = "chip" if locked else ""
    if field.property("source") == source:
        return
    if isinstance(edit, QLineEdit):
        edit.setReadOnly(locked)
        edit.setFocusPolicy(Qt.FocusPolicy.ClickFocus if locked else Qt.FocusPolicy.StrongFocus)
    field.set_source(source)
