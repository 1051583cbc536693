"""The picture with the frame of the portrait, the oval for the head, and what is wrong pointed at."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from oss_desk.gui.camera.guide import Guide
from oss_desk.gui.camera.live_picture import LivePicture, tip
from oss_desk.gui.camera.photo_checks import Check, Finding
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import text_width
from oss_desk.gui.theme.tokens import (
    VIEW_GUIDE,
    VIEW_LINE,
    VIEW_MARK,
    VIEW_MARK_INK,
    VIEW_SHADE,
    Role,
)
from oss_desk.words.portrait import FAULTS

_MARGIN = 4
"""Logical pixels between the portrait's frame and the edge of the view."""
_EYE = 0.28
"""Radius of the ring around an eye, as a part of what was looked at for it."""


class Viewfinder(LivePicture):
    """A live or taken picture; only what will be the portrait is bright."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faults: tuple[Finding, ...] = ()
        self._crop: QRect | None = None

    def show_faults(self, faults: tuple[Finding, ...]) -> None:
        """Point at what is wrong."""
        self._faults = faults
        said = [FAULTS[one.fault].in_(active_language()) for one in faults if one.fault is not None]
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def show_crop(self, crop: QRect | None) -> None:
        """Frame *crop* of the picture, or with None what the guide frames."""
        self._crop = crop
        self.update()

    def picture_area(self) -> QRectF:
        """Return where the picture lies: it fills the view, unless that would cut the portrait's frame."""
        size = QSizeF(self._size())
        crop = QRectF(self._framed())
        fill = max(self.width() / size.width(), self.height() / size.height())
        whole = min(
            (self.width() - 2 * _MARGIN) / crop.width(), (self.height() - 2 * _MARGIN) / crop.height()
        )
        scale = min(fill, whole)
        left = (self.width() - size.width() * scale) / 2
        top = (self.height() - size.height() * scale) / 2
        # The frame is never cut, wherever in the picture it is.
        left = min(max(left, _MARGIN - crop.left() * scale), self.width() - _MARGIN - crop.right() * scale)
        top = min(max(top, _MARGIN - crop.top() * scale), self.height() - _MARGIN - crop.bottom() * scale)
        return QRectF(left, top, size.width() * scale, size.height() * scale)

    def paint_over(self, painter: QPainter, area: QRectF) -> None:
        """Draw shade, frame, oval and the marks of what is wrong."""
        scale = area.width() / self._size().width()
        crop = QRectF(self._framed())
        frame = QRectF(
            area.left() + crop.left() * scale, area.top() + crop.top() * scale,
            crop.width() * scale, crop.height() * scale,
        )  # fmt: skip
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        shade.addRect(frame)
        ground = QColor(VIEW_SHADE)
        ground.setAlphaF(0.55)
        painter.fillPath(shade, ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(VIEW_LINE), 2))
        painter.drawRect(frame)
        self._draw_oval(painter, frame)
        for finding in self._faults:
            self._point_at(painter, finding, area, frame)
        shade_ground = QColor(VIEW_SHADE)
        shade_ground.setAlphaF(0.85)
        size = self.tr("25 × 30 มม.")
        tip(painter, QPointF(10, 24), size, shade_ground, QColor(VIEW_LINE), Role.CAPTION)

    def _size(self) -> QSize:
        return self.picture.size()

    def _framed(self) -> QRectF:
        return QRectF(self._crop) if self._crop is not None else Guide.of(self.picture.size()).crop

    def _draw_oval(self, painter: QPainter, frame: QRectF) -> None:
        guide = Guide.of(QSizeF(1000, 1000).toSize())
        high, wide = guide.oval.height() / guide.crop.height(), guide.oval.width() / guide.crop.width()
        down = (guide.oval.center().y() - guide.crop.top()) / guide.crop.height()
        oval = QRectF(0, 0, frame.width() * wide, frame.height() * high)
        oval.moveCenter(QPointF(frame.center().x(), frame.top() + frame.height() * down))
        off = any(finding.check is Check.FACE for finding in self._faults)
        pen = QPen(QColor(VIEW_MARK if off else VIEW_GUIDE), 3)
        pen.setDashPattern([10 / 3, 7 / 3])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawEllipse(oval)
        line = QPen(QColor(VIEW_LINE), 1)
        line.setDashPattern([4, 5])
        painter.setPen(line)
        middle = oval.center().y() + 3
        painter.drawLine(QPointF(oval.left(), middle), QPointF(oval.right(), middle))

    def _point_at(self, painter: QPainter, finding: Finding, area: QRectF, frame: QRectF) -> None:
        level = frame.top() + 30 + 36 * self._faults.index(finding)
        if finding.spot is not None:
            spot = QRectF(
                area.left() + finding.spot.x() * area.width(),
                area.top() + finding.spot.y() * area.height(),
                finding.spot.width() * area.width(),
                finding.spot.height() * area.height(),
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(VIEW_MARK), 3))
            if finding.check is Check.EYES and spot.width() < 2 * spot.height():
                around = max(spot.width() * _EYE, 7)
                painter.drawEllipse(spot.center(), around, around)
            elif finding.check is not Check.FACE:
                painter.drawRoundedRect(spot & frame, 6, 6)
            level = min(max(spot.center().y(), frame.top() + 20), frame.bottom() - 20)
        if finding.fault is None:
            return
        words = FAULTS[finding.fault].in_(active_language())
        left = frame.right() + 10
        if left + text_width(words, Role.CAPTION_STRONG) + 20 > self.width():
            # No room beside the portrait: at its foot, where it hides no face.
            left, level = frame.left() + 6, frame.bottom() - 20 - 36 * self._faults.index(finding)
        tip(
            painter,
            QPointF(left, level),
            words,
            QColor(VIEW_MARK),
            QColor(VIEW_MARK_INK),
            Role.CAPTION_STRONG,
        )
