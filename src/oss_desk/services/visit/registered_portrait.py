"""The picture that the register has of somebody: the one on their card, perhaps taken at another hospital."""

from dataclasses import dataclass, field

from oss_desk.domain.people.bare_jpeg import bare_jpeg
from oss_desk.domain.people.person import Person
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import Recording
from oss_desk.services.registry.fetch_attachments import look_for


@dataclass(frozen=True, slots=True)
class RegisteredPortrait:
    """A picture (JPEG), or that it is still on its way here; neither where nobody was photographed."""

    picture: bytes | None = field(default=None, repr=False)
    is_on_its_way: bool = False


@dataclass(frozen=True, slots=True)
class LookAtRegisteredPortrait:
    """Look at the register's picture; one that is not here is asked for, and nobody waits for it."""

    recording: Recording

    def __call__(self, person_id: str) -> RegisteredPortrait:
        """Return the picture of somebody, as far as it is here."""
        with self.recording.unit_of_work() as work:
            person = work.people.get(person_id)
            if person is None or not person.portrait_id:
                return RegisteredPortrait()
            picture = work.attachments.get(person.portrait_id)
            if picture is not None:
                return RegisteredPortrait(picture)
            if work.registry_link.identity() is None:
                return RegisteredPortrait()
            known = work.transfers.get(person.portrait_id)
            if known is None or not known.asked:
                look_for(work, person.portrait_id)
                work.commit()
        return RegisteredPortrait(is_on_its_way=True)


def portrait_for_register(work: UnitOfWork, visit: Visit, before: Person | None) -> str:
    """Return the attachment id of the picture that the register keeps once *visit* is approved.

    It is the one on the card, with nothing left but the picture; without one what it had *before* stays.
    """
    taken = visit.identity.portrait_id or visit.identity.photo_id
    content = work.attachments.get(taken) if taken else None
    bare = bare_jpeg(content) if content is not None else None
    if bare is not None:
        return work.attachments.put(bare, "image/jpeg")
    return before.portrait_id if before else ""
