"""From a picture of the camera to the portrait that is kept; all of it off the GUI thread."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage

from oss_desk.gui.camera.guide import portrait_crop
from oss_desk.gui.camera.jpeg import encoded_within, picture_in
from oss_desk.gui.camera.photo_checks import Examination, examine

PORTRAIT_SIZE = QSize(600, 720)
"""Pixels of the photo's 25 x 30 mm at the finest a card printer prints; the camera may have fewer."""
LARGEST_PORTRAIT = 60_000
"""Bytes a portrait may take in the register."""


@dataclass(frozen=True, slots=True)
class Developed:
    """A picture that was looked at.

    Attributes:
        picture: as it is to be shown; examination: of it.
        crop: what of it is the portrait; jpeg: the portrait.
    """

    picture: QImage
    examination: Examination
    crop: QRect
    jpeg: bytes


def develop(picture: QImage) -> Developed:
    """Look at the *picture* a camera took, and cut the portrait out of it."""
    found = examine(picture)
    crop = _crop(picture, found)
    return Developed(picture, found, crop, _jpeg(picture.copy(crop)))


def develop_file(path: str) -> Developed:
    """Look at the picture in the file *path*, cut to its face as if it had been taken so.

    Raises:
        NotAPicture: there is none that can be used.
    """
    whole = picture_in(path)
    near = whole.copy(_crop(whole, examine(whole)))
    return Developed(near, examine(near), near.rect(), _jpeg(near))


def _crop(picture: QImage, found: Examination) -> QRect:
    face = found.face
    if face is not None:
        wide, high = picture.width(), picture.height()
        face = QRectF(face.x() * wide, face.y() * high, face.width() * wide, face.height() * high)
    return portrait_crop(picture.size(), face)


def _jpeg(portrait: QImage) -> bytes:
    if portrait.height() > PORTRAIT_SIZE.height():
        portrait = portrait.scaled(
            PORTRAIT_SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return encoded_within(portrait, LARGEST_PORTRAIT)
