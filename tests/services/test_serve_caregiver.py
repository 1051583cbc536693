"""The card of a caregiver fills a visit in, and never becomes a visit."""

from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import NotPermitted
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.desk import Desk
from oss_desk.services.errors import CardMute
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.people import BUAKHAM, KAEOTA, PEOPLE, PHUPHA
from tests.services.conftest import officer_named
from tests.services.story import card_in


@pytest.fixture
def visit(training: Training, nipa: Officer) -> Visit:
    return card_in(training, PEOPLE.index(PHUPHA), nipa)


def actions_of(desk: Desk, visit: Visit) -> list[str]:
    with desk.recording.unit_of_work() as work:
        return [entry.action for entry in work.audit.entries(visit.visit_id)]


def test_the_caregiver_comes_from_their_card_and_the_person_stays(
    training: Training, desk: Desk, visit: Visit, nipa: Officer
) -> None:
    training.reader.insert(KAEOTA)
    filled = desk.visit.serve_caregiver(training.reader.name, visit.visit_id, nipa)
    assert filled == desk.visit.look(visit.visit_id)
    identity = filled.identity
    assert identity.caregiver is not None
    assert identity.caregiver.citizen_id == KAEOTA.citizen_id
    assert identity.caregiver_relation == ""
    assert (identity.name, identity.citizen_id) == (visit.identity.name, visit.identity.citizen_id)
    assert identity.photo_id == visit.identity.photo_id
    assert actions_of(desk, visit)[-1] == "visit.caregiver_card_read"
    assert len(desk.visit.queue().rows) == 1


def test_nobody_is_their_own_caregiver(training: Training, desk: Desk, visit: Visit, nipa: Officer) -> None:
    training.reader.insert(PHUPHA)
    assert desk.visit.serve_caregiver(training.reader.name, visit.visit_id, nipa) is None
    assert desk.visit.look(visit.visit_id) == visit
    assert "visit.caregiver_card_read" not in actions_of(desk, visit)


def test_relation_and_phone_stay_when_the_same_card_comes_again_and_go_with_another(
    training: Training, desk: Desk, visit: Visit, nipa: Officer
) -> None:
    name = training.reader.name
    training.reader.insert(KAEOTA)
    filled = desk.visit.serve_caregiver(name, visit.visit_id, nipa)
    assert filled is not None
    typed = replace(filled.identity, caregiver_relation="มารดา", caregiver_phone="0811111111")
    desk.visit.save_draft(visit.visit_id, nipa, identity=typed)
    again = desk.visit.serve_caregiver(name, visit.visit_id, nipa)
    assert again is not None
    assert (again.identity.caregiver_relation, again.identity.caregiver_phone) == ("มารดา", "0811111111")
    training.reader.insert(BUAKHAM)
    other = desk.visit.serve_caregiver(name, visit.visit_id, nipa)
    assert other is not None
    assert (other.identity.caregiver_relation, other.identity.caregiver_phone) == ("", "")


def test_a_card_that_does_not_answer_changes_nothing(
    training: Training, desk: Desk, visit: Visit, nipa: Officer
) -> None:
    training.reader.insert(KAEOTA, CardFault.MUTE)
    with pytest.raises(CardMute):
        desk.visit.serve_caregiver(training.reader.name, visit.visit_id, nipa)
    assert desk.visit.look(visit.visit_id) == visit


def test_a_doctor_reads_no_caregivers(training: Training, desk: Desk, visit: Visit) -> None:
    training.reader.insert(KAEOTA)
    with pytest.raises(NotPermitted):
        desk.visit.serve_caregiver(training.reader.name, visit.visit_id, officer_named(desk, "orathai"))
    assert desk.visit.look(visit.visit_id) == visit
