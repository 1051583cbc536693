"""The ordinary printer behind CUPS: the client of the card printer, on another size of paper."""

from oss_desk.devices.card_printer.cups import CupsCardPrinter
from oss_desk.services.ports.card_printing import PrinterStatus

A4 = "iso_a4_210x297mm"


class CupsPaperPrinter:
    """The `PaperPrinter` of one CUPS queue (`oss_desk.services.ports.paper_printing`).

    Args:
        queue: the queue's name.
        server: as for `CupsCardPrinter`.
    """

    def __init__(self, queue: str, server: str | None = None) -> None:
        self._queue = CupsCardPrinter(queue, server, media=A4)

    def status(self) -> PrinterStatus:
        """Return whether it can take paper jobs now.

        Raises:
            NoPrinter: no such queue, or no spooler.
        """
        return self._queue.status()

    def submit(self, pdf: bytes, title: str) -> str:
        """Hand *pdf* over unchanged on A4 and return the spooler's name of the job.

        Raises:
            NoPrinter, PrinterNotReady, PrintRefused, PrintUnclear: as the spooler says.
        """
        return self._queue.submit(pdf, title)
