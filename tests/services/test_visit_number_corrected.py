"""A citizen number that is typed or corrected later: the visit follows the person it names."""

from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import PersonMismatch
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.desk import Desk
from oss_desk.simulated.people import PEOPLE, invented_citizen_id
from tests.services.story import NEW, RENEWING, submitted

REGISTERED = PEOPLE[RENEWING].citizen_id
NOBODY = invented_citizen_id(999)


def person(desk: Desk) -> Person:
    with desk.recording.unit_of_work() as work:
        found = work.people.by_citizen_id(REGISTERED)
    assert found is not None
    return found


def typed(desk: Desk, visit: Visit, number: str, by: Officer) -> Visit:
    identity = replace(visit.identity, citizen_id=number)
    return desk.visit.save_draft(visit.visit_id, by, identity=identity)


def test_a_number_corrected_to_somebody_new_leaves_the_registered_one_alone(
    desk: Desk, nipa: Officer
) -> None:
    visit = desk.visit.open.without_card(REGISTERED.digits, nipa)
    half = typed(desk, visit, NOBODY.digits[:7], nipa)
    assert half.person_id == visit.person_id
    corrected = typed(desk, half, NOBODY.digits, nipa)
    assert corrected.person_id != visit.person_id
    assert not corrected.person_known
    assert (corrected.kind, corrected.request.kind_reason) == (RequestKind.REGISTRATION, "no_card")
    assert not corrected.assessment.reuses_old
    assert typed(desk, corrected, NOBODY.grouped, nipa).person_id == corrected.person_id


def test_a_registered_number_typed_into_an_empty_visit_finds_its_person(desk: Desk, nipa: Officer) -> None:
    visit = desk.visit.open.without_card("", nipa)
    visit = desk.visit.save_draft(visit.visit_id, nipa, request=replace(visit.request, applicant="caregiver"))
    found = typed(desk, visit, REGISTERED.grouped, nipa)
    assert (found.person_id, found.person_known) == (person(desk).person_id, True)
    assert (found.kind, found.request.kind_reason) == (RequestKind.RENEWAL, "expires_in:22")
    assert (found.assessment.types, found.assessment.reuses_old) == (("3",), True)
    assert found.request.applicant == "caregiver"
    assert "old_card" in dict(found.request.documents)
    with desk.recording.unit_of_work() as work:
        assert "visit.person_linked" in [entry.action for entry in work.audit.entries(visit.visit_id)]


def test_the_record_fills_what_is_empty_once_when_the_number_is_whole(desk: Desk, nipa: Officer) -> None:
    visit = desk.visit.open.without_card("", nipa)
    named = replace(visit.identity, first_name="บัวเงิน", road="ทดสอบ")
    visit = desk.visit.save_draft(visit.visit_id, nipa, identity=named)
    found = typed(desk, visit, REGISTERED.digits, nipa)
    record = person(desk)
    assert (found.identity.first_name, found.identity.last_name) == ("บัวเงิน", record.name_th.last)
    assert (found.identity.house_number, found.identity.road) == ("", "ทดสอบ")
    assert (found.identity.phone, found.identity.notice_given) == (record.phone, True)
    emptied = replace(found.identity, phone="", notice_given=False, caregiver_first_name="")
    again = desk.visit.save_draft(visit.visit_id, nipa, identity=emptied)
    assert again.identity == emptied
    half = typed(desk, again, REGISTERED.digits[:9], nipa)
    assert typed(desk, half, REGISTERED.digits, nipa).identity.phone == ""


def test_after_step_2_an_old_certificate_of_somebody_else_no_longer_counts(desk: Desk, nipa: Officer) -> None:
    visit = desk.visit.open.without_card(REGISTERED.digits, nipa)
    with desk.recording.unit_of_work() as work:
        work.visits.put(replace(visit, request_accepted=True, state=VisitState.RETURNED))
        work.commit()
    corrected = typed(desk, visit, NOBODY.digits, nipa)
    assert corrected.kind is RequestKind.RENEWAL
    assert (corrected.assessment.reuses_old, corrected.assessment.types) == (False, ())


def test_an_approval_never_writes_over_a_record_with_another_number(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    visit = submitted(training, NEW, nipa)
    before = person(desk)
    with desk.recording.unit_of_work() as work:
        work.visits.put(replace(visit, person_id=before.person_id, person_known=True))
        work.commit()
    with pytest.raises(PersonMismatch):
        desk.visit.approve(visit.visit_id, wichai, visit.version)
    assert person(desk) == before


def test_the_evidence_is_that_of_the_number(training: Training, nipa: Officer) -> None:
    desk = training.desk
    visit = submitted(training, RENEWING, nipa)
    with desk.recording.unit_of_work() as work:
        work.visits.put(replace(visit, person_id="d" * 32))
        work.commit()
    rows = {row.field: row for row in desk.visit.compare(visit.visit_id)}
    assert rows["name"].evidence == person(desk).name_th.full
    assert "old_card" in rows
