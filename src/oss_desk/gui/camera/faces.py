"""Finds faces and open eyes in a grey picture, by the cascades that come with OpenCV.

Importing this module loads OpenCV, a quarter of a second: do it in the camera's lane. Where the extra
is not installed, the import fails.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

Grey = NDArray[np.uint8]
Boxes = Sequence[Sequence[int]]
Box = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""

_FACE, _EYE = "haarcascade_frontalface_alt2.xml", "haarcascade_eye_tree_eyeglasses.xml"
_LEAST_FACE = 0.18
"""Smallest face looked for, as a part of the picture's height."""
_EYES_AT = 240
"""Pixels a face is made wide before its eyes are looked for."""
_UPPER = 0.62
_LEAST_EYE, _LARGEST_EYE = (40, 40), (110, 110)


@dataclass(frozen=True, slots=True)
class OpenEyes:
    """Which eyes of a face are open: *left* is the person's own left, at the right of the picture."""

    left: bool
    right: bool


def load() -> None:
    """Read both cascades, so that the first picture need not wait for them."""
    _cascade(_FACE)
    _cascade(_EYE)


def grey_of(picture: QImage) -> Grey:
    """Return *picture* as rows of grey levels."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return np.ascontiguousarray(rows[:, : grey.width()])


def faces_in(grey: Grey) -> tuple[Box, ...]:
    """Return the faces that look at the camera, the largest first."""
    side = round(grey.shape[0] * _LEAST_FACE)
    found: Boxes = ()
    # Brought out only where nothing is found otherwise: a dark room and dark skin must hide nobody.
    for shown in (lambda: grey, lambda: cv2.equalizeHist(grey), lambda: _brought_out(grey)):
        found = _cascade(_FACE).detectMultiScale(shown(), 1.1, 4, minSize=(side, side))
        if len(found):
            break
    boxes = [(int(left), int(top), int(wide), int(high)) for left, top, wide, high in found]
    return tuple(sorted(boxes, key=lambda box: box[2] * box[3], reverse=True))


def open_eyes(grey: Grey, face: Box) -> OpenEyes:
    """Return which eyes of *face* are open."""
    left, top, wide, high = face
    upper = grey[top : top + round(high * _UPPER), left : left + wide]
    size = (_EYES_AT, round(_EYES_AT * _UPPER * high / wide))
    large = cv2.resize(upper, size).astype(np.uint8, copy=False)
    middles = _eyes(large)
    if len(middles) < 2:
        middles += _eyes(_brought_out(large))
    return OpenEyes(
        left=any(middle > _EYES_AT / 2 for middle in middles),
        right=any(middle < _EYES_AT / 2 for middle in middles),
    )


def _eyes(upper: Grey) -> list[float]:
    """Return how far right in *upper* the middle of each open eye is."""
    found = _cascade(_EYE).detectMultiScale(upper, 1.05, 3, minSize=_LEAST_EYE, maxSize=_LARGEST_EYE)
    return [box[0] + box[2] / 2 for box in found]


def _brought_out(grey: Grey) -> Grey:
    """Return *grey* with the contrast of each of its parts made larger."""
    return cv2.createCLAHE(4.0, (4, 4)).apply(grey).astype(np.uint8, copy=False)


@cache
def _cascade(name: str) -> cv2.CascadeClassifier:
    return cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / name))
