"""Shows what a camera sees, as large as there is room."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.gui.theme.active import font
from oss_desk.gui.theme.tokens import VIEW_GROUND, VIEW_LINE, Radius, Role
from oss_desk.words.segmenter import segment


class LivePicture(QWidget):
    """The picture on a dark ground; what lies over it is drawn by `paint_over`.

    It takes the keyboard, so that keys meant for the camera have somewhere to go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._sentence = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 140)

    def show_picture(self, picture: QImage) -> None:
        """Show *picture* instead of the last one."""
        self._picture = picture
        self.update()

    def show_sentence(self, sentence: str) -> None:
        """Say *sentence* where there is no picture."""
        self._sentence = sentence
        if sentence:
            self._picture = QImage()
        self.setAccessibleDescription(sentence)
        self.update()

    @property
    def picture(self) -> QImage:
        """What is shown; null when there is nothing."""
        return self._picture

    def sizeHint(self) -> QSize:
        """Return the designed size."""
        return QSize(574, 416)

    def picture_area(self) -> QRectF:
        """Return where the picture lies in the widget, whole and centred."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2,
                      size.width(), size.height())  # fmt: skip

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, picture and what lies over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(VIEW_GROUND))
        if self._picture.isNull():
            self._write(painter)
            return
        painter.drawImage(self.picture_area(), self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_over(painter, self.picture_area())

    def paint_over(self, painter: QPainter, area: QRectF) -> None:
        """Draw over the picture, which lies at *area*; nothing by default."""

    def _write(self, painter: QPainter) -> None:
        painter.setFont(font(Role.BODY))
        painter.setPen(QColor(VIEW_LINE))
        area = QRectF(self.rect()).adjusted(24, 12, -24, -12)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), segment(self._sentence))


def tip(painter: QPainter, at: QPointF, text: str, ground: QColor, ink: QColor, role: Role) -> None:
    """Write *text* on a small ground whose left middle is *at*."""
    painter.setFont(font(role))
    metrics = painter.fontMetrics()
    high = metrics.height() + 6
    box = QRectF(at.x(), at.y() - high / 2, metrics.horizontalAdvance(text) + 20, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)
    painter.setPen(ink)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
