"""The item model of the comparison."""

from PySide6.QtCore import QCoreApplication, Qt

from oss_desk.gui.approval.comparison_words import ComparisonWords
from oss_desk.gui.row_model import Index, RowModel

TICKED = Qt.ItemDataRole.UserRole + 1


class ComparisonModel(RowModel[ComparisonWords]):
    """Four columns: field, in the request, evidence, result; ``VALUE`` is the `ComparisonWords`.

    While a matter is to be sent back its rows can be ticked: ``TICKED`` tells, None while they cannot.
    """

    def __init__(self) -> None:
        heads = (
            "",
            QCoreApplication.translate("ComparisonModel", "ในคำขอ"),
            QCoreApplication.translate("ComparisonModel", "หลักฐาน"),
            "",
        )
        super().__init__(heads)
        self._ticked: set[str] | None = None

    def set_ticking(self, codes: set[str] | None) -> None:
        """Let rows be ticked, those of *codes* already; None ends it."""
        self._ticked = None if codes is None else set(codes)
        self._tell_all()

    @property
    def is_ticking(self) -> bool:
        """Tell whether rows can be ticked."""
        return self._ticked is not None

    def tick(self, place: int) -> bool:
        """Tick or untick the row at *place*; tell whether rows can be ticked."""
        if self._ticked is None or not 0 <= place < len(self._rows):
            return False
        self._ticked ^= {self._rows[place].code}
        self._tell_all()
        return True

    def ticked(self) -> tuple[ComparisonWords, ...]:
        """Return the rows that are ticked, in reading order."""
        return tuple(row for row in self._rows if row.code in (self._ticked or ()))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what `RowModel` does, and whether the row is ticked."""
        if role == TICKED and index.isValid():
            return None if self._ticked is None else self._rows[index.row()].code in self._ticked
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return self.cell(index.row(), index.column())
        return super().data(index, role)

    def cell(self, place: int, column: int) -> str:
        """Return the words of a cell."""
        row = self._rows[place]
        return (row.field, row.requested, row.evidence, row.verdict)[column]

    def spoken(self, place: int, column: int) -> str:
        """Return the words of a cell; that of the field tells whether its row is ticked."""
        words = self.cell(place, column)
        if column or self._ticked is None:
            return words
        if self._rows[place].code in self._ticked:
            return QCoreApplication.translate("ComparisonModel", "{field} เลือกแล้ว").format(field=words)
        return QCoreApplication.translate("ComparisonModel", "{field} ยังไม่เลือก").format(field=words)

    def _tell_all(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
