"""Reading the national ID card."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from oss_desk.domain.people.citizen_card import CardHints, CitizenCard, ReadStatistics


def never() -> bool:
    """Nobody cancels."""
    return False


@dataclass(frozen=True, slots=True)
class PhotoProgress:
    """How far the photo is: *part* of *parts* segments, both from 1."""

    part: int
    parts: int


@dataclass(frozen=True, slots=True)
class ReaderDetails:
    """How one reader is connected, for diagnosis; nothing personal.

    Attributes:
        connection: ``pcsc``, ``gempc``, ``acs`` or ``simulated``.
        driver: words for a technician: service and driver with version, or the firmware's own text.
    """

    name: str
    connection: str
    driver: str = ""


class CardSession(Protocol):
    """One card while it is connected; text first, photo after."""

    @property
    def statistics(self) -> ReadStatistics:
        """How the reading went up to now, also one that failed; raises nothing.

        ``apdu_count_text`` and ``text_ms`` are 0 until the text was read.
        """

    def read_text(self) -> CitizenCard:
        """Return every text field, without photo.

        Raises:
            NotThaiId, CardRemoved, CardMute, ReaderLost, CardIo, Timeout: see services/errors.py.
        """

    def read_photo(
        self,
        card: CitizenCard,
        progress: Callable[[PhotoProgress], None],
        cancelled: Callable[[], bool] = never,
    ) -> CitizenCard:
        """Return *card* with its photo; incomplete or missing, it comes back with a warning instead.

        *cancelled* is asked before each segment; once it says yes, the photo is incomplete. What was
        read of it may be kept in memory for a while, so that the same card goes on from there.

        Raises:
            nothing for a card pulled in the middle: the text stays good, ``photo_complete`` is False.
        """

    def read_hints(self) -> CardHints:
        """Return what the card's other applets say; ask after the photo, which must not wait for it.

        Raises:
            nothing: a card without these applets, or one that is pulled now, gives empty hints.
        """


class CitizenCardReader(Protocol):
    """The readers of this machine."""

    def readers(self) -> tuple[str, ...]:
        """Return the names of the connected contact readers; none is no error."""

    def has_service(self) -> bool:
        """Tell whether what the readers depend on answers: the system's smart-card service; nothing raised.

        True where nothing is needed. Without the service `readers` names none of those it serves.
        """

    def connect(self, reader: str) -> AbstractContextManager[CardSession]:
        """Connect to the card in *reader*, shared, with a few quick retries; left on exit.

        Raises:
            NoReader, NoCard, CardMute, CardIo (also `CardInUse`), ReaderLost, SerialUnavailable, Timeout:
                see services/errors.py.
        """

    def details(self, reader: str) -> ReaderDetails:
        """Return how *reader* is connected; words nobody can tell (now) are empty, and nothing is raised."""

    def forget(self) -> None:
        """Wipe what is kept in memory of a photo that was interrupted; safe to call at any time."""


@dataclass(frozen=True, slots=True)
class CardInserted:
    """A card was put into *reader*."""

    reader: str


@dataclass(frozen=True, slots=True)
class CardPulled:
    """The card left *reader*."""

    reader: str


@dataclass(frozen=True, slots=True)
class ReadersChanged:
    """The connected readers are now *readers*; empty when the last one is gone."""

    readers: tuple[str, ...]


ReaderEvent = CardInserted | CardPulled | ReadersChanged


class ReaderWatch(Protocol):
    """Tells of cards and readers as they come and go, from one thread of its own."""

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin; *on_event* is called on the watch's own thread and must return at once.

        The first event is `ReadersChanged`; a card that is in already comes as `CardInserted`.
        """

    def stop(self) -> None:
        """End within two seconds; safe to call twice."""

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Tell whether the watch's thread gave a sign of life in the last *within_seconds*.

        It gives one at least every second, so less than two is no question to ask. False before
        `start`, after `stop`, and while *on_event* does not return.
        """
