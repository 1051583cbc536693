"""The card renderer as the use cases know it; reportlab and PDFium are loaded with the first card."""

from oss_desk.domain.card.disability_card import CardFace
from oss_desk.printing.template import CardTemplate, shipped_template

# Together they cost as much as all else that is loaded before the sign-in page can be used.
# ruff: noqa: PLC0415


class ReportlabCardRenderer:
    """Implements the port `CardRenderer` with vector drawing, embedded fonts and searchable Thai.

    Args:
        template: the layout; None takes the one that ships.
    """

    def __init__(self, template: CardTemplate | None = None) -> None:
        self._template = template or shipped_template()

    def pdf(self, face: CardFace) -> bytes:
        """Return two pages of exactly the template's size, front and back; same face, same bytes.

        Raises:
            TextDoesNotFit: a text is too long for its box even shrunk and wrapped.
            OSError: the portrait is no picture.
        """
        from oss_desk.printing.card import draw_card

        return draw_card(face, self._template)

    def raster(self, pdf: bytes, page: int, dots_per_inch: int) -> bytes:
        """Return page *page* (0 front, 1 back) of *pdf* as PNG.

        Raises:
            IndexError: the document has no such page.
        """
        from oss_desk.printing.raster import page_png

        return page_png(pdf, page, dots_per_inch)
