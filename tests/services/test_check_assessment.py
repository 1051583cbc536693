"""Step 3 is held against the dated rules: age of the certificate, reassessment, the paper itself."""

from dataclasses import replace
from datetime import date

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import IncompleteStep
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.drafts import AssessmentDraft
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.visit.check_assessment import assessment_problems
from tests.services.story import NEW, identified, with_papers

TODAY = date(2026, 11, 20)
CHILD = 4
WHOLE = AssessmentDraft(
    types=("3",), character="ถาวร", certifying_doctor="พญ.อรทัย สมมุติเวช ว.00000", certified_on="2026-11-19"
)


def problems(training: Training, visit: Visit, draft: AssessmentDraft) -> list[tuple[str, str]]:
    found = assessment_problems(replace(visit, assessment=draft), training.desk.rules, TODAY)
    return [(problem.field, problem.code) for problem in found]


@pytest.fixture
def visit(training: Training, nipa: Officer) -> Visit:
    visit = with_papers(training, identified(training, NEW, nipa), nipa)
    return training.desk.visit.accept_request(visit.visit_id, nipa)


def test_a_whole_draft_has_no_problem(training: Training, visit: Visit) -> None:
    assert problems(training, visit, WHOLE) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"certified_on": "2025-11-20"}, []),
        ({"certified_on": "2025-11-19"}, [("certified_on", "too_old")]),
        ({"certified_on": "2026-11-21"}, [("certified_on", "future_date")]),
        ({"certified_on": "2569"}, [("certified_on", "bad_date")]),
        ({"character": "ไม่ถาวร ประเมินซ้ำ"}, [("reassess", "reassess_needed")]),
        ({"character": "ไม่ถาวร ประเมินซ้ำ", "reassess": "2027-11-20"}, []),
        ({"diagnosis_code": "STROKE"}, [("diagnosis_code", "bad_diagnosis")]),
        ({"diagnosis_code": "I694"}, []),
        ({"evidence": "evident", "certified_on": "", "certifying_doctor": ""}, []),
        ({"reuses_old": True, "character": "", "certified_on": ""}, []),
    ],
)
def test_each_rule_is_looked_at(
    training: Training, visit: Visit, changes: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert problems(training, visit, replace(WHOLE, **changes)) == expected  # type: ignore[arg-type]


def test_a_childs_certificate_needs_a_day_of_reassessment(training: Training, nipa: Officer) -> None:
    visit = with_papers(training, identified(training, CHILD, nipa), nipa)
    assert problems(training, visit, WHOLE) == [("reassess", "reassess_needed")]
    assert problems(training, visit, replace(WHOLE, reassess="2027-11-20")) == []
    assert problems(training, visit, replace(WHOLE, evidence="evident")) == []


def test_the_certificate_that_is_to_come_later_holds_the_matter_in_this_step(
    training: Training, visit: Visit, nipa: Officer
) -> None:
    desk = training.desk
    request = replace(
        visit.request,
        documents=tuple((k, "missing" if k == "certificate" else s) for k, s in visit.request.documents),
    )
    desk.visit.save_draft(visit.visit_id, nipa, request=request, assessment=WHOLE)
    with pytest.raises(IncompleteStep) as refused:
        desk.visit.record_assessment(visit.visit_id, nipa)
    assert (refused.value.step, [problem.field for problem in refused.value.problems]) == (
        "assessment",
        ["certificate"],
    )


def test_the_result_answers_for_the_paper_nobody_was_asked_for(training: Training, nipa: Officer) -> None:
    visit = identified(training, NEW, nipa)
    documents = tuple(
        (key, state or ("" if key == "certificate" else "present")) for key, state in visit.request.documents
    )
    desk = training.desk
    desk.visit.save_draft(visit.visit_id, nipa, request=replace(visit.request, documents=documents))
    accepted = desk.visit.accept_request(visit.visit_id, nipa)
    assert ("certificate", "missing") in problems(training, accepted, accepted.assessment)
    desk.visit.save_draft(visit.visit_id, nipa, assessment=WHOLE)
    assert desk.visit.record_assessment(visit.visit_id, nipa).state is VisitState.WAITING_APPROVAL
