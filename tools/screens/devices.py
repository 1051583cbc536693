"""The page of devices: a reader that is well, one at work, and what may be the matter."""

from oss_desk.gui.settings.devices.page import DevicesPage
from oss_desk.gui.settings.devices.sight import ReaderState
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.people import BUAKHAM
from tools.screens.stage import Stage

_CHIP_MS = 25.0
"""What an ordinary card takes for a command."""


def tried(stage: Stage) -> None:
    """A card was put in and read as a test."""
    _open(stage)
    stage.counter.training.reader.insert(BUAKHAM)
    stage.wait(lambda: _state(stage) is ReaderState.CARD, "it is read")
    stage.settle()


def waiting(stage: Stage) -> None:
    """The page as it opens: the reader is empty."""
    _open(stage)
    stage.settle()


def reading(stage: Stage) -> None:
    """The photo of a card is being read."""
    _open(stage)
    stage.counter.training.reader.insert(BUAKHAM)
    stage.wait(lambda: _state(stage) is ReaderState.READING, "it is being read")
    stage.keys.rest(700)


def unreadable(stage: Stage) -> None:
    """A card that is in upside down."""
    _open(stage)
    stage.counter.training.reader.insert(BUAKHAM, CardFault.MUTE)
    stage.wait(lambda: _state(stage) is ReaderState.UNREADABLE, "it cannot be read")
    stage.settle()


def lost(stage: Stage) -> None:
    """The reader was unplugged."""
    _open(stage)
    stage.counter.training.reader.unplug()
    stage.wait(lambda: _state(stage) is ReaderState.LOST, "it is away")
    stage.settle()


def display(stage: Stage) -> None:
    """The group of the screen: theme, size of text, language."""
    _open(stage)
    for _group in range(2):
        stage.keys.press("Shift+Tab")
    stage.keys.press("Down", "Return", "Tab")
    stage.settle()


def _open(stage: Stage) -> None:
    stage.counter.training.reader.pull()
    stage.counter.training.reader.command_ms = _CHIP_MS
    stage.keys.press("Ctrl+Comma")
    stage.wait(lambda: _state(stage) is not None, "the readers are listed")
    stage.settle()


def _page(stage: Stage) -> DevicesPage:
    page = stage.window.pages.settings.devices
    if page is None:
        raise LookupError("page of devices")
    return page


def _state(stage: Stage) -> ReaderState | None:
    return next((row.state for row in _page(stage).readers.rows()), None)
