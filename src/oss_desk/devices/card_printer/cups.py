"""A card printer behind CUPS, spoken to in IPP over the spooler's own socket or port."""

import getpass
import os
import socket
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from urllib.parse import quote

from oss_desk.devices.card_printer.ipp import Answer, Attribute, IppDamaged, Operation, Tag, answer, request
from oss_desk.services.errors import NoPrinter, PrinterNotReady, PrintRefused, PrintUnclear
from oss_desk.services.ports.card_printing import JobState, PrinterStatus

_SOCKET = Path("/run/cups/cups.sock")
_PORT = 631
_SECONDS = 10.0
_CARD_MEDIA = "Custom.85.60x53.98mm"
_NOT_FOUND = 0x0406
_NOT_ACCEPTING = {0x0506, 0x0507, 0x0509}
"""Not accepting jobs; busy; printer is deactivated (RFC 8011, appendix B)."""
_STOPPED = 5
_STATES = {
    3: JobState.WAITING,
    4: JobState.WAITING,
    5: JobState.PRINTING,
    6: JobState.PRINTING,
    7: JobState.FAILED,
    8: JobState.FAILED,
    9: JobState.DONE,
}
"""The job-state values of RFC 8011, section 5.3.7: 7 is cancelled, 8 aborted."""
_HARMLESS = ("none", "connecting-to-device", "cups-")


class _SocketConnection(HTTPConnection):
    """HTTP over a socket of the file system."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_SECONDS)
        self._path = path

    def connect(self) -> None:
        """Open the line."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class _LineLost(Exception):
    """The spooler could not be asked; *sent* tells whether it may have heard the request."""

    def __init__(self, *, sent: bool) -> None:
        super().__init__(sent)
        self.sent = sent


class CupsCardPrinter:
    """The `CardPrinter` of one CUPS queue.

    Args:
        queue: the queue's name.
        server: ``host``, ``host:port`` or the path of a socket; None means ``CUPS_SERVER`` of the
            environment, else the local spooler.
        media: the size that jobs are printed on, a media keyword (PWG 5101.1).
    """

    def __init__(self, queue: str, server: str | None = None, *, media: str = _CARD_MEDIA) -> None:
        self._media = media
        self._queue = queue
        self._server = server or os.environ.get("CUPS_SERVER") or _local_server()
        self._numbers = count(1)

    def status(self) -> PrinterStatus:
        """Return whether it can take a card now.

        Raises:
            NoPrinter: no such queue, or no spooler.
        """
        wanted = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        try:
            said = self._ask(Operation.GET_PRINTER_ATTRIBUTES, _requested(wanted))
        except _LineLost as error:
            raise NoPrinter(self._queue) from error
        if not said.successful:
            raise NoPrinter(self._queue)
        reasons = [reason for reason in said.words("printer-state-reasons") if _hinders(reason)]
        if said.values("printer-is-accepting-jobs") == (False,):
            reasons.append("not-accepting-jobs")
        if said.number("printer-state") == _STOPPED and not reasons:
            reasons.append("stopped")
        return PrinterStatus(self._queue, ready=not reasons, reason=" ".join(reasons))

    def submit(self, pdf: bytes, title: str) -> str:
        """Hand *pdf* over unchanged as one job and return the spooler's name of the job.

        *title* is the card serial; nothing of a person may stand in it. A job whose receipt was lost on
        the way is looked for by its title before it counts as refused.

        Raises:
            NoPrinter, PrinterNotReady, PrintRefused: nothing was handed over.
            PrintUnclear: it is not known whether the job was handed over.
        """
        status = self.status()
        if not status.ready:
            raise PrinterNotReady(self._queue, status.reason)
        about = (
            Attribute.one("job-name", Tag.NAME, title),
            Attribute.one("document-format", Tag.MEDIA_TYPE, "application/pdf"),
        )
        # Without a size the spooler would assume A4.
        wishes = (Attribute.one("media", Tag.KEYWORD, self._media),)
        before = self._newest_of(title)
        try:
            said = self._ask(Operation.PRINT_JOB, about, wishes, pdf)
        except _LineLost as error:
            if not error.sent:
                raise PrintRefused(self._queue) from error
            number = self._newest_of(title)
            if before is None or number is None:
                raise PrintUnclear(self._queue) from error
            if number == before:
                raise PrintRefused(self._queue) from error
            return self._job_name(number)
        if said.successful:
            return self._job_name(said.number("job-id"))
        if said.status == _NOT_FOUND:
            raise NoPrinter(self._queue)
        if said.status in _NOT_ACCEPTING:
            raise PrinterNotReady(self._queue, "not-accepting-jobs")
        raise PrintRefused(self._queue)

    def job_of(self, title: str) -> str:
        """Return the name of the latest job of *title*; empty when the spooler has none.

        Raises:
            PrintUnclear: the spooler cannot be asked.
        """
        number = self._newest_of(title)
        if number is None:
            raise PrintUnclear(self._queue)
        return self._job_name(number) if number else ""

    def cancel(self, job: str) -> bool:
        """Call *job* back; tell whether it is certain that nothing of it comes out; see the port."""
        number = self._number_of(job)
        if number is None:
            return False
        try:
            said = self._ask(Operation.CANCEL_JOB, (Attribute.one("job-id", Tag.INTEGER, number),))
        except _LineLost:
            return False
        if said.successful or said.status == _NOT_FOUND:
            return True
        # A job that ended is refused too (client-error-not-possible); its state tells.
        return self.job_state(job) in {JobState.DONE, JobState.FAILED}

    def job_state(self, job: str) -> JobState:
        """Return what the spooler says of *job* now; `UNKNOWN` when it is forgotten or cannot be asked."""
        number = self._number_of(job)
        if number is None:
            return JobState.UNKNOWN
        about = (Attribute.one("job-id", Tag.INTEGER, number), *_requested(("job-state",)))
        try:
            said = self._ask(Operation.GET_JOB_ATTRIBUTES, about)
        except _LineLost:
            return JobState.UNKNOWN
        return _STATES.get(said.number("job-state"), JobState.UNKNOWN)

    def _job_name(self, number: int) -> str:
        return f"{self._queue}-{number}"

    def _number_of(self, job: str) -> int | None:
        """Return the spooler's number of *job*; None when it is no job of this queue."""
        queue, _, number = job.rpartition("-")
        if queue != self._queue or not (number.isascii() and number.isdigit()) or len(number) > 9:
            return None
        return int(number)

    def _newest_of(self, title: str) -> int | None:
        """Return the greatest number of a job of *title*, 0 when there is none, None when nobody tells."""
        about = (
            Attribute.one("which-jobs", Tag.KEYWORD, "all"),
            *_requested(("job-id", "job-name")),
        )
        try:
            said = self._ask(Operation.GET_JOBS, about)
        except _LineLost:
            return None
        if not said.successful:
            return None
        numbers = (
            number
            for group in said.groups
            if group.get("job-name") == (title,)
            for number in group.get("job-id", ())
            if isinstance(number, int)
        )
        return max(numbers, default=0)

    def _ask(
        self,
        operation: Operation,
        about: tuple[Attribute, ...],
        wishes: tuple[Attribute, ...] = (),
        document: bytes = b"",
    ) -> Answer:
        """Exchange one request and answer.

        Raises:
            _LineLost: no spooler, or the line broke.
        """
        path = f"/printers/{quote(self._queue)}"
        target = (
            Attribute.one("printer-uri", Tag.URI, f"ipp://localhost{path}"),
            *(attribute for attribute in about if attribute.name == "job-id"),
            Attribute.one("requesting-user-name", Tag.NAME, _user()),
            *(attribute for attribute in about if attribute.name != "job-id"),
        )
        body = request(operation, next(self._numbers), target, wishes, document)
        line = self._line()
        sent = False
        try:
            line.connect()
            sent = True
            line.request("POST", path, body, {"Content-Type": "application/ipp"})
            response = line.getresponse()
            raw = response.read()
            if response.status != 200:
                # Refused before any job was made.
                raise _LineLost(sent=False)
            return answer(raw)
        except (OSError, HTTPException, IppDamaged) as error:
            raise _LineLost(sent=sent) from error
        finally:
            line.close()

    def _line(self) -> HTTPConnection:
        if self._server.startswith("/"):
            return _SocketConnection(self._server)
        host, _, port = self._server.partition(":")
        return HTTPConnection(host, int(port) if port.isdigit() else _PORT, timeout=_SECONDS)


def _local_server() -> str:
    return str(_SOCKET) if _SOCKET.exists() else "localhost"


def _user() -> str:
    """Return who asks; the spooler shows job titles only to their owner."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A user id without a name, as in some containers.
        return "oss-desk"


def _requested(names: tuple[str, ...]) -> tuple[Attribute, ...]:
    return (Attribute("requested-attributes", Tag.KEYWORD, names),)


def _hinders(reason: str) -> bool:
    """Tell whether a printer-state-reason keeps cards from coming out (RFC 8011, section 5.4.12)."""
    return not (reason.startswith(_HARMLESS) or reason.endswith(("-report", "-warning")))
