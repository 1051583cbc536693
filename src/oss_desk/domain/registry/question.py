"""A question that an officer puts before the supervisor: whose value shall stand?"""

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Question:
    """Who asked, when, and about which conflicts of one person.

    The answer is the decision itself: once all of *conflict_ids* are decided, whoever asked is told and
    closes the question by having read it.

    Attributes:
        closed_at: when the answer was read, or the question taken back; None while it stands.
    """

    question_id: str
    person_id: str
    conflict_ids: tuple[str, ...]
    asked_by: str
    asked_at: datetime
    closed_at: datetime | None = None

    @property
    def stands(self) -> bool:
        """Tell that it was neither taken back nor its answer read."""
        return self.closed_at is None

    def closed(self, now: datetime) -> "Question":
        """Return the question as done with."""
        return replace(self, closed_at=now)
