"""The request beside its evidence: four columns, the differing rows on a warm ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
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
from oss_desk.gui.approval.model import TICKED, ComparisonModel
from oss_desk.gui.row_model import VALUE
from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Radius, Role, Size
from oss_desk.words.segmenter import BREAK, segment

_ROW = 46
_ROWS_AT_LEAST = 5
_SIDE = 12
_BOX = 20
_FIELD_WIDTH, _VERDICT_WIDTH = 125, 84
_REQUESTED_SHARE = 0.55
_ABOVE_AND_BELOW = 4


def in_lines(text: str, width: int, role: Role) -> tuple[str, ...]:
    """Return *text* in as many lines as it needs where *width* is all there is.

    A line ends at a blank or, within a word that alone is too wide, where a Thai word ends.
    """
    lines, line = [], ""
    for word in text.split(" "):
        # A word that fits on a line of its own is never parted.
        parts = [word] if text_width(word, role) <= width else segment(word).split(BREAK)
        for place, part in enumerate(parts):
            gap = " " if place == 0 and line else ""
            if line and text_width(line + gap + part, role) > width:
                lines.append(line)
                line = part
            else:
                line += gap + part
    return (*lines, line)


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
        ticked = index.data(TICKED)
        if ticked is not None and index.column() == 0:
            self._paint_box(painter, inner, ticked=bool(ticked))
            inner.setLeft(inner.left() + _BOX + 7)
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
            lines = in_lines(str(index.data()), inner.width(), role)
            pitch = line_height(Role.CAPTION)
            top = inner.top() + (inner.height() - pitch * len(lines)) // 2
            for place, text in enumerate(lines):
                draw_text(
                    painter, QRect(inner.left(), top + place * pitch, inner.width(), pitch), text, role, ink
                )
        painter.restore()

    @staticmethod
    def _paint_box(painter: QPainter, area: QRect, *, ticked: bool) -> None:
        box = QRect(area.left(), area.top() + (area.height() - _BOX) // 2, _BOX, _BOX)
        fill, border = (Colour.PRIMARY, None) if ticked else (Colour.SURFACE, Colour.CONTROL)
        draw_box(painter, box, radius=Radius.TAG_BOX, fill=fill, border=border)
        if ticked:
            draw_icon(painter, box, "check", Colour.ON_PRIMARY, 16)


class ComparisonTable(QTableView):
    """Shows the rows in reading order, or only those that differ.

    Long values take more lines, none is cut unseen. While a matter is to be sent back, Space or
    a click ticks the rows that are to be corrected.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ComparisonModel()
        self._all: tuple[ComparisonWords, ...] = ()
        self._only_differing = self._whole = False
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
        self.setAccessibleName(self.tr("เทียบหลักฐานกับคำขอ"))

    def show_rows(self, rows: tuple[ComparisonWords, ...]) -> None:
        """Show *rows* and put the mark on the first that differs."""
        self._all = rows
        self._fill()

    def show_only_differing(self, *, only: bool) -> None:
        """Leave out what agrees, or show every row again."""
        self._only_differing = only
        self._fill()

    def set_ticking(self, *, ticking: bool) -> None:
        """Let rows be ticked, none at first, or end it; every row is shown meanwhile."""
        self._rows.set_ticking(set() if ticking else None)
        self._fill()

    def ticked(self) -> tuple[ComparisonWords, ...]:
        """Return the ticked rows in reading order."""
        return self._rows.ticked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the marked row, while rows can be ticked."""
        if event.key() == Qt.Key.Key_Space and self._rows.tick(self.currentIndex().row()):
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row under the pointer, while rows can be ticked."""
        super().mouseReleaseEvent(event)
        self._rows.tick(self.indexAt(event.position().toPoint()).row())

    def _fill(self) -> None:
        # What is to be sent back is chosen among all rows, whatever was left out before.
        chosen = self._only_differing and not self._rows.is_ticking
        rows = tuple(row for row in self._all if row.differs) if chosen else self._all
        self._rows.set_rows(rows)
        self._share_room()
        first = next((place for place, row in enumerate(rows) if row.differs), 0)
        if rows:
            self.setCurrentIndex(self._rows.index(first, 0))

    def show_whole(self, *, whole: bool) -> None:
        """Take room for every row, or scroll in the room there is."""
        self._whole = whole
        self._keep_room()

    def _keep_room(self) -> None:
        count = self._rows.rowCount() if self._whole else min(self._rows.rowCount(), _ROWS_AT_LEAST)
        height = sum(self.rowHeight(place) for place in range(count))
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + height + 2)

    def focus_rect(self) -> QRect:
        """Return the marked row, for the focus ring."""
        cell = self.visualRect(self.currentIndex())
        top = self.horizontalHeader().height()
        # Up to the scroll bar, where there is one.
        width = self.viewport().geometry().right() + 1
        return QRect(0, top + cell.top(), width, max(cell.height(), _ROW)).adjusted(3, 3, -3, -3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between request and evidence."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        field = max(_FIELD_WIDTH, self._widest(0, Role.BODY)) + (_BOX + 7 if self._rows.is_ticking else 0)
        verdict = max(_VERDICT_WIDTH, self._widest(3, Role.BODY) + Size.ICON_INLINE + 4)
        room = max(self.viewport().width() - field - verdict, 200)
        requested = round(room * _REQUESTED_SHARE)
        for column, width in enumerate((field, requested, room - requested, verdict)):
            self.setColumnWidth(column, width)
        pitch = line_height(Role.CAPTION)
        for place, row in enumerate(self._rows.rows()):
            count = max(
                len(in_lines(row.requested, requested - 2 * _SIDE, Role.BODY_STRONG)),
                len(in_lines(row.evidence, room - requested - 2 * _SIDE, Role.BODY)),
            )
            least = self.verticalHeader().defaultSectionSize()
            self.setRowHeight(place, max(least, count * pitch + _ABOVE_AND_BELOW))
        self._keep_room()

    def _widest(self, column: int, role: Role) -> int:
        count = self._rows.rowCount()
        words = (str(self._rows.cell(place, column)) for place in range(count))
        return max((text_width(word, role) for word in words), default=0) + 2 * _SIDE
