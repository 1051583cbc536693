"""What the tests of turns ask of desks and registry."""

from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import Counter


def states(counter: Counter) -> dict[str, int]:
    with counter.database.reading() as work:
        return {state.value: count for state, count in work.outbox.counts().items() if count}


def in_step(provincial: SimulatedRegistry, *counters: Counter) -> None:
    """Let every desk hear of everything and see that all hold the same."""
    for counter in (*counters, *counters):
        counter.registry.synchronise()
    assert len({counter.registry.digest() for counter in counters}) == 1
    for counter in counters:
        with counter.database.reading() as work:
            held = {record.record_id: (record.version, record.body) for record in work.confirmed.all()}
            assert all(record.is_heard for record in work.confirmed.all())
        assert held == {
            record_id: (version.version, version.body) for record_id, version in provincial.records().items()
        }
