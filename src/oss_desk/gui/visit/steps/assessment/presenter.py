"""Keeps the draft of step 3 and sends the matter for approval."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.visit.known_doctor import KnownDoctor
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.camera.cameras import DeskCameras
from oss_desk.gui.camera.document_panel import DocumentPanel, take_document
from oss_desk.gui.messages import problem_words
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.draft_keeper import DraftFields, Value
from oss_desk.gui.visit.steps.assessment.page import AssessmentPage
from oss_desk.gui.visit.steps.assessment.papers import attachments_of, paper_to_attach, title_of
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.gui.widgets.announce import announce
from oss_desk.services.desk import Desk
from oss_desk.services.visit.check_assessment import assessment_problems
from oss_desk.services.visit.keep_paper import KeepPaperPage
from oss_desk.services.visit.known_doctors import KnownDoctors
from oss_desk.services.visit.send_to_doctor import SendToDoctor, SentToDoctor

_AT_ONCE = {"types", "evidence", "reassess"}


class AssessmentPresenter(StepPresenter):
    """Fills the assessment page, keeps its draft, and records the result.

    Signals:
        covers: the camera lies over the step with an action bar of its own (True), or no longer.
    """

    covers = Signal(bool)
    step_name = "assessment"

    def __init__(
        self, page: AssessmentPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(page, desk, background, session, parent)
        self._page = page
        self._cameras = DeskCameras(desk.pretend_camera, background)
        self._known_doctors = KnownDoctors(desk.recording)
        self._keep_page = KeepPaperPage(desk.recording)
        self._send_to_doctor = SendToDoctor(desk.recording)
        self._sent_to_doctor = SentToDoctor(desk.recording)
        self._panel: DocumentPanel | None = None
        self._is_keeping = False
        page.set_diagnoses(desk.visit.diagnoses)
        page.changed.connect(self._changed)
        page.left.connect(self._look_at)
        page.attach_requested.connect(self._attach)

    def show_visit(self, visit: Visit, *, fresh: bool) -> None:
        """Fill the page with the visit's assessment draft."""
        today = self.desk.clock.today()
        if fresh:
            self._close_panel()
            self._page.clear_notice()
            self.background.run(
                Lane.DATABASE,
                self._known_doctors,
                owner=self,
                then=self._know_doctors,
                otherwise=self.show_error,
            )
            self._ask_when_sent(visit.visit_id)
        self._page.set_today(today)
        self._page.show_assessment(visit.assessment, fresh=fresh)
        self._page.set_editable(editable=visit.is_editable)
        self._page.show_attachments(attachments_of(visit, self.desk.rules.papers(today)))
        if visit.assessment.reuses_old:
            to_do = self.tr("เรื่องนี้ใช้เอกสารรับรองเดิม ตรวจประเภทแล้วส่งได้เลย")
            done = self.tr("เรื่องนี้ใช้เอกสารรับรองเดิม")
            self._page.show_notice(Tone.INFO, to_do if visit.is_editable else done)
        self.set_primary_text(self.tr("บันทึกผล ส่งตรวจอนุมัติ") if visit.is_editable else "")
        self._forget_what_is_right()

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return what keeps the result from being recorded."""
        if self.visit is None:
            return ()
        return assessment_problems(self.visit, self.desk.rules, self.desk.clock.today())

    def finish(self) -> Callable[[], Visit]:
        """Return the use case that records the assessment and sends the matter on."""
        visit_id = self.visit.visit_id if self.visit else ""
        return partial(self.desk.visit.record_assessment, visit_id, self.session.required())

    def focus_first(self) -> None:
        """Begin at the first incomplete field, else at the types."""
        problems = self.current_problems()
        self._page.focus_field(problems[0].field if problems else "types")

    @property
    def is_taking_a_page(self) -> bool:
        """Tell whether the camera is open, or the page it took is on its way to the database."""
        return self._is_keeping or self._panel_is_open()

    def primary(self) -> None:
        """Do the primary action, unless a page is being taken."""
        if not self.is_taking_a_page:
            super().primary()

    @property
    def hand_on_text(self) -> str:
        """What ``Ctrl+D`` does here, in words; empty when no doctor is asked for this matter."""
        visit = self.visit
        if visit is None or not visit.is_editable or visit.assessment.reuses_old:
            return ""
        return self.tr("ส่งให้แพทย์") if visit.assessment.evidence == "certificate" else ""

    def hand_on(self) -> None:
        """Write down that the person goes to the doctor now; what was typed is saved first."""
        if self.visit is None or self.is_busy or self.is_taking_a_page or not self.hand_on_text:
            return
        self.flush()
        self.background.run(
            Lane.DATABASE,
            partial(self._send_to_doctor, self.visit.visit_id, self.session.required()),
            owner=self,
            then=self._sent,
            otherwise=self.show_error,
        )

    def _sent(self, visit: Visit) -> None:
        self._show_stored(visit)
        self._say_sent(visit.visit_id, visit.updated_at)

    def _ask_when_sent(self, visit_id: str) -> None:
        self.background.run(
            Lane.DATABASE,
            partial(self._sent_to_doctor, visit_id),
            owner=self,
            then=partial(self._say_sent, visit_id),
            otherwise=self.show_error,
        )

    def _say_sent(self, visit_id: str, at: datetime | None) -> None:
        """Say since when the doctor's answer is waited for, as long as the result is open."""
        visit = self.visit
        if at is None or visit is None or visit.visit_id != visit_id or not self.hand_on_text:
            return
        if self.current_problems():
            sentence = self.tr("รอผลแพทย์ ส่งเมื่อ {time} น. เปิดเรื่องนี้ต่อเมื่อได้เอกสาร").format(time=f"{at:%H:%M}")
            self._page.show_notice(Tone.INFO, sentence)
            announce(self._page, sentence)

    @Slot(str, object)
    def _changed(self, name: str, value: Value) -> None:
        self.edited(DraftFields(assessment=((name, value),)), at_once=name in _AT_ONCE)
        if name == "types" and self.visit is not None:
            self._page.show_assessment(self.visit.assessment, fresh=False)

    @Slot(str)
    def _look_at(self, name: str) -> None:
        """Say beside a field that was left what is wrong with what stands in it; an empty one may wait."""
        for problem in self.current_problems():
            if problem.field == name and problem.code in {"bad_diagnosis", "too_old"}:
                self._page.show_problem(name, problem_words(problem))
                if problem not in self.shown_problems:
                    self.shown_problems = (*self.shown_problems, problem)

    def _forget_what_is_right(self) -> None:
        """Take words away that a saved draft made wrong, such as those about the certificate itself."""
        open_ones = self.current_problems()
        kept = tuple(problem for problem in self.shown_problems if problem in open_ones)
        if kept != self.shown_problems:
            for problem in self.shown_problems:
                if problem not in kept:
                    self._page.clear_problem(problem.field)
            self.shown_problems = kept
            self._count()

    def _know_doctors(self, doctors: tuple[KnownDoctor, ...]) -> None:
        self._page.set_doctors(doctors)

    @Slot()
    def _attach(self) -> None:
        """Photograph the certificate, or what is evident."""
        visit = self.visit
        if visit is None or not visit.is_editable or self.is_busy or self.is_taking_a_page:
            return
        key = paper_to_attach(visit)
        rules = {rule.key: rule for rule in self.desk.rules.papers(self.desk.clock.today())}
        what = self.tr("ถ่ายเอกสาร: {paper}").format(paper=title_of(visit, key, rules))
        self._panel = take_document(self._page, self._cameras, self.background, what)
        self._panel.kept.connect(partial(self._keep, visit.visit_id, key))
        self._panel.closed.connect(self._uncover)
        self.covers.emit(True)

    @Slot()
    def _uncover(self) -> None:
        self.covers.emit(False)

    def _keep(self, visit_id: str, key: str, jpeg: bytes) -> None:
        self._is_keeping = True
        self._uncover()
        self.flush()
        self.background.run(
            Lane.DATABASE,
            partial(self._keep_page, visit_id, key, jpeg, "image/jpeg", self.session.required()),
            owner=self,
            then=self._kept,
            otherwise=self._not_kept,
        )

    def _kept(self, visit: Visit) -> None:
        self._is_keeping = False
        self._show_stored(visit)

    def _not_kept(self, error: Exception) -> None:
        self._is_keeping = False
        self.show_error(error)

    def _show_stored(self, visit: Visit) -> None:
        if self.visit is not None and visit.visit_id == self.visit.visit_id:
            self.draft_saved.emit(visit.updated_at)
            self.visit = self._with_waiting(visit)
            self.show_visit(self.visit, fresh=False)

    def _panel_is_open(self) -> bool:
        return self._panel is not None and isValid(self._panel) and self._panel.isVisible()

    def close_panel(self) -> bool:
        """Close the camera without keeping anything; return False when it was not open."""
        if not self._panel_is_open():
            return False
        self._close_panel()
        return True

    def _close_panel(self) -> None:
        if self._panel is not None and self._panel_is_open():
            self._panel.leave()
        self._panel = None
