"""The numbers of the status card: label at the left, figure at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from oss_desk.gui.registry.sights import CountLine
from oss_desk.gui.theme.tokens import TONE_INK, Role, Size, Tone
from oss_desk.gui.widgets.announce import spoken
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.words.segmenter import breakable


class SyncCounts(QWidget):
    """A few lines; showing others replaces them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CountLine, ...] = ()
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: tuple[CountLine, ...]) -> None:
        """Show *lines* instead of what was there."""
        if lines == self._lines:
            return
        self._lines = lines
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for row, line in enumerate(lines):
            self._add(row, line)
        self.setAccessibleName(spoken(" · ".join(f"{line.label} {line.value}" for line in lines)))

    def lines(self) -> tuple[CountLine, ...]:
        """Return what is shown."""
        return self._lines

    def _add(self, row: int, line: CountLine) -> None:
        calm = line.tone is Tone.NEUTRAL
        label, value = QLabel(breakable(line.label)), QLabel(line.value)
        label.setProperty("role", (Role.BODY if calm else Role.BODY_STRONG).value)
        label.setWordWrap(True)
        value.setProperty("role", Role.BODY_STRONG.value)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for words in (label, value):
            if not calm:
                words.setProperty("tone", line.tone.value)
        self._parts += [label, value]
        self._grid.addWidget(value, row, 2)
        if not line.icon_name:
            self._grid.addWidget(label, row, 0, 1, 2)
            return
        icon = IconLabel()
        icon.set_icon(line.icon_name, TONE_INK[line.tone], Size.ICON_INLINE)
        self._parts.append(icon)
        self._grid.addWidget(icon, row, 0)
        self._grid.addWidget(label, row, 1)
