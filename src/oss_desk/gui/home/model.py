"""The day's queue as a table: number, person, matter, step, wait, state."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.gui.home.queue_words import matter_words, next_to_call, state_words, step_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
STATE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns in reading order."""

    QUEUE = 0
    PERSON = 1
    MATTER = 2
    STEP = 3
    WAIT = 4
    STATE = 5


_HEADS = ("คิว", "ผู้รับบริการ", "เรื่อง", "ขั้นตอน", "รอ", "สถานะ")
UNNAMED = "ยังไม่ทราบชื่อ"


class QueueModel(QAbstractTableModel):
    """Unfinished matters; ``ROW`` gives the `QueueRow` of a cell, ``STATE`` its `StateWords`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[QueueRow, ...] = ()
        self._next: QueueRow | None = None

    def set_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show *rows* instead of what was there."""
        self.beginResetModel()
        self._rows = rows
        self._next = next_to_call(rows)
        self.endResetModel()

    def rows(self) -> tuple[QueueRow, ...]:
        """Return what is shown."""
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the matters."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return six."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or the values behind them."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = Column(index.column())
        if role == ROW:
            return row
        if role == STATE:
            return state_words(row, is_next=row is self._next)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.WAIT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heads, that of the wait flush right like its figures."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.WAIT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return _HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _words(self, row: QueueRow, column: Column) -> str:
        is_next = row is self._next
        if column is Column.QUEUE:
            return row.queue_number
        if column is Column.PERSON:
            name = row.name or UNNAMED
            return name if row.age is None else f"{name} {row.age} ปี"
        if column is Column.MATTER:
            return matter_words(row)
        if column is Column.STEP:
            return step_words(row, is_next=is_next)
        if column is Column.WAIT:
            return f"{row.waiting_minutes} นาที"
        return state_words(row, is_next=is_next).text
