"""A card printer without hardware: it keeps what it was given, and fails when told to."""

import threading
from enum import StrEnum

from oss_desk.services.errors import NoPrinter, PrinterNotReady, PrintRefused, PrintUnclear
from oss_desk.services.ports.card_printing import JobState, PrinterStatus

QUEUE_NAME = "เครื่องพิมพ์จำลอง"


class PrinterFault(StrEnum):
    """What may be the matter with the printer, from the next job on."""

    NONE = "none"
    MISSING = "missing"
    NOT_READY = "not_ready"
    REFUSES = "refuses"
    FAILS = "fails"
    FORGETS = "forgets"
    UNCLEAR = "unclear"
    UNSTOPPABLE = "unstoppable"


class SimulatedCardPrinter:
    """The `CardPrinter` of training and tests; safe from any thread.

    Attributes:
        fault: what is the matter now; may be set at any time.
        held: jobs wait until `release` instead of being done at once.

    Args:
        queue: its name.
    """

    def __init__(self, queue: str = QUEUE_NAME) -> None:
        self.fault = PrinterFault.NONE
        self.held = False
        self._queue = queue
        self._lock = threading.Lock()
        self._jobs: dict[str, tuple[str, bytes]] = {}
        self._states: dict[str, JobState] = {}

    @property
    def printed(self) -> tuple[tuple[str, bytes], ...]:
        """Title and PDF of every job taken, in order."""
        with self._lock:
            return tuple(self._jobs.values())

    def status(self) -> PrinterStatus:
        """Return whether it can take a card now; see the port."""
        if self.fault is PrinterFault.MISSING:
            raise NoPrinter(self._queue)
        if self.fault is PrinterFault.NOT_READY:
            return PrinterStatus(self._queue, ready=False, reason="media-empty-error")
        return PrinterStatus(self._queue, ready=True)

    def submit(self, pdf: bytes, title: str) -> str:
        """Take *pdf* as one job; see the port."""
        status = self.status()
        if not status.ready:
            raise PrinterNotReady(self._queue, status.reason)
        if self.fault is PrinterFault.REFUSES:
            raise PrintRefused(self._queue)
        with self._lock:
            job = f"{self._queue}-{len(self._jobs) + 1}"
            self._jobs[job] = (title, pdf)
            if self.fault is PrinterFault.FAILS:
                self._states[job] = JobState.FAILED
            elif self.fault is not PrinterFault.FORGETS:
                self._states[job] = JobState.PRINTING if self.held else JobState.DONE
        if self.fault is PrinterFault.UNCLEAR:
            # The job was taken, only the receipt is lost.
            raise PrintUnclear(self._queue)
        return job

    def job_of(self, title: str) -> str:
        """Return the name of the latest job of *title*, empty when there is none; see the port."""
        if self.fault in {PrinterFault.MISSING, PrinterFault.UNCLEAR}:
            raise PrintUnclear(self._queue)
        with self._lock:
            return next((job for job in reversed(self._jobs) if self._jobs[job][0] == title), "")

    def job_state(self, job: str) -> JobState:
        """Return how far *job* is; see the port."""
        with self._lock:
            return self._states.get(job, JobState.UNKNOWN)

    def release(self) -> None:
        """Finish the jobs that were held."""
        with self._lock:
            self._states = {
                job: JobState.DONE if state is JobState.PRINTING else state
                for job, state in self._states.items()
            }

    def cancel(self, job: str) -> bool:
        """Call *job* back, as also somebody at the spooler would; one that is done stays done."""
        if self.fault in {PrinterFault.MISSING, PrinterFault.UNSTOPPABLE}:
            return False
        if not job.startswith(f"{self._queue}-"):
            return False
        with self._lock:
            if self._states.get(job) is JobState.PRINTING:
                self._states[job] = JobState.FAILED
        return True
