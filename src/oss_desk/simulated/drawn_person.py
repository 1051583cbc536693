"""An invented person drawn well enough for a camera's checks: brows, lids and irises, a nose, soft shades.

Nobody's face: the colours are those of the drawn portraits, the features the same for all.
"""

import random
from enum import StrEnum
from typing import TYPE_CHECKING

from oss_desk.simulated.portrait import BACKGROUND, COLOURS, Look

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

_DRAWN_AT = 12
"""Pixels per unit of the drawing's 100 x 120, before it is made small and smooth."""
_UNITS_HIGH = 117
"""Units of the drawing that a frame is high: the head then fills the guide of the portrait."""
_TOP = 4.6
_SMOOTHLY = 1
"""Pillow's number for Lanczos."""
_BROWN, _WHITE, _LID, _LIP = "#33241C", "#F7F3EE", "#4A342A", "#A8645A"


class Eyes(StrEnum):
    """How the drawn person looks: the left eye is the one at the right of the picture."""

    OPEN = "open"
    LEFT_CLOSED = "left_closed"


def sitting(
    look: Look, size: tuple[int, int], eyes: Eyes, *, busy: bool
) -> "tuple[Image.Image, Image.Image]":
    """Return the ground and the person, both *size* large, for pasting one onto the other.

    *busy* puts a shelf with coloured files behind the person instead of a plain wall.
    """
    from PIL import Image  # noqa: PLC0415 - only who practises needs Pillow for drawing

    scale = size[1] / _UNITS_HIGH
    drawn = _person(look, eyes)
    small = drawn.resize((round(100 * scale), round(120 * scale)), _SMOOTHLY)
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    layer.paste(small, (round(size[0] / 2 - 50 * scale), round(_TOP * scale)))
    return (_shelf(size) if busy else _wall(size)), layer


def _wall(size: tuple[int, int]) -> "Image.Image":
    """Return a plain wall, a little lighter at the top, with the grain of a camera."""
    from PIL import Image  # noqa: PLC0415

    top, foot = Image.new("RGB", size, "#D8E4EB"), Image.new("RGB", size, BACKGROUND)
    shade = Image.linear_gradient("L").resize(size)
    wall = Image.composite(foot, top, shade)
    grain = Image.effect_noise(size, 6).convert("RGB")
    return Image.blend(wall, grain, 0.03)


def _shelf(size: tuple[int, int]) -> "Image.Image":
    """Return a wall full of files, always the same ones."""
    from PIL import Image, ImageDraw  # noqa: PLC0415

    picture = Image.new("RGB", size, "#B9A58A")
    pen = ImageDraw.Draw(picture)
    chance = random.Random(7)  # noqa: S311 - colours of pretend files
    colours = ("#7A2E2E", "#2E4F7A", "#E0D9C8", "#2F6B4A", "#C98B2B", "#40404A")
    for top in range(10, size[1], 180):
        left = 4
        while left < size[0]:
            width = chance.randint(18, 46)
            pen.rectangle(
                (left, top + chance.randint(0, 40), left + width, top + 165), chance.choice(colours)
            )
            pen.rectangle((left + 4, top + 70, left + width - 4, top + 110), "#F2EEE4")
            left += width + 3
    return picture


def _person(look: Look, eyes: Eyes) -> "Image.Image":
    """Draw shoulders, neck, hair and a face with features in a field of 100 x 120 units."""
    from PIL import Image, ImageDraw, ImageFilter  # noqa: PLC0415

    skin, hair, clothes, long_hair = COLOURS[look]
    picture = Image.new("RGBA", (100 * _DRAWN_AT, 120 * _DRAWN_AT), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    if long_hair:
        pen.ellipse(_at(24, 22, 76, 80), fill=hair)
        pen.rectangle(_at(24, 50, 76, 92), fill=hair)
    pen.ellipse(_at(6, 87, 94, 155), fill=clothes)
    pen.rounded_rectangle(_at(40, 74, 60, 95), radius=8 * _DRAWN_AT, fill=_darker(skin, 0.9))
    pen.ellipse(_at(28, 21, 72, 75), fill=hair)
    pen.ellipse(_at(29, 30, 71, 82), fill=skin)
    shades = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    soft = ImageDraw.Draw(shades)
    for box, strength in (
        ((35, 50, 48, 60), 70), ((52, 50, 65, 60), 70),  # the sockets
        ((46.5, 66, 53.5, 70), 60), ((42, 76, 58, 81), 40),  # under nose and lip
        ((27, 40, 33, 78), 60), ((67, 40, 73, 78), 60),  # the sides of the face
    ):  # fmt: skip
        soft.ellipse(_at(*box), fill=(90, 50, 30, strength))
    soft.ellipse(_at(48, 50, 52, 67), fill=(255, 240, 225, 110))
    for box in ((34, 60, 46, 70), (54, 60, 66, 70)):
        soft.ellipse(_at(*box), fill=(255, 235, 220, 70))
    shades = shades.filter(ImageFilter.GaussianBlur(1.6 * _DRAWN_AT))
    face = Image.new("L", picture.size, 0)
    ImageDraw.Draw(face).ellipse(_at(29, 30, 71, 82), fill=255)
    picture.paste(Image.alpha_composite(picture, shades), (0, 0), face)
    pen = ImageDraw.Draw(picture)
    # The fringe: hair down to the forehead, swept to one side.
    pen.polygon(_at(29, 54, 31, 32, 50, 24, 69, 32, 71, 54, 65, 40, 50, 38, 35, 40), fill=hair)
    brow = _darker(hair, 0.7)
    for centre, is_open in ((41.5, True), (58.5, eyes is Eyes.OPEN)):
        pen.arc(_at(centre - 6.5, 47.5, centre + 6.5, 58), 205, 335, fill=brow, width=round(1.5 * _DRAWN_AT))
        _eye(pen, centre, is_open=is_open)
    pen.arc(_at(46.5, 63, 53.5, 69.5), 25, 155, fill=_darker(skin, 0.68), width=round(0.9 * _DRAWN_AT))
    pen.chord(_at(43.5, 69.5, 56.5, 76), 10, 170, fill=_LIP)
    pen.arc(_at(43.5, 67, 56.5, 75), 20, 160, fill=_LID, width=round(0.8 * _DRAWN_AT))
    return picture


def _eye(pen: "ImageDraw.ImageDraw", centre: float, *, is_open: bool) -> None:
    line = round(1.1 * _DRAWN_AT)
    if not is_open:
        pen.arc(_at(centre - 4.6, 53, centre + 4.6, 59), 20, 160, fill=_LID, width=round(0.8 * _DRAWN_AT))
        return
    pen.ellipse(_at(centre - 4.8, 54.4, centre + 4.8, 59.6), fill=_WHITE)
    pen.ellipse(_at(centre - 2.5, 54.4, centre + 2.5, 59.6), fill=_BROWN)
    pen.ellipse(_at(centre - 1.2, 55.6, centre - 0.2, 56.6), fill=_WHITE)
    pen.arc(_at(centre - 5.2, 53.8, centre + 5.2, 60.6), 190, 350, fill=_LID, width=line)


def _at(*numbers: float) -> list[float]:
    return [number * _DRAWN_AT for number in numbers]


def _darker(code: str, part: float) -> str:
    levels = [round(int(code[start : start + 2], 16) * part) for start in (1, 3, 5)]
    return "#" + "".join(f"{level:02X}" for level in levels)
