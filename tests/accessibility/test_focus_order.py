"""The Tab key reads a page as the eye does, reaches all of it, and is never trapped."""

from collections.abc import Mapping

import pytest

from tests.accessibility.journey import Journey
from tests.accessibility.tab_walk import TabWalk, walk
from tests.machine.atspi import ScreenReader, Seen

pytestmark = pytest.mark.display

# A group of choices is one stop, and arrows go on from there.
_ONE_OF_SEVERAL = {"radio button"}
# The inside of an editable combo box takes the keyboard in its place.
_STANDS_FOR_ITS_PARENT = {"combo box"}


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


def test_the_tab_key_goes_round_every_page(
    journey: Journey, reader: ScreenReader, display: Mapping[str, str]
) -> None:
    """One step back in a round is its beginning; the home goes from the queue up to the head by design."""
    wrong: list[str] = []

    def go_round(page: str, *, steps_back: int = 1) -> None:
        round_ = walk(reader, display)
        wrong.extend(f"{page}: not reached: {words}" for words in unreached(reader, round_))
        if len(round_.jumps) > steps_back:
            wrong.extend(f"{page}: reads back: {words}" for words in round_.jumps)

    journey.arrive()
    go_round("sign-in")
    journey.sign_in()
    go_round("home", steps_back=2)
    journey.put_in_card()
    go_round("identity")
    journey.confirm_identity()
    go_round("request")
    assert not wrong, "\n".join(wrong)
