"""Whom the province took out of its register is found no more, and comes back through nobody's edit."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from oss_desk.domain.errors import WrongState
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.services.people.find_people import FindPeople
from oss_desk.services.people.history import LookAtHistory
from oss_desk.services.recording import Recording
from oss_registry.operations.summary import summary
from oss_wire.operation import WITHDRAW, OperationBatch
from tests.soak.sync_deeds import somebody
from tests.sync.in_process import DeskHere, ProvinceHere, copy_of, make_template
from tests.wire.builders import an_operation

NIPA = Officer("nipa", "นิภา ทดสอบงาน", Role.COUNTER, "2")
SOMEBODY = somebody(1)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[tuple[ProvinceHere, list[DeskHere]]]:
    template = tmp_path / "template"
    template.mkdir()
    make_template(template, lambda desk: desk.write(SOMEBODY))
    province, desks = copy_of(template, tmp_path / "here")
    with ExitStack() as closing:
        closing.callback(province.close)
        for desk in desks:
            closing.callback(desk.database.close)
        yield province, desks


def take_back(province: ProvinceHere, desk: DeskHere) -> None:
    """Withdraw the person as another program does, in the name of *desk*, which sends nothing else."""
    with desk.database.reading() as work:
        identity, known = work.registry_link.identity(), work.confirmed.get(SOMEBODY.person_id)
    assert identity is not None
    assert known is not None
    operation = an_operation(
        identity.last_seq + 1,
        device_id=identity.device_id,
        record_id=SOMEBODY.person_id,
        kind=f"person.{WITHDRAW}",
        base_ver=known.version,
        trunk_ver=known.version,
        body={},
    )
    now = datetime.now(UTC)
    answers = province.registry.apply(OperationBatch((operation,)), identity.device_id, now)
    assert [result.status.value for result in answers.results] == ["applied"]


def found(desk: DeskHere, text: str) -> tuple[Person, ...]:
    find = FindPeople(desk.database.reading)
    return tuple(entry.person for entry in find(text, NIPA))


def test_it_is_found_no_more_and_says_so_where_it_is_seen(
    here: tuple[ProvinceHere, list[DeskHere]],
) -> None:
    province, (desk, _, other) = here
    ways = (SOMEBODY.name_th.first, SOMEBODY.citizen_id.digits, SOMEBODY.citizen_id.digits[3:12])
    assert [found(desk, text) for text in ways] == [(SOMEBODY,)] * 3
    look = LookAtHistory(Recording(desk.database.unit_of_work, desk.clock))
    assert not look(SOMEBODY.person_id).is_withdrawn
    take_back(province, other)
    desk.registry.synchronise()
    assert [found(desk, text) for text in ways] == [()] * 3
    assert look(SOMEBODY.person_id).is_withdrawn
    with desk.database.reading() as work:
        assert (work.people.count(), tuple(work.people.all())) == (0, ())
        assert work.people.get(SOMEBODY.person_id) == SOMEBODY, "matters and cards hang on it"


@pytest.mark.parametrize("heard", ["before", "afterwards"])
def test_an_edit_becomes_a_conflict_and_brings_nobody_back(
    here: tuple[ProvinceHere, list[DeskHere]], heard: str
) -> None:
    """The desk had heard of it *before* the edit, or hears of it *afterwards*."""
    province, (desk, third, other) = here
    take_back(province, other)
    if heard == "before":
        desk.registry.synchronise()
    desk.write(replace(SOMEBODY, phone="0811111111"))
    desk.registry.synchronise()
    (waiting,) = desk.registry.conflicts()
    assert waiting.conflict.theirs.body is None
    with pytest.raises(WrongState):
        desk.registry.resolve(waiting.conflict.conflict_id, Side.MINE, NIPA)
    desk.registry.resolve(waiting.conflict.conflict_id, Side.THEIRS, NIPA)
    for one in (desk, third):
        one.registry.synchronise()
        assert found(one, SOMEBODY.citizen_id.digits) == ()
        assert one.registry.digest() == summary(province.registry.database).digest
    assert summary(province.registry.database).people == 0
    status = desk.registry.status()
    assert (status.pending, status.sent, status.conflicts) == (0, 0, 0)
