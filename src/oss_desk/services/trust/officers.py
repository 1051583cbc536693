"""List officers, and add one."""

from dataclasses import dataclass

from oss_desk.domain.errors import OfficerExists
from oss_desk.domain.trust.officer import Officer, check_pin
from oss_desk.domain.trust.role import Right
from oss_desk.services.recording import OpenUnitOfWork, Recording


@dataclass(frozen=True, slots=True)
class ListOfficers:
    """Return who can sign in here, by display name."""

    unit_of_work: OpenUnitOfWork

    def __call__(self) -> tuple[Officer, ...]:
        """Return the officers whose account is not disabled."""
        with self.unit_of_work() as work:
            return tuple(officer for officer in work.officers.all() if not officer.disabled)


@dataclass(frozen=True, slots=True)
class AddOfficer:
    """Give an officer an account."""

    recording: Recording

    def __call__(self, officer: Officer, pin: str, by: Officer) -> None:
        """Store *officer* with a six-digit *pin*.

        Raises:
            NotPermitted: *by* may not administer.
            PinTooSimple: not six digits.
            OfficerExists: the user name is taken; nothing was changed.
        """
        by.must(Right.ADMINISTER)
        check_pin(pin)
        with self.recording.unit_of_work() as work:
            if work.officers.get(officer.user_name) is not None:
                raise OfficerExists
            work.officers.put(officer)
            work.officers.set_pin(officer.user_name, pin)
            self.recording.trace(work, by, "officer.added", "", officer.user_name)
            work.commit()
