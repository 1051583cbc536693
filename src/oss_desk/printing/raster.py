"""A PDF page as pixels: the preview, the Windows printer and the tests all see this one picture."""

from ctypes import byref
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium

POINTS_PER_INCH = 72
_WHITE = (255, 255, 255, 255)


def page_png(pdf: bytes, page: int, dots_per_inch: int) -> bytes:
    """Return page *page* (from 0) of *pdf* as PNG, the resolution written into it.

    The size is rounded down, as card printers have it: 85.60 x 53.98 mm become 1011 x 637 pixels at
    300 dots per inch and 2022 x 1275 at 600. The scale is exact, not stretched to whole pixels: three
    dots of a bar code's module stay three dots.

    Raises:
        IndexError: the document has no such page.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        if not 0 <= page < len(document):
            raise IndexError(page)
        sheet = document[page]
        scale = dots_per_inch / POINTS_PER_INCH
        # A hundredth of a dot more, or 1.0 inch could become 299 dots.
        width, height = (int(points * scale + 0.01) for points in sheet.get_size())
        bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGR)
        bitmap.fill_rect(_WHITE, 0, 0, width, height)
        pdfium.FPDF_RenderPageBitmapWithMatrix(
            bitmap,
            sheet,
            byref(pdfium.FS_MATRIX(scale, 0, 0, scale, 0, 0)),
            byref(pdfium.FS_RECTF(0, 0, width, height)),
            pdfium.FPDF_ANNOT,
        )
        image = bitmap.to_pil()
    finally:
        document.close()
    out = BytesIO()
    image.save(out, "PNG", dpi=(dots_per_inch, dots_per_inch))
    return out.getvalue()
