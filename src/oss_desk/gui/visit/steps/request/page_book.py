"""The scanned pages of a request: taken by the camera, kept with the visit, looked at beside the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.camera.cameras import DeskCameras
from oss_desk.gui.camera.document_panel import DocumentPanel, take_document
from oss_desk.gui.session import Session
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.visit.steps.request.page_panel import PagePanel
from oss_desk.services.desk import Desk
from oss_desk.services.visit.keep_paper import DropPaperPage, KeepPaperPage

_JPEG = "image/jpeg"


class PageBook(QObject):
    """Moves pages between camera, database and sight.

    Signals:
        stored: key of a paper and the `Visit` after a page was kept or taken away.
        failed: the error of a use case.
        covers: camera or page lies over the step with an action bar of its own (True), or no longer.
    """

    stored = Signal(str, object)
    failed = Signal(object)
    covers = Signal(bool)

    def __init__(
        self, page: RequestPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._background = background
        self._session = session
        self._cameras = DeskCameras(desk.pretend_camera, background)
        self._keep = KeepPaperPage(desk.recording)
        self._drop = DropPaperPage(desk.recording)
        self._visit: Visit | None = None
        self._key = ""
        self._number = 0
        self._shown = ""
        self._picture = QImage()
        self._caption = ""
        self._panel: PagePanel | None = None
        self._camera: DocumentPanel | None = None
        page.paper_shown.connect(self._look_at)
        page.enlarge_requested.connect(self.enlarge)

    @property
    def is_open(self) -> bool:
        """Tell whether camera or page lies over the step now."""
        return self._camera is not None or self._panel is not None

    def show(self, visit: Visit) -> None:
        """Show a page of *visit*'s paper that is looked at."""
        if self._visit is not None and self._visit.visit_id != visit.visit_id:
            self.close_panel()
            self._number, self._shown = 0, ""
        self._visit = visit
        self._look_at(self._page.current_paper())

    def scan(self, key: str, title: str) -> None:
        """Photograph one page of the paper *key*, called *title*."""
        visit = self._visit
        if visit is None or self.is_open:
            return
        words = self.tr("ถ่ายเอกสาร: {paper}").format(paper=title)
        panel = take_document(self._page, self._cameras, self._background, words)
        self._camera = panel
        panel.kept.connect(partial(self._keep_page, visit.visit_id, key))
        panel.closed.connect(self._camera_closed)
        self.covers.emit(True)

    def close_panel(self) -> bool:
        """Close camera or page; return False when neither lay over the step."""
        open_one = self._camera or self._panel
        if open_one is None:
            return False
        open_one.leave()
        return True

    @Slot()
    def enlarge(self) -> None:
        """Show the page in sight as large as the step."""
        if self._picture.isNull() or self.is_open or self._visit is None:
            return
        panel = PagePanel(self._page, editable=self._visit.is_editable)
        panel.turned.connect(self._turn)
        panel.dropped.connect(self._drop_page)
        panel.closed.connect(self._panel_gone)
        self._panel = panel
        self.covers.emit(True)
        panel.show_page(self._picture, self._name())

    def _pages(self) -> tuple[str, ...]:
        return self._visit.request.pages_of(self._key) if self._visit else ()

    def _name(self) -> str:
        words = self.tr("{paper} · หน้า {number}/{pages}")
        paper = self._page.current_title()
        return words.format(paper=paper, number=self._number + 1, pages=len(self._pages()))

    @Slot(str)
    def _look_at(self, key: str) -> None:
        if key != self._key:
            self._key, self._number = key, 0
        pages = self._pages()
        self._number = max(0, min(self._number, len(pages) - 1))
        wanted = pages[self._number] if pages else ""
        if not wanted:
            self._shown, self._picture, self._caption = "", QImage(), ""
            self._page.show_page(None, 0, 0, self._why())
            return
        if wanted == self._shown:
            self._show_picture()
            return
        self._shown, self._picture, self._caption = wanted, QImage(), ""
        self._show_picture()
        self._run(partial(_opened, self._desk, wanted), partial(self._opened, wanted))

    def _why(self) -> str:
        return self.tr("กด F6 ถ่ายด้วยกล้อง หรือเลือกแฟ้ม") if self._key else ""

    def _opened(self, wanted: str, opened: tuple[QImage, int]) -> None:
        if wanted != self._shown:
            return
        self._picture, size = opened
        words = self.tr("{width} × {height} จุด · {size} KB")
        self._caption = words.format(
            width=self._picture.width(), height=self._picture.height(), size=max(size // 1024, 1)
        )
        self._show_picture()

    def _show_picture(self) -> None:
        pages = len(self._pages())
        self._page.show_page(self._picture, self._number + 1, pages, self._caption)
        if self._panel is not None and not self._picture.isNull():
            self._panel.show_page(self._picture, self._name())

    @Slot(int)
    def _turn(self, step: int) -> None:
        self._number += step
        self._look_at(self._key)

    @Slot()
    def _drop_page(self) -> None:
        visit, pages = self._visit, self._pages()
        if visit is None or not pages:
            return
        key, last = self._key, len(pages) == 1
        work = partial(self._drop, visit.visit_id, key, pages[self._number], self._session.required())
        if last and self._panel is not None:
            self._panel.leave()
        self._run(work, partial(self.stored.emit, key))

    def _keep_page(self, visit_id: str, key: str, jpeg: bytes) -> None:
        self._camera_closed()
        work = partial(self._keep, visit_id, key, jpeg, _JPEG, self._session.required())
        self._number = len(self._pages()) if key == self._key else self._number
        self._run(work, partial(self.stored.emit, key))

    @Slot()
    def _camera_closed(self) -> None:
        self._camera = None
        self.covers.emit(False)

    @Slot()
    def _panel_gone(self) -> None:
        self._panel = None
        self.covers.emit(False)

    def _run(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._background.run(Lane.DATABASE, work, owner=self, then=then, otherwise=self.failed.emit)


def _opened(desk: Desk, attachment_id: str) -> tuple[QImage, int]:
    """Return the page and the size of its file; an unreadable one is an empty picture."""
    content = desk.visit.picture(attachment_id) or b""
    return QImage.fromData(content), len(content)
