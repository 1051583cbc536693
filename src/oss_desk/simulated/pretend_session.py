"""One visit to the card in a simulated reader; it knows what a reading gives and takes as long as one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import perf_counter, sleep
from typing import Protocol

from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard, ReadStatistics
from oss_desk.services.errors import CardIo, CardRemoved, ReaderLost
from oss_desk.services.ports.citizen_card_reader import PhotoProgress, never
from oss_desk.simulated.pretend_card import PHOTO_PARTS, PretendCard

_TEXT_READS = 3
_DONE = "9000"


class Slot(Protocol):
    """The reader a card lies in, as its session sees it."""

    name: str
    command_ms: float

    def expect(self, movements: int) -> None:
        """Make sure that the card has not been moved since *movements*.

        Raises (this and the others):
            ReaderLost: the reader is away. CardRemoved: the card was pulled.
        """

    def parts_kept(self, movements: int) -> int:
        """Return how many parts of its photo an earlier reading of the card left behind."""

    def keep(self, movements: int, parts: int) -> None:
        """Keep in mind that *parts* of the card's photo are here."""


class PretendSession:
    """The `CardSession` of one card put in once.

    Args:
        slot: where it lies.
        card: what it says.
        movements: how often cards had been moved when the session began.
        today: decides whether the card has expired.
    """

    def __init__(self, slot: Slot, card: PretendCard, movements: int, today: date) -> None:
        self._slot = slot
        self._card = card
        self._movements = movements
        self._today = today
        self._is_known = False
        self._asked_at = perf_counter()
        self._statistics = ReadStatistics(
            reader=slot.name, atr=card.atr.hex(" ").upper(), protocol=card.protocol
        )

    @property
    def statistics(self) -> ReadStatistics:
        """How the reading went up to now; see the port."""
        return self._statistics

    def read_text(self) -> CitizenCard:
        """Return every text field; see the port."""
        self._slot.expect(self._movements)
        if self._card.error is not None:
            self._count(1, self._card.refusal)
            if self._card.error is CardIo:
                raise CardIo(self._slot.name, self._card.refusal)
            raise self._card.error(self._slot.name)
        self._count(1 + _TEXT_READS * self._card.read_commands)
        # A card that was pulled meanwhile gave nothing whole.
        self._slot.expect(self._movements)
        self._statistics = replace(
            self._statistics,
            apdu_count_text=self._statistics.apdu_count,
            text_ms=self._statistics.total_ms,
        )
        text = self._card.text_on(self._today)
        self._is_known = text.citizen_id_valid
        return replace(text, statistics=self._statistics)

    def read_photo(
        self,
        card: CitizenCard,
        progress: Callable[[PhotoProgress], None],
        cancelled: Callable[[], bool] = never,
    ) -> CitizenCard:
        """Return *card* with its photo; see the port."""
        try:
            for part in range(self._slot.parts_kept(self._movements) + 1, PHOTO_PARTS + 1):
                if cancelled() or not self._read_part(part):
                    return self._with_photo(card, None, "photo_incomplete")
                progress(PhotoProgress(part, PHOTO_PARTS))
            self._slot.keep(self._movements, 0)
        except (CardRemoved, ReaderLost):
            return self._with_photo(card, None, "photo_incomplete")
        # The number once more, to be sure that it is still the same card.
        self._count(self._card.read_commands)
        return self._with_photo(card, self._card.photo(), self._card.photo_warning)

    def read_hints(self) -> CardHints:
        """Return what the card's other applets say; a card that is out by now says nothing."""
        try:
            self._slot.expect(self._movements)
            self._count(self._card.hint_commands)
            self._slot.expect(self._movements)
        except (CardRemoved, ReaderLost):
            return CardHints()
        return self._card.hints

    def _read_part(self, part: int) -> bool:
        """Read one part of the photo; return False where the chip is worn.

        Raises:
            CardRemoved, ReaderLost: it was pulled meanwhile.
        """
        if part > self._card.photo_parts:
            self._count(1, self._card.refusal)
            return False
        self._count(self._card.read_commands)
        # The photo of a card whose number is wrong is read in one go or not at all.
        self._slot.keep(self._movements, part if self._is_known else 0)
        return True

    def _count(self, commands: int, status_word: str = _DONE) -> None:
        """Be as slow as a card that is sent *commands* commands, and write them down."""
        each = max(self._slot.command_ms, self._card.command_ms)
        if each:
            sleep(commands * each / 1000)
        self._statistics = replace(
            self._statistics,
            apdu_count=self._statistics.apdu_count + commands,
            total_ms=(perf_counter() - self._asked_at) * 1000,
            last_status=status_word,
            command_ms=(*self._statistics.command_ms, *(each,) * commands),
        )

    def _with_photo(self, card: CitizenCard, photo: bytes | None, warning: str) -> CitizenCard:
        return replace(
            card,
            photo=photo,
            photo_complete=photo is not None,
            warnings=(*card.warnings, CardWarning("photo", warning)) if warning else card.warnings,
            statistics=self._statistics,
        )
