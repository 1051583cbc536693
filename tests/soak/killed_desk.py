"""A desk in a process of its own that types into one field and is killed at any moment."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from oss_desk import bootstrap
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.appearance import put_on
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.preferences import Appearance
from oss_desk.gui.visit.draft_keeper import QUIET_MILLISECONDS
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.visit.steps.paged_step import PagedStep
from oss_desk.gui.visit.steps.request.page import RequestPage
from oss_desk.gui.visit.steps.request.waiver_edit import WaiverEdit

SAVED_MILLISECONDS = QUIET_MILLISECONDS + 60
"""When a draft has left for the database for sure."""
_PATIENCE_SECONDS = 40.0
_TYPED = {
    "citizen_id": "0991200000001",
    "birth_date": "01052497",
    "certified_on": "01112569",
    "phone": "0812345678",
    "caregiver_citizen_id": "0991200000002",
    "caregiver_phone": "0898765432",
    "subdistrict": "พิชัย",
    "house_number": "12 ม.3",
    "diagnosis_code": "I694",
}
_DOORS = {"caregiver"}
"""What only opens other fields."""
_BEHIND = (
    "caregiver_title", "caregiver_first_name", "caregiver_last_name", "caregiver_relation",
    "caregiver_citizen_id", "caregiver_phone",
)  # fmt: skip
"""What a door opens: fields like others, but not in sight before."""
REASON = ":reason"
"""What follows a paper's key where not its answer is meant but why it is waived."""
_MOST_STEPS = 4
"""How many steps to the right a paper's last answer is away at most."""
_PRESSED = {"types": "3", "sex": "Right"}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a desk shows once the visit is open again.

    Attributes:
        place: step and field that have the keyboard.
        drafts: the three drafts as they are stored, by their names.
        fields: what can be typed in now in the step in sight: its fields, those behind a door of
            them, and the reasons why papers are waived.
    """

    place: str
    drafts: dict[str, Any]
    fields: tuple[str, ...]


def drafts_of(visit: Visit) -> dict[str, Any]:
    """Return the drafts of *visit* as plain values."""
    return {name: asdict(getattr(visit, name)) for name in ("identity", "request", "assessment")}


class KilledDesk:
    """The other end of one such process."""

    def __init__(self, process: BaseProcess, line: Connection) -> None:
        self._process = process
        self._line = line

    def seen(self) -> Seen:
        """Wait until the visit is open or was typed in, and return what is seen."""
        seen: Seen = self._hear()
        return seen

    def type_into(self, field: str) -> Seen:
        """Type into *field*, rest as long as a draft may take, and return what is seen and stored then.

        An answer may take the keyboard on to the next field: the place is where it stands afterwards.
        """
        self._line.send((field, SAVED_MILLISECONDS))
        return self.seen()

    def begin_typing(self, field: str) -> dict[str, Any]:
        """Let it type into *field*, and return at once the drafts as they stand on the screen."""
        self._line.send((field, 0))
        drafts: dict[str, Any] = self._hear()
        return drafts

    def kill(self) -> None:
        """Cut the power."""
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.join(_PATIENCE_SECONDS)
        assert self._process.exitcode == -signal.SIGKILL

    def _hear(self) -> Any:  # noqa: ANN401
        assert self._line.poll(_PATIENCE_SECONDS), "the desk says nothing"
        heard = self._line.recv()
        assert not isinstance(heard, str), heard
        return heard


@contextmanager
def desk_to_kill(folder: Path) -> Iterator[KilledDesk]:
    """Start a desk on *folder* that opens by itself what was left open; it is gone afterwards."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.soak.killed_desk", "oss_desk.gui.desk_pages"])
    ours, theirs = context.Pipe()
    process = context.Process(target=_live, args=(folder, theirs), daemon=True)
    process.start()
    try:
        yield KilledDesk(process, ours)
    finally:
        if process.is_alive():
            process.kill()
            process.join(_PATIENCE_SECONDS)


def _live(folder: Path, line: Connection) -> None:
    try:
        _serve(folder, line)
    except BaseException as error:
        line.send(f"{type(error).__name__}: {error}")
        raise


def _serve(folder: Path, line: Connection) -> None:
    application = QApplication([])
    put_on(application, Appearance())
    desk = bootstrap.train(folder).desk
    window = DeskWindow(desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    keys = Keys(window)
    sign_in(window, keys, lambda _name: None)
    keys.wait(lambda: window.workspace.visit_id, "the visit opens by itself")
    keys.wait(lambda: window.background.is_idle, "it is shown")
    step = window.workspace.steps[window.workspace.page.current_step() - 1]
    assert isinstance(step, PagedStep)
    page, name = step.page, step.presenter.step_name

    def stored() -> dict[str, Any]:
        return drafts_of(desk.visit.look(window.workspace.visit_id))

    def seen() -> Seen:
        return Seen(f"{name}.{page.focused_field()}", stored(), _editors(page))

    line.send(seen())
    while True:
        field, rest = line.recv()
        page.focus_field(field.removesuffix(REASON))
        if field.endswith(REASON):
            _ask_reason(keys)
        _touch(keys, field, QApplication.focusWidget())
        if rest:
            keys.rest(rest)
            keys.wait(lambda: window.background.is_idle, "the draft is saved")
            line.send(seen())
        else:
            shown = step.presenter.visit
            assert shown is not None
            line.send(drafts_of(shown))
            keys.rest(10_000)


def _editors(page: StepPage) -> tuple[str, ...]:
    """Return everything on *page* that can be typed in, in reading order."""
    fields = page.open_fields()
    papers = fields if isinstance(page, RequestPage) else ()
    reasons = tuple(f"{key}{REASON}" for key in papers if key not in {"applicant", "bring_by"})
    behind = tuple(field for field in _BEHIND if page.has_field(field) and field not in fields)
    return (*(field for field in fields if field not in _DOORS), *behind, *reasons)


def _ask_reason(keys: Keys) -> None:
    """Waive the paper that has the keyboard, and go into its reason."""
    for _ in range(_MOST_STEPS):
        if isinstance(QApplication.focusWidget(), WaiverEdit):
            return
        keys.press("Right")


def _touch(keys: Keys, field: str, widget: QWidget | None) -> None:
    """Do with the field what an officer would, by keys."""
    if field in _PRESSED:
        keys.press(_PRESSED[field])
    elif field.endswith(REASON):
        assert isinstance(widget, WaiverEdit), "no reason is asked"
        keys.type("ทดสอบ")
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        keys.press("Down")
    elif isinstance(widget, QLineEdit | QComboBox):
        keys.type(_TYPED.get(field, "ทดสอบ"))
    else:
        keys.press("Space")
