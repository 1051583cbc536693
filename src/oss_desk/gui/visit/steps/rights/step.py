"""Step 6 as the workspace sees it."""

from PySide6.QtWidgets import QWidget

from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.gui.visit.steps.rights.page import RightsPage
from oss_desk.gui.visit.steps.rights.presenter import RightsPresenter
from oss_desk.services.desk import Desk


class RightsStep(PagedStep):
    """What comes after the card; in this version only the end of the matter."""

    def __init__(
        self, desk: Desk, background: Background, session: Session, parent: QWidget | None = None
    ) -> None:
        page = RightsPage()
        super().__init__(page, RightsPresenter(page, desk, background, session, page), parent)
