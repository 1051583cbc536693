"""The four checks of a portrait: one face in the oval, both eyes open, even light, plain ground and sharp.

They point out what may be wrong; the officer decides. Call `examine` off the GUI thread: it takes some
40 ms. Face and eyes need OpenCV; where it is not installed they are not checked, and said to be so.
"""

import importlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage

from oss_desk.gui.camera.guide import Guide

if TYPE_CHECKING:
    from types import ModuleType

    from PIL import Image

# Pillow and OpenCV are loaded by the first picture that is looked at, in the lane that looks at it.
# ruff: noqa: PLC0415

_HIGH = 360
"""Pixels a picture is made high before it is looked at."""


class Check(StrEnum):
    """What is looked at, in the order in which it is shown."""

    FACE = "face"
    EYES = "eyes"
    LIGHT = "light"
    GROUND = "ground"


class Fault(StrEnum):
    """What a check found."""

    NO_FACE = "no_face"
    MORE_FACES = "more_faces"
    OFF_OVAL = "off_oval"
    TOO_FAR = "too_far"
    TOO_NEAR = "too_near"
    LEFT_EYE = "left_eye"
    RIGHT_EYE = "right_eye"
    BOTH_EYES = "both_eyes"
    DARK = "dark"
    BRIGHT = "bright"
    SHADOW = "shadow"
    BUSY = "busy"
    BLURRED = "blurred"


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check.

    Attributes:
        is_checked: it could be checked at all.
        fault: what is wrong, or None.
        spot: where, as parts of the picture's width and height; None for the whole of it.
    """

    check: Check
    is_checked: bool = True
    fault: Fault | None = None
    spot: QRectF | None = None

    @property
    def passed(self) -> bool:
        """Tell whether it was checked and nothing is wrong."""
        return self.is_checked and self.fault is None


@dataclass(frozen=True, slots=True)
class Examination:
    """All four findings, in order, and the *face* as parts of the picture, if one was found."""

    findings: tuple[Finding, ...]
    face: QRectF | None = None

    @property
    def passed(self) -> int:
        """How many checks are passed."""
        return sum(finding.passed for finding in self.findings)

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The findings that say something is wrong."""
        return tuple(finding for finding in self.findings if finding.fault is not None)


def examine(picture: QImage) -> Examination:
    """Look at *picture* as a portrait; the oval stands where `Guide` puts it."""
    small = picture.scaledToHeight(_HIGH, Qt.TransformationMode.SmoothTransformation)
    small = small.convertToFormat(QImage.Format.Format_Grayscale8)
    guide = Guide.of(small.size())
    face, seen = _face_and_eyes(small, guide)
    grey = _pillow(small)
    where = face or guide.expected_face
    parts = [*seen, _light(grey, where, guide.crop), _ground(grey, where, guide.crop)]
    whole = QRectF(0, 0, small.width(), small.height())
    return Examination(
        tuple(
            Finding(part.check, part.is_checked, part.fault, _part(part.spot, whole) if part.spot else None)
            for part in parts
        ),
        _part(face, whole) if face else None,
    )


def _part(box: QRectF, whole: QRectF) -> QRectF:
    wide, high = whole.width(), whole.height()
    return QRectF(box.x() / wide, box.y() / high, box.width() / wide, box.height() / high)


def _faces() -> "ModuleType | None":
    try:
        return importlib.import_module("oss_desk.gui.camera.faces")
    except ImportError:
        return None


def _face_and_eyes(small: QImage, guide: Guide) -> tuple[QRectF | None, tuple[Finding, Finding]]:
    unseen = Finding(Check.EYES, is_checked=False)
    faces = _faces()
    if faces is None:
        return None, (Finding(Check.FACE, is_checked=False), unseen)
    grey = faces.grey_of(small)
    found = faces.faces_in(grey)
    if not found:
        return None, (Finding(Check.FACE, fault=Fault.NO_FACE, spot=guide.oval), unseen)
    face = QRectF(*found[0])
    others = [QRectF(*box) for box in found[1:] if box[2] > face.width() / 2]
    if others:
        at_face = Finding(Check.FACE, fault=Fault.MORE_FACES, spot=others[0])
    else:
        at_face = Finding(Check.FACE, fault=_misplaced(face, guide), spot=face)
    eyes = faces.open_eyes(grey, found[0])
    return face, (at_face, _eyes(face, left=eyes.left, right=eyes.right))


def _misplaced(face: QRectF, guide: Guide) -> Fault | None:
    wanted = guide.expected_face
    if face.width() < wanted.width() * 0.68:
        return Fault.TOO_FAR
    if face.width() > wanted.width() * 1.35:
        return Fault.TOO_NEAR
    away = face.center() - wanted.center()
    off = abs(away.x()) > guide.crop.width() * 0.1 or abs(away.y()) > guide.crop.height() * 0.11
    return Fault.OFF_OVAL if off else None


def _eyes(face: QRectF, *, left: bool, right: bool) -> Finding:
    if left and right:
        return Finding(Check.EYES)
    fault = Fault.BOTH_EYES if not (left or right) else Fault.LEFT_EYE if not left else Fault.RIGHT_EYE
    across = {Fault.BOTH_EYES: 0.5, Fault.LEFT_EYE: 0.675, Fault.RIGHT_EYE: 0.325}[fault]
    size = face.width() * (0.7 if fault is Fault.BOTH_EYES else 0.26)
    spot = QRectF(0, 0, size, face.width() * 0.26)
    spot.moveCenter(QPointF(face.left() + face.width() * across, face.top() + face.height() * 0.4))
    return Finding(Check.EYES, fault=fault, spot=spot)


def _pillow(grey: QImage) -> "Image.Image":
    from PIL import Image

    size = (grey.width(), grey.height())
    return Image.frombuffer("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine(), 1)


def _piece(grey: "Image.Image", box: QRectF) -> "Image.Image":
    inside = box & QRectF(0, 0, grey.width, grey.height)
    least = 2  # pixels: less has no statistics
    right = max(inside.right(), inside.left() + least)
    return grey.crop((round(inside.left()), round(inside.top()), round(right),
                      round(max(inside.bottom(), inside.top() + least))))  # fmt: skip


def _light(grey: "Image.Image", face: QRectF, crop: QRectF) -> Finding:
    """Judge how bright the face is, whether it is burnt out, and whether one half lies in shadow."""
    from PIL import ImageStat

    middle = face.adjusted(
        face.width() * 0.15, face.height() * 0.2, face.width() * -0.15, face.height() * -0.1
    )
    levels = _piece(grey, middle).histogram()
    pixels = sum(levels)
    mean = sum(level * count for level, count in enumerate(levels)) / pixels
    half = QRectF(middle.left(), middle.top(), middle.width() / 2, middle.height())
    left = ImageStat.Stat(_piece(grey, half)).mean[0]
    right = ImageStat.Stat(_piece(grey, half.translated(half.width(), 0))).mean[0]
    fault: Fault | None = None
    if mean < 45 or _nearly_brightest(_piece(grey, crop)) < 110:
        fault = Fault.DARK
    elif sum(levels[250:]) > pixels / 4:
        fault = Fault.BRIGHT
    elif abs(left - right) > 0.3 * max(left, right):
        fault = Fault.SHADOW
    if fault is Fault.SHADOW:
        return Finding(
            Check.LIGHT, fault=fault, spot=half if left < right else half.translated(half.width(), 0)
        )
    return Finding(Check.LIGHT, fault=fault, spot=face if fault is Fault.BRIGHT else None)


def _nearly_brightest(piece: "Image.Image") -> int:
    """Return the level that only one pixel in twenty exceeds."""
    left = sum(levels := piece.histogram()) / 20
    for level in range(255, -1, -1):
        left -= levels[level]
        if left < 0:
            return level
    return 0


def _ground(grey: "Image.Image", face: QRectF, crop: QRectF) -> Finding:
    """Judge the wall at both sides of the head, and whether the face is sharp."""
    from PIL import ImageFilter, ImageStat

    beside = 0.28 * face.width()  # hair and ears
    high = max(face.center().y() - crop.top(), crop.height() * 0.2)
    left = face.left() - beside - crop.left()
    right = crop.right() - face.right() - beside
    bands = (
        QRectF(crop.left(), crop.top(), left, high),
        QRectF(crop.right() - right, crop.top(), right, high),
    )
    for band in bands:
        if band.width() < crop.width() * 0.06:
            continue  # the head is there; where it should be, another check says
        piece = _piece(grey, band).filter(ImageFilter.GaussianBlur(1))
        if ImageStat.Stat(piece).stddev[0] > 24 or _edges(piece) > 0.05:
            return Finding(Check.GROUND, fault=Fault.BUSY, spot=band)
    if _sharpness(_piece(grey, face)) < 0.025:
        return Finding(Check.GROUND, fault=Fault.BLURRED, spot=face)
    return Finding(Check.GROUND)


def _edges(piece: "Image.Image") -> float:
    """Return how much of *piece* is edge."""
    from PIL import ImageFilter

    levels = piece.filter(ImageFilter.FIND_EDGES).crop((1, 1, piece.width - 1, piece.height - 1)).histogram()
    return sum(levels[40:]) / max(sum(levels), 1)


def _sharpness(piece: "Image.Image") -> float:
    """Return how much of the contrast of *piece* lies in its finest detail, dark or light alike."""
    from PIL import ImageFilter, ImageStat

    kernel = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
    inner = piece.filter(kernel).crop((1, 1, piece.width - 1, piece.height - 1))
    return ImageStat.Stat(inner).var[0] / max(ImageStat.Stat(piece).var[0], 1.0)
