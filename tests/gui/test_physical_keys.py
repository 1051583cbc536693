"""Nobody leaves the Thai layout: digits, scanners and commands go by the key, on a real display."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.gui.keys_process import COMMANDS
from tests.machine.display import XDisplay
from tests.machine.keyboard import XKeyboard
from tests.machine.presence import program
from tests.machine.processes import running, until

pytestmark = pytest.mark.display

FIELDS = {
    "pin": "F2",
    "citizen_id": "F3",
    "phone": "F4",
    "day": "F5",
    "place": "F6",
    "types": "F7",
    "text": "F8",
}
LAYOUTS = [("th", 0), ("us,th", 1), ("th,us", 0), ("us", 0)]


@dataclass(frozen=True, slots=True)
class Typist:
    """Types at the window of ``keys_process`` and reads what it says."""

    keyboard: XKeyboard
    log: Path

    def said(self) -> list[str]:
        """Return all lines so far."""
        return self.log.read_text(encoding="utf-8").splitlines()

    def says(self, line: str, *, times: int = 1) -> None:
        """Wait until *line* has been said so many times."""
        try:
            until(lambda: self.said().count(line) >= times, repr(line))
        except TimeoutError as error:
            error.add_note("\n".join(self.said()[-12:]))
            raise

    def go_to(self, field: str) -> None:
        """Move the focus to *field* by the key of the test window."""
        self.keyboard.press(FIELDS[field])
        until(
            lambda: [line for line in self.said() if line.startswith("focus ")][-1] == f"focus {field}", field
        )


@pytest.fixture(params=LAYOUTS, ids=lambda layout: f"{layout[0]}:{layout[1]}")
def typist(x_display: XDisplay, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Typist]:
    """Give a window with the focus and one of the layouts a counter may have."""
    keyboard = XKeyboard(x_display)
    keyboard.use_layout(*request.param)
    log = tmp_path / "window.log"
    command = [sys.executable, "-m", "tests.gui.keys_process"]
    xdotool = [program("xdotool", "xdotool")]
    with running(command, environment=x_display.environment, log=log):
        search = [*xdotool, "search", "--sync", "--onlyvisible", "--name", "^keys$"]
        found = subprocess.run(search, env=x_display.environment, capture_output=True, check=True, timeout=30)
        activate = [*xdotool, "windowactivate", "--sync", found.stdout.split()[0].decode()]
        subprocess.run(activate, env=x_display.environment, check=True, timeout=30)
        typist = Typist(keyboard, log)
        typist.says("focus pin")
        yield typist
    keyboard.use_layout("us")


def test_digits_and_commands_go_by_the_key(typist: Typist) -> None:
    """One window for all of it: a display starts slowly."""
    typist.keyboard.type("123456")
    typist.says("pin 123456")

    # As a scanner does it: thirteen keys without a pause.
    typist.go_to("citizen_id")
    typist.keyboard.type("0994567890123")
    typist.says("citizen_id 0994567890123")

    typist.go_to("phone")
    typist.keyboard.type("0812345679")
    typist.says("phone 0812345679")

    typist.go_to("day")
    typist.keyboard.type("20/3/2509")
    typist.says("day 1966-03-20")
    typist.keyboard.press("Ctrl+A", "=")
    typist.says("day 2026-11-20")

    typist.go_to("place")
    typist.keyboard.type("52000")
    typist.keyboard.press("Tab")
    typist.says("place 52000")

    typist.go_to("types")
    typist.keyboard.type("357")
    typist.says("types (3, 5, 7)")

    typist.go_to("text")
    for times in (1, 2):
        for keys in COMMANDS:
            typist.keyboard.press(keys)
            typist.says(f"command {keys}", times=times)
        typist.go_to("pin")
        assert not any(line.startswith("text") for line in typist.said()), "a command typed a letter"
    assert sum(line.startswith("command") for line in typist.said()) == 2 * len(COMMANDS)


def test_what_is_edited_is_copied_by_the_key_too(typist: Typist) -> None:
    typist.go_to("phone")
    typist.keyboard.type("0812")
    typist.keyboard.press("Ctrl+A", "Ctrl+C")
    typist.go_to("text")
    typist.keyboard.press("Ctrl+V")
    typist.says("text 0812")
    typist.keyboard.press("Ctrl+Z")
    typist.says("text ")
