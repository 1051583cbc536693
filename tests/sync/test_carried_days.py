"""A seeded share of the long run with carrier files: see tests/soak/carrier_soak.py."""

from pathlib import Path

from tests.soak.carrier_soak import carried


def test_what_was_done_without_a_line_arrives_once_over_line_and_stick(tmp_path: Path) -> None:
    outcome = carried(tmp_path, 60, 7)
    assert outcome.is_well, outcome
    assert outcome.changes >= 120
    assert outcome.cuts == 20
    assert outcome.pictures >= 10
