"""A reader that holds whatever card a test makes up; it stops where the test says."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard, ReadStatistics
from oss_desk.services.ports.citizen_card_reader import CardSession, PhotoProgress, ReaderDetails, never

PARTS = 20


@dataclass
class CardInHand:
    """The `CitizenCardReader` with one card in it, and the session with that card.

    Attributes:
        card: what its text says.
        photo: the JPEG it gives; None gives *photo_warning* instead.
        begins_at: the first segment that is still to be read, from 1.
        hints: what the other applets say.
        asked: what was asked of the card, in order.
    """

    card: CitizenCard
    photo: bytes | None = None
    photo_warning: str = "missing"
    begins_at: int = 1
    hints: CardHints = field(default_factory=CardHints)
    asked: list[str] = field(default_factory=list)
    statistics: ReadStatistics = field(default_factory=ReadStatistics)

    def readers(self) -> tuple[str, ...]:
        """Return the one reader."""
        return ("reader",)

    @contextmanager
    def connect(self, reader: str) -> Iterator[CardSession]:
        """Connect; nothing is in the way."""
        self.asked.append(f"connect {reader}")
        yield self
        self.asked.append("leave")

    def details(self, reader: str) -> ReaderDetails:
        """Return hardly anything."""
        return ReaderDetails(reader, "simulated")

    def has_service(self) -> bool:
        """Tell that nothing is needed."""
        return True

    def forget(self) -> None:
        """Keep nothing, as ever."""

    def read_text(self) -> CitizenCard:
        """Return the card's text."""
        self.asked.append("text")
        return self.card

    def read_photo(
        self,
        card: CitizenCard,
        progress: Callable[[PhotoProgress], None],
        cancelled: Callable[[], bool] = never,
    ) -> CitizenCard:
        """Return *card* with its photo, or with the warning."""
        self.asked.append("photo")
        for part in range(self.begins_at, PARTS + 1):
            if cancelled():
                return replace(card, warnings=(*card.warnings, CardWarning("photo", "photo_incomplete")))
            progress(PhotoProgress(part, PARTS))
        if self.photo is None:
            return replace(card, warnings=(*card.warnings, CardWarning("photo", self.photo_warning)))
        return replace(card, photo=self.photo, photo_complete=True)

    def read_hints(self) -> CardHints:
        """Return the hints."""
        self.asked.append("hints")
        return self.hints
