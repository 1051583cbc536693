"""What the second pair of eyes looks at, ready to be shown."""

from dataclasses import dataclass

from oss_desk.gui.approval.comparison_words import ComparisonWords
from oss_desk.gui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class Review:
    """One matter beside its evidence.

    Attributes:
        name: the person's, without title.
        masked_number: the citizen number as the small card shows it.
        chip_photo, portrait: encoded pictures, or None.
        portrait_from_register: nobody took one today, it is the one on the last card.
        portrait_from_chip: the portrait is the chip's photo over again, not today's face.
        sender, sent_at: who sent it and when, in words.
        is_own: the officer who looks is the one who sent it.
    """

    visit_id: str
    name: str
    masked_number: str
    rows: tuple[ComparisonWords, ...]
    chip_photo: bytes | None
    portrait: bytes | None
    sender: str
    sent_at: str
    is_own: bool
    portrait_from_chip: bool
    portrait_from_register: bool = False

    @property
    def differing(self) -> int:
        """How many rows ask for a closer look."""
        return sum(1 for row in self.rows if row.differs)

    @property
    def agreeing(self) -> int:
        """How many rows are as they should be."""
        return sum(1 for row in self.rows if row.tone is Tone.OK)
