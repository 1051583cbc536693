"""What every card printer promises, simulated or behind the real spooler: one suite for both."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from oss_desk.devices.card_printer.cups import CupsCardPrinter
from oss_desk.services.errors import NoPrinter, PrinterNotReady
from oss_desk.services.ports.card_printing import JobState
from oss_desk.simulated.card_printer import PrinterFault, SimulatedCardPrinter
from tests.contracts.desks import PrinterBench
from tests.machine.printing import PrintSpooler
from tests.machine.processes import until

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\r\n%%EOF\n"


@pytest.fixture(params=["simulated", pytest.param("cups", marks=pytest.mark.cups)])
def bench(request: pytest.FixtureRequest) -> Iterator[PrinterBench]:
    if request.param == "simulated":
        yield _simulated()
        return
    spooler: PrintSpooler = request.getfixturevalue("print_spooler")
    queue = spooler.queue_name
    # Stopping a queue is noticed by other tests; it is undone whatever happens.
    yield PrinterBench(
        printer=CupsCardPrinter(queue),
        missing=CupsCardPrinter("NO_SUCH_QUEUE"),
        hold=spooler.pause,
        go_on=spooler.resume,
        cancel=lambda job: _quietly(spooler.command("cancel", job)),
        disable=lambda: _quietly(spooler.command("cupsdisable", queue)),
        enable=lambda: _quietly(spooler.command("cupsenable", queue)),
        reject=lambda: _quietly(spooler.command("cupsreject", queue)),
        accept=lambda: _quietly(spooler.command("cupsaccept", queue)),
        received=lambda: spooler.received,
        title=lambda: _title_at_the_printer(spooler),
    )
    spooler.command("cupsenable", queue)
    spooler.command("cupsaccept", queue)


def _simulated() -> PrinterBench:
    printer, missing = SimulatedCardPrinter(), SimulatedCardPrinter("nowhere")
    missing.fault = PrinterFault.MISSING

    def hold() -> None:
        printer.held = True

    def go_on() -> None:
        printer.held = False
        printer.release()

    def disable() -> None:
        printer.fault = PrinterFault.NOT_READY

    def enable() -> None:
        printer.fault = PrinterFault.NONE

    return PrinterBench(
        printer=printer,
        missing=missing,
        hold=hold,
        go_on=go_on,
        cancel=lambda job: _ignored(stopped=printer.cancel(job)),
        disable=disable,
        enable=enable,
        reject=disable,
        accept=enable,
        received=lambda: [pdf for _, pdf in printer.printed],
        title=lambda: printer.printed[-1][0],
    )


def _title_at_the_printer(spooler: PrintSpooler) -> str:
    """Return the title of the job under way; empty without one.

    The spooler starts the printer's backend as ``device job user title copies options``.
    """
    device = f"socket://127.0.0.1:{spooler.printer.port}"
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        # Processes come and go while one looks.
        with contextlib.suppress(OSError):
            words = process.read_bytes().decode(errors="replace").split("\0")
            if words[0] == device:
                return words[3]
    return ""


def _ignored(*, stopped: bool) -> None:
    """Take whether a job was stopped; the hand at the spooler does not look."""


def _quietly(said: str) -> None:
    """Take what a command said; nothing is expected of it."""


def _reaches(bench: PrinterBench, job: str, state: JobState) -> None:
    until(lambda: bench.printer.job_state(job) is state, f"the job {state}")


def test_an_idle_printer_is_ready(bench: PrinterBench) -> None:
    status = bench.printer.status()
    assert status.ready
    assert not status.reason


def test_the_pdf_comes_out_byte_for_byte_and_the_job_is_done(bench: PrinterBench) -> None:
    job = bench.printer.submit(PDF, "LPG-2569-000123")
    _reaches(bench, job, JobState.DONE)
    assert bench.received() == [PDF]


def test_two_jobs_have_two_names(bench: PrinterBench) -> None:
    first = bench.printer.submit(PDF, "LPG-2569-000124")
    second = bench.printer.submit(PDF + b"2", "LPG-2569-000125")
    assert first != second
    _reaches(bench, first, JobState.DONE)
    _reaches(bench, second, JobState.DONE)
    assert bench.received() == [PDF, PDF + b"2"]


def test_a_silent_printer_keeps_its_job_printing(bench: PrinterBench) -> None:
    bench.hold()
    job = bench.printer.submit(PDF, "LPG-2569-000126")
    _reaches(bench, job, JobState.PRINTING)
    bench.go_on()
    _reaches(bench, job, JobState.DONE)


def test_a_cancelled_job_has_failed(bench: PrinterBench) -> None:
    bench.hold()
    job = bench.printer.submit(PDF, "LPG-2569-000127")
    _reaches(bench, job, JobState.PRINTING)
    bench.cancel(job)
    _reaches(bench, job, JobState.FAILED)
    bench.go_on()


def test_a_job_under_way_can_be_called_back_for_certain(bench: PrinterBench) -> None:
    bench.hold()
    job = bench.printer.submit(PDF, "LPG-2569-000131")
    _reaches(bench, job, JobState.PRINTING)
    assert bench.printer.job_of("LPG-2569-000131") == job
    assert bench.printer.cancel(job)
    _reaches(bench, job, JobState.FAILED)
    bench.go_on()


def test_a_job_that_ended_or_never_was_cannot_come_out_any_more(bench: PrinterBench) -> None:
    job = bench.printer.submit(PDF, "LPG-2569-000132")
    _reaches(bench, job, JobState.DONE)
    assert bench.printer.cancel(job)
    assert bench.printer.job_state(job) is JobState.DONE
    assert bench.printer.cancel(job.rpartition("-")[0] + "-999999")
    assert not bench.printer.job_of("LPG-2569-999999")


def test_a_job_of_another_printer_is_not_called_back(bench: PrinterBench) -> None:
    assert not bench.printer.cancel("nonsense")


def test_a_missing_queue_is_no_printer(bench: PrinterBench) -> None:
    with pytest.raises(NoPrinter):
        bench.missing.status()
    with pytest.raises(NoPrinter):
        bench.missing.submit(PDF, "LPG-2569-000128")


def test_the_title_of_a_job_is_the_serial(bench: PrinterBench) -> None:
    bench.hold()
    job = bench.printer.submit(PDF, "LPG-2569-000130")
    assert until(bench.title, "the job at the printer") == "LPG-2569-000130"
    bench.go_on()
    _reaches(bench, job, JobState.DONE)


@pytest.mark.parametrize("rejecting", [False, True], ids=["stopped", "rejecting"])
def test_a_stopped_or_rejecting_queue_takes_nothing(
    bench: PrinterBench,
    rejecting: bool,  # noqa: FBT001 - a table
) -> None:
    close, open_again = (bench.reject, bench.accept) if rejecting else (bench.disable, bench.enable)
    close()
    status = bench.printer.status()
    assert not status.ready
    assert status.reason
    with pytest.raises(PrinterNotReady) as refused:
        bench.printer.submit(PDF, "LPG-2569-000129")
    assert refused.value.reason == status.reason
    assert bench.received() == []
    open_again()
    assert bench.printer.status().ready


@pytest.mark.parametrize("job", ["", "nonsense", "x-1", "OSS_DESK_TEST_CARDS-999999", "-", "a-²"])
def test_an_unknown_job_is_unknown(bench: PrinterBench, job: str) -> None:
    assert bench.printer.job_state(job) is JobState.UNKNOWN
