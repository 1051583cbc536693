"""Look at what the register already holds about a person: the record and the earlier cards."""

from dataclasses import dataclass

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.person import Person
from oss_desk.services.recording import Recording


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """What is known of one person.

    Attributes:
        registered: the record of the register, or None for somebody new.
        current_card: the card in the person's hand, or None.
        cards: every card ever made, oldest first.
        is_withdrawn: the registry took the record back; what is changed in it waits for a decision then.
    """

    registered: Person | None = None
    current_card: DisabilityCard | None = None
    cards: tuple[DisabilityCard, ...] = ()
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class LookAtHistory:
    """Return what the register holds about a person."""

    recording: Recording

    def __call__(self, person_id: str) -> PersonHistory:
        """Return the history; empty for a person the register does not know."""
        with self.recording.unit_of_work() as work:
            return PersonHistory(
                work.people.get(person_id),
                work.cards.current_of(person_id),
                work.cards.of_person(person_id),
                work.people.is_withdrawn(person_id),
            )
