"""Facts of one change: a quiet label and its words, line by line."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from oss_desk.gui.theme.tokens import Role
from oss_desk.words.segmenter import breakable


class FactGrid(QWidget):
    """A few lines; showing others replaces them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show label and words of each of *facts*."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for row, (name, words) in enumerate(facts):
            label, said = QLabel(breakable(name)), QLabel(breakable(words))
            label.setProperty("tone", "secondary")
            said.setWordWrap(True)
            for column, part in enumerate((label, said)):
                part.setProperty("role", Role.BODY.value)
                self._grid.addWidget(part, row, column)
                self._parts.append(part)
        self.setVisible(bool(facts))
