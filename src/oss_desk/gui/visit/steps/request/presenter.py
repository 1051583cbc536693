"""Brings step 2 and the rules about papers together."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.visit.request import DocumentRule, DocumentState, RequestKind
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.draft_keeper import DraftFields
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.visit.steps.request.paper_row import PaperLine
from oss_desk.services.desk import Desk
from oss_desk.services.people.history import LookAtHistory, PersonHistory
from oss_desk.words.codes import APPLICANTS, KINDS, kind_reason
from oss_desk.words.language import Language


class RequestPresenter(StepPresenter):
    """Fills the request page, keeps its draft, and takes the request."""

    step_name = "request"

    def __init__(
        self, page: RequestPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(page, desk, background, session, parent)
        self._page = page
        self._look_at_history = LookAtHistory(desk.recording)
        self._history = PersonHistory()
        page.kind_chosen.connect(self._choose_kind)
        page.applicant_chosen.connect(self._choose_applicant)
        page.answered.connect(self._answer)
        page.bring_by_changed.connect(self._bring_by)

    def show_visit(self, visit: Visit, *, fresh: bool) -> None:
        """Fill the page with the visit's request."""
        if fresh:
            self._history = PersonHistory()
            self.background.run(
                Lane.DATABASE,
                partial(self._look_at_history, visit.person_id),
                owner=self,
                then=partial(self._know, visit.visit_id),
                otherwise=self.show_error,
            )
        request = visit.request
        kind = KINDS[request.kind].in_(Language.THAI)
        applicant = APPLICANTS[request.applicant].in_(Language.THAI)
        self._page.show_kind(request.kind, kind_reason(request.kind_reason, Language.THAI))
        self._page.show_applicant(request.applicant, self._applicant_words(visit))
        lines = tuple(self._line(visit, key, DocumentState(state)) for key, state in request.documents)
        self._page.show_papers(lines, f"{kind} · {applicant}")
        self._page.show_bring_by(request.bring_by, self.desk.clock.today())
        self._page.set_editable(editable=visit.is_editable)
        self._name_primary(visit)
        self._count()

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return the papers nobody answered for, then those that are missing."""
        if self.visit is None:
            return ()
        rules = self._rules()
        found = []
        for key, state in self.visit.request.documents:
            optional = key in rules and rules[key].optional
            if state == DocumentState.UNANSWERED and not optional:
                found.append(FieldProblem(key, "unanswered"))
            elif state == DocumentState.MISSING and not optional:
                found.append(FieldProblem(key, "missing"))
        return tuple(found)

    def finish(self) -> Callable[[], Visit]:
        """Return the use case that takes the request."""
        visit_id = self.visit.visit_id if self.visit else ""
        return partial(self.desk.visit.accept_request, visit_id, self.session.required())

    def focus_first(self) -> None:
        """Begin at the first paper nobody answered for, else at the matter."""
        problems = [problem for problem in self.current_problems() if problem.code == "unanswered"]
        if problems:
            self._page.focus_field(problems[0].field)
        else:
            self._page.focus_kind()

    def problem_name(self, field: str) -> str:
        """Return the paper's title, up to its first bracket."""
        rules = self._rules()
        return (
            rules[field].title.split(" (")[0].split(" หรือ")[0]
            if field in rules
            else super().problem_name(field)
        )

    @Slot(str)
    def _choose_kind(self, kind: str) -> None:
        if self.visit is None or kind == self.visit.request.kind:
            return
        self.edited(
            DraftFields(
                request=(("kind", kind), ("kind_reason", "")),
                assessment=(("reuses_old", self._rests_on_old(RequestKind(kind))),),
            ),
            at_once=True,
        )
        self._page.show_kind(kind, "")

    @Slot(str)
    def _choose_applicant(self, applicant: str) -> None:
        self.edited(DraftFields(request=(("applicant", applicant),)), at_once=True)

    @Slot(str, str)
    def _answer(self, key: str, state: str) -> None:
        if self.visit is None:
            return
        documents = tuple(
            (name, state if name == key else answer) for name, answer in self.visit.request.documents
        )
        self.edited(DraftFields(request=(("documents", documents),)), at_once=True)
        self.show_visit(self.visit, fresh=False)

    @Slot(str)
    def _bring_by(self, value: str) -> None:
        self.edited(DraftFields(request=(("bring_by", value),)))

    def _rests_on_old(self, kind: RequestKind) -> bool:
        """Tell whether *kind* may rest on the certificate of the earlier registration."""
        card = self._history.current_card
        if kind.needs_assessment or self._history.registered is None or card is None:
            return False
        return not self.desk.rules.needs_new_certificate(card.expiry_date, self.desk.clock.today())

    def _rules(self) -> dict[str, DocumentRule]:
        return {rule.key: rule for rule in self.desk.rules.papers(self.desk.clock.today())}

    def _line(self, visit: Visit, key: str, state: DocumentState) -> PaperLine:
        rule = self._rules().get(key)
        if rule is None:
            return PaperLine(key, key, "", "", state)
        detail = f"{rule.why} · ไม่บังคับ" if rule.optional else rule.why
        if state is DocumentState.PRESENT:
            if dict(visit.request.met).get(key) == "chip":
                detail = "ตรวจตัวจริงจากชิปแล้ว ไม่ต้องถ่ายสำเนา"
            elif key == "portrait" and visit.identity.portrait_id:
                from_chip = visit.identity.portrait_id == visit.identity.photo_id
                detail = "ใช้รูปจากชิป" if from_chip else "มีรูปของวันนี้แล้ว"
        return PaperLine(key, rule.title, rule.why, detail, state, rule.optional)

    def _applicant_words(self, visit: Visit) -> str:
        if visit.request.applicant == "self":
            chip = " · ตรวจจากชิปแล้ว" if "citizen_id" in visit.identity.from_chip else ""
            return f"{visit.identity.name.full}{chip}"
        return "ตรวจบัตรประชาชนตัวจริงของผู้ยื่นแทน"

    def _name_primary(self, visit: Visit) -> None:
        missing = [problem for problem in self.current_problems() if problem.code == "missing"]
        if not visit.is_editable:
            text = ""
        elif missing:
            text = "รับไว้ก่อน ไปประเมิน"
        elif visit.assessment.reuses_old and not visit.kind.needs_assessment:
            text = "รับคำขอ ส่งตรวจอนุมัติ"
        else:
            text = "รับคำขอ ไปประเมิน"
        self.set_primary_text(text)

    def _count(self) -> None:
        missing = [problem for problem in self.current_problems() if problem.code == "missing"]
        if self.shown_problems or not missing:
            super()._count()
            return
        names = ", ".join(self.problem_name(problem.field) for problem in missing)
        self.message_changed.emit(f"ขาด {len(missing)}: {names}", Tone.ERROR.value)

    def _know(self, visit_id: str, history: PersonHistory) -> None:
        if self.visit is not None and self.visit.visit_id == visit_id:
            self._history = history

    def _with_waiting(self, visit: Visit) -> Visit:
        """Lay answers that wait over the stored list, which may have changed its papers meanwhile."""
        laid = super()._with_waiting(visit)
        answers = dict(laid.request.documents)
        documents = tuple((key, answers.get(key, state)) for key, state in visit.request.documents)
        return replace(laid, request=replace(laid.request, documents=documents))
