"""The table for many rows: filtered, ordered, exported as seen, its columns remembered."""

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel
from pytestqt.qtbot import QtBot

from oss_desk.gui.widgets.data_table import DataTable
from oss_desk.gui.widgets.table_column import TableColumn, csv_text
from tests.gui.found import found

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Row = tuple[str, str, int]
ROWS: list[Row] = [("A-2", "แก้ว สมมุติ", 9), ("A-1", "เกต ตัวอย่าง", 10), ("A-3", "ขวัญ ทดสอบ", 3)]
COLUMNS = (
    TableColumn[Row]("number", "คิว", lambda row: row[0], 80, strong=True),
    TableColumn[Row]("name", "ผู้รับบริการ", lambda row: row[1], wide=True),
    TableColumn[Row]("wait", "รอ", lambda row: f"{row[2]} นาที", 180, lambda row: row[2], right=True),
)


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    made = DataTable(COLUMNS)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.set_rows(ROWS, empty="ยังไม่มีคิว")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(made.view.hasFocus)
    return made


def names(table: DataTable) -> list[str]:
    heads, *rows = table.seen()
    return [row[heads.index("คิว")] for row in rows]


def test_ctrl_f_filters_in_place_and_esc_ends_it(table: DataTable, qtbot: QtBot) -> None:
    qtbot.keyClick(table.view, Qt.Key.Key_F, CONTROL)
    field = table.filter_field()
    assert field.hasFocus()
    field.setText("ทดสอบ ๓")
    assert names(table) == ["A-3"]
    field.setText("ไม่มีแน่")
    assert names(table) == []
    assert not table.view.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (names(table), field.isVisible(), table.view.hasFocus()) == (["A-2", "A-1", "A-3"], False, True)


def test_the_selected_row_stays_selected(table: DataTable) -> None:
    table.view.selectRow(2)
    table.filter_field().setText("ทดสอบ")
    table.filter_field().clear()
    table.view.order_by(0)
    assert table.current_row() == ROWS[2]


def test_rows_are_ordered_as_a_thai_dictionary_orders(table: DataTable) -> None:
    table.view.order_by(1)
    assert names(table) == ["A-1", "A-2", "A-3"]
    table.view.order_by(1)
    assert names(table) == ["A-3", "A-2", "A-1"]
    table.view.order_by(2)
    assert names(table) == ["A-3", "A-2", "A-1"]


def test_what_is_seen_is_exported(table: DataTable, qtbot: QtBot) -> None:
    table.filter_field().setText("สมมุติ")
    with qtbot.waitSignal(table.csv_made) as got:
        qtbot.keyClick(table.view, Qt.Key.Key_X, CONTROL | SHIFT)
    assert list(csv.reader(io.StringIO(got.args[0]))) == [
        ["คิว", "ผู้รับบริการ", "รอ"],
        ["A-2", "แก้ว สมมุติ", "9 นาที"],
    ]


def test_no_cell_becomes_a_formula_and_no_mark_leaves() -> None:
    assert csv_text([["=1+1", "บัว\u200bคำ", 'ก"ข']]) == '\'=1+1,บัวคำ,"ก""ข"\r\n'


def test_the_choice_of_columns_is_kept(table: DataTable) -> None:
    kept: list[str] = []
    table.set_column_memory("number,wait", kept.append)
    assert table.view.isColumnHidden(1)
    assert table.seen()[0] == ("คิว", "รอ")
    actions = {action.text(): action for action in table.column_menu().actions()}
    actions["รอ"].setChecked(False)
    assert kept == ["number"]
    last = {action.text(): action for action in table.column_menu().actions()}["คิว"]
    assert not last.isEnabled()


def test_nothing_selects_all(table: DataTable, qtbot: QtBot) -> None:
    qtbot.keyClick(table.view, Qt.Key.Key_A, CONTROL)
    assert len(table.view.selectionModel().selectedRows()) == 1


def test_enter_opens_and_ctrl_enter_is_left_to_the_page(table: DataTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened) as got:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert got.args == [ROWS[0]]
    with qtbot.assertNotEmitted(table.opened):
        qtbot.keyClick(table.view, Qt.Key.Key_Return, CONTROL)


def test_a_narrow_table_folds_its_last_column(table: DataTable) -> None:
    table.resize(table.minimumSizeHint().width(), 400)
    QApplication.processEvents()
    assert table.view.isColumnHidden(2)
    assert table.view.verticalHeader().defaultSectionSize() == 60
    assert table.seen()[0] == ("คิว", "ผู้รับบริการ", "รอ")
    table.resize(700, 400)
    QApplication.processEvents()
    assert not table.view.isColumnHidden(2)
    assert table.view.verticalHeader().defaultSectionSize() == 45


def test_an_empty_table_teaches(table: DataTable) -> None:
    table.set_rows([], empty="ยังไม่มีคิว")
    assert any(label.text() == "ยังไม่มีคิว" and label.isVisible() for label in table.findChildren(QLabel))


def test_the_head_does_not_scroll_away(table: DataTable) -> None:
    table.set_rows(ROWS * 50)
    table.view.scrollToBottom()
    head = found(table.view, QHeaderView)
    assert table.view.horizontalHeader().isVisible()
    assert head is not None


def test_words_are_made_only_for_what_is_seen(qtbot: QtBot) -> None:
    asked: list[int] = []

    def told(row: int) -> str:
        asked.append(row)
        return str(row)

    table = DataTable((TableColumn[int]("a", "ก", told, wide=True),))
    qtbot.addWidget(table)
    table.resize(300, 400)
    table.set_rows(range(20_000))
    with qtbot.waitExposed(table):
        table.show()
    table.grab()
    assert 0 < len(set(asked)) < 40
