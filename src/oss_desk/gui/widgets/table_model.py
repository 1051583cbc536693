"""The rows of a data table: filtered and sorted here, their words made only when they are seen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from oss_desk.domain.people.thai_order import thai_order
from oss_desk.gui.keyboard import western_digits
from oss_desk.gui.widgets.table_column import TableColumn
from oss_desk.words.segmenter import strip_breaks

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """Rows of any kind in columns, of which only those that match are seen, in the order asked for."""

    def __init__(self, columns: tuple[TableColumn[Any], ...]) -> None:
        super().__init__()
        self._columns = columns
        self._rows: Sequence[Any] = ()
        self._order: Sequence[int] = ()
        self._sorted: Sequence[int] = ()
        self._query = ""
        self._sort: tuple[int, bool] | None = None
        self._words: list[str] = []

    @property
    def columns(self) -> tuple[TableColumn[Any], ...]:
        """The columns, all of them, in their own order."""
        return self._columns

    @property
    def total(self) -> int:
        """How many rows there are, filtered away or not."""
        return len(self._rows)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show *rows*; filter and order stay."""
        self.beginResetModel()
        self._rows = rows
        self._words = []
        self._order_rows()
        self._filter_rows()
        self.endResetModel()

    def row(self, place: int) -> Any:  # noqa: ANN401 - a row is whatever the page put in
        """Return the row seen at *place*."""
        return self._rows[self._order[place]]

    def text(self, place: int, column: int) -> str:
        """Return the words of a cell."""
        return self._columns[column].text(self._rows[self._order[place]])

    def set_query(self, query: str) -> None:
        """Keep only rows that hold every word of *query* in some column."""
        self.beginResetModel()
        self._query = query
        self._filter_rows()
        self.endResetModel()

    def look_ahead(self, count: int) -> bool:
        """Read the words of *count* more rows, so that a filter need not; False when all are read."""
        done = len(self._words)
        self._words += [self._whole(row) for row in self._rows[done : done + count]]
        return len(self._words) < len(self._rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by *column*, Thai as a dictionary does; rows alike keep their order."""
        self.beginResetModel()
        self._sort = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._order_rows()
        self._filter_rows()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows seen."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or how they are aligned."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heads."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return self._columns[section].head if role == Qt.ItemDataRole.DisplayRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._columns[column].right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _whole(self, row: object) -> str:
        whole = " ".join(column.text(row) for column in self._columns)
        return western_digits(strip_breaks(whole)).casefold()

    def _order_rows(self) -> None:
        self._sorted = range(len(self._rows))
        if self._sort is None:
            return
        number, backwards = self._sort
        column = self._columns[number]
        key = column.sort_key or (lambda row: thai_order(column.text(row)))
        rows = self._rows
        self._sorted = sorted(self._sorted, key=lambda place: key(rows[place]), reverse=backwards)

    def _filter_rows(self) -> None:
        wanted = western_digits(self._query).casefold().split()
        if not wanted:
            self._order = self._sorted
            return
        while self.look_ahead(len(self._rows)):
            pass
        words = self._words
        self._order = [place for place in self._sorted if all(part in words[place] for part in wanted)]
