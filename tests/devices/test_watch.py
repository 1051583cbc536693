"""The watch over a service that says what a test tells it to: readers come and go, and bugs happen."""

import queue
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from time import monotonic

import pytest
from smartcard import scard

from oss_desk.devices.citizen_card.pcsc_service import PLUG_AND_PLAY, PcscFailure, is_contact_reader
from oss_desk.devices.citizen_card.watch import Notices, PcscReaderWatch
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    ReaderEvent,
    ReadersChanged,
)
from tests.machine.processes import until

NO_SERVICE = 0x8010001D
UNKNOWN_READER = 0x80100009


class Desk:
    """A counter with readers, as the service tells of them; hands move on the test's thread.

    Attributes:
        refusals: raised one after the other by the next calls.
        hung: while set, the service does not answer at all.
    """

    def __init__(self, *readers: str) -> None:
        self.refusals: list[Exception] = []
        self.hung = threading.Event()
        self.lines = 0
        self._changed = threading.Condition()
        self._states = dict.fromkeys(readers, scard.SCARD_STATE_EMPTY)

    @contextmanager
    def service(self) -> Iterator[Notices]:
        """Open a line to the service."""
        self.lines += 1
        self._refuse()
        yield self

    def contact_readers(self) -> tuple[str, ...]:
        """Return the readers that are connected."""
        self._refuse()
        return tuple(self._states)

    def wait(self, known: Mapping[str, int], milliseconds: int) -> dict[str, int]:
        """Block until something differs from *known*."""
        until(lambda: not self.hung.is_set(), "the service answers")
        with self._changed:
            self._changed.wait_for(
                lambda: self.refusals or self._seen(known) != dict(known), milliseconds / 1000
            )
            self._refuse()
            return self._seen(known)

    def move(self, **states: int | None) -> None:
        """Let readers come or change their state; None takes one away."""
        with self._changed:
            for name, state in states.items():
                if state is None:
                    del self._states[name]
                else:
                    self._states[name] = state
            self._changed.notify_all()

    def refuse(self, *errors: Exception) -> None:
        """Let the next calls fail."""
        with self._changed:
            self.refusals.extend(errors)
            self._changed.notify_all()

    def _seen(self, known: Mapping[str, int]) -> dict[str, int]:
        states = {name: self._states.get(name, scard.SCARD_STATE_UNKNOWN) for name in known}
        return states | {PLUG_AND_PLAY: len(self._states) << 16}

    def _refuse(self) -> None:
        if self.refusals:
            raise self.refusals.pop(0)


def card_in(movements: int) -> int:
    """Return the state of a reader with a card, after so many movements."""
    return movements << 16 | int(scard.SCARD_STATE_PRESENT)


def empty(movements: int = 0) -> int:
    """Return the state of an empty reader, after so many movements."""
    return movements << 16 | int(scard.SCARD_STATE_EMPTY)


class Told:
    """What a watch told."""

    def __init__(self) -> None:
        self._events: queue.SimpleQueue[ReaderEvent] = queue.SimpleQueue()
        self.put: Callable[[ReaderEvent], None] = self._events.put

    def next(self, number: int = 1) -> list[ReaderEvent]:
        """Return the next events."""
        return [self._events.get(timeout=10) for _ in range(number)]

    def is_silent(self) -> bool:
        """Tell whether nothing more was told."""
        return self._events.empty()


@contextmanager
def watching(
    service: Callable[[], AbstractContextManager[Notices]], on_event: Callable[[ReaderEvent], None]
) -> Iterator[PcscReaderWatch]:
    watch = PcscReaderWatch(service)
    watch.start(on_event)
    try:
        yield watch
    finally:
        watch.stop()


def test_two_readers_are_told_apart() -> None:
    desk, told = Desk("left", "right"), Told()
    with watching(desk.service, told.put):
        assert told.next() == [ReadersChanged(("left", "right"))]
        desk.move(right=card_in(1))
        desk.move(left=card_in(1))
        assert set(told.next(2)) == {CardInserted("left"), CardInserted("right")}
        desk.move(right=empty(2))
        assert told.next() == [CardPulled("right")]
        desk.move(right=card_in(3))
        assert told.next() == [CardInserted("right")]
    assert told.is_silent()


def test_the_last_reader_is_unplugged_with_its_card_and_another_is_added_later() -> None:
    desk, told = Desk("old"), Told()
    with watching(desk.service, told.put):
        desk.move(old=card_in(1))
        assert told.next(2) == [ReadersChanged(("old",)), CardInserted("old")]
        desk.move(old=None)
        assert told.next(2) == [CardPulled("old"), ReadersChanged(())]
        desk.move(new=empty())
        assert told.next() == [ReadersChanged(("new",))]
        desk.move(new=card_in(1))
        assert told.next() == [CardInserted("new")]
        assert desk.lines == 1


def test_a_reader_that_leaves_between_two_questions_is_looked_for_again() -> None:
    desk, told = Desk("left"), Told()
    with watching(desk.service, told.put):
        assert told.next() == [ReadersChanged(("left",))]
        desk.refuse(PcscFailure(UNKNOWN_READER))
        desk.move(left=card_in(1))
        assert told.next() == [CardInserted("left")]
        assert desk.lines == 1


def test_a_service_that_ends_and_returns_is_told_as_no_readers_and_as_readers() -> None:
    desk, told = Desk("left"), Told()
    with watching(desk.service, told.put):
        desk.move(left=card_in(1))
        assert told.next(2) == [ReadersChanged(("left",)), CardInserted("left")]
        desk.refuse(PcscFailure(NO_SERVICE), PcscFailure(NO_SERVICE))
        assert told.next(4) == [
            CardPulled("left"),
            ReadersChanged(()),
            ReadersChanged(("left",)),
            CardInserted("left"),
        ]
        assert desk.lines == 3


def test_pulled_and_put_in_between_two_notices_is_told_as_both() -> None:
    desk, told = Desk("left"), Told()
    with watching(desk.service, told.put):
        desk.move(left=card_in(1))
        assert told.next(2)[-1] == CardInserted("left")
        desk.move(left=card_in(3))
        assert told.next(2) == [CardPulled("left"), CardInserted("left")]


@pytest.mark.logs_warning("the watch over card readers failed and starts again")
def test_a_bug_in_the_watch_is_logged_and_it_starts_again() -> None:
    desk, told = Desk("left"), Told()
    with watching(desk.service, told.put) as watch:
        assert told.next() == [ReadersChanged(("left",))]
        desk.refuse(KeyError("a bug"))
        desk.move(left=card_in(1))
        assert told.next(2) == [ReadersChanged(("left",)), CardInserted("left")]
        assert watch.is_alive()


@pytest.mark.logs_warning("the watch over card readers failed and starts again")
def test_a_bug_in_whoever_listens_does_not_end_the_watch() -> None:
    desk, told = Desk("left"), Told()
    bugs = [KeyError("a bug")]

    def listen(event: ReaderEvent) -> None:
        if isinstance(event, CardInserted) and bugs:
            raise bugs.pop()
        told.put(event)

    desk.move(left=card_in(1))
    with watching(desk.service, listen):
        assert told.next(3) == [ReadersChanged(("left",)), ReadersChanged(("left",)), CardInserted("left")]


def test_a_watch_that_hangs_in_the_service_is_not_alive_and_stays_silent_after_its_end() -> None:
    desk, told = Desk("left"), Told()
    watch = PcscReaderWatch(desk.service)
    assert not watch.is_alive()
    watch.start(told.put)
    assert told.next() == [ReadersChanged(("left",))]
    assert watch.is_alive()
    desk.hung.set()
    until(lambda: not watch.is_alive(within_seconds=1.5), "the missing sign of life")
    watch.stop()
    assert not watch.is_alive(within_seconds=600)
    again = Told()
    watch.start(again.put)
    desk.hung.clear()
    desk.move(left=card_in(1))
    assert again.next(2) == [ReadersChanged(("left",)), CardInserted("left")]
    watch.stop()
    assert told.is_silent()


def test_a_watch_with_nothing_to_tell_gives_a_sign_of_life_every_second() -> None:
    desk, told = Desk("left"), Told()
    with watching(desk.service, told.put) as watch:
        assert told.next() == [ReadersChanged(("left",))]
        until_then = monotonic() + 3.3
        assert until(lambda: not watch.is_alive(3.0) or monotonic() > until_then, "a while")
        assert watch.is_alive(3.0)


@pytest.mark.parametrize(
    "name",
    [
        "ACS ACR1281 1S Dual Reader ICC 00 00",
        "ACS ACR39U ICC Reader 00 00",
        "Alcor Micro AU9560 00 00",
        "Generic EMV Smartcard Reader 0",
        "Identive CLOUD 4700 F Dual Interface Reader [CLOUD 4700 F Contact Reader] 00 00",
        "Feitian R301 00 00",
        "SCM Microsystems Inc. SCR33x USB Smart Card Reader 0",
    ],
)
def test_readers_for_contacts_are_shown(name: str) -> None:
    assert is_contact_reader(name)


@pytest.mark.parametrize(
    "name",
    [
        "ACS ACR1281 1S Dual Reader PICC 01 00",
        "ACS ACR1281 1S Dual Reader SAM 02 00",
        "ACS ACR122U PICC Interface 00 00",
        "Identive CLOUD 4700 F Dual Interface Reader [CLOUD 4700 F Contactless Reader] 01 00",
        "HID Global OMNIKEY 5422 Smartcard Reader [OMNIKEY 5422CL Smartcard Reader] 01 00",
        "ACS ACR1251 CL Reader SAM 01 00",
        "Sony FeliCa NFC Port 0",
    ],
)
def test_slots_without_contacts_and_for_the_readers_own_chip_are_hidden(name: str) -> None:
    assert not is_contact_reader(name)
