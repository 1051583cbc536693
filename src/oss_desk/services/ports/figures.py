"""Running numbers, and what is counted."""

from datetime import date
from typing import Protocol

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.day.tally import TallyRow


class Numbers(Protocol):
    """Running numbers; each is given out once, also under several counters."""

    def next(self, series: str) -> int:
        """Return the next number of *series*, from 1."""


class Figures(Protocol):
    """The one query behind screen, file and paper."""

    def tally_rows(self, first: date, last: date) -> tuple[TallyRow, ...]:
        """Return the matters completed from *first* to *last*, counted."""

    def cards_in_state_on(self, first: date, last: date, state: CardState) -> int:
        """Count the cards that came into *state* from *first* to *last*."""
