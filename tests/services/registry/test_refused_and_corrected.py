"""A refused change that is put right undoes nothing that was changed since it was refused."""

from dataclasses import replace

import pytest

from oss_desk.domain.registry.merge import Body
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter
from tests.services.registry.in_step import in_step
from tests.services.registry.test_attachments import photographed
from tests.storage.samples import a_person

SOMEBODY = replace(a_person(1), caregiver=None)
THERE = "ล่ามภาษามือ"


@pytest.fixture
def refused(counter: Counter, other: Counter, provincial: SimulatedRegistry) -> str:
    """Return the id of a change of the phone that the registry refused."""

    def refuse(_kind: str, body: Body) -> tuple[str, str] | None:
        return ("unknown_value", "phone") if body.get("phone") == "666" else None

    counter.write(SOMEBODY)
    in_step(provincial, counter, other)
    provincial.refuses = refuse
    counter.write(replace(SOMEBODY, phone="666"))
    counter.registry.synchronise()
    (item,) = counter.registry.items((ChangeState.REJECTED,))
    return item.change_id


@pytest.mark.parametrize("is_heard", [False, True])
def test_what_another_desk_changed_meanwhile_stays(
    counter: Counter, other: Counter, provincial: SimulatedRegistry, refused: str, *, is_heard: bool
) -> None:
    other.write(replace(SOMEBODY, communication=THERE))
    other.registry.synchronise()
    if is_heard:
        counter.registry.synchronise()
    counter.registry.correct(refused, {"phone": "0812222222"}, NIPA)
    seen = counter.person(SOMEBODY.person_id)
    assert seen is not None
    assert (seen.phone, seen.communication) == ("0812222222", THERE if is_heard else SOMEBODY.communication)
    in_step(provincial, counter, other)
    for desk in (counter, other):
        assert desk.person(SOMEBODY.person_id) == replace(SOMEBODY, phone="0812222222", communication=THERE)


def test_what_another_desk_wrote_into_the_same_field_is_asked_about(
    counter: Counter, other: Counter, refused: str
) -> None:
    other.write(replace(SOMEBODY, phone="0800000009"))
    other.registry.synchronise()
    counter.registry.synchronise()
    counter.registry.correct(refused, {"phone": "0812222222"}, NIPA)
    assert counter.registry.synchronise().conflicts == 1
    (waiting,) = counter.registry.conflicts()
    (field,) = waiting.conflict.fields
    assert (field.name, field.mine, field.theirs) == ("phone", "0812222222", "0800000009")


def test_what_was_changed_here_meanwhile_stays(
    counter: Counter, other: Counter, provincial: SimulatedRegistry, refused: str
) -> None:
    counter.write(replace(SOMEBODY, phone="666", communication=THERE))
    counter.registry.correct(refused, {"phone": "0812222222"}, NIPA)
    seen = counter.person(SOMEBODY.person_id)
    assert seen is not None
    assert (seen.phone, seen.communication) == ("0812222222", THERE)
    in_step(provincial, counter, other)
    assert counter.registry.status().rejected == 0
    for desk in (counter, other):
        assert desk.person(SOMEBODY.person_id) == replace(SOMEBODY, phone="0812222222", communication=THERE)


def test_a_change_that_was_never_sent_is_one_of_what_was_there_then(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    """Its picture is too large: it waits for a person without a number."""
    counter.write(SOMEBODY)
    in_step(provincial, counter, other)
    provincial.attachments.most_bytes = 1
    photographed(counter, 1)
    assert counter.registry.synchronise().rejected == 1
    (item,) = counter.registry.items((ChangeState.REJECTED,))
    other.write(replace(SOMEBODY, communication=THERE))
    other.registry.synchronise()
    counter.registry.synchronise()
    counter.registry.correct(item.change_id, {"portrait": ""}, NIPA)
    in_step(provincial, counter, other)
    for desk in (counter, other):
        assert desk.person(SOMEBODY.person_id) == replace(SOMEBODY, communication=THERE)


def test_sent_again_as_it_was_it_stands_here_again(
    counter: Counter, other: Counter, provincial: SimulatedRegistry, refused: str
) -> None:
    other.write(replace(SOMEBODY, communication=THERE))
    other.registry.synchronise()
    counter.registry.synchronise()
    provincial.refuses = lambda _kind, _body: None
    counter.registry.correct(refused, {}, NIPA)
    in_step(provincial, counter, other)
    for desk in (counter, other):
        assert desk.person(SOMEBODY.person_id) == replace(SOMEBODY, phone="666", communication=THERE)
