"""Drawing papers for people and handing them to the ordinary printer."""

from typing import Protocol

from oss_desk.domain.visit.missing_slip import MissingSlip
from oss_desk.services.ports.card_printing import PrinterStatus


class PaperRenderer(Protocol):
    """Draws papers on A4."""

    def missing_slip(self, slip: MissingSlip) -> bytes:
        """Return the slip as a PDF of one page, fonts embedded; the same slip gives the same bytes."""

    def raster(self, pdf: bytes, page: int, dots_per_inch: int) -> bytes:
        """Return page *page* (from 0) of *pdf* as PNG."""


class PaperPrinter(Protocol):
    """The ordinary printer of the counter."""

    def status(self) -> PrinterStatus:
        """Return whether it can take paper jobs now.

        Raises:
            NoPrinter: no such queue, or no spooler.
        """

    def submit(self, pdf: bytes, title: str) -> str:
        """Hand *pdf* over unchanged and return the spooler's name of the job.

        *title* is a request number; nothing of a person may stand in it.

        Raises:
            NoPrinter, PrinterNotReady, PrintRefused, PrintUnclear: as the spooler says.
        """
