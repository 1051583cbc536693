"""Where a face should be in a picture, and what of the picture becomes the portrait.

All boxes are in pixels of the picture they were asked for.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

RATIO = 25 / 30
"""Width by height of the photo on the card, in millimetres."""
_CROP_HIGH = 0.94
_OVAL_HIGH, _OVAL_WIDE, _OVAL_DOWN = 0.62, 0.56, 0.51
"""The oval as parts of the crop's height, width and height."""
FACE_DOWN = 0.56
"""How far down the crop the middle of a found face is: the box reaches from brow to chin."""
FACE_HIGH = 0.434
"""How high a found face is in the crop."""
_LEAST_CROP = 0.6


@dataclass(frozen=True, slots=True)
class Guide:
    """The frame of the portrait and the oval for the head, both in the middle of the picture."""

    crop: QRectF
    oval: QRectF

    @classmethod
    def of(cls, size: QSize) -> "Guide":
        """Return the guide for pictures of *size*; a narrow picture limits it in width."""
        high = min(size.height() * _CROP_HIGH, size.width() / RATIO)
        crop = QRectF((size.width() - high * RATIO) / 2, (size.height() - high) / 2, high * RATIO, high)
        oval = QRectF(0, 0, crop.width() * _OVAL_WIDE, crop.height() * _OVAL_HIGH)
        oval.moveCenter(QPointF(crop.center().x(), crop.top() + crop.height() * _OVAL_DOWN))
        return cls(crop, oval)

    @property
    def expected_face(self) -> QRectF:
        """Where a face that is found should be."""
        side = self.crop.height() * FACE_HIGH
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(self.crop.center().x(), self.crop.top() + self.crop.height() * FACE_DOWN))
        return box


def portrait_crop(size: QSize, face: QRectF | None) -> QRect:
    """Return what of a picture of *size* is the portrait: around *face*, else what the guide frames.

    It has the photo's proportions, lies within the picture and is never less than six tenths of
    what the guide frames, for a print of a few pixels helps nobody.
    """
    guide = Guide.of(size)
    if face is None:
        return guide.crop.toRect()
    high = min(max(face.height() / FACE_HIGH, guide.crop.height() * _LEAST_CROP), guide.crop.height())
    left = face.center().x() - high * RATIO / 2
    top = face.center().y() - high * FACE_DOWN
    left = min(max(left, 0.0), size.width() - high * RATIO)
    top = min(max(top, 0.0), size.height() - high)
    return QRectF(left, top, high * RATIO, high).toRect() & QRect(0, 0, size.width(), size.height())
