"""A turn with the registry loses nothing, doubles nothing, and leaves every desk with the same records."""

from dataclasses import replace

import pytest

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import NotEnrolled, RegistryUnreachable
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.record_body import Registration, card_body, person_body, registration_body
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter
from tests.services.registry.in_step import in_step, states
from tests.storage.samples import a_card, a_certificate, a_person


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
        assert work.people.certificate_of_visit("v1") == a_certificate()
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
        assert work.people.certificate_of_visit("v1") == a_certificate()


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
        provincial.is_reachable = False

    with pytest.raises(RegistryUnreachable):
        counter.registry.synchronise(progress=hang_up)
    # The page that was under way when the line broke may have come.
    assert told == [(500, 1202), (1000, 1202)][: len(told)]
    provincial.is_reachable = True
    cursor = counter.registry.status().cursor
    assert cursor == told[-1][0]
    del told[:]
    counter.registry.synchronise(progress=lambda done, of: told.append((done, of)))
    assert told[0][0] == min(cursor + 500, 1202)
    assert (1202, 1202) in told
    assert counter.registry.status().cursor == 1202
    in_step(provincial, counter)


def test_a_desk_that_is_not_enrolled_says_so(counter: Counter, tmp_path: object) -> None:
    with counter.database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM device")
    assert not counter.registry.status().is_enrolled
    assert counter.registry.next_turn() is None
    with pytest.raises(NotEnrolled):
        counter.registry.synchronise()
