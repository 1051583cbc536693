"""Who may stand on a certificate: the desk's own doctors and those of earlier certificates."""

from dataclasses import dataclass, replace

from oss_desk.domain.trust.role import Role
from oss_desk.domain.visit.known_doctor import KnownDoctor, doctor_of, merged
from oss_desk.services.recording import Recording

MOST = 300
"""Doctors of earlier certificates that are offered; a provincial hospital has fewer."""


@dataclass(frozen=True, slots=True)
class KnownDoctors:
    """List the doctors known to this desk."""

    recording: Recording

    def __call__(self) -> tuple[KnownDoctor, ...]:
        """Return them, the one of the latest certificate first; officers without one at the end."""
        with self.recording.unit_of_work() as work:
            officers = work.officers.all()
            written = work.people.certifying_doctors(MOST)
        here = [
            replace(doctor_of(officer.display_name), works_here=True)
            for officer in officers
            if officer.role is Role.DOCTOR and not officer.disabled
        ]
        earlier = [replace(doctor_of(text), last_on=day, certificates=count) for text, day, count in written]
        return merged((*earlier, *here))
