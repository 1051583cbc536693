"""One visit to one card: the text in three reads, then the photo segment by segment."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import perf_counter

from oss_desk.devices.citizen_card import layout
from oss_desk.devices.citizen_card.apdu import ApduTransport, Channel
from oss_desk.devices.citizen_card.decode import decode_text
from oss_desk.devices.citizen_card.photo import cut_photo, is_blank
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard
from oss_desk.services.errors import DeviceError
from oss_desk.services.ports.citizen_card_reader import PhotoProgress


class ChipSession:
    """The `CardSession` over any channel to a chip.

    Args:
        channel: the powered card.
        reader: the reader's name, for statistics and errors.
        today: decides whether the card has expired.
        asked_at: `time.perf_counter()` when the connection was asked for.
    """

    def __init__(self, channel: Channel, *, reader: str, today: date, asked_at: float) -> None:
        self._transport = ApduTransport(channel, reader)
        self._atr = channel.atr.hex(" ").upper()
        self._reader = reader
        self._today = today
        self._asked_at = asked_at
        self._image = bytearray(bytes((layout.PADDING,)) * layout.FILE_LENGTH)

    def read_text(self) -> CitizenCard:
        """Return every text field, without photo, in at most seven commands.

        Raises:
            NotThaiId, CardRemoved, CardMute, ReaderLost, CardIo, Timeout: see services/errors.py.
        """
        # A new connection may follow a reset, and a reset forgets the applet.
        self._transport.select(layout.MOI_APPLET)
        for block in layout.TEXT_BLOCKS:
            self._fetch(block)
        card = decode_text(bytes(self._image), self._today)
        elapsed = self._elapsed()
        statistics = replace(
            card.statistics,
            reader=self._reader,
            atr=self._atr,
            apdu_count=self._transport.count,
            apdu_count_text=self._transport.count,
            text_ms=elapsed,
            total_ms=elapsed,
        )
        return replace(card, statistics=statistics)

    def read_photo(self, card: CitizenCard, progress: Callable[[PhotoProgress], None]) -> CitizenCard:
        """Return *card* with its photo; whatever goes wrong here, the text stays good.

        The text was read before: the end of the photo came with it.
        The citizen id is read once more at the end: a photo that might be another person's is not kept.
        """
        parts = layout.PHOTO_SEGMENTS
        try:
            for number, part in enumerate(parts, start=1):
                self._fetch(part)
                progress(PhotoProgress(number, len(parts)))
            again = self._transport.read(layout.CITIZEN_ID.offset, layout.CITIZEN_ID.length)
        except DeviceError:
            return self._with_photo(card, None, "photo_incomplete")
        raw = layout.PHOTO.of(bytes(self._image))
        if is_blank(raw):
            return self._with_photo(card, None, "missing")
        same_card = decode_text(_only_citizen_id(again), self._today).citizen_id == card.citizen_id
        photo = cut_photo(raw) if same_card else None
        return self._with_photo(card, photo, "" if photo else "photo_incomplete")

    def _fetch(self, part: layout.Field) -> None:
        """Read *part* into its place in the image of the file."""
        found = self._transport.read(part.offset, part.length)
        self._image[part.offset : part.offset + part.length] = found

    def _with_photo(self, card: CitizenCard, photo: bytes | None, warning: str) -> CitizenCard:
        warnings = (*card.warnings, CardWarning("photo", warning)) if warning else card.warnings
        statistics = replace(card.statistics, apdu_count=self._transport.count, total_ms=self._elapsed())
        return replace(
            card, photo=photo, photo_complete=photo is not None, warnings=warnings, statistics=statistics
        )

    def _elapsed(self) -> float:
        return (perf_counter() - self._asked_at) * 1000


def _only_citizen_id(raw: bytes) -> bytes:
    """Return a file that holds nothing but the citizen id, to be decoded like the first reading."""
    return bytes(layout.CITIZEN_ID.offset) + raw
