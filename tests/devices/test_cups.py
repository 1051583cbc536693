"""What the CUPS printer makes of a spooler that answers oddly or not at all."""

import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from oss_desk.devices.card_printer.cups import CupsCardPrinter
from oss_desk.devices.card_printer.ipp import Attribute, Operation, Tag
from oss_desk.services.errors import NoPrinter, PrinterNotReady, PrintRefused, PrintUnclear
from oss_desk.services.ports.card_printing import JobState

IDLE, STOPPED = 3, 5
Says = Callable[[Operation], bytes | None]


def said(status: int, *groups: tuple[Attribute, ...]) -> bytes:
    body = b"".join(b"\x02" + b"".join(one.encoded() for one in group) for group in groups)
    return b"\x02\x00" + struct.pack(">HI", status, 1) + body + b"\x03"


def printer_is(state: int, *reasons: str, accepting: bool = True) -> bytes:
    whether = Attribute("x", Tag.INTEGER, ()).encoded() + (
        b"\x22\x00\x19printer-is-accepting-jobs\x00\x01" + bytes((accepting,))
    )
    attributes = (
        Attribute.one("printer-state", Tag.ENUM, state),
        Attribute("printer-state-reasons", Tag.KEYWORD, reasons or ("none",)),
    )
    return said(0, attributes)[:-1] + whether + b"\x03"


def job(number: int, title: str) -> tuple[Attribute, ...]:
    return (Attribute.one("job-id", Tag.INTEGER, number), Attribute.one("job-name", Tag.NAME, title))


@contextmanager
def spooler(says: Says) -> Iterator[CupsCardPrinter]:
    """Run a spooler that answers as *says* tells; None hangs up without an answer."""

    class Spooler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = says(Operation(int.from_bytes(body[2:4])))
            if answer is None:
                self.connection.close()
                return
            self.send_response(200 if answer else 403)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Keep quiet."""

        def finish(self) -> None:
            if not self.wfile.closed and self.connection.fileno() >= 0:
                super().finish()

    server = HTTPServer(("127.0.0.1", 0), Spooler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield CupsCardPrinter("CARD", f"127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_no_spooler_is_no_printer(tmp_path: Path) -> None:
    printer = CupsCardPrinter("CARD", str(tmp_path / "no.sock"))
    with pytest.raises(NoPrinter):
        printer.status()
    with pytest.raises(NoPrinter):
        printer.submit(b"%PDF", "LPG-1")
    assert printer.job_state("CARD-1") is JobState.UNKNOWN


@pytest.mark.parametrize(
    ("answer", "ready", "reason"),
    [
        (printer_is(IDLE), True, ""),
        (printer_is(4, "connecting-to-device"), True, ""),
        (printer_is(IDLE, "marker-supply-low-warning", "cups-waiting-for-job-completed"), True, ""),
        (printer_is(STOPPED, "paused"), False, "paused"),
        (printer_is(STOPPED), False, "stopped"),
        (printer_is(IDLE, "media-empty-error", "cover-open"), False, "media-empty-error cover-open"),
        (printer_is(IDLE, accepting=False), False, "not-accepting-jobs"),
    ],
)
def test_readiness(answer: bytes, ready: bool, reason: str) -> None:  # noqa: FBT001 - a table
    with spooler(lambda _: answer) as printer:
        status = printer.status()
    assert (status.ready, status.reason) == (ready, reason)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (said(0x0406), NoPrinter),
        (said(0x0506), PrinterNotReady),
        (said(0x040A), PrintRefused),
        (b"", PrintRefused),
        (b"\x02", PrintRefused),
    ],
    ids=["no queue", "not accepting", "format", "forbidden", "damaged"],
)
def test_a_job_not_taken_is_an_error(answer: bytes, error: type[Exception]) -> None:
    answers = {
        Operation.GET_PRINTER_ATTRIBUTES: printer_is(IDLE),
        Operation.GET_JOBS: said(0),
        Operation.PRINT_JOB: answer,
    }
    with spooler(answers.__getitem__) as printer, pytest.raises(error):
        printer.submit(b"%PDF", "LPG-1")


def test_a_lost_receipt_is_looked_for_and_the_card_is_not_printed_twice() -> None:
    jobs = [job(3, "LPG-1"), job(4, "LPG-9")]

    def says(operation: Operation) -> bytes | None:
        match operation:
            case Operation.PRINT_JOB:
                jobs.append(job(5, "LPG-1"))
                return None
            case Operation.GET_JOBS:
                return said(0, *jobs)
            case _:
                return printer_is(IDLE)

    with spooler(says) as printer:
        assert printer.submit(b"%PDF", "LPG-1") == "CARD-5"


def test_a_lost_request_left_nothing_behind() -> None:
    def says(operation: Operation) -> bytes | None:
        match operation:
            case Operation.PRINT_JOB:
                return None
            case Operation.GET_JOBS:
                return said(0, job(3, "LPG-1"))
            case _:
                return printer_is(IDLE)

    with spooler(says) as printer, pytest.raises(PrintRefused):
        printer.submit(b"%PDF", "LPG-1")


@pytest.mark.parametrize("listed", [None, said(0x0500)], ids=["line lost", "refused"])
def test_what_nobody_knows_is_unclear_and_not_refused(listed: bytes | None) -> None:
    answers = {
        Operation.GET_PRINTER_ATTRIBUTES: printer_is(IDLE),
        Operation.GET_JOBS: listed,
        Operation.PRINT_JOB: None,
    }
    with spooler(answers.__getitem__) as printer, pytest.raises(PrintUnclear):
        printer.submit(b"%PDF", "LPG-1")
    with spooler(answers.__getitem__) as printer, pytest.raises(PrintUnclear):
        printer.job_of("LPG-1")


@pytest.mark.parametrize(
    ("answer", "state", "sure"),
    [
        (said(0), 5, True),
        (said(0x0406), 5, True),
        (said(0x0404), 9, True),
        (said(0x0404), 7, True),
        (said(0x0401), 5, False),
        (None, 5, False),
    ],
    ids=["done", "no such job", "came out", "cancelled before", "forbidden", "line lost"],
)
def test_a_job_is_called_back_only_when_the_spooler_says_so(
    answer: bytes | None,
    state: int,
    sure: bool,  # noqa: FBT001 - a table
) -> None:
    answers = {
        Operation.CANCEL_JOB: answer,
        Operation.GET_JOB_ATTRIBUTES: said(0, (Attribute.one("job-state", Tag.ENUM, state),)),
    }
    with spooler(answers.__getitem__) as printer:
        assert printer.cancel("CARD-12") is sure
        assert not printer.cancel("OTHER-12")


@pytest.mark.parametrize(
    ("number", "state"),
    [
        (3, JobState.WAITING), (4, JobState.WAITING), (5, JobState.PRINTING), (6, JobState.PRINTING),
        (7, JobState.FAILED), (8, JobState.FAILED), (9, JobState.DONE), (10, JobState.UNKNOWN),
    ],
)  # fmt: skip
def test_each_state_of_the_standard_is_known(number: int, state: JobState) -> None:
    answer = said(0, (Attribute.one("job-state", Tag.ENUM, number),))
    with spooler(lambda _: answer) as printer:
        assert printer.job_state("CARD-12") is state
        assert printer.job_state("OTHER-12") is JobState.UNKNOWN
