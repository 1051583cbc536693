"""The officers of a desk as tiles, one of them chosen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from oss_desk.domain.trust.officer import Officer
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import line_height
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.text_lines import Line, draw_lines
from oss_desk.words.codes import ROLES

_COLUMNS = 2
_SIDE = 15
_AIR = 22
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class OfficerTile(QAbstractButton):
    """One officer: the name over the role and the counter."""

    def __init__(self, officer: Officer, parent: QWidget) -> None:
        super().__init__(parent)
        self.officer = officer
        self._about = ROLES[officer.role].in_(active_language())
        if officer.counter:
            self._about += self.tr(" · ช่อง {n}").replace("{n}", officer.counter)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a radio button to assistive technology
        self.setAccessibleName(officer.display_name)
        self.setAccessibleDescription(self._about)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(160, 2 * line_height(Role.BODY) + _AIR)

    def minimumSizeHint(self) -> QSize:
        """Return the height needed; names may be shortened."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the tiles: arrows choose, digits belong to the PIN."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its two lines."""
        painter = QPainter(self)
        chosen = self.isChecked()
        draw_box(
            painter,
            self.rect(),
            radius=Radius.CARD,
            fill=Colour.PRIMARY_SOFT if chosen else Colour.SURFACE,
            border=Colour.PRIMARY if chosen else Colour.CONTROL,
            width=Size.BORDER_SELECTED if chosen else Size.BORDER,
        )
        lines = (
            Line(self.officer.display_name, Role.BODY_STRONG),
            Line(self._about, Role.CAPTION, Colour.TEXT_SECONDARY),
        )
        draw_lines(painter, self.rect().adjusted(_SIDE, 0, -_SIDE, 0), lines)


class OfficerTiles(QWidget):
    """Two columns of officers; the chosen one takes the only tab stop.

    Signals:
        chosen(object): another `Officer` was chosen by key or pointer.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[OfficerTile] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._after_click)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_officers(self, officers: tuple[Officer, ...], chosen: str = "") -> None:
        """Show *officers* in their order, the one with the user name *chosen*, or the first, chosen."""
        had_focus = any(tile.hasFocus() for tile in self._tiles)
        for tile in self._tiles:
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [OfficerTile(officer, self) for officer in officers]
        for place, tile in enumerate(self._tiles):
            self._group.addButton(tile)
            self._grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
            tile.show()
        names = [officer.user_name for officer in officers]
        if self._tiles:
            self._check(names.index(chosen) if chosen in names else 0)
            if had_focus:
                self._tiles[self._place()].setFocus()
        self.updateGeometry()

    def officers(self) -> tuple[Officer, ...]:
        """Return who is shown."""
        return tuple(tile.officer for tile in self._tiles)

    def current(self) -> Officer | None:
        """Return who is chosen, or None while nobody is shown."""
        return self._tiles[self._place()].officer if self._tiles else None

    def take_arrow(self, event: QKeyEvent) -> bool:
        """Choose the neighbour an arrow key points to; tell whether *event* was an arrow."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self._tiles:
            self._move(step)
        return True

    def _move(self, step: int) -> None:
        old = self._place()
        new = old + step
        if new < 0 or new >= len(self._tiles):
            return
        focused = self._tiles[old].hasFocus()
        self._check(new)
        if focused:
            self._tiles[new].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(self._tiles[new].officer)

    def _place(self) -> int:
        return next((place for place, tile in enumerate(self._tiles) if tile.isChecked()), 0)

    def _check(self, place: int) -> None:
        self._tiles[place].setChecked(True)
        for tile in self._tiles:
            policy = Qt.FocusPolicy.StrongFocus if tile.isChecked() else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)

    def _after_click(self, button: QAbstractButton) -> None:
        if isinstance(button, OfficerTile):
            self._check(self._tiles.index(button))
            self.chosen.emit(button.officer)
