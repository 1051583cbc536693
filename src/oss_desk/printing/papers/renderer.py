"""The paper renderer as the use cases know it; reportlab and PDFium are loaded with the first paper."""

from oss_desk.domain.visit.missing_slip import MissingSlip

# Together they cost as much as all else that is loaded before the sign-in page can be used.
# ruff: noqa: PLC0415


class ReportlabPaperRenderer:
    """Implements the port `PaperRenderer` with embedded fonts and searchable Thai."""

    def missing_slip(self, slip: MissingSlip) -> bytes:
        """Return the slip as a PDF of one page; the same slip gives the same bytes.

        Raises:
            TextDoesNotFit: one page cannot hold it.
        """
        from oss_desk.printing.papers.missing_slip import draw_missing_slip

        return draw_missing_slip(slip)

    def raster(self, pdf: bytes, page: int, dots_per_inch: int) -> bytes:
        """Return page *page* (from 0) of *pdf* as PNG.

        Raises:
            IndexError: the document has no such page.
        """
        from oss_desk.printing.raster import page_png

        return page_png(pdf, page, dots_per_inch)
