"""How long from a card's insertion being seen until the name stands on the screen, on an ordinary card.

A practice desk with its whole window, off screen; the pretend card takes 25 ms for each command, as
ordinary ones do. The floor beside it is the reading of the text alone, seven commands without any desk.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.figure import Figure
from oss_desk import bootstrap
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.theme.fonts import load_fonts
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.simulated.atlas.card import AtlasCard
from oss_desk.simulated.atlas.generations import GENERATIONS
from oss_desk.simulated.card_reader import SimulatedCardReader

_COMMAND_MS = 25.0
_CARDS = GENERATIONS[2:8]
"""Another person's card each time; the first is not measured."""


def figures() -> Iterator[Figure]:
    """Time the name on the screen."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    if isinstance(application, QApplication):
        apply_theme(application)
    with tempfile.TemporaryDirectory() as scratch:
        training = bootstrap.train(Path(scratch) / "desk")
        window = DeskWindow(training.desk, Background())
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        keys = Keys(window)
        sign_in(window, keys, lambda _name: None)
        window.pages.build_rest()
        training.reader.command_ms = _COMMAND_MS
        taken = [(_on_screen(window, keys, training.reader, card), _text(training.reader)) for card in _CARDS]
        window.leave()
        window.close()
    ours, floor = (statistics.median(each) for each in zip(*taken[1:], strict=True))
    yield Figure("name_on_screen_at_25ms", ours, floor, "ms")


def _on_screen(window: DeskWindow, keys: Keys, reader: SimulatedCardReader, card: AtlasCard) -> float:
    """Put *card* in, return the milliseconds until its name is seen, and go back to the counter home."""
    fields = window.workspace.page.findChildren(QLineEdit)

    def is_seen() -> bool:
        return any(field.text() == card.text.name_th.last and field.isVisible() for field in fields)

    began = time.perf_counter()
    reader.insert_atlas_card(card)
    keys.wait(is_seen, "the name on the screen")
    taken = (time.perf_counter() - began) * 1000
    keys.wait(lambda: not window.card.reading.is_busy, "the end of the photo")
    keys.press("Escape")
    keys.wait(lambda: window.current_page() == "home", "the counter home")
    return taken


def _text(reader: SimulatedCardReader) -> float:
    began = time.perf_counter()
    with reader.connect(reader.name) as session:
        session.read_text()
    return (time.perf_counter() - began) * 1000
