"""The groups of settings, one under the other; the one in sight is marked thrice."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size

_ROW = 42
_ICON_LEFT, _TEXT_LEFT, _RIGHT = 16, 49, 16
_WIDTH = 220


class _GroupRow(QAbstractButton):
    def __init__(self, icon_name: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(True)
        # One of several: assistive technology calls it a radio button, and the Tab key stops once.
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = _TEXT_LEFT + text_width(self.text(), Role.BODY_STRONG) + _RIGHT
        return QSize(max(width, _WIDTH), control_height(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        current = self.isChecked()
        if current:
            draw_box(painter, self.rect(), radius=0, fill=Colour.PRIMARY_SOFT)
            draw_box(painter, QRect(0, 0, Size.MARK_BAR, self.height()), radius=0, fill=Colour.PRIMARY)
        ink = Colour.PRIMARY if current else Colour.TEXT
        draw_icon(painter, QRect(_ICON_LEFT, 0, Size.ICON, self.height()), self._icon_name, ink)
        area = QRect(_TEXT_LEFT, 0, self.width() - _TEXT_LEFT - _RIGHT, self.height())
        draw_text(painter, area, self.text(), Role.BODY_STRONG if current else Role.BODY, ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses like Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class GroupList(QFrame):
    """Offers groups; the arrow keys move between them.

    Signals:
        chosen: place of the group, from 0.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def add_group(self, icon_name: str, label: str) -> None:
        """Offer one more group; the first is in sight."""
        place = len(self._rows.buttons())
        row = _GroupRow(icon_name, label, self)
        row.clicked.connect(partial(self._choose, place))
        self._rows.addButton(row, place)
        self._column.addWidget(row)
        row.setChecked(place == 0)

    def show_chosen(self, place: int) -> None:
        """Mark the group at *place* without a signal."""
        self._rows.button(place).setChecked(True)

    def _choose(self, place: int, _on: bool = False) -> None:  # noqa: FBT001, FBT002
        self.chosen.emit(place)
