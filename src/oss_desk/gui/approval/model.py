"""Item models of the approval page: the matters that wait, and the comparison of one of them."""

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.gui.approval.comparison_words import ComparisonWords
from oss_desk.words.codes import KINDS

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
PHOTO = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


def matter_words(row: QueueRow) -> str:
    """Return what a list says under the name: ``ต่ออายุบัตร · 6 นาที``."""
    return f"{KINDS[row.kind].th} · {row.waiting_minutes} นาที"


class WaitingModel(QAbstractListModel):
    """The matters in the order given; ``VALUE`` is the `QueueRow`, ``PHOTO`` its `QPixmap` or None."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[QueueRow, ...] = ()
        self._photos: dict[str, QPixmap] = {}

    def set_rows(self, rows: tuple[QueueRow, ...], photos: dict[str, bytes]) -> None:
        """Show *rows*; *photos* are encoded pictures by attachment id."""
        self.beginResetModel()
        self._rows = rows
        self._photos = {}
        for key, encoded in photos.items():
            picture = QPixmap()
            if picture.loadFromData(encoded):
                self._photos[key] = picture
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the matters."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, value or picture of a matter."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.short_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.short_name} {matter_words(row)}"
        if role == VALUE:
            return row
        return self._photos.get(row.photo_id) if role == PHOTO else None


class ComparisonModel(QAbstractTableModel):
    """Four columns: field, in the request, evidence, result; ``VALUE`` is the `ComparisonWords`."""

    HEADS = ("", "ในคำขอ", "หลักฐาน", "")

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ComparisonWords, ...] = ()

    def set_rows(self, rows: tuple[ComparisonWords, ...]) -> None:
        """Show *rows* instead of what was there."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return four."""
        return 0 if parent.isValid() else len(self.HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell or the value of its row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == VALUE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (row.field, row.requested, row.evidence, row.verdict)[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heads."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.HEADS[section]
        return None
