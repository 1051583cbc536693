"""The rows of the papers: made and taken away as the matter changes, and walked through by key."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from oss_desk.gui.visit.steps.request.paper_line import PaperLine
from oss_desk.gui.visit.steps.request.paper_row import PaperRow


class PaperList(QObject):
    """Keeps one row per paper in *layout*, before its closing spacer.

    Signals:
        answered, waived: as those of `PaperRow`.
        current_changed: key of the paper that is looked at now: the keyboard's, else the first open one.
    """

    answered = Signal(str, str)
    waived = Signal(str, str)
    current_changed = Signal(str)

    def __init__(self, inside: QWidget, layout: QVBoxLayout, area: QScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._inside = inside
        self._layout = layout
        self._area = area
        self._rows: dict[str, PaperRow] = {}
        self._current = ""

    def papers(self) -> tuple[str, ...]:
        """Return the papers in list order."""
        return tuple(self._rows)

    def row(self, key: str) -> PaperRow:
        """Return the row of the paper *key*."""
        return self._rows[key]

    def current(self) -> PaperLine | None:
        """Return the paper that is looked at, or None while the list is empty."""
        return self._rows[self._current].line if self._current in self._rows else None

    def show_lines(self, lines: tuple[PaperLine, ...]) -> tuple[str, ...]:
        """Show *lines*; rows of papers that stay are kept. Return the keys of those that went."""
        wanted = [line.key for line in lines]
        gone = tuple(key for key in self._rows if key not in wanted)
        for key in gone:
            row = self._rows.pop(key)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows = {}
        for place, line in enumerate(lines):
            row = self._rows.get(line.key) or self._new(line)
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            row.last = place == len(lines) - 1
            row.show_line(line)
            rows[line.key] = row
        self._rows = rows
        if self._current not in rows:
            self._look_at(self._first_open() or next(iter(rows), ""))
        return gone

    def focus(self, key: str) -> None:
        """Put the keyboard on the row of *key*, where something is open."""
        row = self._rows[key]
        row.focus_where_open()
        self._area.ensureWidgetVisible(row, 0, row.height())

    def go_on(self, after: str = "") -> None:
        """Go to the next paper that must be answered after *after*; stay where there is none."""
        rows = list(self._rows.values())
        place = list(self._rows).index(after) + 1 if after in self._rows else 0
        for row in (*rows[place:], *rows[:place]):
            if row.line.is_open and row.line.key != after:
                self.focus(row.line.key)
                return

    def _new(self, line: PaperLine) -> PaperRow:
        row = PaperRow(line, self._inside)
        row.answered.connect(self.answered)
        row.waived.connect(self.waived)
        row.focused.connect(self._look_at)
        row.done.connect(self.go_on)
        return row

    def _first_open(self) -> str:
        return next((key for key, row in self._rows.items() if row.line.is_open), "")

    def _look_at(self, key: str) -> None:
        if key != self._current:
            self._current = key
            self.current_changed.emit(key)
