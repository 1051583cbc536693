"""The table behind Ctrl+T: the same figures as the bars."""

from PySide6.QtCore import QCoreApplication

from oss_desk.gui.day.figures import FigureRow
from oss_desk.gui.row_model import RowModel

_FIGURES = frozenset({2, 3, 4, 5})


class FigureModel(RowModel[FigureRow]):
    """Six columns: heading, label, women, men, not stated, together."""

    def __init__(self) -> None:
        heads = (
            QCoreApplication.translate("FigureModel", "หมวด"),
            QCoreApplication.translate("FigureModel", "รายการ"),
            QCoreApplication.translate("FigureModel", "หญิง"),
            QCoreApplication.translate("FigureModel", "ชาย"),
            QCoreApplication.translate("FigureModel", "ไม่ระบุ"),
            QCoreApplication.translate("FigureModel", "รวม"),
        )
        super().__init__(heads, _FIGURES)

    def cell(self, place: int, column: int) -> str | int:
        """Return a cell; a heading is written once above its lines."""
        row = self._rows[place]
        first = place == 0 or self._rows[place - 1].heading != row.heading
        heading = row.heading if first else ""
        return (heading, row.label, row.female, row.male, row.other, row.total)[column]

    def spoken(self, place: int, column: int) -> str | int:
        """Return a cell as it is spoken: every line with its heading."""
        return self._rows[place].heading if column == 0 else self.cell(place, column)
