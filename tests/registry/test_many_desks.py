"""A share of ``./run soak desks``: thirty-two desks at once at one registry process."""

from pathlib import Path

from tests.soak.many_desks import run_desks


def test_thirty_two_desks_are_served_at_once(postgres_url: str, tmp_path: Path) -> None:
    verdict = run_desks(postgres_url, tmp_path, desks=32, turns=2, operations=3)
    assert verdict.is_good, str(verdict)
