"""One reader to choose: its name over how it is connected, and how it is now."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from oss_desk.gui.settings.devices.sight import ReaderSight, ReaderState
from oss_desk.gui.theme.active import control_height, line_height
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Tone
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.tag import draw_tag, tag_width
from oss_desk.gui.widgets.text_lines import Line, draw_lines
from oss_desk.gui.widgets.touch import touch_ground

_CIRCLE, _SIDE, _GAP, _ROW = 20, 14, 10, 60
_LOOKS = {
    ReaderState.EMPTY: (Tone.NEUTRAL, ""),
    ReaderState.CARD: (Tone.OK, "check"),
    ReaderState.READING: (Tone.INFO, "refresh"),
    ReaderState.UNREADABLE: (Tone.ERROR, "alert-circle"),
    ReaderState.LOST: (Tone.ERROR, "alert-circle"),
}


class ReaderRow(QAbstractButton):
    """A reader as one choice of several; the words for its state come from whoever shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight = ReaderSight("", "", ReaderState.EMPTY)
        self._word = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def sight(self) -> ReaderSight:
        """What is shown."""
        return self._sight

    def show_reader(self, sight: ReaderSight, word: str) -> None:
        """Show *sight*, its state called *word*; a changed state is announced."""
        changed = sight.state is not self._sight.state and sight.name == self._sight.name
        self._sight, self._word = sight, word
        self.setText(sight.name)
        self.setAccessibleName(sight.name)
        self.setAccessibleDescription(spoken(" ".join(part for part in (word, sight.detail) if part)))
        self.setToolTip(sight.name)
        self.update()
        if changed:
            announce(self, f"{sight.name} {word}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page; Space and the arrows choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
        # The arrows took the keyboard to another reader: that one is meant.
        focused = QApplication.focusWidget()
        if isinstance(focused, ReaderRow) and focused is not self:
            focused.click()

    def sizeHint(self) -> QSize:
        """Return room for two lines; the width may shrink."""
        height = line_height(Role.BODY_STRONG) + line_height(Role.CAPTION) + 12
        return QSize(280, max(control_height(_ROW), height))

    def minimumSizeHint(self) -> QSize:
        """Return the full height; long names end in an ellipsis and stand whole in the tool tip."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle, the two lines and the state."""
        painter = QPainter(self)
        chosen, middle = self.isChecked(), self.height() // 2
        ground = Colour.PRIMARY_SOFT if chosen else touch_ground(self) or Colour.SURFACE
        border = Colour.PRIMARY if chosen else Colour.CONTROL
        draw_box(
            painter, self.rect(), radius=Radius.CARD, fill=ground, border=border, width=2 if chosen else 1
        )
        circle = QRect(_SIDE, middle - _CIRCLE // 2, _CIRCLE, _CIRCLE)
        draw_box(painter, circle, radius=_CIRCLE / 2, fill=Colour.SURFACE, border=border, width=2)
        if chosen:
            draw_box(painter, circle.adjusted(5, 5, -5, -5), radius=5, fill=Colour.PRIMARY)
        tone, icon_name = _LOOKS[self._sight.state]
        wide = tag_width(self._word, icon_name)
        left = self.width() - _SIDE - wide
        draw_tag(
            painter, left, middle, self._word, tone, icon_name, ground=Colour.SURFACE if chosen else None
        )
        area = QRect(_SIDE + _CIRCLE + _GAP, 0, 0, self.height())
        area.setRight(left - _GAP)
        name = Line(self._sight.name, Role.BODY_STRONG if chosen else Role.BODY)
        detail = Line(self._sight.detail, Role.CAPTION, Colour.TEXT_SECONDARY)
        draw_lines(painter, area, (name, detail) if self._sight.detail else (name,))
