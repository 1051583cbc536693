"""The request beside its evidence: four columns, the differing rows on a warm ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from oss_desk.gui.approval.comparison_words import ComparisonWords
from oss_desk.gui.approval.model import VALUE, ComparisonModel
from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size

_ROW = 46
_ROWS_AT_LEAST = 5
_SIDE = 12
_FIELD_WIDTH, _VERDICT_WIDTH = 125, 84
_REQUESTED_SHARE = 0.55


def in_two_lines(text: str, width: int, role: Role) -> tuple[str, ...]:
    """Return *text* in one line, or broken at a blank into two where one is wider than *width*."""
    if text_width(text, role) <= width:
        return (text,)
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        first = " ".join(words[:count])
        if text_width(first, role) <= width:
            return (first, " ".join(words[count:]))
    return (text,)


class _ComparisonDelegate(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect
        row: ComparisonWords = index.data(VALUE)
        painter.save()
        if row.differs:
            draw_box(painter, area, radius=0, fill=Colour.WARN_SOFT)
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        draw_box(painter, line, radius=0, fill=Colour.LINE)
        inner = area.adjusted(_SIDE, 0, -_SIDE, -1)
        if index.column() == 3:
            ink = TONE_INK[row.tone]
            mark = QRect(inner.left(), inner.top(), Size.ICON_INLINE, inner.height())
            draw_icon(painter, mark, row.icon_name, ink, Size.ICON_INLINE)
            inner.setLeft(mark.right() + 4)
            inner.setRight(area.right())
            draw_text(painter, inner, row.verdict, Role.BODY, ink)
        else:
            role = Role.BODY_STRONG if index.column() == 1 else Role.BODY
            ink = Colour.TEXT if index.column() else Colour.TEXT_SECONDARY
            lines = in_two_lines(str(index.data()), inner.width(), role)
            pitch = line_height(Role.CAPTION)
            top = inner.top() + (inner.height() - pitch * len(lines)) // 2
            for place, text in enumerate(lines):
                draw_text(
                    painter, QRect(inner.left(), top + place * pitch, inner.width(), pitch), text, role, ink
                )
        painter.restore()


class ComparisonTable(QTableView):
    """Shows the rows in reading order; long values take a second line, none is cut unseen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ComparisonModel()
        self.setModel(self._rows)
        self.setItemDelegate(_ComparisonDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_ROW, 2 * line_height(Role.CAPTION) + 2))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.setAccessibleName("เทียบหลักฐานกับคำขอ")

    def show_rows(self, rows: tuple[ComparisonWords, ...]) -> None:
        """Show *rows* and put the mark on the first that differs."""
        self._rows.set_rows(rows)
        first = next((place for place, row in enumerate(rows) if row.differs), 0)
        if rows:
            self.setCurrentIndex(self._rows.index(first, 1))

    def show_whole(self, *, whole: bool) -> None:
        """Take room for every row, or scroll in the room there is."""
        rows = self._rows.rowCount() if whole else min(self._rows.rowCount(), _ROWS_AT_LEAST)
        height = self.verticalHeader().defaultSectionSize()
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + rows * height + 2)

    def focus_rect(self) -> QRect:
        """Return the marked row, for the focus ring."""
        cell = self.visualRect(self.currentIndex())
        top = self.horizontalHeader().height()
        return QRect(0, top + cell.top(), self.width(), max(cell.height(), _ROW)).adjusted(3, 3, -3, -3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between request and evidence."""
        super().resizeEvent(event)
        room = max(self.viewport().width() - _FIELD_WIDTH - _VERDICT_WIDTH, 200)
        requested = round(room * _REQUESTED_SHARE)
        for column, width in enumerate((_FIELD_WIDTH, requested, room - requested, _VERDICT_WIDTH)):
            self.setColumnWidth(column, width)
