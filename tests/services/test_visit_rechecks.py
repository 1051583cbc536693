"""A step that was done is looked at again by those that rest on it."""

from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import FieldProblem, IncompleteStep
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.comparison import ComparisonRow, Verdict
from oss_desk.domain.visit.visit import Visit, VisitState
from tests.services.story import NEW, identified, submitted, with_papers


def assessing(training: Training, by: Officer) -> Visit:
    """Return a visit that lacks nothing but pressing the last key of step 3."""
    desk = training.desk
    visit = with_papers(training, identified(training, NEW, by), by)
    visit = desk.visit.accept_request(visit.visit_id, by)
    assessment = replace(
        visit.assessment, types=("3",), character="ถาวร", certifying_doctor="ก", certified_on="2026-11-19"
    )
    return desk.visit.save_draft(visit.visit_id, by, assessment=assessment)


def documents_row(training: Training, visit: Visit) -> ComparisonRow:
    return next(row for row in training.desk.visit.compare(visit.visit_id) if row.field == "documents")


def stored_as(training: Training, visit: Visit) -> Visit:
    with training.desk.recording.unit_of_work() as work:
        work.visits.put(visit)
        work.commit()
    return visit


def test_an_identity_emptied_after_step_1_stops_step_2(training: Training, nipa: Officer) -> None:
    visit = with_papers(training, identified(training, NEW, nipa), nipa)
    training.desk.visit.save_draft(visit.visit_id, nipa, identity=replace(visit.identity, phone=""))
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.accept_request(visit.visit_id, nipa)
    assert (told.value.step, told.value.problems) == ("identity", (FieldProblem("phone", "missing"),))


def test_an_identity_emptied_after_step_2_stops_step_3(training: Training, nipa: Officer) -> None:
    visit = assessing(training, nipa)
    training.desk.visit.save_draft(visit.visit_id, nipa, identity=replace(visit.identity, house_number=""))
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.record_assessment(visit.visit_id, nipa)
    assert (told.value.step, told.value.problems) == ("identity", (FieldProblem("house_number", "missing"),))


def test_papers_asked_for_after_step_2_stop_step_3(training: Training, nipa: Officer) -> None:
    visit = assessing(training, nipa)
    changed = replace(visit.request, applicant="guardian")
    visit = training.desk.visit.save_draft(visit.visit_id, nipa, request=changed)
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.record_assessment(visit.visit_id, nipa)
    assert told.value.step == "request"
    assert {problem.code for problem in told.value.problems} == {"unanswered"}
    row = documents_row(training, visit)
    assert (row.note, row.verdict) == ("papers_missing", Verdict.DIFFERENT)
    assert row.evidence == str(len(told.value.problems))


@pytest.mark.parametrize("answer", ["", "missing"])
def test_an_approval_looks_at_the_papers_itself(
    training: Training, nipa: Officer, wichai: Officer, answer: str
) -> None:
    visit = submitted(training, NEW, nipa)
    papers = dict(visit.request.documents) | {"house_registration": answer}
    stored_as(training, replace(visit, request=replace(visit.request, documents=tuple(papers.items()))))
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.approve(visit.visit_id, wichai, training.desk.visit.look(visit.visit_id).version)
    assert told.value.step == "request"
    assert [problem.field for problem in told.value.problems] == ["house_registration"]


def test_an_approval_looks_at_the_identity_itself(training: Training, nipa: Officer, wichai: Officer) -> None:
    visit = submitted(training, NEW, nipa)
    stored_as(training, replace(visit, identity=replace(visit.identity, phone="")))
    with pytest.raises(IncompleteStep) as told:
        training.desk.visit.approve(visit.visit_id, wichai, training.desk.visit.look(visit.visit_id).version)
    assert told.value.step == "identity"
    assert training.desk.visit.look(visit.visit_id).state is VisitState.WAITING_APPROVAL


def test_complete_papers_are_called_complete(training: Training, nipa: Officer) -> None:
    row = documents_row(training, submitted(training, NEW, nipa))
    assert (row.note, row.verdict, row.evidence) == ("papers_complete", Verdict.COMPLETE, "0")
