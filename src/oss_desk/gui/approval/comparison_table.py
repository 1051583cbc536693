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
    is_narrow = False
    """Whether the field's name stands over what the request says, for want of a column."""

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
        elif index.column() or not self.is_narrow:
            self._paint_lines(painter, inner, index)
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        role = Role.BODY_STRONG if index.column() == 1 else Role.BODY
        ink = Colour.TEXT if index.column() else Colour.TEXT_SECONDARY
        lines = [(text, role, ink) for text in in_lines(str(index.data()), area.width(), role)]
        if index.column() == 1 and self.is_narrow:
            row: ComparisonWords = index.data(VALUE)
            lines.insert(0, (row.field, Role.CAPTION, Colour.TEXT_SECONDARY))
        pitch = line_height(Role.CAPTION)
        top = area.top() + (area.height() - pitch * len(lines)) // 2
        for place, (text, kind, token) in enumerate(lines):
            line = QRect(area.left(), top + place * pitch, area.width(), pitch)
            draw_text(painter, line, text, kind, token)

    @staticmethod
    def _paint_box(painter: QPainter, area: QRect, *, ticked: bool) -> None:
        box = QRect(area.left(), area.top() + (area.height() - _BOX) // 2, _BOX, _BOX)
        fill, border = (Colour.PRIMARY, None) if ticked else (Colour.SURFACE, Colour.CONTROL)
        draw_box(painter, box, radius=Radius.TAG_BOX, fill=fill, border=border)
        if ticked:
            draw_icon(painter, box, "check", Colour.ON_PRIMARY, 16)


class ComparisonTable(QTableView):
    """Shows the rows in reading order, or only those that differ.

    Long values take more lines, none is cut unseen; where a single word has no room, the fields' names
    go over the values. While a matter is to be sent back, Space or a click ticks the rows that are to
    be corrected.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ComparisonModel()
        self._all: tuple[ComparisonWords, ...] = ()
        self._only_differing = self._whole = False
        self.setModel(self._rows)
        self._delegate = _ComparisonDelegate(self)
        self.setItemDelegate(self._delegate)
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
        box = _BOX + 7 if self._rows.is_ticking else 0
        field = max(_FIELD_WIDTH, self._widest(0, Role.BODY)) + box
        verdict = max(_VERDICT_WIDTH, self._widest(3, Role.BODY) + Size.ICON_INLINE + 4)
        least_requested, least_evidence = (
            self._widest_word(1, Role.BODY_STRONG),
            self._widest_word(2, Role.BODY),
        )
        room = self.viewport().width() - verdict
        narrow = self._delegate.is_narrow = room - field < least_requested + least_evidence
        if narrow:
            field = box + _SIDE if box else 0
        room = max(room - field, 200)
        requested = max(min(round(room * _REQUESTED_SHARE), room - least_evidence), least_requested)
        for column, width in enumerate((field, requested, room - requested, verdict)):
            self.setColumnWidth(column, width)
        pitch = line_height(Role.CAPTION)
        for place, row in enumerate(self._rows.rows()):
            count = max(
                len(in_lines(row.requested, requested - 2 * _SIDE, Role.BODY_STRONG)) + narrow,
                len(in_lines(row.evidence, room - requested - 2 * _SIDE, Role.BODY)),
            )
            least = self.verticalHeader().defaultSectionSize()
            self.setRowHeight(place, max(least, count * pitch + _ABOVE_AND_BELOW))
        self._keep_room()

    def _widest_word(self, column: int, role: Role) -> int:
        cells = (str(self._rows.cell(place, column)) for place in range(self._rows.rowCount()))
        words = (part for cell in cells for word in cell.split(" ") for part in segment(word).split(BREAK))
        return max((text_width(word, role) for word in words), default=0) + 2 * _SIDE

    def _widest(self, column: int, role: Role) -> int:
        count = self._rows.rowCount()
        words = (str(self._rows.cell(place, column)) for place in range(count))
        return max((text_width(word, role) for word in words), default=0) + 2 * _SIDE
