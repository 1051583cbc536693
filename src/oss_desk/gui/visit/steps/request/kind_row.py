"""One matter of the list: a circle to choose, and one stop of the Tab key for all of them."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.widgets.check_row import CheckRow

_INSIDE = 3


class KindRow(CheckRow):
    """A matter; the arrow keys choose its neighbours.

    Signals:
        stepped: -1 or 1, for the neighbour above or below.
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_round(True)
        self.set_padded(True)
        self.setAutoExclusive(False)

    def set_chosen(self, *, chosen: bool) -> None:
        """Choose the row or not, silently; only the chosen one is a stop of the Tab key."""
        self.blockSignals(True)
        self.setChecked(chosen)
        self.blockSignals(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def focus_rect(self) -> QRect:
        """Return the inside of the row: the list around it would cut a ring that stands out."""
        return self.rect().adjusted(_INSIDE, 0, -_INSIDE, 0)

    def nextCheckState(self) -> None:
        """Leave the choice to the page: a second click does not take it back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step to the neighbour with the up and down arrow."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self.stepped.emit(step)
