"""The conversation about one matter that waits for approval; the page and step 4 both hold one."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from oss_desk.domain.card.print_queue import CardProof
from oss_desk.domain.errors import ChangedSinceSeen
from oss_desk.domain.rules import in_force
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.queue_row import queue_row
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.approval.comparison_words import masked_as_printed, row_words
from oss_desk.gui.approval.review import Review
from oss_desk.gui.approval.review_part import ReviewPart
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class _Found:
    visit: Visit
    review: Review


class ReviewPresenter(QObject):
    """Shows one matter in a `ReviewPart`, approves it or sends it back.

    Only the matter whose evidence is on the screen can be decided: from :meth:`show` of another one
    until ``shown``, a decision does nothing.

    Signals:
        shown(object): the `Visit` that is now on the screen.
        decided(object): the `Visit` as it was stored after the decision.
        refused(str): why nothing was decided; the part shows it already.
        undone(object): the `Visit` as it waits again after an approval was taken back.
    """

    undone = Signal(object)
    shown = Signal(object)
    decided = Signal(object)
    refused = Signal(str)

    def __init__(
        self, part: ReviewPart, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._desk = desk
        self._background = background
        self._session = session
        self._visit_id = ""
        self._shown: Visit | None = None
        self._warning = ""

    @property
    def shown_visit(self) -> Visit | None:
        """The matter whose evidence is on the screen and can be decided; None while there is none."""
        return self._shown

    def show(self, visit_id: str) -> None:
        """Bring the matter *visit_id* to the screen: the comparison first, the card after."""
        if visit_id != self._visit_id:
            self._shown = None
        self._visit_id = visit_id
        officer = self._session.officer
        self._background.run(
            Lane.DATABASE,
            partial(self._find, visit_id, officer),
            owner=self,
            then=self._show_found,
            otherwise=partial(self._refuse_review, visit_id),
        )

    def forget(self) -> None:
        """Show nothing any more; answers still under way are dropped."""
        self._visit_id = ""
        self._shown = None

    def approve(self, by: Officer) -> None:
        """Approve the matter on the screen as *by*."""
        if self._shown is not None:
            shown = self._shown
            self._decide(partial(self._desk.visit.approve, shown.visit_id, by, shown.version))

    def send_back(self, reason: str, by: Officer) -> None:
        """Send the matter on the screen back to the counter with *reason*."""
        if self._shown is not None:
            shown = self._shown
            self._decide(partial(self._desk.visit.send_back, shown.visit_id, reason, by, shown.version))

    def undo(self, visit: Visit, by: Officer) -> None:
        """Take the approval of *visit* back as *by*."""
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.visit.undo_approval, visit.visit_id, by),
            owner=self,
            then=self.undone.emit,
            otherwise=self._refuse,
        )

    def _decide(self, deed: "partial[Visit]") -> None:
        self._background.run(Lane.DATABASE, deed, owner=self, then=self.decided.emit, otherwise=self._refuse)

    def _find(self, visit_id: str, officer: Officer | None) -> _Found:
        desk = self._desk
        visit = desk.visit.look(visit_id)
        now = desk.clock.now()
        rule = in_force("card_validity", desk.rules.card_validity, now.date())
        row = queue_row(visit, now)
        names = {known.user_name: known.display_name for known in desk.trust.officers()}
        words = tuple(
            row_words(line, age=row.age, validity_years=rule.value.years)
            for line in desk.visit.compare(visit_id)
        )
        registered = None
        if not visit.identity.portrait_id:
            registered = desk.visit.registered_portrait(visit.person_id).picture
        review = Review(
            visit_id,
            row.short_name,
            masked_as_printed(visit.identity.citizen_id),
            words,
            desk.visit.picture(visit.identity.photo_id),
            registered or desk.visit.picture(visit.identity.portrait_id),
            names.get(visit.submitted_by, visit.submitted_by),
            self._time_words(visit.submitted_at),
            officer is not None
            and officer.user_name == visit.submitted_by
            and visit.state is VisitState.WAITING_APPROVAL,
            portrait_from_chip=bool(visit.identity.portrait_id)
            and visit.identity.portrait_id == visit.identity.photo_id,
            portrait_from_register=registered is not None,
        )
        return _Found(visit, review)

    def _time_words(self, at: datetime | None) -> str:
        return self.tr("{time} น.").format(time=f"{at:%H:%M}") if at else "–"

    def _show_found(self, found: _Found) -> None:
        visit = found.visit
        if visit.visit_id != self._visit_id:
            return
        self._part.show_review(found.review)
        if self._warning:
            self._part.show_problem(self._warning, Tone.WARN)
            self._warning = ""
        self._shown = visit
        self.shown.emit(visit)
        self._background.run(
            Lane.DATABASE,
            partial(self._desk.card.proof, visit.visit_id),
            owner=self,
            then=partial(self._show_proof, visit),
            otherwise=partial(self._refuse_proof, visit),
        )

    def _show_proof(self, visit: Visit, proof: CardProof) -> None:
        # A card drawn for an earlier look at the matter must not stand beside this one's evidence.
        if visit is self._shown:
            self._part.show_card(proof.front, proof.back)

    def _refuse_proof(self, visit: Visit, error: Exception) -> None:
        if visit is self._shown:
            self._part.show_problem(message_for(error).sentence)

    def _refuse_review(self, visit_id: str, error: Exception) -> None:
        if visit_id == self._visit_id:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        sentence = message_for(error).sentence
        self._part.show_problem(sentence)
        if isinstance(error, ChangedSinceSeen) and self._visit_id:
            # Bring what is stored now to the screen; only that can be decided, and the words stay.
            self._warning, self._shown = sentence, None
            self.show(self._visit_id)
        self.refused.emit(sentence)
