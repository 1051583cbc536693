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
_AFTER_A_BUG_SECONDS = (0.1, 1.0, 10.0)


class SerialReaderWatch:
    """The `ReaderWatch` of the reader on one serial port.

    A reader that is unplugged is told as gone with its card, and asked for again until it is back.

    Args:
        line: shared with the reader over the same port.
    """

    def __init__(self, line: SerialLine) -> None:
        self._line = line
        self._lookout: _Lookout | None = None
        self._thread: Thread | None = None

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin; *on_event* is called on the watch's own thread and must return at once."""
        self.stop()
        self._lookout = _Lookout(self._line, on_event)
        self._thread = Thread(target=self._lookout.run, name=f"card-reader {self._line.path}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End within two seconds; safe to call twice."""
        thread, self._thread = self._thread, None
        lookout, self._lookout = self._lookout, None
        if lookout is not None:
            lookout.stop()
        if thread is not None:
            thread.join(timeout=2)

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Tell whether the thread gave a sign of life, or is asking the reader something right now."""
        thread, lookout = self._thread, self._lookout
        if thread is None or lookout is None or not thread.is_alive():
            return False
        now = monotonic()
        return now - lookout.alive_at <= within_seconds or now <= lookout.busy_until


class _Lookout:
    """What one thread knows between `start` and `stop`; one that hangs when stopped stays silent later.

    Attributes:
        alive_at: `time.monotonic()` of its last sign of life.
        busy_until: up to then it may be waiting for the reader.
    """

    def __init__(self, line: SerialLine, on_event: Callable[[ReaderEvent], None]) -> None:
        self.alive_at = monotonic()
        self.busy_until = -math.inf
        self._line = line
        self._on_event = on_event
        self._stopping = Event()
        self._news: queue.SimpleQueue[LineNews] = queue.SimpleQueue()
        self._told: tuple[str, ...] | None = None
        self._card_in = False
        self._tells = False
        self._bad_answers = 0

    def stop(self) -> None:
        """Make the thread end; returns before it does."""
        self._stopping.set()
        self._news.put(CardMoved(None, unasked=False))

    def run(self) -> None:
        """Watch until stopped, whatever goes wrong."""
        failures = 0
        while not self._stopping.is_set():
            try:
                self._watch()
            except Exception:  # noqa: BLE001, a watch that is no more would not be missed by anybody
                _log.exception("the watch over the serial card reader failed and starts again")
                # Nobody knows what was told before it failed, so everything is told anew.
                self._told, self._card_in = None, False
                self._stopping.wait(_AFTER_A_BUG_SECONDS[min(failures, len(_AFTER_A_BUG_SECONDS) - 1)])
                failures += 1

    def _watch(self) -> None:
        """Follow the reader for as long as it is there, and ask for it again after that."""
        while not self._stopping.is_set():
            self._give_sign(_OPENING_SECONDS)
            self._line.listen(self._news.put)
            try:
                with self._line.keep(self._stopping):
                    self._follow()
            except DeviceError as error:
                self._give_sign(0.0)
                _log.info("no reader answers on the serial port: %s", type(error).__name__)
                self._tell_readers(())
            finally:
                self._line.ignore(self._news.put)
                self._forget_news()
            self._give_sign(_PORT_AGAIN_SECONDS)
            self._stopping.wait(_PORT_AGAIN_SECONDS * self._line.patience)

    def _forget_news(self) -> None:
        while not self._news.empty():
            self._news.get_nowait()

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
        self._say(ReadersChanged(readers))

    def _tell_card(self, *, present: bool) -> None:
        if present == self._card_in:
            return
        self._card_in = present
        self._say(CardInserted(self._line.path) if present else CardPulled(self._line.path))

    def _say(self, event: ReaderEvent) -> None:
        if not self._stopping.is_set():
            self._on_event(event)

    def _give_sign(self, busy_seconds: float) -> None:
        """Live, and be busy for at most *busy_seconds* from now."""
        self.alive_at = monotonic()
        self.busy_until = self.alive_at + busy_seconds
