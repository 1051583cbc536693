"""Whether somebody is entitled today, by their registration and cards; pure, and never by more than those."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

from oss_wire.record import Body

_BANGKOK = timezone(timedelta(hours=7))
_HOLDING = frozenset({"printed", "handed_over"})
_REPLACED = frozenset({"spoiled"})


class DisabilityStatus(StrEnum):
    """The three words DCI has for it (0, 1, 2)."""

    APPROVED = "Approved"
    PENDING = "Pending"
    EXPIRED = "Expired"


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands on a day.

    Attributes:
        reason: an English sentence when the status is not approved; it tells nothing about the person
            but why the rights do not hold now.
        registration, card: the bodies that decide, empty where there is none.
    """

    status: DisabilityStatus
    reason: str
    registration: Body
    card: Body

    @property
    def is_entitled(self) -> bool:
        """Tell whether the rights hold today."""
        return self.status is DisabilityStatus.APPROVED


def day_in_thailand(now: datetime) -> date:
    """Return the day that *now* is in Thailand, where cards end at midnight."""
    return now.astimezone(_BANGKOK).date()


def standing_of(registrations: Iterable[Body], cards: Iterable[Body], day: date) -> Standing | None:
    """Return how the holder of these stands on *day*; None for somebody who was never registered.

    The newest registration and the newest card decide; a spoiled print was never a card.
    """
    registration = _newest(registrations, "registered_on")
    card = _newest((card for card in cards if card.get("status") not in _REPLACED), "issue_date")
    if registration is None and card is None:
        return None
    registration, card = registration or {}, card or {}
    status, reason = _status(registration, card, day)
    return Standing(status, reason, registration, card)


def _status(registration: Body, card: Body, day: date) -> tuple[DisabilityStatus, str]:
    if registration.get("status") == "withdrawn":
        return DisabilityStatus.EXPIRED, "the registration was withdrawn"
    if not card:
        return DisabilityStatus.PENDING, "registered, but no card was issued yet"
    if card.get("status") not in _HOLDING:
        return DisabilityStatus.EXPIRED, "the card was revoked"
    expiry = str(card.get("expiry_date") or "")
    if expiry and expiry < day.isoformat():
        return DisabilityStatus.EXPIRED, "the card has expired"
    return DisabilityStatus.APPROVED, ""


def _newest(bodies: Iterable[Body], day: str) -> Mapping[str, object] | None:
    # A withdrawn or revoked one of the same day yields to one that holds.
    return max(
        bodies,
        key=lambda body: (str(body.get(day) or ""), str(body.get("status")) not in {"withdrawn", "revoked"}),
        default=None,
    )
