"""Step 4: this one matter beside its evidence, and whoever may decide."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.approval.review_part import ReviewPart
from oss_desk.gui.approval.review_presenter import ReviewPresenter
from oss_desk.gui.background import Background
from oss_desk.gui.primary_press import PrimaryPress
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.steps.step import VisitStep
from oss_desk.services.desk import Desk


class ApprovalStep(VisitStep):
    """The parts of the approval page for one visit.

    An officer who may not approve it sees who can: ``approver_wanted`` is emitted for the primary
    action and for ``Ctrl+D``, and whoever handles it calls :meth:`approve_as` with the supervisor
    whose PIN was right.

    An approval that was taken back is told by ``moved``. A supervisor who only gave a PIN is
    remembered for that one matter by the offer to take it back, and by nothing else.
    """

    def __init__(
        self, desk: Desk, background: Background, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent if isinstance(parent, QWidget) else None)
        self._session = session
        self._visit: Visit | None = None
        self._undoes: Callable[[], Officer] | None = None
        """Who takes back what is being decided now; None offers nobody to."""
        self._changed = False
        self._too_early = False
        self._part = ReviewPart(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._part)
        self._press = PrimaryPress(self)
        self._review = ReviewPresenter(self._part, desk, background, session, self)
        self._press.text_changed.connect(self.primary_text_changed)
        self._review.shown.connect(self._show)
        self._review.decided.connect(self._decided)
        self._review.refused.connect(self._refused)
        self._review.undone.connect(self.moved)
        session.changed.connect(self._forget_approver)

    @property
    def part(self) -> ReviewPart:
        """The part that shows the matter."""
        return self._part

    @property
    def primary_text(self) -> str:
        """Approve, or ask for whoever may; empty once the matter has moved on."""
        return self._press.text

    @property
    def is_busy(self) -> bool:
        """Tell whether a decision is under way."""
        return not self._press.is_open

    def open(self, visit: Visit) -> None:
        """Show *visit* as it is stored; nobody approves it before its evidence is on the screen."""
        if self._review.shown_visit != visit:
            self._press.say("")
            self._review.forget()
        if self._visit is not None and self._visit.visit_id != visit.visit_id:
            self._forget_approver()
            self._too_early = False
        self._visit = visit
        self._review.show(visit.visit_id)

    def primary(self) -> None:
        """Approve as the signed-in officer, or ask for an approver."""
        if self._visit is None or not self._press.press():
            return
        if self._may_approve(self._visit):
            self._approve(self._session.required(), self._session.required)
        else:
            self._press.offer(self._words(self._visit))
            self.approver_wanted.emit()

    def hand_on(self) -> None:
        """Ask for an approver while the matter waits for one."""
        if self._visit is not None and self._visit.state is VisitState.WAITING_APPROVAL:
            self.approver_wanted.emit()

    def approve_as(self, officer: Officer) -> None:
        """Approve the matter in the name of *officer*, whose PIN was checked.

        Evidence that is not on the screen yet was not seen: nothing is approved, and when it comes
        it is said that the PIN is wanted again.
        """
        if self._review.shown_visit is None:
            self._too_early = True
            return
        self._approve(officer, lambda: officer)

    def focus_first(self) -> None:
        """Put the keyboard on the first row that differs."""
        self._part.focus_first()

    def _approve(self, officer: Officer, undoes: Callable[[], Officer]) -> None:
        self._undoes = undoes
        self._press.say(self.tr("กำลังอนุมัติ"))
        self._review.approve(officer)

    def _may_approve(self, visit: Visit) -> bool:
        officer = self._session.officer
        return (
            officer is not None
            and Right.APPROVE in officer.role.rights
            and officer.user_name != visit.submitted_by
        )

    def _words(self, visit: Visit) -> str:
        if visit.state is not VisitState.WAITING_APPROVAL:
            return ""
        if self._may_approve(visit):
            return self.tr("อนุมัติ ไปพิมพ์บัตร") if visit.kind.needs_card else self.tr("อนุมัติ")
        return self.tr("ให้หัวหน้าอนุมัติที่เครื่องนี้")

    @Slot(object)
    def _show(self, visit: Visit) -> None:
        self._visit = visit
        words = self._words(visit)
        if words:
            # Evidence that changed under the same key is decided only after a quiet moment.
            self._press.offer(words, at_once=not self._changed)
        else:
            self._press.say("")
        self._changed = False
        if visit.state is not VisitState.WAITING_APPROVAL:
            return
        if self._too_early:
            self._too_early = False
            words = self.tr("หลักฐานเพิ่งขึ้นจอ จึงยังไม่ได้อนุมัติ ตรวจแล้วกด Ctrl+D ใส่รหัสอีกครั้ง")
            self.message_changed.emit(words, Tone.WARN.value)
        elif not self._may_approve(visit):
            self.message_changed.emit(self.tr("รอหัวหน้าตรวจ หรือกด Ctrl+D ให้หัวหน้าอนุมัติที่เครื่องนี้"), Tone.WARN.value)

    @Slot(object)
    def _decided(self, visit: Visit) -> None:
        if self._visit is None or self._visit.visit_id != visit.visit_id:
            return  # another visit stands here by now; it was not decided
        undoes, self._undoes = self._undoes, None
        self._visit = visit
        self._press.say(self.tr("อนุมัติแล้ว"))
        self.moved.emit(visit)
        if undoes is not None:
            sentence = self.tr("อนุมัติแล้ว 1 เรื่อง · {queue}").format(queue=visit.queue_number)
            self.undo_offered.emit(sentence, partial(self._take_back, visit, undoes))

    def _take_back(self, visit: Visit, undoes: Callable[[], Officer]) -> None:
        self._review.undo(visit, undoes())

    @Slot()
    def _forget_approver(self) -> None:
        self._undoes = None

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        self._forget_approver()
        if not self.isVisible():
            self.undo_refused.emit(sentence)
        if self._review.shown_visit is None:
            self._changed = True
            self._press.say("")
        elif self._visit is not None:
            self._press.offer(self._words(self._visit), at_once=False)
