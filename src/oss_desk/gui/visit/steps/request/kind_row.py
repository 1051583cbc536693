"""One matter of the list: a circle to choose, and one stop of the Tab key for all of them."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.theme.active import control_height
from oss_desk.gui.widgets.check_row import CheckRow

LOW = 30
_INSIDE = 3


class KindRow(CheckRow):
    """A matter; the arrow keys choose its neighbours.

    Signals:
        stepped: -1 or 1, for the neighbour above or below.

    Attributes:
        is_low: it takes less height.
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_low = False
        self.set_round(True)
        self.set_padded(True)
        self.setAutoExclusive(False)

    def set_low(self, *, low: bool) -> None:
        """Take less height where the column would otherwise be cut."""
        if low != self.is_low:
            self.is_low = low
            self.updateGeometry()

    @property
    def roomy_height(self) -> int:
        """The height the row takes where there is room."""
        return super().sizeHint().height()

    def sizeHint(self) -> QSize:
        """Return room for everything on one line."""
        size = super().sizeHint()
        return QSize(size.width(), control_height(LOW)) if self.is_low else size

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
