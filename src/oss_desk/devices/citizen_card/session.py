"""One visit to one card: the text in three reads, then the photo segment by segment."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import perf_counter

from oss_desk.devices.citizen_card import layout
from oss_desk.devices.citizen_card.apdu import ApduTransport, Channel
from oss_desk.devices.citizen_card.decode import decode_text
from oss_desk.devices.citizen_card.hints import decode_hints
from oss_desk.devices.citizen_card.photo import cut_photo, is_blank
from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard, ReadStatistics
from oss_desk.services.errors import DeviceError
from oss_desk.services.ports.citizen_card_reader import PhotoProgress, never

_log = logging.getLogger(__name__)


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
        self._protocol = channel.protocol
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
        text_only = ReadStatistics(apdu_count_text=self._transport.count, text_ms=self._elapsed())
        return replace(card, statistics=self._statistics(text_only))

    def read_photo(
        self,
        card: CitizenCard,
        progress: Callable[[PhotoProgress], None],
        cancelled: Callable[[], bool] = never,
    ) -> CitizenCard:
        """Return *card* with its photo; whatever goes wrong here, the text stays good.

        The text was read before: the end of the photo came with it.
        The citizen id is read once more at the end: a photo that might be another person's is not kept.
        """
        parts = layout.PHOTO_SEGMENTS
        try:
            for number, part in enumerate(parts, start=1):
                if cancelled():
                    return self._with_photo(card, None, "photo_incomplete")
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

    def read_hints(self) -> CardHints:
        """Return what the card's other applets say; nothing is an ordinary answer, see the port."""
        return decode_hints(self._health_file(), self._administration_record())

    def _health_file(self) -> bytes:
        try:
            self._transport.select(layout.HEALTH_APPLET)
            found = b"".join(self._transport.read(part.offset, part.length) for part in layout.HEALTH_BLOCKS)
        except DeviceError as nothing:
            _log.info("no health security hints: %s", type(nothing).__name__)
            return b""
        return bytes((layout.PADDING,)) * layout.HEALTH_BLOCKS[0].offset + found

    def _administration_record(self) -> bytes:
        try:
            self._transport.select(layout.ADMINISTRATION_APPLET)
            return self._transport.administration_record(layout.ADMINISTRATION_LENGTH)
        except DeviceError as nothing:
            _log.info("no laser number: %s", type(nothing).__name__)
            return b""

    def _fetch(self, part: layout.Field) -> None:
        """Read *part* into its place in the image of the file."""
        found = self._transport.read(part.offset, part.length)
        self._image[part.offset : part.offset + part.length] = found

    def _with_photo(self, card: CitizenCard, photo: bytes | None, warning: str) -> CitizenCard:
        warnings = (*card.warnings, CardWarning("photo", warning)) if warning else card.warnings
        return replace(
            card,
            photo=photo,
            photo_complete=photo is not None,
            warnings=warnings,
            statistics=self._statistics(card.statistics),
        )

    def _statistics(self, until_text: ReadStatistics) -> ReadStatistics:
        """Return how the reading went up to now; what the text took stands in *until_text*."""
        return replace(
            until_text,
            reader=self._reader,
            atr=self._atr,
            apdu_count=self._transport.count,
            total_ms=self._elapsed(),
            protocol=self._protocol,
            last_status=self._transport.last_status,
            command_ms=tuple(self._transport.command_ms),
        )

    def _elapsed(self) -> float:
        return (perf_counter() - self._asked_at) * 1000


def _only_citizen_id(raw: bytes) -> bytes:
    """Return a file that holds nothing but the citizen id, to be decoded like the first reading."""
    return bytes(layout.CITIZEN_ID.offset) + raw
