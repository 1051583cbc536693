"""Fill in the caregiver whose citizen card was put in."""

from dataclasses import dataclass

from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.rules import RuleBook
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Right
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader
from oss_desk.services.recording import Recording
from oss_desk.services.visit.likely_request import with_papers
from oss_desk.services.visit.read_text import read_text


@dataclass(frozen=True, slots=True)
class ServeCaregiver:
    """Read the text of a card into the caregiver's fields of a visit; no visit of their own is opened."""

    reader: CitizenCardReader
    recording: Recording
    rules: RuleBook

    def __call__(self, reader: str, visit_id: str, by: Officer) -> Visit | None:
        """Return the visit with its caregiver; None when the card is that of the visit's own person.

        Nobody is their own caregiver: that card was put back, and nothing is changed.

        Raises:
            DeviceError: the text could not be read; nothing is changed.
            UnknownVisit, WrongState: the visit is not there, or may not change any more.
        """
        by.must(Right.SERVE)
        with self.reader.connect(reader) as session:
            card = read_text(session)
        with self.recording.unit_of_work() as work:
            visit = work.visits.get(visit_id)
            if _is_of_person(card, visit):
                return None
            identity = visit.identity.with_caregiver_card(card)
            moved = visit.edited(self.recording.clock.now(), identity=identity)
            moved = with_papers(work, moved, self.rules, self.recording.clock.today())
            return self.recording.keep(work, by, moved, "visit.caregiver_card_read")


def _is_of_person(card: CitizenCard, visit: Visit) -> bool:
    """Tell whether *card* is the person's own; two cards without a number are not one for that."""
    if visit.identity.chip_key and card.key == visit.identity.chip_key:
        return True
    return bool(card.citizen_id) and card.citizen_id == visit.identity.citizen_id
