"""Two versions of a record side by side: what differs is chosen row by row, what agrees stays quiet."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from oss_desk.gui.theme.active import control_height, text_scale
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.photo_label import PhotoLabel
from oss_desk.words.segmenter import breakable

_LABEL_WIDTH, _LABEL_NARROW = 132, 84
_ROOM_FOR_LABELS = 620
_RADIO, _SIDE, _GAP = 18, 10, 8
_TILE, _TILE_TIGHT, _ROW_TIGHT = 58, 36, 30
_FACE = (44, 53)
_ROOM_FOR_NOTE = 300


class DiffSide(StrEnum):
    """The column."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class DiffValue:
    """What one side says, and a quiet line with it: why it is advised, or who wrote it.

    Attributes:
        picture: an encoded image before the words, where the value is one.
    """

    text: str
    note: str = ""
    picture: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One row.

    Attributes:
        key: tells the row from others.
        mine, theirs: the values; where nothing is to be chosen only *mine* is shown, with *agreed* beside.
        chosen: the side that is preselected, or None when nothing is to be chosen.
        only: the one side that can be chosen at all, or None for both.
        agreed: what stands in the second column where nothing is to be chosen; is_agreed: a tick before it.
    """

    key: str
    label: str
    mine: DiffValue
    theirs: DiffValue
    chosen: DiffSide | None = None
    only: DiffSide | None = None
    agreed: str = ""
    is_agreed: bool = True


class _Tile(QAbstractButton):
    """One side's value with a radio disc."""

    def __init__(self, value: DiffValue, said: str, parent: QWidget, *, tight: bool) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(spoken(said))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QHBoxLayout(self)
        edge = 1 if tight else 4
        whole.setContentsMargins(_SIDE + _RADIO + _GAP, edge, _SIDE, edge)
        whole.setSpacing(_GAP)
        if value.picture is not None:
            whole.addWidget(_face(value.picture))
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(0)
        whole.addLayout(self._words, 1)
        labels = [_label(value.text, Role.BODY)]
        if value.note:
            labels.append(_label(value.note, Role.CAPTION, "secondary"))
        self._notes = labels[1:] if tight else []
        if tight:
            for label, share in zip(labels, (1, 0), strict=False):
                self._words.addWidget(label, share)
        else:
            self._words.addStretch(1)
            for label in labels:
                self._words.addWidget(label)
            self._words.addStretch(1)
        self.setMinimumHeight(control_height(_TILE_TIGHT if tight else _TILE))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        """Choose; a second click does not take it back."""
        self.setChecked(True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return max(self.minimumHeight(), layout.heightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        width = layout.sizeHint().width() if layout else 0
        return QSize(width, self.heightForWidth(max(self.width(), 160)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _ROOM_FOR_NOTE * text_scale()
        for note in self._notes:
            # Beside the value it takes what it needs, and the value has the rest.
            note.setWordWrap(not beside)
            way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            self._words.setDirection(way)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        hovered = Colour.SUNKEN if self.underMouse() and self.isEnabled() else Colour.SURFACE
        draw_box(
            painter,
            self.rect(),
            radius=Radius.CONTROL,
            fill=Colour.PRIMARY_SOFT if chosen else hovered,
            border=Colour.PRIMARY if chosen else Colour.CONTROL if self.isEnabled() else Colour.LINE,
            width=Size.BORDER_SELECTED if chosen else Size.BORDER,
        )
        if not self.isEnabled():
            return
        disc = QRect(_SIDE, (self.height() - _RADIO) // 2, _RADIO, _RADIO)
        ink = Colour.PRIMARY if chosen else Colour.CONTROL
        draw_box(painter, disc, radius=_RADIO / 2, fill=Colour.SURFACE, border=ink, width=2)
        if chosen:
            draw_box(painter, disc.adjusted(5, 5, -5, -5), radius=(_RADIO - 10) / 2, fill=Colour.PRIMARY)


class _Line(QWidget):
    """One row; it parts the tiles of a choice from those of others."""

    chosen = Signal()

    def __init__(self, line: DiffLine, heads: tuple[str, str], parent: QWidget, *, tight: bool) -> None:
        super().__init__(parent)
        self.line = line
        self.tiles: dict[DiffSide, _Tile] = {}
        self.name = _label(line.label, Role.BODY, "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2 if tight else 4, 4, 3 if tight else 5)
        row.setSpacing(8)
        row.addWidget(self.name)
        if line.chosen is None:
            beside = None if line.is_agreed else line.theirs.picture
            row.addWidget(_quiet(line.mine.text, picture=line.mine.picture), 1)
            row.addWidget(_quiet(line.agreed, "check" if line.is_agreed else "", beside), 1)
            self.setMinimumHeight(control_height(_ROW_TIGHT if tight else Size.TABLE_ROW))
            return
        for side, value, head in zip(DiffSide, (line.mine, line.theirs), heads, strict=True):
            said = " ".join(part for part in (line.label, head, value.text, value.note) if part)
            tile = _Tile(value, said, self, tight=tight)
            tile.setEnabled(line.only in {None, side})
            tile.toggled.connect(self._toggled)
            row.addWidget(tile, 1)
            self.tiles[side] = tile
        self.choose(line.chosen)

    def side(self) -> DiffSide | None:
        return next((side for side, tile in self.tiles.items() if tile.isChecked()), None)

    def choose(self, side: DiffSide) -> None:
        if self.tiles and self.tiles[side].isEnabled():
            self.tiles[side].setChecked(True)

    def focus(self) -> None:
        side = self.side()
        if side is not None:
            self.tiles[side].setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = QRect(0, self.height() - 1, self.width(), 1)
        draw_box(QPainter(self), line, radius=0, fill=Colour.LINE)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        for tile in self.tiles.values():
            # Tab goes to what is chosen, as it does among radio buttons.
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile.isChecked() else Qt.FocusPolicy.ClickFocus)
        if on:
            self.chosen.emit()


class ConflictDiff(QWidget):
    """Rows of two tiles: ``←`` and ``→`` choose, ``↓`` and ``↑`` go to the next row to be decided.

    *is_tight* puts the quiet line of a value beside it instead of below, where rows are many.

    Signals:
        changed: another side was chosen in some row.
    """

    changed = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, with_heads: bool = True, is_tight: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_tight = is_tight
        self._lines: list[_Line] = []
        self._head = QWidget()
        self._head_space = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(14, 6, 4, 6)
        head.setSpacing(8)
        head.addWidget(self._head_space)
        self._heads = {side: QLabel() for side in DiffSide}
        for side, icon_name in zip(DiffSide, ("building-hospital", "database"), strict=True):
            icon = IconLabel()
            icon.set_icon(icon_name, size=Size.ICON_INLINE)
            words = self._heads[side]
            words.setProperty("role", Role.CAPTION_STRONG.value)
            words.setWordWrap(True)
            words.setMinimumWidth(1)
            part = QHBoxLayout()
            part.setSpacing(8)
            part.addSpacing(8)
            part.addWidget(icon)
            part.addWidget(words, 1)
            head.addLayout(part, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addStretch(1)
        # Whoever shows heads of its own hides these; their words still name the tiles.
        self._head.setVisible(with_heads)

    def show_lines(self, mine: str, theirs: str, lines: tuple[DiffLine, ...]) -> None:
        """Show *lines* under the heads *mine* and *theirs*, which tell who and when."""
        self._heads[DiffSide.MINE].setText(breakable(mine))
        self._heads[DiffSide.THEIRS].setText(breakable(theirs))
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [_Line(line, (mine, theirs), self, tight=self._is_tight) for line in lines]
        for place, shown in enumerate(self._lines):
            self._column.insertWidget(1 + place, shown)
            shown.chosen.connect(self.changed)
        # New tiles would come last of the whole window.
        before: QWidget = self
        for shown in self._deciding():
            for tile in shown.tiles.values():
                QWidget.setTabOrder(before, tile)
                before = tile
        self._fit_labels()

    def lines(self) -> tuple[DiffLine, ...]:
        """Return what is shown."""
        return tuple(shown.line for shown in self._lines)

    def choices(self) -> dict[str, DiffSide]:
        """Return by the key of each row that is to be decided which side is chosen."""
        found = {shown.line.key: shown.side() for shown in self._deciding()}
        return {key: side for key, side in found.items() if side is not None}

    def choose(self, key: str, side: DiffSide) -> None:
        """Choose *side* in the row *key*.

        Raises:
            KeyError: nothing is to be chosen in such a row.
        """
        {shown.line.key: shown for shown in self._deciding()}[key].choose(side)

    def focus_first(self) -> None:
        """Put the keyboard on the first row to be decided."""
        for shown in self._deciding()[:1]:
            shown.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with left and right, go on with down and up."""
        deciding = self._deciding()
        place = next((at for at, shown in enumerate(deciding) if shown.isAncestorOf(self.focusWidget())), -1)
        key = Qt.Key(event.key())
        if place < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose_by_key(deciding[place], key)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            deciding[max(0, min(place + step, len(deciding) - 1))].focus()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line under the heads."""
        below = QRect(0, self._head.geometry().bottom(), self.width(), 1)
        draw_box(QPainter(self), below, radius=0, fill=Colour.LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the values the room that the labels can spare."""
        super().resizeEvent(event)
        self._fit_labels()

    @staticmethod
    def _choose_by_key(shown: _Line, key: Qt.Key) -> None:
        side = DiffSide.MINE if key == Qt.Key.Key_Left else DiffSide.THEIRS
        tile = shown.tiles[side]
        if not tile.isEnabled():
            return
        tile.setChecked(True)
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(tile, tile.accessibleName())

    def _deciding(self) -> list[_Line]:
        return [shown for shown in self._lines if shown.tiles]

    def _fit_labels(self) -> None:
        scale = text_scale()
        width = _LABEL_WIDTH if self.width() >= _ROOM_FOR_LABELS * scale else _LABEL_NARROW
        for label in (self._head_space, *(shown.name for shown in self._lines)):
            label.setFixedWidth(round(width * scale))


def _label(text: str, role: Role, tone: str = "") -> QLabel:
    label = QLabel(breakable(text))
    label.setProperty("role", role.value)
    if tone:
        label.setProperty("tone", tone)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _face(picture: bytes) -> PhotoLabel:
    face = PhotoLabel()
    face.set_photo_bytes(picture)
    face.set_shown_size(*_FACE)
    face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return face


def _quiet(text: str, icon_name: str = "", picture: bytes | None = None) -> QWidget:
    """Return words that nothing is to be done about."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(_SIDE, 0, 0, 0)
    row.setSpacing(_GAP)
    if icon_name:
        icon = IconLabel()
        icon.set_icon(icon_name, Colour.OK, Size.ICON_INLINE)
        row.addWidget(icon)
    if picture is not None:
        row.addWidget(_face(picture))
    row.addWidget(_label(text, Role.BODY, "secondary" if icon_name else ""), 1)
    return whole
