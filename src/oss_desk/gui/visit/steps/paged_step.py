"""A step made of a page and its presenter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.gui.visit.steps.step import VisitStep


class PagedStep(VisitStep):
    """Passes what the workspace asks on to the presenter.

    ``elsewhere`` carries the `IncompleteStep` of another step that stands in the way.
    """

    elsewhere = Signal(object)

    def __init__(self, page: StepPage, presenter: StepPresenter, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.page = page
        self.presenter = presenter
        presenter.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self.setFocusProxy(page)
        presenter.moved.connect(self.moved)
        presenter.primary_text_changed.connect(self.primary_text_changed)
        presenter.message_changed.connect(self.message_changed)
        presenter.draft_saved.connect(self.draft_saved)
        presenter.approver_wanted.connect(self.approver_wanted)
        presenter.elsewhere.connect(self.elsewhere)

    @property
    def primary_text(self) -> str:
        """What the primary action does, in words."""
        return self.presenter.primary_text

    @property
    def is_busy(self) -> bool:
        """Tell whether the primary action is under way."""
        return self.presenter.is_busy

    def open(self, visit: Visit) -> None:
        """Show *visit*."""
        self.presenter.show(visit)

    def primary(self) -> None:
        """Do the primary action once."""
        self.presenter.primary()

    def flush(self) -> None:
        """Save what was typed at once."""
        self.presenter.flush()

    def focus_at(self, field: str) -> bool:
        """Put the keyboard back into *field*."""
        return self.presenter.focus_at(field)

    def next_incomplete(self) -> bool:
        """Go to the next incomplete field."""
        return self.presenter.next_incomplete()
