"""The list of what is to be decided, was refused, or is on its way."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oss_desk.gui.registry.model import VALUE, SyncModel
from oss_desk.gui.registry.sights import ListEntry
from oss_desk.gui.theme.active import line_height
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size
from oss_desk.gui.widgets.enter_opens import enter_opens

Index = QModelIndex | QPersistentModelIndex
_ROW, _LEFT, _GAP = 68, 14, 5
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, max(_ROW, line_height(Role.BODY_STRONG) + line_height(Role.CAPTION) + 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        entry: ListEntry = index.data(VALUE)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            draw_box(painter, area, radius=0, fill=Colour.PRIMARY_SOFT)
            bar = QRect(area.left(), area.top(), Size.MARK_BAR, area.height())
            draw_box(painter, bar, radius=0, fill=Colour.PRIMARY)
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        draw_box(painter, line, radius=0, fill=Colour.LINE)
        upper, lower = line_height(Role.BODY_STRONG), line_height(Role.CAPTION)
        left, width = area.left() + _LEFT, area.width() - 2 * _LEFT
        top = area.top() + (area.height() - upper - lower) // 2
        draw_text(painter, QRect(left, top, width, upper), entry.title, Role.BODY_STRONG, Colour.TEXT)
        icon = QRect(left, top + upper, Size.ICON_INLINE, lower)
        draw_icon(painter, icon, entry.icon_name, TONE_INK[entry.tone], Size.ICON_INLINE)
        words = QRect(icon.right() + _GAP, top + upper, width - Size.ICON_INLINE - _GAP, lower)
        draw_text(painter, words, entry.caption, Role.CAPTION, TONE_INK[entry.tone])
        painter.restore()


class SyncItemList(QListView):
    """Entries; showing others keeps the one that is selected.

    Signals:
        chosen(object): the `ListEntry` that is selected now, by keys or mouse.
        opened(object): Enter or a double click on one.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = SyncModel()
        self.setModel(self._entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("รายการซิงค์"))
        self.doubleClicked.connect(lambda _index: self._open())

    def show_entries(self, entries: tuple[ListEntry, ...]) -> ListEntry | None:
        """Show *entries* and return the one selected: as before where it is still there, else the first."""
        before = self.current()
        if entries == self._entries.entries():
            return before
        self._entries.set_entries(entries)
        keys = [entry.key for entry in entries]
        place = keys.index(before.key) if before and before.key in keys else 0
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._entries.index(place) if entries else QModelIndex())
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        return self.current()

    def entries(self) -> tuple[ListEntry, ...]:
        """Return what is shown."""
        return self._entries.entries()

    def current(self) -> ListEntry | None:
        """Return the entry selected, or None."""
        entry = self.currentIndex().data(VALUE)
        return entry if isinstance(entry, ListEntry) else None

    def focus_rect(self) -> QRect:
        """Return the selected row, for the focus ring."""
        selected = self.visualRect(self.currentIndex())
        return selected if selected.isValid() else self.rect().adjusted(2, 2, -2, -2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if not enter_opens(event, self._open):
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which entry is selected now."""
        super().currentChanged(current, previous)
        entry = current.data(VALUE)
        if isinstance(entry, ListEntry) and not self.selectionModel().signalsBlocked():
            self.chosen.emit(entry)

    def _open(self) -> None:
        entry = self.current()
        if entry is not None:
            self.opened.emit(entry)
