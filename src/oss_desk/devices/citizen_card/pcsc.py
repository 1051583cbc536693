"""The readers of the operating system (PC/SC), and the cards in them.

A connection is shared, one transaction long, and left without touching the card. What went wrong is
judged by whether the card is still there, because error codes of a pulled card differ from driver to
driver and the first one is often about something else.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from time import perf_counter

from smartcard import scard

from oss_desk.devices.citizen_card.pcsc_details import details_of
from oss_desk.devices.citizen_card.pcsc_service import (
    UNAWARE,
    PcscFailure,
    PcscService,
    check,
    code_of,
    is_gone,
    is_present,
    movements,
)
from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
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
from oss_desk.services.ports.citizen_card_reader import CardSession, ReaderDetails
from oss_desk.services.ports.clock import Clock

_RETRY_AFTER = (0.0, 0.1, 0.2, 0.4)
"""Waits before each try to connect: a card just put in is not always ready at once."""
_REMOVAL_SETTLES_MS = 800
"""Drivers look for the card every 400 ms; so long may a pulled card still count as present."""
_CARD_RESET = code_of(scard.SCARD_W_RESET_CARD)
_MUTE = {code_of(scard.SCARD_W_UNRESPONSIVE_CARD), code_of(scard.SCARD_W_UNPOWERED_CARD)}
_SLOW = {code_of(scard.SCARD_E_TIMEOUT), code_of(scard.SCARD_F_WAITED_TOO_LONG)}
_SERVICE_GONE = {
    code_of(scard.SCARD_E_NO_SERVICE),
    code_of(scard.SCARD_E_SERVICE_STOPPED),
    code_of(scard.SCARD_E_INVALID_HANDLE),
    code_of(scard.SCARD_F_COMM_ERROR),
}


_PROTOCOLS = {scard.SCARD_PROTOCOL_T0: "T=0", scard.SCARD_PROTOCOL_T1: "T=1"}


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
        check(result)
        self.atr = bytes(atr)

    def _begin(self) -> None:
        code = code_of(scard.SCardBeginTransaction(self._card))
        if code == _CARD_RESET:
            # Another program reset the card since we connected; the applet is chosen later anyway.
            protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
            result, self._protocol = scard.SCardReconnect(
                self._card, scard.SCARD_SHARE_SHARED, protocols, scard.SCARD_LEAVE_CARD
            )
            check(result)
            code = code_of(scard.SCardBeginTransaction(self._card))
        check(code)

    @property
    def protocol(self) -> str:
        """``T=0`` or ``T=1``."""
        return _PROTOCOLS.get(self._protocol, "")

    def transmit(self, command: bytes) -> bytes:
        """Send one command; see `Channel`."""
        pci = scard.SCARD_PCI_T1 if self._protocol == scard.SCARD_PROTOCOL_T1 else scard.SCARD_PCI_T0
        result, answer = scard.SCardTransmit(self._card, pci, list(command))
        try:
            check(result)
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
        self._memory = PhotoMemory()

    def readers(self) -> tuple[str, ...]:
        """Return the names of the connected contact readers; none, or no service, is no error."""
        try:
            with PcscService() as service:
                return service.contact_readers()
        except PcscFailure:
            return ()

    def has_service(self) -> bool:
        """Tell whether the smart-card service answers."""
        try:
            with PcscService():
                return True
        except PcscFailure:
            return False

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
                yield ChipSession(
                    channel,
                    reader=reader,
                    today=self._clock.today(),
                    asked_at=asked_at,
                    memory=self._memory,
                )
            finally:
                channel.close()

    def details(self, reader: str) -> ReaderDetails:
        """Return how *reader* is connected, see the port."""
        return details_of(reader)

    def forget(self) -> None:
        """Wipe what is kept in memory of a photo that was interrupted."""
        self._memory.wipe()


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
