"""The day's queue as a table."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from oss_desk.domain.registry.serial_block import SerialStock
from oss_desk.domain.visit.queue_row import DayQueue
from oss_desk.domain.visit.visit import Step
from oss_desk.gui.home.model import STATE, Column, QueueModel
from oss_desk.gui.home.queue_words import StateWords, in_order, next_to_call
from oss_desk.gui.home.work_list import RegistryWork, work_items
from tests.gui.home.rows import ROWS


def shown(model: QueueModel, row: int, column: Column) -> object:
    """Return the words of one cell."""
    return model.index(row, column).data()


def test_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = QueueModel()
    qtmodeltester.check(model)
    model.set_rows(ROWS)
    qtmodeltester.check(model)


def test_cells_say_who_what_and_how_long() -> None:
    model = QueueModel()
    model.set_rows(ROWS)
    assert [shown(model, 0, column) for column in Column] == [
        "A-014",
        "นางบัวคำ สมมุติวงศ์ 66 ปี",
        "ต่ออายุบัตร",
        "ตัวตน",
        "6 นาที",
        "คิวถัดไป",
    ]
    assert shown(model, 4, Column.STEP) == "–"
    assert shown(model, 7, Column.STATE) == "ขาดเอกสาร 1"
    right = model.index(0, Column.WAIT).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight


def test_unknown_name_is_said_so() -> None:
    model = QueueModel()
    model.set_rows((replace(ROWS[0], name="", age=None),))
    assert shown(model, 0, Column.PERSON) == "ยังไม่ทราบชื่อ"


def test_parked_or_begun_matters_are_not_called() -> None:
    parked = replace(ROWS[0], parked=True)
    begun = replace(ROWS[0], step=Step.REQUEST)
    assert next_to_call((parked, begun)) is None
    assert next_to_call((parked, begun, ROWS[4])) is ROWS[4]
    model = QueueModel()
    model.set_rows((parked, begun))
    words = model.index(0, Column.STATE).data(STATE)
    assert isinstance(words, StateWords)
    assert words.text == "พักไว้"
    assert shown(model, 1, Column.STATE) == "กำลังทำ"


def test_the_queue_reads_next_to_call_then_by_wait_and_what_cannot_go_on_last() -> None:
    ordered = in_order((ROWS[0], ROWS[7], *ROWS[3:7], *ROWS[1:3]))
    assert ordered[0] is next_to_call(ROWS)
    assert [row.queue_number for row in ordered] == [
        "A-014", "A-012", "A-009", "A-008", "A-015", "A-016", "A-017", "A-006",
    ]  # fmt: skip
    assert in_order(()) == ()


def test_what_the_registry_knows_otherwise_is_work_too() -> None:
    """One line for all of it; nothing differs, nothing is said."""
    queue = DayQueue((), 0, 0, 0, 0, 0, None)
    assert work_items(queue) == ()
    (item,) = work_items(queue, RegistryWork(2))
    assert (item.text, item.icon_name) == ("ข้อมูลไม่ตรงกัน 2 ราย", "arrows-exchange")
    asked, answered = work_items(queue, RegistryWork(0, 1, 3))
    assert (asked.text, answered.text) == ("รอหัวหน้าตัดสินค่า 1 ราย", "หัวหน้าตัดสินแล้ว 3 ราย")


@pytest.mark.parametrize(
    ("stock", "said"),
    [
        (SerialStock(900), ""),
        (SerialStock(400), "เลขบัตรที่จองไว้เหลือ 400 พิมพ์ต่อได้ ต่อเน็ตแล้วซิงค์เพื่อรับเลขใหม่"),
        (SerialStock(0), "เลขบัตรที่จองไว้หมด พิมพ์ต่อได้ ต่อเน็ตแล้วซิงค์เพื่อรับเลขใหม่"),
        (SerialStock(0, refusal="none_left"), "เลขบัตรที่จองไว้หมด พิมพ์ต่อได้ แจ้งสำนักงานจังหวัดขอเลขใหม่"),
    ],
)
def test_from_a_fifth_of_the_serials_on_the_home_says_what_to_do(stock: SerialStock, said: str) -> None:
    items = work_items(DayQueue((), 0, 0, 0, 0, 0, None), RegistryWork(serials=stock))
    assert " ".join(f"{item.text} {item.detail}" for item in items) == said
