"""One A4 page in Sarabun: text that runs from the top, boxes, the office's place, the foot line.

Places are points from the left edge and from the top; the sheet turns them into PDF's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.graphics.barcode import qr
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.ttfonts import shapeStr
from reportlab.pdfgen.canvas import Canvas

from oss_desk.domain.errors import TextDoesNotFit
from oss_desk.printing.thai_text import ASCENT, DESCENT, MM, PlacedText, draw, register_font, shape
from oss_desk.words.segmenter import BREAK, segment

WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT, TOP = 24 * MM, 18 * MM, 16 * MM
BLACK, QUIET = "#000000", "#333333"
_REGULAR, _BOLD = "fonts/Sarabun_400Regular.ttf", "fonts/Sarabun_700Bold.ttf"
_MARK_SIZE = 64
_CODE_MARGIN = 4
"""Quiet modules around a code (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one weight."""

    text: str
    bold: bool = False

    @property
    def font(self) -> str:
        """The registered font's name."""
        return register_font(_BOLD if self.bold else _REGULAR)

    def width(self, size: float) -> float:
        """Return the points it takes in *size* points.

        Raises:
            TextDoesNotFit: the font lacks one of its letters.
        """
        glyphs = shape(self.text, self.font)
        if glyphs is None:
            raise TextDoesNotFit("paper")
        return glyphs.advance * size / 1000


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Break *text* into lines of at most *room* points, between Thai words and at blanks."""
    marked = segment(text).replace(" ", " " + BREAK)
    lines: list[str] = []
    line = ""
    for word in marked.split(BREAK):
        longer = line + word
        if line and Run(longer.rstrip(), bold).width(size) > room:
            lines.append(line.rstrip())
            line = word
        else:
            line = longer
    return [*lines, line.rstrip()] if line.strip() else lines


class Sheet:
    """Draws one page; the same calls give the same bytes, and nothing of a person is in its metadata."""

    def __init__(self, title: str) -> None:
        self._out = BytesIO()
        self._canvas = Canvas(
            self._out, pagesize=(WIDTH, HEIGHT), invariant=1, initialFontName=Run("").font, lang="th"
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator("OSS Desk")

    def finished(self) -> bytes:
        """Return the PDF."""
        self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()

    def text(
        self,
        runs: Sequence[Run] | str,
        x: float,
        top: float,
        size: float,
        leading: float,
        colour: str = BLACK,
    ) -> float:
        """Write *runs* after each other on the line whose box begins at *top*; return where it ends."""
        baseline = HEIGHT - top - (leading - (ASCENT + DESCENT) * size) / 2 - ASCENT * size
        for run in [Run(runs)] if isinstance(runs, str) else runs:
            draw(self._canvas, PlacedText("", run.text, run.font, size, x, baseline, colour, 0.0, ()))
            x += run.width(size)
        return x

    def centred(self, run: Run, top: float, size: float, leading: float) -> None:
        """Write *run* in the middle between the margins."""
        room = WIDTH - LEFT - RIGHT
        self.text([run], LEFT + (room - run.width(size)) / 2, top, size, leading)

    def across(self, word: str) -> None:
        """Lay *word* large and faint across what stands on the page."""
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(WIDTH / 2, HEIGHT - 138 * MM)
        canvas.rotate(28)
        run = Run(word, bold=True)
        left = -run.width(_MARK_SIZE) / 2
        # So faint that it is seen and never in the way of a word. `draw` would make it solid again.
        canvas.setFillColor(HexColor("#0B6B5D"))
        canvas.setFillAlpha(0.06)
        canvas.setFont(run.font, _MARK_SIZE)
        canvas.addLiteral(f"/Span <</ActualText <FEFF{word.encode('utf-16-be').hex().upper()}>>> BDC")
        canvas.drawString(left, -_MARK_SIZE / 4, shapeStr(word, run.font, _MARK_SIZE, force=True))
        canvas.addLiteral("EMC")
        canvas.restoreState()

    def box(self, top: float, height: float, *, fill: str = "") -> None:
        """Draw a round-cornered box from margin to margin."""
        canvas, line = self._canvas, 0.6 * MM
        canvas.saveState()
        canvas.setLineWidth(line)
        if fill:
            canvas.setFillColor(HexColor(fill))
        canvas.roundRect(
            LEFT + line / 2,
            HEIGHT - top - height + line / 2,
            WIDTH - LEFT - RIGHT - line,
            height - line,
            3 * MM,
            stroke=1,
            fill=int(bool(fill)),
        )
        canvas.restoreState()

    def rule(self, top: float, width: float = 0.3 * MM, colour: str = BLACK) -> None:
        """Draw a line from margin to margin."""
        self._canvas.saveState()
        self._canvas.setLineWidth(width)
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.line(LEFT, HEIGHT - top, WIDTH - RIGHT, HEIGHT - top)
        self._canvas.restoreState()

    def emblem_place(self, top: float, word: str) -> None:
        """Keep the dashed circle free where the office's own mark may go; no emblem is drawn."""
        canvas, radius = self._canvas, 9 * MM
        canvas.saveState()
        canvas.setStrokeColor(HexColor("#8A8A8A"))
        canvas.setLineWidth(0.2 * MM)
        canvas.setDash(2, 2)
        canvas.circle(LEFT + radius, HEIGHT - top - radius, radius, stroke=1, fill=0)
        canvas.restoreState()
        run = Run(word)
        self.text([run], LEFT + radius - run.width(9) / 2, top, 9, 18 * MM, "#777777")

    def code(self, content: str, right: float, top: float, side: float) -> None:
        """Draw *content* as a QR code of *side* points, its quiet zone included, ending at *right*."""
        widget = qr.QrCodeWidget(content, barLevel="M")
        widget.qr.make()
        modules = widget.qr.modules
        step = side / (len(modules) + 2 * _CODE_MARGIN)
        path = self._canvas.beginPath()
        for row, line in enumerate(modules):
            for column, dark in enumerate(line):
                if dark:
                    x = right - side + (column + _CODE_MARGIN) * step
                    path.rect(x, HEIGHT - top - (row + _CODE_MARGIN + 1) * step, step, step)
        self._canvas.setFillColor(HexColor(BLACK))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def foot(self, left: str, right: str) -> None:
        """Write the foot line."""
        top = HEIGHT - 9 * MM - 14 - 1 * MM
        self.rule(top, 0.15 * MM, "#777777")
        self.text(left, LEFT, top + 1 * MM, 9.5, 14, QUIET)
        run = Run(right)
        self.text([run], WIDTH - RIGHT - run.width(9.5), top + 1 * MM, 9.5, 14, QUIET)
