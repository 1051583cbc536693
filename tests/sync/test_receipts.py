"""What a desk does with a receipt that refuses something, or that comes when all is known otherwise."""

import contextlib
import json
import random
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import DeviceForked, ReceiptUnusable
from oss_registry.carriers.supplying import SupplyDesk
from oss_registry.carriers.take import CarrierRefusedError, TakeCarrier
from oss_registry.operations.summary import summary
from oss_registry.trust.carrier_keys import carrier_keys
from tests.soak.sync_deeds import somebody
from tests.sync.in_process import DeskHere, ProvinceHere, copy_of, make_template


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    make_template(folder, lambda _desk: None)
    return folder


@pytest.fixture
def here(template: Path, tmp_path: Path) -> Iterator[tuple[ProvinceHere, DeskHere]]:
    province, desks = copy_of(template, tmp_path / "here")
    with ExitStack() as closing:
        closing.callback(province.close)
        for desk in desks:
            closing.callback(desk.database.close)
        yield province, desks[0]


def receipt_of(province: ProvinceHere, desk: DeskHere, file: Path) -> Path:
    """Export, bring it to the registry and return the receipt."""
    desk.registry.export_carrier(file)
    return brought(province, file)


def brought(province: ProvinceHere, file: Path) -> Path:
    registry = province.registry
    database, supply = registry.database, SupplyDesk(registry.database, registry.serials, registry.card_keys)
    taking = TakeCarrier(database, registry.apply, registry.reading, carrier_keys(database), supply)
    receipt = file.with_suffix(".receipt")
    receipt.write_bytes(taking(file.read_bytes(), datetime.now(UTC)).receipt)
    return receipt


def spoilt(desk: DeskHere, person: Person) -> None:
    """Let the operation about *person* be such that the registry cannot read it."""
    with desk.database.unit_of_work() as work:
        (change,) = work.outbox.of_record(person.person_id)
        operation = json.loads(change.sealed)
        operation["made_at"] = "yesterday"
        work.outbox.put(replace(change, sealed=json.dumps(operation)))
        work.commit()


def states(desk: DeskHere, *people: Person) -> list[ChangeState]:
    with desk.database.reading() as work:
        return [work.outbox.of_record(person.person_id)[-1].state for person in people]


def in_step(province: ProvinceHere, desk: DeskHere) -> None:
    desk.registry.synchronise()
    assert desk.registry.digest() == summary(province.registry.database).digest


@pytest.mark.parametrize("line_first", [False, True])
def test_what_cannot_be_read_is_set_aside_and_holds_up_nobody(
    here: tuple[ProvinceHere, DeskHere], tmp_path: Path, *, line_first: bool
) -> None:
    province, desk = here
    people = [somebody(7_000 + number) for number in range(3)]
    for person in people:
        desk.write(person)
    desk.registry.export_carrier(tmp_path / "first")
    spoilt(desk, people[1])
    receipt = receipt_of(province, desk, tmp_path / "second")
    if line_first:
        desk.registry.synchronise()
    report = desk.registry.take_receipt(receipt)
    assert report.answers.applied == (0 if line_first else 1)
    report = desk.registry.take_receipt(receipt)
    assert (report.answers.applied, report.answers.rejected) == (0, 0)
    assert states(desk, people[1]) == [ChangeState.REJECTED]
    desk.registry.take_receipt(receipt_of(province, desk, tmp_path / "third"))
    assert states(desk, *people) == [ChangeState.APPLIED, ChangeState.REJECTED, ChangeState.APPLIED]
    in_step(province, desk)


def test_both_files_may_be_cut_anywhere(here: tuple[ProvinceHere, DeskHere], tmp_path: Path) -> None:
    province, desk = here
    file, cut, chance = tmp_path / "whole", tmp_path / "cut", random.Random(5)  # noqa: S311, to be repeated
    for number in range(120):
        desk.write(somebody(20_000 + number))
    desk.registry.export_carrier(file)
    content = file.read_bytes()
    for at in sorted(chance.sample(range(1, len(content)), 6)):
        cut.write_bytes(content[:at])
        with contextlib.suppress(CarrierRefusedError):
            desk.registry.take_receipt(brought(province, cut))
    whole = brought(province, file).read_bytes()
    for at in sorted(chance.sample(range(1, len(whole)), 6)):
        cut.write_bytes(whole[:at])
        with contextlib.suppress(ReceiptUnusable):
            assert not desk.registry.take_receipt(cut).is_whole
    cut.write_bytes(whole)
    assert desk.registry.take_receipt(cut).is_whole
    assert summary(province.registry.database).operations == 120
    in_step(province, desk)


def test_a_copied_desk_seals_nothing(here: tuple[ProvinceHere, DeskHere], tmp_path: Path) -> None:
    _, desk = here
    with desk.database.unit_of_work() as work:
        identity = work.registry_link.identity()
        assert identity is not None
        work.registry_link.put_identity(replace(identity, is_forked=True))
        work.commit()
    with pytest.raises(DeviceForked):
        desk.registry.export_carrier(tmp_path / "file")
    assert not (tmp_path / "file").exists()


def test_an_empty_file_still_asks_for_what_changed(
    here: tuple[ProvinceHere, DeskHere], tmp_path: Path
) -> None:
    province, desk = here
    other = DeskHere.opened(desk.folder.parent / "1", province)
    person = somebody(8_000)
    other.write(person)
    other.registry.synchronise()
    other.database.close()
    report = desk.registry.take_receipt(receipt_of(province, desk, tmp_path / "empty"))
    assert report.heard == 1
    assert desk.person(person.person_id) == person
    in_step(province, desk)


def test_a_receipt_that_misses_what_came_before_waits_for_the_line(
    here: tuple[ProvinceHere, DeskHere], tmp_path: Path
) -> None:
    province, desk = here
    desk.write(somebody(9_000))
    desk.registry.synchronise()
    desk.write(somebody(9_001))
    receipt = receipt_of(province, desk, tmp_path / "file")
    with desk.database.unit_of_work() as work:
        work.confirmed.clear()
        work.registry_link.put_state(replace(work.registry_link.state(), cursor=0))
        work.commit()
    report = desk.registry.take_receipt(receipt)
    assert (report.answers.applied, report.heard) == (1, 0)
    in_step(province, desk)
