"""Records that may be one person: only a person says so, and nothing is deleted by it."""

from dataclasses import dataclass

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.errors import NotEnrolled
from oss_desk.services.ports.registry import Connect, PossibleTwins, RegistryLine
from oss_desk.services.recording import Recording


@dataclass(frozen=True, slots=True)
class ListTwins:
    """Ask the registry for the suspected duplicates; on the network lane."""

    recording: Recording
    connect: Connect

    def __call__(self) -> tuple[PossibleTwins, ...]:
        """Return the pairs that wait for a person, oldest first.

        Raises:
            NotEnrolled, SyncError: see services/errors.py.
        """
        line = _line(self.recording, self.connect)
        try:
            line.hello()
            return line.possible_twins()
        finally:
            line.close()


@dataclass(frozen=True, slots=True)
class TellTwinsApart:
    """Say that two records are different people, or that somebody decides later."""

    recording: Recording
    connect: Connect

    def __call__(self, twins_id: str, by: Officer, *, different: bool) -> None:
        """Tell the registry; on the network lane.

        Raises:
            NotPermitted: *by* may not approve.
            NotEnrolled, SyncError: nothing is known about what the registry did; ask again.
        """
        by.must(Right.APPROVE)
        line = _line(self.recording, self.connect)
        try:
            line.hello()
            line.judge_twins(twins_id, different=different, by=by.user_name)
        finally:
            line.close()
        with self.recording.unit_of_work() as work:
            self.recording.trace(work, by, "twins.different" if different else "twins.later", twins_id)
            work.commit()


def _line(recording: Recording, connect: Connect) -> RegistryLine:
    with recording.unit_of_work() as work:
        identity = work.registry_link.identity()
    if identity is None:
        raise NotEnrolled
    return connect(identity)
