"""Plays the demonstration and leaves its papers and pictures behind."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from oss_desk.gui.appearance import put_on
from oss_desk.gui.background import Background
from oss_desk.gui.collector import GuiThreadCollector
from oss_desk.gui.demo.hands import PracticeHands
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.registration import Registration
from oss_desk.gui.demo.renewal import Renewal
from oss_desk.gui.demo.second_seat import SecondSeat
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.demo.visit_story import VisitStory
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.preferences import Appearance
from oss_desk.services.desk import Desk
from oss_desk.words.tally_labels import labels

WIDTH, HEIGHT = 1366, 768
REGISTERED, RENEWED, CAREGIVER = 5, 3, 10
"""Which invented people come: one for the first time, one for a new card, and a caregiver."""


def play(desk: Desk, hands: PracticeHands, out: Path) -> int:
    """Play each story through the real window and fill *out*; return the exit code.

    Leaves ``card.pdf``, ``tally.json``, ``visit.json`` and ``screens/*.png`` (1366 x 768).

    Raises:
        NothingHappened: the window did not do what the story waits for.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(type(application))
    put_on(application, Appearance())
    screens = out / "screens"
    screens.mkdir(parents=True, exist_ok=True)
    background = Background()
    window = DeskWindow(desk, background)
    GuiThreadCollector(window)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.activateWindow()
    try:
        documents = _play_all(window, hands, screens)
    finally:
        window.leave()
        window.close()
    (out / "visit.json").write_text(_pretty(documents), encoding="utf-8")
    return 0


def _play_all(window: DeskWindow, hands: PracticeHands, screens: Path) -> list[dict[str, object]]:
    keys = Keys(window)

    def photograph(seen: DeskWindow, name: str) -> None:
        keys.rest()
        keys.wait(lambda: seen.background.is_idle, "everything shown is loaded")
        keys.rest(60)
        seen.grab().save(str(screens / f"{name}.png"))

    look = partial(photograph, window)
    seat = SecondSeat(window.desk, WIDTH, HEIGHT, photograph)
    try:
        seat.come_in("wichai")
        window.activateWindow()
        sign_in(window, keys, look)
        told = (window, keys, seat, look)
        documents = [
            _told(
                Registration(*told, "registration", insert_caregiver=partial(hands.insert, CAREGIVER)),
                hands,
                REGISTERED,
            ),
            _told(Renewal(*told, "renewal"), hands, RENEWED),
        ]
    finally:
        seat.leave()
    window.activateWindow()
    out = screens.parent
    (out / "card.pdf").write_bytes(hands.printed()[-1])
    _look_at_pages(keys, look)
    officer, today = window.session.required(), window.desk.clock.today()
    tally = window.desk.day.tally(today, today, officer).document(labels())
    (out / "tally.json").write_text(_pretty(tally), encoding="utf-8")
    return documents


def _told(story: VisitStory, hands: PracticeHands, person: int) -> dict[str, object]:
    """Let *story* happen to the invented *person*, and return it as ``visit.json`` holds it."""
    story.tell(partial(hands.insert, person))
    hands.pull()
    document = story.document()
    sys.stderr.write(
        "{kind}: {keys} keys and {supervisor_keys} of the supervisor, {machine_ms} ms waited, "
        "longest stall {longest_stall_ms} ms\n".format_map(document)
    )
    return document


def _look_at_pages(keys: Keys, look: Callable[[str], None]) -> None:
    for chord, name in (("Ctrl+1", "home"), ("Ctrl+3", "approval"), ("Ctrl+4", "print"), ("Ctrl+5", "tally")):
        keys.press(chord)
        look(name)


def _pretty(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
