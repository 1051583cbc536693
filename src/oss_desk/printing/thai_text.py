"""Thai text on a PDF page: shaped, measured by its ink, fitted to its box, and searchable.

Three things reportlab does not do by itself: `drawString(shaping=True)` quietly draws unshaped text
(marks land on one another), shaped text cannot be searched because its glyphs have private codes, and
font metrics are narrower than stacked Thai marks, so boxes must be checked against real ink.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import uharfbuzz
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont, shapeStr
from reportlab.pdfgen.canvas import Canvas

from oss_desk.assets import asset
from oss_desk.printing.template import TextBox

MM = 72 / 25.4
ZERO_WIDTH_SPACE = "\u200b"
GROWN = 0.3 * MM
STEP = 0.25
# What keeps two lines apart: less than a dot at 300 per inch reads as touching.
CLEARANCE = 0.05 * MM
# Sarabun's own ascent and descent, in em; they place the baseline in a line box, nothing else.
ASCENT, DESCENT = 1.068, 0.232
_FEATURES = {"kern": True, "liga": True, "dlig": True}


@dataclass(frozen=True, slots=True)
class Rectangle:
    """An upright rectangle; the unit is the maker's, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def touches(self, other: "Rectangle", clearance: float) -> bool:
        """Tell whether the two come nearer than *clearance*."""
        return (
            self.left < other.right + clearance
            and other.left < self.right + clearance
            and self.bottom < other.top + clearance
            and other.bottom < self.top + clearance
        )

    def inside(self, other: "Rectangle") -> bool:
        """Tell whether this lies wholly within *other*."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.bottom <= self.bottom
            and self.top <= other.top
        )


@dataclass(frozen=True, slots=True)
class ShapedText:
    """A text after shaping, in thousandths of an em, its origin at the left end of the baseline.

    Attributes:
        ink: what each visible glyph covers, with the number of letters before it (for tracking).
        advance: how far the pen goes, tracking apart.
        letters: how many steps of tracking it takes.
    """

    ink: tuple[tuple[Rectangle, int], ...]
    advance: float
    letters: int

    def rectangles(self, x: float, baseline: float, size: float, tracking: float) -> tuple[Rectangle, ...]:
        """Return the ink in points when drawn at *x*, *baseline* in *size* points."""
        em = size / 1000
        return tuple(
            Rectangle(
                x + box.left * em + before * tracking,
                baseline + box.bottom * em,
                x + box.right * em + before * tracking,
                baseline + box.top * em,
            )
            for box, before in self.ink
        )


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One line of text that has its final place; x and baseline are points from the page's bottom left.

    Attributes:
        field: the template's name of the text.
        ink: what every glyph covers, in points, before any rotation.
        rotation: degrees against the clock around *pivot*.
    """

    field: str
    text: str
    font: str
    size: float
    x: float
    baseline: float
    colour: str
    tracking: float
    ink: tuple[Rectangle, ...]
    rotation: float = 0.0
    pivot: tuple[float, float] = (0.0, 0.0)


@cache
def register_font(path: str) -> str:
    """Make the shipped font file *path* known to reportlab and return its name there.

    Every glyph that has no character of its own gets its private code now, in the font's order: left
    to reportlab it would depend on which names were printed before, and so would the PDF's bytes.
    """
    name = path.rpartition("/")[2].removesuffix(".ttf")
    font: Any = TTFont(name, str(asset(path)), shapable=True)
    pdfmetrics.registerFont(font)
    shaper = font.hbFont(10)
    for glyph in range(font.hbFace.glyph_count):
        if glyph not in font.face.glyphToChar:
            font.hbAddPrivate(shaper.glyph_to_string(glyph), glyph, shaper.get_glyph_h_advance(glyph))
    return name


def shape(text: str, font: str) -> ShapedText | None:
    """Shape *text* in the registered *font*; None when the font lacks one of its letters."""
    shaper = pdfmetrics.getFont(font).hbFont(10)
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper, buffer, _FEATURES)
    ink: list[tuple[Rectangle, int]] = []
    pen, letters = 0.0, 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint == 0:
            return None
        if position.x_advance and pen:
            letters += 1
        extents = shaper.get_glyph_extents(info.codepoint)
        if extents.width and extents.height:
            left = pen + position.x_offset + extents.x_bearing
            top = position.y_offset + extents.y_bearing
            ink.append((Rectangle(left, top + extents.height, left + extents.width, top), letters))
        pen += position.x_advance
    return ShapedText(tuple(ink), pen, letters + 1 if pen else 0)


def fit(
    field: str,
    box: TextBox,
    font: str,
    page_height: float,
    candidates: Sequence[Sequence[str]],
    taken: Sequence[Rectangle] = (),
) -> tuple[PlacedText, ...] | None:
    """Set one of *candidates* (each the lines of one way to break the text) into *box*.

    The size goes down in quarter points from the box's size to its minimum; at each size the
    candidates are tried in order. A candidate is chosen when all its ink lies in the box grown by
    0.3 mm and touches neither another of its lines nor what is *taken*. Nothing is squeezed or cut.

    Args:
        field: the name the placed text carries.
        box: the place, in millimetres.
        font: a registered font's name.
        page_height: millimetres.
        candidates: ways to break the text into lines, best first.
        taken: ink that already stands on the page, in points.

    Returns:
        The placed lines, or None when no candidate fits at any size.
    """
    shaped = [[(line, shape(line, font)) for line in _clean(lines)] for lines in candidates]
    frame = Rectangle(
        box.x * MM - GROWN,
        (page_height - box.y - box.height) * MM - GROWN,
        (box.x + box.width) * MM + GROWN,
        (page_height - box.y) * MM + GROWN,
    )
    first_line = (page_height - box.y - box.pad) * MM
    size = box.size
    while size >= (box.minimum or box.size):
        for lines in shaped:
            placed = [
                _place(field, box, font, size, first_line - number * box.leading, line, glyphs)
                for number, (line, glyphs) in enumerate(lines)
                if glyphs is not None
            ]
            if len(placed) == len(lines) and _holds(frame, placed, taken):
                return tuple(placed)
        size -= STEP
    return None


def draw(canvas: Canvas, placed: PlacedText) -> None:
    """Draw one line so that it looks right and is found again as exactly its text.

    The glyphs stand in a span whose ActualText is the original string: readers that honour it
    (Poppler, PDFium) copy and search the text as typed.
    """
    canvas.saveState()
    if placed.rotation:
        canvas.translate(*placed.pivot)
        canvas.rotate(placed.rotation)
        canvas.translate(-placed.pivot[0], -placed.pivot[1])
    canvas.setFillColor(HexColor(placed.colour))
    canvas.setFont(placed.font, placed.size)
    canvas.addLiteral(f"/Span <</ActualText <FEFF{placed.text.encode('utf-16-be').hex().upper()}>>> BDC")
    canvas.drawString(placed.x, placed.baseline, _tracked(placed))
    canvas.addLiteral("EMC")
    canvas.restoreState()


def _clean(lines: Iterable[str]) -> list[str]:
    return [" ".join(line.replace(ZERO_WIDTH_SPACE, "").split()) for line in lines]


def _place(
    field: str, box: TextBox, font: str, size: float, top: float, line: str, glyphs: ShapedText
) -> PlacedText:
    width = glyphs.advance * size / 1000 + glyphs.letters * box.tracking
    x = box.x * MM
    if box.align == "centre":
        x += (box.width * MM - width) / 2
    elif box.align == "right":
        x += box.width * MM - width
    baseline = top - (box.leading - (ASCENT + DESCENT) * size) / 2 - ASCENT * size
    return PlacedText(
        field=field,
        text=line,
        font=font,
        size=size,
        x=x,
        baseline=baseline,
        colour=box.colour,
        tracking=box.tracking,
        ink=glyphs.rectangles(x, baseline, size, box.tracking),
        rotation=box.rotation,
        pivot=(x + width / 2, top - box.leading / 2),
    )


def _holds(frame: Rectangle, lines: Sequence[PlacedText], taken: Sequence[Rectangle]) -> bool:
    if not all(box.inside(frame) for line in lines for box in line.ink):
        return False
    if any(box.touches(other, CLEARANCE) for line in lines for box in line.ink for other in taken):
        return False
    return not any(
        upper.touches(lower, CLEARANCE)
        for line, following in pairwise(lines)
        for upper in line.ink
        for lower in following.ink
    )


def _tracked(placed: PlacedText) -> Any:  # noqa: ANN401 - reportlab is untyped
    """Return reportlab's shaped string, with tracking after each letter but never inside a stack of marks.

    reportlab's own character space would push every mark away from its letter.
    """
    shaped: Any = shapeStr(placed.text, placed.font, placed.size, force=True)
    if not placed.tracking:
        return shaped
    extra = placed.tracking * 1000 / placed.size
    data: list[Any] = list(shaped.__shapeData__)
    widened = [
        ShapeData(
            glyph.cluster,
            glyph.x_advance + (extra if _ends_letter(data, place) else 0),
            glyph.y_advance,
            glyph.x_offset,
            glyph.y_offset,
            glyph.width,
        )
        for place, glyph in enumerate(data)
    ]
    return ShapedStr(str(shaped), shapeData=widened)


def _ends_letter(data: Sequence[Any], place: int) -> bool:
    return place + 1 == len(data) or bool(data[place + 1].x_advance)
