"""The slip goes to its own queue on A4."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from oss_desk.devices.card_printer.ipp import Attribute, Operation, Tag
from oss_desk.devices.paper_printer.cups import CupsPaperPrinter
from oss_desk.services.errors import NoPrinter
from tests.devices.test_cups import IDLE, printer_is, said
from tests.machine.printing import PrintSpooler

PDF = b"%PDF-1.4 a slip"


def test_no_spooler_is_no_printer(tmp_path: Path) -> None:
    with pytest.raises(NoPrinter):
        CupsPaperPrinter("papers", str(tmp_path / "no.sock")).submit(PDF, "69-11-00419")


def test_the_job_asks_for_a4() -> None:
    bodies: list[bytes] = []
    answers = {
        Operation.GET_PRINTER_ATTRIBUTES: printer_is(IDLE),
        Operation.GET_JOBS: said(0),
        Operation.PRINT_JOB: said(0, (Attribute.one("job-id", Tag.INTEGER, 7),)),
    }

    class Spooler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            bodies.append(body)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answers[Operation(int.from_bytes(body[2:4]))])

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Keep quiet."""

    server = HTTPServer(("127.0.0.1", 0), Spooler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        printer = CupsPaperPrinter("papers", f"127.0.0.1:{server.server_port}")
        assert printer.submit(PDF, "69-11-00419") == "papers-7"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert b"iso_a4_210x297mm" in bodies[-1]
    assert b"69-11-00419" in bodies[-1]
    assert bodies[-1].endswith(PDF)


@pytest.mark.cups
def test_the_slip_arrives_as_it_was_drawn(print_spooler: PrintSpooler) -> None:
    CupsPaperPrinter(print_spooler.queue_name).submit(PDF, "69-11-00419")
    assert print_spooler.wait_for(1) == [PDF]
