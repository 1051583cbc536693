"""Plays the demonstration and leaves its papers and pictures behind."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from oss_desk.gui.background import Background
from oss_desk.gui.collector import GuiThreadCollector
from oss_desk.gui.demo.hands import PracticeHands
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.demo.visit_story import VisitStory
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.services.desk import Desk
from oss_desk.words.tally_labels import labels

WIDTH, HEIGHT = 1366, 768
STORIES = (("registration", 2), ("renewal", 0))
"""What is played, and by which invented person."""


def play(desk: Desk, hands: PracticeHands, out: Path) -> int:
    """Play each story through the real window and fill *out*; return the exit code.

    Leaves ``card.pdf``, ``tally.json``, ``visit.json`` and ``screens/*.png`` (1366 x 768).

    Raises:
        NothingHappened: the window did not do what the story waits for.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(type(application))
    apply_theme(application)
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

    def look(name: str) -> None:
        keys.rest()
        keys.wait(lambda: window.background.is_idle, "everything shown is loaded")
        keys.rest(60)
        window.grab().save(str(screens / f"{name}.png"))

    sign_in(window, keys, look)
    documents = []
    for kind, person in STORIES:
        story = VisitStory(window, keys, kind, look)
        story.tell(partial(hands.insert, person))
        hands.pull()
        documents.append(story.document())
        sys.stderr.write(f"{kind}: {sum(step.keys for step in story.taken)} keys\n")
    out = screens.parent
    (out / "card.pdf").write_bytes(hands.printed()[-1])
    _look_at_pages(keys, look)
    officer, today = window.session.required(), window.desk.clock.today()
    tally = window.desk.day.tally(today, today, officer).document(labels())
    (out / "tally.json").write_text(_pretty(tally), encoding="utf-8")
    return documents


def _look_at_pages(keys: Keys, look: Callable[[str], None]) -> None:
    for chord, name in (("Ctrl+1", "home"), ("Ctrl+3", "approval"), ("Ctrl+4", "print"), ("Ctrl+5", "tally")):
        keys.press(chord)
        look(name)


def _pretty(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
