"""No mark of stacked Thai is cut in any part that writes text, at any text scale."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Role, Theme, Tone
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.bar_chart import BarLegend, BarRow, HorizontalBars, VerticalBars
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.command_row import CommandRow
from oss_desk.gui.widgets.data_table import DataTable
from oss_desk.gui.widgets.event_list import EventList, EventRow
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.key_command import KeyCommand
from oss_desk.gui.widgets.nav_rail import NavRail
from oss_desk.gui.widgets.number_tile import NumberTile
from oss_desk.gui.widgets.person_header import HeaderTag, PersonFacts, PersonHeader
from oss_desk.gui.widgets.result_list import ResultList
from oss_desk.gui.widgets.result_rows import GroupHead, ResultRow
from oss_desk.gui.widgets.search_field import SearchField
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.gui.widgets.status_strip import StatusStrip, StripState
from oss_desk.gui.widgets.stepper import Stepper
from oss_desk.gui.widgets.table_column import TableColumn
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.text_lines import Line, TextLines
from oss_desk.gui.widgets.timeline import Timeline, TimelineEntry
from oss_desk.gui.widgets.top_bar import TopBar
from oss_desk.gui.widgets.undo_bar import UndoBar
from tests.gui.widgets.ink import MARKS, look_for_marks

Make = Callable[[], QWidget]


def with_text(kind: type[QWidget], setter: str = "setText") -> Make:
    def make() -> QWidget:
        widget = kind()
        getattr(widget, setter)(MARKS)
        return widget

    return make


def button(kind: str, *, small: bool = False) -> Make:
    def make() -> QWidget:
        widget = ActionButton()
        widget.set_kind(kind)
        widget.set_small(small)
        widget.setText(MARKS)
        return widget

    return make


def label(role: Role) -> Make:
    def make() -> QWidget:
        widget = QLabel(MARKS)
        widget.setProperty("role", role.value)
        return widget

    return make


def lines(role: Role) -> Make:
    def make() -> QWidget:
        widget = TextLines()
        widget.set_lines(Line(MARKS, role))
        return widget

    return make


def field(where: str) -> Make:
    def make() -> QWidget:
        widget = FormField()
        widget.set_field(QLineEdit())
        if where == "label":
            widget.set_label(MARKS)
        else:
            widget.show_error(MARKS)
        return widget

    return make


def rich_message() -> QWidget:
    widget = FormField()
    widget.set_field(QLineEdit())
    widget.show_error(f"{MARKS} <b>2569</b>")
    return widget


def rich_banner() -> QWidget:
    widget = Banner()
    widget.show_message(Tone.INFO, f"{MARKS} <b>2569</b>")
    return widget


def banner() -> QWidget:
    widget = Banner()
    widget.show_message(Tone.INFO, MARKS)
    return widget


def undo_bar() -> QWidget:
    widget = UndoBar()
    widget.offer(MARKS, lambda: None)
    return widget


def segmented(chosen: str) -> Make:
    def make() -> QWidget:
        widget = Segmented()
        options = (SegmentOption("a", MARKS, Tone.OK), SegmentOption("b", "ขาด", Tone.ERROR))
        widget.set_options(options)
        widget.set_value(chosen)
        return widget

    return make


def card(where: str) -> Make:
    def make() -> QWidget:
        widget = CardFrame()
        widget.set_title(MARKS if where == "title" else "")
        widget.set_hint(MARKS if where == "hint" else "")
        widget.body_layout().addWidget(QLabel(" "))
        return widget

    return make


def tile(where: str) -> Make:
    def make() -> QWidget:
        widget = NumberTile()
        widget.set_label(MARKS if where == "label" else "")
        widget.set_number(MARKS if where == "number" else "")
        widget.set_note(MARKS if where == "note" else " ")
        return widget

    return make


def stepper(*, now: bool) -> Make:
    def make() -> QWidget:
        widget = Stepper()
        widget.set_steps([MARKS, "รับคำขอ"])
        widget.set_current(1 if now else 2)
        return widget

    return make


def rail() -> QWidget:
    widget = NavRail()
    widget.setFixedWidth(260)
    widget.add_item("home", "home-2", MARKS)
    return widget


def strip() -> QWidget:
    widget = StatusStrip()
    widget.set_reader(StripState.OK, MARKS)
    return widget


def top_bar(where: str) -> Make:
    def make() -> QWidget:
        widget = TopBar()
        widget.set_title(MARKS if where == "title" else "")
        widget.set_subtitle(MARKS if where == "subtitle" else "")
        return widget

    return make


def header(**facts: object) -> Make:
    def make() -> QWidget:
        widget = PersonHeader()
        widget.set_person(PersonFacts(**{"name": "", **facts}))  # type: ignore[arg-type]
        return widget

    return make


def action_bar() -> QWidget:
    widget = ActionBar()
    widget.set_message(Tone.ERROR, MARKS)
    return widget


def timeline(where: str) -> Make:
    def make() -> QWidget:
        widget = Timeline()
        title, detail = (MARKS, "") if where == "title" else ("", MARKS)
        widget.set_entries((TimelineEntry(title, detail),))
        return widget

    return make


def bars(kind: type[HorizontalBars | VerticalBars]) -> Make:
    def make() -> QWidget:
        widget = kind()
        widget.set_rows((BarRow("a", MARKS, 0), BarRow("b", "ข", 9)))
        return widget

    return make


def legend() -> QWidget:
    widget = BarLegend()
    widget.set_names(MARKS, "ชาย")
    return widget


def table(where: str) -> Make:
    def make() -> QWidget:
        model = QStandardItemModel(1, 1)
        model.setItem(0, 0, QStandardItem(MARKS if where == "cell" else ""))
        model.setHorizontalHeaderLabels([MARKS if where == "head" else ""])
        view = QTableView()
        model.setParent(view)
        view.setModel(model)
        view.verticalHeader().hide()
        view.setColumnWidth(0, 300)
        view.verticalHeader().setDefaultSectionSize(45)
        return view

    return make


def combo() -> QWidget:
    widget = QComboBox()
    widget.addItem(MARKS)
    return widget


def tabs() -> QWidget:
    widget = QTabBar()
    widget.addTab(MARKS)
    return widget


def menu() -> QWidget:
    widget = QMenu()
    widget.addAction(MARKS)
    return widget


def command() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(CommandRow(KeyCommand("F2", MARKS), page))
    return page


def results(where: str) -> Make:
    def make() -> QWidget:
        widget = ResultList()
        head = GroupHead(MARKS if where == "head" else "ก", 1)
        row = ResultRow("a", MARKS if where == "name" else "", MARKS if where == "detail" else "")
        # The row looked at is not the selected one: its ground is the list's own.
        widget.show_items((head, ResultRow("b", "", ""), row))
        return widget

    return make


def events(where: str) -> Make:
    def make() -> QWidget:
        widget = EventList()
        what, who = (MARKS, "") if where == "what" else ("", MARKS)
        widget.show_events((EventRow("a", "", what, who=who),))
        return widget

    return make


def data_table() -> QWidget:
    widget = DataTable((TableColumn[str]("a", "ก", str, wide=True),))
    widget.set_rows(["", MARKS])
    return widget


def busy() -> QWidget:
    widget = ActionButton()
    widget.setText("พิมพ์")
    widget.set_busy(MARKS)
    return widget


PARTS: list[tuple[str, Make, Role]] = [
    *[(f"label {role}", label(role), role) for role in Role],
    *[(f"lines {role}", lines(role), role) for role in Role],
    ("button", button("plain"), Role.BUTTON),
    ("small button", button("plain", small=True), Role.BUTTON),
    ("primary button", button("primary"), Role.BODY_STRONG),
    ("big button", button("big"), Role.CARD_TITLE),
    ("line edit", with_text(QLineEdit), Role.BODY),
    ("search field", with_text(SearchField), Role.BODY),
    ("text edit", with_text(QPlainTextEdit, "setPlainText"), Role.BODY),
    ("combo", combo, Role.BODY),
    ("check box", with_text(QCheckBox), Role.BODY),
    ("check row", with_text(CheckRow), Role.BODY),
    ("tag", with_text(Tag, "set_text"), Role.KEY),
    ("field label", field("label"), Role.CAPTION),
    ("field message", field("message"), Role.CAPTION),
    ("rich field message", rich_message, Role.CAPTION),
    ("rich banner", rich_banner, Role.BODY),
    ("banner", banner, Role.BODY),
    ("undo bar", undo_bar, Role.BODY),
    ("segment chosen", segmented("a"), Role.CAPTION_STRONG),
    ("segment", segmented("b"), Role.CAPTION),
    ("card title", card("title"), Role.CARD_TITLE),
    ("card hint", card("hint"), Role.CAPTION),
    ("tile label", tile("label"), Role.CAPTION),
    ("tile number", tile("number"), Role.NUMBER),
    ("tile note", tile("note"), Role.CAPTION),
    ("step now", stepper(now=True), Role.BODY_STRONG),
    ("step done", stepper(now=False), Role.BODY),
    ("rail", rail, Role.CAPTION),
    ("strip", strip, Role.CAPTION),
    ("top bar title", top_bar("title"), Role.PAGE_TITLE),
    ("top bar subtitle", top_bar("subtitle"), Role.BODY),
    ("header name", header(name=MARKS), Role.PAGE_TITLE),
    ("header facts", header(sex_and_age=MARKS), Role.BODY),
    ("header matter", header(matter=MARKS), Role.BODY_STRONG),
    ("header number", header(number=MARKS), Role.CAPTION),
    ("header tag", header(tags=(HeaderTag(MARKS),)), Role.KEY),
    ("action bar", action_bar, Role.CAPTION),
    ("timeline title", timeline("title"), Role.BODY_STRONG),
    ("timeline detail", timeline("detail"), Role.CAPTION),
    ("lying bars", bars(HorizontalBars), Role.BODY),
    ("standing bars", bars(VerticalBars), Role.CAPTION),
    ("legend", legend, Role.CAPTION),
    ("table cell", table("cell"), Role.BODY),
    ("table head", table("head"), Role.CAPTION_STRONG),
    ("tabs", tabs, Role.BODY),
    ("menu", menu, Role.BODY),
    ("command row", command, Role.BODY),
    ("busy button", busy, Role.BUTTON),
    ("group head", results("head"), Role.CAPTION_STRONG),
    ("result name", results("name"), Role.BODY),
    ("result detail", results("detail"), Role.CAPTION),
    ("event", events("what"), Role.BODY_STRONG),
    ("event by whom", events("who"), Role.CAPTION),
    ("data table", data_table, Role.BODY),
]


WIDE = (TopBar, PersonHeader, StatusStrip, ActionBar, Stepper, UndoBar, Banner, FormField)


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
def test_no_mark_is_cut(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply_theme(qapp, Theme.LIGHT, scale)
    cut = []
    for name, make, role in PARTS:
        page = QWidget()
        qtbot.addWidget(page)
        widget = make()
        widget.setParent(page)
        widget.ensurePolished()
        wanted = widget.sizeHint().expandedTo(widget.minimumSizeHint())
        width = 1300 if isinstance(widget, WIDE) else max(wanted.width() + 40, 330)
        page.resize(width, wanted.height())
        widget.setGeometry(0, 0, width, wanted.height())
        widget.show()
        page.show()
        seen = look_for_marks(page, role)
        if not seen.whole:
            cut.append(f"{name}: {seen}")
        page.hide()
    assert not cut, "\n".join(cut)
