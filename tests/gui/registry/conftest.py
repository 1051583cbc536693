"""A practice desk for the tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gui.staged import Stage, staged


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """Return a practice desk with pretend devices and nobody signed in."""
    with staged(tmp_path / "desk") as made:
        yield made
