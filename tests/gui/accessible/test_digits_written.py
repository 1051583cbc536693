"""Digits written by assistive technology count like typed ones."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit, DigitsEdit


def test_what_is_written_at_once_counts_as_typed(qtbot: QtBot) -> None:
    edit = DigitsEdit()
    qtbot.addWidget(edit)
    seen: list[str] = []
    edit.digits_changed.connect(seen.append)
    QAccessible.queryAccessibleInterface(edit).setText(QAccessible.Text.Value, "08-1234-5678")
    assert (seen, edit.text()) == (["0812345678"], "0812345678")


def test_what_the_program_shows_is_silent(qtbot: QtBot) -> None:
    edit = CitizenIdEdit()
    qtbot.addWidget(edit)
    with qtbot.assertNotEmitted(edit.digits_changed):
        edit.set_digits("0991234567890")


def test_each_key_is_told_once(qtbot: QtBot) -> None:
    edit = CitizenIdEdit()
    qtbot.addWidget(edit)
    seen: list[str] = []
    edit.digits_changed.connect(seen.append)
    qtbot.keyClicks(edit, "099")
    assert seen == ["0", "09", "099"]
    assert edit.text() == edit.grouped("099")
