"""Cards read over a line that spoils answers, a hundred thousand of them for each driver.

A driver is one entry of `DRIVERS`. Whatever happens to the answers: no reading hangs, nothing but the
named errors comes out, nobody is taken for somebody else, and a photo is that card's own or none.
"""

import faulthandler
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter

from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.domain.people.citizen_card import CardHints, CitizenCard, ReadStatistics
from oss_desk.services.errors import (
    CardIo,
    CardMute,
    CardRemoved,
    NoCard,
    NotThaiId,
    ReaderLost,
    SerialUnavailable,
    Timeout,
)
from oss_desk.services.ports.citizen_card_reader import CardSession
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.card_reader import card_of
from oss_desk.simulated.people import PEOPLE, TrainingPerson
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.spoiled_answers import SpoiledChannel, Spoiler
from tests.soak.spoiled_lines import spoiled_line

ANSWERS = 100_000
SEED = 20261122
_HANGS_AFTER_SECONDS = 120
_NAMED = (NotThaiId, CardRemoved, CardMute, NoCard, ReaderLost, SerialUnavailable, CardIo, Timeout)
_OLD_ATR = bytes.fromhex("3B6700005448204E494401")
_FILES = tuple((person, card_file(person), card_of(person, MORNING.date())) for person in PEOPLE)


@dataclass(frozen=True, slots=True)
class Driver:
    """One way to a card.

    Attributes:
        open: opens a session with the card over a line that the `Spoiler` spoils; what it raises must
            be one of the named errors. The `PhotoMemory` is the reader's own.
        within_seconds: how long one whole reading may take with every time-out it may run into.
        answers_in_tests: how many are spoiled in every run of the tests, in a few seconds.
    """

    open: Callable[[CardApplet, Spoiler, PhotoMemory], AbstractContextManager[CardSession]]
    within_seconds: float
    answers_in_tests: int = 2_000


@contextmanager
def _chip(applet: CardApplet, spoiler: Spoiler, memory: PhotoMemory) -> Iterator[CardSession]:
    """Give a session right above the chip: the transport that every driver shares."""
    yield ChipSession(
        SpoiledChannel(applet, spoiler),
        reader="reader",
        today=MORNING.date(),
        asked_at=perf_counter(),
        memory=memory,
    )


DRIVERS: dict[str, Driver] = {
    "chip": Driver(_chip, within_seconds=5),
    "gempc": Driver(partial(spoiled_line, "gempc"), within_seconds=15, answers_in_tests=300),
    "acs": Driver(partial(spoiled_line, "acs"), within_seconds=15, answers_in_tests=300),
}


@dataclass(slots=True)
class Tally:
    """What became of the readings.

    Attributes:
        wrong: what must not happen, in words without anything personal.
    """

    answers: int = 0
    readings: int = 0
    texts: int = 0
    photos: int = 0
    resumed: int = 0
    slowest: float = 0.0
    wrong: list[str] | None = None

    def blame(self, what: str) -> None:
        """Note something that must not happen."""
        self.wrong = [*(self.wrong or ()), f"reading {self.readings}: {what}"]


def run(answers: int = ANSWERS) -> int:
    """Spoil *answers* of each driver, and return 1 when anything happened that must not."""
    bad = False
    for name, driver in DRIVERS.items():
        tally = spoil(driver, answers, SEED)
        for line in tally.wrong or ():
            sys.stdout.write(f"{name}: {line}\n")
        bad = bad or bool(tally.wrong)
        sys.stdout.write(
            f"reader {name} seed {SEED}: {tally.answers} spoiled answers {tally.readings} readings"
            f" {tally.texts} texts {tally.photos} photos"
            f" {tally.resumed} of them gone on with {tally.slowest:.2f} s the slowest"
            f" {len(tally.wrong or ())} wrong\n"
        )
    return 1 if bad else 0


def spoil(driver: Driver, answers: int, seed: int) -> Tally:
    """Read cards with *driver* until *answers* were spoiled, and return what became of it."""
    chance = random.Random(seed)  # noqa: S311, a run to be repeated, no secret
    spoiler, memory, tally = Spoiler(chance), PhotoMemory(), Tally()
    holder = chance.choice(_FILES)
    while spoiler.count < answers:
        # The same card comes back as often as another one: that is when a photo goes on.
        holder = holder if chance.random() < 0.5 else chance.choice(_FILES)
        spoiler.share = chance.choice((1.0, 3.0, 10.0, 40.0))
        faulthandler.dump_traceback_later(_HANGS_AFTER_SECONDS, exit=True)
        try:
            _read_once(driver, holder, spoiler, memory, tally)
        finally:
            faulthandler.cancel_dump_traceback_later()
    memory.wipe()
    tally.answers = spoiler.count
    return tally


def _read_once(
    driver: Driver,
    holder: tuple[TrainingPerson, bytes, CitizenCard],
    spoiler: Spoiler,
    memory: PhotoMemory,
    tally: Tally,
) -> None:
    person, file, true = holder
    tally.readings += 1
    begun_at = perf_counter()
    try:
        with driver.open(_applet(file, spoiler.chance), spoiler, memory) as session:
            card = session.read_text()
            _check_text(card, true, tally)
            parts: list[int] = []
            card = session.read_photo(card, lambda progress: parts.append(progress.part))
            _check_photo(card, chip_photo(person.look), tally)
            tally.resumed += card.photo_complete and parts[:1] != [1]
            if not isinstance(session.read_hints(), CardHints):
                tally.blame("no hints")
    except _NAMED:
        # The text was not to be had; that is what these errors say.
        pass
    except Exception as error:  # noqa: BLE001, to be told with the number of the reading
        tally.blame(f"{type(error).__name__}: {error}")
    elapsed = perf_counter() - begun_at
    tally.slowest = max(tally.slowest, elapsed)
    if elapsed > driver.within_seconds:
        tally.blame(f"took {elapsed:.1f} s")


def _applet(file: bytes, chance: random.Random) -> CardApplet:
    return chance.choice(
        (
            lambda: CardApplet(file),
            lambda: CardApplet(file, data_at_once=True),
            lambda: CardApplet(file, get_response_p2=1),
            lambda: CardApplet(file, atr=_OLD_ATR, get_response_p2=1),
        )
    )()


def _check_text(card: CitizenCard, true: CitizenCard, tally: Tally) -> None:
    tally.texts += 1
    doubted = {warning.field for warning in card.warnings if warning not in true.warnings}
    if card.citizen_id != true.citizen_id and "citizen_id" not in doubted:
        tally.blame("another person")
    elif replace(card, statistics=ReadStatistics()) != true and not doubted:
        tally.blame("another text, and no warning")


def _check_photo(card: CitizenCard, true: bytes, tally: Tally) -> None:
    tally.photos += card.photo_complete
    if card.photo is not None and card.photo != true:
        tally.blame("another photo")
    if card.photo_complete is (card.photo is None):
        tally.blame("a photo that is not what it says")
