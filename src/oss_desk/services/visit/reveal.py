"""Show a person's thirteen digits on the screen for a moment; whoever looked is written down."""

from dataclasses import dataclass

from oss_desk.domain.errors import NotPermitted
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.recording import Recording

_ANY_OF = frozenset({Right.SERVE, Right.ASSESS, Right.APPROVE})
"""Who works on a matter needs the number now and then; who only prints or counts does not."""


@dataclass(frozen=True, slots=True)
class RevealNumber:
    """Return the citizen id of a visit's person, after the look was entered in the audit trail."""

    recording: Recording

    def __call__(self, visit_id: str, by: Officer) -> str:
        """Return the number as the visit has it, perhaps unfinished or empty.

        Raises:
            NotPermitted: *by* works on no matters; nothing is written.
            UnknownVisit: none has that id; nothing is written.
        """
        if by.disabled or not by.role.rights & _ANY_OF:
            raise NotPermitted(Right.SERVE)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            self.recording.trace(work, by, "person.number_shown", visit.person_id, "visit")
            work.commit()
        return visit.identity.citizen_id
