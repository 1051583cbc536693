"""Step 2 as the workspace sees it."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.visit.steps.request.presenter import RequestPresenter
from oss_desk.services.desk import Desk


class RequestStep(PagedStep):
    """What is asked for, by whom, and with which papers."""

    def __init__(
        self, desk: Desk, background: Background, session: Session, parent: QWidget | None = None
    ) -> None:
        page = RequestPage()
        presenter = RequestPresenter(page, desk, background, session, page)
        super().__init__(page, presenter, parent)
        self._request = presenter
        presenter.book.covers.connect(self.covers)

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        self._request.focus_first()

    def close_panel(self) -> bool:
        """Close the camera or the enlarged page."""
        return self._request.book.close_panel()

    def hideEvent(self, event: QHideEvent) -> None:
        """Switch the camera off when nobody looks."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.close_panel()
