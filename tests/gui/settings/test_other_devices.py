"""Printers on the page of devices: which queue was asked, how it is, and what to do."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.bootstrap import train
from oss_desk.devices.paper_printer.cups import CupsPaperPrinter
from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import DeskCameras
from oss_desk.gui.settings.devices.others_presenter import OthersPresenter
from oss_desk.gui.settings.devices.page import DevicesPage
from oss_desk.services.ports.card_printing import PrinterStatus


class PaperPrinter:
    """An ordinary printer that says what it is told to say."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def status(self) -> PrinterStatus:
        """Say it."""
        return PrinterStatus("papers", ready=not self._reason, reason=self._reason)

    def submit(self, pdf: bytes, title: str) -> str:
        """Print nothing."""
        return f"{title}-{len(pdf)}"


def _words_and_remedy(
    qtbot: QtBot, folder: Path, printer: PaperPrinter | CupsPaperPrinter
) -> tuple[str, str, str]:
    """Return name, word and remedy of the paper printer as the page shows them."""
    training = train(folder)
    assert training.desk.papers is not None
    desk = replace(training.desk, papers=replace(training.desk.papers, printer=printer))
    background, owner, page = Background(), QObject(), DevicesPage()
    qtbot.addWidget(page)
    OthersPresenter(page, desk, background, DeskCameras(None, background), owner)
    page.show()
    qtbot.waitUntil(lambda: page.paper_printer.sight is not None)
    qtbot.waitUntil(lambda: background.is_idle)
    background.close()
    desk.close()
    sight = page.paper_printer.sight
    assert sight is not None
    return sight.name, sight.word, sight.remedy


@pytest.mark.parametrize(
    ("reason", "word", "remedy"),
    [("", "พร้อม", ""), ("media-empty-error", "ยังไม่พร้อม", "กระดาษหมด"), ("spool-full", "ยังไม่พร้อม", "ดู")],
)
def test_what_the_spooler_says_is_said_of_paper(
    qapp: QApplication, practice_folder: Path, qtbot: QtBot, reason: str, word: str, remedy: str
) -> None:
    said = _words_and_remedy(qtbot, practice_folder, PaperPrinter(reason))
    assert said[:2] == ("papers", word)
    assert said[2].startswith(remedy)


def test_a_queue_that_is_not_there_is_named(
    qapp: QApplication, practice_folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = CupsPaperPrinter("papers", str(tmp_path / "no.sock"))
    assert _words_and_remedy(qtbot, practice_folder, printer)[:2] == ("papers", "ไม่พบ")
