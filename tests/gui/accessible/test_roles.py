"""The roles of the painted widgets, and that Qt takes the interfaces made in Python into its care."""

import gc
import importlib
import pkgutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QPixmap
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import oss_desk.gui
from oss_desk.gui.accessible.roles import ROLES, tell_roles
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.gui.widgets.segmented import Segmented
from oss_desk.gui.widgets.text_lines import Line, TextLines
from oss_desk.words.segmenter import breakable


@pytest.fixture(autouse=True)
def told(qtbot: QtBot) -> None:
    tell_roles()


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_painted_widgets_have_the_role_of_what_they_stand_for(qtbot: QtBot) -> None:
    expected = {
        KeyCap: QAccessible.Role.StaticText,
        TextLines: QAccessible.Role.StaticText,
        PhotoLabel: QAccessible.Role.Graphic,
        Segmented: QAccessible.Role.Grouping,
    }
    for kind, role in expected.items():
        widget = kind()
        qtbot.addWidget(widget)
        assert role_of(widget) is role, kind


def test_the_name_stays_the_one_the_widget_gives(qtbot: QtBot) -> None:
    lines = TextLines()
    qtbot.addWidget(lines)
    lines.set_lines(Line("นางบัวคำ สมมุติวงศ์"))
    told = QAccessible.queryAccessibleInterface(lines).text(QAccessible.Text.Name)
    assert told == "นางบัวคำ สมมุติวงศ์"


def test_a_label_is_read_without_the_marks_that_serve_the_eye(qtbot: QtBot) -> None:
    label = QLabel(breakable("ทะเบียนเดิม: <b>17 หมู่ 4</b>"))
    qtbot.addWidget(label)
    told = QAccessible.queryAccessibleInterface(label)
    assert told.role() is QAccessible.Role.StaticText
    assert told.text(QAccessible.Text.Name) == "ทะเบียนเดิม: 17 หมู่ 4"
    label.setAccessibleName("ทะเบียนเดิม")
    assert told.text(QAccessible.Text.Name) == "ทะเบียนเดิม"


def test_a_picture_is_a_picture(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setPixmap(QPixmap(4, 4))
    assert role_of(label) is QAccessible.Role.Graphic


def test_a_label_still_names_its_field(qtbot: QtBot) -> None:
    field = FormField()
    qtbot.addWidget(field)
    edit = QLineEdit()
    field.set_field(edit)
    field.set_label("โทรศัพท์")
    relations = QAccessible.queryAccessibleInterface(edit).relations(QAccessible.RelationFlag.Label)
    assert [label.text(QAccessible.Text.Name) for label, _kind in relations] == ["โทรศัพท์"]


def test_a_painted_button_is_clicked_by_its_action(qtbot: QtBot) -> None:
    answers = Segmented()
    qtbot.addWidget(answers)
    answers.set_choices(["มี", "ขาด"])
    second = QAccessible.queryAccessibleInterface(answers).child(1)
    assert isinstance(second, QAccessibleWidget)
    assert second.role() is QAccessible.Role.RadioButton
    press = QAccessibleActionInterface.pressAction()
    assert press in second.actionNames()
    with qtbot.waitSignal(answers.chosen) as got:
        second.doAction(press)
    assert got.args == ["ขาด"]
    assert second.state().checked
    assert second.state().checkable


def test_names_set_from_a_translation_have_no_break_marks(qtbot: QtBot) -> None:
    button, banner = ActionButton(), Banner()
    for widget in (button, banner):
        qtbot.addWidget(widget)
        widget.setAccessibleName(breakable("แสดงเลข 13 หลัก 10 วินาที"))
        told = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert told == "แสดงเลข 13 หลัก 10 วินาที"


def test_many_of_them_come_and_go(qtbot: QtBot) -> None:
    """Qt destroys the interface with its widget; a second owner would bring the program down."""
    ground = QWidget()
    qtbot.addWidget(ground)
    for _turn in range(300):
        caps = [KeyCap(ground) for _place in range(3)]
        assert {role_of(cap) for cap in caps} == {QAccessible.Role.StaticText}
        for cap in caps:
            cap.deleteLater()
        caps.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert ground.findChildren(KeyCap) == []


def test_every_name_is_a_widget_of_the_window(qtbot: QtBot) -> None:
    names = set()
    for module in pkgutil.walk_packages(oss_desk.gui.__path__, "oss_desk.gui."):
        if ".forms" not in module.name:
            names |= set(vars(importlib.import_module(module.name)))
    assert set(ROLES) - names == set()
