"""What one test reading of a citizen card showed; nothing in it tells whose card it was."""

from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median

from oss_desk.domain.errors import DeskError
from oss_desk.domain.people.citizen_card import ReadStatistics

SLOW_COMMAND_MS = 60.0
"""Milliseconds a command may take. An ordinary card needs about 25; at more than 60 the seven commands
of the text alone take longer than the 0.4 s within which a name should be on the screen."""


class TrialPart(StrEnum):
    """The parts of a test reading, in their order."""

    CONNECT = "connect"
    TEXT = "text"
    PHOTO = "photo"
    IDENTITY = "identity"
    HINTS = "hints"


class PhotoOutcome(StrEnum):
    """What became of the photo."""

    NOT_READ = "not_read"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class TrialProgress:
    """Where a test reading is: *step* of *steps* in *part*, both from 1."""

    part: TrialPart
    step: int = 1
    steps: int = 1


@dataclass(frozen=True, slots=True)
class ReaderTrial:
    """The outcome of one test reading.

    Attributes:
        reader: the reader's name; connection, driver: as in `ReaderDetails`.
        statistics: counts and times; of a reading that failed, what is known of it.
        reached: the part that was done last or in which it failed.
        failure: why the text could not be read; None when it was.
        photo: what became of the photo.
        id_is_valid: the citizen id passed its checksum; None when it was not read.
        read_back: the id read again at the end was the same; None when that could not be told.
        has_hints: the card's other applets said something; None when they were not asked.
    """

    reader: str
    connection: str = ""
    driver: str = ""
    statistics: ReadStatistics = field(default_factory=ReadStatistics)
    reached: TrialPart = TrialPart.CONNECT
    failure: DeskError | None = None
    photo: PhotoOutcome = PhotoOutcome.NOT_READ
    id_is_valid: bool | None = None
    read_back: bool | None = None
    has_hints: bool | None = None

    @property
    def is_whole(self) -> bool:
        """Tell whether the reader gave everything: a card without photo or with a wrong id can, too."""
        return self.failure is None and self.photo in {PhotoOutcome.COMPLETE, PhotoOutcome.BLANK}

    @property
    def text_commands(self) -> int:
        """Commands of the text, the choice of the applet not among them."""
        return max(self.statistics.apdu_count_text - 1, 0)

    @property
    def photo_commands(self) -> int:
        """Commands of the photo and of the second look at the id."""
        return self.statistics.apdu_count - self.statistics.apdu_count_text

    @property
    def connect_ms(self) -> float:
        """Milliseconds until the card was powered and its applet chosen (the first command)."""
        return max(self.statistics.text_ms - self.text_only_ms, 0.0)

    @property
    def text_only_ms(self) -> float:
        """Milliseconds of the text's own commands."""
        return sum(self.statistics.command_ms[1 : self.statistics.apdu_count_text])

    @property
    def photo_ms(self) -> float:
        """Milliseconds from the text to the end."""
        return max(self.statistics.total_ms - self.statistics.text_ms, 0.0)

    @property
    def median_ms(self) -> float:
        """Milliseconds of the command in the middle; 0 without any."""
        return median(self.statistics.command_ms) if self.statistics.command_ms else 0.0

    @property
    def longest_ms(self) -> float:
        """Milliseconds of the slowest command; 0 without any."""
        return max(self.statistics.command_ms, default=0.0)

    @property
    def is_slow(self) -> bool:
        """Tell whether the command in the middle takes longer than `SLOW_COMMAND_MS`."""
        return self.median_ms > SLOW_COMMAND_MS
