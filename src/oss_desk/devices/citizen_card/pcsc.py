"""The readers of the operating system (PC/SC), and the cards in them.

A connection is shared, one transaction long, and left without touching the card. Whatever may never
return, because a driver hangs or another program does not let go of the card, runs on a thread of
its own and is left to itself after a while.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from threading import Event
from time import perf_counter
from typing import TypeVar

from smartcard import scard

from oss_desk.devices.citizen_card.call_thread import CallThread
from oss_desk.devices.citizen_card.pcsc_channel import PcscChannel
from oss_desk.devices.citizen_card.pcsc_details import details_of, driver_of
from oss_desk.devices.citizen_card.pcsc_service import (
    UNAWARE,
    PcscFailure,
    PcscService,
    code_of,
    is_in_use,
    is_present,
)
from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.services.errors import CardInUse, CardMute, NoCard, NoReader, ReaderLost, Timeout
from oss_desk.services.ports.citizen_card_reader import CardSession, ReaderDetails
from oss_desk.services.ports.clock import Clock

_RETRY_AFTER = (0.0, 0.1, 0.2, 0.4)
"""Waits before each try to connect: a card just put in is not always ready at once."""
_IN_USE_AGAIN_SECONDS = 0.3
_OTHERS_MAY_TAKE_SECONDS = 8.0
"""So long may another program read the card that was put in for us as well."""
_COMMAND_SECONDS = 10.0
"""Longer than any honest card and driver take for one command."""
_CLOSING_SECONDS = 2.0
_ANSWER_SECONDS = 3.0
"""How long the service may take to say what there is."""
_T = TypeVar("_T")
_IN_USE = code_of(scard.SCARD_E_SHARING_VIOLATION)
_SERVICE_GONE = {
    code_of(scard.SCARD_E_NO_SERVICE),
    code_of(scard.SCARD_E_SERVICE_STOPPED),
    code_of(scard.SCARD_E_INVALID_HANDLE),
    code_of(scard.SCARD_F_COMM_ERROR),
}


class _Connection:
    """The `Channel` to the card in *reader* over a thread of its own.

    Args:
        reader: the reader's name.
        patience_seconds: how long another program may keep the card before that is an error.
        command_seconds: how long the card may take for one command.
    """

    def __init__(self, reader: str, patience_seconds: float, command_seconds: float) -> None:
        self._reader = reader
        self._patience_seconds = patience_seconds
        self._command_seconds = command_seconds
        self._thread = CallThread(f"card in {reader}")
        self._closing = ExitStack()
        self._is_in_use = False

    def open(self) -> None:
        """Connect; afterwards there are *atr* and *protocol*, and `transmit` may be called.

        Raises:
            NoReader, NoCard, CardMute, CardInUse, ReaderLost, Timeout: see services/errors.py.
        """
        opening = partial(_opened, self._reader, self._patience_seconds, self._closing, self._note_use)
        try:
            self._channel = self._thread.call(opening, self._patience_seconds)
        except TimeoutError as error:
            # The service lets us wait for as long as another program's transaction lasts.
            raise (CardInUse if self._is_in_use else Timeout)(self._reader) from error
        self.atr, self.protocol = self._channel.atr, self._channel.protocol

    def transmit(self, command: bytes) -> bytes:
        """Send one command; see `Channel`."""
        try:
            return self._thread.call(partial(self._channel.transmit, command), self._command_seconds)
        except TimeoutError as error:
            raise Timeout(self._reader) from error

    def close(self) -> None:
        """Leave the card as it is, now or when the driver returns."""
        self._thread.end(self._closing.close, _CLOSING_SECONDS)

    def _note_use(self) -> None:
        self._is_in_use = True


class PcscCardReader:
    """The `CitizenCardReader` of the operating system's readers.

    Args:
        clock: tells whether a card has expired.
        patience_seconds: how long another program may keep a card before that is an error.
        command_seconds: how long a card may take for one command.
    """

    def __init__(
        self,
        clock: Clock,
        patience_seconds: float = _OTHERS_MAY_TAKE_SECONDS,
        command_seconds: float = _COMMAND_SECONDS,
    ) -> None:
        self._clock = clock
        self._patience_seconds = patience_seconds
        self._command_seconds = command_seconds
        self._memory = PhotoMemory()

    def readers(self) -> tuple[str, ...]:
        """Return the names of the connected contact readers; none, or no service, is no error."""

        def names() -> tuple[str, ...]:
            with PcscService() as service:
                return service.contact_readers()

        return _told_soon(names, ())

    def has_service(self) -> bool:
        """Tell whether the smart-card service answers."""

        def answers() -> bool:
            with PcscService():
                return True

        return _told_soon(answers, otherwise=False)

    @contextmanager
    def connect(self, reader: str) -> Iterator[CardSession]:
        """Connect to the card in *reader*, shared, with a few quick retries; left on exit.

        Raises:
            NoReader, NoCard, CardMute, CardInUse, ReaderLost, Timeout: see services/errors.py.
        """
        asked_at = perf_counter()
        connection = _Connection(reader, self._patience_seconds, self._command_seconds)
        try:
            connection.open()
            yield ChipSession(
                connection,
                reader=reader,
                today=self._clock.today(),
                asked_at=asked_at,
                memory=self._memory,
            )
        finally:
            connection.close()

    def details(self, reader: str) -> ReaderDetails:
        """Return how *reader* is connected, see the port."""
        return details_of(reader, _told_soon(partial(driver_of, reader), ""))

    def forget(self) -> None:
        """Wipe what is kept in memory of a photo that was interrupted."""
        self._memory.wipe()


def _told_soon(question: Callable[[], _T], otherwise: _T) -> _T:
    """Return the answer of the service, or *otherwise* if it refuses or does not answer soon."""
    thread = CallThread("smart-card service")
    try:
        return thread.call(question, _ANSWER_SECONDS)
    except (PcscFailure, TimeoutError):
        return otherwise
    finally:
        thread.end(_nothing, _ANSWER_SECONDS)


def _nothing() -> None:
    """Do nothing more."""


def _opened(
    reader: str, patience_seconds: float, closing: ExitStack, in_use: Callable[[], None]
) -> PcscChannel:
    """Return the channel to the card in *reader*, trying again while a card is there.

    *closing* gets what is to be done in the end; *in_use* is called before
    anything may have to wait for another program.
    """
    try:
        service = closing.enter_context(PcscService())
    except PcscFailure as failure:
        raise NoReader(reader) from failure
    pause, until = Event(), perf_counter() + patience_seconds - _IN_USE_AGAIN_SECONDS
    waits = list(_RETRY_AFTER)
    is_mute = False
    while True:
        pause.wait(waits.pop(0))
        try:
            channel = _connected(service, reader, in_use, ask_for_others=not is_mute)
        except PcscFailure as failure:
            if failure.code in _SERVICE_GONE:
                raise ReaderLost(reader) from failure
            # The service takes 400 ms to tell the state of a mute card; its code says that one is in.
            is_mute = failure.card_mute
            if not is_mute and not _card_is_in(service, reader):
                raise NoCard(reader) from failure
            if failure.code == _IN_USE and not waits and perf_counter() < until:
                waits.append(_IN_USE_AGAIN_SECONDS)
            if not waits:
                raise _why_not(failure)(reader) from failure
        else:
            closing.callback(channel.close)
            return channel


def _connected(
    service: PcscService, reader: str, in_use: Callable[[], None], *, ask_for_others: bool
) -> PcscChannel:
    """Return the channel to the card in *reader*, or raise after this one try."""
    if reader not in service.contact_readers():
        raise NoReader(reader)
    if ask_for_others and is_in_use(service.wait({reader: UNAWARE}, 0)[reader]):
        in_use()
    card, protocol = service.connect(reader)
    return PcscChannel(service, reader, card, protocol)


def _why_not(failure: PcscFailure) -> type[ReaderLost | CardInUse | CardMute]:
    """Return what keeps a card that is in from being connected to."""
    if failure.reader_gone:
        return ReaderLost
    return CardInUse if failure.code == _IN_USE else CardMute


def _card_is_in(service: PcscService, reader: str) -> bool:
    try:
        return is_present(service.wait({reader: UNAWARE}, 0)[reader])
    except PcscFailure as failure:
        raise ReaderLost(reader) from failure
