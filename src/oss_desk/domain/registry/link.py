"""The desk's bond with a registry: who it is there, how far it has heard, how the line fares."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

PROVINCE, HOSPITAL = "province", "hospital"
"""Of whom the registry tells a desk: of everybody, or of those whom its hospital has served."""
SKEW_TOLD = timedelta(minutes=2)
"""A clock that is further off than this is told to the officer; nothing stops because of it."""


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Who this desk is at its registry.

    Attributes:
        device_id: given at enrolment. address: where the registry answers.
        key_name: the name under which the vault keeps the desk's private key.
        last_seq: how many operations it has numbered so far.
        is_forked: a copy of this desk sent before us: nothing is sent until it is enrolled again.
    """

    device_id: str
    address: str
    key_name: str
    facility_code: str
    enrolled_at: datetime
    last_seq: int = 0
    is_forked: bool = False
    is_revoked: bool = False

    @property
    def may_send(self) -> bool:
        """Tell whether its changes may go out."""
        return not (self.is_forked or self.is_revoked)


@dataclass(frozen=True, slots=True)
class PullState:
    """How far the desk has heard, and how the line fares.

    Attributes:
        cursor: the last change of the registry that was taken; 0 at the beginning.
        epoch: the registry's life: another one means that it was restored and all is heard anew.
        failures: turns that failed in a row; next_turn_at: not before, unless a person asks.
        skew: how far our clock is ahead of the registry's.
        last_error: the code of the last failure, empty after a success.
        possible_twins: pairs of records that wait for a person, as of the last turn.
        scope: `PROVINCE` or `HOSPITAL`.
        is_tidy: whoever is not in the scope was let go.
    """

    cursor: int = 0
    epoch: str = ""
    failures: int = 0
    next_turn_at: datetime | None = None
    last_success: datetime | None = None
    last_error: str = ""
    skew: timedelta = field(default_factory=timedelta)
    possible_twins: int = 0
    scope: str = PROVINCE
    is_tidy: bool = True

    @property
    def is_clock_off(self) -> bool:
        """Tell whether our clock is more than `SKEW_TOLD` away from the registry's."""
        return abs(self.skew) > SKEW_TOLD

    def succeeded(self, now: datetime) -> "PullState":
        """Return the state after a turn that went through."""
        return replace(self, failures=0, next_turn_at=None, last_success=now, last_error="")

    def failed(self, code: str, pause: timedelta, now: datetime) -> "PullState":
        """Return the state after a turn that failed for *code*; the next is after *pause*."""
        return replace(self, failures=self.failures + 1, next_turn_at=now + pause, last_error=code)
