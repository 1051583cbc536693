"""One visit, told as an officer lives it: which key is pressed at which step, and why."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtWidgets import QApplication

from oss_desk.domain.trust.officer import PRACTICE_PIN
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.desk_window import DeskWindow

_ANSWERS = {
    "phone": "0812345678",
    "character": "ถาวร",
    "certifying_doctor": "พญ.อรทัย สมมุติเวช ว.00000",
    "certified_on": "=",
}


@dataclass(frozen=True, slots=True)
class StepTaken:
    """What one step cost: key presses, and milliseconds in which the machine was waited for."""

    step: str
    keys: int
    machine_ms: float


@dataclass(slots=True)
class VisitStory:
    """Plays one visit and writes down what each step cost.

    Attributes:
        kind: what the story is called in ``visit.json``.
        look: called with a picture's name whenever there is something worth a picture.
    """

    window: DeskWindow
    keys: Keys
    kind: str
    look: Callable[[str], None]
    taken: list[StepTaken] = field(default_factory=list)

    def document(self) -> dict[str, object]:
        """Return the story as ``visit.json`` holds it."""
        steps = [
            {"step": step.step, "keys": step.keys, "machine_ms": round(step.machine_ms, 1)}
            for step in self.taken
        ]
        return {"kind": self.kind, "steps": steps}

    def tell(self, insert: Callable[[], None]) -> str:
        """Play the visit from *insert* (a card goes in) to its close; return its id."""
        before = self.window.workspace.visit_id
        began = self.keys.count
        insert()
        waited = self.keys.wait(
            lambda: (
                self.window.current_page() == "visit"
                and self.window.workspace.visit_id not in {"", before}
                and self._visit.identity.photo_id
            ),
            "the card opens a visit with its photo",
        )
        self._note("card", began, waited)
        visit_id = self.window.workspace.visit_id
        self._step("identity", self._identity, lambda visit: visit.identity_confirmed)
        self._step("request", self._request, lambda visit: visit.request_accepted)
        if self._visit.state is not VisitState.WAITING_APPROVAL:
            self._step("assessment", self._assessment, lambda v: v.state is VisitState.WAITING_APPROVAL)
        self._step("approval", self._approval, lambda visit: visit.state is VisitState.APPROVED)
        self._step("print", self._print, lambda visit: visit.state is VisitState.CARD_READY)
        self.look(f"{self.kind}-card-ready")
        self._step("hand_over", lambda: None, lambda visit: visit.state is VisitState.HANDED_OVER)
        self.look(f"{self.kind}-rights")
        self._step("close", lambda: None, lambda visit: visit.state is VisitState.CLOSED, visit_id)
        self.keys.wait(lambda: self.window.current_page() == "home", "the counter home comes back")
        return visit_id

    @property
    def _visit(self) -> Visit:
        return self.window.desk.visit.look(self.window.workspace.visit_id)

    def _step(
        self, name: str, work: Callable[[], None], done: Callable[[Visit], bool], visit_id: str = ""
    ) -> None:
        """Do a step's own work, press the primary key, and wait until the stored visit has moved."""
        visit_id = visit_id or self.window.workspace.visit_id
        desk = self.window.desk
        began, machine = self.keys.count, self._until_ready()
        work()
        if name != "approval":
            self.keys.press("Ctrl+Return")
        machine += self.keys.wait(lambda: done(desk.visit.look(visit_id)), f"step {name} is done")
        machine += self._until_ready()
        self._note(name, began, machine)

    def _until_ready(self) -> float:
        return self.keys.wait(
            lambda: self.window.current_page() != "visit" or self.window.workspace.accepts_primary,
            "the primary action is offered",
        )

    def _identity(self) -> None:
        self.look(f"{self.kind}-identity-read")
        self.keys.press("F6", "Return")
        self.keys.wait(lambda: self._visit.identity.portrait_id, "today's picture is kept")
        self._fill_incomplete(lambda: len(self._visit.identity.problems()))
        self.look(f"{self.kind}-identity")

    def _request(self) -> None:
        self._fill_incomplete(
            lambda: sum(
                1
                for key, state in self._visit.request.documents
                if not state and key in self._papers_needed()
            )
        )
        self.look(f"{self.kind}-request")

    def _papers_needed(self) -> set[str]:
        papers = self.window.desk.rules.papers(self.window.desk.clock.today())
        return {paper.key for paper in papers if not paper.optional}

    def _assessment(self) -> None:
        self.keys.press("3")
        today = self.window.desk.clock.today().isoformat()
        self._fill_incomplete(lambda: len(self._visit.assessment.problems(today)))
        self.look(f"{self.kind}-assessment")

    def _approval(self) -> None:
        self.look(f"{self.kind}-approval-step")
        self.keys.press("Ctrl+D")
        self.keys.wait(self.window.is_covered, "the supervisor is asked")
        self.keys.wait(self.window.approver_page.officers, "the supervisors are listed")
        self.look(f"{self.kind}-approver")
        self.keys.type(PRACTICE_PIN)
        self.keys.press("Return")

    def _print(self) -> None:
        self.look(f"{self.kind}-print")

    def _fill_incomplete(self, open_fields: Callable[[], int]) -> None:
        """Go from one incomplete field to the next with F8 and answer each."""
        limit = time.monotonic() + 20
        while (before := open_fields()) and time.monotonic() < limit:
            self.keys.press("F8")
            self._answer()
            self.keys.wait(partial(_fewer, open_fields, before), "the answer is saved")

    def _answer(self) -> None:
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused else ""
        for key, text in _ANSWERS.items():
            if name.startswith(key) or _belongs_to(focused, key):
                self.keys.type(text)
                # Leaving the field saves it at once.
                self.keys.press("Tab")
                return
        self.keys.press("Space")

    def _note(self, step: str, keys_before: int, machine_ms: float) -> None:
        self.taken.append(StepTaken(step, self.keys.count - keys_before, machine_ms))


def _fewer(open_fields: Callable[[], int], before: int) -> bool:
    return open_fields() < before


def _belongs_to(widget: object, name: str) -> bool:
    while widget is not None:
        if getattr(widget, "objectName", str)().startswith(name):
            return True
        widget = widget.parent() if hasattr(widget, "parent") else None
    return False
