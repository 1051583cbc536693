"""Groups with heads that are only read, and what was searched for marked by whole clusters."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.tokens import Colour, Role
from oss_desk.gui.widgets.highlight import draw_marked_text, marks_of
from oss_desk.gui.widgets.result_list import ResultList
from oss_desk.gui.widgets.result_rows import GroupHead, ResultRow

ITEMS = (
    GroupHead("เปิดเรื่องอยู่", 1, "clock"),
    ResultRow("a", "นางบัวคำ สมมุติวงศ์", "เกิด 2503", place="อ.เมืองลำปาง", tag="A-014"),
    GroupHead("ทะเบียนจังหวัด", 1, "database", "ตอบเมื่อ 10:49 น."),
    ResultRow("b", "นางบัวค่ำ จำลองเนตร", "เกิด 2486", "คล้าย: ต่างที่วรรณยุกต์"),
)


@pytest.fixture
def results(qtbot: QtBot) -> ResultList:
    made = ResultList()
    qtbot.addWidget(made)
    made.resize(860, 400)
    made.show_items(ITEMS)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_the_arrows_pass_over_the_heads(results: ResultList, qtbot: QtBot) -> None:
    assert results.current_key() == "a"
    with qtbot.waitSignal(results.chosen) as got:
        qtbot.keyClick(results, Qt.Key.Key_Down)
    assert got.args == ["b"]
    qtbot.keyClick(results, Qt.Key.Key_Up)
    qtbot.keyClick(results, Qt.Key.Key_Up)
    assert results.current_key() == "a"


def test_enter_opens_the_row(results: ResultList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(results.opened) as got:
        qtbot.keyClick(results, Qt.Key.Key_Return)
    assert got.args == ["a"]


def test_everything_about_a_row_is_spoken(results: ResultList) -> None:
    model = results.model()
    told = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(4)]
    assert told == [
        "เปิดเรื่องอยู่ 1",
        "นางบัวคำ สมมุติวงศ์ เกิด 2503 อ.เมืองลำปาง A-014",
        "ทะเบียนจังหวัด 1 ตอบเมื่อ 10:49 น.",
        "นางบัวค่ำ จำลองเนตร เกิด 2486 คล้าย: ต่างที่วรรณยุกต์",
    ]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("นางบัวคำ สมมุติวงศ์", "บัวคำ", ["บัวคำ"]),
        ("นางบัวคำ", "บัวค", ["บัวคำ"]),
        ("กิ่งแก้ว", "กิ", ["กิ่"]),
        ("Somchai SOM", "som", ["Som", "SOM"]),
        ("นางบัวคำ", "ไม่มี", []),
        ("นางบัวคำ", "", []),
    ],
)
def test_whole_clusters_are_marked(text: str, query: str, marked: list[str]) -> None:
    assert [text[start : start + length] for start, length in marks_of(text, query)] == marked


@pytest.mark.parametrize("width", [400, 60])
def test_a_mark_has_ground_and_line(qtbot: QtBot, results: ResultList, width: int) -> None:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    area, name = QRect(0, 0, width, 40), "บัวคำ สมมุติวงศ์ที่ยาวมาก"
    taken = draw_marked_text(painter, area, name, marks_of(name, "บัวคำ"), Role.BODY, Colour.TEXT)
    painter.end()
    colours = {image.pixelColor(2, y).name() for y in range(40)}
    assert {colour(Colour.WARN_SOFT).name(), colour(Colour.WARN_BORDER).name()} <= colours
    assert taken <= width
