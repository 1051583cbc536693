"""The commands of the key overlay in columns by where they work, this screen's own below a line."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Role
from oss_desk.gui.widgets.command_row import CommandRow
from oss_desk.gui.widgets.flow_layout import FlowLayout
from oss_desk.gui.widgets.key_command import KeyCommand, KeyGroup

_BETWEEN = 36
_COLUMNS = (KeyGroup.EVERYWHERE, KeyGroup.PAGES, KeyGroup.VISIT)


class _Here(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_box(QPainter(self), QRect(0, 0, self.width(), 1), radius=0, fill=Colour.LINE)


class KeyColumns(QWidget):
    """Shows commands grouped, hides those that do not match a search and marks the one Enter runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "")
        self._rows: list[CommandRow] = []
        self._groups: dict[KeyGroup, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(6)
        self._column.addLayout(self._grid)
        self._here = _Here()
        self._flow = FlowLayout(self._here, gap=14)
        self._flow.setContentsMargins(0, 8, 0, 0)
        self._column.addWidget(self._here)
        self._column.addStretch(1)

    def show_commands(self, commands: tuple[KeyCommand, ...]) -> None:
        """List *commands* instead of what was there, none marked."""
        for old in (*self._groups.values(), *self._rows):
            old.setParent(None)
            old.deleteLater()
        self._rows, self._groups = [], {}
        headings = {
            KeyGroup.EVERYWHERE: self.tr("ทุกหน้า"),
            KeyGroup.PAGES: self.tr("ไปที่หน้า"),
            KeyGroup.VISIT: self.tr("ในเรื่องที่ทำอยู่"),
        }
        for group in _COLUMNS:
            mine = [command for command in commands if command.group is group]
            if mine:
                self._groups[group] = self._group(headings[group], mine)
        for command in commands:
            if command.group is KeyGroup.HERE:
                row = CommandRow(command, self._here, inline=True)
                self._flow.addWidget(row)
                self._rows.append(row)
        self.filter("")

    def rows(self) -> tuple[CommandRow, ...]:
        """Return every row, shown or not, in reading order."""
        return tuple(self._rows)

    def marked(self) -> CommandRow | None:
        """Return the row Enter runs, or None."""
        return next((row for row in self._rows if row.is_marked()), None)

    def filter(self, query: str) -> int:
        """Show the rows that match *query* and mark the first; none is marked for an empty one.

        Returns how many are shown.
        """
        for row in self._rows:
            row.setVisible(row.command.matches(query))
            row.set_marked(marked=False)
        for widget in (*self._groups.values(), self._here):
            rows = widget.findChildren(CommandRow)
            widget.setVisible(any(not row.isHidden() for row in rows))
        shown = [row for row in self._rows if not row.isHidden()]
        if query and shown:
            shown[0].set_marked(marked=True)
        return len(shown)

    def move_mark(self, step: int) -> CommandRow | None:
        """Move the mark by *step* rows among those shown and return the row that has it now."""
        shown = [row for row in self._rows if not row.isHidden()]
        if not shown:
            return None
        now = self.marked()
        place = shown.index(now) + step if now in shown else 0
        chosen = shown[max(0, min(place, len(shown) - 1))]
        for row in shown:
            row.set_marked(marked=row is chosen)
        return chosen

    def fit(self, width: int) -> None:
        """Use as many columns as *width* pixels hold without cutting a word."""
        groups = [self._groups[group] for group in _COLUMNS if group in self._groups]
        widest = max((group.sizeHint().width() for group in groups), default=1)
        columns = max(1, min(len(_COLUMNS), (width + _BETWEEN) // (widest + _BETWEEN)))
        for place, group in enumerate(groups):
            self._grid.addWidget(group, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(len(_COLUMNS)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        # Whoever asks for the height next means these columns, not those before.
        self._column.invalidate()
        self._column.activate()

    def height_at(self, width: int) -> int:
        """Return the height that everything takes at *width*."""
        # Without this screen's own keys nothing flows, and Qt answers -1.
        return max(self.heightForWidth(width), self.minimumSizeHint().height())

    def _group(self, heading: str, commands: list[KeyCommand]) -> QWidget:
        widget = QWidget(self)
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        name = QLabel(heading)
        name.setProperty("role", Role.BODY_STRONG.value)
        name.setProperty("tone", "primary")
        column.addWidget(name)
        for command in commands:
            row = CommandRow(command, widget)
            column.addWidget(row)
            self._rows.append(row)
        return widget
