"""Take a registration made elsewhere into our register, with the card its holder carries."""

from dataclasses import dataclass

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.services.recording import Recording


@dataclass(frozen=True, slots=True)
class AdoptRecord:
    """Store a person who was registered before this desk existed."""

    recording: Recording

    def __call__(self, person: Person, card: DisabilityCard | None, by: Officer) -> None:
        """Store *person* and, where known, the *card* in their hand.

        Raises:
            NotPermitted: *by* may not administer.
        """
        by.must(Right.ADMINISTER)
        with self.recording.unit_of_work() as work:
            work.people.put(person)
            if card is not None:
                work.cards.put(card)
            self.recording.trace(work, by, "person.adopted", person.person_id)
            work.commit()
