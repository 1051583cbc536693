"""A line of text on the dark ground of the sign-in page, with an icon before it where it has one."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import colour, font, text_scale
from oss_desk.gui.theme.paint import draw_icon
from oss_desk.gui.theme.tokens import Colour, Role, Size

_ICON_GAP = 14


class NavLine(QWidget):
    """Shows one line in a size that only the sign-in page uses; too long a line ends in an ellipsis."""

    def __init__(
        self, pixels: int, line: int, *, strong: bool = False, token: Colour = Colour.NAV_TEXT
    ) -> None:
        """Set letters *pixels* high on a line of *line* logical pixels, semibold when *strong*."""
        super().__init__()
        self._pixels, self._line = pixels, line
        self._strong = strong
        self._token = token
        self._text = ""
        self._icon_name = ""
        self._icon_token = Colour.NAV_MARK
        self._icon_size: int = Size.ICON
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the words shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show *text*; an empty one leaves the line free."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def set_icon(self, name: str, token: Colour = Colour.NAV_MARK, size: int = Size.ICON) -> None:
        """Show the icon *name* in *token* before the words."""
        self._icon_name, self._icon_token, self._icon_size = name, token, size
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the line; the width is whatever there is."""
        return QSize(0, round(self._line * text_scale()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a line is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words, centred on the height."""
        painter = QPainter(self)
        left = 0
        if self._icon_name:
            area = QRect(0, 1, self._icon_size, self.height())
            draw_icon(painter, area, self._icon_name, self._icon_token, self._icon_size)
            left = self._icon_size + _ICON_GAP
        chosen = self._font()
        metrics = QFontMetrics(chosen)
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width() - left)
        painter.setFont(chosen)
        painter.setPen(colour(self._token))
        baseline = 1 + (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, round(baseline)), shown)

    def _font(self) -> QFont:
        chosen = font(Role.BODY_STRONG if self._strong else Role.BODY)
        chosen.setPixelSize(round(self._pixels * text_scale()))
        return chosen
