"""A row with a box to tick or a circle to choose, a key, words and a quiet detail."""

from PySide6.QtCore import Property, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import RIGHT, draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width
from oss_desk.gui.widgets.shortcut_keys import key_sequences
from oss_desk.gui.widgets.touch import touch_ground

_BOX = 20
_GAP = 9
_SIDE = 16


class CheckRow(QAbstractButton):
    """A check box (or, ``round``, one choice of several) as wide as its card.

    ``text``, ``checked``, ``toggled`` and ``clicked`` are Qt's own. Rows that are round and share a
    parent exclude each other. ``padded`` rows mark their choice over the whole width.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = ""
        self._wrong = ""
        self._key = ""
        self._round = False
        self._padded = False
        self._shortcut = QShortcut(self)
        self._shortcut.activated.connect(self.click)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _get_detail(self) -> str:
        return self._detail

    def set_detail(self, text: str) -> None:
        """Write *text* quietly after the words (at the right end of a padded row)."""
        self._detail = text
        self._describe()

    def show_problem(self, sentence: str) -> None:
        """Say *sentence* after the words in place of the detail; an empty one takes it away."""
        if sentence != self._wrong:
            self._wrong = sentence
            self._describe()
            announce(self, sentence)

    def _get_key_text(self) -> str:
        return self._key

    def set_key_text(self, key: str) -> None:
        """Show *key* before the words and listen for it while the row is visible."""
        self._key = key
        self._shortcut.setKeys(key_sequences(key))
        self._describe()

    def _get_round(self) -> bool:
        return self._round

    def set_round(self, is_round: bool) -> None:  # noqa: FBT001
        """Make the row one choice of several."""
        self._round = is_round
        self.setAutoExclusive(is_round)
        self.update()

    def _get_padded(self) -> bool:
        return self._padded

    def set_padded(self, padded: bool) -> None:  # noqa: FBT001
        """Make the row part of a list that fills its card from edge to edge."""
        self._padded = padded
        self.updateGeometry()
        self.update()

    detail = Property(str, _get_detail, set_detail)
    key_text = Property(str, _get_key_text, set_key_text)
    round = Property(bool, _get_round, set_round)
    padded = Property(bool, _get_padded, set_padded)

    def setText(self, text: str) -> None:
        """Write the words; they are the accessible name as well."""
        super().setText(text)
        self.setAccessibleName(spoken(text))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page; Space ticks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for everything on one line."""
        width = 2 * self._side() + _BOX + _GAP + text_width(self.text(), Role.BODY_STRONG)
        width += key_cap_width(self._key) + _GAP if self._key else 0
        beside = self._wrong or self._detail
        width += text_width(beside, Role.CAPTION) + _GAP if beside else 0
        return QSize(width, control_height(36 if self._padded else Size.BUTTON_SMALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark, key, words and detail."""
        painter = QPainter(self)
        chosen, middle = self.isChecked(), self.height() // 2
        ground = touch_ground(self)
        if ground is not None and not (self._padded and chosen):
            radius = 0 if self._padded else Radius.TAG_BOX
            draw_box(painter, self.rect(), radius=radius, fill=ground)
        if self._padded and chosen:
            draw_box(painter, self.rect(), radius=0, fill=Colour.PRIMARY_SOFT)
            draw_box(painter, QRect(0, 0, Size.MARK_BAR, self.height()), radius=0, fill=Colour.PRIMARY)
        left = self._side()
        self._draw_mark(painter, QRect(left, middle - _BOX // 2, _BOX, _BOX), chosen=chosen)
        left += _BOX + _GAP
        if self._key:
            ink = Colour.TEXT if chosen else Colour.TEXT_SECONDARY
            left += draw_key_cap(painter, left, middle, self._key, ink) + _GAP
        area = QRect(left, 0, self.width() - left - self._side(), self.height())
        role = Role.BODY_STRONG if chosen and self._padded else Role.BODY
        ink = Colour.TEXT if self.isEnabled() else Colour.TEXT_SECONDARY
        taken = draw_text(painter, area, self.text(), role, ink)
        area.setLeft(area.left() + taken + _GAP)
        align = {"align": RIGHT} if self._padded else {}
        quiet = Colour.ERROR if self._wrong else Colour.TEXT_SECONDARY
        draw_text(painter, area, self._wrong or self._detail, Role.CAPTION, quiet, **align)

    def _draw_mark(self, painter: QPainter, box: QRect, *, chosen: bool) -> None:
        radius = _BOX / 2 if self._round else 4
        border = Colour.PRIMARY if chosen else Colour.ERROR if self._wrong else Colour.CONTROL
        fill = Colour.PRIMARY if chosen and not self._round else Colour.SURFACE
        draw_box(painter, box, radius=radius, fill=fill, border=border, width=2, dashed=not self.isEnabled())
        if chosen and self._round:
            draw_box(painter, box.adjusted(5, 5, -5, -5), radius=5, fill=Colour.PRIMARY)
        elif chosen:
            draw_icon(painter, box, "check", Colour.ON_PRIMARY, Size.ICON_TAG)

    def _side(self) -> int:
        return _SIDE if self._padded else 0

    def _describe(self) -> None:
        beside = self._wrong or self._detail
        self.setAccessibleDescription(spoken(" ".join(part for part in (beside, self._key) if part)))
        self.updateGeometry()
        self.update()
