"""Any order of edits, turns, faults, restorations and decisions ends with everybody holding the same."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from oss_desk.domain.people.name import PersonName
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import DeviceForked, RegistryUnreachable
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter, counter_at
from tests.storage.samples import StillClock, a_person

DESKS = st.integers(0, 2)
PEOPLE = st.integers(1, 3)
FIELDS = st.sampled_from(["phone", "communication", "name_en", "name_th"])
VALUES = st.sampled_from(["1", "2", "3"])
FAULTS = st.sampled_from(["none", "none", "none", "no line", "lost answer"])


class DesksAndFaults(RuleBasedStateMachine):
    """Three desks at one registry; each desk's tables are opened anew when it is killed."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="desks-")
        self.provincial = SimulatedRegistry(StillClock(), "10672")
        self.desks: list[Counter] = []
        self.made: set[str] = set()

    @initialize()
    def begin(self) -> None:
        """Install the desks."""
        root = Path(self._folder.name)
        self.desks = [counter_at(self.provincial, root / str(number), StillClock()) for number in range(3)]

    @rule(desk=DESKS, person=PEOPLE, field=FIELDS, value=VALUES)
    def edit(self, desk: int, person: int, field: str, value: str) -> None:
        """Change one field of somebody at one desk, on whatever that desk has."""
        counter, blank = self.desks[desk], replace(a_person(person), caregiver=None)
        known = counter.person(blank.person_id) or blank
        new = {
            "phone": value,
            "communication": value,
            "name_en": PersonName("Mr.", f"Name{value}"),
            "name_th": PersonName("นาย", f"ชื่อ{value}", "", "สมมุติวงศ์"),
        }[field]
        counter.write(replace(known, **{field: new}))  # type: ignore[arg-type]
        self.made.add(blank.person_id)

    @rule(desk=DESKS, fault=FAULTS)
    def turn(self, desk: int, fault: str) -> None:
        """Let a desk take a turn, perhaps on a bad line."""
        with self._disturbed(fault):
            self._turn(self.desks[desk])

    @rule(desk=DESKS, side=st.sampled_from(list(Side)))
    def decide(self, desk: int, side: Side) -> None:
        """Decide the oldest conflict of a desk."""
        self._decide(self.desks[desk], side)

    @rule(lost=st.integers(1, 3))
    def restore(self, lost: int) -> None:
        """Put the registry back to an older state."""
        newest = self.desks[0].registry.status().cursor
        self.provincial.forget_since(max(0, newest - lost))

    @rule(desk=DESKS)
    def enrol_again(self, desk: int) -> None:
        """Bind a desk once more, under a new name."""
        self.desks[desk].registry.enrol("http://localhost", "any")

    @invariant()
    def numbers_never_repeat(self) -> None:
        """No two changes of a desk that were sent under one name bear one number."""
        for counter in self.desks:
            with counter.database.reading() as work:
                sent = work.outbox.in_states((ChangeState.SENT,))
            assert len({change.device_seq for change in sent}) == len(sent)

    def teardown(self) -> None:
        """Let the line be good and everything be decided: all hold the same, and nothing waits."""
        try:
            for _ in range(8):
                for counter in self.desks:
                    self._turn(counter)
                    while self._decide(counter, Side.MINE):
                        pass
            self._must_agree()
        finally:
            for counter in self.desks:
                counter.database.close()
            self._folder.cleanup()

    def _must_agree(self) -> None:
        held = self.provincial.records()
        assert self.made <= set(held), "a change was lost"
        for counter in self.desks:
            status = counter.registry.status()
            assert (status.pending, status.sent, status.conflicts, status.rejected) == (0, 0, 0, 0)
            with counter.database.reading() as work:
                confirmed = {
                    record.record_id: (record.version, record.body) for record in work.confirmed.all()
                }
                assert confirmed == {key: (version.version, version.body) for key, version in held.items()}
                people = [work.people.get(person_id) for person_id in sorted(held)]
            assert people == [self.desks[0].person(person_id) for person_id in sorted(held)]
            for person, person_id in zip(people, sorted(held), strict=True):
                assert person is not None
                assert person.phone == (held[person_id].body or {})["phone"]

    @staticmethod
    def _turn(counter: Counter) -> None:
        with suppress(RegistryUnreachable, DeviceForked):
            counter.registry.synchronise()

    @staticmethod
    def _decide(counter: Counter, side: Side) -> bool:
        waiting = counter.registry.conflicts()
        if waiting:
            counter.registry.resolve(waiting[0].conflict.conflict_id, side, NIPA)
        return bool(waiting)

    @contextmanager
    def _disturbed(self, fault: str) -> Iterator[None]:
        self.provincial.is_reachable = fault != "no line"
        self.provincial.loses_answers = 1 if fault == "lost answer" else 0
        try:
            yield
        finally:
            self.provincial.is_reachable, self.provincial.loses_answers = True, 0


def test_desks_and_faults_in_any_order() -> None:
    run_state_machine_as_test(
        DesksAndFaults,
        settings=settings(
            max_examples=6,
            stateful_step_count=15,
            phases=[Phase.generate],
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
