"""Attachments in a carrier and in its receipt: each part says which bytes of which attachment it holds.

A part begins with the SHA-256 of the whole attachment (32 bytes), where the part begins in it (8 bytes)
and the size of the whole (8 bytes); the rest are the bytes themselves. The parts of one attachment come
in their order, before the operations that name it; a copy that was cut off brings those it has.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from oss_wire.errors import WireError

CONTENT_BYTES = 512 * 1024
"""What one part holds at most, as one call of the line does."""
MAX_WANTED = 200
_HASH_BYTES, _NUMBER_BYTES = 32, 8
_HEAD_BYTES = _HASH_BYTES + 2 * _NUMBER_BYTES


@dataclass(frozen=True, slots=True)
class CarriedAttachment:
    """Bytes of an attachment: those from *offset* on, of *size* in all; *sha256* is that of the whole."""

    sha256: str
    offset: int
    size: int
    content: bytes = field(repr=False)

    @property
    def text(self) -> bytes:
        """The plain text of the part."""
        numbers = self.offset.to_bytes(_NUMBER_BYTES) + self.size.to_bytes(_NUMBER_BYTES)
        return bytes.fromhex(self.sha256) + numbers + self.content


@dataclass(frozen=True, slots=True)
class WantedAttachments:
    """The attachments that a desk lacks and would have fetched, most wanted first: ``sha256:…``."""

    names: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse what no desk asks for.

        Raises:
            WireError: ``too_long``.
        """
        if len(self.names) > MAX_WANTED:
            raise WireError("names", "too_long")


def parts_of(sha256: str, content: bytes) -> Iterator[CarriedAttachment]:
    """Give the parts of the attachment of that hash; an empty one is nobody's picture and has none."""
    for offset in range(0, len(content), CONTENT_BYTES):
        part = content[offset : offset + CONTENT_BYTES]
        yield CarriedAttachment(sha256, offset, len(content), part)


def carried_attachment(text: bytes) -> CarriedAttachment:
    """Return what the plain text of a part says.

    Raises:
        WireError: ``malformed``.
    """
    first, second = _HASH_BYTES, _HASH_BYTES + _NUMBER_BYTES
    offset, size = int.from_bytes(text[first:second]), int.from_bytes(text[second:_HEAD_BYTES])
    content = text[_HEAD_BYTES:]
    if not content or offset + len(content) > size:
        raise WireError("", "malformed")
    return CarriedAttachment(text[:first].hex(), offset, size, content)
