"""Telling of cards and readers as they come and go, through the service's own notices."""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from threading import Event, Thread
from time import monotonic
from typing import Protocol

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
"""The service wakes us at once; this bounds how long `stop` and a lost notice can take, and how far
apart two signs of life are."""
_SERVICE_AGAIN_SECONDS = 0.5
_LIST_AGAIN_SECONDS = 0.1
_AFTER_A_BUG_SECONDS = (0.5, 1, 2, 4, 8, 16, 32, 60)
"""Pauses before the next start when one start after the other fails; the last one is kept up."""
_SOUND_AFTER_SECONDS = 60


class Notices(Protocol):
    """What a watch needs of the smart-card service; see `PcscService`."""

    def contact_readers(self) -> tuple[str, ...]:
        """Return the readers a card is pushed into."""

    def wait(self, known: Mapping[str, int], milliseconds: int) -> dict[str, int]:
        """Block until a reader's state differs from the *known* one, at most *milliseconds*."""


class PcscReaderWatch:
    """The `ReaderWatch` of the operating system's readers: one thread, blocked in the service.

    A service that dies is told as no readers; it is asked for again until it is back.

    Args:
        service: opens a line to the smart-card service.
    """

    def __init__(self, service: Callable[[], AbstractContextManager[Notices]] = PcscService) -> None:
        self._service = service
        self._lookout: _Lookout | None = None
        self._thread: Thread | None = None

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin; *on_event* is called on the watch's own thread and must return at once."""
        self._lookout = _Lookout(self._service, on_event)
        self._thread = Thread(target=self._lookout.run, name="card-readers", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End within two seconds; safe to call twice."""
        thread, self._thread = self._thread, None
        lookout, self._lookout = self._lookout, None
        if lookout is not None:
            lookout.stopping.set()
        if thread is not None:
            thread.join(timeout=2)

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Tell whether the thread gave a sign of life in the last *within_seconds*."""
        thread, lookout = self._thread, self._lookout
        if thread is None or lookout is None or not thread.is_alive():
            return False
        return monotonic() - lookout.alive_at <= within_seconds


class _Lookout:
    """What one thread knows between `start` and `stop`.

    A thread that hangs in the service when it is stopped may wake up after the next start; it shares
    nothing with that one and stays silent.

    Attributes:
        stopping: set by whoever wants it to end.
        alive_at: `time.monotonic()` of its last sign of life.
    """

    def __init__(
        self,
        service: Callable[[], AbstractContextManager[Notices]],
        on_event: Callable[[ReaderEvent], None],
    ) -> None:
        self.stopping = Event()
        self.alive_at = monotonic()
        self._service = service
        self._on_event = on_event
        self._told: tuple[str, ...] | None = None
        self._states: dict[str, int] = {}

    def run(self) -> None:
        """Watch until stopped, whatever goes wrong."""
        failures = 0
        while not self.stopping.is_set():
            begun_at = self.alive_at = monotonic()
            try:
                self._watch()
            except Exception:  # noqa: BLE001, a watch that is no more would not be missed by anybody
                _log.exception("the watch over card readers failed and starts again")
                if monotonic() - begun_at > _SOUND_AFTER_SECONDS:
                    failures = 0
                # Nobody knows what was told before it failed, so everything is told anew.
                self._told, self._states = None, {}
                self.stopping.wait(_AFTER_A_BUG_SECONDS[min(failures, len(_AFTER_A_BUG_SECONDS) - 1)])
                failures += 1

    def _watch(self) -> None:
        """Follow the service for as long as it lives, and ask for it again after that."""
        while not self.stopping.is_set():
            self.alive_at = monotonic()
            try:
                with self._service() as service:
                    self._follow(service)
            except PcscFailure as failure:
                _log.info("smart-card service unavailable: %s", failure)
                self._tell_readers(())
                self.stopping.wait(_SERVICE_AGAIN_SECONDS)

    def _follow(self, service: Notices) -> None:
        """Tell of every change until stopped.

        Raises:
            PcscFailure: the service ended.
        """
        pseudo = UNAWARE
        while not self.stopping.is_set():
            self.alive_at = monotonic()
            self._tell_readers(service.contact_readers())
            known = {name: self._states.get(name, UNAWARE) for name in self._told or ()}
            # The first look at a reader answers at once and tells of a card that is already in.
            try:
                states = service.wait({**known, PLUG_AND_PLAY: pseudo}, _LONGEST_WAIT_MS)
            except PcscFailure as failure:
                if not failure.reader_gone:
                    raise
                # A reader left between the list and the wait: look at the list again.
                self.stopping.wait(_LIST_AGAIN_SECONDS)
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
                self._tell(CardPulled(name))
        self._told = readers
        self._tell(ReadersChanged(readers))

    def _tell_card(self, name: str, state: int) -> None:
        before = self._states.get(name, UNAWARE)
        if is_gone(state):
            # The list of readers is asked again at the next turn and tells the rest.
            return
        self._states[name] = state
        # Pulled and put in again between two notices: both counted, only one state seen.
        changed_hands = movements(state) != movements(before)
        if is_present(before) and (not is_present(state) or changed_hands):
            self._tell(CardPulled(name))
        if is_present(state) and (not is_present(before) or changed_hands):
            self._tell(CardInserted(name))

    def _tell(self, event: ReaderEvent) -> None:
        if not self.stopping.is_set():
            self._on_event(event)
