"""Paints the cells of a data table: every piece of text is shaped once and drawn from then on."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oss_desk.gui.theme.active import colour, font, line_height
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.widgets.table_model import TableModel

_SIDE = 12
_MOST = 4096


class TableDelegate(QStyledItemDelegate):
    """Draws words, the selected row with its bar, and the line under a row.

    Fonts and colours are read once: a table is made anew when the theme changes.
    """

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.folded = -1
        self.first = 0
        self._fonts = {role: font(role) for role in (Role.BODY, Role.BODY_STRONG, Role.CAPTION)}
        self._metrics = {role: QFontMetrics(chosen) for role, chosen in self._fonts.items()}
        self._ink, self._quiet = colour(Colour.TEXT), colour(Colour.TEXT_SECONDARY)
        self._line, self._soft = colour(Colour.LINE), colour(Colour.PRIMARY_SOFT)
        self._bar = colour(Colour.PRIMARY)
        self._cells: dict[tuple[str, Role, int], tuple[QStaticText, int]] = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row, number = index.row(), index.column()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._soft)
            if number == self.first:
                painter.fillRect(QRect(area.left(), area.top(), Size.MARK_BAR, area.height()), self._bar)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), self._line)
        column = self._model.columns[number]
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        role = Role.BODY_STRONG if column.strong else Role.BODY
        text = self._model.text(row, number)
        if self.folded < 0 or not column.wide:
            self._write(painter, inner, text, role, right=column.right)
            return
        upper, lower = line_height(Role.BODY), line_height(Role.CAPTION)
        top = inner.top() + (inner.height() - upper - lower) // 2
        self._write(painter, QRect(inner.left(), top, inner.width(), upper), text, role)
        below = QRect(inner.left(), top + upper, inner.width(), lower)
        self._write(painter, below, self._model.text(row, self.folded), Role.CAPTION)

    def _write(self, painter: QPainter, area: QRect, text: str, role: Role, *, right: bool = False) -> None:
        key = (text, role, area.width())
        cell = self._cells.get(key)
        if cell is None:
            if len(self._cells) >= _MOST:
                self._cells.clear()
            cell = self._cells[key] = self._shape(text, role, area.width())
        shaped, width = cell
        metrics = self._metrics[role]
        left = area.right() + 1 - width if right else area.left()
        top = area.top() + (area.height() - metrics.height()) / 2
        painter.setFont(self._fonts[role])
        painter.setPen(self._quiet if role is Role.CAPTION else self._ink)
        painter.drawStaticText(QPointF(left, round(top)), shaped)

    def _shape(self, text: str, role: Role, width: int) -> tuple[QStaticText, int]:
        metrics = self._metrics[role]
        shown, taken = text, metrics.horizontalAdvance(text)
        if taken > width:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            taken = metrics.horizontalAdvance(shown)
        shaped = QStaticText(shown)
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        shaped.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        shaped.prepare(QTransform(), self._fonts[role])
        return shaped, taken
