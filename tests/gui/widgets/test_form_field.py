"""A field is checked when it is left, never while somebody types, and forgives at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.form_field import FormField


class Form(QWidget):
    """Two fields; the first wants ten digits."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.phone, self.other = FormField(), FormField()
        self.edit = QLineEdit()
        self.phone.set_label("โทรศัพท์")
        self.phone.set_field(self.edit)
        self.phone.set_check(lambda: "" if len(self.edit.text()) == 10 else "ต้องมี 10 หลัก")
        self.other.set_field(QLineEdit())
        column.addWidget(self.phone)
        column.addWidget(self.other)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.edit.setFocus()
    qtbot.waitUntil(made.edit.hasFocus)
    return made


def test_nothing_is_said_while_typing(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.edit, "081")
    assert form.phone.message() == ""
    qtbot.keyClick(form.edit, Qt.Key.Key_Tab)
    assert form.phone.message() == "ต้องมี 10 หลัก"
    assert form.edit.accessibleDescription() == "ต้องมี 10 หลัก"


def test_an_error_goes_as_soon_as_the_value_is_right(form: Form, qtbot: QtBot) -> None:
    assert not form.phone.validate()
    qtbot.keyClicks(form.edit, "081234567")
    assert form.phone.message() == "ต้องมี 10 หลัก"
    qtbot.keyClicks(form.edit, "8")
    assert form.phone.message() == ""
    assert form.phone.validate()


def test_a_field_without_a_check_is_right(form: Form) -> None:
    assert form.other.validate()


def test_a_required_field_leaves_room_for_its_star(form: Form) -> None:
    before = form.other.minimumSizeHint().width()
    form.other.set_label("วันที่รับรองของแพทย์ผู้ตรวจประเมินความพิการ")
    narrow = form.other.minimumSizeHint().width()
    form.other.set_required(True)
    assert before < narrow < form.other.minimumSizeHint().width()
