"""Step 5 of a visit."""

from pytestqt.qtbot import QtBot

from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.gui.visit.steps.card.step import CardStep
from oss_desk.simulated import people
from tests.gui.staged import Stage


def test_the_step_prints_and_hands_over(qtbot: QtBot, stage: Stage) -> None:
    visit = stage.approved(people.BUAKHAM)
    stage.sign_in("nipa")
    step = CardStep(stage.desk, stage.background, stage.session)
    qtbot.addWidget(step)
    step.open(visit)
    qtbot.waitUntil(lambda: step.primary_text == "พิมพ์บัตรบัวคำ")
    with qtbot.waitSignal(step.moved):
        step.primary()
    qtbot.waitUntil(lambda: step.primary_text == "ส่งมอบบัตร")
    with qtbot.waitSignal(step.moved) as told:
        step.primary()
    moved = told.args[0] if told.args else None
    assert isinstance(moved, Visit)
    assert VisitState.HANDED_OVER is moved.state
    qtbot.waitUntil(lambda: not step.primary_text)
