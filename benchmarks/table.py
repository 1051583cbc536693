"""How long one frame of a table with 20,000 rows takes, beside a bare ``QTableView`` over the same rows.

Off screen. A frame is one step of the scroll bar and the painting that follows; for 60 frames a second
it has 16.7 ms. The bare view has Qt's own delegate and no style sheet.
"""

import os
from collections.abc import Iterator
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.figure import Figure, side_by_side
from oss_desk.gui.theme.active import remember_text_scale, remember_theme
from oss_desk.gui.theme.fonts import load_fonts
from oss_desk.gui.theme.stylesheet import stylesheet
from oss_desk.gui.theme.tokens import Theme
from oss_desk.gui.widgets.data_table import DataTable
from oss_desk.gui.widgets.table_column import TableColumn
from oss_desk.gui.widgets.table_model import TableModel

_ROWS = 20_000
_FRAMES = 100
_GIVEN = ("บัวคำ", "หนานแก้ว", "ฟองจันทร์", "คำมูล", "แสงหล้า", "ศรีมา", "ภูผา")
_FAMILY = ("สมมุติวงศ์", "จำลองกุล", "ทดสอบใจ", "ตัวอย่างเมือง")

Row = tuple[int, str, str, str, int]


def _rows() -> list[Row]:
    return [
        (
            number,
            f"{_GIVEN[number % 7]} {_FAMILY[number % 4]}",
            f"อ.เมือง {number % 13}",
            "ต่ออายุบัตร",
            number % 90,
        )
        for number in range(_ROWS)
    ]


def _columns() -> tuple[TableColumn[Row], ...]:
    return (
        TableColumn("number", "เลขที่", lambda row: f"69-{row[0]:05}", 110, strong=True),
        TableColumn("name", "ผู้รับบริการ", lambda row: row[1], wide=True),
        TableColumn("place", "อำเภอ", lambda row: row[2], 160),
        TableColumn("matter", "เรื่อง", lambda row: row[3], 160),
        TableColumn("wait", "รอ", lambda row: f"{row[4]} นาที", 100, lambda row: row[4], right=True),
    )


def figures() -> Iterator[Figure]:
    """Time a frame of scrolling by a few pixels, by whole pages, a full repaint, and filling."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    remember_theme(Theme.LIGHT)
    remember_text_scale(1.0)
    rows = _rows()
    table = DataTable(_columns())
    table.setStyleSheet(stylesheet(Theme.LIGHT))
    table.set_rows(rows)
    model = TableModel(_columns())
    model.set_rows(rows)
    bare = QTableView()
    bare.setModel(model)
    bare.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    bare.verticalHeader().setDefaultSectionSize(45)
    for widget in (table, bare):
        widget.resize(1226, 640)
        widget.show()
    application.processEvents()
    for name, step in (("frame_of_scrolling", 12), ("frame_of_paging", 600)):
        figure = side_by_side(name, partial(_scroll, table.view, step), partial(_scroll, bare, step))
        yield Figure(name, figure.ours / _FRAMES, figure.other / _FRAMES, "ms")
    figure = side_by_side(
        "full_repaint", lambda: _repaint(table.view.viewport()), lambda: _repaint(bare.viewport())
    )
    yield Figure("full_repaint", figure.ours / _FRAMES, figure.other / _FRAMES, "ms")
    yield side_by_side("fill_20000_rows", lambda: table.set_rows(rows), lambda: model.set_rows(rows))


def _scroll(view: QTableView, step: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(0)
    for frame in range(_FRAMES):
        bar.setValue(frame * step)
        QApplication.processEvents()


def _repaint(widget: QWidget) -> None:
    for _frame in range(_FRAMES):
        widget.repaint()
