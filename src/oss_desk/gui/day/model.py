"""The table behind Ctrl+T: the same figures as the bars."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from oss_desk.gui.day.figures import FigureRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FIGURES_FROM = 2


class FigureModel(QAbstractTableModel):
    """Six columns: heading, label, women, men, not stated, together."""

    HEADS = ("หมวด", "รายการ", "หญิง", "ชาย", "ไม่ระบุ", "รวม")

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[FigureRow, ...] = ()

    def set_rows(self, rows: tuple[FigureRow, ...]) -> None:
        """Show *rows* instead of what was there."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return six."""
        return 0 if parent.isValid() else len(self.HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; a heading is written once above its lines."""
        if not index.isValid():
            return None
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= _FIGURES_FROM:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows[index.row()]
        first = index.row() == 0 or self._rows[index.row() - 1].heading != row.heading
        heading = row.heading if first or role == Qt.ItemDataRole.AccessibleTextRole else ""
        return (heading, row.label, row.female, row.male, row.other, row.total)[column]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the heads, those of figures flush right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= _FIGURES_FROM:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None
