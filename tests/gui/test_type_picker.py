"""Seven types, one key each."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets import type_picker
from oss_desk.gui.widgets.segmented import Segmented
from oss_desk.gui.widgets.type_picker import TYPE_CODES, TypePicker, type_words
from oss_desk.words.language import Language
from oss_desk.words.segmenter import strip_breaks
from tests.gui.found import found


@pytest.fixture
def picker(qtbot: QtBot) -> TypePicker:
    made = TypePicker()
    qtbot.addWidget(made)
    made.resize(876, 164)
    made.show()
    return made


def test_a_digit_chooses_and_the_same_digit_takes_it_back(picker: TypePicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.changed) as got:
        qtbot.keyClick(picker, Qt.Key.Key_3)
    assert got.args == [(3,)]
    qtbot.keyClick(picker, Qt.Key.Key_3)
    assert picker.types() == ()


def test_the_key_works_under_the_thai_layout(picker: TypePicker) -> None:
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, 11, 0, 0, "/")
    QApplication.sendEvent(picker, press)
    assert picker.types() == (2,)


def test_eight_and_letters_are_left_to_the_page(picker: TypePicker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picker.changed):
        qtbot.keyClicks(picker, "8a0")


def test_a_click_and_space_choose_as_well(picker: TypePicker, qtbot: QtBot) -> None:
    tiles = {tile.text(): tile for tile in picker.findChildren(QAbstractButton)}
    qtbot.mouseClick(tiles["การเห็น"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(tiles["ออทิสติก"], Qt.Key.Key_Space)
    assert picker.types() == (1, 7)
    assert tiles["การเห็น"].isChecked()


def test_a_digit_works_while_a_tile_has_the_focus(picker: TypePicker, qtbot: QtBot) -> None:
    tile = next(tile for tile in picker.findChildren(QAbstractButton) if tile.text() == "การเห็น")
    qtbot.keyClick(tile, Qt.Key.Key_5)
    assert picker.types() == (5,)


def test_two_types_ask_which_is_the_main_one(picker: TypePicker, qtbot: QtBot) -> None:
    main = found(picker, Segmented)
    picker.set_types((3,))
    assert not main.isVisible()
    qtbot.keyClick(picker, Qt.Key.Key_1)
    assert main.isVisible()
    assert main.value() == "3"
    with qtbot.waitSignal(picker.changed) as got:
        qtbot.keyClick(main, Qt.Key.Key_Left)
    assert got.args == [(1, 3)]


def test_a_code_that_is_no_type_is_refused(picker: TypePicker) -> None:
    with pytest.raises(ValueError, match="8"):
        picker.set_types((1, 8))


@pytest.mark.parametrize("width", [876, 640])
def test_every_tile_says_its_words_in_full(picker: TypePicker, width: int) -> None:
    picker.resize(width, 230)
    QApplication.processEvents()
    words = {type_words(code) for code in TYPE_CODES}
    tiles = [tile for tile in picker.findChildren(QAbstractButton) if tile.text() in words]
    assert len(tiles) == 7
    assert [tile.text() for tile in tiles if tile.width() < tile.sizeHint().width()] == []


@pytest.mark.parametrize("width", [876, 840, 640])
def test_the_hint_about_the_main_type_is_said_in_full(picker: TypePicker, width: int) -> None:
    picker.resize(width, 230)
    QApplication.processEvents()
    hint = next(
        label for label in picker.findChildren(QLabel) if strip_breaks(label.text()).startswith("เลือกตั้งแต่ 2")
    )
    needed = hint.fontMetrics().boundingRect(hint.rect(), Qt.TextFlag.TextWordWrap, hint.text())
    assert hint.wordWrap() or hint.width() >= hint.sizeHint().width()
    assert hint.width() >= needed.width()
    assert hint.height() >= needed.height()


def test_a_screen_reader_gets_a_check_box_with_a_name_and_its_key(picker: TypePicker) -> None:
    tile = next(tile for tile in picker.findChildren(QAbstractButton) if tile.text() == "สติปัญญา")
    picker.set_types((5,))
    spoken = QAccessible.queryAccessibleInterface(tile)
    assert spoken.role() == QAccessible.Role.CheckBox
    assert spoken.text(QAccessible.Text.Name) == "สติปัญญา"
    assert spoken.text(QAccessible.Text.Description) == "กดเลข 5"
    assert spoken.state().checked


def test_a_type_chosen_by_its_digit_is_spoken(picker: TypePicker, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(type_picker, "announce", lambda _tile, sentence: said.append(sentence))
    picker.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_6, Qt.KeyboardModifier.NoModifier, "6"))
    picker.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_6, Qt.KeyboardModifier.NoModifier, "6"))
    assert said == ["เลือก การเรียนรู้", "ยกเลิก การเรียนรู้"]


def test_the_main_type_can_be_told_from_the_others_in_english_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type_picker, "active_language", lambda: Language.ENGLISH)
    made = TypePicker()
    qtbot.addWidget(made)
    assert {tile.accessibleName() for tile in made.findChildren(QAbstractButton)} >= {"Learning", "Autistic"}
