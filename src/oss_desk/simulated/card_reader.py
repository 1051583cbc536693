"""A card reader without hardware: somebody puts an invented person's card in and pulls it out."""

import math
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from functools import partial
from time import monotonic

from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard
from oss_desk.services.errors import CardMute, CardRemoved, NoCard, NoReader, NotThaiId, ReaderLost
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    CardSession,
    ReaderDetails,
    ReaderEvent,
    ReadersChanged,
)
from oss_desk.services.ports.clock import Clock
from oss_desk.simulated import thai_id_card
from oss_desk.simulated.people import TrainingPerson
from oss_desk.simulated.portrait import Look, chip_photo, load_pencils
from oss_desk.simulated.pretend_card import DrawnCard, PretendCard
from oss_desk.simulated.pretend_session import PretendSession

_NO_SUCH_APPLET = "6A82"
_HEARTBEAT_SECONDS = 1.0
READER_NAME = "เครื่องอ่านบัตรจำลอง"


class CardFault(StrEnum):
    """What may be the matter with a card."""

    NONE = "none"
    MUTE = "mute"
    FOREIGN = "foreign"
    NO_PHOTO = "no_photo"


class SimulatedCardReader:
    """The `CitizenCardReader` with one reader, and the hand that moves cards in it.

    `insert`, `pull`, `unplug` and `plug_in` may be called from any thread.

    Args:
        clock: tells whether a card has expired.
        name: the reader's name.

    Attributes:
        command_ms: milliseconds each command takes; an ordinary card needs about 25, a pretend one none.
    """

    def __init__(self, clock: Clock, name: str = READER_NAME) -> None:
        load_pencils()
        self.name = name
        self.command_ms = 0.0
        self._clock = clock
        self._lock = threading.Lock()
        self._plugged = True
        self._card: PretendCard | None = None
        self._movements = 0
        self._last: PretendCard | None = None
        self._parts_kept = 0
        self._listeners: list[Callable[[ReaderEvent], None]] = []

    @property
    def last_look(self) -> Look | None:
        """The face on the card that was put in last, in or out by now."""
        return self._last.look if self._last else None

    def insert(self, person: TrainingPerson, fault: CardFault = CardFault.NONE) -> None:
        """Put *person*'s card in; a card that is in is pulled first."""
        self._put_in(_of_person(person, fault))

    def insert_atlas_card(self, card: DrawnCard, *, at_its_pace: bool = False) -> None:
        """Put *card* of the atlas in; a card that is in is pulled first.

        *at_its_pace* makes it as slow as its kind is.
        """
        self._put_in(card.in_reader(at_its_pace=at_its_pace))

    def _put_in(self, card: PretendCard) -> None:
        self.pull()
        with self._lock:
            if self._last is None or card.key != self._last.key:
                self._parts_kept = 0
            self._card = self._last = card
            self._movements += 1
            self._tell(CardInserted(self.name))

    def pull(self) -> None:
        """Pull the card; without one, nothing happens."""
        with self._lock:
            if self._card is not None:
                self._card = None
                self._movements += 1
                self._tell(CardPulled(self.name))

    def unplug(self) -> None:
        """Take the reader away, with the card if one is in."""
        self.pull()
        with self._lock:
            self._plugged = False
            self._tell(ReadersChanged(()))

    def plug_in(self) -> None:
        """Bring the reader back, empty."""
        with self._lock:
            self._plugged = True
            self._tell(ReadersChanged((self.name,)))

    def readers(self) -> tuple[str, ...]:
        """Return the one name, or nothing while unplugged."""
        return (self.name,) if self._plugged else ()

    def has_service(self) -> bool:
        """Tell that nothing is needed to pretend."""
        return True

    @contextmanager
    def connect(self, reader: str) -> Iterator[CardSession]:
        """Connect to the card in *reader*.

        Raises:
            NoReader, NoCard, CardMute: see services/errors.py.
        """
        with self._lock:
            if not self._plugged or reader != self.name:
                raise NoReader(reader)
            if self._card is None:
                raise NoCard(reader)
            card, movements = self._card, self._movements
        if card.error is CardMute:
            raise CardMute(reader)
        yield PretendSession(self, card, movements, self._clock.today())

    def details(self, reader: str) -> ReaderDetails:
        """Return that *reader* is only simulated."""
        return ReaderDetails(reader, "simulated")

    def forget(self) -> None:
        """Go on with no interrupted photo any more."""
        with self._lock:
            self._parts_kept = 0

    def parts_kept(self, movements: int) -> int:
        """Return how many parts of its photo an earlier reading of the card left behind.

        Raises:
            ReaderLost, CardRemoved: as `expect`.
        """
        with self._lock:
            self._expect(movements)
            return self._parts_kept

    def keep(self, movements: int, parts: int) -> None:
        """Keep in mind that *parts* of the card's photo are here, in case it is pulled now.

        Raises:
            ReaderLost, CardRemoved: as `expect`.
        """
        with self._lock:
            self._expect(movements)
            self._parts_kept = parts

    def listen(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Tell *on_event* how things stand and then of every change, on the thread that changes them."""
        with self._lock:
            self._listeners.append(on_event)
            on_event(ReadersChanged(self.readers()))
            if self._card is not None:
                on_event(CardInserted(self.name))

    def ignore(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Stop telling *on_event*; one that does not listen is no error."""
        with self._lock:
            if on_event in self._listeners:
                self._listeners.remove(on_event)

    def expect(self, movements: int) -> None:
        """Make sure that the card has not been moved since *movements*.

        Raises:
            ReaderLost: the reader is away. CardRemoved: the card was pulled.
        """
        with self._lock:
            self._expect(movements)

    def _expect(self, movements: int) -> None:
        if not self._plugged:
            raise ReaderLost(self.name)
        if self._movements != movements:
            raise CardRemoved(self.name)

    def _tell(self, event: ReaderEvent) -> None:
        for listener in self._listeners:
            listener(event)


def _of_person(person: TrainingPerson, fault: CardFault) -> PretendCard:
    """Return the ordinary card of *person*, with *fault* if something is the matter with it."""
    errors = {CardFault.MUTE: CardMute, CardFault.FOREIGN: NotThaiId}
    blank = fault is CardFault.NO_PHOTO
    return PretendCard(
        key=f"{person.citizen_id.digits} {fault}",
        text_on=partial(card_of, person),
        photo=partial(_nothing if blank else chip_photo, person.look),
        look=person.look,
        photo_warning="missing" if blank else "",
        error=errors.get(fault),
        refusal=_NO_SUCH_APPLET if fault is CardFault.FOREIGN else "",
    )


def _nothing(_look: Look) -> None:
    """Draw nobody."""


def card_of(person: TrainingPerson, today: date) -> CitizenCard:
    """Return what reading *person*'s card gives on *today*, without photo and statistics."""
    warnings = []
    if person.birth_date.as_date is None:
        warnings.append(CardWarning("birth_date", "partial_date"))
    if person.expiry_date is not None and person.expiry_date < today:
        warnings.append(CardWarning("expiry_date", "expired_card"))
    return CitizenCard(
        citizen_id=person.citizen_id.digits,
        citizen_id_valid=True,
        name_th=person.name_th,
        name_en=person.name_en,
        birth_date=person.birth_date,
        sex=person.sex,
        issuer=thai_id_card.ISSUER,
        issuer_code=thai_id_card.ISSUER_CODE,
        request_number=thai_id_card.REQUEST_NUMBER,
        card_type=thai_id_card.CARD_TYPE,
        photo_number=thai_id_card.PHOTO_NUMBER,
        issue_date=person.issue_date,
        expiry_date=person.expiry_date,
        lifelong=person.expiry_date is None,
        address=person.address,
        address_raw=thai_id_card.address_text(person.address).replace("#", " ").strip(),
        warnings=tuple(warnings),
    )


class SimulatedReaderWatch:
    """The `ReaderWatch` of a simulated reader; like the real one it tells from a thread of its own.

    Args:
        reader: the reader whose cards it tells of.
    """

    def __init__(self, reader: SimulatedCardReader) -> None:
        self._reader = reader
        self._events: queue.SimpleQueue[ReaderEvent | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._alive_at = -math.inf

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin; *on_event* is called on the watch's own thread and must return at once."""
        self._events = queue.SimpleQueue()
        self._alive_at = monotonic()
        self._thread = threading.Thread(
            target=self._deliver, args=(self._events, on_event), name="simulated-card-reader", daemon=True
        )
        self._thread.start()
        self._put = self._events.put
        self._reader.listen(self._put)

    def stop(self) -> None:
        """End within two seconds; safe to call twice."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._reader.ignore(self._put)
            self._events.put(None)
            thread.join(timeout=2)

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Tell whether the thread gave a sign of life in the last *within_seconds*."""
        thread = self._thread
        return thread is not None and thread.is_alive() and monotonic() - self._alive_at <= within_seconds

    def _deliver(
        self, events: "queue.SimpleQueue[ReaderEvent | None]", on_event: Callable[[ReaderEvent], None]
    ) -> None:
        """Hand over events until None comes."""
        while True:
            self._alive_at = monotonic()
            try:
                event = events.get(timeout=_HEARTBEAT_SECONDS)
            except queue.Empty:
                continue
            if event is None:
                return
            on_event(event)
