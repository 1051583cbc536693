"""Pictures are at the registry before the records that name them, and at other desks soon after."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.attachment_transfer import TransferState
from oss_desk.services.errors import RegistryUnreachable
from oss_desk.services.registry import fetch_attachments, send_attachments
from oss_desk.services.registry.fetch_attachments import look_for
from oss_desk.simulated.portrait import Look, portrait
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import Counter
from tests.services.registry.in_step import in_step, states
from tests.storage.samples import a_person


def photographed(counter: Counter, number: int = 1, look: Look = "f60") -> Person:
    """Keep a picture of somebody at *counter*, and let their record name it."""
    with counter.database.unit_of_work() as work:
        picture = work.attachments.put(portrait(look), "image/jpeg")
        work.commit()
    person = replace(a_person(number), caregiver=None, portrait_id=picture)
    counter.write(person)
    return person


def picture_at(counter: Counter, person: Person) -> bytes | None:
    """Return the picture of *person* as *counter* holds it."""
    with counter.database.reading() as work:
        return work.attachments.get(person.portrait_id)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(send_attachments, "PART_BYTES", 1500)
    monkeypatch.setattr(fetch_attachments, "PART_BYTES", 1500)


def test_a_picture_taken_here_is_at_the_other_desk(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    person = photographed(counter)
    assert counter.registry.synchronise().applied == 1
    assert provincial.attachments.kept == {person.portrait_id: portrait("f60")}
    other.registry.synchronise()
    assert other.person(person.person_id) == person
    assert picture_at(other, person) == portrait("f60")
    in_step(provincial, counter, other)


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("lost", [1, 2, 4])
def test_an_upload_goes_on_where_the_line_broke(
    counter: Counter, provincial: SimulatedRegistry, lost: int
) -> None:
    person = photographed(counter)
    provincial.attachments.loses_answers = lost
    for _ in range(lost):
        with pytest.raises(RegistryUnreachable):
            counter.registry.synchronise()
    assert len(provincial.attachments.begun[person.portrait_id]) == 1500 * lost
    assert counter.registry.synchronise().applied == 1
    assert provincial.attachments.kept == {person.portrait_id: portrait("f60")}


@pytest.mark.usefixtures("small_parts")
def test_a_fetch_goes_on_where_it_broke_off(
    counter: Counter, other: Counter, provincial: SimulatedRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = photographed(counter)
    counter.registry.synchronise()
    give, starts = provincial.attachments.give, []

    def breaking(attachment_id: str, offset: int, limit: int) -> object:
        starts.append(offset)
        if len(starts) == 3:
            raise RegistryUnreachable
        return give(attachment_id, offset, limit)

    monkeypatch.setattr(type(provincial.attachments), "give", lambda _self, *asked: breaking(*asked))
    other.registry.synchronise()
    assert other.person(person.person_id) == person
    assert picture_at(other, person) is None
    other.wait(3600)
    other.registry.synchronise()
    assert picture_at(other, person) == portrait("f60")
    assert starts[:5] == [0, 1500, 3000, 3000, 4500]


def test_too_large_a_picture_holds_nobody_up_and_is_shown(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    provincial.attachments.most_bytes = len(portrait("f60")) - 1
    large = photographed(counter, 1)
    small = photographed(counter, 2, "m80")
    assert len(portrait("m80")) < len(portrait("f60"))
    report = counter.registry.synchronise()
    assert (report.applied, report.rejected) == (1, 1)
    assert small.portrait_id in provincial.attachments.kept
    (item,) = [item for item in counter.registry.items() if item.state == "rejected"]
    assert (item.person_id, item.error_code, item.error_field) == (
        large.person_id, "portrait_too_large", "portrait",
    )  # fmt: skip
    photographed(counter, 1, "m80")
    counter.registry.synchronise()
    assert "rejected" not in states(counter)


def test_a_registry_that_lost_a_picture_gets_it_again(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    person = photographed(counter)
    counter.registry.synchronise()
    provincial.forget_since(0)
    provincial.attachments.kept.clear()
    for _ in range(3):
        counter.registry.synchronise()
        counter.wait(3600)
    assert provincial.attachments.kept == {person.portrait_id: portrait("f60")}
    assert states(counter) == {"applied": 1}


def test_a_picture_that_is_another_is_not_taken(
    counter: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    person = photographed(counter)
    counter.registry.synchronise()
    provincial.attachments.kept[person.portrait_id] = portrait("m80")
    other.registry.synchronise()
    assert picture_at(other, person) is None
    provincial.attachments.kept[person.portrait_id] = portrait("f60")
    other.wait(3600)
    other.registry.synchronise()
    assert picture_at(other, person) == portrait("f60")


def test_a_turn_fetches_a_few_and_the_next_turn_is_soon(
    counter: Counter, other: Counter, monkeypatch: pytest.MonkeyPatch, looks: Callable[[int], Look]
) -> None:
    monkeypatch.setattr(fetch_attachments, "PICTURES_A_TURN", 2)
    people = [photographed(counter, number, looks(number)) for number in range(1, 6)]
    counter.registry.synchronise()
    for here in (2, 4, 5):
        other.registry.synchronise()
        assert sum(picture_at(other, person) is not None for person in people) == here
        if here < 5:
            due = other.registry.next_turn()
            assert due is not None
            assert (due - other.clock.now()).total_seconds() <= 15
    due = other.registry.next_turn()
    assert due is not None
    assert (due - other.clock.now()).total_seconds() > 60


def test_whoever_is_looked_for_comes_before_the_newest(
    counter: Counter, other: Counter, monkeypatch: pytest.MonkeyPatch, looks: Callable[[int], Look]
) -> None:
    monkeypatch.setattr(fetch_attachments, "KEPT_READY", 2)
    people = [photographed(counter, number, looks(number)) for number in range(1, 6)]
    counter.registry.synchronise()
    other.registry.synchronise()
    assert [picture_at(other, person) is not None for person in people] == [False] * 3 + [True] * 2
    with other.database.unit_of_work() as work:
        look_for(work, people[0].portrait_id)
        work.commit()
    assert other.registry.next_turn() == other.clock.now()
    other.registry.synchronise()
    assert [picture_at(other, person) is not None for person in people] == [True, False, False, True, True]
    with other.database.reading() as work:
        transfer = work.transfers.get(people[0].portrait_id)
    assert transfer is not None
    assert transfer.state is TransferState.THERE


@pytest.fixture
def looks() -> Callable[[int], Look]:
    kinds: tuple[Look, ...] = ("f60", "m60", "f30", "m30", "b10", "g10")
    return lambda number: kinds[number % len(kinds)]


def test_a_picture_that_is_refused_again_and_again_is_shown(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    person = photographed(counter)
    other = photographed(counter, 2, "m80")
    provincial.attachments.spoils.add(person.portrait_id)
    report = counter.registry.synchronise()
    assert (report.applied, report.put_off) == (1, 1)
    (waiting,) = counter.registry.items()
    assert (waiting.error_code, waiting.tries) == ("waiting_for_blob", 1)
    due = counter.registry.next_turn()
    assert due is not None
    assert due == waiting.next_at
    assert due > counter.clock.now()
    rejected = [counter.registry.synchronise().rejected for _ in range(3)]
    assert rejected == [0, 0, 1]
    (item,) = counter.registry.items()
    assert (item.person_id, item.error_code) == (person.person_id, "portrait_spoilt")
    assert provincial.attachments.kept == {other.portrait_id: portrait("m80")}


def test_a_restored_registry_hears_nothing_before_the_picture_it_rests_on(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    person = photographed(counter)
    counter.registry.synchronise()
    counter.write(replace(person, phone="0819999999"))
    counter.registry.synchronise()
    provincial.forget_since(0)
    provincial.attachments.kept.clear()
    provincial.attachments.spoils.add(person.portrait_id)
    counter.registry.synchronise()
    provincial.attachments.spoils.clear()
    for _ in range(3):
        counter.wait(3600)
        counter.registry.synchronise()
    assert states(counter) == {"applied": 2}
    assert counter.registry.status().conflicts == 0
    assert (provincial.records()[person.person_id].body or {})["phone"] == "0819999999"
