"""The queue on screen: one row a matter, the selected one on a soft ground with a bar before it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.gui.home.model import ROW, STATE, Column, QueueModel, unnamed
from oss_desk.gui.home.queue_words import StateWords, age_words
from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import LEFT, RIGHT, draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.widgets.enter_opens import enter_opens
from oss_desk.gui.widgets.tag import draw_tag, tag_width

_SIDE = 12
# What each column but the person's takes of the designed 924 pixels.
_WIDTHS = {Column.QUEUE: 74, Column.MATTER: 153, Column.STEP: 125, Column.WAIT: 92, Column.STATE: 192}
_PERSON_AT_LEAST = 190
_NARROWEST = {Column.QUEUE: 74, Column.MATTER: 136, Column.STEP: 106, Column.WAIT: 84, Column.STATE: 156}


class _QueueDelegate(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            draw_box(painter, area, radius=0, fill=Colour.PRIMARY_SOFT)
            if index.column() == Column.QUEUE:
                bar = QRect(area.left(), area.top(), Size.MARK_BAR, area.height())
                draw_box(painter, bar, radius=0, fill=Colour.PRIMARY)
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        draw_box(painter, line, radius=0, fill=Colour.LINE)
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        column = Column(index.column())
        if column is Column.PERSON:
            self._paint_person(painter, inner, index.data(ROW))
        elif column is Column.STATE:
            words: StateWords = index.data(STATE)
            ground = Colour.SURFACE if selected else None
            middle = inner.top() + inner.height() // 2
            draw_tag(painter, inner.left(), middle, words.text, words.tone, words.icon_name, ground=ground)
        else:
            role = Role.BODY_STRONG if column is Column.QUEUE else Role.BODY
            align = RIGHT if column is Column.WAIT else LEFT
            draw_text(painter, inner, str(index.data()), role, Colour.TEXT, align)
        painter.restore()

    @staticmethod
    def _paint_person(painter: QPainter, area: QRect, row: QueueRow) -> None:
        age = age_words(row)
        room = text_width(age, Role.BODY) + 5 if age else 0
        name = QRect(area.left(), area.top(), max(area.width() - room, 0), area.height())
        ink = Colour.TEXT if row.name else Colour.TEXT_SECONDARY
        taken = draw_text(painter, name, row.name or unnamed(), Role.BODY, ink)
        behind = QRect(area.left() + taken + 5, area.top(), room, area.height())
        draw_text(painter, behind, age, Role.BODY, Colour.TEXT_SECONDARY)


class QueueTable(QTableView):
    """Shows the queue; ``opened`` carries the visit id on Enter or a double click."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QueueModel()
        self.setModel(self._rows)
        self.setItemDelegate(_QueueDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(control_height(Size.TABLE_ROW))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.setAccessibleName(self.tr("คิววันนี้"))
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show *rows*; the matter that was selected stays so, else the first is."""
        if rows == self._rows.rows():
            return
        chosen = self.current_id()
        self._rows.set_rows(rows)
        place = next((at for at, row in enumerate(rows) if row.visit_id == chosen), 0)
        self._share_room()
        if rows:
            self.selectRow(place)

    def rows(self) -> tuple[QueueRow, ...]:
        """Return what is shown."""
        return self._rows.rows()

    def current_id(self) -> str:
        """Return the visit selected, or an empty text."""
        row = self.currentIndex().data(ROW)
        return row.visit_id if isinstance(row, QueueRow) else ""

    def focus_rect(self) -> QRect:
        """Return the selected row, for the focus ring."""
        cell = self.visualRect(self.currentIndex())
        if not cell.isValid():
            return self.rect().adjusted(3, 3, -3, -3)
        top = self.horizontalHeader().height()
        # Up to the scroll bar, where there is one.
        width = self.viewport().geometry().right() + 1
        return QRect(0, top + cell.top(), width, cell.height()).adjusted(3, 3, -3, -3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the matter; a command such as Ctrl+Enter is the page's."""
        if not enter_opens(event, self._open):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the person what the other columns leave."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give each column what is designed, or what its words need where room is scarce."""
        width = self.viewport().width()
        wanted = {column: self._needed(column) for column in _WIDTHS}
        for designed in (_WIDTHS, _NARROWEST, wanted):
            widths = {column: max(designed[column], wanted[column]) for column in wanted}
            if width - sum(widths.values()) >= _PERSON_AT_LEAST:
                break
        for column, taken in widths.items():
            self.setColumnWidth(column, taken)
        self.setColumnWidth(Column.PERSON, max(width - sum(widths.values()), 120))

    def _needed(self, column: Column) -> int:
        model = self._rows
        role = Role.BODY_STRONG if column is Column.QUEUE else Role.BODY
        places = range(model.rowCount())
        head = str(model.headerData(column, Qt.Orientation.Horizontal))
        if column is Column.STATE:
            tags: set[StateWords] = {model.index(place, column).data(STATE) for place in places}
            widest = max((tag_width(tag.text, tag.icon_name) for tag in tags), default=0)
        else:
            words = {model.cell(place, column) for place in places}
            widest = max((text_width(word, role) for word in words), default=0)
        return max(widest, text_width(head, Role.CAPTION_STRONG)) + 2 * _SIDE

    @Slot()
    def _open(self) -> None:
        chosen = self.current_id()
        if chosen:
            self.opened.emit(chosen)
