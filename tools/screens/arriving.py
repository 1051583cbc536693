"""The sign-in page and the counter home in each state that is worth a picture."""

from oss_desk.gui.demo.keys import NothingHappened
from oss_desk.gui.home.prompt import PromptState
from oss_desk.gui.settings.practice_part import PracticePart
from oss_desk.simulated.atlas.catalogue import atlas_card_named
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.people import BUAKHAM, KHAMMUN, SRIMA
from tools.screens.stage import Stage

_SLOW_MS = 120.0
_PRACTICE_GROUP = 2


def login(stage: Stage) -> None:
    """Half of the PIN is typed."""
    stage.half_type_pin("nipa")
    stage.settle()


def login_left_open(stage: Stage) -> None:
    """The light went out while a matter was open."""
    stage.open("identity")
    stage.focus("phone_edit")
    stage.keys.type("08")
    stage.settle(600)
    stage.cut_power()
    login(stage)


def wrong_pin(stage: Stage) -> None:
    """The PIN was not right."""
    stage.half_type_pin("nipa")
    stage.keys.type("999")
    stage.keys.press("Return")
    stage.settle()


def lock(stage: Stage) -> None:
    """Ctrl+L over the work."""
    stage.open("identity")
    stage.keys.press("Ctrl+L")
    stage.settle()


def home(stage: Stage) -> None:
    """The counter home, the keyboard in the queue."""
    stage.settle()


def home_reading(stage: Stage) -> None:
    """A card is being read; its picture is under way."""
    stage.counter.training.reader.command_ms = _SLOW_MS
    stage.counter.training.reader.insert(SRIMA)
    stage.wait(lambda: stage.window.current_page() == "visit", "the text is read")
    stage.keys.press("Ctrl+1")
    page = stage.window.pages.home_page
    stage.wait(lambda: page.prompt().part == 8, "the picture is half read")


def home_reader_lost(stage: Stage) -> None:
    """The reader's cable is out."""
    stage.counter.training.reader.unplug()
    stage.settle()


def home_upside_down(stage: Stage) -> None:
    """The chip does not answer."""
    stage.counter.training.reader.insert(BUAKHAM, CardFault.MUTE)
    page = stage.window.pages.home_page
    stage.wait(lambda: page.prompt().state is PromptState.CARD_PROBLEM, "the reader tells of it")
    stage.settle()


def no_card(stage: Stage) -> None:
    """F2, and a number with a slip in it."""
    stage.keys.press("F2")
    stage.keys.type("0990100001010")
    stage.settle()


def expired_card(stage: Stage) -> None:
    """The citizen card itself has expired; the work goes on."""
    stage.counter.training.reader.command_ms = 30.0
    stage.counter.training.reader.insert(KHAMMUN)
    stage.wait(lambda: stage.window.current_page() == "visit", "the text is read")
    stage.keys.rest(200)


def odd_card(stage: Stage) -> None:
    """A birth date that cannot be is told beside its field, dates no field shows at the foot."""
    stage.counter.training.reader.insert_atlas_card(atlas_card_named("impossible_dates"))
    stage.wait(lambda: stage.window.current_page() == "visit", "the text is read")
    stage.settle()


def photo_interrupted(stage: Stage) -> None:
    """The card was pulled before its photo was whole."""
    parts: list[int] = []
    stage.window.card.reading.photo_progress.connect(lambda part, _parts: parts.append(part))
    stage.counter.training.reader.command_ms = 10.0
    stage.counter.training.reader.insert_atlas_card(atlas_card_named("nid_15"))
    stage.wait(lambda: len(parts) > 2, "some of the photo is read")
    stage.counter.training.reader.pull()
    stage.settle()


def another_card(stage: Stage) -> None:
    """Somebody else's card comes while a matter is open."""
    stage.open("identity")
    stage.counter.training.reader.insert(SRIMA)
    stage.wait(lambda: stage.window.guide.waiting_visit, "the other card is read")
    stage.settle()


def practice_cards(stage: Stage) -> None:
    """The odd cards that whoever trains may put in."""
    stage.keys.press("Ctrl+Comma")
    settings = stage.window.pages.settings_page
    part = settings.findChild(PracticePart)
    if part is None:
        raise NothingHappened("no practice among the settings")
    settings.show_group(_PRACTICE_GROUP)
    part.cards.setFocus()
    stage.keys.press(*["Down"] * 9)
    stage.settle()
