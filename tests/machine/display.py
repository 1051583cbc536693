"""A real X display with a window manager, as wide as the counter's smallest screen."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from tests.machine.presence import program
from tests.machine.processes import running, until


@dataclass(frozen=True, slots=True)
class XDisplay:
    """The display *name*, such as ``":99"``, and the *environment* of a program that shows itself there."""

    name: str
    environment: Mapping[str, str]


@pytest.fixture(scope="session")
def x_display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XDisplay]:
    """Give an X display of 1366 by 768 with a window manager, for programs started by the test."""
    xvfb, openbox = program("Xvfb", "xvfb"), program("openbox", "openbox")
    logs = tmp_path_factory.mktemp("display")
    listening, says = os.pipe()
    command = [xvfb, "-displayfd", str(says), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with running(command, log=logs / "xvfb.log", inherit=[says]):
        os.close(says)
        with os.fdopen(listening) as answer:
            number = answer.readline().strip()
        assert number, (logs / "xvfb.log").read_text(encoding="utf-8")
        name = f":{number}"
        # Without an address of its own a program would have a bus started, which outlives the display.
        bus = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        environment = {
            **os.environ,
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": bus,
        }
        managed = logs / "managed"
        starter = [openbox, "--sm-disable", "--startup", f"touch {managed}"]
        with running(starter, environment=environment, log=logs / "openbox.log"):
            until(managed.exists, "the window manager")
            yield XDisplay(name, environment)
