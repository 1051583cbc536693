"""One visit, told as an officer lives it: which key is pressed at which step, and what it cost."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from oss_desk.domain.visit.visit import Step, Visit, VisitState
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.second_seat import SecondSeat
from oss_desk.gui.desk_window import DeskWindow

Look = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class StepTaken:
    """What one step cost.

    Attributes:
        keys: presses of the counter officer; supervisor_keys: of the supervisor at their own desk.
        machine_ms: milliseconds in which a person waited for the machine.
        longest_stall_ms: the longest time in which the window looked at no key, in milliseconds.
    """

    step: str
    keys: int
    machine_ms: float
    supervisor_keys: int
    longest_stall_ms: float


@dataclass(slots=True)
class VisitStory:
    """Plays one visit and writes down what each step cost.

    Attributes:
        kind: what the story is called in ``visit.json``.
        look: called with a picture's name whenever there is something worth a picture.
    """

    window: DeskWindow
    keys: Keys
    seat: SecondSeat
    look: Look
    kind: str = ""
    taken: list[StepTaken] = field(default_factory=list)
    _keys_before: int = 0
    _seat_keys_before: int = 0

    def document(self) -> dict[str, object]:
        """Return the story as ``visit.json`` holds it; nothing was pointed at, the hands know only keys."""
        steps = [
            asdict(step)
            | {
                "machine_ms": round(step.machine_ms, 1),
                "longest_stall_ms": round(step.longest_stall_ms, 1),
            }
            for step in self.taken
        ]
        return {
            "kind": self.kind,
            "keys": sum(step.keys for step in self.taken),
            "supervisor_keys": sum(step.supervisor_keys for step in self.taken),
            "pointings": 0,
            "machine_ms": round(sum(step.machine_ms for step in self.taken), 1),
            "longest_stall_ms": round(max(step.longest_stall_ms for step in self.taken), 1),
            "steps": steps,
        }

    def tell(self, insert: Callable[[], None]) -> str:
        """Play the visit from *insert* (a card goes in) to its close; return its id."""
        before = self.window.workspace.visit_id
        self._begin()
        insert()
        waited = self.keys.wait(
            lambda: (
                self.window.current_page() == "visit"
                and self.window.workspace.visit_id not in {"", before}
                and self.window.workspace.accepts_primary
            ),
            "the card opens a visit",
        )
        self._note("card", waited)
        visit_id = self.window.workspace.visit_id
        self._step("identity", self.identify, lambda visit: visit.identity_confirmed)
        self._step("request", self.request, lambda visit: visit.request_accepted)
        if self.visit.state is not VisitState.WAITING_APPROVAL:
            self._step("assessment", self.assess, lambda v: v.state is VisitState.WAITING_APPROVAL)
        self._approve()
        self._step("print", self._show_card, lambda visit: visit.state is VisitState.CARD_READY)
        self.look(f"{self.kind}-card-ready")
        self._step("hand_over", _nothing, lambda visit: visit.state is VisitState.HANDED_OVER)
        self.look(f"{self.kind}-rights")
        self._step("close", _nothing, lambda visit: visit.state is VisitState.CLOSED, visit_id)
        self.keys.wait(lambda: self.window.current_page() == "home", "the counter home comes back")
        return visit_id

    def identify(self) -> float:
        """Do the work of step 1, up to its primary key; return the milliseconds waited."""
        raise NotImplementedError

    def request(self) -> float:
        """Do the work of step 2, up to its primary key; return the milliseconds waited."""
        raise NotImplementedError

    def assess(self) -> float:
        """Do the work of step 3, up to its primary key; for matters that have one; as above."""
        raise NotImplementedError

    @property
    def visit(self) -> Visit:
        """The visit as it is stored."""
        return self.window.desk.visit.look(self.window.workspace.visit_id)

    def take_portrait(self) -> float:
        """Take today's picture with two keys; return the milliseconds waited."""
        self.look(f"{self.kind}-read")
        self.keys.press("F6")
        self.look(f"{self.kind}-portrait")
        self.keys.press("Return")
        return self.keys.wait(lambda: self.visit.identity.portrait_id, "today's picture is kept")

    def _show_card(self) -> float:
        self.look(f"{self.kind}-print")
        return 0.0

    def _step(
        self, name: str, work: Callable[[], float], done: Callable[[Visit], bool], visit_id: str = ""
    ) -> None:
        """Do a step's own work, press the primary key, and wait until the stored visit has moved."""
        visit_id = visit_id or self.window.workspace.visit_id
        desk = self.window.desk
        machine = self._until_ready()
        self._begin()
        machine += work()
        self.keys.press("Ctrl+Return")
        machine += self.keys.wait(lambda: done(desk.visit.look(visit_id)), f"step {name} is done")
        machine += self._until_ready()
        self._note(name, machine)

    def _approve(self) -> None:
        """Let the supervisor decide at the other desk; the officer's window goes on by itself."""
        self.look(f"{self.kind}-waits")
        self._begin()
        self.seat.approve(self.visit.visit_id, f"{self.kind}-approval")
        self.window.activateWindow()
        page = self.window.workspace.page
        waited = self.keys.wait(lambda: page.current_step() == Step.CARD, "the visit comes back by itself")
        waited += self._until_ready()
        self._note("approval", waited)

    def _until_ready(self) -> float:
        return self.keys.wait(
            lambda: self.window.current_page() != "visit" or self.window.workspace.accepts_primary,
            "the primary action is offered",
        )

    def _begin(self) -> None:
        self._keys_before, self._seat_keys_before = self.keys.count, self.seat.keys.count
        self.keys.stalls.begin_anew()

    def _note(self, step: str, machine_ms: float) -> None:
        self.taken.append(
            StepTaken(
                step,
                self.keys.count - self._keys_before,
                machine_ms,
                self.seat.keys.count - self._seat_keys_before,
                self.keys.stalls.longest_ms,
            )
        )


def _nothing() -> float:
    """Press nothing but the primary key."""
    return 0.0
