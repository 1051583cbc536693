"""Telling of cards and readers as they come and go, through the service's own notices."""

import logging
import math
from collections.abc import Callable
from threading import Event, Thread
from time import monotonic

from oss_desk.devices.citizen_card.pcsc_service import (
    PLUG_AND_PLAY,
    UNAWARE,
    PcscFailure,
    PcscService,
    is_gone,
    is_present,
    movements,
)
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    ReaderEvent,
    ReadersChanged,
)

_log = logging.getLogger(__name__)
_LONGEST_WAIT_MS = 1000
"""The service wakes us at once; this bounds how long `stop` and a lost notice can take."""
_SERVICE_AGAIN_SECONDS = 0.5
_LIST_AGAIN_SECONDS = 0.1


class PcscReaderWatch:
    """The `ReaderWatch` of the operating system's readers: one thread, blocked in the service.

    A service that dies is told as no readers; it is asked for again until it is back.
    """

    def __init__(self) -> None:
        self._stopping = Event()
        self._thread: Thread | None = None
        self._on_event: Callable[[ReaderEvent], None] = _nobody
        self._told: tuple[str, ...] | None = None
        self._states: dict[str, int] = {}
        self._alive_at = -math.inf

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin; *on_event* is called on the watch's own thread and must return at once."""
        self._stopping.clear()
        self._told = None
        self._states = {}
        self._on_event = on_event
        self._alive_at = monotonic()
        self._thread = Thread(target=self._run, name="card-readers", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End within two seconds; safe to call twice."""
        self._stopping.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(timeout=2)

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Tell whether the thread gave a sign of life in the last *within_seconds*."""
        thread = self._thread
        return thread is not None and thread.is_alive() and monotonic() - self._alive_at <= within_seconds

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._alive_at = monotonic()
            try:
                with PcscService() as service:
                    self._follow(service)
            except PcscFailure as failure:
                _log.info("smart-card service unavailable: %s", failure)
                self._tell_readers(())
                self._stopping.wait(_SERVICE_AGAIN_SECONDS)

    def _follow(self, service: PcscService) -> None:
        """Tell of every change until stopped.

        Raises:
            PcscFailure: the service ended.
        """
        pseudo = UNAWARE
        while not self._stopping.is_set():
            self._alive_at = monotonic()
            self._tell_readers(service.contact_readers())
            known = {name: self._states.get(name, UNAWARE) for name in self._told or ()}
            # The first look at a reader answers at once and tells of a card that is already in.
            try:
                states = service.wait({**known, PLUG_AND_PLAY: pseudo}, _LONGEST_WAIT_MS)
            except PcscFailure as failure:
                if not failure.reader_gone:
                    raise
                # A reader left between the list and the wait: look at the list again.
                self._stopping.wait(_LIST_AGAIN_SECONDS)
                continue
            pseudo = states.pop(PLUG_AND_PLAY, pseudo)
            for name, state in states.items():
                self._tell_card(name, state)

    def _tell_readers(self, readers: tuple[str, ...]) -> None:
        """Tell the connected readers when they changed; a reader that left took its card along."""
        if readers == self._told:
            return
        for name in tuple(self._states):
            if name not in readers and is_present(self._states.pop(name)):
                self._on_event(CardPulled(name))
        self._told = readers
        self._on_event(ReadersChanged(readers))

    def _tell_card(self, name: str, state: int) -> None:
        before = self._states.get(name, UNAWARE)
        if is_gone(state):
            # The list of readers is asked again at the next turn and tells the rest.
            return
        self._states[name] = state
        # Pulled and put in again between two notices: both counted, only one state seen.
        changed_hands = movements(state) != movements(before)
        if is_present(before) and (not is_present(state) or changed_hands):
            self._on_event(CardPulled(name))
        if is_present(state) and (not is_present(before) or changed_hands):
            self._on_event(CardInserted(name))


def _nobody(event: ReaderEvent) -> None:
    """Take an event before anybody listens."""
