"""The card in one reader of the operating system, for the time of one transaction.

What went wrong is judged by whether the card is still there, because error codes of a pulled card
differ from driver to driver and the first one is often about something else.
"""

from time import perf_counter

from smartcard import scard

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
from oss_desk.services.errors import CardIo, CardRemoved, DeviceError, ReaderLost, Timeout

_REMOVAL_SETTLES_MS = 800
"""Drivers look for the card every 400 ms; so long may a pulled card still count as present."""
_CARD_RESET = code_of(scard.SCARD_W_RESET_CARD)
_SLOW = {code_of(scard.SCARD_E_TIMEOUT), code_of(scard.SCARD_F_WAITED_TOO_LONG)}
_PROTOCOLS = {scard.SCARD_PROTOCOL_T0: "T=0", scard.SCARD_PROTOCOL_T1: "T=1"}


class PcscChannel:
    """The `Channel` to a connected card; making it begins the transaction, `close` ends it.

    Args:
        service: the line that the card was connected over.
        reader: the reader's name.
        card: the handle that `PcscService.connect` gave, which is this object's from now on.
        protocol: as `PcscService.connect` gave it.

    Raises:
        PcscFailure: the card left, or the service refuses.
    """

    def __init__(self, service: PcscService, reader: str, card: int, protocol: int) -> None:
        self._service = service
        self._reader = reader
        self._card = card
        self._protocol = protocol
        try:
            self._movements = movements(service.wait({reader: UNAWARE}, 0)[reader])
            self._begin()
            result, _, _, _, atr = scard.SCardStatus(card)
            check(result)
        except PcscFailure:
            self.close()
            raise
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
        if failure.code in _SLOW or failure.card_mute:
            # One that was powered up and falls silent is not mute: it stopped answering.
            return Timeout(self._reader)
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
