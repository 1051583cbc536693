"""A person decides what two desks disagree about, and may take it back while nobody heard of it."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.errors import UndoTooLate
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.difference import Advice, Reason
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.registry.disputes import Dispute
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter
from tests.storage.samples import a_person, a_visit

MINE, THEIRS = "0822222222", "0811111111"


def disagreeing(counter: Counter, other: Counter, mine: Person, theirs: Person) -> None:
    """Let *other* write *mine* while it does not know that *counter* wrote *theirs* a minute before."""
    counter.write(a_person())
    counter.registry.synchronise()
    other.registry.synchronise()
    counter.write(theirs)
    counter.registry.synchronise()
    other.wait(60)
    other.write(mine)
    other.registry.synchronise()


def phones(counter: Counter, other: Counter) -> Dispute:
    """Let both disagree about the phone alone; return it as the second desk sees it."""
    disagreeing(counter, other, replace(a_person(), phone=MINE), replace(a_person(), phone=THEIRS))
    (found,) = other.registry.disputes()
    return found


def choices(found: Dispute, side: Side) -> dict[str, dict[str, Side]]:
    chosen: dict[str, dict[str, Side]] = {}
    for row in found.disputed:
        chosen.setdefault(row.conflict_id, {}).update(dict.fromkeys(row.row.disputed, side))
    return chosen


def phone_at(counter: Counter) -> str:
    person = counter.person(a_person().person_id)
    return person.phone if person else ""


def test_one_entry_a_person_says_who_and_when_and_what_is_advised(counter: Counter, other: Counter) -> None:
    carer = Caregiver(PersonName("นาย", "คำแสน", "", "ทดสอบดี"))
    disagreeing(
        counter,
        other,
        replace(a_person(), phone=MINE, caregiver=replace(carer, relation="หลาน")),
        replace(a_person(), phone=THEIRS, caregiver=carer),
    )
    (found,) = other.registry.disputes()
    assert (found.name, found.citizen_id) == (a_person().name_th.full, a_person().citizen_id.digits)
    assert [row.row.group for row in found.disputed] == ["phone", "caregiver"]
    assert found.mine.at == other.clock.now()
    assert found.theirs.at == counter.clock.now()
    assert [row.advice for row in found.disputed] == [Advice(Side.MINE, Reason.NEWER)] * 2


def test_what_was_asked_for_today_is_advised(counter: Counter, other: Counter) -> None:
    """Even where the other side's version is the newer one."""
    counter.write(a_person())
    counter.registry.synchronise()
    other.registry.synchronise()
    visit = a_visit(1, opened_at=other.clock.now())
    with other.database.unit_of_work() as work:
        work.visits.put(visit)
        person = replace(a_person(), phone=MINE)
        work.people.put(person)
        note = json.dumps({"visit_id": visit.visit_id, "person_before": None})
        Outgoing(work, RandomIds(), "nipa", other.clock.now(), "registration.approved", note).person(person)
        work.commit()
    counter.wait(60)
    counter.write(replace(a_person(), phone=THEIRS))
    counter.registry.synchronise()
    other.wait(120)
    other.registry.synchronise()
    (found,) = other.registry.disputes()
    assert [row.advice for row in found.disputed] == [Advice(Side.MINE, Reason.ASKED_TODAY)]
    other.clock.moment += timedelta(days=1)
    (found,) = other.registry.disputes()
    assert [row.advice for row in found.disputed] == [Advice(Side.THEIRS, Reason.NEWER)]


@pytest.mark.parametrize("side", list(Side))
def test_a_decision_is_taken_back_before_it_is_sent(counter: Counter, other: Counter, side: Side) -> None:
    found = phones(counter, other)
    decided = other.registry.decide(choices(found, side), NIPA)
    assert other.registry.disputes() == ()
    assert phone_at(other) == (MINE if side is Side.MINE else THEIRS)
    other.registry.undo_decision(decided, NIPA)
    assert other.registry.disputes() == (found,)
    assert phone_at(other) == MINE, "as our own tables had it"
    other.registry.decide(choices(found, Side.THEIRS), NIPA)
    other.registry.synchronise()
    assert phone_at(other) == THEIRS
    assert other.registry.status().pending == 0


def test_later_edits_come_back_with_it(counter: Counter, other: Counter) -> None:
    found = phones(counter, other)
    other.write(replace(a_person(), phone=MINE, communication="letters"))
    decided = other.registry.decide(choices(found, Side.THEIRS), NIPA)
    other.registry.undo_decision(decided, NIPA)
    person = other.person(a_person().person_id)
    assert person is not None
    assert (person.phone, person.communication) == (MINE, "letters")
    assert [item.state for item in other.registry.items()] == [ChangeState.CONFLICT, ChangeState.PENDING]


def test_what_the_registry_heard_stands(counter: Counter, other: Counter) -> None:
    found = phones(counter, other)
    decided = other.registry.decide(choices(found, Side.MINE), NIPA)
    other.registry.synchronise()
    with pytest.raises(UndoTooLate):
        other.registry.undo_decision(decided, NIPA)
    assert phone_at(other) == MINE


def test_what_came_meanwhile_is_what_is_decided_against(counter: Counter, other: Counter) -> None:
    """The registry moved on between the decision and its undoing; nothing of it is overwritten unseen."""
    found = phones(counter, other)
    decided = other.registry.decide(choices(found, Side.MINE), NIPA)
    counter.write(replace(a_person(), phone="0833333333"))
    counter.registry.synchronise()
    other.registry.synchronise(hurried=False)
    other.registry.undo_decision(decided, NIPA)
    (again,) = other.registry.disputes()
    assert [(row.row.theirs or {})["phone"] for row in again.disputed] == ["0833333333"]


def test_a_turn_by_itself_leaves_what_may_still_be_undone(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    counter.write(a_person())
    assert counter.registry.synchronise(hurried=False).applied == 0
    assert provincial.records() == {}
    counter.wait(10)
    assert counter.registry.synchronise(hurried=False).applied == 2
