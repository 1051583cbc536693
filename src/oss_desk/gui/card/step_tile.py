"""One of the three steps of a card: number, name, and where it stands."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from oss_desk.gui.card.standing import Progress, StepWords
from oss_desk.gui.theme.active import line_height
from oss_desk.gui.theme.paint import CENTRE, draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.text_lines import Line, draw_lines

_DISC = 28
_SIDE = 14


class StepTile(QFrame):
    """A small card; done has a check, stopped a warning sign, the rest its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._words = StepWords("", "", Progress.LATER)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, number: int, words: StepWords) -> None:
        """Show step *number* as *words* say."""
        self._number = str(number)
        self._words = words
        self.setAccessibleName(f"{number} {words.title}")
        self.setAccessibleDescription(words.detail)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(200, line_height(Role.BODY_STRONG) + line_height(Role.BODY) + 22)

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the width may shrink."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=Radius.CARD, fill=Colour.SURFACE, border=Colour.LINE)
        disc = QRect(_SIDE, (self.height() - _DISC) // 2, _DISC, _DISC)
        fill = {Progress.DONE: Colour.OK, Progress.STOPPED: Colour.WARN}.get(
            self._words.progress, Colour.PRIMARY
        )
        draw_box(painter, disc, radius=_DISC / 2, fill=fill)
        if self._words.progress is Progress.DONE:
            draw_icon(painter, disc, "check", Colour.SURFACE, Size.ICON_INLINE)
        elif self._words.progress is Progress.STOPPED:
            draw_icon(painter, disc, "alert-triangle", Colour.SURFACE, Size.ICON_INLINE)
        else:
            draw_text(painter, disc, self._number, Role.BODY_STRONG, Colour.ON_PRIMARY, CENTRE)
        left = disc.right() + 11
        area = QRect(left, 0, self.width() - left - 8, self.height())
        ink = Colour.WARN if self._words.progress is Progress.STOPPED else Colour.TEXT_SECONDARY
        draw_lines(
            painter,
            area,
            (Line(self._words.title, Role.BODY_STRONG), Line(self._words.detail, Role.CAPTION, ink)),
        )
