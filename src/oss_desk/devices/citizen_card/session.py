"""One visit to one card: the text in three reads, then the photo segment by segment."""

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from time import perf_counter

from oss_desk.devices.citizen_card import layout
from oss_desk.devices.citizen_card.apdu import ApduTransport, Channel
from oss_desk.devices.citizen_card.decode import decode_text
from oss_desk.devices.citizen_card.hints import decode_hints
from oss_desk.devices.citizen_card.photo import cut_photo, is_blank
from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard, ReadStatistics
from oss_desk.services.errors import CardIo, DeviceError
from oss_desk.services.ports.citizen_card_reader import PhotoProgress, never

_log = logging.getLogger(__name__)
_REFUSAL = re.compile("6[2-9A-F][0-9A-F]{2}")
"""A status word by which a card says no; others tell of a line that fails."""


class ChipSession:
    """The `CardSession` over any channel to a chip.

    Args:
        channel: the powered card.
        reader: the reader's name, for statistics and errors.
        today: decides whether the card has expired.
        asked_at: `time.perf_counter()` when the connection was asked for.
        memory: where an interrupted photo waits for its card; the reader's own, so that it outlives
            the session. Without one, every photo begins at its first segment.
    """

    def __init__(
        self,
        channel: Channel,
        *,
        reader: str,
        today: date,
        asked_at: float,
        memory: PhotoMemory | None = None,
    ) -> None:
        self._transport = ApduTransport(channel, reader)
        self._atr = channel.atr.hex(" ").upper()
        self._protocol = channel.protocol
        self._reader = reader
        self._today = today
        self._asked_at = asked_at
        self._memory = memory or PhotoMemory()
        self._identity = b""
        self._applet = b""
        self._worn: tuple[str, ...] = ()
        self._image = bytearray(bytes((layout.PADDING,)) * layout.FILE_LENGTH)
        self._until_text = ReadStatistics()

    @property
    def statistics(self) -> ReadStatistics:
        """How the reading went up to now; see the port."""
        return replace(
            self._until_text,
            reader=self._reader,
            atr=self._atr,
            apdu_count=self._transport.count,
            total_ms=self._elapsed(),
            protocol=self._protocol,
            last_status=self._transport.last_status,
            command_ms=tuple(self._transport.command_ms),
        )

    def read_text(self) -> CitizenCard:
        """Return every text field, without photo, in at most seven commands.

        Where the chip is worn and refuses a block, its fields are read one by one; those that cannot be
        had are empty, with a warning. Without the citizen id there is no text.

        Raises:
            NotThaiId, CardRemoved, CardMute, ReaderLost, CardIo, Timeout: see services/errors.py.
        """
        try:
            return self._read_text()
        except CardIo as error:
            # Some chips stumble over the first commands after they were put in.
            _log.info("the text is read once more: %s", error)
            return self._read_text()

    def _read_text(self) -> CitizenCard:
        self._choose_again()
        self._worn = tuple(name for block in layout.TEXT_BLOCKS for name in self._fetch_block(block))
        for name in self._worn:
            # A block beside it may have brought half of it.
            self._put(layout.TEXT_FIELDS[name], b"")
        card = self._with_worn_fields(decode_text(bytes(self._image), self._today))
        text = b"".join(block.of(bytes(self._image)) for block in layout.TEXT_BLOCKS)
        if card.citizen_id_valid:
            self._identity = sha256(self._atr.encode() + text).digest()
            self._memory.recall(self._identity)
        else:
            # The text may be damaged: the photo of such a card is read in one go or not at all.
            self._identity = b""
            self._memory.wipe()
        self._until_text = ReadStatistics(apdu_count_text=self._transport.count, text_ms=self._elapsed())
        return replace(card, statistics=self.statistics)

    def read_photo(
        self,
        card: CitizenCard,
        progress: Callable[[PhotoProgress], None],
        cancelled: Callable[[], bool] = never,
    ) -> CitizenCard:
        """Return *card* with its photo; whatever goes wrong here, the text stays good.

        The text was read before: the end of the photo came with it. A photo of this very card that was
        interrupted a short while ago goes on where it stopped.
        The citizen id is read once more at the end: a photo that might be another person's is not kept.
        """
        try:
            if not self._until_text.apdu_count_text:
                self.read_text()
            self._choose(layout.MOI_APPLET)
            if not self._fetch_photo(progress, cancelled):
                return self._with_photo(card, None, "photo_incomplete")
            again = self._transport.read(layout.CITIZEN_ID.offset, layout.CITIZEN_ID.length)
        except DeviceError:
            return self._with_photo(card, None, "photo_incomplete")
        # Whole or wrong: either way there is nothing left to go on with.
        self._memory.wipe()
        if decode_text(_only_citizen_id(again), self._today).citizen_id != card.citizen_id:
            return self._with_photo(card, None, "photo_incomplete")
        raw = layout.PHOTO.of(bytes(self._image))
        if is_blank(raw):
            return self._with_photo(card, None, "missing")
        photo = None if "photo" in self._worn else cut_photo(raw)
        return self._with_photo(card, photo, "" if photo else "photo_incomplete")

    def _fetch_block(self, block: layout.Field) -> tuple[str, ...]:
        """Read a block of the text, field by field if it must be; return the fields that cannot be had.

        Raises:
            DeviceError: not one field, or not the citizen id, can be had.
        """
        for _ in range(2):
            try:
                self._fetch(block)
            except CardIo as error:
                refused = error
                if not _REFUSAL.fullmatch(error.status_word):
                    raise
            else:
                return ()
        fields = {name: field for name, field in layout.TEXT_FIELDS.items() if field.overlaps(block)}
        worn = []
        for name, field in fields.items():
            try:
                self._fetch(field)
            except CardIo:
                if field is layout.CITIZEN_ID:
                    raise
                worn.append(name)
        if len(worn) == len(fields):
            raise refused
        return tuple(worn)

    def _with_worn_fields(self, card: CitizenCard) -> CitizenCard:
        """Return *card* with a warning for each field that could not be had; the photo has its own."""
        warned = {warning.field for warning in card.warnings} | {"photo"}
        worn = dict.fromkeys(name for name in self._worn if name not in warned)
        return replace(card, warnings=(*card.warnings, *(CardWarning(name, "missing") for name in worn)))

    def _fetch_photo(self, progress: Callable[[PhotoProgress], None], cancelled: Callable[[], bool]) -> bool:
        """Read the segments that are not in memory yet; return whether all are here now.

        Raises:
            DeviceError: the card failed or was pulled; what came before it is kept.
        """
        parts = layout.PHOTO_SEGMENTS
        may_fail = True
        for number in range(self._resume_at(), len(parts)):
            if cancelled():
                return False
            try:
                segment = self._fetch(parts[number])
            except CardIo as error:
                if not may_fail:
                    raise
                _log.info("the photo goes on after an error: %s", error)
                may_fail = False
                self._choose_again()
                segment = self._fetch(parts[number])
            if self._identity:
                self._memory.keep(self._identity, segment)
            progress(PhotoProgress(number + 1, len(parts)))
        return True

    def _resume_at(self) -> int:
        """Return the number (from 0) of the first segment that is still to be read.

        What is kept counts only if the last kept segment reads the same once more.
        """
        kept = self._memory.recall(self._identity) if self._identity else b""
        count = len(kept) // layout.LARGEST_READ
        if not count:
            return 0
        last = layout.PHOTO_SEGMENTS[count - 1]
        if self._fetch(last) != kept[-last.length :]:
            self._memory.wipe()
            self._memory.recall(self._identity)
            return 0
        first = layout.PHOTO_SEGMENTS[0].offset
        self._image[first : first + len(kept)] = kept
        return count

    def read_hints(self) -> CardHints:
        """Return what the card's other applets say; nothing is an ordinary answer, see the port."""
        return decode_hints(self._health_file(), self._administration_record())

    def _health_file(self) -> bytes:
        try:
            self._choose(layout.HEALTH_APPLET)
            found = b"".join(self._transport.read(part.offset, part.length) for part in layout.HEALTH_BLOCKS)
        except DeviceError as nothing:
            _log.info("no health security hints: %s", type(nothing).__name__)
            return b""
        return bytes((layout.PADDING,)) * layout.HEALTH_BLOCKS[0].offset + found

    def _administration_record(self) -> bytes:
        try:
            self._choose(layout.ADMINISTRATION_APPLET)
            return self._transport.administration_record(layout.ADMINISTRATION_LENGTH)
        except DeviceError as nothing:
            _log.info("no laser number: %s", type(nothing).__name__)
            return b""

    def _choose_again(self) -> None:
        """Choose the person's file, whatever was chosen: a reset forgets it, and an error may mean one."""
        self._applet = b""
        self._choose(layout.MOI_APPLET)

    def _choose(self, applet: bytes) -> None:
        """Choose *applet* unless it is chosen already; choosing one forgets the other."""
        if self._applet != applet:
            self._applet = b""
            self._transport.select(applet)
            self._applet = applet

    def _fetch(self, part: layout.Field) -> bytes:
        """Read *part* into its place in the image of the file."""
        found = self._transport.read(part.offset, part.length)
        self._put(part, found)
        return found

    def _put(self, part: layout.Field, found: bytes) -> None:
        """Put bytes into their place in the image of the file, blanks after them."""
        self._image[part.offset : part.offset + part.length] = found.ljust(
            part.length, bytes((layout.PADDING,))
        )

    def _with_photo(self, card: CitizenCard, photo: bytes | None, warning: str) -> CitizenCard:
        warnings = (*card.warnings, CardWarning("photo", warning)) if warning else card.warnings
        return replace(
            card,
            photo=photo,
            photo_complete=photo is not None,
            warnings=warnings,
            statistics=self.statistics,
        )

    def _elapsed(self) -> float:
        return (perf_counter() - self._asked_at) * 1000


def _only_citizen_id(raw: bytes) -> bytes:
    """Return a file that holds nothing but the citizen id, to be decoded like the first reading."""
    return bytes(layout.CITIZEN_ID.offset) + raw
