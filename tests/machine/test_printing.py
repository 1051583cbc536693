"""The real print spooler prints."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.machine.printing import PrintSpooler

pytestmark = pytest.mark.cups


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"%PDF-1.7\n" + os.urandom(300_000) + b"\n%%EOF\n")
    return path


def test_a_document_comes_out_byte_for_byte(print_spooler: PrintSpooler, document: Path) -> None:
    subprocess.run(
        ["lp", "-d", print_spooler.queue_name, "-t", "job", document], check=True, capture_output=True
    )
    assert print_spooler.wait_for(1) == [document.read_bytes()]


def test_a_silent_printer_keeps_the_job_until_it_answers(print_spooler: PrintSpooler, document: Path) -> None:
    print_spooler.pause()
    print_spooler.command("lp", "-d", print_spooler.queue_name, str(document))
    assert print_spooler.queue_name in print_spooler.command("lpstat", "-W", "not-completed", "-o")
    assert print_spooler.received == []
    print_spooler.resume()
    assert print_spooler.wait_for(1) == [document.read_bytes()]


def test_every_test_begins_with_an_empty_queue(print_spooler: PrintSpooler) -> None:
    assert print_spooler.received == []
    assert print_spooler.command("lpstat", "-o") == ""


def test_no_queue_of_this_machine_is_touched(print_spooler: PrintSpooler) -> None:
    """The spooler is private: it knows one queue, ours."""
    assert print_spooler.command("lpstat", "-e").split() == [print_spooler.queue_name]
