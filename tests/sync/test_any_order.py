"""Real desks at the real registry: any order of deeds, faults, kills and clock jumps ends well.

What the registry itself sets back is watched by tests/registry, what a desk does with a registry that was
restored by tests/services; here it is the two together, over every call that they really make.
"""

import atexit
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Connection, select

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import SyncError
from oss_desk.services.registry import fetch_attachments, send_attachments
from oss_registry.operations.summary import summary
from oss_registry.storage import tables
from tests.soak.sync_deeds import BOSS, somebody
from tests.soak.sync_photos import picture
from tests.storage.samples import NOW
from tests.sync.in_process import DESKS, DeskHere, Killed, ProvinceHere, copy_of, make_template

_PEOPLE = 2
_FAULTS = (
    "", "", "refused", "held", "lost", "half", "doubled", "late", "gateway", "killed", "cut",
)  # fmt: skip
_MOST_ROUNDS = 12
_MEMORY = Path("/dev/shm")  # noqa: S108, the folders in it are made by tempfile
_SCRATCH = _MEMORY if _MEMORY.is_dir() else None
"""Kills end programs here, not machines: what is told to the disk need not reach one."""


@cache
def _template() -> Path:
    kept = tempfile.TemporaryDirectory(prefix="province-")
    atexit.register(kept.cleanup)

    def know_everybody(desk: DeskHere) -> None:
        for number in range(1, _PEOPLE + 1):
            desk.write(somebody(number))
        desk.registry.synchronise()

    make_template(Path(kept.name), know_everybody)
    return Path(kept.name)


class DesksAtTheRegistry(RuleBasedStateMachine):
    """Three desks, two people whom all know, phones and pictures that only one desk ever writes or takes."""

    @initialize()
    def begin(self) -> None:
        """Copy a province that is in step."""
        # Small parts, so that a line breaks within a picture, too.
        self.small = pytest.MonkeyPatch()
        self.small.setattr(send_attachments, "PART_BYTES", 1000)
        self.small.setattr(fetch_attachments, "PART_BYTES", 1000)
        self.folder = tempfile.TemporaryDirectory(prefix="any-order-", dir=_SCRATCH)
        self.province, self.desks = copy_of(_template(), Path(self.folder.name))
        self.written = 0
        self.own: dict[str, Person] = {}

    @rule(
        which=st.integers(0, DESKS - 1),
        number=st.integers(1, _PEOPLE),
        field=st.sampled_from(["road", "lane", "communication", "last_name"]),
    )
    def correct(self, which: int, number: int, field: str) -> None:
        """Change a field of somebody whom all know to what it never was."""
        desk, word = self.desks[which], self._word()
        known = desk.person(somebody(number).person_id)
        assert known is not None
        address = known.registered_address
        changed = {
            "road": replace(known, registered_address=replace(address, road=word)),
            "lane": replace(known, registered_address=replace(address, lane=word)),
            "communication": replace(known, communication=word),
            "last_name": replace(known, name_th=replace(known.name_th, last=f"ทดสอบ{word}")),
        }
        desk.write(changed[field])

    @rule(
        which=st.integers(0, DESKS - 1),
        times=st.integers(1, 3),
        is_new=st.booleans(),
        is_photographed=st.booleans(),
    )
    def serve(self, which: int, times: int, is_new: bool, is_photographed: bool) -> None:  # noqa: FBT001
        """Let somebody of this desk alone come, for the first time or again, now and then in a row."""
        mine = [one for one in self.own.values() if self._desk_of(one) == which]
        known = somebody((1000 + self.written) * DESKS + which) if is_new or not mine else mine[-1]
        for _ in range(times):
            known = replace(known, phone=f"08{int(self._word()):08d}")
            if is_photographed:
                known = replace(known, portrait_id=self.desks[which].keep(picture(self.written, 2500)))
            self.desks[which].write(known)
        self.own[known.person_id] = known

    @rule(which=st.integers(0, DESKS - 1), hurried=st.booleans())
    def quiet_turn(self, which: int, hurried: bool) -> None:  # noqa: FBT001
        """Take a turn on a good line."""
        self._turn(which, [], hurried=hurried)

    @rule(
        which=st.integers(0, DESKS - 1),
        faults=st.lists(st.sampled_from(_FAULTS), min_size=1, max_size=5),
        hurried=st.booleans(),
    )
    def disturbed_turn(self, which: int, faults: list[str], hurried: bool) -> None:  # noqa: FBT001
        """Take a turn whose first calls go wrong."""
        self._turn(which, faults, hurried=hurried)

    @rule()
    def bring_late(self) -> None:
        """Let what a network held back arrive now."""
        for desk in self.desks:
            desk.line.bring_late()

    @rule(
        which=st.integers(0, DESKS - 1),
        seconds=st.sampled_from([1, 20, 900, -7 * 60, 86_400, -400 * 86_400, 543 * 365 * 86_400]),
    )
    def move_clock(self, which: int, seconds: int) -> None:
        """Let time go by, or somebody set a desk's clock."""
        desk = self.desks[which]
        desk.clock.moment = (desk.clock.moment if abs(seconds) < 1000 else NOW) + timedelta(seconds=seconds)

    @rule(which=st.integers(0, DESKS - 1), side=st.sampled_from(list(Side)))
    def decide(self, which: int, side: Side) -> None:
        """Decide what waits at a desk."""
        self._decide(self.desks[which], side)

    @rule()
    def restart_registry(self) -> None:
        """Let the registry's program come anew."""
        self.province.restart()

    @invariant()
    def each_operation_once_and_no_gap(self) -> None:
        """The numbers have no gap, and no operation made two versions."""
        if hasattr(self, "province"):
            rows = self.province.registry.database.read(_changes)
            assert [seq for seq, _ in rows] == list(range(1, len(rows) + 1))
            assert max(Counter(op_id for _, op_id in rows).values()) == 1

    def teardown(self) -> None:
        """Let everything out: all hold the same, and what one desk alone wrote stands everywhere."""
        if not hasattr(self, "province"):
            return
        self.small.undo()
        with _closing(self.province, self.desks, self.folder):
            for desk in self.desks:
                desk.line.bring_late()
                desk.clock.moment = NOW
            for _ in range(_MOST_ROUNDS):
                for desk in self.desks:
                    self._decide(desk, Side.MINE)
                    desk.registry.synchronise()
                held = summary(self.province.registry.database)
                is_alike = {desk.registry.digest() for desk in self.desks} == {held.digest}
                if is_alike and not held.conflicts and not any(desk.lacks_pictures() for desk in self.desks):
                    break
            for desk in self.desks:
                status = desk.registry.status()
                assert (status.pending, status.sent, status.conflicts, status.rejected) == (0, 0, 0, 0)
                assert desk.registry.digest() == held.digest
                for person in self.own.values():
                    assert desk.person(person.person_id) == person
                    assert not person.portrait_id or desk.picture(person.portrait_id) is not None
                with desk.database.reading() as work:
                    assert work.audit.first_broken() is None
            for number in range(1, _PEOPLE + 1):
                seen = {desk.person(somebody(number).person_id) for desk in self.desks}
                assert len(seen) == 1
            assert held.operations == sum(self._numbered(desk) for desk in self.desks)

    @staticmethod
    def _desk_of(person: Person) -> int:
        return int(person.person_id, 16) % DESKS

    def _word(self) -> str:
        self.written += 1
        return str(self.written)

    def _turn(self, which: int, faults: list[str], *, hurried: bool) -> None:
        desk = self.desks[which]
        desk.line.faults = list(faults)
        try:
            with suppress(SyncError):
                desk.registry.synchronise(hurried=hurried)
        except Killed:
            desk.restart()
        finally:
            desk.line.faults = []

    def _decide(self, desk: DeskHere, side: Side) -> None:
        for found in desk.registry.conflicts():
            assert found.conflict.record_id not in self.own, "a desk disagrees with itself"
            desk.registry.resolve(found.conflict.conflict_id, side, BOSS)

    @staticmethod
    def _numbered(desk: DeskHere) -> int:
        with desk.database.reading() as work:
            return sum(bool(change.device_seq) for change in work.outbox.in_states(tuple(ChangeState)))


def _changes(connection: Connection) -> list[tuple[int, str]]:
    wanted = select(tables.changes.c.seq, tables.changes.c.op_id).order_by(tables.changes.c.seq)
    return [(row.seq, row.op_id) for row in connection.execute(wanted)]


@contextmanager
def _closing(
    province: ProvinceHere, desks: list[DeskHere], folder: "tempfile.TemporaryDirectory[str]"
) -> Iterator[None]:
    try:
        yield
    finally:
        for desk in desks:
            desk.database.close()
        province.close()
        folder.cleanup()


DesksAtTheRegistry.TestCase.settings = settings(
    max_examples=8,
    phases=[Phase.generate],  # a found case is told as it is: making it smaller takes minutes
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestDesksAtTheRegistry = DesksAtTheRegistry.TestCase
