"""The operating system's smart-card service (PC/SC): its calls, its codes, its words about readers.

Only this file and the channel beside it know pyscard.
"""

import re
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from smartcard import scard

PLUG_AND_PLAY = "\\\\?PnP?\\Notification"
"""The pseudo reader whose state changes when readers come or go."""

UNAWARE: int = scard.SCARD_STATE_UNAWARE
_HIDDEN = re.compile(r"contactless|picc|nfc|(?<![a-z])cl\b|\bsam\b", re.IGNORECASE)


def code_of(result: int) -> int:
    """Return a result as the unsigned number of the standard; some platforms give it signed."""
    return int(result) & 0xFFFFFFFF


_NO_READERS = code_of(scard.SCARD_E_NO_READERS_AVAILABLE)
_TIMED_OUT = code_of(scard.SCARD_E_TIMEOUT)
_READER_GONE = {
    code_of(scard.SCARD_E_UNKNOWN_READER),
    code_of(scard.SCARD_E_READER_UNAVAILABLE),
    code_of(scard.SCARD_E_NO_READERS_AVAILABLE),
}
_CARD_MUTE = {code_of(scard.SCARD_W_UNRESPONSIVE_CARD), code_of(scard.SCARD_W_UNPOWERED_CARD)}


class PcscFailure(Exception):
    """PC/SC refused a call with *code* (unsigned); never leaves the devices."""

    def __init__(self, code: int) -> None:
        super().__init__(f"0x{code:08X}")
        self.code = code

    @property
    def reader_gone(self) -> bool:
        """The reader asked for is no longer there; the service itself runs."""
        return self.code in _READER_GONE

    @property
    def card_mute(self) -> bool:
        """A card is there, but has no power: it does not answer, or lies upside down."""
        return self.code in _CARD_MUTE


def check(result: int) -> None:
    """Make sure that a call succeeded.

    Raises:
        PcscFailure: it did not.
    """
    if code_of(result) != scard.SCARD_S_SUCCESS:
        raise PcscFailure(code_of(result))


def is_contact_reader(name: str) -> bool:
    """Tell from its *name* whether a card is pushed into a reader: not laid on it, and no SAM slot."""
    return not _HIDDEN.search(name)


def is_present(state: int) -> bool:
    """Tell whether a card, also a mute one, is in a reader of *state*."""
    return bool(state & scard.SCARD_STATE_PRESENT)


def is_in_use(state: int) -> bool:
    """Tell whether some program is connected to the card in a reader of *state*."""
    return bool(state & (scard.SCARD_STATE_INUSE | scard.SCARD_STATE_EXCLUSIVE))


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
        check(result)

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
        if code_of(result) == _NO_READERS:
            return ()
        check(result)
        return tuple(name for name in names if is_contact_reader(name))

    def wait(self, known: Mapping[str, int], milliseconds: int) -> dict[str, int]:
        """Block until a reader's state differs from the *known* one, at most *milliseconds*.

        Returns:
            The state of every reader asked for; unchanged ones as they were known.
        """
        result, states = scard.SCardGetStatusChange(self._context, milliseconds, list(known.items()))
        if code_of(result) == _TIMED_OUT:
            return dict(known)
        check(result)
        return {name: int(state) & ~scard.SCARD_STATE_CHANGED for name, state, _ in states}

    def connect(self, reader: str) -> tuple[int, int]:
        """Return the handle of the card in *reader*, shared with other programs, and its protocol."""
        protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        result, card, protocol = scard.SCardConnect(
            self._context, reader, scard.SCARD_SHARE_SHARED, protocols
        )
        check(result)
        return card, protocol

    def driver(self, reader: str) -> str:
        """Return the vendor and the driver's version as the driver of *reader* tells them, if at all."""
        result, line, _ = scard.SCardConnect(self._context, reader, scard.SCARD_SHARE_DIRECT, 0)
        check(result)
        try:
            vendor = self._attribute(line, scard.SCARD_ATTR_VENDOR_NAME)
            version = self._attribute(line, scard.SCARD_ATTR_VENDOR_IFD_VERSION)
        finally:
            scard.SCardDisconnect(line, scard.SCARD_LEAVE_CARD)
        words = [bytes(vendor).strip(b"\x00 ").decode("ascii", errors="replace")]
        if len(version) == 4 and any(version):
            # One number holds major, minor and build, the least weighty byte first (PC/SC part 3).
            words.append(f"{version[3]}.{version[2]}.{int.from_bytes(version[:2], 'little')}")
        return " ".join(word for word in words if word)

    def _attribute(self, line: int, attribute: int) -> list[int]:
        """Return the bytes of an attribute; a driver that does not know it gives none."""
        result, found = scard.SCardGetAttrib(line, attribute)
        return list(found) if code_of(result) == scard.SCARD_S_SUCCESS else []
