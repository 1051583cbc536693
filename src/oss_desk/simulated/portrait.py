"""Drawn stand-ins for portraits: nobody's face, but told apart at a glance."""

import io
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL import Image

Look = Literal["f60", "m60", "f30", "m30", "b10", "g10", "f40", "m40", "f80", "m80"]
"""Woman, man, boy or girl, and about how old."""

PORTRAIT_SIZE = (300, 360)
CHIP_SIZE = (148, 178)
CHIP_LIMIT = 5118
"""Bytes the chip has for its photo."""

# Skin, hair, clothes, and whether the hair is long.
COLOURS: dict[Look, tuple[str, str, str, bool]] = {
    "f60": ("#E8C4A0", "#8E8E93", "#7A4A6B", True),
    "m60": ("#D9AE86", "#6E6E73", "#3F5F73", False),
    "f30": ("#EBC9A6", "#2A1F1B", "#2F6B5E", True),
    "m30": ("#DDB48C", "#241A16", "#4A4F8A", False),
    "b10": ("#E9C7A3", "#1F1714", "#B5663A", False),
    "g10": ("#EBC9A6", "#1F1714", "#A8527A", True),
    "f40": ("#E4BE98", "#2A1F1B", "#4F5D8A", True),
    "m40": ("#D2A378", "#1C1512", "#566B3C", False),
    "f80": ("#E6C3A2", "#C9C9CC", "#5E6F73", True),
    "m80": ("#D6AD88", "#BDBDC1", "#6B5A45", False),
}
_SMOOTHLY = 1
"""Pillow's number for Lanczos."""
BACKGROUND, _EYE, _MOUTH = "#D3E0E8", "#33241C", "#4A342A"
_DRAWN_AT = 6
"""Pixels per unit of the 100 x 120 drawing, before it is made small and smooth."""


@cache
def portrait(look: Look) -> bytes:
    """Return the portrait of *look* as JPEG, 300 x 360 pixels."""
    return _jpeg(_drawing(look).resize(PORTRAIT_SIZE, _SMOOTHLY), quality=90)


@cache
def chip_photo(look: Look) -> bytes:
    """Return the portrait of *look* as the chip holds it: JPEG, 148 x 178, at most 5,118 bytes."""
    small = _drawing(look).resize(CHIP_SIZE, _SMOOTHLY)
    for quality in range(85, 0, -10):
        photo = _jpeg(small, quality=quality)
        if len(photo) <= CHIP_LIMIT:
            return photo
    raise ValueError("the drawing does not fit on a chip")


def _jpeg(picture: "Image.Image", quality: int) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality, optimize=True)
    return target.getvalue()


def load_pencils() -> None:
    """Load what draws, on the thread that builds the pretend reader.

    Loaded first in a lane, while the window's thread loads the camera's libraries, each was seen to wait
    for the other for ever.
    """
    _drawing("m30")


def _drawing(look: Look) -> "Image.Image":
    """Draw shoulders, neck, face and hair in a field of 100 x 120 units."""
    # Drawn when a pretend card is read; a real desk never loads Pillow for it.
    from PIL import Image, ImageDraw  # noqa: PLC0415

    skin, hair, clothes, long_hair = COLOURS[look]
    picture = Image.new("RGB", (100 * _DRAWN_AT, 120 * _DRAWN_AT), BACKGROUND)
    pen = ImageDraw.Draw(picture)

    def at(*numbers: float) -> list[float]:
        return [number * _DRAWN_AT for number in numbers]

    if long_hair:
        pen.ellipse(at(24, 22, 76, 80), fill=hair)
        pen.rectangle(at(24, 50, 76, 92), fill=hair)
    pen.ellipse(at(6, 87, 94, 155), fill=clothes)
    pen.rounded_rectangle(at(40, 74, 60, 95), radius=8 * _DRAWN_AT, fill=skin)
    pen.ellipse(at(28, 21, 72, 75), fill=hair)
    pen.ellipse(at(29, 30, 71, 82), fill=skin)
    # The fringe: hair down to the forehead, swept to one side.
    pen.polygon(at(29, 54, 31, 32, 50, 24, 69, 32, 71, 54, 62, 38, 50, 40, 38, 38), fill=hair)
    pen.ellipse(at(40.3, 54.8, 44.7, 59.2), fill=_EYE)
    pen.ellipse(at(55.3, 54.8, 59.7, 59.2), fill=_EYE)
    pen.arc(at(44, 64, 56, 73), start=25, end=155, fill=_MOUTH, width=2 * _DRAWN_AT)
    return picture
