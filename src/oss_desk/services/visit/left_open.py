"""Find the visit an officer had open when the light went out."""

from dataclasses import dataclass

from oss_desk.domain.visit.visit import Visit
from oss_desk.services.recording import Recording


@dataclass(frozen=True, slots=True)
class FindLeftOpen:
    """Return the matter that is to be opened again, if there is one."""

    recording: Recording

    def __call__(self, user_name: str) -> Visit | None:
        """Return the visit that *user_name* touched last today and neither parked nor sent on, or None."""
        with self.recording.unit_of_work() as work:
            visits = work.visits.of_day(self.recording.clock.today())
        mine = [visit for visit in visits if visit.left_by == user_name and visit.is_editable]
        return max(mine, key=lambda visit: visit.updated_at, default=None)
