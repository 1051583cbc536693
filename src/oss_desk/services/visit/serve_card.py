"""Serve the person whose citizen card was put in: text into a saved visit first, the photo after."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from oss_desk.domain.people.citizen_card import CardHints, CitizenCard
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.odd_fields import PHOTO, marks_of, settled
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader, PhotoProgress, never
from oss_desk.services.recording import Recording
from oss_desk.services.visit.open_visit import OpenVisit
from oss_desk.services.visit.read_text import read_text


def _heard(_visit: Visit) -> None:
    """Do nothing with the news."""


@dataclass(frozen=True, slots=True)
class CardFollower:
    """What somebody wants of a card beyond its text and photo.

    Attributes:
        on_kept: called with the visit once the photo, or that there is none, is stored with it.
        on_hints: called with the visit and the hints of the card's other applets, which are stored
            nowhere; None leaves them unread.
        cancelled: asked before each segment of the photo; what was read until then stays good.
    """

    on_kept: Callable[[Visit], None] = _heard
    on_hints: Callable[[Visit, CardHints], None] | None = None
    cancelled: Callable[[], bool] = never


_NOBODY = CardFollower()


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
        follower: CardFollower = _NOBODY,
    ) -> Visit:
        """Return the visit, its photo included where the card gave one.

        *on_text* is called with the saved visit as soon as the text is there, *on_photo* after each
        segment; these and the *follower* on the caller's thread, which is the reader's lane.

        Raises:
            DeviceError: the text could not be read; nothing was opened.
        """
        with self.reader.connect(reader) as session:
            card = read_text(session)
            visit = self.open_visit.for_card(card, by)
            on_text(visit, card)
            card = session.read_photo(card, on_photo, follower.cancelled)
            visit = self._with_photo(visit, card, by)
            follower.on_kept(visit)
            # Last: choosing another applet costs time that the photo must not wait for.
            if follower.on_hints is not None and card.photo_complete and not follower.cancelled():
                follower.on_hints(visit, session.read_hints())
        return visit

    def _with_photo(self, visit: Visit, card: CitizenCard, by: Officer) -> Visit:
        """Store the photo, or why there is none; a photo that is there already is not taken away."""
        marks = marks_of(warning for warning in card.warnings if warning.field == PHOTO)
        with self.recording.unit_of_work() as work:
            # The officer may have typed since the text came; the stored visit is the newer one.
            stored = work.visits.get(visit.visit_id)
            if not stored.is_editable:
                return stored
            identity = stored.identity
            others = settled(identity.chip_warnings, (PHOTO,))
            if card.photo_complete and card.photo is not None:
                photo_id = work.attachments.put(card.photo, "image/jpeg")
                identity = replace(identity, photo_id=photo_id, chip_warnings=others)
            elif not identity.photo_id:
                identity = replace(identity, chip_warnings=others + marks)
            if identity == stored.identity:
                return stored
            moved = stored.edited(self.recording.clock.now(), identity=identity)
            action = "visit.photo_read" if identity.photo_id else "visit.photo_not_read"
            return self.recording.keep(work, by, moved, action, " ".join(marks))
