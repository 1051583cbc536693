"""Desks and a registry as they are run: what is written anywhere is everywhere, once."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import PossibleDuplicate
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import (
    DeviceForked,
    DeviceRevoked,
    EnrolmentRefused,
    InsecureAddress,
    RegistryGarbled,
    RegistryUnreachable,
)
from oss_desk.services.registry.possible_pairs import SightedPair
from tests.storage.samples import a_person
from tests.sync.conftest import BOSS, Counter
from tests.sync.provincial import FaultyLine, Provincial

Install = Callable[..., Counter]
_numbers = iter(range(1000, 1_000_000))


def somebody(**changes: object) -> Person:
    """Return a person whom no other test here knows, with a name of their own."""
    number = next(_numbers)
    person = a_person(number)
    name = replace(person.name_th, first=f"บัว{number}", last=f"ทดสอบ{number * 7919 % 1000003}")
    birth = replace(person.birth_date, year=1920 + number % 90, month=None) if person.birth_date else None
    return replace(person, name_th=name, birth_date=birth, caregiver=None, **changes)  # type: ignore[arg-type]


def in_step(provincial: Provincial, *counters: Counter) -> None:
    for counter in (*counters, *counters):
        counter.desk.registry.synchronise()
    digests = {counter.desk.registry.digest() for counter in counters}
    assert digests == {provincial.check()["digest"]}


def test_the_commands_enrol_run_and_tell(provincial: Provincial, new_counter: Install) -> None:
    counter = new_counter()
    counter.write(somebody(), somebody())
    before = counter.status()
    assert (before["pending"], before["sent"], before["applied"]) == (2, 0, 0)
    run = counter.program("sync", "run", "--json")
    assert run.returncode == 0, run.stderr
    after = counter.status()
    assert set(after) == {
        "pending", "sent", "applied", "conflicts", "rejected", "duplicates", "cursor", "epoch",
        "last_success", "digest",
    }  # fmt: skip
    assert (after["pending"], after["applied"], after["conflicts"], after["rejected"]) == (0, 2, 0, 0)
    assert after["digest"] == provincial.check()["digest"]
    code = provincial.code("again", "10672")
    again = counter.program("sync", "enrol", "--json", stdin=f"{code.lower()}\n")
    assert again.returncode == 0, again.stdout
    refused = counter.program("sync", "enrol", "--json", stdin=f"{code}\n")
    assert refused.returncode == 6
    assert '"enrolment_refused"' in refused.stdout


def test_a_line_that_fails_ends_with_six(new_counter: Install, line: FaultyLine) -> None:
    counter = new_counter(line.address)
    line.faults = ["refused"]
    assert counter.program("sync", "run").returncode == 6


def test_two_desks_hold_the_same(provincial: Provincial, new_counter: Install) -> None:
    one, two = new_counter(), new_counter(hospital="10673")
    people = [somebody() for _ in range(60)]
    one.write(*people[:30])
    two.write(*people[30:])
    in_step(provincial, one, two)
    for person in people:
        assert one.person(person.person_id) == two.person(person.person_id) == person


def test_the_same_field_changed_apart_waits_for_a_person(
    provincial: Provincial, new_counter: Install
) -> None:
    one, two, person = new_counter(), new_counter(hospital="10673"), somebody()
    one.write(person)
    in_step(provincial, one, two)
    one.write(replace(person, phone="0811111111"))
    two.write(replace(person, phone="0822222222", communication="letters"))
    one.desk.registry.synchronise()
    assert two.desk.registry.synchronise().conflicts == 1
    assert provincial.check()["conflicts"] == 1
    (found,) = two.desk.registry.conflicts()
    assert (found.conflict.mine.where, found.conflict.theirs.where) == ("10673", "10672")
    two.desk.registry.resolve(found.conflict.conflict_id, Side.MINE, BOSS)
    in_step(provincial, two, one)
    assert provincial.check()["conflicts"] == 0
    wanted = replace(person, phone="0822222222", communication="letters")
    assert one.person(person.person_id) == two.person(person.person_id) == wanted


def test_different_fields_changed_apart_merge(provincial: Provincial, new_counter: Install) -> None:
    one, two, person = new_counter(), new_counter(), somebody()
    one.write(person)
    in_step(provincial, one, two)
    one.write(replace(person, phone="0811111111"))
    two.write(replace(person, communication="letters"))
    in_step(provincial, one, two)
    wanted = replace(person, phone="0811111111", communication="letters")
    assert one.person(person.person_id) == two.person(person.person_id) == wanted


@pytest.mark.parametrize(
    "faults",
    [
        ["", "", "lost"],
        ["", "", "half"],
        ["", "", "refused"],
        ["", "lost"],
        ["refused"],
        ["", "", "", "half"],
    ],
)
def test_a_disturbed_line_loses_and_doubles_nothing(
    provincial: Provincial, new_counter: Install, line: FaultyLine, faults: list[str]
) -> None:
    counter, people = new_counter(line.address), [somebody() for _ in range(5)]
    counter.desk.registry.synchronise()
    before = provincial.check()
    counter.write(*people)
    line.faults = faults
    with pytest.raises(RegistryUnreachable):
        counter.desk.registry.synchronise()
    in_step(provincial, counter)
    after = provincial.check()
    assert after["operations"] - before["operations"] == len(people)
    assert after["people"] - before["people"] == len(people)


def test_a_call_that_comes_twice_takes_effect_once(
    provincial: Provincial, new_counter: Install, line: FaultyLine
) -> None:
    counter = new_counter(line.address)
    counter.desk.registry.synchronise()
    before = provincial.check()["operations"]
    counter.write(somebody())
    line.faults = ["", "", "doubled"]
    counter.desk.registry.synchronise()
    assert provincial.check()["operations"] == before + 1


def test_a_sign_in_page_is_no_registry(new_counter: Install, line: FaultyLine) -> None:
    counter = new_counter(line.address)
    line.faults = ["page"]
    with pytest.raises(RegistryGarbled):
        counter.desk.registry.synchronise()


def test_no_identity_stands_in_an_address(new_counter: Install, line: FaultyLine) -> None:
    counter, person = new_counter(line.address), somebody()
    counter.write(person)
    counter.desk.registry.synchronise()
    assert line.calls
    assert not any(person.citizen_id.digits in call for call in line.calls)


def test_a_poisoned_change_holds_up_nobody(provincial: Provincial, new_counter: Install) -> None:
    counter, good, bad = new_counter(), somebody(), somebody()
    counter.write(bad)
    with counter.desk.recording.unit_of_work() as work:
        (change,) = work.outbox.waiting()
        # As a program with a fault might have written it.
        work.outbox.put(replace(change, document=change.document.replace('"female"', '"x"')))
        work.commit()
    counter.write(good)
    report = counter.desk.registry.synchronise()
    assert (report.applied, report.rejected) == (1, 1)
    (item,) = counter.desk.registry.items((ChangeState.REJECTED,))
    assert (item.error_field, item.error_code) == ("sex", "unknown_value")
    counter.desk.registry.correct(item.change_id, {"sex": "female"}, BOSS)
    in_step(provincial, counter)
    assert counter.desk.registry.status().rejected == 0


def test_a_killed_desk_goes_on_where_it_was(
    provincial: Provincial, new_counter: Install, line: FaultyLine
) -> None:
    counter, people = new_counter(line.address), [somebody() for _ in range(120)]
    counter.desk.registry.synchronise()
    before = provincial.check()
    for number, calls in enumerate((3, 4)):
        counter.write(*people[number * 60 : number * 60 + 60])
        already = len(line.calls)
        process = subprocess.Popen(
            [sys.executable, "-m", "oss_desk", "sync", "run"],
            env={**os.environ, "OSS_DESK_DATA": str(counter.folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        line.wait_for(already + calls)
        process.send_signal(signal.SIGKILL)
        process.wait()
    in_step(provincial, counter)
    after = provincial.check()
    assert after["operations"] - before["operations"] == len(people)
    assert after["people"] - before["people"] == len(people)
    assert counter.status()["applied"] == len(people)


def test_a_copied_folder_sends_no_more_until_it_is_enrolled_again(
    provincial: Provincial, new_counter: Install
) -> None:
    counter, mine = new_counter(), somebody()
    counter.write(somebody())
    counter.desk.registry.synchronise()
    with counter.desk.recording.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        work.registry_link.put_identity(replace(identity, last_seq=0))
        work.commit()
    counter.write(mine)
    with pytest.raises(DeviceForked):
        counter.desk.registry.synchronise()
    counter.desk.registry.enrol(provincial.address, provincial.code("copy", "10672"))
    in_step(provincial, counter)
    assert counter.desk.registry.status().pending == 0


def test_a_desk_that_is_shut_out_is_told_so(provincial: Provincial, new_counter: Install) -> None:
    counter = new_counter()
    device_id = counter.program("sync", "enrol", "--json", stdin=provincial.code("lost one", "10672"))
    assert device_id.returncode == 0
    provincial.ask("device", "revoke", "lost one")
    with pytest.raises(DeviceRevoked):
        counter.desk.registry.synchronise()
    assert counter.desk.registry.status().is_revoked


def test_a_desk_of_invented_people_stays_on_this_machine(new_counter: Install) -> None:
    counter = new_counter()
    for address in ("http://192.0.2.1:1", "https://registry.example", "ftp://localhost", "nonsense"):
        with pytest.raises(InsecureAddress):
            counter.desk.registry.enrol(address, "any")
    assert len(list(counter.folder.glob("device-*"))) == 1, "no key is left behind"


def test_a_wrong_code_changes_nothing(provincial: Provincial, new_counter: Install) -> None:
    counter = new_counter()
    before = counter.desk.registry.status()
    with pytest.raises(EnrolmentRefused):
        counter.desk.registry.enrol(provincial.address, "WRONG-CODE")
    assert counter.desk.registry.status() == before
    counter.desk.registry.synchronise()


def test_one_person_at_two_hospitals_is_suspected_and_both_records_are_kept(
    provincial: Provincial, new_counter: Install
) -> None:
    one, two, person = new_counter(), new_counter(hospital="10673"), somebody()
    again = replace(person, person_id=f"{next(_numbers):032x}")
    one.write(person)
    two.write(again)
    one.desk.registry.synchronise()
    two.desk.registry.synchronise()
    assert two.desk.registry.status().duplicates >= 1
    in_step(provincial, one, two)
    (sighted,) = _pairs_of(two, again)
    assert len(_pairs_of(one, again)) == 1
    two.desk.registry.judge_pair.different(sighted.pair.pair_id, BOSS)
    assert _pairs_of(two, again) == []
    two.desk.registry.synchronise()
    one.desk.registry.synchronise()
    assert _pairs_of(one, again) == [], "whoever decides, nobody else is asked"
    assert one.person(again.person_id) is None


def _pairs_of(counter: Counter, person: Person) -> list[SightedPair]:
    """Return what waits at *counter* about *person*."""
    found = counter.desk.registry.pairs()
    return [pair for pair in found if person.person_id in {pair.pair.first_id, pair.pair.second_id}]


def test_two_records_are_made_one_at_a_desk_and_two_again_everywhere(
    provincial: Provincial, new_counter: Install
) -> None:
    one, two, person = new_counter(), new_counter(hospital="10673"), somebody()
    number = somebody().citizen_id
    # The number of one was mistyped: two right numbers, so that only a person sees it.
    again = replace(person, person_id=f"{next(_numbers):032x}", citizen_id=number, phone="0899999999")
    one.write(person)
    two.write(again)
    in_step(provincial, one, two)
    assert one.person(again.person_id) == again
    pair = PossibleDuplicate.of(person.person_id, again.person_id, 900, one.desk.clock.now())
    with one.desk.recording.unit_of_work() as work:
        work.possible_duplicates.put(pair)
        work.commit()
    one.desk.registry.merge_pair(pair.pair_id, person.person_id, BOSS, {"phone": Side.THEIRS})
    in_step(provincial, one, two)
    for counter in (one, two):
        assert counter.person(again.person_id) is None
        kept = counter.person(person.person_id)
        assert kept is not None
        assert kept.phone == "0899999999"
    assert one.status()["rejected"] == one.status()["conflicts"] == 0
    one.desk.registry.undo_pair(pair.pair_id, BOSS)
    in_step(provincial, one, two)
    for counter in (one, two):
        assert counter.person(again.person_id) == again
        assert counter.person(person.person_id) == person
