"""Ask the registry whom a new record might be about, besides those our own tables hold."""

from dataclasses import dataclass

from oss_desk.services.ports.registry import Connect, RemoteMatch
from oss_desk.services.recording import OpenUnitOfWork

_ASKED = ("first_name", "last_name", "birth_date", "sex", "district")


@dataclass(frozen=True, slots=True)
class MatchElsewhere:
    """Ask; on the network lane. Nobody waits for it: an answer that comes in time is used."""

    reading: OpenUnitOfWork
    connect: Connect

    def __call__(self, visit_id: str) -> tuple[RemoteMatch, ...]:
        """Return people of the registry who look like the matter's person and are not in our tables.

        Empty at a desk that is bound to no registry.

        Raises:
            UnknownVisit: there is no such matter.
            SyncError: the line failed; our own tables have answered already.
        """
        with self.reading() as work:
            identity, draft = work.registry_link.identity(), work.visits.get(visit_id).identity
        if identity is None:
            return ()
        line = self.connect(identity)
        try:
            line.hello()
            found = line.matches({name: getattr(draft, name) for name in _ASKED})
        finally:
            line.close()
        with self.reading() as work:
            return tuple(one for one in found if work.people.get(one.record_id) is None)
