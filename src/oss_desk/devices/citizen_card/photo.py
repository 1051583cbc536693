"""The photo of the chip: a JPEG with padding after it, cut out and proven to be whole.

A decoder that misses the end of a picture makes it up in grey and does not say so. So the picture is drawn
twice, with different bytes put in before its end mark: only one that is whole looks the same.
"""

import io
import struct

_START, _END = b"\xff\xd8", b"\xff\xd9"
_FILLING = b"\xff"
"""May stand before any mark, as often as the writer likes."""
_LARGEST_SIDE = 2000
_ZEROS = bytes(64)
_OTHERS = b"\x55" * 64
_MADE_UP = (
    _ZEROS,
    _OTHERS + b"".join(b"\xff" + bytes((restart,)) + _OTHERS for restart in range(0xD0, 0xD8)),
)
"""Two ways to go on with a picture, the second also where it waits for one of its restart marks."""


def cut_photo(raw: bytes) -> bytes | None:
    """Return the JPEG at the beginning of *raw*, cut after the last end mark; None if it is not whole.

    The last mark counts: a JPEG may hold a smaller one. The bytes are never trimmed, because 0x20
    is also an ordinary byte of a picture.
    """
    end = raw.rfind(_END)
    if not raw.startswith(_START) or end < 0:
        return None
    scan = raw[:end].rstrip(_FILLING)
    drawn, other = (_drawn(scan + made_up + _END) for made_up in _MADE_UP)
    return raw[: end + len(_END)] if drawn and drawn == other else None


def is_blank(raw: bytes) -> bool:
    """Tell whether the card holds no photo at all: only padding, or bytes never written."""
    return not raw.strip(b"\x00\x20\xff")


def _drawn(photo: bytes) -> bytes:
    """Return the picture's pixels; none where it cannot be drawn."""
    # The text is on the screen by now; loading it earlier would keep the sign-in page waiting.
    from PIL import Image  # noqa: PLC0415

    try:
        with Image.open(io.BytesIO(photo), formats=["JPEG"]) as picture:
            return b"" if max(picture.size) > _LARGEST_SIDE else picture.tobytes()
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
        return b""
