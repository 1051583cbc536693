"""A table for many rows: filtered in place, sorted, its columns chosen, exported as it is seen."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.key_command import KeyCommand
from oss_desk.gui.widgets.search_field import SearchField
from oss_desk.gui.widgets.shortcut_keys import key_sequences
from oss_desk.gui.widgets.table_column import TableColumn, csv_text
from oss_desk.gui.widgets.table_model import TableModel
from oss_desk.gui.widgets.table_view import TableView

_AHEAD_ROWS = 400
_FILTER_WIDTH = 260


class DataTable(QWidget):
    """Rows of any kind in columns; the head stays in sight, one row at a time is selected.

    ``Ctrl+F`` filters in place, ``Ctrl+Shift+X`` exports what is seen. There is no "select all":
    nothing is done to rows that were not looked at.

    Signals:
        opened: the row chosen with Enter or a double click.
        row_selected: the row that is selected now, or None.
        csv_made: what is seen as comma-separated values; whoever listens writes the file.
    """

    opened = Signal(object)
    row_selected = Signal(object)
    csv_made = Signal(str)

    def __init__(self, columns: tuple[TableColumn[Any], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TableModel(columns)
        self._remember: Callable[[str], None] = lambda _chosen: None
        self.view = TableView(self._model, self)
        self._filter = SearchField(self)
        self._count = QLabel(self)
        self._choose = ActionButton(self)
        self._export = ActionButton(self)
        self._empty = QLabel(self)
        self._lay_out()
        self._ahead = QTimer(self)
        self._ahead.setInterval(0)
        self._ahead.timeout.connect(self._look_ahead)
        self.view.opened.connect(self.opened)
        self.view.selectionModel().currentRowChanged.connect(self._selected)
        self._tell_count()

    def setAccessibleName(self, name: str) -> None:
        """Call the table, and what is tabbed to inside it, *name*."""
        super().setAccessibleName(name)
        self.view.setAccessibleName(name)

    def set_rows(self, rows: Sequence[Any], *, empty: str = "") -> None:
        """Show *rows*; without any, the sentence *empty* says what goes here and what fills it."""
        self._empty.setText(empty)
        self._model.set_rows(rows)
        if self._model.rowCount():
            self.view.selectRow(0)
        self._tell_count()

    def current_row(self) -> Any | None:  # noqa: ANN401 - a row is whatever the page put in
        """Return the row selected, or None."""
        index = self.view.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def set_column_memory(self, chosen: str, remember: Callable[[str], None]) -> None:
        """Show the columns an officer *chose* before, and *remember* what they choose now.

        Both are the keys of the columns in sight with commas between them; an empty text means all.
        """
        self._remember = remember
        wanted = chosen.split(",") if chosen else []
        for number, column in enumerate(self._model.columns):
            self.view.set_column_chosen(number, chosen=not wanted or column.key in wanted)

    def filter_field(self) -> SearchField:
        """Return the line that filters, hidden until it is asked for."""
        return self._filter

    def seen(self) -> tuple[tuple[str, ...], ...]:
        """Return what is seen: the heads, then each row, filtered, in order, the chosen columns only."""
        numbers = self.view.chosen_columns()
        heads = tuple(self._model.columns[number].head for number in numbers)
        rows = range(self._model.rowCount())
        return (heads, *(tuple(self._model.text(row, number) for number in numbers) for row in rows))

    def key_commands(self) -> tuple[KeyCommand, ...]:
        """Tell the overlay the keys that stand on no button."""
        return (KeyCommand("Ctrl+F", self.tr("กรองในตาราง"), self.show_filter),)

    @Slot()
    def show_filter(self) -> None:
        """Show the line that filters and go into it."""
        self._filter.show()
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()
        self._ahead.start()

    @Slot()
    def export(self) -> None:
        """Give out what is seen as comma-separated values."""
        self.csv_made.emit(csv_text(self.seen()))

    def _lay_out(self) -> None:
        self._filter.setPlaceholderText(self.tr("กรองในตาราง"))
        self._filter.setAccessibleName(self.tr("กรองในตาราง"))
        self._filter.setFixedWidth(_FILTER_WIDTH)
        self._filter.hide()
        self._filter.textChanged.connect(self._filter_rows)
        for label in (self._count, self._empty):
            label.setProperty("tone", "secondary")
        self._count.setProperty("role", Role.CAPTION.value)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._choose.setText(self.tr("คอลัมน์"))
        self._choose.set_small(True)
        self._choose.clicked.connect(self._show_menu)
        self._export.setText(self.tr("ส่งออก"))
        self._export.set_icon_name("file-spreadsheet")
        self._export.set_small(True)
        self._export.set_key_text("Ctrl+Shift+X")
        self._export.clicked.connect(self.export)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(8)
        head.addWidget(self._filter)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._choose)
        head.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)
        for key, deed, owner in (("Ctrl+F", self.show_filter, self), ("Esc", self._end_filter, self._filter)):
            shortcut = QShortcut(owner)
            shortcut.setKeys(key_sequences(key))
            shortcut.activated.connect(deed)
            if owner is self._filter:
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setTabOrder(self._filter, self.view)

    @Slot()
    def _end_filter(self) -> None:
        self._filter.clear()
        self._filter.hide()
        self.view.setFocus()

    @Slot(str)
    def _filter_rows(self, query: str) -> None:
        before = self.current_row()
        self._model.set_query(query)
        self.view.keep_selected(before)
        self._tell_count()
        announce(self, self._count.text())

    def _tell_count(self) -> None:
        seen, total = self._model.rowCount(), self._model.total
        if seen == total:
            words = self.tr("{total} รายการ").format(total=f"{total:,}")
        else:
            words = self.tr("{seen} จาก {total} รายการ").format(seen=f"{seen:,}", total=f"{total:,}")
        self._count.setText(words)
        if total and not seen:
            self._empty.setText(self.tr("ไม่มีรายการที่ตรง กด Esc ดูทั้งหมด"))
        self.view.setVisible(bool(seen))
        self._empty.setVisible(not seen)

    @Slot()
    def _look_ahead(self) -> None:
        """Read a few rows between two key presses, so that the first filter does not wait for all."""
        if not self._model.look_ahead(_AHEAD_ROWS):
            self._ahead.stop()

    @Slot(QModelIndex, QModelIndex)
    def _selected(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.row_selected.emit(self.current_row())

    @Slot()
    def _show_menu(self) -> None:
        menu = self.column_menu()
        menu.popup(self._choose.mapToGlobal(self._choose.rect().bottomLeft()))

    def column_menu(self) -> QMenu:
        """Return a menu that shows and hides columns and orders the rows, for keys and mouse alike."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        order = menu.addMenu(self.tr("เรียงตาม"))
        menu.addSeparator()
        chosen = self.view.chosen_columns()
        for number, column in enumerate(self._model.columns):
            order.addAction(column.head, partial(self.view.order_by, number))
            action = QAction(column.head, menu, checkable=True, checked=number in chosen)
            # One column always stays: an empty table could not be told from one without rows.
            action.setEnabled(chosen != (number,))
            action.toggled.connect(partial(self._choose_column, number))
            menu.addAction(action)
        return menu

    def _choose_column(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - the signal's own
        self.view.set_column_chosen(number, chosen=chosen)
        self._remember(",".join(self._model.columns[place].key for place in self.view.chosen_columns()))
