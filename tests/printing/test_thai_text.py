"""Thai on paper: shaped, measured by ink, kept inside its box, never cut."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageOps
from reportlab.pdfgen.canvas import Canvas

from oss_desk.printing.raster import page_png
from oss_desk.printing.template import TextBox, shipped_template
from oss_desk.printing.thai_text import MM, PlacedText, Rectangle, draw, fit, register_font, shape

HEIGHT = 30.0
DOTS = 600
BOX = TextBox(x=10.0, y=10.0, width=60.0, height=12.0, font="bold", size=12.0, leading=16.0, minimum=9.0)


@pytest.fixture
def bold() -> str:
    return register_font(shipped_template().fonts["bold"])


def picture_of(placed: PlacedText | None, *, unshaped: str = "", font: str = "") -> Image.Image:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(100 * MM, HEIGHT * MM), invariant=1)
    if placed:
        draw(canvas, placed)
    else:
        canvas.setFont(font, 12)
        canvas.drawString(10 * MM, 10 * MM, unshaped)
    canvas.showPage()
    canvas.save()
    return Image.open(BytesIO(page_png(out.getvalue(), 0, DOTS))).convert("L")


def placed_at(text: str, font: str, *, tracking: float = 0.0) -> PlacedText:
    glyphs = shape(text, font)
    assert glyphs is not None
    x = baseline = 10 * MM
    ink = glyphs.rectangles(x, baseline, 12, tracking)
    return PlacedText("test", text, font, 12, x, baseline, "#000000", tracking, ink)


@pytest.mark.parametrize("text", ["ที่", "ปั๊ม", "น้ำ", "กี๊"])
def test_marks_are_shaped_and_not_drawn_on_one_another(text: str, bold: str) -> None:
    """`drawString(shaping=True)` would quietly fall back to the picture on the right."""
    shaped = picture_of(placed_at(text, bold))
    unshaped = picture_of(None, unshaped=text, font=bold)
    assert sum(ImageChops.difference(shaped, unshaped).histogram()[128:]) > 20


@pytest.mark.parametrize("tracking", [0.0, 1.5])
@pytest.mark.parametrize("text", ["ปั๊มน้ำมันกี๊", "ญี่ปุ่น ฐู ญู ฎุ", "ฤๅษี ฦๅ", "ตัวอย่าง SPECIMEN", "Mr. AV 0 9900"])
def test_measured_ink_is_the_ink_on_paper(text: str, tracking: float, bold: str) -> None:
    placed = placed_at(text, bold, tracking=tracking)
    left, top, right, bottom = ImageOps.invert(picture_of(placed)).getbbox() or (0, 0, 0, 0)
    dot = 72 / DOTS
    seen = Rectangle(left * dot, HEIGHT * MM - bottom * dot, right * dot, HEIGHT * MM - top * dot)
    near = 2.5 * dot
    assert seen.left == pytest.approx(min(box.left for box in placed.ink), abs=near)
    assert seen.right == pytest.approx(max(box.right for box in placed.ink), abs=near)
    assert seen.top == pytest.approx(max(box.top for box in placed.ink), abs=near)
    assert seen.bottom == pytest.approx(min(box.bottom for box in placed.ink), abs=near)


def test_text_shrinks_in_quarter_points_down_to_its_minimum(bold: str) -> None:
    text = "นายทดสอบ ตัวอย่างยาวมาก"
    glyphs = shape(text, bold)
    assert glyphs is not None
    for size in (12.0, 11.75, 10.5, 9.0):
        wide_enough = replace(BOX, width=glyphs.advance * size / 1000 / MM - 0.3)
        placed = fit("name", wide_enough, bold, HEIGHT, [[text]])
        assert placed is not None
        assert placed[0].size == size
    too_narrow = replace(BOX, width=glyphs.advance * 8.5 / 1000 / MM - 0.6)
    assert fit("name", too_narrow, bold, HEIGHT, [[text]]) is None


def test_a_stack_of_marks_counts_as_height(bold: str) -> None:
    flat = replace(BOX, height=4.4, size=12.0, leading=14.0)
    plain = fit("name", flat, bold, HEIGHT, [["กา"]])
    stacked = fit("name", flat, bold, HEIGHT, [["ปี๊"]])
    assert plain is not None
    assert plain[0].size == 12.0
    assert stacked is None or stacked[0].size < 12.0


def test_lines_that_would_touch_shrink_until_they_clear(bold: str) -> None:
    tight = replace(BOX, height=14.0, y=5.0, pad=2.0, leading=14.5, minimum=6.5)
    easy = fit("name", tight, bold, HEIGHT, [["กากา", "กากา"]])
    clash = fit("name", tight, bold, HEIGHT, [["ฐูฐู", "ปิ๊ปิ๊"]])
    assert easy is not None
    assert clash is not None
    assert easy[0].size == 12.0
    assert clash[0].size < 12.0


def test_text_keeps_clear_of_what_already_stands(bold: str) -> None:
    free = fit("name", BOX, bold, HEIGHT, [["กุ"]])
    assert free is not None
    wall = Rectangle(0, 0, 100 * MM, min(box.bottom for box in free[0].ink) + 0.1)
    beside = fit("name", BOX, bold, HEIGHT, [["กุ"]], [wall])
    assert beside is not None
    assert beside[0].size < free[0].size


def test_word_ends_marked_for_the_screen_are_not_printed(bold: str) -> None:
    placed = fit("name", BOX, bold, HEIGHT, [["ทดสอบ\u200bจำลอง"]])
    assert placed is not None
    assert placed[0].text == "ทดสอบจำลอง"


def test_a_letter_that_the_font_lacks_is_refused_and_not_drawn_as_a_box(bold: str) -> None:
    assert fit("name", BOX, bold, HEIGHT, [["นาย漢"]]) is None
