"""A JPEG without what cameras and programs write beside the picture: places, times, names, thumbnails.

The markers are those of ITU-T T.81, annex B.
"""

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_COMMENT, _JFIF, _ADOBE = 0xFE, 0xE0, 0xEE
_APPLICATION = range(0xE0, 0xF0)
_WITHIN_SCAN = {0x00, *range(0xD0, 0xD8)}
_JFIF_NAME = b"JFIF\0"
_LENGTH_BYTES = 2


def bare_jpeg(content: bytes) -> bytes | None:
    """Return *content* with nothing left but the picture, or None when it is no JPEG.

    Comments and application segments go; JFIF and Adobe's stay, for colours depend on them. What is
    appended behind the end goes, too. A picture that breaks off stays broken off.
    """
    if content[:2] != bytes((0xFF, _START)):
        return None
    kept, at = [content[:2]], 2
    while at + 1 < len(content):
        if content[at] != 0xFF:
            return None
        marker = content[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker == _END:
            kept.append(content[at : at + 2])
            break
        end = at + 2 + max(int.from_bytes(content[at + 2 : at + 2 + _LENGTH_BYTES]), _LENGTH_BYTES)
        if marker == _SCAN:
            end = _end_of_scan(content, end)
        if _is_picture(marker, content[at + 4 : at + 9]):
            kept.append(content[at:end])
        at = end
    return b"".join(kept)


def _is_picture(marker: int, begins: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if marker not in _APPLICATION or marker == _ADOBE:
        return True
    return marker == _JFIF and begins == _JFIF_NAME


def _end_of_scan(content: bytes, at: int) -> int:
    """Return where the marker behind the coded picture stands that begins at *at*."""
    while (at := content.find(b"\xff", at)) >= 0 and at + 1 < len(content):
        if content[at + 1] not in _WITHIN_SCAN:
            return at
        at += 2
    return len(content)
