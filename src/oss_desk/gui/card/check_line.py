"""One thing that was checked before printing, or honestly was not."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import line_height, text_width
from oss_desk.gui.theme.paint import draw_icon, draw_text
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone

_ICONS = {Tone.OK: "circle-check", Tone.WARN: "alert-triangle", Tone.ERROR: "alert-circle"}


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at: ``OK`` was found good, ``NEUTRAL`` was not looked at."""

    words: str
    tone: Tone


class CheckLine(QWidget):
    """An icon and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = Check("", Tone.NEUTRAL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_check(self, check: Check) -> None:
        """Show *check* instead of what was there."""
        self._check = check
        self.setAccessibleName(check.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(text_width(self._check.words, Role.BODY) + 26, line_height(Role.BODY))

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the width may shrink."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and sentence."""
        if not self._check.words:
            return
        painter = QPainter(self)
        tone = self._check.tone
        mark = QRect(0, 0, Size.ICON_INLINE, self.height())
        draw_icon(painter, mark, _ICONS.get(tone, "circle-dashed"), TONE_INK[tone], Size.ICON_INLINE)
        ink = Colour.TEXT_SECONDARY if tone is Tone.NEUTRAL else Colour.TEXT
        words = QRect(Size.ICON_INLINE + 8, 0, self.width() - Size.ICON_INLINE - 8, self.height())
        draw_text(painter, words, self._check.words, Role.BODY, ink)
