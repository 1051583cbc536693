"""The desk itself under the Thai layout: PIN, number, phone, types and commands by the key, through X."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from oss_desk.domain.trust.officer import PRACTICE_PIN
from tests.machine.display import XDisplay
from tests.machine.keyboard import XKeyboard
from tests.machine.presence import program
from tests.machine.processes import running, until

pytestmark = pytest.mark.display

LAYOUTS = [("th", 0), ("us,th", 1), ("th,us", 0)]
# Nobody's: the register is empty for it.
NUMBER = "0990100000047"


@dataclass(frozen=True, slots=True)
class Officer:
    """Types at the desk of ``desk_process`` and reads what it says."""

    keyboard: XKeyboard
    log: Path

    def last(self, what: str) -> str:
        """Return what was last said of *what*."""
        said = [line for line in self.log.read_text("utf-8").splitlines() if line.startswith(f"{what} ")]
        return said[-1].removeprefix(f"{what} ") if said else ""

    def sees(self, what: str, value: str) -> None:
        """Wait until *value* is what is said of *what*."""
        try:
            until(lambda: self.last(what) == value, f"{what} {value}")
        except TimeoutError as error:
            error.add_note("\n".join(self.log.read_text("utf-8").splitlines()[-12:]))
            raise

    def sees_field(self, place: str) -> None:
        """Wait until the keyboard stands at *place*: page, step and field."""
        try:
            until(lambda: self.last("at").startswith(place), place)
        except TimeoutError as error:
            error.add_note("\n".join(self.log.read_text("utf-8").splitlines()[-12:]))
            raise

    def says_other_than(self, what: str, value: str) -> bool:
        """Tell whether something else than *value* was last said of *what*."""
        return self.last(what) != value


@pytest.fixture(params=LAYOUTS, ids=lambda layout: f"{layout[0]}:{layout[1]}")
def officer(x_display: XDisplay, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Officer]:
    """Give a desk in sight with one of the layouts a counter may have."""
    keyboard = XKeyboard(x_display)
    keyboard.use_layout(*request.param)
    log = tmp_path / "desk.log"
    command = [sys.executable, "-m", "tests.gui.desk_process", str(tmp_path / "desk")]
    xdotool = [program("xdotool", "xdotool")]
    with running(command, environment=x_display.environment, log=log):
        search = [*xdotool, "search", "--sync", "--onlyvisible", "--name", "^desk$"]
        found = subprocess.run(search, env=x_display.environment, capture_output=True, check=True, timeout=60)
        activate = [*xdotool, "windowactivate", "--sync", found.stdout.split()[0].decode()]
        subprocess.run(activate, env=x_display.environment, check=True, timeout=30)
        yield Officer(keyboard, log)
    keyboard.use_layout("us")


def test_somebody_without_a_card_is_served_under_the_thai_layout(officer: Officer) -> None:
    """One desk for all of it: a display starts slowly."""
    keyboard = officer.keyboard
    until(lambda: officer.last("officer"), "the officers are listed")
    while officer.last("officer") != "nipa":
        before = officer.last("officer")
        keyboard.press("Right")
        until(partial(officer.says_other_than, "officer", before), "the next officer")
    keyboard.type(PRACTICE_PIN)
    keyboard.press("Enter")
    officer.sees_field("home 0")

    # As a scanner does it: thirteen keys without a pause, and a visit without a card.
    keyboard.press("F2")
    officer.sees_field("home 0 number_edit")
    keyboard.type(NUMBER)
    officer.sees("at", "home 0 number_edit 0 9901 00000 04 7")
    keyboard.press("Enter")
    officer.sees_field("visit 1")

    # The primary action says what is missing by going there.
    officer.sees_field("visit 1 first_name_edit")
    keyboard.press("Tab")
    officer.sees_field("visit 1 last_name_edit")
    officer.sees("ready", "1")
    keyboard.press("Ctrl+Enter")
    officer.sees_field("visit 1 first_name_edit")

    # Letters are those of the layout; what was typed is taken back and typed again by the key.
    keyboard.type("dkp")
    officer.sees("at", "visit 1 first_name_edit กาย")
    keyboard.press("Ctrl+Z")
    officer.sees("at", "visit 1 first_name_edit")
    keyboard.press("Ctrl+Y")
    officer.sees("at", "visit 1 first_name_edit กาย")
    while not officer.last("at").startswith("visit 1 phone_edit"):
        before = officer.last("at")
        keyboard.press("Tab")
        until(partial(officer.says_other_than, "at", before), "the next field")
    keyboard.type("0812345679")
    officer.sees("phone", "0812345679")

    # The primary action done, and the types of disability by their numbers.
    keyboard.press("Ctrl+Alt+9")
    officer.sees_field("visit 2")
    officer.sees("ready", "2")
    keyboard.press("Ctrl+Enter")
    officer.sees_field("visit 3")
    keyboard.type("35")
    officer.sees("types", "3 5")
    keyboard.press("Ctrl+L")
    officer.sees_field("sign_in 0")
