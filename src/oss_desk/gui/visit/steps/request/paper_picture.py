"""The scanned page beside the list: small, and one press enlarges it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from oss_desk.gui.theme.active import colour, font
from oss_desk.gui.theme.paint import draw_box, draw_icon
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.words.segmenter import segment

_EDGE = 12


class PaperPicture(QAbstractButton):
    """Shows one page whole on a sunken ground, or says in words that there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._shown = QPixmap()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_picture(self, picture: QImage, name: str) -> None:
        """Show *picture*, the page called *name*."""
        self._picture = picture
        self._words = ""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._scale()

    def show_words(self, words: str) -> None:
        """Say *words* where there is no picture."""
        self._picture = QImage()
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip("")
        self._scale()

    def sizeHint(self) -> QSize:
        """Return room for a page of paper."""
        return QSize(232, 200)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which words can be read."""
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the page once for its new room."""
        super().resizeEvent(event)
        self._scale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and page, or the words."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(Colour.SUNKEN))
        draw_box(painter, QRect(0, self.height() - 1, self.width(), 1), radius=0, fill=Colour.LINE)
        if self._shown.isNull():
            self._write(painter)
            return
        size = self._shown.deviceIndependentSize().toSize()
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawPixmap(left, top, self._shown)
        frame = QRect(left - 1, top - 1, size.width() + 2, size.height() + 2)
        draw_box(painter, frame, radius=0, border=Colour.LINE)

    def _write(self, painter: QPainter) -> None:
        middle = self.height() // 2
        icon = QRect(0, middle - 54, self.width(), 28)
        draw_icon(painter, icon, "file-text", Colour.TEXT_SECONDARY, Size.ICON_HERO)
        painter.setFont(font(Role.CAPTION))
        painter.setPen(colour(Colour.TEXT_SECONDARY))
        area = QRect(_EDGE, middle - 20, self.width() - 2 * _EDGE, self.height() - middle + 16)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), segment(self._words))

    def _scale(self) -> None:
        self._shown = QPixmap()
        room = self.size() - QSize(2 * _EDGE, 2 * _EDGE)
        if not self._picture.isNull() and room.width() > 0 and room.height() > 0:
            ratio = self.devicePixelRatioF()
            scaled = self._picture.scaled(
                room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._shown = QPixmap.fromImage(scaled)
            self._shown.setDevicePixelRatio(ratio)
        self.update()
