"""Brings step 2 and the rules about papers together."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from oss_desk.domain.errors import FieldProblem
from oss_desk.domain.visit.request import DocumentState, RequestKind
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.language import active_language
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.draft_keeper import DraftFields
from oss_desk.gui.visit.steps.presenter import StepPresenter
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.visit.steps.request.page_book import PageBook
from oss_desk.gui.visit.steps.request.paper_words import (
    applicant_from_chip,
    applicant_words,
    case_words,
    paper_lines,
    paper_title,
)
from oss_desk.gui.visit.steps.request.slip import Slip
from oss_desk.services.desk import Desk
from oss_desk.services.people.history import LookAtHistory, PersonHistory
from oss_desk.words.codes import kind_reason

# A matter that was only guessed is confirmed first; a card that ends soon speaks for itself.
_CERTAIN = ("expires_in", "expired_for")


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
        self.book = PageBook(page, desk, background, session, self)
        self.book.stored.connect(self._page_stored)
        self.book.failed.connect(self.show_error)
        self.slip = Slip(page, desk, background, session, self)
        self.slip.said.connect(self.message_changed)
        self.slip.failed.connect(self.show_error)
        page.kind_chosen.connect(self._choose_kind)
        page.applicant_chosen.connect(self._choose_applicant)
        page.answered.connect(self._answer)
        page.waived.connect(self._waive)
        page.bring_by_changed.connect(self._bring_by)
        page.scan_requested.connect(self._scan)
        page.slip_requested.connect(self._print_slip)

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
        request, today, rules = visit.request, self.desk.clock.today(), self.desk.rules
        self._page.show_kind(request.kind, kind_reason(request.kind_reason, active_language()))
        words = applicant_words(visit, rules, today)
        self._page.show_applicant(request.applicant, words, from_chip=applicant_from_chip(visit))
        self._page.show_papers(paper_lines(visit, rules, today), case_words(visit, rules, today))
        self._page.show_bring_by(request.bring_by, today)
        self._page.set_editable(editable=visit.is_editable)
        self.book.show(visit)
        self._name_primary(visit)
        self._count()

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return the papers nobody answered for and those that are missing, in list order."""
        if self.visit is None:
            return ()
        today, request = self.desk.clock.today(), self.visit.request
        optional = self.desk.rules.optional_papers(today)
        found = (
            *request.unanswered(optional | self.desk.rules.later_papers(today)),
            *request.missing(optional),
        )
        order = [key for key, _state in request.documents]
        return tuple(sorted(found, key=lambda problem: order.index(problem.field)))

    def finish(self) -> Callable[[], Visit]:
        """Return the use case that takes the request."""
        visit_id = self.visit.visit_id if self.visit else ""
        return partial(self.desk.visit.accept_request, visit_id, self.session.required())

    @Slot()
    def primary(self) -> None:
        """Take the request; not while camera or page lies over it, for then the key was not meant for it."""
        if not self.book.is_open:
            super().primary()

    def focus_first(self) -> None:
        """Begin at the first open paper; at the matter while it is only guessed and nothing is answered."""
        problems = [problem for problem in self.current_problems() if problem.code != "missing"]
        if not problems or self._is_guess():
            self._page.focus_kind()
        else:
            self._page.focus_field(problems[0].field)

    def show_problems(self, problems: tuple[FieldProblem, ...], focus: str = "") -> None:
        """Say in each row what is wrong; a paper that is to come says so itself."""
        super().show_problems(problems, focus)
        for problem in problems:
            if problem.code == "missing":
                self._page.clear_problem(problem.field)

    def problem_name(self, field: str) -> str:
        """Return the paper's title."""
        rules = {rule.key: rule for rule in self.desk.rules.papers(self.desk.clock.today())}
        return paper_title(rules[field], field) if field in rules else super().problem_name(field)

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
        self.edited(
            DraftFields(request=(("applicant", applicant), ("applicant_reason", "chosen"))), at_once=True
        )

    @Slot(str, str)
    def _answer(self, key: str, state: str) -> None:
        if self.visit is None:
            return
        said = self.visit.request.answered(key, DocumentState(state))
        self.edited(DraftFields(request=(("documents", said.documents), ("met", said.met))), at_once=True)
        self.show_visit(self.visit, fresh=False)

    @Slot(str, str)
    def _waive(self, key: str, reason: str) -> None:
        if self.visit is None or self.background.is_closed:
            # A field loses the keyboard also when the window goes; its reason was kept before.
            return
        said = self.visit.request.waived(key, reason)
        self.edited(DraftFields(request=(("waivers", said.waivers),)))
        self.show_visit(self.visit, fresh=False)

    @Slot(str)
    def _bring_by(self, value: str) -> None:
        self.edited(DraftFields(request=(("bring_by", value),)))

    @Slot(str)
    def _scan(self, key: str) -> None:
        if self.visit is not None and self.visit.is_editable:
            self.flush()
            self.book.scan(key, self.problem_name(key))

    @Slot()
    def _print_slip(self) -> None:
        if self.visit is not None:
            self.flush()
            self.slip.give(self.visit)

    @Slot(str, object)
    def _page_stored(self, key: str, visit: Visit) -> None:
        """Show the visit as it is stored now, and go on to the next open paper."""
        if self.visit is None or visit.visit_id != self.visit.visit_id:
            return
        self.draft_saved.emit(visit.updated_at)
        self.show(visit)
        self._page.go_on(key)

    def _is_guess(self) -> bool:
        request = self.visit.request if self.visit else None
        if request is None or not request.kind_reason or request.pages:
            return False
        proven = dict(request.met)
        answered = any(state and key not in proven for key, state in request.documents)
        return not answered and request.kind_reason.partition(":")[0] not in _CERTAIN

    def _rests_on_old(self, kind: RequestKind) -> bool:
        """Tell whether *kind* may rest on the certificate of the earlier registration."""
        card = self._history.current_card
        if kind.needs_assessment or self._history.registered is None or card is None:
            return False
        return not self.desk.rules.needs_new_certificate(card.expiry_date, self.desk.clock.today())

    def _name_primary(self, visit: Visit) -> None:
        missing = any(problem.code == "missing" for problem in self.current_problems())
        straight = visit.assessment.reuses_old and not visit.kind.needs_assessment
        if not visit.is_editable:
            text = ""
        elif missing:
            text = self.tr("รับไว้ก่อน รอเอกสาร") if straight else self.tr("รับไว้ก่อน ไปประเมิน")
        else:
            text = self.tr("ส่งตรวจอนุมัติ") if straight else self.tr("รับคำขอ ไปประเมิน")
        self.set_primary_text(text)

    def _count(self) -> None:
        missing = [problem for problem in self.current_problems() if problem.code == "missing"]
        if any(problem.code != "missing" for problem in self.shown_problems) or not missing:
            super()._count()
            return
        names = ", ".join(self.problem_name(problem.field) for problem in missing)
        words = self.tr("ขาด {count}: {papers}").format(count=len(missing), papers=names)
        self.message_changed.emit(words, Tone.ERROR.value)

    def _know(self, visit_id: str, history: PersonHistory) -> None:
        if self.visit is not None and self.visit.visit_id == visit_id:
            self._history = history

    def _with_waiting(self, visit: Visit) -> Visit:
        """Lay answers that wait over the stored list, which may have changed its papers meanwhile."""
        laid = super()._with_waiting(visit)
        answers = dict(laid.request.documents)
        documents = tuple((key, answers.get(key, state)) for key, state in visit.request.documents)
        return replace(laid, request=replace(laid.request, documents=documents))
