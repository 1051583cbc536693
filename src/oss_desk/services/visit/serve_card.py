"""Serve the person whose citizen card was put in: text into a saved visit first, the photo after."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader, PhotoProgress
from oss_desk.services.recording import Recording
from oss_desk.services.visit.open_visit import OpenVisit


@dataclass(frozen=True, slots=True)
class ServeCard:
    """Read the card in a reader; a card pulled at any moment loses nothing that was saved."""

    reader: CitizenCardReader
    open_visit: OpenVisit
    recording: Recording

    def __call__(
        self,
        reader: str,
        by: Officer,
        on_text: Callable[[Visit, CitizenCard], None],
        on_photo: Callable[[PhotoProgress], None],
    ) -> Visit:
        """Return the visit, its photo included where the card gave one.

        *on_text* is called with the saved visit as soon as the text is there, *on_photo* after each
        segment; both on the caller's thread, which is the reader's lane.

        Raises:
            DeviceError: the text could not be read; nothing was opened.
        """
        with self.reader.connect(reader) as session:
            card = session.read_text()
            visit = self.open_visit.for_card(card, by)
            on_text(visit, card)
            card = session.read_photo(card, on_photo)
        if not card.photo_complete or card.photo is None:
            return visit
        return self._with_photo(visit, card.photo, by)

    def _with_photo(self, visit: Visit, photo: bytes, by: Officer) -> Visit:
        with self.recording.unit_of_work() as work:
            # The officer may have typed since the text came; the stored visit is the newer one.
            stored = work.visits.get(visit.visit_id)
            if not stored.is_editable:
                return stored
            photo_id = work.attachments.put(photo, "image/jpeg")
            if stored.identity.photo_id == photo_id:
                return stored
            identity = replace(stored.identity, photo_id=photo_id)
            moved = stored.edited(self.recording.clock.now(), identity=identity)
            return self.recording.keep(work, by, moved, "visit.photo_read")
