"""The slip about missing papers: onto the ordinary printer, or into a file where there is none."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.widgets.announce import announce
from oss_desk.services.desk import Desk
from oss_desk.services.errors import NoPrinter
from oss_desk.services.visit.missing_papers import PaperCatalogue
from oss_desk.words.segmenter import strip_breaks


class Slip(QObject):
    """Makes the slip and hands it over; one at a time.

    Signals:
        said: words for the action bar and a word of `Tone`. failed: the error.
    """

    said = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self, page: RequestPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._is_busy = False

    def give(self, visit: Visit) -> None:
        """Give the slip of *visit*; a press while one is under way does nothing."""
        papers = self._desk.papers
        if papers is None:
            self._say(Tone.WARN, self.tr("เครื่องนี้ยังทำใบแจ้งไม่ได้"))
            return
        if self._is_busy:
            return
        self._is_busy = True
        self._say(Tone.NEUTRAL, self.tr("กำลังทำใบแจ้ง"))
        self._background.run(
            Lane.DATABASE,
            partial(papers.missing_slip, visit.visit_id, self._session.required()),
            owner=self,
            then=partial(self._made, papers, visit.request_number),
            otherwise=self._failed,
        )

    def _made(self, papers: PaperCatalogue, number: str, pdf: bytes) -> None:
        if papers.printer is None:
            self._to_file(number, pdf)
            return
        self._background.run(
            Lane.PRINTER,
            partial(papers.printer.submit, pdf, number),
            owner=self,
            then=self._printed,
            otherwise=partial(self._not_printed, number, pdf),
        )

    def _printed(self, _job: str) -> None:
        self._is_busy = False
        self._say(Tone.OK, self.tr("ส่งใบแจ้งเข้าเครื่องพิมพ์แล้ว"))

    def _not_printed(self, number: str, pdf: bytes, error: Exception) -> None:
        if isinstance(error, NoPrinter):
            self._to_file(number, pdf)
        else:
            self._failed(error)

    def _to_file(self, number: str, pdf: bytes) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = strip_breaks(self.tr("ใบแจ้งเอกสารที่ขาด {number}.pdf")).format(number=number)
        path, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("ไม่มีเครื่องพิมพ์กระดาษ บันทึกใบแจ้งเป็นแฟ้ม"), str(Path(folder) / name), "PDF (*.pdf)"
        )
        if not path:
            self._is_busy = False
            self._say(Tone.WARN, self.tr("ยังไม่ได้พิมพ์หรือบันทึกใบแจ้ง"))
            return
        self._background.run(
            Lane.PRINTER,
            partial(Path(path).write_bytes, pdf),
            owner=self,
            then=self._saved,
            otherwise=self._not_saved,
        )

    def _saved(self, _size: int) -> None:
        self._is_busy = False
        self._say(Tone.OK, self.tr("บันทึกใบแจ้งเป็นแฟ้มแล้ว"))

    def _not_saved(self, error: Exception) -> None:
        self._is_busy = False
        if not isinstance(error, OSError):
            raise error
        self._say(Tone.ERROR, self.tr("บันทึกแฟ้มไม่ได้ เลือกที่อื่นแล้วกด Ctrl+P อีกครั้ง"))

    def _failed(self, error: Exception) -> None:
        self._is_busy = False
        self._say(Tone.NEUTRAL, "")
        self.failed.emit(error)

    def _say(self, tone: Tone, sentence: str) -> None:
        self.said.emit(sentence, tone.value)
        announce(self._page, sentence)
