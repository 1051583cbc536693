"""Look at visits: the day's queue, one visit, a picture, what waits for whom."""

from dataclasses import dataclass

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.queue_row import DayQueue, QueueRow, queue_row
from oss_desk.domain.visit.visit import Visit, VisitState
from oss_desk.services.recording import Recording

_FIRST_TO_CALL = {VisitState.OPEN: 0, VisitState.RETURNED: 0}


@dataclass(frozen=True, slots=True)
class LookAtVisit:
    """Return one visit as it is stored."""

    recording: Recording

    def __call__(self, visit_id: str) -> Visit:
        """Return the visit.

        Raises:
            UnknownVisit: none has that id.
        """
        with self.recording.unit_of_work() as work:
            return work.visits.get(visit_id)


@dataclass(frozen=True, slots=True)
class LookAtPicture:
    """Return the bytes of a picture."""

    recording: Recording

    def __call__(self, attachment_id: str) -> bytes | None:
        """Return the picture, or None when there is none of that id."""
        if not attachment_id:
            return None
        with self.recording.unit_of_work() as work:
            return work.attachments.get(attachment_id)


@dataclass(frozen=True, slots=True)
class LookAtQueue:
    """Return the day's queue and its four numbers."""

    recording: Recording

    def __call__(self) -> DayQueue:
        """Return unfinished matters, next to call first, with today's counts."""
        now, today = self.recording.clock.now(), self.recording.clock.today()
        with self.recording.unit_of_work() as work:
            visits = work.visits.of_day(today)
            printed = work.figures.cards_in_state_on(today, today, CardState.PRINTED)
        unfinished = [visit for visit in visits if not visit.state.is_finished]
        rows = sorted(
            (queue_row(visit, now) for visit in unfinished),
            key=lambda row: (row.parked, _FIRST_TO_CALL.get(row.state, 1), row.moved_at),
        )
        done = [visit for visit in visits if visit.state is VisitState.CLOSED]
        minutes = [(visit.updated_at - visit.opened_at).total_seconds() / 60 for visit in done]
        return DayQueue(
            tuple(rows),
            len(visits),
            len(done),
            printed,
            sum(1 for visit in visits if visit.state is VisitState.WAITING_APPROVAL),
            sum(1 for visit in visits if visit.state is VisitState.APPROVED),
            round(sum(minutes) / len(minutes)) if minutes else None,
        )


@dataclass(frozen=True, slots=True)
class ListDay:
    """Return the day's matters for support: opened today, whatever became of them, and unfinished ones."""

    recording: Recording

    def __call__(self, by: Officer) -> tuple[Visit, ...]:
        """Return the visits in queue order; the look is recorded.

        Raises:
            NotPermitted: *by* may not see matters.
        """
        by.must(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visits = work.visits.of_day(self.recording.clock.today())
            self.recording.trace(work, by, "visit.listed", "", str(len(visits)))
            work.commit()
        return visits


@dataclass(frozen=True, slots=True)
class ListInState:
    """Return the matters in one state, longest waiting first: for the approval and card pages."""

    recording: Recording

    def __call__(self, state: VisitState) -> tuple[QueueRow, ...]:
        """Return their rows."""
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            return tuple(queue_row(visit, now) for visit in work.visits.in_state(state))
