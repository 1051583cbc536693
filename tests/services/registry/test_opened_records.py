"""What a matter brings is a change of what its form was filled with, whatever is heard meanwhile."""

from dataclasses import replace

import pytest

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.services.registry.opened_records import hold_to_opened, remember_opened
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.record_body import person_body
from tests.services.registry.conftest import Counter
from tests.storage.samples import NOW, a_person, a_visit

SOMEBODY = replace(a_person(1), caregiver=None)


@pytest.mark.parametrize(
    ("version", "communication", "held"),
    [(4, "sign", None), (5, "sign", None), (5, "อ่านปาก", 4), (3, "อ่านปาก", 4), (None, "", 4)],
)
def test_it_is_held_to_what_was_there_then_if_that_is_no_more(
    counter: Counter, version: int | None, communication: str, held: int | None
) -> None:
    """A restored registry may tell of another content at the same or an earlier number, or of nothing yet."""
    visit = replace(a_visit(), person_id=SOMEBODY.person_id)
    with counter.database.unit_of_work() as work:
        work.people.put(SOMEBODY)
        record = ConfirmedRecord(SOMEBODY.person_id, "person", 4, person_body(SOMEBODY), SOMEBODY.person_id)
        work.confirmed.put(record)
        remember_opened(work, visit)
        work.confirmed.clear()
        if version is not None:
            told = replace(SOMEBODY, communication=communication)
            work.confirmed.put(replace(record, version=version, body=person_body(told)))
        note = f'{{"visit_id": "{visit.visit_id}"}}'
        outgoing = Outgoing(work, RandomIds(), "nipa", NOW, "registration.approved", note)
        outgoing.person(replace(SOMEBODY, phone="0812222222"))
        hold_to_opened(work, visit)
        (change,) = work.outbox.of_record(SOMEBODY.person_id)
    assert change.base_version == held
    assert (change.base == person_body(SOMEBODY)) is (held is not None)
