"""Try a card reader with whatever citizen card is at hand: nothing of the card is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from oss_desk.domain.people.citizen_card import CardHints, CitizenCard
from oss_desk.domain.people.reader_trial import PhotoOutcome, ReaderTrial, TrialPart, TrialProgress
from oss_desk.services.errors import DeviceError
from oss_desk.services.ports.citizen_card_reader import (
    CardSession,
    CitizenCardReader,
    PhotoProgress,
    ReaderDetails,
    never,
)

_BLANK, _INCOMPLETE = "missing", "photo_incomplete"


@dataclass(frozen=True, slots=True)
class DescribeReaders:
    """Say how the readers of this machine are connected."""

    reader: CitizenCardReader

    def __call__(self) -> tuple[ReaderDetails, ...]:
        """Return one entry per connected contact reader; none is no error."""
        return tuple(self.reader.details(name) for name in self.reader.readers())

    def has_service(self) -> bool:
        """Tell whether the system's smart-card service answers; without it no reader of its own is found."""
        return self.reader.has_service()


@dataclass(frozen=True, slots=True)
class TryReader:
    """Read the card in a reader once, from power to photo, and return only how that went."""

    reader: CitizenCardReader

    def __call__(
        self,
        reader: str,
        tell: Callable[[TrialProgress], None],
        cancelled: Callable[[], bool] = never,
    ) -> ReaderTrial:
        """Return how the reading went; a reading that fails is an answer and raises nothing.

        *tell* is called at the beginning of each part and after each segment of the photo, *cancelled*
        is asked between the segments; both on the caller's thread, which is the reader's lane.
        """
        tell(TrialProgress(TrialPart.CONNECT))
        trial = ReaderTrial(reader)
        try:
            details = self.reader.details(reader)
            trial = replace(trial, connection=details.connection, driver=details.driver)
            with self.reader.connect(reader) as session:
                return self._read(session, trial, tell, cancelled)
        except DeviceError as error:
            return replace(trial, failure=error)
        finally:
            # A photo that was interrupted would wait in memory for its card to come back.
            self.reader.forget()

    def _read(
        self,
        session: CardSession,
        trial: ReaderTrial,
        tell: Callable[[TrialProgress], None],
        cancelled: Callable[[], bool],
    ) -> ReaderTrial:
        tell(TrialProgress(TrialPart.TEXT))
        try:
            card = session.read_text()
        except DeviceError as error:
            return replace(trial, reached=TrialPart.TEXT, failure=error, statistics=session.statistics)

        def tell_photo(progress: PhotoProgress) -> None:
            tell(TrialProgress(TrialPart.PHOTO, progress.part, progress.parts))

        card = session.read_photo(card, tell_photo, cancelled)
        trial = _with_card(trial, card)
        if trial.photo is PhotoOutcome.INCOMPLETE:
            return trial
        tell(TrialProgress(TrialPart.HINTS))
        return replace(trial, has_hints=session.read_hints() != CardHints(), reached=TrialPart.HINTS)


def _with_card(trial: ReaderTrial, card: CitizenCard) -> ReaderTrial:
    """Return *trial* with what *card* tells of the reading, and nothing of the person."""
    codes = {warning.code for warning in card.warnings if warning.field == "photo"}
    photo = PhotoOutcome.COMPLETE if card.photo_complete else PhotoOutcome.INCOMPLETE
    if _BLANK in codes and _INCOMPLETE not in codes:
        photo = PhotoOutcome.BLANK
    return replace(
        trial,
        statistics=card.statistics,
        reached=TrialPart.PHOTO,
        photo=photo,
        id_is_valid=card.citizen_id_valid,
        # The photo is only called complete when the id read after it is that of the text.
        read_back=True if card.photo_complete else None,
    )
