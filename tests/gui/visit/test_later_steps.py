"""Steps 3 and 6 by keys alone."""

from oss_desk.domain.visit.visit import VisitState
from oss_desk.simulated.people import PHUPHA
from tests.gui.visit.conftest import Counter
from tests.gui.visit.staging import confirmed


def primary_words(counter: Counter) -> str:
    return counter.workspace.steps[counter.workspace.page.current_step() - 1].primary_text


def test_the_last_step_closes_the_matter(counter: Counter) -> None:
    desk, nipa = counter.training.desk, counter.officer("nipa")
    visit = counter.serve(PHUPHA)
    confirmed(counter, visit.visit_id)
    desk.visit.save_draft(
        visit.visit_id, nipa, request=type(visit.request)(kind="other", applicant_reason="chosen")
    )
    desk.visit.accept_request(visit.visit_id, nipa)
    draft = type(visit.assessment)(evidence="evident", types=("3",), character="ถาวร")
    desk.visit.save_draft(visit.visit_id, nipa, assessment=draft)
    desk.visit.record_assessment(visit.visit_id, nipa)
    desk.visit.approve(visit.visit_id, counter.officer("wichai"), counter.stored(visit).version)
    counter.open(visit, step=6)
    with counter.bot.waitSignal(counter.workspace.finished, timeout=10_000) as told:
        counter.primary()
    assert told.args == [visit.visit_id]
    assert counter.stored(visit).state is VisitState.CLOSED
