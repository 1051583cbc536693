"""Step 2: the slip about what is missing, and small windows."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from oss_desk.domain.visit.missing_slip import MissingSlip
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Theme
from oss_desk.gui.visit.steps.request.step import RequestStep
from oss_desk.gui.widgets.banner import Banner
from oss_desk.services.errors import NoPrinter, PrintRefused
from oss_desk.services.ports.card_printing import PrinterStatus
from oss_desk.services.visit.missing_papers import MakeMissingSlip, PaperCatalogue
from oss_desk.simulated.people import FONGCHAN
from tests.gui.visit.conftest import CONTROL, Counter
from tests.gui.visit.test_request_step import ready

PRESS = Qt.Key


class Queue:
    """A paper printer that remembers its jobs, or says why it has none."""

    def __init__(self, error: Exception | None = None) -> None:
        self.jobs: list[tuple[bytes, str]] = []
        self._error = error

    def status(self) -> PrinterStatus:
        """Say that it takes jobs."""
        return PrinterStatus("papers", ready=True)

    def submit(self, pdf: bytes, title: str) -> str:
        """Remember the job."""
        if self._error:
            raise self._error
        self.jobs.append((pdf, title))
        return "papers-1"


class Drawn:
    """A renderer whose slip says how many papers it names."""

    def missing_slip(self, slip: MissingSlip) -> bytes:
        """Return the number of papers."""
        return b"%%PDF %d" % len(slip.papers)

    def raster(self, pdf: bytes, page: int, dots_per_inch: int) -> bytes:
        """Draw nothing."""
        raise NotImplementedError


def with_printer(counter: Counter, printer: Queue | None) -> tuple[RequestStep, Visit]:
    """Return step 2 of a desk that prints papers on *printer*, the house registration missing."""
    visit = ready(counter, FONGCHAN)
    desk, nipa = counter.training.desk, counter.officer("nipa")
    documents = tuple(
        (key, "missing" if key == "house_registration" else "present")
        for key, _state in visit.request.documents
    )
    visit = desk.visit.save_draft(visit.visit_id, nipa, request=replace(visit.request, documents=documents))
    make = MakeMissingSlip(desk.recording, desk.rules, desk.service_point, Drawn())
    printing = replace(desk, papers=PaperCatalogue(make, printer))
    step = RequestStep(printing, counter.background, counter.session)
    step.resize(1266, 536)
    counter.bot.addWidget(step)
    with counter.bot.waitExposed(step):
        step.show()
    step.activateWindow()
    step.open(visit)
    counter.wait(lambda: counter.background.is_idle)
    step.page.focus_field("house_registration")
    return step, visit


def test_ctrl_p_prints_the_slip(counter: Counter) -> None:
    queue = Queue()
    step, visit = with_printer(counter, queue)
    said: list[str] = []
    step.message_changed.connect(lambda words, _tone: said.append(words))
    counter.key(PRESS.Key_P, CONTROL)
    counter.wait(lambda: queue.jobs == [(b"%PDF 1", visit.request_number)])
    counter.wait(lambda: said[-1:] == ["ส่งใบแจ้งเข้าเครื่องพิมพ์แล้ว"])


@pytest.mark.parametrize("printer", [None, Queue(NoPrinter("papers"))])
def test_without_a_printer_the_slip_becomes_a_file(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printer: Queue | None
) -> None:
    step, visit = with_printer(counter, printer)
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / "slip.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    counter.key(PRESS.Key_P, CONTROL)
    counter.wait((tmp_path / "slip.pdf").is_file)
    assert visit.request_number in offered[0]
    assert step.isVisible()


def test_a_printer_that_refuses_says_so_and_the_key_works_again(counter: Counter) -> None:
    step, _visit = with_printer(counter, Queue(PrintRefused("papers")))
    counter.key(PRESS.Key_P, CONTROL)
    counter.wait(lambda: any("ไม่รับงาน" in b.accessibleName() for b in step.findChildren(Banner)))
    assert step._request.slip._is_busy is False  # noqa: SLF001


def _is_wide(step: QWidget, width: int) -> bool:
    return step.width() == width


@pytest.mark.parametrize("theme", list(Theme))
def test_small_windows_and_large_text_keep_every_part_in_reach(
    counter: Counter, qapp: QApplication, theme: Theme
) -> None:
    """From wide to narrow and back: each card is there and as large as its words need."""
    step, _visit = with_printer(counter, None)
    for width, height, scale in ((1266, 536, 1.0), (993, 400, 1.3), (851, 310, 1.0), (1266, 536, 1.0)):
        apply_theme(qapp, theme, scale)
        step.resize(width, height)
        counter.wait(partial(_is_wide, step, width))
        QApplication.processEvents()
        for name in ("kind_card", "papers_card", "paper_card", "bring_card"):
            part = next(w for w in step.findChildren(QWidget) if w.objectName() == name)
            assert part.isVisible(), (name, width)
            assert part.width() >= part.minimumSizeHint().width(), (name, width, scale)
            assert part.height() >= part.minimumSizeHint().height(), (name, width, scale)
    apply_theme(qapp)
