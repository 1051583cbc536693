"""Pictures as JPEG; everything here may be called off the GUI thread."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

LARGEST_FILE = 20 * 1024 * 1024
LONGEST_PAPER = 2000
_PAPER_QUALITY = 85


class NotAPicture(ValueError):
    """A chosen file is no picture, cannot be read, or is larger than twenty megabytes."""


def encoded(picture: QImage, quality: int) -> bytes:
    """Return *picture* as JPEG; *quality* is 0 to 100."""
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    buffer.close()
    return bytes(target.data())


def encoded_within(picture: QImage, most_bytes: int) -> bytes:
    """Return *picture* as the best JPEG of at most *most_bytes*, made smaller if need be."""
    shown = picture
    while True:
        for quality in (92, 85, 75, 60):
            jpeg = encoded(shown, quality)
            if len(jpeg) <= most_bytes:
                return jpeg
        shown = shown.scaled(
            shown.size() * 0.8, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )


def paper_jpeg(picture: QImage) -> bytes:
    """Return the photographed page as JPEG, at most 2000 pixels long."""
    shown = picture
    if max(picture.width(), picture.height()) > LONGEST_PAPER:
        shown = picture.scaled(
            QSize(LONGEST_PAPER, LONGEST_PAPER),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return encoded(shown, _PAPER_QUALITY)


def picture_in(path: str) -> QImage:
    """Return the picture in the file *path*, turned as the camera was held.

    Raises:
        NotAPicture: there is none that can be used.
    """
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    if reader.device() is None or reader.device().size() > LARGEST_FILE:
        raise NotAPicture
    picture = reader.read()
    if picture.isNull():
        raise NotAPicture
    return picture
