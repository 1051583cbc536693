"""The approval page in the smallest window with the largest text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from oss_desk.gui.approval.comparison_table import ComparisonTable, in_lines
from oss_desk.gui.approval.page import ApprovalPage
from oss_desk.gui.approval.presenter import ApprovalPresenter
from oss_desk.gui.theme.active import text_width
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Role, Theme
from oss_desk.simulated import people
from tests.gui.found import found
from tests.gui.staged import Stage

_SIDES = 24


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, stage: Stage) -> Iterator[ApprovalPage]:
    """Give the page with one matter, as 911 by 512 pixels leave it beside the rail."""
    apply_theme(qapp, Theme.HIGH_CONTRAST, 1.3)
    stage.sent_for_approval(people.FONGCHAN)
    stage.sign_in("wichai")
    page = ApprovalPage()
    qtbot.addWidget(page)
    presenter = ApprovalPresenter(page, stage.desk, stage.background, stage.session, page)
    page.resize(851, 476)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    presenter.show()
    table = found(page, ComparisonTable)
    qtbot.waitUntil(lambda: (model := table.model()) is not None and model.rowCount() > 0)
    yield page
    apply_theme(qapp)


@pytest.mark.parametrize(("column", "role"), [(1, Role.BODY_STRONG), (2, Role.BODY)])
def test_neither_number_nor_name_is_cut(page: ApprovalPage, column: int, role: Role) -> None:
    table = found(page, ComparisonTable)
    said = [str(table.model().index(row, column).data()) for row in range(table.model().rowCount())]
    if column == 1:
        assert people.FONGCHAN.citizen_id.masked in said
    room = table.columnWidth(column) - _SIDES
    lines = [line for words in said for line in in_lines(words, room, role)]
    assert [line for line in lines if text_width(line, role) > room] == []
    # What has no column of its own any more stands over the request.
    assert table.columnWidth(0) == 0
    assert sum(table.columnWidth(place) for place in range(4)) <= table.viewport().width()


def test_the_names_of_the_fields_come_back_with_room(page: ApprovalPage, qtbot: QtBot) -> None:
    table = found(page, ComparisonTable)
    page.resize(1600, 900)
    qtbot.waitUntil(lambda: table.columnWidth(0) > 0)


def test_the_line_for_the_reason_is_in_sight(page: ApprovalPage, stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    edit = found(page, QLineEdit, "reason_edit")
    area = found(page, QScrollArea, "work_page").viewport()

    def in_sight() -> bool:
        return area.rect().contains(QRect(edit.mapTo(area, QPoint(0, 0)), edit.size()))

    assert edit.hasFocus()
    qtbot.keyClicks(edit, "x")
    qtbot.waitUntil(lambda: stage.background.is_idle)
    qtbot.waitUntil(in_sight)
