"""An invented paper on a desk, as a document camera sees it: a heading, lines, a stamp, nobody's words."""

from functools import cache
from typing import TYPE_CHECKING

from oss_desk.assets import asset

if TYPE_CHECKING:
    from PIL import Image

_HEADING, _STAMP = "เอกสารสมมุติ สำหรับฝึกหัด", "ตัวอย่าง"
_LINES = (92, 88, 95, 60, 0, 90, 94, 40, 0, 93, 86, 91, 52)
"""How long the grey lines of writing are, in per cent of the widest; 0 leaves one out."""


@cache
def paper(size: tuple[int, int]) -> "Image.Image":
    """Return the picture of a page lying on a dark desk, *size* pixels large."""
    # Drawn when somebody practises; a real desk never loads Pillow for it.
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415

    font = asset("fonts/Sarabun_600SemiBold.ttf")
    width, height = size
    picture = Image.new("RGB", size, "#3B3A36")
    high = round(height * 0.92)
    wide = round(high / 1.414)
    page = Image.new("RGB", (wide, high), "#FBFAF5")
    pen = ImageDraw.Draw(page)
    unit = high / 100
    pen.text(
        (wide / 2, 8 * unit), _HEADING, fill="#22262A", anchor="mm", font=ImageFont.truetype(font, 3.6 * unit)
    )
    pen.line((12 * unit, 12 * unit, wide - 12 * unit, 12 * unit), fill="#8A8F94", width=2)
    for number, part in enumerate(_LINES):
        top = (18 + 4.2 * number) * unit
        right = 9 * unit + (wide - 18 * unit) * part / 100
        if part:
            pen.rounded_rectangle((9 * unit, top, right, top + 1.3 * unit), unit / 2, "#9AA0A6")
    pen.ellipse((wide - 30 * unit, 72 * unit, wide - 10 * unit, 92 * unit), outline="#5B4A9E", width=3)
    pen.text(
        (wide - 20 * unit, 82 * unit),
        _STAMP,
        fill="#5B4A9E",
        anchor="mm",
        font=ImageFont.truetype(font, 3.2 * unit),
    )
    picture.paste(page, ((width - wide) // 2, (height - high) // 2))
    return picture
