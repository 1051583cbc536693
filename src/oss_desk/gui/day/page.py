"""The tally page: what a day, a month or a fiscal year adds up to."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QWidget

from oss_desk.domain.day.period import Period, PeriodKind
from oss_desk.domain.day.tally import Tally
from oss_desk.domain.rules import DatedRule
from oss_desk.domain.visit.request import RequestKind
from oss_desk.gui.day.figures import age_bars, district_bars, table_rows, type_bars
from oss_desk.gui.day.model import FigureModel
from oss_desk.gui.day.period_field import PeriodField
from oss_desk.gui.forms.day.day_page import Ui_DayPage
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.bar_chart import BarLegend
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.gui.widgets.shortcut_keys import key_sequences

_DISTRICT_ROW = 29
_TABLE_ROW = 36
_FEW_TILES = 3
# The margins of the page and a scroll bar.
_AROUND_TILES = 2 * 20 + 14


class DayPage(QWidget):
    """Shows one tally, as bars or (Ctrl+T) as a table.

    Signals:
        kind_chosen(object): a `PeriodKind`.
        period_moved(int): one period back (-1) or on (1).
        today_wanted: back to the period that holds today.
        refresh_requested: F5.
    """

    kind_chosen = Signal(object)
    period_moved = Signal(int)
    today_wanted = Signal()
    refresh_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_DayPage()
        self._form.setupUi(self)
        self._as_table = False
        self._kinds = Segmented()
        self._period = PeriodField()
        self._rows = FigureModel()
        self._lay_out_head()
        self._lay_out_table()
        self._kinds.chosen.connect(self._choose_kind)
        self._period.moved.connect(self.period_moved)
        self._period.today_wanted.connect(self.today_wanted)
        swap = QShortcut(self)
        swap.setKeys(key_sequences("Ctrl+T"))
        swap.activated.connect(self.swap_table)

    def show_period(self, period: Period) -> None:
        """Show which days are counted."""
        self._kinds.set_value(period.kind.value)
        self._period.set_text(period.in_(active_language()))

    def show_tally(self, tally: Tally, before: int | None = None) -> None:
        """Show the figures of *tally*; without any, what to do.

        *before* is how many cards came out in the period before, None when that is not known.
        """
        form = self._form
        form.banner.clear()
        self._show_tiles(tally, before)
        form.type_bars.set_rows(type_bars(tally))
        form.age_bars.set_rows(age_bars(tally))
        form.district_bars.set_rows(district_bars(tally), row_height=_DISTRICT_ROW)
        self._rows.set_rows(table_rows(tally))
        self._show_figures(empty=not tally.visits)

    def show_minutes(self, minutes: int | None, standard: DatedRule[int]) -> None:
        """Show today's average from opening to finish beside what the rule *standard* asks for.

        *minutes* is None while nothing was finished today.
        """
        tile = self._form.minutes_tile
        tile.setToolTip(standard.citation)
        if minutes is None:
            tile.set_number("–")
            tile.set_note(self.tr("วันนี้ยังไม่มีเรื่องที่จบ"))
            return
        tile.set_number(self.tr("{n} นาที").replace("{n}", str(minutes)))
        wanted = str(standard.value)
        if minutes <= standard.value:
            tile.set_note(self.tr("วันนี้ ในเกณฑ์ {n} นาที").replace("{n}", wanted), Tone.OK, "check")
        else:
            tile.set_note(self.tr("วันนี้ เกินเกณฑ์ {n} นาที").replace("{n}", wanted), Tone.WARN, "clock")

    def show_problem(self, sentence: str) -> None:
        """Say what stands in the way."""
        self._form.banner.show_message(Tone.ERROR, sentence)

    def problem(self) -> str:
        """Return what stands in the way, or an empty text."""
        banner = self._form.banner
        return "" if banner.isHidden() else banner.accessibleName()

    @Slot()
    def swap_table(self) -> None:
        """Show the table instead of the bars, or the bars again."""
        form = self._form
        self._as_table = not self._as_table
        if form.figures_stack.currentWidget() is form.empty_page:
            return
        within = form.figures_stack.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._show_figures(empty=False)
        announce(self, self.tr("แสดงเป็นตาราง") if self._as_table else self.tr("แสดงเป็นกราฟ"))
        if within:
            # What had the keyboard is out of sight.
            (form.figures_table if self._as_table else form.type_bars).setFocus()

    def focus_first(self) -> None:
        """Put the keyboard on the period."""
        self._period.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles in one row, or in two where their words need the room."""
        super().resizeEvent(event)
        self._place_tiles()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look again with F5, where the window keeps no such key for itself."""
        if event.key() == Qt.Key.Key_F5:
            self.refresh_requested.emit()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _choose_kind(self, value: str) -> None:
        self.kind_chosen.emit(PeriodKind(value))

    def _show_figures(self, *, empty: bool) -> None:
        form = self._form
        if empty:
            shortest = self._kinds.value() == PeriodKind.DAY.value
            form.empty_label.setText(
                self.tr("ยังไม่มีบัตรที่ออกในช่วงนี้ ลองเปลี่ยนเป็นเดือน")
                if shortest
                else self.tr("ยังไม่มีบัตรที่ออกในช่วงนี้ กด ← ดูช่วงก่อนหน้า")
            )
            form.figures_stack.setCurrentWidget(form.empty_page)
        else:
            form.figures_stack.setCurrentWidget(form.table_page if self._as_table else form.bars_page)

    def _show_tiles(self, tally: Tally, before: int | None) -> None:
        form = self._form
        kinds = tally.total_by("kind")
        new = kinds.get(RequestKind.REGISTRATION.value, 0)
        renewed = kinds.get(RequestKind.RENEWAL.value, 0)
        other = tally.visits - new - renewed
        form.printed_tile.set_number(str(tally.cards.printed))
        form.printed_tile.set_note(*self._compared(tally, before))
        form.registration_tile.set_number(str(new))
        share = round(100 * new / tally.visits) if tally.visits else 0
        form.registration_tile.set_note(self.tr("{n}% ของทั้งหมด").replace("{n}", str(share)))
        form.renewal_tile.set_number(str(renewed + other))
        form.renewal_tile.set_note(
            self.tr("ต่ออายุ {a} เปลี่ยน {b}").replace("{a}", str(renewed)).replace("{b}", str(other))
        )
        form.spoiled_tile.set_number(str(tally.cards.spoiled))
        form.spoiled_tile.set_note(self.tr("เก็บใส่ซองรอทำลาย") if tally.cards.spoiled else self.tr("ไม่มี"))
        self._place_tiles()

    def _compared(self, tally: Tally, before: int | None) -> tuple[str, Tone, str]:
        if before is None:
            return self.tr("จาก {n} เรื่อง").format(n=tally.visits), Tone.NEUTRAL, ""
        more = tally.cards.printed - before
        words = {
            PeriodKind.DAY.value: (self.tr("{n} จากวันก่อน"), self.tr("เท่าวันก่อน")),
            PeriodKind.MONTH.value: (self.tr("{n} จากเดือนก่อน"), self.tr("เท่าเดือนก่อน")),
        }.get(self._kinds.value(), (self.tr("{n} จากปีก่อน"), self.tr("เท่าปีก่อน")))
        if not more:
            return words[1], Tone.NEUTRAL, ""
        if more > 0:
            return words[0].format(n=more), Tone.OK, "plus"
        return words[0].format(n=f"−{-more}"), Tone.NEUTRAL, ""

    def _place_tiles(self) -> None:
        form = self._form
        tiles = (
            form.printed_tile,
            form.registration_tile,
            form.renewal_tile,
            form.spoiled_tile,
            form.minutes_tile,
        )
        grid = form.tiles_layout
        room = form.body_area.width() - _AROUND_TILES
        needed = sum(tile.minimumSizeHint().width() + grid.spacing() for tile in tiles) - grid.spacing()
        columns = len(tiles) if needed <= room else _FEW_TILES
        for place, tile in enumerate(tiles):
            grid.addWidget(tile, place // columns, place % columns)
        for column in range(len(tiles)):
            grid.setColumnStretch(column, 1 if column < columns else 0)

    def _lay_out_head(self) -> None:
        form = self._form
        self._kinds.setAccessibleName(self.tr("ช่วง"))
        self._kinds.set_options(
            (
                SegmentOption(PeriodKind.DAY.value, self.tr("วัน")),
                SegmentOption(PeriodKind.MONTH.value, self.tr("เดือน")),
                SegmentOption(PeriodKind.FISCAL_YEAR.value, self.tr("ปีงบ")),
            )
        )
        form.top_bar.left_layout.addWidget(self._kinds)
        form.top_bar.left_layout.addWidget(self._period)
        form.types_card.header_layout.addWidget(BarLegend())
        for card, words in (
            (form.districts_card, self.tr("ตาราง")),
            (form.table_card, self.tr("กราฟ")),
        ):
            label = QLabel(words)
            label.setProperty("role", Role.CAPTION.value)
            label.setProperty("tone", "secondary")
            cap = KeyCap()
            cap.set_key_text("Ctrl+T")
            card.header_layout.addWidget(label)
            card.header_layout.addWidget(cap)

    def _lay_out_table(self) -> None:
        table = self._form.figures_table
        table.setModel(self._rows)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(control_height(_TABLE_ROW))
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 1):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setMinimumSectionSize(90)
