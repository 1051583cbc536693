"""A card reader without hardware: somebody puts an invented person's card in and pulls it out."""

import math
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from time import monotonic, perf_counter, sleep

from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard, ReadStatistics
from oss_desk.services.errors import CardMute, CardRemoved, NoCard, NoReader, NotThaiId, ReaderLost
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    CardSession,
    PhotoProgress,
    ReaderDetails,
    ReaderEvent,
    ReadersChanged,
    never,
)
from oss_desk.services.ports.clock import Clock
from oss_desk.simulated import thai_id_card
from oss_desk.simulated.card_applet import ORDINARY_ATR
from oss_desk.simulated.people import TrainingPerson
from oss_desk.simulated.portrait import chip_photo

_PARTS = 20
_TEXT_COMMANDS = 7
_PART_COMMANDS = 2
_DONE = "9000"
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
        self.name = name
        self.command_ms = 0.0
        self._clock = clock
        self._lock = threading.Lock()
        self._plugged = True
        self._card: tuple[TrainingPerson, CardFault] | None = None
        self._movements = 0
        self._last: TrainingPerson | None = None
        self._listeners: list[Callable[[ReaderEvent], None]] = []

    @property
    def last_person(self) -> TrainingPerson | None:
        """Whose card was put in last, in or out by now."""
        return self._last

    def insert(self, person: TrainingPerson, fault: CardFault = CardFault.NONE) -> None:
        """Put *person*'s card in; a card that is in is pulled first."""
        self.pull()
        with self._lock:
            self._card = (person, fault)
            self._last = person
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
            person, fault = self._card
            movements = self._movements
        if fault is CardFault.MUTE:
            raise CardMute(reader)
        yield _SimulatedSession(self, person, fault, movements, self._clock.today())

    def details(self, reader: str) -> ReaderDetails:
        """Return that *reader* is only simulated."""
        return ReaderDetails(reader, "simulated")

    def forget(self) -> None:
        """Have nothing to wipe: an invented person's photo is drawn anew each time."""

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
            if not self._plugged:
                raise ReaderLost(self.name)
            if self._movements != movements:
                raise CardRemoved(self.name)

    def take_time(self, commands: int) -> None:
        """Be as slow as a card that is sent *commands* commands."""
        if self.command_ms:
            sleep(commands * self.command_ms / 1000)

    def _tell(self, event: ReaderEvent) -> None:
        for listener in self._listeners:
            listener(event)


class _SimulatedSession:
    """The `CardSession` of one card put in once."""

    def __init__(
        self,
        reader: SimulatedCardReader,
        person: TrainingPerson,
        fault: CardFault,
        movements: int,
        today: date,
    ) -> None:
        self._reader = reader
        self._person = person
        self._fault = fault
        self._movements = movements
        self._today = today
        self._asked_at = perf_counter()
        self._statistics = ReadStatistics(reader=reader.name, atr=ORDINARY_ATR.hex(" ").upper())

    @property
    def statistics(self) -> ReadStatistics:
        """How the reading went up to now; see the port."""
        return self._statistics

    def read_text(self) -> CitizenCard:
        """Return every text field; see the port."""
        self._reader.expect(self._movements)
        if self._fault is CardFault.FOREIGN:
            asked = (self._reader.command_ms,)
            self._statistics = replace(
                self._statistics, apdu_count=1, last_status=_NO_SUCH_APPLET, command_ms=asked
            )
            raise NotThaiId(self._reader.name)
        self._reader.take_time(_TEXT_COMMANDS)
        elapsed = (perf_counter() - self._asked_at) * 1000
        statistics = replace(
            self._statistics,
            apdu_count=_TEXT_COMMANDS,
            apdu_count_text=_TEXT_COMMANDS,
            text_ms=elapsed,
            total_ms=elapsed,
            protocol="T=0",
            last_status=_DONE,
            command_ms=(self._reader.command_ms,) * _TEXT_COMMANDS,
        )
        self._statistics = statistics
        return replace(card_of(self._person, self._today), statistics=statistics)

    def read_photo(
        self,
        card: CitizenCard,
        progress: Callable[[PhotoProgress], None],
        cancelled: Callable[[], bool] = never,
    ) -> CitizenCard:
        """Return *card* with its photo; see the port."""
        part = 0
        try:
            for part in range(1, _PARTS + 1):
                if cancelled():
                    return self._finished(card, None, "photo_incomplete", _PART_COMMANDS * (part - 1))
                self._reader.take_time(_PART_COMMANDS)
                self._reader.expect(self._movements)
                progress(PhotoProgress(part, _PARTS))
            self._reader.expect(self._movements)
        except (CardRemoved, ReaderLost):
            return self._finished(card, None, "photo_incomplete", _PART_COMMANDS * part)
        if self._fault is CardFault.NO_PHOTO:
            return self._finished(card, None, "missing", _PART_COMMANDS * part)
        return self._finished(card, chip_photo(self._person.look), "", _PART_COMMANDS * part)

    def read_hints(self) -> CardHints:
        """Return no hints: the invented person's card has no other applets."""
        return CardHints()

    def _finished(self, card: CitizenCard, photo: bytes | None, warning: str, commands: int) -> CitizenCard:
        statistics = replace(
            card.statistics,
            apdu_count=_TEXT_COMMANDS + commands,
            total_ms=(perf_counter() - self._asked_at) * 1000,
            command_ms=(self._reader.command_ms,) * (_TEXT_COMMANDS + commands),
        )
        self._statistics = statistics
        return replace(
            card,
            photo=photo,
            photo_complete=photo is not None,
            warnings=(*card.warnings, CardWarning("photo", warning)) if warning else card.warnings,
            statistics=statistics,
        )


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
