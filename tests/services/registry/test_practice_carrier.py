"""Practising the stick: the practice registry takes carriers and answers them, without a line."""

from dataclasses import replace
from pathlib import Path

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.serial_block import BLOCK_SIZE
from oss_desk.services.errors import FileUnreadable, FileUnwritable, ReceiptUnusable
from oss_desk.simulated.carrier_files import receipt_beside
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import Counter
from tests.services.registry.in_step import states
from tests.storage.samples import a_person


def somebody(number: int = 1) -> Person:
    """Return a person whose change is one operation."""
    return replace(a_person(number), caregiver=None)


def test_what_is_carried_is_answered_by_the_receipt_that_lies_beside(
    counter: Counter, other: Counter, provincial: SimulatedRegistry, tmp_path: Path
) -> None:
    provincial.is_reachable = False
    file, person = tmp_path / "stick.ossc", somebody()
    counter.write(person)
    assert counter.registry.export_carrier(file).operations == 1
    assert "ฝึกหัด" in file.read_text(encoding="utf-8")
    assert states(counter) == {"sent": 1}
    taken = counter.registry.take_receipt(receipt_beside(file))
    assert (taken.answers.applied, taken.is_whole, taken.is_late) == (1, True, False)
    assert states(counter) == {"applied": 1}
    stock = counter.registry.serials()
    assert stock is not None
    assert stock.left == BLOCK_SIZE
    provincial.is_reachable = True
    other.registry.synchronise()
    counter.registry.synchronise()
    assert other.person(person.person_id) == person
    assert counter.registry.digest() == other.registry.digest()


def test_what_others_changed_comes_back_and_again_changes_nothing(
    counter: Counter, other: Counter, tmp_path: Path
) -> None:
    person, file = somebody(), tmp_path / "stick.ossc"
    other.write(person)
    other.registry.synchronise()
    counter.registry.export_carrier(file)
    assert counter.registry.take_receipt(receipt_beside(file)).heard == 1
    assert counter.person(person.person_id) == person
    assert counter.registry.take_receipt(receipt_beside(file)).answers.applied == 0


def test_a_gap_is_told_and_nothing_is_lost(
    counter: Counter, provincial: SimulatedRegistry, tmp_path: Path
) -> None:
    counter.write(somebody())
    counter.registry.synchronise()
    provincial.forget_since(0)
    counter.write(somebody(2))
    counter.registry.export_carrier(tmp_path / "stick.ossc")
    counter.registry.take_receipt(receipt_beside(tmp_path / "stick.ossc"))
    counter.registry.synchronise()
    assert states(counter) == {"applied": 2}
    assert len(provincial.records()) == 2


def test_what_is_no_receipt_for_this_desk_is_refused(
    counter: Counter, other: Counter, tmp_path: Path
) -> None:
    file, garbled = tmp_path / "stick.ossc", tmp_path / "garbled"
    other.registry.export_carrier(file)
    garbled.write_bytes(b"[]")
    for bad, reason in (
        (file, "not_a_receipt"),
        (garbled, "not_a_receipt"),
        (receipt_beside(file), "another_desk"),
    ):
        with pytest.raises(ReceiptUnusable) as refused:
            counter.registry.take_receipt(bad)
        assert refused.value.reason == reason
    garbled.write_bytes(b"\xff{")
    with pytest.raises(ReceiptUnusable):
        counter.registry.take_receipt(garbled)
    with pytest.raises(FileUnreadable):
        counter.registry.take_receipt(tmp_path / "absent")
    with pytest.raises(FileUnwritable):
        counter.registry.export_carrier(tmp_path / "absent" / "stick.ossc")
