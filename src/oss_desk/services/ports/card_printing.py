"""Drawing the disability card and handing it to a printer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from oss_desk.domain.card.disability_card import CardFace


class CardRenderer(Protocol):
    """Draws a card; the PDF is the only drawing, everything else is its raster."""

    def pdf(self, face: CardFace) -> bytes:
        """Return two pages of exactly 85.60 x 53.98 mm, front and back, fonts embedded.

        The same face gives the same bytes.

        Raises:
            TextDoesNotFit: a text is too long for its box even shrunk and wrapped.
        """

    def raster(self, pdf: bytes, page: int, dots_per_inch: int) -> bytes:
        """Return page *page* (0 front, 1 back) of *pdf* as PNG."""


class JobState(StrEnum):
    """What the spooler says of a job."""

    WAITING = "waiting"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """Whether the printer can take a card now.

    Attributes:
        queue: the queue's name.
        ready: jobs are accepted and go on.
        reason: the spooler's keywords, empty when ready.
    """

    queue: str
    ready: bool
    reason: str = ""


class CardPrinter(Protocol):
    """One card printer."""

    def status(self) -> PrinterStatus:
        """Return whether it can take a card now.

        Raises:
            NoPrinter: no such queue, or no spooler.
        """

    def submit(self, pdf: bytes, title: str) -> str:
        """Hand *pdf* over unchanged as one job and return the spooler's name of the job.

        *title* is the card serial; nothing of a person may stand in it.

        Raises:
            NoPrinter, PrinterNotReady, PrintRefused: nothing was handed over.
            PrintUnclear: it is not known whether the job was handed over.
        """

    def job_of(self, title: str) -> str:
        """Return the name of the latest job of *title*; empty when the spooler has none.

        Raises:
            PrintUnclear: the spooler cannot be asked.
        """

    def cancel(self, job: str) -> bool:
        """Call *job* back; tell whether it is certain that nothing of it comes out from now on.

        True also for a job that ended or that the spooler does not have (any more); False when the
        spooler refuses, cannot be asked, or *job* is no job of this printer.
        """

    def job_state(self, job: str) -> JobState:
        """Return what the spooler says of *job* now; `UNKNOWN` when it cannot be asked or forgot it."""
