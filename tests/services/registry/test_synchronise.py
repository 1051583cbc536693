"""A turn with the registry loses nothing, doubles nothing, and leaves every desk with the same records."""

from dataclasses import replace
from datetime import timedelta

import pytest

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.merge import Body
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import DeviceForked, NotEnrolled, RegistrySlow, RegistryUnreachable
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.record_body import Registration, card_body, person_body, registration_body
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter
from tests.storage.samples import a_card, a_certificate, a_person


def states(counter: Counter) -> dict[str, int]:
    with counter.database.reading() as work:
        return {state.value: count for state, count in work.outbox.counts().items() if count}


def in_step(provincial: SimulatedRegistry, *counters: Counter) -> None:
    """Let every desk hear of everything and see that all hold the same."""
    for counter in (*counters, *counters):
        counter.registry.synchronise()
    assert len({counter.registry.digest() for counter in counters}) == 1
    for counter in counters:
        with counter.database.reading() as work:
            held = {record.record_id: (record.version, record.body) for record in work.confirmed.all()}
            assert all(record.is_heard for record in work.confirmed.all())
        assert held == {
            record_id: (version.version, version.body) for record_id, version in provincial.records().items()
        }


def test_what_one_desk_writes_the_other_has(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    person, card = a_person(), a_card(state=CardState.PRINTED)
    counter.write(person)
    with counter.database.unit_of_work() as work:
        work.people.put_certificate(person.person_id, "v1", a_certificate())
        work.cards.put(card)
        outgoing = Outgoing(work, RandomIds(), "nipa", counter.clock.now(), "card.printed")
        outgoing.registration(Registration("v1", person.person_id, a_certificate(), "", "registration"))
        outgoing.card(card)
        work.commit()
    report = counter.registry.synchronise()
    assert (report.applied, report.conflicts, report.rejected) == (4, 0, 0)
    in_step(provincial, counter, other)
    assert other.person(person.person_id) == person
    with other.database.reading() as work:
        assert work.people.latest_certificate(person.person_id) == a_certificate()
        assert work.cards.get(card.card_serial) == replace(card, print_job="", rendered_digest="")
    assert states(counter) == {"applied": 4}
    assert counter.registry.status().last_success == counter.clock.now()


def test_nothing_is_told_twice(counter: Counter, provincial: SimulatedRegistry) -> None:
    counter.write(a_person())
    counter.write(a_person())
    counter.registry.synchronise()
    counter.write(a_person())
    assert states(counter) == {"applied": 2}


def test_a_lost_answer_is_asked_for_again_and_nothing_is_doubled(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.write(a_person())
    provincial.loses_answers = 1
    with pytest.raises(RegistryUnreachable):
        counter.registry.synchronise()
    assert states(counter) == {"sent": 2}
    assert counter.registry.status().last_error == "registry_unreachable"
    in_step(provincial, counter)
    assert {version.version for version in provincial.records().values()} == {1}
    assert states(counter) == {"applied": 2}


def test_what_was_sent_stays_byte_for_byte(counter: Counter, provincial: SimulatedRegistry) -> None:
    counter.write(a_person())
    provincial.loses_answers = 1
    with pytest.raises(RegistryUnreachable):
        counter.registry.synchronise()
    with counter.database.reading() as work:
        before = [change.sealed for change in work.outbox.sent(9, None)]
    counter.registry.synchronise()
    with counter.database.reading() as work:
        settled = work.outbox.in_states((ChangeState.APPLIED,))
    assert [change.sealed for change in settled] == before


def test_later_edits_of_a_record_follow_in_the_same_turn(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    for phone in ("0810000001", "0810000002", "0810000003"):
        counter.write(replace(a_person(), phone=phone))
    counter.registry.synchronise()
    record = provincial.records()[a_person().person_id]
    assert (record.version, (record.body or {})["phone"]) == (3, "0810000003")
    assert states(counter) == {"applied": 4}
    in_step(provincial, counter)


def test_different_fields_merge_by_themselves(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    person = a_person()
    counter.write(person)
    in_step(provincial, counter, other)
    counter.write(replace(person, phone="0811111111"))
    other.write(replace(person, communication="letters"))
    in_step(provincial, counter, other)
    for desk in (counter, other):
        assert desk.person(person.person_id) == replace(person, phone="0811111111", communication="letters")
        assert desk.registry.conflicts() == ()


def conflicting(counter: Counter, other: Counter, provincial: SimulatedRegistry) -> None:
    """Let both desks change one field while they hear nothing of each other."""
    counter.write(a_person())
    in_step(provincial, counter, other)
    counter.write(replace(a_person(), phone="0811111111"))
    other.write(replace(a_person(), phone="0822222222", communication="letters"))
    counter.registry.synchronise()
    other.registry.synchronise()


@pytest.mark.parametrize(("side", "phone"), [(Side.MINE, "0822222222"), (Side.THEIRS, "0811111111")])
def test_the_same_field_waits_for_a_person_and_one_key_decides(
    counter: Counter, other: Counter, provincial: SimulatedRegistry, side: Side, phone: str
) -> None:
    conflicting(counter, other, provincial)
    (found,) = other.registry.conflicts()
    assert found.name == a_person().name_th.full
    field = next(field for field in found.conflict.fields if field.must_be_decided)
    assert (field.name, field.mine, field.theirs) == ("phone", "0822222222", "0811111111")
    assert (found.conflict.mine.by, found.conflict.theirs.by) == ("nipa", "nipa")
    assert found.conflict.theirs.at is not None
    status = other.registry.status()
    assert (status.conflicts, status.pending, status.sent) == (1, 0, 0)
    kept = other.person(a_person().person_id)
    assert kept is not None
    assert kept.phone == "0822222222", "our own tables are the truth until somebody decides"

    other.registry.resolve(found.conflict.conflict_id, side, NIPA)
    assert other.registry.status().conflicts == 0
    in_step(provincial, other, counter)
    for desk in (counter, other):
        assert desk.person(a_person().person_id) == replace(a_person(), phone=phone, communication="letters")
    (history,) = other.registry.history(a_person().person_id)
    assert (history.decided_by, history.decision) == ("nipa", side.value)
    assert (history.mine.body or {})["phone"] == "0822222222"


def test_edits_made_while_a_conflict_waits_are_in_the_decision(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    conflicting(counter, other, provincial)
    current = other.person(a_person().person_id)
    assert current is not None
    other.write(replace(current, name_en=PersonName("Ms.", "Bua")))
    other.registry.synchronise()
    assert states(other)["pending"] == 1, "a later edit waits for the decision"
    (found,) = other.registry.conflicts()
    other.registry.resolve(found.conflict.conflict_id, Side.THEIRS, NIPA)
    in_step(provincial, other, counter)
    for desk in (counter, other):
        assert desk.person(a_person().person_id) == replace(
            a_person(), phone="0811111111", communication="letters", name_en=PersonName("Ms.", "Bua")
        )


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


def test_what_cannot_be_shown_is_kept_and_shown_once_it_can(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    card = a_card(state=CardState.PRINTED)
    provincial.put(card.card_serial.digits, "card", card_body(card))
    paper = Registration("v1", a_person().person_id, a_certificate())
    provincial.put("v1", "registration", registration_body(paper))
    counter.registry.synchronise()
    with counter.database.reading() as work:
        assert len(work.confirmed.left_out()) == 2
    provincial.put(a_person().person_id, "person", person_body(a_person()))
    in_step(provincial, counter)
    with counter.database.reading() as work:
        assert work.confirmed.left_out() == ()
        assert work.cards.current_of(a_person().person_id) is not None
        assert work.people.latest_certificate(a_person().person_id) == a_certificate()


def test_two_records_of_one_citizen_id_are_both_kept_and_become_one_when_somebody_says_so(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    ours = replace(a_person(1), caregiver=None)
    theirs = replace(a_person(2), citizen_id=ours.citizen_id, phone="0833333333", caregiver=None)
    counter.write(ours)
    provincial.put(theirs.person_id, "person", person_body(theirs))
    in_step(provincial, counter)
    assert counter.person(ours.person_id) == ours
    assert counter.person(theirs.person_id) is None
    provincial.put(ours.person_id, "person", {"merged_into": theirs.person_id})
    in_step(provincial, counter)
    assert counter.person(ours.person_id) is None
    assert counter.person(theirs.person_id) == theirs


def test_a_first_fetch_is_cut_off_anywhere_and_goes_on_there(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    for number in range(1, 1203):
        provincial.put(f"{number:032x}", "person", person_body(replace(a_person(number), caregiver=None)))
    told: list[tuple[int, int]] = []

    def hang_up(done: int, of: int) -> None:
        told.append((done, of))
        provincial.is_reachable = len(told) != 2

    with pytest.raises(RegistryUnreachable):
        counter.registry.synchronise(progress=hang_up)
    assert told == [(500, 1202), (1000, 1202)]
    provincial.is_reachable = True
    counter.registry.synchronise(progress=lambda done, of: told.append((done, of)))
    assert told[2] == (1202, 1202)
    assert counter.registry.status().cursor == 1202
    in_step(provincial, counter)


def test_a_desk_that_is_not_enrolled_says_so(counter: Counter, tmp_path: object) -> None:
    with counter.database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM device")
    assert not counter.registry.status().is_enrolled
    assert counter.registry.next_turn() is None
    with pytest.raises(NotEnrolled):
        counter.registry.synchronise()


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
