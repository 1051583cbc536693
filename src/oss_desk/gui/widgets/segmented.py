"""An exclusive choice in one frame, moved with the arrow keys: one stop of the Tab key."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_GROUND, TONE_INK, Colour, Radius, Role, Size, Tone
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.touch import touch_ground

_PADDING = 10
_GAP = 4


@dataclass(frozen=True, slots=True)
class SegmentOption:
    """One answer: what it is called in code, in words, and how it looks when chosen."""

    value: str
    text: str
    tone: Tone = Tone.PRIMARY
    icon_name: str = ""


class _Segment(QAbstractButton):
    def __init__(self, option: SegmentOption, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self._place = place
        self.setText(option.text)
        self.setAccessibleName(spoken(option.text))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # Only the chosen answer shows its icon, so that the frame is as wide whichever is chosen.
        icon = Size.ICON_INLINE + _GAP if self.option.icon_name and self.isChecked() else 0
        width = text_width(self.option.text, Role.CAPTION_STRONG) + 2 * _PADDING + icon
        return QSize(width, control_height(Size.SEGMENT, Role.CAPTION))

    def nextCheckState(self) -> None:
        """Leave the choice to the frame: a second click does not take it back."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone, chosen = self.option.tone, self.isChecked()
        filled = chosen and tone is Tone.PRIMARY
        ink = Colour.ON_PRIMARY if filled else TONE_INK[tone] if chosen else Colour.TEXT_SECONDARY
        fill = Colour.PRIMARY if filled else TONE_GROUND[tone] if chosen else Colour.SURFACE
        fill = fill if chosen else touch_ground(self) or fill
        border = TONE_INK[tone] if chosen else Colour.CONTROL
        # Ends are round outwards and square inwards: there the box runs on past the edge. Each
        # answer draws the line at its right; the line at its left is its neighbour's.
        before = {"first": 0, "only": 0, "middle": 1, "last": 8}[self._place]
        after = 8 if self._place == "first" else 0
        radius = 0 if self._place == "middle" else Radius.CONTROL
        draw_box(painter, self.rect().adjusted(-before, 0, after, 0), radius=radius, fill=fill, border=border)
        if self._place == "first":
            draw_box(painter, QRect(self.width() - 1, 0, 1, self.height()), radius=0, fill=border)
        role = Role.CAPTION_STRONG if chosen else Role.CAPTION
        shown_icon = self.option.icon_name if chosen else ""
        content = text_width(self.option.text, role) + (Size.ICON_INLINE + _GAP if shown_icon else 0)
        left = (self.width() - content) // 2
        if shown_icon:
            draw_icon(
                painter, QRect(left, 0, Size.ICON_INLINE, self.height()), shown_icon, ink, Size.ICON_INLINE
            )
            left += Size.ICON_INLINE + _GAP
        draw_text(painter, QRect(left, 0, self.width() - left, self.height()), self.option.text, role, ink)


class Segmented(QFrame):
    """One of a few answers, always in sight.

    ``chosen`` carries the value of the answer the officer picked; setting it in code is silent.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: list[_Segment] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_options(self, options: tuple[SegmentOption, ...]) -> None:
        """Offer *options*, none of them chosen."""
        for old in self._segments:
            self._row.removeWidget(old)
            old.deleteLater()
        last = len(options) - 1
        self._segments = []
        for number, option in enumerate(options):
            place = "only" if not last else "first" if not number else "last" if number == last else "middle"
            segment = _Segment(option, place, self)
            segment.clicked.connect(lambda _on=False, value=option.value: self._choose(value))
            self._row.addWidget(segment)
            self._segments.append(segment)
        self._describe()

    def _get_choices(self) -> list[str]:
        return [segment.option.text for segment in self._segments]

    def set_choices(self, texts: list[str]) -> None:
        """Offer *texts*, each also its own value; for Designer."""
        self.set_options(tuple(SegmentOption(text, text) for text in texts))

    choices = Property("QStringList", _get_choices, set_choices)  # type: ignore[arg-type]

    def value(self) -> str:
        """Return the value chosen, or an empty text."""
        return next((segment.option.value for segment in self._segments if segment.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose *value* without a signal; one that is not offered clears the choice."""
        # Exclusive buttons are radio buttons to assistive technology, but would not let go of a choice.
        for segment in self._segments:
            segment.setAutoExclusive(False)
            segment.setChecked(segment.option.value == value)
            segment.updateGeometry()
        for segment in self._segments:
            segment.setAutoExclusive(True)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the left and right arrow."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._segments or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        values = [segment.option.value for segment in self._segments]
        now = values.index(self.value()) if self.value() in values else (-1 if step > 0 else len(values))
        self._choose(values[max(0, min(now + step, len(values) - 1))])
        # The focus stays on the frame, so nobody else tells where the choice went.
        announce(self, self.accessibleDescription())

    def _choose(self, value: str) -> None:
        if value != self.value():
            self.set_value(value)
            self.chosen.emit(value)

    def _describe(self) -> None:
        chosen = next((segment.option.text for segment in self._segments if segment.isChecked()), "")
        self.setAccessibleDescription(spoken(chosen or self.tr("ยังไม่ได้เลือก")))
