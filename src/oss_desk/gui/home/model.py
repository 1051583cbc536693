"""The day's queue as a table: number, person, matter, step, wait, state."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.gui.home.queue_words import (
    age_words,
    matter_words,
    minutes_words,
    next_to_call,
    state_words,
    step_words,
)
from oss_desk.gui.row_model import VALUE, Index, RowModel

ROW = VALUE
STATE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns in reading order."""

    QUEUE = 0
    PERSON = 1
    MATTER = 2
    STEP = 3
    WAIT = 4
    STATE = 5


def unnamed() -> str:
    """Return what stands where a name is not known yet."""
    return QCoreApplication.translate("QueueModel", "ยังไม่ทราบชื่อ")


class QueueModel(RowModel[QueueRow]):
    """Unfinished matters; ``ROW`` gives the `QueueRow` of a cell, ``STATE`` its `StateWords`."""

    def __init__(self) -> None:
        heads = (
            QCoreApplication.translate("QueueModel", "คิว"),
            QCoreApplication.translate("QueueModel", "ผู้รับบริการ"),
            QCoreApplication.translate("QueueModel", "เรื่อง"),
            QCoreApplication.translate("QueueModel", "ขั้นตอน"),
            QCoreApplication.translate("QueueModel", "รอ"),
            QCoreApplication.translate("QueueModel", "สถานะ"),
        )
        super().__init__(heads, frozenset({Column.WAIT}))
        self._next: QueueRow | None = None

    def set_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show *rows* instead of what was there."""
        self._next = next_to_call(rows)
        super().set_rows(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or the values behind them."""
        if role == STATE and index.isValid():
            row = self._rows[index.row()]
            return state_words(row, is_next=row is self._next)
        return super().data(index, role)

    def cell(self, place: int, column: int) -> str:
        """Return the words of a cell."""
        row = self._rows[place]
        is_next = row is self._next
        match Column(column):
            case Column.QUEUE:
                return row.queue_number
            case Column.PERSON:
                return " ".join(part for part in (row.name or unnamed(), age_words(row)) if part)
            case Column.MATTER:
                return matter_words(row)
            case Column.STEP:
                return step_words(row, is_next=is_next)
            case Column.WAIT:
                return minutes_words(row)
            case Column.STATE:
                return state_words(row, is_next=is_next).text
