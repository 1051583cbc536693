"""A desk that hears of its own hospital's people alone, beside one that hears of the whole province."""

from collections.abc import Callable
from pathlib import Path

from oss_desk.domain.people.person import Person
from tests.sync.conftest import Counter
from tests.sync.provincial import Provincial
from tests.sync.test_carrier import carried
from tests.sync.test_with_a_registry import somebody

Install = Callable[..., Counter]
_HOSPITALS = iter(range(20000, 30000))


def _scoped(provincial: Provincial, counter: Counter, scope: str) -> None:
    device_id = provincial.ask("device", "list")[-1]["device_id"]
    with counter.desk.recording.unit_of_work() as work:
        identity = work.registry_link.identity()
    assert identity is not None
    device_id = identity.device_id
    assert provincial.ask("device", "scope", device_id, scope)["scoped"] == [device_id]


def _in_step(provincial: Provincial, counter: Counter) -> None:
    status = counter.desk.registry.status()
    asked = ("--hospital", status.facility_code) if status.scope == "hospital" else ()
    assert counter.desk.registry.digest() == provincial.ask("check", *asked)["digest"]


def _some(counter: Counter, count: int) -> list[Person]:
    people = [somebody() for _ in range(count)]
    counter.write(*people)
    counter.desk.registry.synchronise()
    return people


def test_a_desk_of_narrow_scope_never_hears_of_others(provincial: Provincial, new_counter: Install) -> None:
    here, there = new_counter(hospital=str(next(_HOSPITALS))), new_counter(hospital=str(next(_HOSPITALS)))
    _scoped(provincial, here, "hospital")
    theirs, ours = _some(there, 3), _some(here, 2)
    here.desk.registry.synchronise()
    there.desk.registry.synchronise()
    assert [here.person(person.person_id) for person in theirs] == [None] * 3
    assert [here.person(person.person_id) for person in ours] == ours
    assert [there.person(person.person_id) for person in ours] == ours
    for counter in (here, there):
        _in_step(provincial, counter)
    assert "check --hospital" in here.program("sync", "status").stdout
    assert here.status()["cursor"] == there.status()["cursor"]


def test_narrowing_lets_strangers_go_and_widening_brings_them_back(
    provincial: Provincial, new_counter: Install
) -> None:
    here, there = new_counter(hospital=str(next(_HOSPITALS))), new_counter(hospital=str(next(_HOSPITALS)))
    theirs, ours = _some(there, 3), _some(here, 2)
    here.desk.registry.synchronise()
    assert here.person(theirs[0].person_id) == theirs[0]
    _scoped(provincial, here, "hospital")
    # What is on its way from here keeps its person, whom the registry then counts among ours.
    moved = somebody(person_id=theirs[1].person_id, citizen_id=theirs[1].citizen_id)
    here.write(moved)
    here.desk.registry.synchronise()
    assert here.person(theirs[0].person_id) is None
    assert here.person(theirs[2].person_id) is None
    assert here.person(theirs[1].person_id) == moved
    assert [here.person(person.person_id) for person in ours] == ours
    here.desk.registry.synchronise()
    _in_step(provincial, here)
    _scoped(provincial, here, "province")
    here.desk.registry.synchronise()
    assert here.person(theirs[0].person_id) == theirs[0]
    _in_step(provincial, here)


def test_a_change_of_scope_comes_by_carrier_too(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    here, there = new_counter(hospital=str(next(_HOSPITALS))), new_counter(hospital=str(next(_HOSPITALS)))
    theirs, ours = _some(there, 3), _some(here, 2)
    here.desk.registry.synchronise()
    for scope, heard in (("hospital", [None] * 3), ("province", theirs)):
        _scoped(provincial, here, scope)
        file = tmp_path / scope
        here.desk.registry.export_carrier(file)
        _, receipt = carried(provincial, file)
        here.desk.registry.take_receipt(receipt)
        assert [here.person(person.person_id) for person in theirs] == heard
        assert [here.person(person.person_id) for person in ours] == ours
        _in_step(provincial, here)
