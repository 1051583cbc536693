"""Facts of a reading: a quiet label and a value, or a done step with its time at the right end."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.settings.devices.sight import FactSight
from oss_desk.gui.theme.active import control_height, text_scale, text_width
from oss_desk.gui.theme.paint import RIGHT, draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.widgets.announce import spoken

_LABEL = 104
_GAP = 10


class _FactLine(QWidget):
    def __init__(self, sight: FactSight, parent: QWidget) -> None:
        super().__init__(parent)
        self._sight = sight
        said = (sight.label, sight.words, sight.measure)
        self.setAccessibleName(spoken(" ".join(part for part in said if part)))
        self.setToolTip(sight.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, control_height(32 if self._sight.icon_name else 28, Role.BODY))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, sight = QPainter(self), self._sight
        area = self.rect()
        if sight.measure:
            draw_text(painter, area, sight.measure, Role.BODY, Colour.TEXT_SECONDARY, RIGHT)
            area.setRight(area.right() - text_width(sight.measure, Role.BODY) - _GAP)
        if sight.icon_name:
            icon = QRect(0, 0, Size.ICON_INLINE, self.height())
            draw_icon(painter, icon, sight.icon_name, TONE_INK[sight.tone], Size.ICON_INLINE)
            area.setLeft(Size.ICON_INLINE + _GAP + 2)
            draw_text(painter, area, sight.label, Role.BODY, Colour.TEXT)
            return
        draw_text(painter, area, sight.label, Role.CAPTION, Colour.TEXT_SECONDARY)
        area.setLeft(round(_LABEL * text_scale()) + _GAP)
        ink = Colour.TEXT if sight.tone is Tone.NEUTRAL else TONE_INK[sight.tone]
        draw_text(painter, area, sight.words, Role.BODY, ink)


class FactList(QWidget):
    """Lines below each other; showing others replaces them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._sights: tuple[FactSight, ...] = ()

    @property
    def sights(self) -> tuple[FactSight, ...]:
        """What is shown."""
        return self._sights

    def show_facts(self, sights: tuple[FactSight, ...]) -> None:
        """Show *sights* instead of what was there."""
        if sights == self._sights:
            return
        while (item := self._column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self._sights = sights
        for sight in sights:
            line = _FactLine(sight, self)
            self._column.addWidget(line)
            # The layout would show it only at the next turn of the event loop.
            line.show()
