"""Read values for the counter home and the pages that list matters."""

from dataclasses import dataclass
from datetime import datetime

from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.request import RequestKind
from oss_desk.domain.visit.visit import Step, Visit, VisitState


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the day's queue.

    Attributes:
        name: full Thai name, or empty before it is known.
        age: full years, or None.
        waiting_minutes: since the matter last moved.
        missing_papers: how many papers are still to come.
        photo_id: attachment id of the best picture, or empty.
    """

    visit_id: str
    queue_number: str
    name: str
    short_name: str
    age: int | None
    kind: RequestKind
    step: Step
    state: VisitState
    waiting_minutes: int
    moved_at: datetime
    missing_papers: int
    submitted_by: str
    parked: bool
    photo_id: str


def queue_row(visit: Visit, now: datetime) -> QueueRow:
    """Return the line that shows *visit* at the moment *now*."""
    birth = visit.identity.birth_date
    age = None
    if birth and birth[:4].isdigit() and not visit.identity.problems_of("birth_date"):
        age = PartialDate.from_iso(birth).age_on(now.date())
    return QueueRow(
        visit.visit_id,
        visit.queue_number,
        visit.identity.name.full,
        visit.identity.name.without_title,
        age,
        visit.kind,
        visit.step,
        visit.state,
        max(0, int((now - visit.updated_at).total_seconds() // 60)),
        visit.updated_at,
        sum(1 for _, state in visit.request.documents if state == "missing"),
        visit.submitted_by,
        bool(visit.parked_reason),
        visit.identity.portrait_id or visit.identity.photo_id,
    )


@dataclass(frozen=True, slots=True)
class DayQueue:
    """What the counter home shows.

    Attributes:
        rows: next to call first, unfinished matters only.
        finished, printed, waiting_approval, ready_to_print: today's counts.
        average_minutes: from opening to finish over today's finished matters, or None.
    """

    rows: tuple[QueueRow, ...]
    total: int
    finished: int
    printed: int
    waiting_approval: int
    ready_to_print: int
    average_minutes: int | None
