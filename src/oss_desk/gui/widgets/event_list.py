"""Everything that happened to a person, newest first: date, event, who, and how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oss_desk.gui.theme.active import line_height, text_scale
from oss_desk.gui.theme.paint import draw_box, draw_text
from oss_desk.gui.theme.tokens import TONE_BORDER, Colour, Role, Tone
from oss_desk.gui.widgets.enter_opens import enter_opens
from oss_desk.gui.widgets.tag import draw_tag, tag_width

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_ROW, _SIDE, _DOT = 67, 16, 16
_DATE_AT, _DATE_WIDTH, _NARROW = 26, 110, 560


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event: when, what (with what it concerned), by whom and why, and its state as a tag."""

    key: str
    when: str
    what: str
    about: str = ""
    who: str = ""
    tag: str = ""
    tag_tone: Tone = Tone.NEUTRAL
    tag_icon: str = ""
    tone: Tone = Tone.PRIMARY


class EventModel(QAbstractListModel):
    """Events in the order given; ``VALUE`` is an `EventRow`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[EventRow, ...] = ()

    def set_rows(self, rows: tuple[EventRow, ...]) -> None:
        """Show *rows* instead of what was there."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the events."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the value, or everything an event says as one sentence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == VALUE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.what
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (row.when, row.what, row.about, row.who, row.tag) if part)
        return None


class _EventDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, max(_ROW, line_height(Role.BODY) + line_height(Role.CAPTION) + 19))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: EventRow = index.data(VALUE)
        painter.save()
        focused = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        if state & focused == focused:
            draw_box(painter, area, radius=0, fill=Colour.PRIMARY_SOFT)
        upper, lower = line_height(Role.BODY), line_height(Role.CAPTION)
        top = area.top() + (area.height() - upper - lower) // 2
        middle = top + upper // 2
        self._paint_line(painter, area, middle, index)
        dot = QRect(area.left() + _SIDE, middle - _DOT // 2, _DOT, _DOT)
        draw_box(painter, dot, radius=_DOT / 2, fill=Colour.SURFACE, border=TONE_BORDER[row.tone], width=3)
        left, right = area.left() + _SIDE + _DATE_AT, area.right() - _SIDE
        if index.row() < index.model().rowCount() - 1:
            under = QRect(left, area.bottom(), right - left, 1)
            draw_box(painter, under, radius=0, fill=Colour.LINE)
        if row.tag:
            right -= tag_width(row.tag, row.tag_icon)
            draw_tag(painter, right, middle, row.tag, row.tag_tone, row.tag_icon)
            right -= 12
        wide = area.width() >= _NARROW
        date_width = round(_DATE_WIDTH * text_scale())
        at = left + date_width + 14 if wide else left
        who = row.who if wide else " · ".join(part for part in (row.when, row.who) if part)
        if wide:
            when = QRect(left, top, date_width, upper)
            draw_text(painter, when, row.when, Role.CAPTION, Colour.TEXT_SECONDARY)
        what = QRect(at, top, right - at, upper)
        taken = draw_text(painter, what, row.what, Role.BODY_STRONG, Colour.TEXT)
        about = QRect(at + taken, top, max(right - at - taken, 0), upper)
        draw_text(painter, about, f" · {row.about}" if row.about else "", Role.BODY, Colour.TEXT)
        below = QRect(at, top + upper, right - at, lower)
        draw_text(painter, below, who, Role.CAPTION, Colour.TEXT_SECONDARY)
        painter.restore()

    @staticmethod
    def _paint_line(painter: QPainter, area: QRect, middle: int, index: Index) -> None:
        last = index.row() == index.model().rowCount() - 1
        start = middle if index.row() == 0 else area.top()
        end = middle if last else area.bottom() + 1
        line = QRect(area.left() + _SIDE + _DOT // 2 - 1, start, 2, end - start)
        draw_box(painter, line, radius=0, fill=Colour.LINE)


class EventList(QListView):
    """Shows events on a line; ``opened`` carries the key of the one chosen with Enter or a double click."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = EventModel()
        self.setModel(self._rows)
        self.setItemDelegate(_EventDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("ประวัติ"))
        self.doubleClicked.connect(self._open)

    def show_events(self, rows: tuple[EventRow, ...]) -> None:
        """Show *rows*, newest first as given, and put the mark on the first."""
        self._rows.set_rows(rows)
        if rows:
            self.setCurrentIndex(self._rows.index(0))

    def focus_rect(self) -> QRect:
        """Return the marked event, for the focus ring."""
        marked = self.visualRect(self.currentIndex())
        return (marked if marked.isValid() else self.rect()).adjusted(3, 3, -3, -3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the event; a command such as Ctrl+Enter is the page's."""
        if not enter_opens(event, self._open):
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        row = self.currentIndex().data(VALUE)
        if isinstance(row, EventRow):
            self.opened.emit(row.key)
