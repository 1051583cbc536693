"""Draws the disability card: two pages, front and back, from a face and a template."""

from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from oss_desk.domain.card.disability_card import CardFace
from oss_desk.printing.card_layout import FaceLayout, lay_out_back, lay_out_front
from oss_desk.printing.codes import bars, code128_modules
from oss_desk.printing.icons import draw_icon
from oss_desk.printing.template import CardTemplate, Shape, Slot
from oss_desk.printing.thai_text import MM, draw, register_font


def draw_card(face: CardFace, template: CardTemplate) -> bytes:
    """Return two pages of exactly the template's size, front and back; same face, same bytes.

    The code panel stays empty and without its caption until a signed code exists; the Braille zone is
    always empty. Nothing of the person stands in the document's metadata: its title is the card serial.

    Raises:
        TextDoesNotFit: a text is too long for its box even shrunk and wrapped.
        OSError: the portrait is no picture.
    """
    front = lay_out_front(face, template)
    back = lay_out_back(face, template)
    out = BytesIO()
    size = (template.page_width * MM, template.page_height * MM)
    # Without a first font of ours every page would name Helvetica, which is not embedded.
    first_font = register_font(template.fonts["regular"])
    canvas = Canvas(out, pagesize=size, invariant=1, initialFontName=first_font, lang="th")
    canvas.setTitle(face.card_serial.digits)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("OSS Desk")
    page = _CardPage(canvas, template.page_height)
    page.draw_side(front, face.portrait)
    canvas.showPage()
    page.draw_side(back, None)
    page.draw_bars(
        code128_modules(face.card_serial.digits),
        back.template.slots["barcode"],
        template.code_module,
    )
    canvas.showPage()
    canvas.save()
    return out.getvalue()


class _CardPage:
    """Places in millimetres from the top left become points from the bottom left."""

    def __init__(self, canvas: Canvas, page_height: float) -> None:
        self._canvas = canvas
        self._height = page_height

    def draw_side(self, layout: FaceLayout, portrait: bytes | None) -> None:
        """Draw shapes, portrait, icons and texts; the marking lies under everything but the white."""
        for line in layout.texts:
            if line.field == "marking":
                draw(self._canvas, line)
        if portrait is not None:
            self._draw_portrait(portrait, layout.template.slots["photo"])
        for shape in layout.template.shapes.values():
            if layout.is_marked or not shape.only_marked:
                self._draw_shape(shape)
        for key, icon in layout.template.icons.items():
            name = layout.type_icon if key == "type_icon" else icon.name
            if name:
                left, top = self._point(icon.x, icon.y)
                draw_icon(self._canvas, name, left, top, icon.size * MM, icon.colour, icon.stroke)
        for line in layout.texts:
            if line.field != "marking":
                draw(self._canvas, line)

    def draw_bars(self, modules: str, slot: Slot, module: float) -> None:
        """Draw a bar code as black rectangles from the slot's left edge, *module* millimetres a module."""
        left, top = self._point(slot.x, slot.y)
        self._canvas.setFillColor(HexColor("#000000"))
        # One path: PDFium widens a rectangle that is filled alone to whole dots, now and then by one more.
        path = self._canvas.beginPath()
        for first, width in bars(modules):
            path.rect(
                left + first * module * MM, top - slot.height * MM, width * module * MM, slot.height * MM
            )
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        return x * MM, (self._height - y) * MM

    def _draw_portrait(self, portrait: bytes, slot: Slot) -> None:
        """Fill the slot with the middle of the picture; what its shape lacks or exceeds is clipped."""
        canvas = self._canvas
        picture = ImageReader(BytesIO(portrait))
        width, height = picture.getSize()
        scale = max(slot.width * MM / width, slot.height * MM / height)
        left, top = self._point(slot.x, slot.y)
        bottom = top - slot.height * MM
        canvas.saveState()
        window = canvas.beginPath()
        window.rect(left, bottom, slot.width * MM, slot.height * MM)
        canvas.clipPath(window, stroke=0, fill=0)
        canvas.drawImage(
            picture,
            left + (slot.width * MM - width * scale) / 2,
            bottom + (slot.height * MM - height * scale) / 2,
            width * scale,
            height * scale,
        )
        canvas.restoreState()

    def _draw_shape(self, shape: Shape) -> None:
        canvas = self._canvas
        # The line lies inside the box, as on paper forms, so it is drawn half its width inwards.
        inset = shape.line / 2
        left, top = self._point(shape.x + inset, shape.y + inset)
        width, height = (shape.width - shape.line) * MM, (shape.height - shape.line) * MM
        radius = max(0.0, shape.radius - inset) * MM
        canvas.saveState()
        if shape.fill:
            canvas.setFillColor(HexColor(shape.fill))
        if shape.stroke:
            canvas.setStrokeColor(HexColor(shape.stroke))
            canvas.setLineWidth(shape.line * MM)
        if shape.dash:
            canvas.setDash(shape.dash * MM, shape.dash * MM / 2)
        stroke, fill = int(bool(shape.stroke)), int(bool(shape.fill))
        if radius:
            canvas.roundRect(left, top - height, width, height, radius, stroke=stroke, fill=fill)
        else:
            canvas.rect(left, top - height, width, height, stroke=stroke, fill=fill)
        if shape.flat_top:
            canvas.rect(left, top - height / 2, width, height / 2, stroke=0, fill=1)
        canvas.restoreState()
