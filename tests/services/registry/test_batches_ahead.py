"""The batch after the one that is under way is made ready meanwhile, and never sent before an answer."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from oss_desk.domain.registry.link import DeskIdentity
from oss_desk.services.errors import RegistrySlow, RegistryUnreachable
from oss_desk.services.ports.registry import Answer, Greeting
from oss_desk.simulated.registry import SimulatedLine, SimulatedRegistry
from tests.services.registry.conftest import Counter, counter_at
from tests.services.registry.in_step import in_step, states
from tests.storage.samples import StillClock, a_person

_PEOPLE = 6
"""Each is two changes, the person and who takes care: six batches of two."""


class _Line(SimulatedLine):
    """Takes two operations at a time, and lets a test look on."""

    watch: Callable[[list[int]], None]

    def hello(self) -> Greeting:
        return replace(super().hello(), max_operations=2)

    def send(self, sealed: Sequence[str]) -> tuple[Answer, ...]:
        self.watch([json.loads(text)["device_seq"] for text in sealed])
        return super().send(sealed)


@dataclass
class _Registry(SimulatedRegistry):
    seen: list[list[int]] = field(default_factory=list)
    fail: Callable[[list[int]], None] = lambda _numbers: None

    def connect(self, identity: DeskIdentity) -> SimulatedLine:
        line = _Line(self, identity.device_id)
        line.watch = self._watch
        return line

    def _watch(self, numbers: list[int]) -> None:
        self.seen.append(numbers)
        self.fail(numbers)


@pytest.fixture
def strict() -> _Registry:
    return _Registry(StillClock(), "10672")


@pytest.fixture
def desk(strict: _Registry, tmp_path: Path) -> Iterator[Counter]:
    made = counter_at(strict, tmp_path / "one", StillClock())
    for number in range(_PEOPLE):
        made.write(a_person(number))
    yield made
    made.database.close()


def test_a_line_that_breaks_finds_the_answers_kept_and_the_next_batch_ready(
    desk: Counter, strict: _Registry
) -> None:
    def broken(numbers: list[int]) -> None:
        if numbers[0] == 5:
            raise RegistryUnreachable

    strict.fail = broken
    with pytest.raises(RegistryUnreachable):
        desk.registry.synchronise()
    # The third broke: two are answered, the fourth waits with its numbers, the others without.
    assert states(desk) == {"applied": 4, "sent": 4, "pending": 4}
    strict.fail = lambda _numbers: None
    strict.seen.clear()
    assert desk.registry.synchronise().applied == 8
    assert strict.seen == [[5, 6], [7, 8], [9, 10], [11, 12]]
    in_step(strict, desk)


def test_one_that_no_registry_can_read_is_set_aside_though_the_next_batch_is_ready(
    desk: Counter, strict: _Registry
) -> None:
    strict.malformed.add(a_person(2).person_id)
    report = desk.registry.synchronise()
    assert (report.applied, report.rejected) == (11, 1)
    assert states(desk) == {"applied": 11, "rejected": 1}
    assert max(number for batch in strict.seen for number in batch) == 11


def test_a_slow_line_gets_smaller_batches_in_the_same_order(desk: Counter, strict: _Registry) -> None:
    def slow(numbers: list[int]) -> None:
        if len(numbers) > 1 and numbers[0] >= 3:
            raise RegistrySlow

    strict.fail = slow
    assert desk.registry.synchronise().applied == 12
    assert strict.seen == [[1, 2], [3, 4], *([number] for number in range(3, 13))]
    in_step(strict, desk)
