"""Count a period."""

from dataclasses import dataclass
from datetime import date

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.day.tally import CardCounts, Tally, tally_of
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.recording import Recording


@dataclass(frozen=True, slots=True)
class TallyDays:
    """Return the figures of some days, from one query."""

    recording: Recording

    def __call__(self, first: date, last: date, by: Officer) -> Tally:
        """Return the tally from *first* to *last*, both counted in.

        Raises:
            NotPermitted: *by* may not see figures.
        """
        by.must(Right.TALLY)
        with self.recording.unit_of_work() as work:
            rows = work.figures.tally_rows(first, last)
            printed = work.figures.cards_in_state_on(first, last, CardState.PRINTED)
            spoiled = work.figures.cards_in_state_on(first, last, CardState.SPOILED)
            self.recording.trace(work, by, "tally.looked_at", "", f"{first}..{last}")
            work.commit()
        return tally_of(first, last, rows, CardCounts(printed, spoiled))
