"""A list in groups: people with a face, what was searched for marked in their names."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from oss_desk.gui.widgets.enter_opens import enter_opens
from oss_desk.gui.widgets.result_delegate import ResultDelegate
from oss_desk.gui.widgets.result_rows import VALUE, GroupHead, ResultModel, ResultRow

Index = QModelIndex | QPersistentModelIndex


class ResultList(QListView):
    """Shows heads and rows; the arrows pass over the heads.

    Signals:
        chosen(str): the key of the row that is selected now.
        opened(str): the key of the row chosen with Enter or a double click.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ResultModel()
        self.setModel(self._rows)
        self.setItemDelegate(ResultDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("ผลการค้นหา"))
        self.doubleClicked.connect(self._open)

    def show_items(self, items: tuple[GroupHead | ResultRow, ...]) -> None:
        """Show *items* in reading order and select the first row."""
        self._rows.set_items(items)
        first = next((at for at, item in enumerate(items) if isinstance(item, ResultRow)), -1)
        if first >= 0:
            self.setCurrentIndex(self._rows.index(first))

    def current_key(self) -> str:
        """Return the key of the row selected, or an empty text."""
        row = self.currentIndex().data(VALUE)
        return row.key if isinstance(row, ResultRow) else ""

    def focus_rect(self) -> QRect:
        """Return the selected row, for the focus ring."""
        selected = self.visualRect(self.currentIndex())
        return (selected if selected.isValid() else self.rect()).adjusted(3, 3, -3, -3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; a command such as Ctrl+Enter is the page's."""
        if not enter_opens(event, self._open):
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is selected now."""
        super().currentChanged(current, previous)
        row = current.data(VALUE)
        if isinstance(row, ResultRow):
            self.chosen.emit(row.key)

    @Slot()
    def _open(self) -> None:
        key = self.current_key()
        if key:
            self.opened.emit(key)
