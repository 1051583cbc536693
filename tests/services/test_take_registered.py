"""One key exchanges a field with the register, back and forth, and the trail knows who did."""

from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import NotPermitted
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.visit.take_registered import TAKEN, TakeRegistered
from oss_desk.simulated.people import BUAKHAM, PEOPLE, PHUPHA
from tests.services.conftest import officer_named
from tests.services.story import card_in


@pytest.fixture
def take(training: Training) -> TakeRegistered:
    return TakeRegistered(training.desk.recording, training.desk.rules)


def trail(training: Training, visit: Visit) -> list[tuple[str, str, str]]:
    with training.desk.recording.unit_of_work() as work:
        entries = work.audit.entries(visit.visit_id)
    return [(entry.officer, entry.action, entry.detail) for entry in entries]


def test_the_registers_address_comes_and_goes_and_is_recorded_without_its_words(
    training: Training, nipa: Officer, take: TakeRegistered
) -> None:
    visit = card_in(training, PEOPLE.index(BUAKHAM), nipa)
    before = {name: getattr(visit.identity, name) for name in TAKEN["house_number"]}
    taken = take(visit.visit_id, "house_number", nipa)
    assert (taken.identity.house_number, before["house_number"]) == ("17", "88/2")
    assert taken.identity.subdistrict == visit.identity.subdistrict
    back = take.give_back(visit.visit_id, "house_number", before, nipa)
    assert back.identity == visit.identity
    assert trail(training, visit)[-2:] == [
        ("nipa", "visit.value_taken", "registered house_number"),
        ("nipa", "visit.value_taken", "given_back house_number"),
    ]


def test_what_the_chip_locks_stays(training: Training, nipa: Officer, take: TakeRegistered) -> None:
    visit = card_in(training, PEOPLE.index(BUAKHAM), nipa)
    trail_before = trail(training, visit)
    assert take(visit.visit_id, "first_name", nipa) == visit
    assert trail(training, visit) == trail_before


def test_an_odd_name_is_settled_by_the_registers(
    training: Training, nipa: Officer, take: TakeRegistered
) -> None:
    visit = card_in(training, PEOPLE.index(BUAKHAM), nipa)
    odd = replace(
        visit.identity,
        first_name="บัว\ufffdคำ",
        from_chip=("citizen_id",),
        chip_warnings=("first_name:replaced_bytes",),
    )
    training.desk.visit.save_draft(visit.visit_id, nipa, identity=odd)
    taken = take(visit.visit_id, "first_name", nipa)
    assert taken.identity.name == BUAKHAM.name_th
    assert taken.identity.chip_warnings == ()


def test_nobody_new_has_a_registers_value(training: Training, nipa: Officer, take: TakeRegistered) -> None:
    visit = card_in(training, PEOPLE.index(PHUPHA), nipa)
    assert take(visit.visit_id, "house_number", nipa) == visit


def test_only_who_serves_exchanges_values(training: Training, nipa: Officer, take: TakeRegistered) -> None:
    visit = card_in(training, PEOPLE.index(BUAKHAM), nipa)
    with pytest.raises(NotPermitted):
        take(visit.visit_id, "house_number", officer_named(training.desk, "orathai"))
