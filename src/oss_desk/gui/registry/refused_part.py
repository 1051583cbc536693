"""A change that the registry refuses: why, and the field that is to be put right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from oss_desk.gui.registry.fact_grid import FactGrid
from oss_desk.gui.registry.sights import RefusedSight
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.form_field import FormField

_LEFT = Qt.AlignmentFlag.AlignLeft


class RefusedPart(QWidget):
    """Shows a `RefusedSight`; where its field is a text, it stands here to be typed over.

    Signals:
        visit_wanted(str): the matter it came from is to be opened.
        withdrawal_wanted: the change is not to be sent any more.
    """

    visit_wanted = Signal(str)
    withdrawal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: RefusedSight | None = None
        self._card, self._banner, self._facts = CardFrame(), Banner(), FactGrid()
        self._edit, self._field = QLineEdit(), FormField()
        self._edit.setObjectName("refused_edit")
        self._field.set_field(self._edit)
        self._choice, self._choice_field = QComboBox(), FormField()
        self._choice.setObjectName("refused_choice")
        self._choice_field.set_field(self._choice)
        for field in (self._field, self._choice_field):
            field.setMaximumWidth(420)
        self._visit = ActionButton()
        self._visit.setText(self.tr("เปิดเรื่องนี้"))
        self._visit.clicked.connect(self._open_visit)
        self._withdraw = ActionButton()
        self._withdraw.set_kind("ghost")
        self._withdraw.setText(self.tr("ไม่ส่งรายการนี้ ใช้ของทะเบียน"))
        self._withdraw.clicked.connect(self.withdrawal_wanted)
        column = self._card.body_layout()
        column.setSpacing(14)
        column.addWidget(self._banner)
        column.addWidget(self._field)
        column.addWidget(self._choice_field)
        column.addWidget(self._facts)
        for button in (self._visit, self._withdraw):
            column.addWidget(button)
            column.setAlignment(button, _LEFT)
        column.addStretch(1)
        # A small window shows a part of it, as much as the keyboard needs.
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_refused(self, sight: RefusedSight) -> None:
        """Show *sight*; what was typed for the same change stays."""
        if self._sight is None or self._sight.key != sight.key:
            self._edit.setText(sight.value or "")
            self._show_choices(sight)
            self._field.clear()
            self._choice_field.clear()
        self._sight = sight
        self._card.set_title(sight.name)
        self._banner.show_message(Tone.ERROR, sight.sentence)
        may_type = sight.value is not None
        for field, is_shown in (
            (self._field, may_type and not sight.choices),
            (self._choice_field, may_type and bool(sight.choices)),
        ):
            field.set_label(sight.field_label)
            field.setVisible(is_shown)
        self._facts.show_facts(sight.facts)
        self._visit.setVisible(bool(sight.visit_id))

    def typed(self) -> str | None:
        """Return what the field says now, a choice by its code; None where it cannot be put right here."""
        if not self._choice_field.isHidden():
            return str(self._choice.currentData())
        return None if self._field.isHidden() else self._edit.text().strip()

    def show_problem(self, sentence: str) -> None:
        """Say at the field that it is still not right."""
        for field in (self._field, self._choice_field):
            if not field.isHidden():
                field.show_error(sentence)
                return
        self._banner.show_message(Tone.ERROR, sentence)

    def problem(self) -> str:
        """Return what is said at the field, or an empty text."""
        return next(
            (field.message() for field in (self._field, self._choice_field) if not field.isHidden()), ""
        )

    def focus_field(self) -> bool:
        """Put the keyboard into the field, or on the way to the matter; return False without either."""
        for whole, part in (
            (self._field, self._edit),
            (self._choice_field, self._choice),
            (self._visit, self._visit),
        ):
            if not whole.isHidden():
                part.setFocus()
                return True
        return False

    def _show_choices(self, sight: RefusedSight) -> None:
        self._choice.clear()
        for code, words in sight.choices:
            self._choice.addItem(words, code)
        # What the registry does not know is on no list: the keyboard begins at the first.
        self._choice.setCurrentIndex(max(0, self._choice.findData(sight.value)))

    def _open_visit(self) -> None:
        if self._sight is not None:
            self.visit_wanted.emit(self._sight.visit_id)
