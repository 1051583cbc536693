"""A picture on its way to the registry, or from there to us, and how it fares."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from oss_desk.domain.registry.backoff import FARTHEST


class TransferWay(StrEnum):
    """Whither it goes."""

    SEND = "send"
    FETCH = "fetch"


class TransferState(StrEnum):
    """How far it is: ``there`` says that the registry holds it whole."""

    WAITING = "waiting"
    THERE = "there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class AttachmentTransfer:
    """One attachment; sending or fetching a part of it twice is harmless.

    Attributes:
        attachment_id: SHA-256 of its content, 64 hexadecimal digits; the only name it has on the line.
        size: bytes of the whole; 0 while that is not known. offset: so many are across.
        asked: somebody at the counter looks for it: it goes before what is only kept ready.
        tries: how often it failed in a row; next_at: not to be tried before.
        error_code: the last failure.
    """

    attachment_id: str
    way: TransferWay
    state: TransferState = TransferState.WAITING
    size: int = 0
    offset: int = 0
    asked: bool = False
    tries: int = 0
    next_at: datetime | None = None
    error_code: str = ""

    def is_due(self, now: datetime) -> bool:
        """Tell whether it may be tried at *now*; a pause longer than any is left from a clock set back."""
        is_paused = self.next_at is not None and now < self.next_at <= now + FARTHEST
        return self.state is TransferState.WAITING and not is_paused

    def moved(self, offset: int, size: int) -> "AttachmentTransfer":
        """Return the transfer of which *offset* bytes of *size* are across; earlier failures are past."""
        return replace(self, offset=offset, size=size, tries=0, next_at=None, error_code="")

    def arrived(self) -> "AttachmentTransfer":
        """Return the transfer that is over: the registry holds all of it."""
        moved = self.moved(self.size, self.size)
        return replace(moved, state=TransferState.THERE, asked=False)

    def put_off(self, pause: timedelta, now: datetime, code: str) -> "AttachmentTransfer":
        """Return the transfer whose try failed for reason *code*; it is tried again after *pause*."""
        return replace(self, tries=self.tries + 1, next_at=now + pause, error_code=code)

    def refused(self, code: str) -> "AttachmentTransfer":
        """Return the transfer that will never be, for reason *code*."""
        return replace(self, state=TransferState.REFUSED, next_at=None, error_code=code)

    def begun_again(self) -> "AttachmentTransfer":
        """Return the transfer as if nothing were across: the other side has lost it, or spoilt it."""
        return replace(self, state=TransferState.WAITING, offset=0, next_at=None, error_code="")

    def looked_for(self) -> "AttachmentTransfer":
        """Return the transfer that somebody waits for: before others, and without a pause."""
        return replace(self, asked=True, next_at=None)
