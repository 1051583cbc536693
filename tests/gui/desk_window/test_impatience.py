"""Fifty presses of the primary key on every step do exactly what one does."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.request import DocumentState
from oss_desk.domain.visit.visit import Step, Visit, VisitState
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.simulated.people import FONGCHAN

PRESSES = 50


class Impatient:
    """An officer at the window who hammers the primary key."""

    def __init__(self, training: Training, window: DeskWindow) -> None:
        self.training = training
        self.window = window
        self.keys = Keys(window)
        sign_in(window, self.keys, lambda _name: None)
        training.reader.insert(FONGCHAN)
        self.keys.wait(lambda: window.workspace.visit_id, "the visit opens")
        self.settle()
        self.visit_id = window.workspace.visit_id

    @property
    def visit(self) -> Visit:
        """The visit as it is stored."""
        return self.training.desk.visit.look(self.visit_id)

    def step(self) -> Step:
        """Return the step that is to be done next."""
        return self.visit.step

    def officer(self, user_name: str = "nipa") -> Officer:
        """Return the officer called *user_name*."""
        return next(who for who in self.training.desk.trust.officers() if who.user_name == user_name)

    def settle(self) -> None:
        """Wait until everything came to rest."""
        self.keys.wait(lambda: self.window.background.is_idle, "nothing is under way")
        self.keys.wait(
            lambda: not self.window.workspace.visit_id or self.window.workspace.accepts_primary,
            "the primary action is offered",
        )

    def hammer(self) -> list[str]:
        """Press fifty times, let everything come to rest, and return what was written in the audit trail."""
        before = self.trail()
        for _press in range(PRESSES):
            QTest.keyClick(
                QApplication.focusWidget() or self.window,
                Qt.Key.Key_Return,
                Qt.KeyboardModifier.ControlModifier,
            )
        self.settle()
        return self.trail()[len(before) :]

    def trail(self) -> list[str]:
        """Return every deed in the audit trail."""
        with self.training.desk.recording.unit_of_work() as work:
            return [entry.action for entry in work.audit.entries()]


@pytest.fixture
def impatient(qapp: QApplication, tmp_path: Path) -> Iterator[Impatient]:
    training = bootstrap.train(tmp_path / "desk")
    window = DeskWindow(training.desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    yield Impatient(training, window)
    window.leave()
    window.close()
    delete(window)


def test_fifty_presses_move_each_step_once(impatient: Impatient) -> None:
    """Identity, request, assessment, print, hand-over and close: one audit entry of each deed, one card."""
    visits, nipa = impatient.training.desk.visit, impatient.officer()
    identity = replace(impatient.visit.identity, phone="0812345678", notice_given=True)
    visits.save_draft(impatient.visit_id, nipa, identity=identity)
    impatient.window.workspace.refresh()
    impatient.settle()
    assert impatient.hammer() == ["visit.identity_confirmed"]
    assert impatient.step() is Step.REQUEST

    request = impatient.visit.request
    papers = tuple((key, DocumentState.PRESENT.value) for key, _ in request.documents)
    visits.save_draft(impatient.visit_id, nipa, request=replace(request, documents=papers))
    impatient.window.workspace.refresh()
    impatient.settle()
    assert impatient.hammer() == ["visit.request_accepted"]
    assert impatient.step() is Step.ASSESSMENT

    assessment = replace(
        impatient.visit.assessment,
        types=("2",),
        character="ถาวร",
        certifying_doctor="พญ.อรทัย สมมุติเวช",
        certified_on=impatient.training.desk.clock.today().isoformat(),
        reassess="no",
    )
    visits.save_draft(impatient.visit_id, nipa, assessment=assessment)
    impatient.window.workspace.refresh()
    impatient.settle()
    assert impatient.hammer() == ["visit.submitted"]
    assert impatient.visit.state is VisitState.WAITING_APPROVAL
    assert impatient.hammer() == []
    assert impatient.window.current_cover() == "approver"
    impatient.keys.press("Escape")
    assert not impatient.window.is_covered()

    visits.approve(impatient.visit_id, impatient.officer("wichai"), impatient.visit.version)
    impatient.keys.wait(
        lambda: impatient.window.workspace.page.current_step() == Step.CARD, "the card is to be printed"
    )
    impatient.settle()
    printed = impatient.hammer()
    impatient.keys.wait(lambda: impatient.visit.state is VisitState.CARD_READY, "the card is there")
    assert len(impatient.training.printed()) == 1
    assert printed.count("card.requested") <= 1
    impatient.keys.rest(800)
    impatient.settle()

    assert impatient.hammer() == ["card.handed_over"]
    assert impatient.hammer() == ["visit.closed"]
    assert impatient.hammer() == []
    assert impatient.window.current_page() == "home"
    assert impatient.training.desk.visit.queue().rows == ()
