"""The counter home with a practice desk behind it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.gui.home.model import Column
from oss_desk.gui.home.page import HomePage
from oss_desk.gui.home.presenter import HomePresenter
from oss_desk.gui.home.prompt import PromptState
from oss_desk.gui.home.prompt_frame import PromptFrame
from oss_desk.gui.home.queue_table import QueueTable
from oss_desk.gui.home.queue_words import age_words
from oss_desk.gui.home.today_tiles import TodayTiles
from oss_desk.gui.home.work_list import WorkList
from oss_desk.gui.theme.active import text_width
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Role, Theme
from oss_desk.gui.visit.fields.digits_edit import CitizenIdEdit
from tests.gui.found import found
from tests.gui.home.rows import MORNING, ROWS
from tests.gui.staged import Stage, staged

WRONG = "0990100001230"


@dataclass
class Home:
    """The page, its presenter, the desk behind, and the visits it opened."""

    stage: Stage
    page: HomePage
    presenter: HomePresenter
    opened: list[str] = field(default_factory=list)


@pytest.fixture
def home(tmp_path: Path, qtbot: QtBot) -> Iterator[Home]:
    with staged(tmp_path) as stage:
        stage.sign_in("nipa")
        page, owner = HomePage(), QObject()
        qtbot.addWidget(page)
        presenter = HomePresenter(page, stage.desk, stage.background, stage.session, owner)
        made = Home(stage, page, presenter)
        presenter.visit_opened.connect(made.opened.append)
        page.resize(1266, 732)
        page.show()
        page.activateWindow()
        yield made


def open_one(home: Home, qtbot: QtBot) -> str:
    """Let one person wait, and return the visit once the page shows it."""
    visit = home.stage.desk.visit.open.without_card("", home.stage.officer("nipa"))
    home.presenter.refresh()
    qtbot.waitUntil(lambda: not home.page.is_empty())
    return visit.visit_id


def test_empty_queue_teaches(home: Home) -> None:
    assert home.page.is_empty()
    assert home.page.primary_text() == "รับเรื่องโดยไม่มีบัตร"
    home.page.primary_requested.emit()
    assert home.page.is_panel_open()


def test_enter_opens_the_visit(home: Home, qtbot: QtBot) -> None:
    visit_id = open_one(home, qtbot)
    qtbot.keyClick(found(home.page, QueueTable), Qt.Key.Key_Return)
    assert home.opened == [visit_id]


def test_primary_calls_next_once_however_often_pressed(home: Home, qtbot: QtBot) -> None:
    visit_id = open_one(home, qtbot)
    queue = home.stage.desk.visit.queue().rows[0].queue_number
    assert home.page.primary_text() == f"เรียกคิวถัดไป {queue}"
    for _ in range(50):
        home.page.primary_requested.emit()
    assert home.opened == [visit_id]


def test_wrong_number_is_said_beside_the_field_and_stays(home: Home, qtbot: QtBot) -> None:
    home.page.open_panel()
    edit = found(home.page, CitizenIdEdit)
    qtbot.keyClicks(edit, WRONG)
    assert home.page.number_problem()
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: home.page.number_problem() == "เลขยังไม่ครบ 13 หลัก")
    assert edit.digits() == WRONG[:12]
    assert home.opened == []


def test_without_a_number_a_visit_opens_once(home: Home, qtbot: QtBot) -> None:
    home.page.open_panel()
    for _ in range(3):
        qtbot.keyClick(found(home.page, CitizenIdEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(home.opened))
    qtbot.waitUntil(lambda: not home.page.is_empty())
    rows = home.stage.desk.visit.queue().rows
    assert len(rows) == 1
    assert [row.visit_id for row in rows] == home.opened
    assert not home.page.is_panel_open()


def test_escape_takes_the_panel_away(home: Home, qtbot: QtBot) -> None:
    home.page.open_panel()
    qtbot.keyClick(found(home.page, CitizenIdEdit), Qt.Key.Key_Escape)
    assert not home.page.is_panel_open()


def test_prompt_follows_the_reader(home: Home) -> None:
    presenter, states = home.presenter, [home.page.prompt().state]
    says: tuple[Callable[[], None], ...] = (
        partial(presenter.show_readers, ()),
        partial(presenter.show_readers, ("one",)),
        partial(presenter.show_readers, ()),
        partial(presenter.show_reading, None, None),
        partial(presenter.show_reading, 3, 20),
        partial(presenter.show_card_problem, InvalidCitizenId("checksum")),
        partial(presenter.show_readers, ("one",)),
        partial(presenter.show_reading, 3, 20),
        partial(presenter.show_reading, 20, 20),
    )
    for say in says:
        say()
        states.append(home.page.prompt().state)
    assert states == [
        PromptState.WAITING,
        PromptState.NO_READER,
        PromptState.WAITING,
        PromptState.READER_LOST,
        PromptState.READING_TEXT,
        PromptState.READING_PHOTO,
        PromptState.CARD_PROBLEM,
        PromptState.WAITING,
        PromptState.READING_PHOTO,
        PromptState.WAITING,
    ]


def test_pretend_card_goes_in_with_f4(home: Home, qtbot: QtBot) -> None:
    put_in: list[str] = []
    desk = replace(home.stage.desk, insert_pretend_card=lambda: put_in.append("card"))
    page, owner = HomePage(), QObject()
    real: list[str] = []
    qtbot.addWidget(page)
    presenter = HomePresenter(page, desk, home.stage.background, home.stage.session, owner)
    presenter.read_again.connect(lambda: real.append("read"))
    found(page, PromptFrame).read_requested.emit()
    qtbot.waitUntil(lambda: bool(put_in))
    assert (put_in, real) == (["card"], [])


def test_real_desk_reads_again_with_f4(home: Home, qtbot: QtBot) -> None:
    desk = replace(home.stage.desk, insert_pretend_card=None)
    page, owner = HomePage(), QObject()
    qtbot.addWidget(page)
    presenter = HomePresenter(page, desk, home.stage.background, home.stage.session, owner)
    with qtbot.waitSignal(presenter.read_again):
        found(page, PromptFrame).read_requested.emit()


def test_search_says_that_it_comes_later(home: Home, qtbot: QtBot) -> None:
    qtbot.waitUntil(home.page.isActiveWindow)
    qtbot.keyClick(home.page, Qt.Key.Key_F3)
    assert "ค้นหายังใช้ไม่ได้" in home.page.problem()


def test_morning_shows_numbers_and_work(qtbot: QtBot) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_queue(MORNING)
    assert found(page, TodayTiles).numbers() == ("23", "15", "4", "17 นาที")
    assert [item.text for item in found(page, WorkList).items()] == [
        "พิมพ์บัตร 2 ใบ",
        "รอหัวหน้า 4 เรื่อง",
        "ขาดเอกสาร 1 เรื่อง",
    ]
    page.show_queue(replace(MORNING, rows=(), ready_to_print=0, waiting_approval=0, average_minutes=None))
    assert found(page, TodayTiles).numbers()[3] == "–"
    assert found(page, WorkList).items() == ()


def test_selection_survives_a_fresh_look(qtbot: QtBot) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_queue(MORNING)
    table = found(page, QueueTable)
    table.selectRow(2)
    page.show_queue(replace(MORNING, rows=(ROWS[4], *ROWS[1:4])))
    assert table.current_id() == "visit-A-009"


def test_tab_goes_from_queue_to_prompt_to_search_to_primary(home: Home, qtbot: QtBot) -> None:
    open_one(home, qtbot)
    qtbot.waitUntil(home.page.isActiveWindow)
    home.page.focus_first()
    seen = []
    for _ in range(5):
        held = home.page.focusWidget()
        assert held is not None
        seen.append(held.accessibleName())
        qtbot.keyClick(held, Qt.Key.Key_Tab)
    assert seen[:4] == ["คิววันนี้", "ไม่มีบัตร / เด็ก / มอบอำนาจ", "อ่านบัตรซ้ำ", "ค้นหา"]
    assert seen[4].startswith("เรียกคิวถัดไป")


def test_queue_keeps_the_room_in_a_small_window(qtbot: QtBot) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_queue(MORNING)
    page.setMinimumSize(1, 1)  # as the window does, which sets its own least size
    page.resize(851, 476)
    page.show()
    assert not found(page, TodayTiles).isVisible()
    table = found(page, QueueTable)
    qtbot.waitUntil(lambda: sum(table.columnWidth(column) for column in Column) <= table.viewport().width())
    page.resize(1266, 732)
    assert found(page, TodayTiles).isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
def test_names_are_read_whole_in_large_text_too(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply_theme(qapp, Theme.LIGHT, scale)
    page = HomePage()
    qtbot.addWidget(page)
    page.show_queue(MORNING)
    page.resize(1266, 732)
    with qtbot.waitExposed(page):
        page.show()
    table = found(page, QueueTable)
    room = table.columnWidth(Column.PERSON) - 24
    for row in ROWS:
        assert text_width(f"{row.name} {age_words(row)}", Role.BODY) <= room, (row.name, scale)
