"""A clock that ran ahead for a while and was set right: nothing waits until it is that late again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oss_desk.services.errors import RegistryUnreachable
from oss_desk.services.registry.send_now import EVERY
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import Counter, counter_at
from tests.storage.samples import StillClock, a_person

YEARS = timedelta(days=543 * 365).total_seconds()


@pytest.fixture
def counter(provincial: SimulatedRegistry, tmp_path: Path) -> Counter:
    return counter_at(provincial, tmp_path / "desk", StillClock())


@pytest.mark.parametrize("hurried", [True, False])
def test_what_was_made_in_the_future_is_sent(counter: Counter, *, hurried: bool) -> None:
    counter.wait(YEARS)
    counter.write(a_person())
    counter.wait(-YEARS)
    counter.registry.synchronise(hurried=hurried)
    assert counter.registry.status().pending == 0


def test_the_next_turn_comes_after_a_success_in_the_future(counter: Counter) -> None:
    counter.wait(YEARS)
    counter.registry.synchronise()
    counter.wait(-YEARS)
    due = counter.registry.next_turn()
    assert due is not None
    assert due <= counter.clock.now() + EVERY


@pytest.mark.parametrize("seconds", [YEARS, 3 * 3600])
def test_the_next_turn_comes_after_a_failure_in_the_future(
    counter: Counter, provincial: SimulatedRegistry, seconds: float
) -> None:
    counter.wait(seconds)
    provincial.is_reachable = False
    with pytest.raises(RegistryUnreachable):
        counter.registry.synchronise()
    counter.wait(-seconds)
    assert counter.registry.next_turn() == counter.clock.now()


def test_what_was_put_off_in_the_future_is_due(counter: Counter) -> None:
    counter.write(replace(a_person(), caregiver=None))
    counter.wait(60)
    now = counter.clock.now()
    with counter.database.unit_of_work() as work:
        (change,) = work.outbox.waiting()
        work.outbox.put(change.put_off(timedelta(seconds=30), now + timedelta(seconds=YEARS), "busy"))
        work.commit()
    counter.registry.synchronise(hurried=False)
    assert counter.registry.status().pending == 0
