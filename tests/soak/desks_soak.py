"""Thirty-two simulated desks at once at one registry process on PostgreSQL: no error, nobody starved."""

import sys
import tempfile
from pathlib import Path

from tests.machine.postgres import new_database, postgres_at_work
from tests.soak.many_desks import run_desks

DESKS = 32
TURNS = 20
OPERATIONS = 10


def run(turns: int = TURNS) -> int:
    """Let every desk take *turns* turns of ten operations; 0 if all went well."""
    with postgres_at_work(is_durable=True) as server, tempfile.TemporaryDirectory() as scratch:
        verdict = run_desks(
            new_database(server), Path(scratch), desks=DESKS, turns=turns, operations=OPERATIONS
        )
    sys.stdout.write(f"{'good' if verdict.is_good else 'BAD'}: {verdict}\n")
    return 0 if verdict.is_good else 1
