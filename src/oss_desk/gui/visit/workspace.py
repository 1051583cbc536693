"""The workspace of one visit: header, six steps, one primary action."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.page import WorkspacePage
from oss_desk.gui.visit.presenter import WorkspacePresenter
from oss_desk.gui.visit.reader_banner import ReaderBanner
from oss_desk.gui.visit.steps.approval.step import ApprovalStep
from oss_desk.gui.visit.steps.assessment.step import AssessmentStep
from oss_desk.gui.visit.steps.card.step import CardStep
from oss_desk.gui.visit.steps.identity.step import IdentityStep
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.gui.visit.steps.request.step import RequestStep
from oss_desk.gui.visit.steps.rights.step import RightsStep
from oss_desk.gui.visit.steps.step import VisitStep
from oss_desk.services.desk import Desk

BODY_MARGINS = (20, 16, 20, 16)
STEPS = (IdentityStep, RequestStep, AssessmentStep, ApprovalStep, CardStep, RightsStep)
"""The six steps in their order; whoever has time builds them one by one and hands them in."""


class Workspace(QWidget):
    """Shows one visit at the step that is to be done next.

    Signals:
        left: the officer left the visit; what was typed is saved.
        finished: id of the visit that was closed: the next may be called.
        approver_wanted: id of the visit waiting for a supervisor's PIN at this desk.
    """

    left = Signal()
    finished = Signal(str)
    approver_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        background: Background,
        session: Session,
        steps: tuple[VisitStep, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.page = WorkspacePage()
        self.steps = steps or tuple(kind(desk, background, session) for kind in STEPS)
        for step in self.steps:
            if not isinstance(step, PagedStep):
                # Steps 4 and 5 are made of parts that other pages frame in their own way.
                step.setContentsMargins(*BODY_MARGINS)
                # One that takes the keyboard as a whole needs no ring around the whole window.
                step.setProperty("focus_ring", False)
            self.page.add_step(step)
            step.covers.connect(self.page.give_way)
            step.panel_open.connect(self.page.leave_esc)
            step.takes_whole.connect(self.page.give_all)
        self.reader_banner = ReaderBanner(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._presenter = WorkspacePresenter(self.page, self.steps, desk, background, session, self)
        self._presenter.left.connect(self.left)
        self._presenter.finished.connect(self.finished)
        self._presenter.approver_wanted.connect(self.approver_wanted)

    @property
    def visit_id(self) -> str:
        """The id of the visit in sight, or an empty text."""
        return self._presenter.visit.visit_id if self._presenter.visit else ""

    @property
    def wanted_visit_id(self) -> str:
        """The id of the visit in sight, or of the one on its way into sight."""
        return self._presenter.wanted

    @property
    def accepts_primary(self) -> bool:
        """Tell whether ``Ctrl+Enter`` would be taken now."""
        return self._presenter.accepts_primary

    @property
    def wants_caregiver_card(self) -> bool:
        """Tell whether the keyboard stands where the caregiver is asked for."""
        return self.steps[self.page.current_step() - 1].wants_caregiver_card

    @Slot()
    def show_caregiver(self) -> None:
        """Show the caregiver whose card was read, and ask for what the card does not say."""
        self._presenter.refresh_then(self.steps[0].ask_relation)

    def tell_of_reader(self, tone: Tone, sentence: str, *, stays: bool = False) -> None:
        """Say above the step what is the matter at the reader; see `ReaderBanner`.

        Said once what was asked for before is shown: a step that comes into sight begins without.
        """
        self._presenter.refresh_then(self.reader_banner.soon(tone, sentence, stays=stays))

    def show_hints(self, visit_id: str, hints: CardHints) -> None:
        """Show what the other applets of the card of *visit_id* said; they are stored nowhere."""
        for step in self.steps:
            step.show_hints(visit_id, hints)

    def open(self, visit_id: str) -> None:
        """Show the visit *visit_id*; what was typed in another one is saved first."""
        self._presenter.open(visit_id)

    @Slot()
    def refresh(self) -> None:
        """Look at the stored visit again, for instance because its photo arrived."""
        self._presenter.refresh()

    @Slot()
    def flush(self) -> None:
        """Save what was typed at once."""
        self._presenter.flush()
