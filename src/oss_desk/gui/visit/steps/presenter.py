"""What the presenters of the first steps share: drafts, the one action at a time, and words for errors."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from oss_desk.domain.errors import FieldProblem, IncompleteStep
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background, Lane
from oss_desk.gui.messages import field_words, message_for, problem_words
from oss_desk.gui.session import Session
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.visit.draft_keeper import DraftFields, DraftKeeper
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.services.desk import Desk

# What only a use case can see, since it takes a rule or the rest of the visit to see it.
_SEEN_ONLY_THERE = {"too_old", "not_confirmed", "not_accepted"}


class StepPresenter(QObject):
    """Moves values between one page and the use cases, through the database lane.

    Signals are those of `VisitStep`, and ``elsewhere`` with the `IncompleteStep` of another step.
    """

    moved = Signal(object)
    primary_text_changed = Signal(str)
    message_changed = Signal(str, str)
    draft_saved = Signal(object)
    approver_wanted = Signal()
    elsewhere = Signal(object)
    step_name = ""

    def __init__(
        self, page: StepPage, desk: Desk, background: Background, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._base_page = page
        self.desk = desk
        self.background = background
        self.session = session
        self.visit: Visit | None = None
        self.is_busy = False
        self.shown_problems: tuple[FieldProblem, ...] = ()
        self.error_stands = False
        self._draft_failed = False
        self._primary_text = ""
        self.keeper = DraftKeeper(desk, background, session, self)
        self.keeper.saved.connect(self._saved)
        self.keeper.failed.connect(self._not_saved)
        page.left_field.connect(self.keeper.flush)
        page.entered_field.connect(self._stands_at)

    @property
    def primary_text(self) -> str:
        """What the primary action does, in words."""
        return self._primary_text

    def show(self, visit: Visit) -> None:
        """Show *visit*; on the visit already shown, what is being typed stays."""
        fresh = self.visit is None or self.visit.visit_id != visit.visit_id
        if fresh:
            self.keeper.follow(visit.visit_id)
            self.shown_problems = ()
            self.error_stands = False
            self._base_page.clear_problems()
        self.visit = self._with_waiting(visit)
        self.show_visit(self.visit, fresh=fresh)

    def show_visit(self, visit: Visit, *, fresh: bool) -> None:
        """Fill the page; *fresh* when another visit stood there before."""
        raise NotImplementedError

    def current_problems(self) -> tuple[FieldProblem, ...]:
        """Return what is incomplete or wrong now, in reading order."""
        raise NotImplementedError

    def finish(self) -> Callable[[], Visit]:
        """Return the use case of the primary action, ready to run in the lane."""
        raise NotImplementedError

    @Slot()
    def primary(self) -> None:
        """Do the primary action; a press while it is under way does nothing."""
        if self.is_busy or self.visit is None:
            return
        self.is_busy = True
        self.reset_notice()
        self.keeper.flush()
        self.background.run(
            Lane.DATABASE, self.finish(), owner=self, then=self._finished, otherwise=self._refused
        )

    def focus_at(self, field: str) -> bool:
        """Put the keyboard back into *field*; return False when it is not to be typed in now."""
        if not self._base_page.has_field(field):
            return False
        self._base_page.focus_field(field)
        return True

    def reset_notice(self) -> None:
        """Take an earlier error away."""
        self.error_stands = False
        self._base_page.clear_notice()

    def flush(self) -> None:
        """Send what was typed to the database at once."""
        self.keeper.flush()

    def next_incomplete(self) -> bool:
        """Go to the next incomplete field and say what is missing there."""
        problems = self.current_problems()
        if not problems:
            return False
        focused = self._base_page.focused_field()
        names = [problem.field for problem in problems]
        after = names.index(focused) + 1 if focused in names else 0
        self.show_problems(problems, focus=names[after % len(names)])
        return True

    def show_problems(self, problems: tuple[FieldProblem, ...], focus: str = "") -> None:
        """Say beside each field what is wrong, and go to *focus* or the first of them."""
        self.shown_problems = problems
        self._base_page.clear_problems()
        for problem in problems:
            self._base_page.show_problem(problem.field, problem_words(problem))
        self._count()
        if problems:
            self._base_page.focus_field(focus or problems[0].field)

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Say above the fields what went wrong; it stands there until it is put right."""
        self.error_stands = True
        self._base_page.show_notice(Tone.ERROR, message_for(error).sentence)

    def edited(self, fields: DraftFields, *, at_once: bool = False) -> None:
        """Keep *fields* and clear the words beside what is right now."""
        if self.visit is None or not self.visit.is_editable or self.background.is_closed:
            return
        self.keeper.keep(fields)
        if at_once:
            self.keeper.flush()
        self.visit = _laid_over(self.visit, fields)
        changed = {name for name, _value in (*fields.identity, *fields.request, *fields.assessment)}
        open_ones = self.current_problems()
        kept = tuple(
            problem
            for problem in self.shown_problems
            if problem in open_ones or (problem.code in _SEEN_ONLY_THERE and problem.field not in changed)
        )
        for problem in self.shown_problems:
            if problem not in kept:
                self._base_page.clear_problem(problem.field)
        self.shown_problems = kept
        self._count()

    def set_primary_text(self, text: str) -> None:
        """Name the primary action."""
        if text != self._primary_text:
            self._primary_text = text
            self.primary_text_changed.emit(text)

    def problem_name(self, field: str) -> str:
        """Return what *field* is called in the list of what is missing."""
        return field_words(field)

    def _count(self) -> None:
        if not self.shown_problems:
            self.message_changed.emit("", Tone.NEUTRAL.value)
            return
        names = ", ".join(self.problem_name(problem.field) for problem in self.shown_problems)
        words = self.tr("เหลือ {count} ช่อง: {names}").format(count=len(self.shown_problems), names=names)
        self.message_changed.emit(words, Tone.ERROR.value)

    def _with_waiting(self, visit: Visit) -> Visit:
        return _laid_over(visit, self.keeper.waiting())

    @Slot(str)
    def _stands_at(self, field: str) -> None:
        if self.visit is not None and self.visit.is_editable:
            self.keeper.stand_at(f"{self.step_name}.{field}")

    @Slot(object)
    def _not_saved(self, error: Exception) -> None:
        self._draft_failed = True
        self.show_error(error)

    @Slot(object)
    def _saved(self, visit: Visit) -> None:
        if self._draft_failed:
            # What failed went along with this save: the words about it are no longer true.
            self._draft_failed = False
            self.reset_notice()
        self.draft_saved.emit(visit.updated_at)
        if self.visit is not None and visit.visit_id == self.visit.visit_id:
            self.visit = self._with_waiting(visit)
            self.show_visit(self.visit, fresh=False)

    def _finished(self, visit: Visit) -> None:
        self.is_busy = False
        self.show_problems(())
        self.moved.emit(visit)

    def _refused(self, error: Exception) -> None:
        self.is_busy = False
        if isinstance(error, IncompleteStep):
            if error.step == self.step_name:
                self.show_problems(error.problems)
            else:
                self.elsewhere.emit(error)
            return
        self.show_error(error)


def _laid_over(visit: Visit, fields: DraftFields) -> Visit:
    identity, request, assessment = fields.laid_over(visit)
    return replace(visit, identity=identity, request=request, assessment=assessment)
