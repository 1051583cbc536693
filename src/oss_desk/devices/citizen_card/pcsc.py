"""The readers of the operating system (PC/SC): the only file that knows pyscard.

A connection is shared, one transaction long, and left without touching the card. What went wrong is
judged by whether the card is still there, because error codes of a pulled card differ from driver to
driver and the first one is often about something else.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Event
from time import perf_counter
from types import TracebackType
from typing import Self

from smartcard import scard

from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.services.errors import (
    CardIo,
    CardMute,
    CardRemoved,
    DeviceError,
    NoCard,
    NoReader,
    ReaderLost,
    Timeout,
)
from oss_desk.services.ports.citizen_card_reader import CardSession
from oss_desk.services.ports.clock import Clock

PLUG_AND_PLAY = "\\\\?PnP?\\Notification"
"""The pseudo reader whose state changes when readers come or go."""

UNAWARE: int = scard.SCARD_STATE_UNAWARE
_RETRY_AFTER = (0.0, 0.1, 0.2, 0.4)
"""Waits before each try to connect: a card just put in is not always ready at once."""
_REMOVAL_SETTLES_MS = 800
"""Drivers look for the card every 400 ms; so long may a pulled card still count as present."""
_HIDDEN = re.compile(r"contactless|picc|nfc|\bcl\b|\bsam\b", re.IGNORECASE)


def _code(result: int) -> int:
    """Return a result as the unsigned number of the standard; some platforms give it signed."""
    return int(result) & 0xFFFFFFFF


_NO_READERS = _code(scard.SCARD_E_NO_READERS_AVAILABLE)
_TIMED_OUT = _code(scard.SCARD_E_TIMEOUT)
_CARD_RESET = _code(scard.SCARD_W_RESET_CARD)
_MUTE = {_code(scard.SCARD_W_UNRESPONSIVE_CARD), _code(scard.SCARD_W_UNPOWERED_CARD)}
_SLOW = {_code(scard.SCARD_E_TIMEOUT), _code(scard.SCARD_F_WAITED_TOO_LONG)}
_READER_GONE = {
    _code(scard.SCARD_E_UNKNOWN_READER),
    _code(scard.SCARD_E_READER_UNAVAILABLE),
    _code(scard.SCARD_E_NO_READERS_AVAILABLE),
}
_SERVICE_GONE = {
    _code(scard.SCARD_E_NO_SERVICE),
    _code(scard.SCARD_E_SERVICE_STOPPED),
    _code(scard.SCARD_E_INVALID_HANDLE),
    _code(scard.SCARD_F_COMM_ERROR),
}


class PcscFailure(Exception):
    """PC/SC refused a call with *code* (unsigned); never leaves the devices."""

    def __init__(self, code: int) -> None:
        super().__init__(f"0x{code:08X}")
        self.code = code

    @property
    def reader_gone(self) -> bool:
        """The reader asked for is no longer there; the service itself runs."""
        return self.code in _READER_GONE


def _check(result: int) -> None:
    if _code(result) != scard.SCARD_S_SUCCESS:
        raise PcscFailure(_code(result))


def is_present(state: int) -> bool:
    """Tell whether a card, also a mute one, is in a reader of *state*."""
    return bool(state & scard.SCARD_STATE_PRESENT)


def is_gone(state: int) -> bool:
    """Tell whether the reader of *state* is no longer there."""
    return bool(state & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE))


def movements(state: int) -> int:
    """Return how often a card was put in or pulled, as the service counts (modulo 65,536)."""
    return state >> 16


class PcscService:
    """One line to the smart-card service; used by one thread.

    Raises:
        PcscFailure: the service does not run, or any call is refused.
    """

    def __init__(self) -> None:
        result, self._context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        _check(result)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A service that has died has nothing left to release; its answer does not matter.
        scard.SCardReleaseContext(self._context)

    def contact_readers(self) -> tuple[str, ...]:
        """Return the readers a card is pushed into; contactless and SAM slots stay hidden."""
        result, names = scard.SCardListReaders(self._context, [])
        if _code(result) == _NO_READERS:
            return ()
        _check(result)
        return tuple(name for name in names if not _HIDDEN.search(name))

    def wait(self, known: Mapping[str, int], milliseconds: int) -> dict[str, int]:
        """Block until a reader's state differs from the *known* one, at most *milliseconds*.

        Returns:
            The state of every reader asked for; unchanged ones as they were known.
        """
        result, states = scard.SCardGetStatusChange(self._context, milliseconds, list(known.items()))
        if _code(result) == _TIMED_OUT:
            return dict(known)
        _check(result)
        return {name: int(state) & ~scard.SCARD_STATE_CHANGED for name, state, _ in states}

    def connect(self, reader: str) -> tuple[int, int]:
        """Return the handle of the card in *reader*, shared with other programs, and its protocol."""
        protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        result, card, protocol = scard.SCardConnect(
            self._context, reader, scard.SCARD_SHARE_SHARED, protocols
        )
        _check(result)
        return card, protocol


class _PcscChannel:
    """The `Channel` to the card in one reader, for the time of one transaction."""

    def __init__(self, service: PcscService, reader: str, card: int, protocol: int) -> None:
        self._service = service
        self._reader = reader
        self._card = card
        self._protocol = protocol
        self._movements = movements(service.wait({reader: UNAWARE}, 0)[reader])
        self._begin()
        result, _, _, _, atr = scard.SCardStatus(card)
        _check(result)
        self.atr = bytes(atr)

    def _begin(self) -> None:
        code = _code(scard.SCardBeginTransaction(self._card))
        if code == _CARD_RESET:
            # Another program reset the card since we connected; the applet is chosen later anyway.
            protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
            result, self._protocol = scard.SCardReconnect(
                self._card, scard.SCARD_SHARE_SHARED, protocols, scard.SCARD_LEAVE_CARD
            )
            _check(result)
            code = _code(scard.SCardBeginTransaction(self._card))
        _check(code)

    def transmit(self, command: bytes) -> bytes:
        """Send one command; see `Channel`."""
        pci = scard.SCARD_PCI_T1 if self._protocol == scard.SCARD_PROTOCOL_T1 else scard.SCARD_PCI_T0
        result, answer = scard.SCardTransmit(self._card, pci, list(command))
        try:
            _check(result)
        except PcscFailure as failure:
            raise self._translated(failure) from failure
        if len(answer) < 2:
            # Some drivers report success and no answer when the card leaves in the middle.
            raise self._translated(PcscFailure(0))
        return bytes(answer)

    def _translated(self, failure: PcscFailure) -> DeviceError:
        """Return what happened, judged by the card first and by the code second."""
        try:
            state = self._state_settled()
        except PcscFailure:
            return ReaderLost(self._reader)
        if is_gone(state):
            return ReaderLost(self._reader)
        if not is_present(state) or movements(state) != self._movements:
            return CardRemoved(self._reader)
        match failure.code:
            case code if code in _SLOW:
                return Timeout(self._reader)
            case code if code in _MUTE:
                return CardMute(self._reader)
            case _:
                return CardIo(self._reader, f"{failure.code:08X}" if failure.code else "")

    def _state_settled(self) -> int:
        """Return the reader's state, waiting as long as a pulled card may still look present."""
        until = perf_counter() + _REMOVAL_SETTLES_MS / 1000
        state = self._service.wait({self._reader: UNAWARE}, 0)[self._reader]
        while is_present(state) and movements(state) == self._movements:
            left = int((until - perf_counter()) * 1000)
            if left <= 0:
                break
            state = self._service.wait({self._reader: state}, left)[self._reader]
        return state

    def close(self) -> None:
        """Leave the card as it is; one that is already gone needs no good-bye, so refusals do not matter."""
        scard.SCardEndTransaction(self._card, scard.SCARD_LEAVE_CARD)
        scard.SCardDisconnect(self._card, scard.SCARD_LEAVE_CARD)


class PcscCardReader:
    """The `CitizenCardReader` of the operating system's readers.

    Args:
        clock: tells whether a card has expired.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def readers(self) -> tuple[str, ...]:
        """Return the names of the connected contact readers; none, or no service, is no error."""
        try:
            with PcscService() as service:
                return service.contact_readers()
        except PcscFailure:
            return ()

    @contextmanager
    def connect(self, reader: str) -> Iterator[CardSession]:
        """Connect to the card in *reader*, shared, with a few quick retries; left on exit.

        Raises:
            NoReader, NoCard, CardMute, ReaderLost: see services/errors.py.
        """
        asked_at = perf_counter()
        try:
            service = PcscService()
        except PcscFailure as failure:
            raise NoReader(reader) from failure
        with service:
            channel = _opened(service, reader)
            try:
                yield ChipSession(channel, reader=reader, today=self._clock.today(), asked_at=asked_at)
            finally:
                channel.close()


def _opened(service: PcscService, reader: str) -> _PcscChannel:
    """Return the channel to the card in *reader*, trying again while a card is there."""
    pause = Event()
    failure = PcscFailure(0)
    for seconds in _RETRY_AFTER:
        pause.wait(seconds)
        try:
            if reader not in service.contact_readers():
                raise NoReader(reader)
            card, protocol = service.connect(reader)
            return _PcscChannel(service, reader, card, protocol)
        except PcscFailure as refused:
            failure = refused
        if failure.code in _SERVICE_GONE:
            raise ReaderLost(reader) from failure
        if not _card_is_in(service, reader):
            raise NoCard(reader) from failure
    raise (ReaderLost(reader) if failure.reader_gone else CardMute(reader)) from failure


def _card_is_in(service: PcscService, reader: str) -> bool:
    try:
        return is_present(service.wait({reader: UNAWARE}, 0)[reader])
    except PcscFailure as failure:
        raise ReaderLost(reader) from failure
