"""The attachments of a carrier: taken as the line would, and given back in the receipt to who lacks them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from oss_registry.errors import CallRefusedError
from oss_registry.trust.blobs import TakeBlob
from oss_wire.carried_attachment import (
    CarriedAttachment,
    WantedAttachments,
    carried_attachment,
    parts_of,
)
from oss_wire.change import ChangePage
from oss_wire.codec import parse, read
from oss_wire.errors import WireError
from oss_wire.record import Subject

RECEIPT_BYTES = 32 * 1024 * 1024
"""What a receipt brings of attachments at most; the rest comes with the next one, or over the line."""
_PAGES = 4
"""Of so many pages of changes a receipt brings the pictures; older ones are fetched when looked for."""
_NAME = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class CarryAttachments:
    """Take and give attachments."""

    blobs: TakeBlob

    def take(self, text: bytes, now: datetime) -> bool:
        """Take one part, however often it is brought; tell whether the attachment is whole now.

        What the line would refuse is not taken: the operation that names it then waits for it.

        Raises:
            DatabaseFaultError: the database failed.
        """
        try:
            part = carried_attachment(text)
        except WireError:
            return False
        known = self.blobs.known(part.sha256)
        there = 0 if known is None else known.received
        if known is not None and known.is_complete:
            return True
        part = _rest(part, there)
        if not part.content:
            return False
        try:
            return self.blobs(part.sha256, part.offset, part.size, part.content, now).is_complete
        except CallRefusedError:
            return False

    def give(self, asked: Iterable[bytes], named: Iterable[str], brought: Iterable[bytes]) -> Iterator[bytes]:
        """Give what the texts *asked* want, then what the changes of the receipt *named*, within bounds.

        What the desk itself *brought* it has.
        """
        own = {_hash_in(text) for text in brought}
        wanted = [name for text in asked for name in _wanted(text)]
        room = RECEIPT_BYTES
        for name in dict.fromkeys([*wanted, *named]):
            found = _NAME.fullmatch(name)
            content = self.blobs.content(found[1]) if found and found[1] not in own else None
            if found is None or content is None:
                continue
            room -= len(content)
            if room < 0:
                return
            for part in parts_of(found[1], content):
                yield part.text


def portraits_in(pages: Sequence[bytes]) -> list[str]:
    """Return the portraits that the last of these pages of changes name, the newest first."""
    named = []
    for text in reversed(pages[-_PAGES:]):
        for change in reversed(read(ChangePage, parse(text)).changes):
            portrait = change.body.get("portrait") if change.subject == Subject.PERSON else None
            if isinstance(portrait, str) and portrait:
                named.append(portrait)
    return named


def _rest(part: CarriedAttachment, there: int) -> CarriedAttachment:
    """Return what of *part* goes on where the registry has got to."""
    skip = max(0, there - part.offset)
    return CarriedAttachment(part.sha256, part.offset + skip, part.size, part.content[skip:])


def _hash_in(text: bytes) -> str:
    try:
        return carried_attachment(text).sha256
    except WireError:
        return ""


def _wanted(text: bytes) -> tuple[str, ...]:
    try:
        return read(WantedAttachments, parse(text)).names
    except WireError:
        return ()
