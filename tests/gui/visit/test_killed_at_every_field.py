"""The journal survives a kill at every single field: the visit opens again there, with all that was typed."""

import random
from pathlib import Path

import pytest

from tests.soak.killed_desk import desk_to_kill, drafts_of
from tests.soak.left_open import STEPS, leave_open, the_visit

SEED = 20261122
SHARE = 4
"""Fields of each step that an ordinary run kills at; ``./run soak drafts`` takes any, many times."""


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_field_loses_nothing_and_comes_back_to_it(tmp_path: Path, step: str) -> None:
    """Type, wait as long as a draft may take, cut the power; the next start is where this one was."""
    folder = tmp_path / "desk"
    leave_open(folder, step)
    with desk_to_kill(folder) as desk:
        fields = list(desk.seen().fields)
        desk.kill()
    assert len(fields) >= SHARE
    place, drafts = "", drafts_of(the_visit(folder))
    chosen = random.Random(SEED).sample(fields, SHARE)  # noqa: S311, a share to test, no secret
    for field in [*chosen, ""]:
        with desk_to_kill(folder) as desk:
            seen = desk.seen()
            assert seen.drafts == drafts
            assert not place or seen.place == place
            if field:
                then = desk.type_into(field)
                place, before, drafts = then.place, drafts, then.drafts
                assert drafts != before, f"nothing was typed into {field}"
            desk.kill()
