"""When the next turn is due, and an officer who does not want to wait for it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from oss_desk.domain.registry.backoff import FARTHEST
from oss_desk.services.ports.clock import Clock
from oss_desk.services.recording import OpenUnitOfWork, Recording

EVERY = timedelta(minutes=2)
"""How often a turn is taken when all is well: what other desks changed should not be old."""
SOON = timedelta(seconds=15)
"""How soon what an officer changed goes out: late enough that a deed can still be taken back."""


@dataclass(frozen=True, slots=True)
class NextTurn:
    """Tell when the program takes its next turn by itself; there is always a next one once enrolled."""

    reading: OpenUnitOfWork
    clock: Clock

    def __call__(self) -> datetime | None:
        """Return the moment, perhaps past; None at a desk that is not enrolled."""
        with self.reading() as work:
            if work.registry_link.identity() is None:
                return None
            now = self.clock.now()
            state, oldest = work.registry_link.state(), work.outbox.oldest_waiting()
            if state.next_turn_at is not None:
                # A pause longer than any is left from a clock that was set back since.
                return state.next_turn_at if state.next_turn_at <= now + FARTHEST else now
            regular = min((state.last_success or now - EVERY) + EVERY, now + EVERY)
            put_off = work.outbox.next_try()
            pictures = work.transfers.wanted(1, now)
        wanted = [regular]
        if pictures:
            # Somebody looks for one; or a turn has fetched its share, and there are more.
            wanted.append(now if pictures[0].asked else min((state.last_success or now) + SOON, now + SOON))
        if oldest is not None and put_off is None:
            wanted.append(oldest + SOON)
        if put_off is not None:
            wanted.append(put_off)
        return min(wanted)


@dataclass(frozen=True, slots=True)
class SendNow:
    """Forget every pause, so that the next turn is due at once and sends everything."""

    recording: Recording

    def __call__(self) -> None:
        """Make the next turn due now."""
        with self.recording.unit_of_work() as work:
            work.outbox.hurry()
            state = work.registry_link.state()
            work.registry_link.put_state(replace(state, next_turn_at=self.recording.clock.now()))
            work.commit()
