"""A desk is killed while somebody types, hundreds of times, at moments nobody chose."""

import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.soak.killed_desk import SAVED_MILLISECONDS, desk_to_kill, drafts_of
from tests.soak.left_open import STEPS, between_lives, leave_open, the_visit

ROUNDS = 300
SEED = 20261122
_LATEST_MILLISECONDS = 900
_DERIVED = {"documents", "met"}
"""What follows from other fields when they are stored."""
_ON_DISK_MILLISECONDS = 150
"""How long after the save was due a commit may take on a busy disk."""


def run(rounds: int = ROUNDS) -> int:
    """Kill *rounds* times, and return 1 when anything typed before the kill was lost."""
    chance = random.Random(SEED)  # noqa: S311, a run to be repeated, no secret
    lost = saved = 0
    with tempfile.TemporaryDirectory(prefix="oss-desk-soak-") as scratch:
        for number, step in enumerate(STEPS):
            folder = Path(scratch) / step
            leave_open(folder, step)
            for turn in range(rounds // len(STEPS) + (number < rounds % len(STEPS))):
                kept, typed = _kill_once(folder, step, chance)
                saved += typed
                if kept:
                    lost += 1
                    sys.stdout.write(f"lost in {step}, turn {turn}: {', '.join(kept)}\n")
            with between_lives(folder) as (training, _nipa), training.desk.recording.unit_of_work() as work:
                assert work.audit.first_broken() is None, "the audit trail is broken"
    sys.stdout.write(f"drafts {rounds} kills {saved} saved in time {lost} lost\n")
    return 1 if lost else 0


def _kill_once(folder: Path, step: str, chance: random.Random) -> tuple[list[str], bool]:
    """Kill once; return the fields that lost what they had, and whether the last one was saved."""
    before = drafts_of(the_visit(folder))[step]
    rest = chance.uniform(0, _LATEST_MILLISECONDS) / 1000
    with desk_to_kill(folder) as desk:
        field = chance.choice(desk.seen().fields)
        typed = desk.begin_typing(field)[step]
        time.sleep(rest)
        desk.kill()
    after = drafts_of(the_visit(folder))[step]
    new = {name for name in typed if typed[name] != before[name]}
    saved = all(_holds(name, after[name], typed[name]) for name in new)
    lost = [name for name in before if name not in new and not _holds(name, after[name], before[name])]
    lost += [name for name in new if not any(_holds(name, after[name], had[name]) for had in (before, typed))]
    if not saved and rest * 1000 > SAVED_MILLISECONDS + _ON_DISK_MILLISECONDS:
        lost.append(f"{field} after {rest:.2f} s")
    return lost, saved and bool(new)


def _holds(name: str, after: Any, had: Any) -> bool:  # noqa: ANN401
    """Tell whether *after* still has what was *had*.

    Another applicant needs other papers: of the list only the answers for papers that stay are kept.
    """
    if name not in _DERIVED:
        return bool(after == had)
    now = dict(after)
    return all(now.get(key, answer) == answer for key, answer in had)
