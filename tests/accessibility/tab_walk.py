"""The way of the Tab key through a page."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from tests.machine.atspi import Box, ScreenReader, Seen
from tests.machine.presence import program

_STOPS_AT_MOST = 60
# A group of choices is one stop, and arrows go on from there.
_ONE_OF_SEVERAL = {"radio button"}
# The inside of an editable combo box takes the keyboard in its place.
_STANDS_FOR_ITS_PARENT = {"combo box"}


@dataclass(frozen=True, slots=True)
class TabWalk:
    """Every *stop* of one round, and the *jumps*: stops that come before the one they follow."""

    stops: tuple[Seen, ...]
    jumps: tuple[str, ...]


def walk(reader: ScreenReader, display: Mapping[str, str]) -> TabWalk:
    """Press Tab until the keyboard is where it has been before.

    Raises:
        TimeoutError: a stop keeps the keyboard.
        AssertionError: there is no end to the stops, or nothing has the keyboard.
    """
    first = reader.focused()
    assert first is not None, "nothing has the keyboard"
    stops, jumps = [first], []
    for _press in range(_STOPS_AT_MOST):
        here = stops[-1]
        subprocess.run([program("xdotool", "xdotool"), "key", "Tab"], env=dict(display), check=True)
        reached = _next_stop(reader, here)
        if not _reads_on(reader.box(here), reader.box(reached)):
            jumps.append(f"{here} → {reached}")
        if any(reached.reference == stop.reference for stop in stops):
            return TabWalk(tuple(stops), tuple(jumps))
        stops.append(reached)
    raise AssertionError(f"no end: {[str(stop) for stop in stops]}")


def _next_stop(reader: ScreenReader, here: Seen) -> Seen:
    found: list[Seen] = []

    def moved() -> bool:
        focused = reader.focused()
        found[:] = [focused] if focused is not None and focused.reference != here.reference else []
        return bool(found)

    reader.wait(moved, f"Tab leaves {here}", seconds=5)
    return found[0]


def _reads_on(before: Box, after: Box) -> bool:
    """Tell whether *after* is read after *before*: further down, in the next column, or inside it."""
    below = after.top >= before.top + before.height // 2
    beside = after.left >= before.left + before.width // 2 and after.top + after.height > before.top
    next_column = after.left >= before.left + before.width
    inside = before.left <= after.left and before.top <= after.top and before.height > after.height
    return below or beside or next_column or inside


def unreached(reader: ScreenReader, round_: TabWalk) -> list[str]:
    """Return what can take the keyboard on the page but did not get it."""
    stops = {stop.reference for stop in round_.stops}
    inside = {stop.parent.reference for stop in round_.stops if stop.parent is not None}

    def is_reached(seen: Seen) -> bool:
        if seen.reference in stops or seen.role in _ONE_OF_SEVERAL:
            return True
        if seen.role in _STANDS_FOR_ITS_PARENT and seen.reference in inside:
            return True
        # A page, and a row around its own answer, take the keyboard for what is in them.
        return seen.role == "panel" or "read_only" in seen.states or _belongs_to_a_stop(seen, stops)

    return [
        str(seen)
        for seen in reader.tree()
        if {"focusable", "enabled"} <= seen.states and not is_reached(seen)
    ]


def _belongs_to_a_stop(seen: Seen, stops: set[tuple[str, str]]) -> bool:
    return any(above.reference in stops for above in seen.ancestors())
