"""Step 1 as the workspace sees it."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import DeskCameras
from oss_desk.gui.same_person.panel import SamePersonPanel
from oss_desk.gui.same_person.presenter import SamePersonPresenter
from oss_desk.gui.session import Session
from oss_desk.gui.visit.portrait.panel import PortraitPanel
from oss_desk.gui.visit.portrait.presenter import PortraitPresenter
from oss_desk.gui.visit.steps.identity.page import IdentityPage
from oss_desk.gui.visit.steps.identity.presenter import IdentityPresenter
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.services.desk import Desk


class IdentityStep(PagedStep):
    """Who stands at the counter: chip, register and today's face beside each other.

    While today's portrait is taken, its panel stands in place of the page; and the question whether
    somebody new is registered already takes the place of everything.
    """

    def __init__(
        self, desk: Desk, background: Background, session: Session, parent: QWidget | None = None
    ) -> None:
        page = IdentityPage()
        presenter = IdentityPresenter(page, desk, background, session, page)
        super().__init__(page, presenter, parent)
        self._identity_page = page
        self._identity = presenter
        self._panel = PortraitPanel(self)
        self._panel.hide()
        cameras = DeskCameras(desk.pretend_camera, background)
        self._portrait = PortraitPresenter(self._panel, cameras, background, desk.clock, self)
        self._question = SamePersonPanel(self)
        self._question.hide()
        self._who = SamePersonPresenter(self._question, desk, background, session, self)
        column = self.layout()
        if column is not None:
            column.addWidget(self._panel)
            column.addWidget(self._question)
        self._who.opened.connect(self._open_question)
        self._who.closed.connect(self._question_closed)
        self._who.moved.connect(self.moved)
        self._who.set_aside.connect(self.set_aside)
        self._who.undo_offered.connect(self.undo_offered)
        self._who.failed.connect(presenter.show_error)
        presenter.draft_saved.connect(self._ask_ahead)
        presenter.undo_offered.connect(self.undo_offered)
        page.portrait_wanted.connect(self._open_portrait)
        page.panel_open.connect(self.panel_open)
        self._panel.accepted.connect(presenter.keep_portrait)
        self._panel.closed.connect(self._portrait_closed)

    def open(self, visit: Visit) -> None:
        """Show *visit*; another one, or one that may not change any more, needs no camera."""
        shown = self._identity.visit
        if shown is None or shown.visit_id != visit.visit_id or not visit.is_editable:
            self._portrait.close()
            self._who.close()
        super().open(visit)

    @property
    def is_busy(self) -> bool:
        """Tell whether the primary action, or looking for lookalikes before it, is under way."""
        return self._who.is_busy or super().is_busy

    def primary(self) -> None:
        """Confirm the identity, or while the portrait is taken, accept it.

        Before somebody new is confirmed, whoever looks the same is asked about.
        """
        if self._portrait.is_open:
            self._portrait.accept()
            return
        visit = self._identity.visit
        if visit is not None and not self._who.is_open and not self.is_busy:
            self.flush()
            self._who.look(visit, super().primary)

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        if self._who.is_open:
            self._question.focus_first()
        elif not self._portrait.is_open:
            self._identity.focus_first()

    def next_incomplete(self) -> bool:
        """Go to the next incomplete field; the portrait is finished or closed first."""
        return self._covered or super().next_incomplete()

    def focus_at(self, field: str) -> bool:
        """Put the keyboard back into *field*, unless it is at the portrait."""
        return self._covered or super().focus_at(field)

    @property
    def _covered(self) -> bool:
        return self._portrait.is_open or self._who.is_open

    def close_panel(self) -> bool:
        """Close the caregiver's or the portrait's panel; an open question is left with its draft."""
        if self._who.is_open:
            self._who.close()
            return False
        if self._portrait.is_open:
            self._portrait.close()
            return True
        return self._identity_page.close_panel()

    @property
    def wants_caregiver_card(self) -> bool:
        """Tell whether a card put in now is the caregiver's."""
        return not self._covered and self._identity_page.wants_caregiver_card

    def ask_relation(self) -> None:
        """Ask how the caregiver, whose card was read, is related."""
        if not self._covered:
            self._identity_page.ask_relation()

    def show_hints(self, visit_id: str, hints: CardHints) -> None:
        """Show what the card hints at, quietly, while its visit is in sight."""
        self._identity.show_hints(visit_id, hints)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of a panel that was left open."""
        super().showEvent(event)
        self.panel_open.emit(self._identity_page.has_panel or self._who.is_open)
        self.takes_whole.emit(self._who.is_open)

    def hideEvent(self, event: QHideEvent) -> None:
        """Switch the camera off when nobody looks."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._portrait.close()
            self.takes_whole.emit(False)

    @Slot()
    def _open_portrait(self) -> None:
        visit = self._identity.visit
        if visit is None:
            return
        self._identity.flush()
        self.covers.emit(True)
        self._identity_page.hide()
        self._portrait.open(self._identity_page.chip_photo, visit.identity.name.full)

    @Slot(object)
    def _ask_ahead(self, _at: object) -> None:
        visit = self._identity.visit
        if visit is not None:
            self._who.ask_ahead(visit)

    @Slot()
    def _open_question(self) -> None:
        self._identity_page.hide()
        self._question.show()
        self.takes_whole.emit(True)
        self.panel_open.emit(True)

    @Slot()
    def _question_closed(self) -> None:
        self._question.hide()
        self._identity_page.show()
        self.takes_whole.emit(False)
        self.panel_open.emit(self._identity_page.has_panel)

    @Slot()
    def _portrait_closed(self) -> None:
        self._identity_page.show()
        self.covers.emit(False)
        if self.isVisible():
            self._identity.focus_after_portrait()
