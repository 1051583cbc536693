"""What stands in the place of an atlas card's photo, whole or damaged."""

from collections.abc import Callable
from dataclasses import dataclass

from oss_desk.simulated.portrait import CHIP_LIMIT, Look, chip_photo
from oss_desk.simulated.thai_id_card import LARGEST_READ

_START, _END, _COMMENT = b"\xff\xd8", b"\xff\xd9", b"\xff\xfe"


@dataclass(frozen=True, slots=True)
class AtlasPhoto:
    """The photo's bytes on the card, and what an honest reading keeps of them.

    Both are functions because drawing takes time and Pillow, which nobody who does not read needs.

    Attributes:
        raw: returns what the card holds, at most 5,118 bytes.
        kept: returns the JPEG of the reading, None when there is none to keep.
        warning: the code of the reading's warning about the photo, or empty.
    """

    raw: Callable[[], bytes]
    kept: Callable[[], bytes | None]
    warning: str = ""


def whole(look: Look) -> AtlasPhoto:
    """Return an ordinary photo."""
    return AtlasPhoto(lambda: chip_photo(look), lambda: chip_photo(look))


def of(make: Callable[[], bytes]) -> AtlasPhoto:
    """Return a photo that is odd but whole: every byte of what *make* returns is to be kept."""
    return AtlasPhoto(make, make)


def none(raw: bytes = b"") -> AtlasPhoto:
    """Return the place of a photo that was never written: padding, or the one byte *raw* throughout."""
    return AtlasPhoto(lambda: raw * CHIP_LIMIT, nothing, "missing")


def broken(make: Callable[[], bytes]) -> AtlasPhoto:
    """Return bytes that begin like a photo but cannot be drawn."""
    return AtlasPhoto(make, nothing, "photo_incomplete")


def nothing() -> bytes | None:
    """Keep nothing."""
    return None


def with_comment(photo: bytes, comment: bytes) -> bytes:
    """Return the JPEG *photo* with *comment* in a segment of its own right behind its start."""
    length = (len(comment) + 2).to_bytes(2)
    return _START + _COMMENT + length + comment + photo.removeprefix(_START)


def with_a_smaller_one_inside(look: Look) -> bytes:
    """Return a photo whose comment holds the marks of another picture: the first end is not the end."""
    return with_comment(chip_photo(look), _START + b"smaller" + _END + b" " * 20)


def with_blanks_at_the_borders(look: Look) -> bytes:
    """Return a photo with blanks around every border of a read, as far as its comment reaches."""
    photo = chip_photo(look)
    room = CHIP_LIMIT - len(photo) - 4
    head = len(_START) + len(_COMMENT) + 2
    # No two reads may bring the same bytes, as they never do in a photo.
    comment = bytearray(b"".join(b"%04d" % number for number in range(room))[:room])
    for border in range(LARGEST_READ, head + room - 4, LARGEST_READ):
        comment[border - head - 4 : border - head + 4] = b" \t \n \r  "
    return with_comment(photo, bytes(comment))


def without_end(look: Look) -> bytes:
    """Return the first half of a photo, as if writing had stopped there."""
    photo = chip_photo(look)
    half = photo[: len(photo) // 2]
    # What is left must hold no end mark by chance.
    return half.replace(_END, b"\xff\x00")


def with_an_early_end(look: Look) -> bytes:
    """Return the first half of a photo with the mark of its end behind it: others draw it half grey."""
    return without_end(look).rstrip(b"\xff") + _END


def with_spoilt_tables(look: Look) -> bytes:
    """Return a photo with start and end, whose quantisation tables say a nonsensical length."""
    photo = bytearray(chip_photo(look))
    at = photo.index(b"\xff\xdb") + 2
    photo[at : at + 2] = b"\x00\x00"
    return bytes(photo)
