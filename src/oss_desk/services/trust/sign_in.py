"""Sign in with the six-digit PIN."""

from dataclasses import dataclass
from datetime import timedelta

from oss_desk.domain.errors import SignInPaused, UnknownOfficer, WrongPin
from oss_desk.domain.trust.officer import Officer
from oss_desk.services.recording import Recording

TRIES = 5
PAUSE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class SignIn:
    """Tell who sits at the desk, or who stands beside it for one approval."""

    recording: Recording

    def __call__(self, user_name: str, pin: str) -> Officer:
        """Return the officer.

        Raises:
            UnknownOfficer: no such account, or it is disabled.
            WrongPin: counted; after five in a row comes a pause of five minutes.
            SignInPaused: the pause is not over.
        """
        now = self.recording.clock.now()
        with self.recording.unit_of_work() as work:
            officer = work.officers.get(user_name)
            if officer is None or officer.disabled:
                raise UnknownOfficer
            count, last = work.officers.tries(user_name)
            if count >= TRIES and last is not None:
                left = (last + PAUSE - now).total_seconds()
                if left > 0:
                    raise SignInPaused(int(left) + 1)
                count = 0
            if not work.officers.pin_matches(user_name, pin):
                work.officers.set_tries(user_name, count + 1, now)
                self.recording.trace(work, officer, "officer.pin_refused", "", f"try={count + 1}")
                work.commit()
                raise WrongPin(max(0, TRIES - count - 1))
            work.officers.set_tries(user_name, 0, None)
            self.recording.trace(work, officer, "officer.signed_in", "")
            work.commit()
        return officer
