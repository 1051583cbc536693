"""Telling of cards in a serial reader as they come and go, and of the reader itself.

The reader speaks first where it can; the watch waits for that. A reader that has not yet shown that it
speaks first is asked for its slot once a second. One that has is asked every five seconds all the same,
because nothing else tells that the other end of a serial cable was unplugged.
"""

import logging
import math
import queue
from collections.abc import Callable
from threading import Event, Thread
from time import monotonic

from oss_desk.devices.citizen_card.ccid import CARD_ABSENT, CARD_INACTIVE, SLOT_STATUS
from oss_desk.devices.citizen_card.ccid_serial import CardMoved
from oss_desk.devices.citizen_card.ccid_trouble import BadAnswer, LineTrouble
from oss_desk.devices.citizen_card.serial_line import LineGone, LineNews, SerialLine
from oss_desk.services.errors import DeviceError, ReaderLost
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    ReaderEvent,
    ReadersChanged,
)

_log = logging.getLogger(__name__)
_SILENT_READER_SECONDS = 1.0
_TELLING_READER_SECONDS = 5.0
_SIGN_OF_LIFE_SECONDS = 0.5
_OPENING_SECONDS = 12.0
"""Longer than it takes to find out that no reader answers on a port, in any framing."""
_LOOKING_SECONDS = 7.0
_PORT_AGAIN_SECONDS = 1.0
_BAD_ANSWERS = 3


class SerialReaderWatch:
    """The `ReaderWatch` of the reader on one serial port.

    A reader that is unplugged is told as gone with its card, and asked for again until it is back.

    Args:
        line: shared with the reader over the same port.
    """

    def __init__(self, line: SerialLine) -> None:
        self._line = line
        self._stopping = Event()
        self._thread: Thread | None = None
        self._on_event: Callable[[ReaderEvent], None] = _nobody
        self._news: queue.SimpleQueue[LineNews] = queue.SimpleQueue()
        self._told: tuple[str, ...] | None = None
        self._card_in = False
        self._tells = False
        self._bad_answers = 0
        self._alive_until = -math.inf
        self._beat = -math.inf

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin; *on_event* is called on the watch's own thread and must return at once."""
        self._stopping = Event()
        self._told = None
        self._card_in = False
        self._on_event = on_event
        self._give_sign(0.0)
        self._thread = Thread(target=self._run, name=f"card-reader {self._line.path}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End within two seconds; safe to call twice."""
        self._stopping.set()
        self._news.put(CardMoved(None, unasked=False))
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(timeout=2)

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Tell whether the thread gave a sign of life, or is asking the reader something right now."""
        thread, now = self._thread, monotonic()
        if thread is None or not thread.is_alive():
            return False
        return now - self._beat <= within_seconds or now <= self._alive_until

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._news = queue.SimpleQueue()
            self._give_sign(_OPENING_SECONDS)
            self._line.listen(self._news.put)
            try:
                with self._line.keep(self._stopping):
                    self._follow()
            except DeviceError as error:
                self._give_sign(0.0)
                _log.info("no reader answers on the serial port: %s", type(error).__name__)
                if not self._stopping.is_set():
                    self._tell_readers(())
            finally:
                self._line.ignore(self._news.put)
            self._give_sign(_PORT_AGAIN_SECONDS)
            self._stopping.wait(_PORT_AGAIN_SECONDS * self._line.patience)

    def _follow(self) -> None:
        """Tell of every movement until stopped.

        Raises:
            ReaderLost: the port is gone or nobody answers on it any more.
        """
        self._tells = self._line.promises_to_tell
        self._bad_answers = 0
        self._give_sign(0.0)
        self._tell_readers((self._line.path,))
        look_at = monotonic()
        while not self._stopping.is_set():
            self._give_sign(0.0)
            if monotonic() >= look_at:
                looked = self._look()
                patient = looked and self._tells
                seconds = _TELLING_READER_SECONDS if patient else _SILENT_READER_SECONDS
                look_at = monotonic() + seconds * self._line.patience
            try:
                news = self._news.get(timeout=max(0.0, min(look_at - monotonic(), _SIGN_OF_LIFE_SECONDS)))
            except queue.Empty:
                continue
            if not self._take(news):
                look_at = monotonic()

    def _take(self, news: LineNews) -> bool:
        """Tell what *news* means; False when only a look at the slot can say."""
        if isinstance(news, LineGone):
            raise ReaderLost(self._line.path)
        if news.present is None:
            return False
        self._tells = self._tells or news.unasked
        self._tell_card(present=news.present)
        return True

    def _look(self) -> bool:
        """Ask the reader for its slot, and tell what it had not told by itself; False if it is busy.

        Whoever is reading the card finds out alone what happens to it; then there is nothing to ask.
        """
        self._give_sign(_LOOKING_SECONDS)
        with self._line.alone_if_free(self._stopping) as link:
            if link is None:
                return False
            try:
                status = link.ask(SLOT_STATUS)
            except BadAnswer as error:
                self._bad_answers += 1
                if self._bad_answers < _BAD_ANSWERS:
                    return False
                self._line.lost()
                raise ReaderLost(self._line.path) from error
            except LineTrouble as error:
                if not self._stopping.is_set():
                    self._line.lost()
                raise ReaderLost(self._line.path) from error
            self._bad_answers = 0
            swapped = self._line.powered and status.card == CARD_INACTIVE
            if swapped:
                self._line.card_changed()
        self._give_sign(0.0)
        # What the reader said before it answered stands in the queue by now, and is older.
        while not self._news.empty():
            self._take(self._news.get())
        present = status.card != CARD_ABSENT
        if present != self._card_in or swapped:
            # It did not tell this, whatever it promised.
            self._tells = False
            if swapped:
                self._tell_card(present=False)
            self._tell_card(present=present)
        return True

    def _tell_readers(self, readers: tuple[str, ...]) -> None:
        if readers == self._told:
            return
        self._tell_card(present=False)
        self._told = readers
        self._on_event(ReadersChanged(readers))

    def _tell_card(self, *, present: bool) -> None:
        if present == self._card_in:
            return
        self._card_in = present
        self._on_event(CardInserted(self._line.path) if present else CardPulled(self._line.path))

    def _give_sign(self, busy_seconds: float) -> None:
        """Live, and be busy for at most *busy_seconds* from now."""
        self._beat = monotonic()
        self._alive_until = self._beat + busy_seconds


def _nobody(event: ReaderEvent) -> None:
    """Take an event before anybody listens."""
