"""Bars with their figures written on them: lying ones for lists, standing ones for ages."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import active_theme, colour, line_height, text_height, text_scale, text_width
from oss_desk.gui.theme.paint import CENTRE, RIGHT, draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size, Theme

_BAR = 18
_BETWEEN = 2
_BEFORE_TOTAL = 24
_LABEL_ROOM = 260


@dataclass(frozen=True, slots=True)
class BarRow:
    """One bar: its key in code, its words, the first series and, if there are two, the second."""

    key: str
    label: str
    first: int
    second: int | None = None
    icon_name: str = ""

    @property
    def total(self) -> int:
        """Return both series together."""
        return self.first + (self.second or 0)


def fill_series(painter: QPainter, area: QRect, token: Colour, *, hatched: bool) -> None:
    """Fill *area* as one series; a *hatched* one differs by its stripes as well as its colour."""
    if area.width() <= 0 or area.height() <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(area)
    draw_box(painter, area, radius=2, fill=token)
    if hatched:
        painter.setPen(QPen(colour(Colour.SURFACE), 2))
        for left in range(area.left() - area.height(), area.right() + area.height(), 8):
            painter.drawLine(left, area.bottom() + 2, left + area.height() + 3, area.top() - 1)
    painter.restore()


class BarLegend(QWidget):
    """Names the two series with the fill they have in the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (self.tr("หญิง"), self.tr("ชาย"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_names(self, first: str, second: str) -> None:
        """Call the series *first* and *second*."""
        self._names = (first, second)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for both names."""
        width = sum(text_width(name, Role.CAPTION) + 20 for name in self._names) + 14
        return QSize(width, text_height(Role.CAPTION))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both fills with their names."""
        painter = QPainter(self)
        left = 0
        for name, token in zip(self._names, (Colour.CHART_1, Colour.CHART_2), strict=True):
            area = QRect(left, (self.height() - 14) // 2, 14, 14)
            fill_series(painter, area, token, hatched=token is Colour.CHART_2)
            words = QRect(left + 20, 0, self.width(), self.height())
            left += 20 + draw_text(painter, words, name, Role.CAPTION, Colour.TEXT) + 14


class HorizontalBars(QWidget):
    """A list of lying bars; ``row_chosen`` carries the key of the one clicked or entered.

    With two series the second is hatched and both figures are written beside the bar. The up and
    down arrows move a mark over the rows, Enter chooses.
    """

    row_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[BarRow, ...] = ()
        self._words = (self.tr("ญ"), self.tr("ช"))
        self._row_height = 36
        self._marked = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(
        self, rows: tuple[BarRow, ...], *, first_word: str = "", second_word: str = "", row_height: int = 36
    ) -> None:
        """Show *rows*; *first_word* and *second_word* are written before the figures of two series.

        They are the first letters of women and men unless told.
        """
        self._rows = rows
        self._words = (first_word or self.tr("ญ"), second_word or self.tr("ช"))
        self._row_height = max(row_height, line_height(Role.CAPTION) + 4)
        self._marked = 0
        self.setAccessibleDescription(
            "; ".join(f"{row.label} {self._detail(row)} {row.total}" for row in rows)
        )
        self.updateGeometry()
        self.update()

    def focus_rect(self) -> QRect:
        """Return the marked row, for the focus ring."""
        return QRect(0, self._marked * self._row_height, self.width(), self._row_height)

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        return QSize(420, max(len(self._rows), 1) * self._row_height)

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the width may shrink."""
        return QSize(260, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the mouse."""
        place = int(event.position().y()) // self._row_height
        if 0 <= place < len(self._rows):
            self._marked = place
            self.row_chosen.emit(self._rows[place].key)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark or choose the marked row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            self._marked = max(0, min(self._marked + step, len(self._rows) - 1))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rows:
            self.row_chosen.emit(self._rows[self._marked].key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        most = max((row.total for row in self._rows), default=0) or 1
        label = max((text_width(row.label, self._role()) for row in self._rows), default=0)
        label = min(
            label + (Size.ICON + 10 if any(row.icon_name for row in self._rows) else 0) + 16,
            round(_LABEL_ROOM * text_scale()),
        )
        figures = max((text_width(self._detail(row), Role.CAPTION) + 8 for row in self._rows), default=0)
        total = max((text_width(str(row.total), Role.BODY_STRONG) for row in self._rows), default=0)
        room = max(self.width() - label - total - _BEFORE_TOTAL - figures, 20)
        for place, row in enumerate(self._rows):
            area = QRect(0, place * self._row_height, self.width(), self._row_height)
            self._paint_row(painter, area, row, label, room / most)

    def _paint_row(self, painter: QPainter, area: QRect, row: BarRow, label: int, unit: float) -> None:
        left = 0
        if row.icon_name:
            draw_icon(
                painter, QRect(0, area.top(), Size.ICON, area.height()), row.icon_name, Colour.TEXT_SECONDARY
            )
            left = Size.ICON + 10
        words = QRect(left, area.top(), label - left - 6, area.height())
        draw_text(painter, words, row.label, self._role(), Colour.TEXT)
        height = _BAR if self._row_height >= 36 else 14
        top = area.top() + (area.height() - height) // 2
        bar = QRect(label, top, max(round(row.first * unit), 1 if row.first else 0), height)
        fill_series(painter, bar, Colour.CHART_1, hatched=False)
        end = bar.left() + bar.width()
        if row.second is not None:
            end += _BETWEEN if row.first else 0
            second = QRect(end, top, max(round(row.second * unit) - _BETWEEN, 1 if row.second else 0), height)
            fill_series(painter, second, Colour.CHART_2, hatched=True)
            end += second.width() + 8
            figures = QRect(end, area.top(), area.width() - end, area.height())
            draw_text(painter, figures, self._detail(row), Role.CAPTION, Colour.TEXT_SECONDARY)
        draw_text(painter, area, str(row.total), Role.BODY_STRONG, Colour.TEXT, RIGHT)

    def _detail(self, row: BarRow) -> str:
        return "" if row.second is None else f"{self._words[0]} {row.first} · {self._words[1]} {row.second}"

    def _role(self) -> Role:
        return Role.BODY if self._row_height >= 36 else Role.CAPTION


class VerticalBars(QWidget):
    """Standing bars of one series with the figure above and the words below each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[BarRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_rows(self, rows: tuple[BarRow, ...]) -> None:
        """Show *rows*, in the order given; their second series is not drawn apart."""
        self._rows = rows
        self.setAccessibleDescription("; ".join(f"{row.label} {row.total}" for row in rows))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a low, wide box."""
        return QSize(420, 116)

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        return QSize(240, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars on their line."""
        painter = QPainter(self)
        if not self._rows:
            return
        most = max(row.total for row in self._rows) or 1
        line = line_height(Role.CAPTION)
        gap = 22
        width = (self.width() - gap * (len(self._rows) - 1)) // len(self._rows)
        foot = self.height() - line - 2
        room = foot - line - 2
        for place, row in enumerate(self._rows):
            left = place * (width + gap)
            height = round(room * row.total / most)
            self._paint_bar(painter, QRectF(left, foot - height, width, height))
            above = QRect(left, foot - height - line, width, line)
            draw_text(painter, above, str(row.total), Role.CAPTION, Colour.TEXT, CENTRE)
            draw_box(painter, QRect(left, foot, width, 1), radius=0, fill=Colour.CONTROL)
            below = QRect(left, foot + 2, width, line)
            draw_text(painter, below, row.label, Role.CAPTION, Colour.TEXT_SECONDARY, CENTRE)

    @staticmethod
    def _paint_bar(painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        pattern = Qt.BrushStyle.SolidPattern
        if active_theme() is Theme.HIGH_CONTRAST:
            pattern = Qt.BrushStyle.BDiagPattern
        painter.setBrush(QBrush(colour(Colour.CHART_3), pattern))
        painter.drawRoundedRect(area, 3, 3)
        painter.restore()
