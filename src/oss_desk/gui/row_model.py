"""What every table of the desk has in common: frozen rows in, words out."""

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
R = TypeVar("R")


class RowModel(QAbstractTableModel, Generic[R]):
    """A table over a tuple of values; ``VALUE`` gives the value of a cell's row.

    Whoever derives from it says in :meth:`cell` what a column reads.

    Args:
        heads: the heads in reading order, in the language of the window.
        right: the columns whose words, figures mostly, stand flush right.
    """

    def __init__(self, heads: tuple[str, ...], right: frozenset[int] = frozenset()) -> None:
        super().__init__()
        self._heads = heads
        self._right = right
        self._rows: tuple[R, ...] = ()

    def set_rows(self, rows: tuple[R, ...]) -> None:
        """Show *rows* instead of what was there."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rows(self) -> tuple[R, ...]:
        """Return what is shown."""
        return self._rows

    def cell(self, place: int, column: int) -> str | int:
        """Return what stands in *column* of the row at *place*."""
        raise NotImplementedError

    def spoken(self, place: int, column: int) -> str | int:
        """Return what a screen reader says of the cell: what stands there, unless told otherwise."""
        return self.cell(place, column)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, the value of its row, or where the words stand."""
        if not index.isValid():
            return None
        place, column = index.row(), index.column()
        if role == VALUE:
            return self._rows[place]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in self._right else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return str(self.spoken(place, column))
        return self.cell(place, column) if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heads, those of figures flush right like the figures."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._right else None
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None
