"""What fails on the way: lines, answers, single changes, copies and restorations."""

from dataclasses import replace
from datetime import timedelta

import pytest

from oss_desk.domain.registry.merge import Body
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import DeskTooOld, DeviceForked, RegistrySlow, RegistryUnreachable
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter
from tests.services.registry.in_step import in_step, states
from tests.storage.samples import a_person


def test_a_poisoned_change_is_set_aside_with_its_field_and_holds_up_nobody(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    def refuse(kind: str, body: Body) -> tuple[str, str] | None:
        return ("unknown_value", "phone") if kind == "person" and body.get("phone") == "666" else None

    provincial.refuses = refuse
    counter.write(replace(a_person(1), phone="666"))
    counter.write(a_person(2))
    report = counter.registry.synchronise()
    assert (report.applied, report.rejected) == (3, 1)
    (item,) = counter.registry.items((ChangeState.REJECTED,))
    assert (item.error_code, item.error_field, item.name) == (
        "unknown_value", "phone", a_person().name_th.full,
    )  # fmt: skip
    counter.registry.correct(item.change_id, {"phone": "0812222222"}, NIPA)
    in_step(provincial, counter, other)
    assert counter.registry.status().rejected == 0
    for desk in (counter, other):
        found = desk.person(a_person(1).person_id)
        assert found is not None
        assert found.phone == "0812222222"


def test_a_refused_change_can_be_taken_back(counter: Counter, provincial: SimulatedRegistry) -> None:
    counter.write(a_person())
    counter.registry.synchronise()
    provincial.refuses = lambda _kind, body: ("unknown_value", "phone") if "phone" in body else None
    counter.write(replace(a_person(), phone="666"))
    counter.registry.synchronise()
    (item,) = counter.registry.items((ChangeState.REJECTED,))
    counter.registry.withdraw(item.change_id, NIPA)
    assert counter.person(a_person().person_id) == a_person()
    assert counter.registry.status().rejected == 0


def test_a_later_edit_that_goes_through_settles_the_refused_one(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    provincial.refuses = lambda _kind, body: (
        ("unknown_value", "phone") if body.get("phone") == "666" else None
    )
    counter.write(replace(a_person(), phone="666"))
    counter.registry.synchronise()
    counter.write(a_person())
    in_step(provincial, counter)
    assert counter.registry.status().rejected == 0


def test_a_broken_line_is_tried_again_later_and_always(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.write(a_person())
    provincial.is_reachable = False
    for failures in (1, 2, 3):
        with pytest.raises(RegistryUnreachable):
            counter.registry.synchronise()
        due = counter.registry.next_turn()
        assert due is not None
        assert timedelta(seconds=1) <= due - counter.clock.now() <= timedelta(seconds=2**failures)
    counter.registry.send_now()
    assert counter.registry.next_turn() == counter.clock.now()
    provincial.is_reachable = True
    in_step(provincial, counter)


def test_the_registry_was_restored_and_is_told_again_what_it_lost(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    counter.write(a_person(1))
    in_step(provincial, counter, other)
    counter.write(a_person(2))
    counter.write(replace(a_person(1), phone="0811111111"))
    in_step(provincial, counter, other)
    provincial.forget_since(2)
    in_step(provincial, other, counter)
    assert len(provincial.records()) == 4
    for desk in (counter, other):
        assert desk.person(a_person(1).person_id) == replace(a_person(1), phone="0811111111")
        assert desk.person(a_person(2).person_id) == a_person(2)


def test_a_copy_of_this_desk_is_noticed_and_sends_no_more(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.write(a_person(1))
    counter.registry.synchronise()
    with counter.database.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        # As an older backup of the folder has it.
        work.registry_link.put_identity(replace(identity, last_seq=0))
        work.commit()
    counter.write(a_person(2))
    provincial.put(a_person(3).person_id, "person", person_body(a_person(3)))
    for _ in range(2):
        with pytest.raises(DeviceForked):
            counter.registry.synchronise()
    assert counter.registry.status().is_forked
    assert states(counter)["pending"] == 2
    assert counter.person(a_person(3).person_id) is not None, "it goes on hearing"

    counter.registry.enrol("http://localhost", "any")
    in_step(provincial, counter)
    assert len(provincial.records()) == 5


def test_enrolling_again_doubles_nothing_that_was_sent_without_an_answer(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.write(a_person(1))
    provincial.loses_answers = 1
    with pytest.raises(RegistryUnreachable):
        counter.registry.synchronise()
    counter.registry.enrol("http://localhost", "any")
    in_step(provincial, counter)
    assert {version.version for version in provincial.records().values()} == {1}
    assert states(counter) == {"applied": 2}


def test_a_clock_that_is_off_is_told_and_stops_nothing(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.wait(150)
    counter.write(a_person())
    counter.registry.synchronise()
    status = counter.registry.status()
    assert status.is_clock_off
    assert (status.skew, status.applied) == (timedelta(seconds=150), 2)


def test_a_batch_that_takes_too_long_is_halved(counter: Counter, provincial: SimulatedRegistry) -> None:
    for number in range(1, 31):
        counter.write(replace(a_person(number), caregiver=None))
    provincial.most_at_once = 4
    assert counter.registry.synchronise().applied == 30
    provincial.most_at_once = 0
    counter.write(replace(a_person(31), caregiver=None))
    with pytest.raises(RegistrySlow):
        counter.registry.synchronise()
    provincial.most_at_once = 50
    in_step(provincial, counter)


def test_what_the_registry_stumbles_on_is_put_off_and_at_last_set_aside(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    bad, good = replace(a_person(1), caregiver=None), replace(a_person(2), caregiver=None)
    provincial.stumbles_on = {bad.person_id}
    counter.write(bad)
    counter.write(good)
    report = counter.registry.synchronise()
    assert (report.applied, report.put_off) == (1, 1)
    (item,) = counter.registry.items()
    assert item.next_at is not None
    assert (item.tries, item.error_code, item.state) == (1, "internal", ChangeState.SENT)
    assert counter.registry.synchronise(hurried=False).put_off == 0, "its pause is not over"
    for _ in range(7):
        counter.registry.synchronise()
    assert counter.registry.status().rejected == 1
    provincial.stumbles_on = set()
    (item,) = counter.registry.items((ChangeState.REJECTED,))
    counter.registry.correct(item.change_id, {}, NIPA)
    in_step(provincial, counter)
    assert counter.registry.status().rejected == 0


def test_a_call_that_is_refused_for_one_change_sets_that_one_aside(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    people = [replace(a_person(number), caregiver=None) for number in range(1, 8)]
    provincial.malformed = {people[3].person_id}
    for person in people:
        counter.write(person)
    report = counter.registry.synchronise()
    assert (report.applied, report.rejected) == (6, 1)
    (item,) = counter.registry.items((ChangeState.REJECTED,))
    assert (item.record_id, item.error_code) == (people[3].person_id, "malformed")
    provincial.malformed = set()
    counter.registry.correct(item.change_id, {}, NIPA)
    in_step(provincial, counter)
    assert len(provincial.records()) == 7


def test_a_desk_too_old_to_listen_still_sends_what_was_made_there(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    other.write(a_person(1))
    other.registry.synchronise()
    counter.write(a_person(2))
    provincial.min_schema = 2
    with pytest.raises(DeskTooOld):
        counter.registry.synchronise()
    assert a_person(2).person_id in provincial.records()
    assert counter.person(a_person(1).person_id) is None
    status = counter.registry.status()
    assert (status.pending, status.last_error) == (0, "desk_too_old")
    provincial.min_schema = 1
    in_step(provincial, counter, other)
