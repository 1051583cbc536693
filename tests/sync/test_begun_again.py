"""Desks enrolled anew and registries set back: nothing is lost, nothing said twice, nobody set aside."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.services.errors import RegistryUnreachable
from tests.storage.samples import a_person
from tests.sync.conftest import Counter
from tests.sync.provincial import FaultyLine, Provincial, registry_at_work

Install = Callable[..., Counter]


def somebody(number: int) -> Person:
    """Return one of a few people who are not alike."""
    person = a_person(number)
    name = replace(person.name_th, first=f"บัว{number * 31}", last=f"ทดสอบ{number * 7919}")
    return replace(person, name_th=name, caregiver=None)


def move(counter: Counter, to: Provincial) -> None:
    """Let the desk find its registry at another port."""
    with counter.desk.recording.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        work.registry_link.put_identity(replace(identity, address=to.address))
        work.commit()


def test_an_operation_without_an_answer_is_not_sent_twice_under_two_names(
    provincial: Provincial, new_counter: Install, line: FaultyLine
) -> None:
    counter = new_counter(line.address)
    counter.desk.registry.synchronise()
    before = provincial.check()
    counter.write(somebody(2001))
    line.faults = ["", "", "lost"]
    with pytest.raises(RegistryUnreachable):
        counter.desk.registry.synchronise()
    counter.desk.registry.enrol(provincial.address, provincial.code("again", "10672"))
    counter.desk.registry.synchronise()
    after = provincial.check()
    assert (after["operations"], after["people"]) == (before["operations"] + 1, before["people"] + 1)
    assert counter.desk.registry.digest() == after["digest"]


def test_what_was_sent_under_an_earlier_name_is_not_sent_again_in_a_new_epoch(
    tmp_path: Path, new_counter: Install
) -> None:
    (tmp_path / "registry").mkdir()
    with registry_at_work(tmp_path / "registry") as registry:
        counter, other = new_counter(at=registry), new_counter(at=registry)
        counter.write(*(somebody(number) for number in range(2010, 2014)))
        counter.desk.registry.synchronise()
        other.desk.registry.synchronise()
        # What others built upon is not shown to the desk as its own any more.
        other.write(replace(somebody(2012), phone="0899999999"))
        other.desk.registry.synchronise()
        counter.desk.registry.enrol(registry.address, registry.code("again", "10672"))
        registry.ask("epoch", "renew")
        counter.write(somebody(2014))
        counter.desk.registry.synchronise()
        status, held = counter.desk.registry.status(), registry.check()
    assert (status.rejected, status.sent, status.pending) == (0, 0, 0)
    assert (held["people"], held["operations"]) == (5, 6)
    assert counter.desk.registry.digest() == held["digest"]


def test_a_registry_set_back_behind_its_own_answers_is_told_at_once(
    tmp_path: Path, new_counter: Install
) -> None:
    """Somebody restored a backup and did not renew the epoch: the desk has nothing new to say, and tells."""
    folder, backup = tmp_path / "registry", tmp_path / "backup"
    folder.mkdir()
    with registry_at_work(folder) as registry:
        counter = new_counter(at=registry)
        counter.write(somebody(2020))
        counter.desk.registry.synchronise()
    shutil.copytree(folder, backup)
    with registry_at_work(folder) as registry:
        move(counter, registry)
        counter.write(somebody(2021), somebody(2022))
        counter.desk.registry.synchronise()
    shutil.rmtree(folder)
    shutil.copytree(backup, folder)
    with registry_at_work(folder) as registry:
        assert registry.check()["people"] == 1
        move(counter, registry)
        counter.desk.registry.synchronise()
        held = registry.check()
    assert (held["people"], held["operations"]) == (3, 3)
    assert counter.desk.registry.digest() == held["digest"]
