"""The real program on a display of its own, and somebody who uses it through AT-SPI alone."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accessibility.journey import Journey
from tests.machine.atspi import AccessibleDesktop, ScreenReader
from tests.machine.processes import running

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def reader(accessible_desktop: AccessibleDesktop, tmp_path: Path) -> Iterator[ScreenReader]:
    """Start the practice desk and look at it; what it says in its log at the end is printed."""
    environment = {
        **accessible_desktop.environment,
        "PYTHONPATH": str(_ROOT / "src"),
        "PYTHONUTF8": "1",
        # The preferences of whoever runs the tests are their own.
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "HOME": str(tmp_path),
    }
    log = tmp_path / "program.log"
    command = [sys.executable, "-P", "-m", "oss_desk", "--training", "--data", str(tmp_path / "desk")]
    with running(command, environment=environment, log=log) as program:
        seen = ScreenReader(accessible_desktop, program.pid)
        try:
            yield seen
        finally:
            seen.close()
            print(log.read_text(encoding="utf-8", errors="replace"))  # noqa: T201 - pytest shows it on failure


@pytest.fixture
def journey(reader: ScreenReader) -> Journey:
    return Journey(reader)


@pytest.fixture
def display(accessible_desktop: AccessibleDesktop) -> dict[str, str]:
    """The environment of a program that types on the display."""
    return {**os.environ, **accessible_desktop.environment}
