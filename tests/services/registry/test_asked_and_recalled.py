"""A dispute is put before the supervisor, and what was not chosen is called back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from oss_desk.domain.errors import DecisionUndoTooLate, NotPermitted, WrongState
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.services.errors import TurnStopped
from tests.services.registry.conftest import NIPA, Counter
from tests.services.registry.test_disputes import MINE, THEIRS, choices, phone_at, phones
from tests.storage.samples import a_person

WICHAI = Officer("wichai", "วิชัย สมมุติกุล", Role.SUPERVISOR)


def test_what_was_asked_waits_for_the_supervisor_alone(counter: Counter, other: Counter) -> None:
    found = phones(counter, other)
    question = other.registry.ask(found.person_id, NIPA)
    assert other.registry.ask(found.person_id, NIPA) == question, "asked once"
    (asked,) = other.registry.disputes()
    assert asked.asked == question
    with pytest.raises(NotPermitted):
        other.registry.decide(choices(found, Side.MINE), NIPA)
    assert other.registry.disputes(), "nothing was decided"
    (standing,) = other.registry.asked()
    assert not standing.is_answered
    other.registry.decide(choices(found, Side.MINE), WICHAI)
    (answered,) = other.registry.asked()
    assert answered.is_answered
    assert {conflict.decided_by for conflict in answered.answers} == {"wichai"}
    other.registry.close_question(question.question_id, NIPA)
    assert other.registry.asked() == ()
    with other.database.reading() as work:
        deeds = [entry.action for entry in work.audit.entries()]
    assert deeds[-3:] == ["conflict.asked", "conflict.decided", "conflict.answer_read"]


def test_a_question_taken_back_leaves_the_decision_to_whoever_asked(counter: Counter, other: Counter) -> None:
    found = phones(counter, other)
    question = other.registry.ask(found.person_id, NIPA)
    other.registry.close_question(question.question_id, NIPA)
    other.registry.decide(choices(found, Side.MINE), NIPA)
    assert other.registry.disputes() == ()
    with pytest.raises(WrongState):
        other.registry.ask(found.person_id, NIPA)


def test_a_decision_taken_back_is_a_question_again(counter: Counter, other: Counter) -> None:
    found = phones(counter, other)
    other.registry.ask(found.person_id, NIPA)
    decided = other.registry.decide(choices(found, Side.THEIRS), WICHAI)
    other.registry.undo_decision(decided, WICHAI)
    (standing,) = other.registry.asked()
    assert not standing.is_answered


def test_what_was_not_chosen_is_seen_and_comes_back_everywhere(counter: Counter, other: Counter) -> None:
    found = phones(counter, other)
    (conflict_id,) = other.registry.decide(choices(found, Side.THEIRS), NIPA)
    other.registry.synchronise()
    assert phone_at(other) == THEIRS
    (seen,) = other.registry.decided()
    assert (seen.name, seen.may_recall) == (a_person().name_th.full, True)
    (row,) = seen.rows
    assert row.stands is Side.THEIRS
    assert (row.row.mine or {})["phone"] == MINE

    other.registry.recall(conflict_id, {"phone": Side.MINE}, NIPA)
    assert phone_at(other) == MINE
    other.registry.synchronise()
    counter.registry.synchronise()
    assert phone_at(counter) == MINE
    (seen,) = other.registry.decided()
    assert [row.stands for row in seen.rows] == [Side.MINE]
    with pytest.raises(WrongState):
        other.registry.recall(conflict_id, {"phone": Side.MINE}, NIPA)


def test_a_recall_is_taken_back_while_nobody_heard_of_it(counter: Counter, other: Counter) -> None:
    found = phones(counter, other)
    (conflict_id,) = other.registry.decide(choices(found, Side.THEIRS), NIPA)
    other.registry.synchronise()
    change_id = other.registry.recall(conflict_id, {"phone": Side.MINE}, NIPA)
    other.registry.undo_recall(change_id, NIPA)
    assert phone_at(other) == THEIRS
    assert other.registry.status().pending == 0
    again = other.registry.recall(conflict_id, {"phone": Side.MINE}, NIPA)
    other.registry.synchronise()
    with pytest.raises(DecisionUndoTooLate):
        other.registry.undo_recall(again, NIPA)
    assert phone_at(other) == MINE


def test_what_went_and_came_today_is_counted_and_begins_anew_at_midnight(
    counter: Counter, other: Counter
) -> None:
    person = replace(a_person(), caregiver=None)
    counter.write(person)
    counter.registry.synchronise()
    sent = counter.registry.status()
    assert (sent.sent_today, sent.heard_today) == (1, 0), "the echo of our own is no news"
    counter.registry.synchronise()
    assert counter.registry.status().heard_today == 0
    other.registry.synchronise()
    heard = other.registry.status()
    assert (heard.sent_today, heard.heard_today) == (0, 1)
    counter.write(replace(person, phone=THEIRS))
    counter.registry.synchronise()
    other.registry.synchronise()
    assert (counter.registry.status().sent_today, other.registry.status().heard_today) == (2, 2)
    for desk in (counter, other):
        desk.wait(timedelta(days=1).total_seconds())
        assert (desk.registry.status().sent_today, desk.registry.status().heard_today) == (0, 0)


def test_a_fetch_that_was_stopped_keeps_what_it_took_and_goes_on_later(
    counter: Counter, other: Counter
) -> None:
    counter.write(replace(a_person(), caregiver=None))
    counter.registry.synchronise()

    def stop(_done: int, _of: int) -> None:
        raise TurnStopped

    with pytest.raises(TurnStopped):
        other.registry.synchronise(progress=stop)
    status = other.registry.status()
    assert (status.last_error, status.heard_today) == ("turn_stopped", 1)
    assert status.next_try is not None
    assert status.next_try - other.clock.now() >= timedelta(minutes=15), "not at once by itself"
    assert other.person(a_person().person_id) is not None
    other.registry.synchronise()
    assert other.registry.status().last_error == ""
