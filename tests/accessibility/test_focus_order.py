"""The Tab key reads a page as the eye does, reaches all of it, and is never trapped."""

from collections.abc import Mapping

import pytest

from tests.accessibility.journey import Journey
from tests.accessibility.tab_walk import unreached, walk
from tests.machine.atspi import ScreenReader

pytestmark = pytest.mark.display


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
    journey.go_to("ตั้งค่า", "เครื่องอ่านบัตร")
    go_round("devices")
    journey.go_to("เคาน์เตอร์", "คิว")
    journey.put_in_card()
    go_round("identity")
    journey.confirm_identity()
    go_round("request")
    assert not wrong, "\n".join(wrong)
