"""The journal survives a kill at every single field: the visit opens again there, with all that was typed."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.soak.killed_desk import REASON, desk_to_kill, drafts_of
from tests.soak.left_open import STEPS, leave_open, the_visit

DAY = int(os.environ.get("KILL_DAY") or datetime.now(UTC).date().toordinal())
"""Which share is taken: another every day, the same one again with ``KILL_DAY`` set to its number."""
SHARE = 4
"""Fields of each step that a day's run kills at; ``./run soak drafts`` takes any, many times."""


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_field_loses_nothing_and_comes_back_to_it(tmp_path: Path, step: str) -> None:
    """Type, wait as long as a draft may take, cut the power; the next start is where this one was."""
    folder = tmp_path / "desk"
    leave_open(folder, step)
    with desk_to_kill(folder) as desk:
        fields = desk.seen().fields
        desk.kill()
    assert len(fields) >= SHARE
    place, drafts = "", drafts_of(the_visit(folder))
    for field in [*share_of(fields, DAY), ""]:
        where = f"KILL_DAY={DAY} {step} before {field or 'the end'}"
        with desk_to_kill(folder) as desk:
            seen = desk.seen()
            assert seen.drafts == drafts, where
            # From a mere button the keyboard comes back to the field it stood in last.
            assert place.endswith(".") or not place or seen.place == place, where
            if field:
                then = desk.type_into(field)
                place, before, drafts = then.place, drafts, then.drafts
                assert drafts != before, f"KILL_DAY={DAY}: nothing was typed into {field}"
                if field.endswith(REASON):
                    reasons = dict(drafts["request"]["waivers"])
                    assert reasons.get(field.removesuffix(REASON)), f"KILL_DAY={DAY}: {field} is lost"
            desk.kill()


def test_every_field_has_its_day() -> None:
    fields = tuple(str(number) for number in range(23))
    days = range(DAY, DAY + len(fields))
    assert {field for day in days for field in share_of(fields, day)} == set(fields)


def share_of(fields: tuple[str, ...], day: int) -> tuple[str, ...]:
    """Return the fields of *day*, evenly spread over the page; each has its turn within a full round."""
    count = len(fields)
    return tuple(dict.fromkeys(fields[(day + turn * count // SHARE) % count] for turn in range(SHARE)))
