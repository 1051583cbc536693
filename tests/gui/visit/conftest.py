"""A practice counter with the real window parts, and hands that only press keys."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.visit.workspace import Workspace
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import TrainingPerson
from tests.gui.found import found

MORNING = datetime(2026, 11, 20, 10, 42, tzinfo=timezone(timedelta(hours=7)))
PATIENCE = 10_000
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Counter:
    """One counter: the desk, the workspace in its window, and the keyboard."""

    training: Training
    folder: Path
    background: Background
    session: Session
    workspace: Workspace
    bot: QtBot

    def officer(self, user_name: str) -> Officer:
        """Return an officer without asking the PIN."""
        officers = self.training.desk.trust.officers()
        return next(officer for officer in officers if officer.user_name == user_name)

    def serve(self, person: TrainingPerson) -> Visit:
        """Read *person*'s card as the reader's lane does, photo included."""
        reader = self.training.reader
        reader.insert(person)
        serve = self.training.desk.visit.serve_card
        return serve(reader.name, self.officer("nipa"), lambda *_: None, lambda *_: None)

    def open(self, visit: Visit, step: int = 1) -> Visit:
        """Open *visit* in the workspace and wait until it takes the primary action."""
        self.workspace.open(visit.visit_id)
        self.bot.waitUntil(lambda: self.workspace.visit_id == visit.visit_id, timeout=PATIENCE)
        self.at_step(step)
        return visit

    def at_step(self, step: int) -> None:
        """Wait until *step* is in sight and at rest."""
        self.wait(lambda: self.workspace.page.current_step() == step)
        self.wait(lambda: self.workspace.accepts_primary)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until *condition* holds."""
        self.bot.waitUntil(condition, timeout=PATIENCE)

    def stored(self, visit: Visit) -> Visit:
        """Return the visit as the database has it, read past the window."""
        return self.training.desk.visit.look(visit.visit_id)

    def part(self, name: str) -> QWidget:
        """Return the part called *name* of the step in sight."""
        return found(self.workspace.steps[self.workspace.page.current_step() - 1], QWidget, name)

    def focus(self, name: str) -> None:
        """Put the keyboard into *name*."""
        self.part(name).setFocus(Qt.FocusReason.TabFocusReason)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release *key* where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.workspace, key, modifiers)

    def type(self, text: str) -> None:
        """Type *text*, Thai or not, letter by letter."""
        for letter in text:
            target = QApplication.focusWidget()
            assert target is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)

    def primary(self) -> None:
        """Press Ctrl+Enter."""
        self.key(Qt.Key.Key_Return, CONTROL)


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the officers' slow PIN hashes once."""
    folder = tmp_path_factory.mktemp("visit-practice") / "desk"
    bootstrap.train(folder, FrozenClock(MORNING)).desk.close()
    return folder


@pytest.fixture
def counter(tmp_path: Path, practice_folder: Path, qtbot: QtBot) -> Iterator[Counter]:
    folder = tmp_path / "desk"
    shutil.copytree(practice_folder, folder)
    training = bootstrap.train(folder, FrozenClock(MORNING))
    background, session = Background(), Session()
    officers = training.desk.trust.officers()
    session.sign_in(next(officer for officer in officers if officer.user_name == "nipa"))
    workspace = Workspace(training.desk, background, session)
    workspace.resize(1266, 732)
    with qtbot.waitExposed(workspace):
        workspace.show()
    workspace.activateWindow()
    yield Counter(training, folder, background, session, workspace, qtbot)
    # The window goes first, as when the desk is closed: what is under way has nobody left to tell.
    workspace.flush()
    delete(workspace)
    background.close()
    training.desk.close()
