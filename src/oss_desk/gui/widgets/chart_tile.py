"""A card that shows the same figures as bars or as a table, one or the other."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.tokens import Size
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.bar_chart import BarLegend, BarRow, HorizontalBars
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.table_column import TableColumn
from oss_desk.gui.widgets.table_model import TableModel
from oss_desk.gui.widgets.table_view import TableView

_FIGURE_WIDTH = 90


class ChartTile(CardFrame):
    """Bars with their figures on them; :meth:`swap` puts the table in their place, as does its button.

    The key ``Ctrl+T`` belongs to the page, which may hold several tiles and swaps them all.

    Signals:
        row_chosen(str): the key of the bar, or of the row, that was clicked or entered.
    """

    row_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._legend = BarLegend(self)
        self._swap = ActionButton(self)
        self._swap.set_kind("ghost")
        self._swap.set_small(True)
        self._swap.clicked.connect(self.swap)
        self.header_layout.addWidget(self._legend)
        self.header_layout.addWidget(self._swap)
        self._bars = HorizontalBars()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._bars)
        self.body_layout().addWidget(self._stack)
        self._bars.row_chosen.connect(self.row_chosen)
        self._table: TableView | None = None
        self._has_legend = True
        self._name_button()

    def show_figures(
        self, rows: tuple[BarRow, ...], head: str, series: tuple[str, ...], *, row_height: int = 36
    ) -> None:
        """Show *rows*; *head* names what a row is, *series* the one or two series.

        Raises:
            ValueError: there are neither one nor two series.
        """
        if len(series) not in {1, 2}:
            raise ValueError(series)
        self._bars.setAccessibleName(self.property("title"))
        self._bars.set_rows(rows, row_height=row_height)
        self._has_legend = len(series) == 2
        if self._has_legend:
            self._legend.set_names(*series)
        was_table = self.is_table()
        if self._table is not None:
            self._stack.removeWidget(self._table)
            self._table.deleteLater()
        self._table = _table(rows, head, series)
        self._table.setAccessibleName(self.property("title"))
        self._table.opened.connect(self._tell)
        self._stack.addWidget(self._table)
        self._stack.setCurrentIndex(1 if was_table else 0)
        self._name_button()

    def is_table(self) -> bool:
        """Tell whether the table is shown."""
        return self._stack.currentIndex() == 1

    @Slot()
    def swap(self) -> None:
        """Show the table instead of the bars, or the bars again."""
        self._stack.setCurrentIndex(0 if self.is_table() or self._table is None else 1)
        self._name_button()

    def _name_button(self) -> None:
        self._swap.setText(self.tr("ดูแผนภูมิ") if self.is_table() else self.tr("ดูตาราง"))
        self._legend.setVisible(self._has_legend and not self.is_table())
        self._swap.set_icon_name("chart-bar" if self.is_table() else "list-check")
        self._keep_head_free()

    @Slot(object)
    def _tell(self, row: BarRow) -> None:
        self.row_chosen.emit(row.key)


def _table(rows: tuple[BarRow, ...], head: str, series: tuple[str, ...]) -> TableView:
    columns = [
        TableColumn[BarRow]("label", head, lambda row: row.label, wide=True),
        TableColumn[BarRow](
            "first", series[0], lambda row: str(row.first), _FIGURE_WIDTH, lambda row: row.first, right=True
        ),
    ]
    if len(series) == 2:
        columns += [
            TableColumn[BarRow](
                "second",
                series[1],
                lambda row: str(row.second or 0),
                _FIGURE_WIDTH,
                lambda row: row.second or 0,
                right=True,
            ),
            TableColumn[BarRow](
                "total",
                QCoreApplication.translate("ChartTile", "รวม"),
                lambda row: str(row.total),
                _FIGURE_WIDTH,
                lambda row: row.total,
                right=True,
                strong=True,
            ),
        ]
    model = TableModel(tuple(columns))
    model.set_rows(rows)
    view = TableView(model)
    model.setParent(view)
    view.setMinimumHeight(control_height(Size.TABLE_HEAD) + min(len(rows), 4) * Size.TABLE_ROW)
    return view
