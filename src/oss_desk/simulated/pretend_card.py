"""What a simulated reader needs to know of the card in it, whichever album it came from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from oss_desk.domain.people.citizen_card import CardHints, CitizenCard
from oss_desk.services.errors import DeviceError
from oss_desk.simulated.card_applet import ORDINARY_ATR
from oss_desk.simulated.portrait import Look

PHOTO_PARTS = 20
"""Reads that the photo takes."""
NO_HINTS = CardHints()


@dataclass(frozen=True, slots=True)
class PretendCard:
    """One card in the reader.

    Attributes:
        key: tells it from every other card.
        text_on: returns the reading of a day, without photo and statistics.
        photo: returns the photo to be kept, None when there is none.
        look: which drawn portrait stands for the face.
        photo_warning: code of the warning about the photo, or empty.
        photo_parts: reads of the photo that succeed; fewer than `PHOTO_PARTS` on a worn chip.
        error: what reading the text ends with, if it cannot be read.
        refusal: the status word that comes with *error*, four hexadecimal digits.
        hints: what its other applets say.
        atr: answer to reset.
        protocol: ``T=0`` or ``T=1``.
        data_at_once: one command for each read instead of two.
        command_ms: milliseconds each command takes this card.
    """

    key: str
    text_on: Callable[[date], CitizenCard]
    photo: Callable[[], bytes | None]
    look: Look
    photo_warning: str = ""
    photo_parts: int = PHOTO_PARTS
    error: type[DeviceError] | None = None
    refusal: str = ""
    hints: CardHints = NO_HINTS
    atr: bytes = ORDINARY_ATR
    protocol: str = "T=0"
    data_at_once: bool = False
    command_ms: float = 0.0

    @property
    def read_commands(self) -> int:
        """Commands that one read takes."""
        return 1 if self.data_at_once else 2

    @property
    def hint_commands(self) -> int:
        """Commands that asking the other applets takes: one to choose each, and reads where it is there."""
        health = 2 * self.read_commands if self.hints.main_right else 0
        laser = 1 if self.hints.laser_number else 0
        return 1 + health + 1 + laser


class DrawnCard(Protocol):
    """A card of the atlas, as far as a reader cares."""

    def in_reader(self, *, at_its_pace: bool) -> PretendCard:
        """Return what reading it gives; as slow as its kind is if *at_its_pace*, else at once."""
