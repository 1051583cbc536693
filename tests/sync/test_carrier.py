"""A file on a stick instead of a line: an installed desk, a registry as it is run, the commands of both."""

import contextlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.counter_key import CounterKey
from oss_desk.domain.registry.registry_document import DocumentName, RegistryDocument
from oss_desk.domain.registry.serial_block import BLOCK_SIZE
from oss_desk.services.errors import FileUnreadable, FileUnwritable, ReceiptUnusable
from oss_desk.services.registry.serial_stock import reserved_number
from tests.sync.conftest import BOSS, Counter
from tests.sync.provincial import Provincial, registry_at_work
from tests.sync.test_with_a_registry import in_step, somebody

Install = Callable[..., Counter]


def carried(provincial: Provincial, carrier: Path) -> tuple[dict[str, object], Path]:
    """Bring *carrier* to the registry; return what it says and where the receipt is."""
    receipt = carrier.with_suffix(".receipt")
    said = provincial.ask("carrier", "import", str(carrier), "--receipt", str(receipt))
    return said, receipt


def copy_database(source: Path, target: Path) -> None:
    """Copy a database as a backup does, also over one that is open."""
    with (
        contextlib.closing(sqlite3.connect(source)) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)


def some_people(counter: Counter, count: int = 5) -> list[Person]:
    people = [somebody() for _ in range(count)]
    counter.write(*people)
    return people


def test_the_commands_carry_everything_there_and_back(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    one, two, file = new_counter(), new_counter(hospital="10673"), tmp_path / "stick.oss"
    theirs = some_people(two, 3)
    two.desk.registry.synchronise()
    mine = some_people(one, 120)
    made = one.program("sync", "export", str(file), "--json")
    assert made.returncode == 0, made.stderr
    assert json.loads(made.stdout)["operations"] == 120
    before = one.status()
    assert (before["pending"], before["sent"]) == (0, 120)
    said, receipt = carried(provincial, file)
    assert (said["parts"], said["taken"], said["final"], said["refused"]) == (4, 4, 120, 0)
    taken = one.program("sync", "import", str(receipt), "--json")
    assert taken.returncode == 0, taken.stdout
    assert json.loads(taken.stdout)["applied"] == 120
    after = one.status()
    assert (after["pending"], after["sent"], after["applied"]) == (0, 0, 120)
    assert after["digest"] == provincial.check()["digest"]
    assert one.person(theirs[0].person_id) == theirs[0]
    in_step(provincial, one, two)
    assert two.person(mine[-1].person_id) == mine[-1]


def test_nothing_of_a_person_can_be_read_in_a_file(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter, file = new_counter(), tmp_path / "stick.oss"
    (person,) = some_people(counter, 1)
    counter.desk.registry.export_carrier(file)
    _, receipt = carried(provincial, file)
    for content in (file.read_bytes(), receipt.read_bytes()):
        for told in (person.citizen_id.digits, person.name_th.last, person.person_id):
            assert told.encode() not in content


def test_a_file_and_the_line_in_any_order_take_effect_once(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter = new_counter()
    registry = counter.desk.registry
    before = provincial.check()["operations"]
    first = tmp_path / "first.oss"
    some_people(counter)
    registry.export_carrier(first)
    registry.synchronise()
    second = tmp_path / "second.oss"
    some_people(counter)
    registry.export_carrier(second)
    _, late = carried(provincial, first)
    _, timely = carried(provincial, second)
    carried(provincial, second)
    third = some_people(counter, 1)
    registry.synchronise()
    for receipt in (timely, late, timely):
        report = registry.take_receipt(receipt)
        assert (report.answers.applied, report.heard) == (0, 0)
    in_step(provincial, counter)
    assert provincial.check()["operations"] == before + 11
    assert counter.status()["applied"] == 11
    assert counter.person(third[0].person_id) == third[0]


def test_what_waits_for_an_earlier_change_goes_with_the_next_file(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter, (person,) = new_counter(), (somebody(),)
    counter.write(person)
    counter.write(replace(person, phone="0811111111"))
    made = counter.desk.registry.export_carrier(tmp_path / "one")
    assert (made.operations, made.waiting) == (1, 1)
    counter.desk.registry.take_receipt(carried(provincial, tmp_path / "one")[1])
    made = counter.desk.registry.export_carrier(tmp_path / "two")
    assert (made.operations, made.waiting) == (1, 0)
    counter.desk.registry.take_receipt(carried(provincial, tmp_path / "two")[1])
    assert counter.status()["digest"] == provincial.check()["digest"]


def test_a_cut_copy_is_taken_as_far_as_it_goes(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter, file = new_counter(), tmp_path / "whole"
    some_people(counter, 60)
    counter.desk.registry.export_carrier(file)
    (tmp_path / "cut").write_bytes(file.read_bytes()[:-1])
    asked = ("carrier", "import", str(tmp_path / "cut"), "--receipt", str(tmp_path / "r"), "--json")
    answer = provincial.program(*asked)
    assert answer.returncode == 3, answer.stderr
    said = json.loads(answer.stdout)
    assert (said["parts"], said["taken"], said["operations"], said["is_whole"]) == (3, 2, 50, False)
    assert counter.desk.registry.take_receipt(tmp_path / "r").answers.applied == 50
    assert counter.desk.registry.take_receipt(carried(provincial, file)[1]).answers.applied == 10
    assert counter.status()["digest"] == provincial.check()["digest"]


def test_disagreements_come_back_with_the_receipt(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    one, two, person = new_counter(), new_counter(hospital="10673"), somebody()
    one.write(person)
    in_step(provincial, one, two)
    one.write(replace(person, phone="0811111111"))
    one.desk.registry.synchronise()
    two.write(replace(person, phone="0822222222"))
    two.desk.registry.export_carrier(tmp_path / "f")
    report = two.desk.registry.take_receipt(carried(provincial, tmp_path / "f")[1])
    assert report.answers.conflicts == 1
    (found,) = two.desk.registry.conflicts()
    two.desk.registry.resolve(found.conflict.conflict_id, Side.MINE, BOSS)
    two.desk.registry.export_carrier(tmp_path / "g")
    two.desk.registry.take_receipt(carried(provincial, tmp_path / "g")[1])
    in_step(provincial, one, two)
    assert one.person(person.person_id) == replace(person, phone="0822222222")


def test_files_that_are_not_meant_for_each_other_are_refused(
    provincial: Provincial, new_counter: Install, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    one, two, file = new_counter(), new_counter(), tmp_path / "f"
    some_people(one, 2)
    one.desk.registry.export_carrier(file)
    with registry_at_work(tmp_path_factory.mktemp("elsewhere")) as elsewhere:
        answer = elsewhere.program("carrier", "import", str(file), "--receipt", str(file) + ".r", "--json")
        assert (answer.returncode, json.loads(answer.stdout)["error"]["code"]) == (3, "another_registry")
        assert not Path(f"{file}.r").exists()
    _, receipt = carried(provincial, file)
    touched = bytearray(receipt.read_bytes())
    touched[-1] ^= 1
    (tmp_path / "touched").write_bytes(touched)
    (tmp_path / "letter").write_text("no receipt")
    for name, desk, reason in (
        ("touched", one, "damaged"), ("letter", one, "not_a_receipt"), ("f", one, "not_a_receipt"),
        ("f.receipt", two, "another_desk"),
    ):  # fmt: skip
        before = desk.status()
        with pytest.raises(ReceiptUnusable) as refused:
            desk.desk.registry.take_receipt(tmp_path / name)
        assert refused.value.reason == reason
        assert desk.status() == before
    with pytest.raises(FileUnreadable):
        one.desk.registry.take_receipt(tmp_path / "nowhere")
    with pytest.raises(FileUnwritable):
        one.desk.registry.export_carrier(tmp_path / "no folder" / "f")
    assert provincial.program(
        "carrier", "import", str(receipt), "--receipt", str(file) + ".r"
    ).returncode == 3  # fmt: skip


def test_two_made_one_travel_by_file_and_two_people_wait_for_the_line(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    one, two, file = new_counter(), new_counter(hospital="10673"), tmp_path / "stick.oss"
    person = somebody()
    again = replace(person, person_id=somebody().person_id, phone="0899999999")
    one.write(person)
    two.write(again)
    in_step(provincial, one, two)
    (pair,) = (
        sighted.pair.pair_id
        for sighted in one.desk.registry.pairs()
        if again.person_id in {sighted.pair.first_id, sighted.pair.second_id}
    )
    one.desk.registry.judge_pair.different(pair, BOSS)
    one.desk.registry.export_carrier(file)
    _, receipt = carried(provincial, file)
    one.desk.registry.take_receipt(receipt)
    with one.desk.recording.unit_of_work() as work:
        assert pair in {untold.pair_id for untold in work.possible_duplicates.untold()}, "it is not lost"
    one.desk.registry.undo_pair(pair, BOSS)
    one.desk.registry.merge_pair(pair, person.person_id, BOSS, {"phone": Side.THEIRS})
    one.desk.registry.export_carrier(file)
    _, receipt = carried(provincial, file)
    one.desk.registry.take_receipt(receipt)
    assert one.status()["digest"] == provincial.check()["digest"]
    two.desk.registry.synchronise()
    kept = two.person(person.person_id)
    assert kept is not None
    assert (kept.phone, two.person(again.person_id)) == ("0899999999", None)
    in_step(provincial, one, two)


def test_a_desk_that_is_shut_out_carries_nothing_in(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter, before = new_counter(), provincial.check()["operations"]
    counter.program("sync", "enrol", stdin=provincial.code("stolen", "10672"))
    some_people(counter, 1)
    counter.desk.registry.export_carrier(tmp_path / "f")
    provincial.ask("device", "revoke", "stolen")
    answer = provincial.program("carrier", "import", str(tmp_path / "f"), "--receipt", str(tmp_path / "r"))
    assert (answer.returncode, "device_revoked" in answer.stderr) == (3, True)
    assert provincial.check()["operations"] == before


def test_a_registry_that_was_restored_is_told_again_by_file(
    provincial: Provincial, new_counter: Install, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("restored")
    with registry_at_work(folder) as own:
        counter = new_counter(at=own)
        some_people(counter, 3)
        counter.desk.registry.export_carrier(tmp_path / "old")
        counter.desk.registry.take_receipt(carried(own, tmp_path / "old")[1])
        copy_database(own.database, folder / "backup")
        some_people(counter, 4)
        counter.desk.registry.export_carrier(tmp_path / "lost")
        _, from_before = carried(own, tmp_path / "lost")
        counter.desk.registry.take_receipt(from_before)
        copy_database(folder / "backup", own.database)
        own.ask("epoch", "renew")
        some_people(counter, 1)
        for turn in range(3):
            file = tmp_path / f"again{turn}"
            counter.desk.registry.export_carrier(file)
            counter.desk.registry.take_receipt(carried(own, file)[1])
        assert counter.desk.registry.take_receipt(from_before).is_late
        assert counter.status()["digest"] == own.check()["digest"]
        assert own.check()["people"] == 8


def supplied(counter: Counter) -> tuple[int, list[CounterKey], RegistryDocument | None]:
    """Return how many serials are left, the granted card keys and the list of revoked cards."""
    stock = counter.desk.registry.serials()
    assert stock is not None
    with counter.desk.recording.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        keys = [key for key in work.registry_trust.counter_keys(identity.device_id) if key.is_granted]
        return stock.left, keys, work.registry_trust.document(DocumentName.CARD_STATUS)


def test_a_desk_that_never_had_a_line_gets_serials_a_card_key_and_the_lists(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter, file = new_counter(), tmp_path / "stick.oss"
    assert supplied(counter) == (0, [], None)
    provincial.ask("hospital", "name", "10674", "โรงพยาบาลตัวอย่าง")
    counter.desk.registry.export_carrier(file)
    _, receipt = carried(provincial, file)
    counter.desk.registry.take_receipt(receipt)
    left, keys, revoked = supplied(counter)
    assert (left, len(keys)) == (BLOCK_SIZE, 1)
    assert keys[0].may_sign(counter.desk.clock.now())
    assert revoked is not None
    assert counter.desk.registry.hospital_names()["10674"] == "โรงพยาบาลตัวอย่าง"
    counter.desk.registry.take_receipt(receipt)
    assert supplied(counter) == (left, keys, revoked)
    counter.desk.registry.synchronise()
    assert supplied(counter)[:2] == (left, keys)


def test_more_serials_are_asked_for_early_and_the_same_file_brings_no_more(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter, file = new_counter(), tmp_path / "stick.oss"
    counter.desk.registry.synchronise()
    with counter.desk.recording.unit_of_work() as work:
        day, province = counter.desk.clock.today(), counter.desk.service_point.province_code
        taken = {reserved_number(work, province, day) for _ in range(1201)}
        work.commit()
    counter.desk.registry.export_carrier(file)
    _, receipt = carried(provincial, file)
    _, again = carried(provincial, file)
    counter.desk.registry.take_receipt(receipt)
    counter.desk.registry.take_receipt(again)
    assert supplied(counter)[0] == 799 + BLOCK_SIZE
    with counter.desk.recording.unit_of_work() as work:
        taken |= {reserved_number(work, province, day) for _ in range(799 + BLOCK_SIZE)}
    assert len(taken) == 2 * BLOCK_SIZE
    assert None not in taken


def test_an_old_receipt_takes_no_newer_list_away(
    provincial: Provincial, new_counter: Install, tmp_path: Path
) -> None:
    counter, file = new_counter(), tmp_path / "stick.oss"
    counter.desk.registry.export_carrier(file)
    _, receipt = carried(provincial, file)
    counter.desk.registry.synchronise()
    newer = supplied(counter)
    counter.desk.registry.take_receipt(receipt)
    assert supplied(counter) == newer
