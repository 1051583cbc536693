"""The tally page by keys alone, against a real practice desk."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.domain.day.period import Period, PeriodKind
from oss_desk.domain.rules import DatedRule
from oss_desk.gui.day.page import DayPage
from oss_desk.gui.day.period_field import PeriodField
from oss_desk.gui.day.presenter import DayPresenter
from oss_desk.gui.widgets.bar_chart import HorizontalBars
from oss_desk.gui.widgets.number_tile import NumberTile
from oss_desk.gui.widgets.segmented import Segmented
from oss_desk.simulated import people
from tests.gui.staged import Stage


def opened(qtbot: QtBot, stage: Stage, officer: str = "wichai") -> DayPage:
    stage.sign_in(officer)
    page = DayPage()
    qtbot.addWidget(page)
    presenter = DayPresenter(page, stage.desk, stage.background, stage.session, page)
    page.resize(1266, 732)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    presenter.show()
    return page


def field(page: DayPage) -> PeriodField:
    found = page.findChild(PeriodField)
    assert isinstance(found, PeriodField)
    return found


def tile(page: DayPage, name: str) -> str:
    found = page.findChild(NumberTile, name)
    assert isinstance(found, NumberTile)
    return str(found.property("number"))


def in_sight(page: DayPage, kind: type[QWidget]) -> bool:
    return any(found.isVisible() for found in page.findChildren(kind))


def printed_one(stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    nipa = stage.officer("nipa")
    stage.desk.card.print(visit.visit_id, nipa)
    stage.desk.card.follow(visit.visit_id, nipa)


def test_a_printed_card_is_counted_today(qtbot: QtBot, stage: Stage) -> None:
    printed_one(stage)
    page = opened(qtbot, stage)
    qtbot.waitUntil(lambda: tile(page, "printed_tile") == "1")
    assert tile(page, "renewal_tile") == "1"
    assert tile(page, "registration_tile") == "0"
    assert in_sight(page, HorizontalBars)


def test_ctrl_t_changes_bars_for_a_table_with_the_same_figures(qtbot: QtBot, stage: Stage) -> None:
    printed_one(stage)
    page = opened(qtbot, stage)
    qtbot.waitUntil(lambda: tile(page, "printed_tile") == "1")
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert in_sight(page, QTableView)
    table = page.findChild(QTableView, "figures_table")
    assert isinstance(table, QTableView)
    model = table.model()
    together = [model.index(row, 5).data() for row in range(model.rowCount())]
    assert sum(together) == 4  # one matter under each of the four headings
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert in_sight(page, HorizontalBars)


def test_arrow_keys_move_the_period_but_not_past_today(qtbot: QtBot, stage: Stage) -> None:
    page = opened(qtbot, stage)
    today = stage.desk.clock.today()
    wanted = Period.containing(PeriodKind.DAY, today)
    qtbot.keyClick(field(page), Qt.Key.Key_Right)
    assert wanted.thai == field(page).text()
    qtbot.keyClick(field(page), Qt.Key.Key_Left)
    assert Period.containing(PeriodKind.DAY, today - timedelta(days=1)).thai == field(page).text()
    qtbot.keyClick(field(page), Qt.Key.Key_Home)
    assert wanted.thai == field(page).text()


def test_the_switch_goes_to_month_and_fiscal_year(qtbot: QtBot, stage: Stage) -> None:
    page = opened(qtbot, stage)
    switch = page.findChild(Segmented)
    assert isinstance(switch, Segmented)
    today = stage.desk.clock.today()
    for kind in (PeriodKind.MONTH, PeriodKind.FISCAL_YEAR):
        qtbot.keyClick(switch, Qt.Key.Key_Right)
        assert Period.containing(kind, today).thai == field(page).text()


def test_an_empty_period_teaches(qtbot: QtBot, stage: Stage) -> None:
    page = opened(qtbot, stage)
    qtbot.waitUntil(lambda: tile(page, "printed_tile") == "0")
    assert not in_sight(page, HorizontalBars)


def test_who_may_not_see_figures_is_told_so(qtbot: QtBot, stage: Stage) -> None:
    page = opened(qtbot, stage, "orathai")
    qtbot.waitUntil(lambda: "ไม่มีสิทธิ" in page.problem())


@pytest.mark.parametrize(("limit", "said"), [(20, "ในเกณฑ์ 20 นาที"), (10, "เกินเกณฑ์ 10 นาที")])
def test_the_average_is_measured_by_the_rule_in_force(
    qtbot: QtBot, stage: Stage, limit: int, said: str
) -> None:
    page = opened(qtbot, stage)
    qtbot.waitUntil(lambda: tile(page, "printed_tile") == "0")
    page.show_minutes(17, DatedRule(limit, date(2026, 1, 1), "ประกาศทดสอบ"))
    shown = page.findChild(NumberTile, "minutes_tile")
    assert isinstance(shown, NumberTile)
    assert said in shown.accessibleDescription()
    assert shown.toolTip() == "ประกาศทดสอบ"


def test_no_tile_is_cut_in_a_small_window(qtbot: QtBot, stage: Stage) -> None:
    page = opened(qtbot, stage)
    tiles = page.findChildren(NumberTile)
    for width in (1266, 851, 620):
        page.resize(width, 476)
        assert all(tile.width() >= tile.minimumSizeHint().width() for tile in tiles)
        assert page.width() == width
