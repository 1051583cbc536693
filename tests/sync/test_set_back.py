"""A registry set back to its backup is told again what it lost, decisions among it; nobody is asked twice."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from oss_desk.domain.errors import NotPermitted
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_registry.operations.summary import summary
from oss_registry.storage import state
from tests.soak.sync_deeds import somebody
from tests.sync.in_process import DeskHere, ProvinceHere, copy_of, make_template

NIPA = Officer("nipa", "นิภา ทดสอบงาน", Role.COUNTER, "2")
SOMEBODY = somebody(1)
_FILE = "registry.sqlite"


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


def _open_again(province: ProvinceHere) -> None:
    again = ProvinceHere.opened(province.folder)
    province.registry, province.application, province.loop = again.registry, again.application, again.loop


def set_back(province: ProvinceHere, backup: Path) -> None:
    """Lose the database, and go on with *backup* as the registry's handbook says."""
    province.close()
    for left in province.folder.glob(f"{_FILE}*"):
        left.unlink()
    shutil.copy(backup, province.folder / _FILE)
    _open_again(province)
    province.registry.database.write(state.renew_epoch)


def copied(province: ProvinceHere, backup: Path) -> Path:
    """Make a backup of the registry at rest."""
    province.close()
    shutil.copy(province.folder / _FILE, backup)
    _open_again(province)
    return backup


@pytest.mark.parametrize("first", [0, 1])
def test_what_was_decided_is_not_asked_again(
    here: tuple[ProvinceHere, list[DeskHere]], tmp_path: Path, first: int
) -> None:
    """Whichever desk comes *first* to the registry that begins anew."""
    province, (one, two, _) = here
    backup = copied(province, tmp_path / "backup")
    one.write(replace(SOMEBODY, communication="ล่าม"))
    one.registry.synchronise()
    two.write(replace(SOMEBODY, communication="เขียน"))
    two.registry.synchronise()
    (waiting,) = two.registry.conflicts()
    two.registry.resolve(waiting.conflict.conflict_id, Side.MINE, NIPA)
    two.write(replace(SOMEBODY, communication="เขียน", phone="0811111111"))
    two.registry.synchronise()
    one.registry.synchronise()
    before = one.registry.digest()
    assert before == two.registry.digest()
    set_back(province, backup)
    desks = [one, two] if first == 0 else [two, one]
    for _ in range(3):
        for desk in desks:
            desk.registry.synchronise()
    for desk in desks:
        status = desk.registry.status()
        assert (status.pending, status.sent, status.rejected) == (0, 0, 0)
        assert desk.registry.digest() == summary(province.registry.database).digest
    asked = [desk.registry.status().conflicts for desk in desks]
    if first == 0:
        # In the order in which it happened, everything comes out as it did.
        assert asked == [0, 0]
        person = one.person(SOMEBODY.person_id)
        assert person is not None
        assert (person.communication, person.phone) == ("เขียน", "0811111111")
    with one.database.reading() as work:
        assert not [c for c in work.outbox.in_states((ChangeState.REJECTED,)) if c.error_code]


@pytest.mark.parametrize("is_lost", [False, True])
def test_what_waits_unsent_is_still_a_change_of_one_field(
    here: tuple[ProvinceHere, list[DeskHere]], tmp_path: Path, *, is_lost: bool
) -> None:
    """Nobody is asked about it, whether or not the backup lacks what another desk changed before."""
    province, (one, two, _) = here
    early = copied(province, tmp_path / "early")
    two.write(replace(SOMEBODY, communication="เขียน"))
    for desk in (two, one):
        desk.registry.synchronise()
    late = copied(province, tmp_path / "late")
    one.write(replace(SOMEBODY, communication="เขียน", phone="0811111111"))
    set_back(province, early if is_lost else late)
    for desk in (one, two, one, two):
        assert desk.registry.synchronise().conflicts == 0
    for desk in (one, two):
        person = desk.person(SOMEBODY.person_id)
        assert person is not None
        assert (person.communication, person.phone) == ("เขียน", "0811111111")
        assert desk.registry.digest() == summary(province.registry.database).digest


def test_what_was_built_on_a_lost_version_is_not_weighed_against_another_of_its_number(
    here: tuple[ProvinceHere, list[DeskHere]], tmp_path: Path
) -> None:
    """The third desk's word stands at the number that the lost one had: it must not be overwritten unseen."""
    province, (one, two, three) = here
    backup = copied(province, tmp_path / "backup")
    one.write(replace(SOMEBODY, communication="ล่าม"))
    for desk in (one, two):
        desk.registry.synchronise()
    two.write(replace(SOMEBODY, communication="เขียน"))
    two.registry.synchronise()
    three.write(replace(SOMEBODY, communication="อ่านปาก"))
    set_back(province, backup)
    three.registry.synchronise()
    two.registry.synchronise()
    (waiting,) = two.registry.conflicts()
    (field,) = waiting.conflict.fields
    assert (field.name, field.mine, field.theirs) == ("communication", "เขียน", "อ่านปาก")


def test_what_was_put_before_the_supervisor_stays_with_the_supervisor(
    here: tuple[ProvinceHere, list[DeskHere]], tmp_path: Path
) -> None:
    """The registry disputes it once more, under another name: the question goes over to that."""
    province, (one, two, _) = here
    backup = copied(province, tmp_path / "backup")
    one.write(replace(SOMEBODY, communication="ล่าม"))
    one.registry.synchronise()
    two.write(replace(SOMEBODY, communication="เขียน"))
    two.registry.synchronise()
    two.registry.ask(SOMEBODY.person_id, NIPA)
    set_back(province, backup)
    for desk in (one, two):
        desk.registry.synchronise()
    (asked,) = two.registry.asked()
    assert not asked.is_answered
    (waiting,) = two.registry.conflicts()
    with pytest.raises(NotPermitted):
        two.registry.resolve(waiting.conflict.conflict_id, Side.MINE, NIPA)
