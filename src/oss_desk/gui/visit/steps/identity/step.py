"""Step 1 as the workspace sees it."""

from PySide6.QtWidgets import QWidget

from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.visit.steps.identity.page import IdentityPage
from oss_desk.gui.visit.steps.identity.presenter import IdentityPresenter
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.services.desk import Desk


class IdentityStep(PagedStep):
    """Who stands at the counter: chip, register and today's face beside each other."""

    def __init__(
        self, desk: Desk, background: Background, session: Session, parent: QWidget | None = None
    ) -> None:
        page = IdentityPage()
        presenter = IdentityPresenter(page, desk, background, session, page)
        super().__init__(page, presenter, parent)
        self._identity_page = page
        self._identity = presenter

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        self._identity.focus_first()

    def close_panel(self) -> bool:
        """Close the caregiver's or the portrait's panel."""
        return self._identity_page.close_panel()
