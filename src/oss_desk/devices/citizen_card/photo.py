"""The photo of the chip: a JPEG with padding after it, cut out and proven to decode."""

import io
import struct

_START, _END = b"\xff\xd8", b"\xff\xd9"
_LARGEST_SIDE = 2000


def cut_photo(raw: bytes) -> bytes | None:
    """Return the JPEG at the beginning of *raw*, cut after the last end mark, or None.

    The last mark counts: a JPEG may hold a smaller one. The bytes are never trimmed, because 0x20
    is also an ordinary byte of a picture.
    """
    end = raw.rfind(_END)
    if not raw.startswith(_START) or end < 0:
        return None
    photo = raw[: end + len(_END)]
    return photo if _decodes(photo) else None


def is_blank(raw: bytes) -> bool:
    """Tell whether the card holds no photo at all: only padding, or bytes never written."""
    return not raw.strip(b"\x00\x20\xff")


def _decodes(photo: bytes) -> bool:
    """Tell whether every line of the picture can be drawn."""
    # The text is on the screen by now; loading it earlier would keep the sign-in page waiting.
    from PIL import Image  # noqa: PLC0415

    try:
        with Image.open(io.BytesIO(photo), formats=["JPEG"]) as picture:
            if max(picture.size) > _LARGEST_SIDE:
                return False
            picture.load()
    except (
        OSError,
        SyntaxError,
        ValueError,
        IndexError,
        KeyError,
        TypeError,
        struct.error,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        # Pillow's JPEG reader raises any of these on damaged headers; damaged is all that counts here.
        return False
    return True
