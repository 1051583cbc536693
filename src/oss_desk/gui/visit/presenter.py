"""Leads one visit from step to step: nothing moves without a press that was meant for the step in sight."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from oss_desk.domain.errors import IncompleteStep
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Step, Visit, VisitState
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import message_for
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.header import VisitHeader
from oss_desk.gui.visit.page import WorkspacePage
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.gui.visit.steps.step import VisitStep
from oss_desk.gui.widgets.announce import announce
from oss_desk.services.desk import Desk
from oss_desk.words.reasons import PARKED_AT_COUNTER

QUIET_MILLISECONDS = 250
FOLLOW_MILLISECONDS = 500
STEP_OF = {"identity": Step.IDENTITY, "request": Step.REQUEST, "assessment": Step.ASSESSMENT}
_MEANT_FOR_LATER = {
    Step.REQUEST: QT_TRANSLATE_NOOP("WorkspacePresenter", "ยืนยันตัวตนก่อน แล้วจึงรับคำขอ"),
    Step.ASSESSMENT: QT_TRANSLATE_NOOP("WorkspacePresenter", "รับคำขอก่อน แล้วจึงบันทึกผลประเมิน"),
    Step.APPROVAL: QT_TRANSLATE_NOOP("WorkspacePresenter", "ส่งตรวจอนุมัติก่อน"),
    Step.CARD: QT_TRANSLATE_NOOP("WorkspacePresenter", "หัวหน้าต้องอนุมัติก่อน แล้วจึงพิมพ์บัตร"),
    Step.RIGHTS: QT_TRANSLATE_NOOP("WorkspacePresenter", "มอบบัตรก่อน แล้วจึงไปสิทธิและส่งต่อ"),
}


class WorkspacePresenter(QObject):
    """Keeps header, stepper and action bar in step with the stored visit.

    ``left`` and ``finished`` are told only while the page is in sight: whoever went to another page
    meanwhile is not called away from it. Behind a cover they wait until the page is seen again.

    Signals:
        left: the officer went away from the visit; its drafts are on their way to the database.
        finished: id of the visit that was closed.
        approver_wanted: id of the visit that somebody with another PIN is to decide.
    """

    left = Signal()
    finished = Signal(str)
    approver_wanted = Signal(str)

    def __init__(
        self,
        page: WorkspacePage,
        steps: tuple[VisitStep, ...],
        desk: Desk,
        background: Background,
        session: Session,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._steps = steps
        self._desk = desk
        self._background = background
        self._session = session
        self._header = VisitHeader(page, desk, background, session, self._say, self)
        self.visit: Visit | None = None
        self._wanted = ""
        self._untold: Callable[[], None] | None = None
        self._quiet = QElapsedTimer()
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MILLISECONDS)
        self._follow.timeout.connect(self.refresh)
        self._connect()

    @property
    def wanted(self) -> str:
        """The id of the visit that is shown, or will be as soon as it is loaded; or an empty text."""
        return self._wanted

    @property
    def accepts_primary(self) -> bool:
        """Tell whether a press now would be taken: the step stood in sight long enough and is at rest."""
        return self.visit is not None and not self._step.is_busy and self._is_quiet()

    def open(self, visit_id: str) -> None:
        """Show the visit *visit_id* at the step that is to be done next."""
        if self.visit is not None:
            self._step.flush()
        self._page.withdraw_undo()
        self._wanted = visit_id
        self._untold = None
        self.visit = None
        self._follow.stop()
        self._ask(partial(self._desk.visit.look, visit_id), self._opened)

    @Slot()
    def refresh(self) -> None:
        """Look at the stored visit again; it may have moved on another machine."""
        if self._wanted:
            self._ask(partial(self._desk.visit.look, self._wanted), self._seen_again)

    def refresh_then(self, then: Callable[[], None]) -> None:
        """Look at the stored visit again, and do *then* once it is shown."""
        if self._wanted:
            wanted = self._wanted

            def show(visit: Visit) -> None:
                self._seen_again(visit)
                if self._wanted == wanted:
                    then()

            self._ask(partial(self._desk.visit.look, wanted), show)

    @Slot()
    def press(self) -> None:
        """Do the primary action of the step in sight, unless the press came too soon after a change.

        Presses in a row count as one: each that is not taken begins the quiet time anew, so a key
        that is hammered moves the visit by one step only.
        """
        if self.visit is None:
            if self._wanted:
                self._page.show_message(self.tr("รอสักครู่"), Tone.NEUTRAL.value)
                announce(self._page, self.tr("รอสักครู่"))
            return
        if self._step.is_busy or not self._is_quiet():
            if self._step.is_busy:
                # Whoever sees the button sees what it is at; the others are told.
                announce(self._page, self.tr("รอสักครู่"))
            self._quiet.start()
            return
        self._step.primary()

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Show step *number* if the visit has come that far; else say what is to be done first."""
        visit = self.visit
        if visit is None:
            return
        if number > visit.step:
            self._page.show_banner(Tone.INFO, self.tr(str(_MEANT_FOR_LATER[Step(number)])))
            return
        self._show_step(Step(number))

    @Slot()
    def go_back(self) -> None:
        """Show the step before."""
        if self.visit is not None and self._page.current_step() > 1:
            self.go_to(self._page.current_step() - 1)

    @Slot()
    def leave(self) -> None:
        """Close an open panel, or save everything, park what is unfinished, and go."""
        visit = self.visit
        if visit is None:
            self._go()
            return
        if self._step.close_panel():
            return
        self._step.flush()
        officer = self._session.officer
        if visit.is_editable and officer is not None and Right.SERVE in officer.role.rights:
            self._ask(partial(_park, self._desk, visit.visit_id, officer), self._gone)
        else:
            self._go()

    def flush(self) -> None:
        """Save what was typed at once: the window closes or is locked."""
        if self.visit is not None:
            self._step.flush()

    @property
    def _step(self) -> VisitStep:
        return self._steps[self._page.current_step() - 1]

    def _is_quiet(self) -> bool:
        return not self._quiet.isValid() or self._quiet.elapsed() >= QUIET_MILLISECONDS

    def _connect(self) -> None:
        page = self._page
        page.primary_requested.connect(self.press)
        page.step_requested.connect(self.go_to)
        page.back_requested.connect(self.go_back)
        page.leave_requested.connect(self.leave)
        page.incomplete_requested.connect(self._next_incomplete)
        page.hand_on_requested.connect(self._hand_on)
        self._session.changed.connect(page.withdraw_undo)
        # Queued: who hears of an end may hide the page, which must first be shown whole.
        page.came_into_sight.connect(self._tell_untold, Qt.ConnectionType.QueuedConnection)
        for step in self._steps:
            step.moved.connect(self._moved)
            step.primary_text_changed.connect(partial(self._of_step, step, page.show_primary))
            step.message_changed.connect(partial(self._message_of, step))
            step.draft_saved.connect(partial(self._draft_saved, step))
            step.approver_wanted.connect(self._want_approver)
            step.undo_offered.connect(page.offer_undo)
            step.set_aside.connect(self._go)
            step.undo_refused.connect(partial(page.show_banner, Tone.WARN))
            if isinstance(step, PagedStep):
                step.elsewhere.connect(self._stands_in_the_way)

    def _of_step(self, step: VisitStep, show: Callable[[str], None], text: str) -> None:
        if step is self._step:
            show(text)

    def _message_of(self, step: VisitStep, sentence: str, tone: str) -> None:
        if step is self._step:
            self._page.show_message(sentence, tone)

    def _draft_saved(self, step: VisitStep, at: datetime) -> None:
        """Say so, and let the header follow what was typed."""
        self._page.show_saved(at)
        shown = step.presenter.visit if isinstance(step, PagedStep) else None
        if shown is not None and self.visit is not None and shown.visit_id == self.visit.visit_id:
            self.visit = shown
            self._header.show(shown)
            self._page.show_hand_on(self._step.hand_on_text)

    def _ask(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self._background.run(Lane.DATABASE, work, owner=self, then=then, otherwise=self._say)

    def _say(self, error: Exception) -> None:
        self._page.show_banner(Tone.ERROR, message_for(error).sentence)

    def _opened(self, visit: Visit) -> None:
        if visit.visit_id != self._wanted:
            return
        officer = self._session.officer
        serves = officer is not None and Right.SERVE in officer.role.rights
        if visit.parked_reason and officer is not None and serves and not visit.state.is_finished:
            self._ask(partial(self._desk.visit.park, visit.visit_id, "", officer), self._opened)
            return
        self.visit = visit
        self._page.show_saved(None)
        self._header.begin(visit)
        self._show_step_as_left(visit)

    def _seen_again(self, visit: Visit) -> None:
        before = self.visit
        if before is None or visit.visit_id != self._wanted or visit == before:
            return
        if visit.step != before.step and self._page.current_step() == before.step:
            self._moved(visit)
            return
        self.visit = visit
        self._header.show(visit)
        self._step.open(visit)

    @Slot(object)
    def _moved(self, visit: Visit) -> None:
        if visit.visit_id != self._wanted:
            return
        self.visit = visit
        if visit.state.is_finished:
            self._follow.stop()
            self._wanted = ""
            self._tell(partial(self.finished.emit, visit.visit_id))
            return
        self._show_step(visit.step)

    def _show_step(self, step: Step) -> None:
        visit = self.visit
        if visit is None:
            return
        if self._page.current_step() != step:
            self._step.flush()
        self._quiet.start()
        self._page.clear_banner()
        self._page.show_message("", Tone.NEUTRAL.value)
        done = frozenset(number for number in range(1, visit.step) if number != step)
        self._page.mark_step(step, done)
        self._header.show(visit)
        self._step.open(visit)
        self._page.bring_step()
        self._page.show_primary(self._step.primary_text)
        self._page.show_hand_on(self._step.hand_on_text)
        self._step.focus_first()
        if visit.state is VisitState.RETURNED and visit.return_reason:
            self._page.show_banner(
                Tone.WARN, self.tr("ส่งกลับให้แก้: “{reason}”").format(reason=visit.return_reason)
            )
        waits = visit.state is VisitState.WAITING_APPROVAL
        if waits:
            self._follow.start()
        else:
            self._follow.stop()

    def _show_step_as_left(self, visit: Visit) -> None:
        """Show the step, and the field in it, that the keyboard stood in when it was left."""
        name, _dot, field = visit.left_at.partition(".")
        step = STEP_OF.get(name)
        if step is None or step > visit.step or not visit.is_editable:
            self._show_step(visit.step)
            return
        self._show_step(step)
        self._step.focus_at(field)

    @Slot(object)
    def _stands_in_the_way(self, error: IncompleteStep) -> None:
        step = STEP_OF.get(error.step)
        if step is None:
            self._say(error)
            return
        self._show_step(step)
        shown = self._step
        if isinstance(shown, PagedStep):
            shown.presenter.show_problems(error.problems)

    @Slot()
    def _next_incomplete(self) -> None:
        if self.visit is not None and not self._step.next_incomplete():
            self._page.show_message(self.tr("ขั้นนี้ครบแล้ว กด Ctrl+Enter"), Tone.OK.value)

    @Slot()
    def _hand_on(self) -> None:
        if self.visit is not None:
            self._step.hand_on()

    @Slot()
    def _want_approver(self) -> None:
        if self.visit is not None:
            self.approver_wanted.emit(self.visit.visit_id)

    def _gone(self, visit: Visit) -> None:
        if visit.visit_id == self._wanted:
            self._go()

    def _go(self) -> None:
        self._page.withdraw_undo()
        self._follow.stop()
        self._header.forget()
        self._wanted = ""
        self.visit = None
        self._tell(self.left.emit)

    def _tell(self, news: Callable[[], None]) -> None:
        if self._page.isVisible():
            news()
        else:
            self._untold = news

    @Slot()
    def _tell_untold(self) -> None:
        news, self._untold = self._untold, None
        if news is not None:
            news()


def _park(desk: Desk, visit_id: str, officer: Officer) -> Visit:
    """Park the visit as it is stored by now: a step that was still being done may have sent it on."""
    stored = desk.visit.look(visit_id)
    return desk.visit.park(visit_id, PARKED_AT_COUNTER, officer) if stored.is_editable else stored
