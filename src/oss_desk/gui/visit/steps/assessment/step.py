"""Step 3 as the workspace sees it."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.visit.steps.assessment.page import AssessmentPage
from oss_desk.gui.visit.steps.assessment.presenter import AssessmentPresenter
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.services.desk import Desk


class AssessmentStep(PagedStep):
    """What the registration rests on."""

    def __init__(
        self, desk: Desk, background: Background, session: Session, parent: QWidget | None = None
    ) -> None:
        page = AssessmentPage()
        presenter = AssessmentPresenter(page, desk, background, session, page)
        super().__init__(page, presenter, parent)
        self._assessment = presenter
        presenter.covers.connect(self.covers)

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        self._assessment.focus_first()

    def close_panel(self) -> bool:
        """Close the camera, when it is open over the page."""
        return self._assessment.close_panel()

    def hideEvent(self, event: QHideEvent) -> None:
        """Switch the camera off when nobody looks."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.close_panel()

    @property
    def is_busy(self) -> bool:
        """Tell whether the result is being recorded or a page is being taken."""
        return super().is_busy or self._assessment.is_taking_a_page

    @property
    def hand_on_text(self) -> str:
        """What ``Ctrl+D`` does here, in words; empty when it does nothing."""
        return self._assessment.hand_on_text

    def hand_on(self) -> None:
        """Send the person to the doctor."""
        self._assessment.hand_on()
