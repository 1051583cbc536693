"""Closes the matter."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.gui.visit.steps.rights.page import RightsPage
from oss_desk.services.desk import Desk


class RightsPresenter(StepPresenter):
    """Says how the matter ended and closes it."""

    step_name = "rights"

    def __init__(
        self, page: RightsPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(page, desk, background, session, parent)
        self._page = page

    def show_visit(self, visit: Visit, *, fresh: bool) -> None:  # noqa: ARG002 - nothing here is typed
        """Say how the matter ended."""
        if visit.state is VisitState.CLOSED:
            self._page.show_done(self.tr("เรื่องนี้จบแล้ว"))
            self.set_primary_text("")
            return
        self._page.show_done(
            self.tr("มอบบัตรแล้ว กด Ctrl+Enter เพื่อจบเรื่อง")
            if visit.kind.needs_card
            else self.tr("อนุมัติแล้ว เรื่องนี้ไม่ออกบัตร กด Ctrl+Enter เพื่อจบเรื่อง")
        )
        self.set_primary_text(self.tr("จบเรื่อง กลับเคาน์เตอร์"))

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return nothing: there is nothing to fill in."""
        return ()

    def finish(self) -> Callable[[], Visit]:
        """Return the use case that closes the matter."""
        visit_id = self.visit.visit_id if self.visit else ""
        return partial(self.desk.visit.close, visit_id, self.session.required())
