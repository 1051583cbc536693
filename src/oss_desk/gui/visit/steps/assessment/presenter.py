"""Keeps the draft of step 3 and sends the matter for approval."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.visit.request import DocumentState
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.draft_keeper import DraftFields, Value
from oss_desk.gui.visit.steps.assessment.page import AssessmentPage, Attachment
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.services.desk import Desk

_AT_ONCE = {"types", "evidence", "level", "reassess"}
_STANDS = {
    DocumentState.PRESENT: ("ตรวจตัวจริงแล้ว", Tone.OK),
    DocumentState.WAIVED: ("ยกเว้น", Tone.OK),
    DocumentState.MISSING: ("ยังขาด ต้องครบก่อนส่งตรวจอนุมัติ", Tone.WARN),
    DocumentState.UNANSWERED: ("ยังไม่ได้ตอบในขั้นรับคำขอ", Tone.WARN),
}


class AssessmentPresenter(StepPresenter):
    """Fills the assessment page, keeps its draft, and records the result."""

    step_name = "assessment"

    def __init__(
        self, page: AssessmentPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(page, desk, background, session, parent)
        self._page = page
        page.changed.connect(self._changed)

    def show_visit(self, visit: Visit, *, fresh: bool) -> None:
        """Fill the page with the visit's assessment draft."""
        self._page.set_today(self.desk.clock.today())
        self._page.show_assessment(visit.assessment, fresh=fresh)
        self._page.set_editable(editable=visit.is_editable)
        rules = {rule.key: rule for rule in self.desk.rules.papers(self.desk.clock.today())}
        self._page.show_attachments(
            tuple(
                Attachment(rules[key].title.split(" หรือ")[0].split(" (")[0], *_STANDS[DocumentState(state)])
                for key, state in visit.request.documents
                if key in rules and not (rules[key].optional and state != DocumentState.PRESENT)
            )
        )
        if visit.assessment.reuses_old and visit.is_editable:
            self._page.show_notice(Tone.INFO, "เรื่องนี้ใช้เอกสารรับรองเดิม ตรวจประเภทแล้วส่งได้เลย")
        self.set_primary_text("บันทึกผล ส่งตรวจอนุมัติ" if visit.is_editable else "")

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return what keeps the result from being recorded."""
        if self.visit is None:
            return ()
        return self.visit.assessment.problems(self.desk.clock.today().isoformat())

    def finish(self) -> Callable[[], Visit]:
        """Return the use case that records the assessment and sends the matter on."""
        visit_id = self.visit.visit_id if self.visit else ""
        return partial(self.desk.visit.record_assessment, visit_id, self.session.required())

    def focus_first(self) -> None:
        """Begin at the first incomplete field, else at the types."""
        problems = self.current_problems()
        self._page.focus_field(problems[0].field if problems else "types")

    @Slot(str, object)
    def _changed(self, name: str, value: Value) -> None:
        self.edited(DraftFields(assessment=((name, value),)), at_once=name in _AT_ONCE)
