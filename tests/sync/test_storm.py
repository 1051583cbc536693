"""A seeded share of the long fault run: see tests/soak/sync_soak.py."""

from pathlib import Path

import pytest

from tests.machine.postgres import postgres_at_work
from tests.soak.sync_soak import SEED, weather

_DEEDS = 60


@pytest.mark.skipif("sys.platform == 'win32'", reason="PostgreSQL is started on Linux only, not on Windows")
def test_a_storm_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    with postgres_at_work() as server:
        verdict, told = weather(tmp_path, server, _DEEDS, SEED)
    assert not verdict.wrong, told
    assert (verdict.lost, verdict.doubled) == (0, 0)
    assert verdict.operations >= _DEEDS // 2
