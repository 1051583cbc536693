"""Read values for the card page."""

from dataclasses import dataclass
from datetime import date, datetime

from oss_desk.domain.card.disability_card import CardState


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """How the latest attempt to print a visit's card stands.

    Attributes:
        state: None before the first attempt.
        card_serial: twelve digits, or empty before.
        since: when it came into that state, or None.
        held: the printer has it too long without saying what became of it; a person may answer.
    """

    visit_id: str
    state: CardState | None
    card_serial: str
    since: datetime | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class CardProof:
    """The card as it will print, with what was checked.

    Attributes:
        front, back: PNG.
        expiry: the last day, None where the card has none.
        has_portrait: a picture of the person is on it.
    """

    front: bytes
    back: bytes
    expiry: date | None
    has_portrait: bool
