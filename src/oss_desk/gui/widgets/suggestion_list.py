"""The list under a line edit that offers what the beginning of a text may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import RIGHT, draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROWS = 7
_SIDE = 12
_GAP = 8
_OFF = 4
_BORDERS = 2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line that may be meant.

    Attributes:
        value: what is stored when it is taken.
        text: what it is called, in the screen's language.
        detail: a quiet fact after it, such as a licence number.
        lead: what stands before it, such as a code.
    """

    value: str
    text: str
    detail: str = ""
    lead: str = ""

    @property
    def line(self) -> str:
        """Everything in reading order, as it stands in the field."""
        words = " ".join(part for part in (self.lead, self.text) if part)
        return f"{words} · {self.detail}" if self.detail else words


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offered: tuple[Suggestion, ...] = ()

    def show(self, offered: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.offered = tuple(offered)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.offered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.offered[index.row()].line
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, control_height(Size.BUTTON_SMALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _Model):
            return
        offered, area = model.offered[index.row()], QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = Colour.PRIMARY_SOFT if chosen else Colour.SUNKEN if hovered else Colour.SURFACE
        draw_box(painter, area, radius=0, fill=ground)
        if chosen:
            bar = QRect(area.left(), area.top(), Size.MARK_BAR, area.height())
            draw_box(painter, bar, radius=0, fill=Colour.PRIMARY)
        area.adjust(_SIDE, 0, -_SIDE, 0)
        detail = text_width(offered.detail, Role.CAPTION)
        draw_text(painter, area, offered.detail, Role.CAPTION, Colour.TEXT_SECONDARY, RIGHT)
        area.setRight(area.right() - (detail + _GAP if detail else 0))
        draw_line(painter, area, offered, Colour.TEXT)


def draw_line(
    painter: QPainter, area: QRect, offered: Suggestion, ink: Colour, *, whole: bool = False
) -> None:
    """Write lead and text of *offered*, and its detail too when *whole*; what is too long ends in ``…``."""
    left = area.left()
    if offered.lead:
        left += draw_text(painter, area, offered.lead, Role.BODY_STRONG, ink) + _GAP
    text = f"{offered.text} · {offered.detail}" if whole and offered.detail else offered.text
    draw_text(painter, QRect(left, area.top(), area.right() + 1 - left, area.height()), text, Role.BODY, ink)


class SuggestionList(QListView):
    """Lies over the window under its field and never takes the keyboard.

    ``picked`` carries the `Suggestion` that was clicked.
    """

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._shown = _Model(self)
        self.setObjectName("suggestions")
        self.setModel(self._shown)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("รายการที่ตรงกับที่พิมพ์"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._click)
        self.hide()

    def offered(self) -> tuple[Suggestion, ...]:
        """Return what is offered now; nothing while the list is away."""
        return () if self.isHidden() else self._shown.offered

    def highlighted(self) -> Suggestion | None:
        """Return the line that Enter would take, or None while the list is away."""
        offered, row = self.offered(), self.currentIndex().row()
        return offered[row] if 0 <= row < len(offered) else None

    def offer(self, offered: Sequence[Suggestion]) -> None:
        """Show *offered* with the first line highlighted; nothing to offer takes the list away."""
        self._shown.show(offered)
        if not offered:
            self.hide()
            return
        self.setCurrentIndex(self._shown.index(0))
        self.place()
        self.show()
        self.raise_()

    def move_highlight(self, rows: int) -> None:
        """Highlight the line *rows* further down, no further than the ends."""
        row = min(max(self.currentIndex().row() + rows, 0), self._shown.rowCount() - 1)
        self.setCurrentIndex(self._shown.index(row))

    def place(self) -> None:
        """Lie under the field, or above it where there is more room, inside the window."""
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rows = min(self._shown.rowCount(), _ROWS)
        row = control_height(Size.BUTTON_SMALL)
        top = self._field.mapTo(window, QPoint(0, 0)).y()
        below, above = window.height() - top - self._field.height() - 2 * _OFF, top - 2 * _OFF
        downward = below >= rows * row + _BORDERS or below >= above
        rows = min(rows, max(((below if downward else above) - _BORDERS) // row, 1))
        height = rows * row + _BORDERS
        widest = max((self._width_of(one) for one in self._shown.offered), default=0)
        left = self._field.mapTo(window, QPoint(0, 0)).x()
        width = min(max(self._field.width(), widest), max(window.width() - left - _OFF, self._field.width()))
        y = top + self._field.height() + _OFF if downward else top - _OFF - height
        self.setGeometry(left, y, width, height)

    @staticmethod
    def _width_of(one: Suggestion) -> int:
        width = text_width(one.text, Role.BODY) + 2 * _SIDE + 16
        width += text_width(one.lead, Role.BODY_STRONG) + _GAP if one.lead else 0
        return width + (text_width(one.detail, Role.CAPTION) + 2 * _GAP if one.detail else 0)

    def _click(self, index: QModelIndex) -> None:
        self.picked.emit(self._shown.offered[index.row()])
