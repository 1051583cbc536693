"""The view inside a data table: whole rows, no "select all", the last column folded where it is narrow."""

from typing import Any

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from oss_desk.gui.theme.active import control_height, text_scale
from oss_desk.gui.theme.tokens import Role, Size
from oss_desk.gui.widgets.enter_opens import enter_opens
from oss_desk.gui.widgets.table_delegate import TableDelegate
from oss_desk.gui.widgets.table_model import TableModel

_WIDE_AT_LEAST = 180


class TableView(QTableView):
    """Shows a `TableModel`; ``opened`` carries the row chosen with Enter or a double click.

    Where the columns do not fit, the last one becomes a second line under the wide one.
    """

    opened = Signal(object)

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._hidden: set[int] = set()
        self._delegate = TableDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self.order_by)
        self.doubleClicked.connect(self._open)
        self._spread()

    def chosen_columns(self) -> tuple[int, ...]:
        """Return the columns the officer wants to see, folded or not."""
        return tuple(number for number in range(self._model.columnCount()) if number not in self._hidden)

    def set_column_chosen(self, number: int, *, chosen: bool) -> None:
        """Show or hide a column."""
        (self._hidden.discard if chosen else self._hidden.add)(number)
        self._spread()

    @Slot(int)
    def order_by(self, number: int) -> None:
        """Order the rows by a column; asked again, the other way round."""
        head = self.horizontalHeader()
        again = head.isSortIndicatorShown() and head.sortIndicatorSection() == number
        backwards = again and head.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        row = self._model.row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self._model.sort(number, order)
        head.setSortIndicator(number, order)
        head.setSortIndicatorShown(True)
        self.keep_selected(row)

    def keep_selected(self, row: Any | None) -> None:  # noqa: ANN401 - a row is whatever the page put in
        """Select *row* where it stands now, or the first one."""
        count = self._model.rowCount()
        if count:
            place = next((at for at in range(count) if self._model.row(at) is row), 0) if row else 0
            self.selectRow(place)

    def focus_rect(self) -> QRect:
        """Return the selected row, for the focus ring."""
        cell = self.visualRect(self.currentIndex())
        if not cell.isValid():
            return self.rect().adjusted(3, 3, -3, -3)
        top = self.horizontalHeader().height()
        # Up to the scroll bar, where there is one.
        width = self.viewport().geometry().right() + 1
        return QRect(0, top + cell.top(), width, cell.height()).adjusted(3, 3, -3, -3)

    def selectAll(self) -> None:
        """Select nothing more: what was not looked at is not chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; a command such as Ctrl+Enter is the page's."""
        if not enter_opens(event, self._open):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the width."""
        super().resizeEvent(event)
        self._spread()

    @Slot()
    def _open(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.opened.emit(self._model.row(index.row()))

    def _spread(self) -> None:
        columns, chosen = self._model.columns, list(self.chosen_columns())
        width, scale = self.viewport().width(), text_scale()
        widths = [round(column.width * scale) for column in columns]
        wide = next((number for number in chosen if columns[number].wide), -1)
        fixed = sum(widths[number] for number in chosen if number != wide)
        folded = -1
        if wide >= 0 and len(chosen) > 2 and width - fixed < _WIDE_AT_LEAST:
            folded = next(number for number in reversed(chosen) if number != wide)
            fixed -= widths[folded]
        self._delegate.folded = folded
        self._delegate.first = chosen[0] if chosen else 0
        for number, own in enumerate(widths):
            self.setColumnHidden(number, number in self._hidden or number == folded)
            self.setColumnWidth(number, max(width - fixed, _WIDE_AT_LEAST) if number == wide else own)
        tall = Size.TABLE_ROW if folded < 0 else Size.TABLE_ROW_TWO_LINES
        height = control_height(tall) if folded < 0 else max(tall, control_height(tall, Role.PAGE_TITLE))
        self.verticalHeader().setDefaultSectionSize(height)
        self.viewport().update()
