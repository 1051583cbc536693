"""Pauses after failures: jittered, bounded, never an end."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from oss_desk.domain.registry.backoff import FARTHEST, LONGEST, LONGEST_WISH, SHORTEST, pause_after

draws = st.floats(0, 1, exclude_max=True)


@given(st.integers(1, 10_000), draws)
def test_a_pause_is_between_a_second_and_a_quarter_of_an_hour(failures: int, draw: float) -> None:
    assert SHORTEST <= pause_after(failures, draw) <= LONGEST


def test_the_ceiling_doubles_with_every_failure() -> None:
    almost_one = 1 - 1e-9
    pauses = [round(pause_after(failures, almost_one).total_seconds()) for failures in (1, 2, 3, 10, 11, 99)]
    assert pauses == [2, 4, 8, 900, 900, 900]


@given(st.integers(1, 50), draws, st.integers(0, 3600))
def test_what_the_registry_asks_for_is_kept_and_not_met_by_all_at_once(
    failures: int, draw: float, seconds: int
) -> None:
    asked = timedelta(seconds=seconds)
    pause = pause_after(failures, draw, asked)
    assert max(asked, SHORTEST) <= pause <= max(asked, SHORTEST) + timedelta(seconds=10)


def test_no_wish_keeps_a_desk_away_for_days() -> None:
    assert pause_after(1, 0.999, timedelta(days=7)) <= FARTHEST
    assert pause_after(1, 0.0, timedelta(days=7)) == LONGEST_WISH
