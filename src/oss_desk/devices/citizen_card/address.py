"""The address of the card: up to eight pieces joined by ``#``, sorted by the words they carry.

Registration writes house, village, lane, alley, road, subdistrict, district, province. The pieces carry
their own words (หมู่ที่, ซอย, ตำบล, …), but not always at the same place; so the last three count from
the end, the middle ones go by their word, and only a piece without a word goes by its place.
"""

from collections.abc import Sequence

from oss_desk.domain.people.address import Address

_PIECES = 8
_TAIL = ("subdistrict", "district", "province")
_MIDDLE = ("village_number", "lane", "alley", "road")
_WORDS = {
    "house_number": ("บ้านเลขที่",),
    "village_number": ("หมู่ที่", "หมู่", "ม."),
    "lane": ("ตรอก",),
    "alley": ("ซอย", "ซ."),
    "road": ("ถนน", "ถ."),
    "subdistrict": ("ตำบล", "แขวง", "ต."),
    "district": ("กิ่งอำเภอ", "อำเภอ", "เขต", "อ."),
    "province": ("จังหวัด", "จ."),
}

_ESTATE = "หมู่บ้าน"
"""The name of a housing estate, which begins like the number of a village."""


def sort_address(pieces: Sequence[str]) -> Address:
    """Return the address of the *pieces* between the ``#``; nothing written in them is lost."""
    slots: dict[str, list[str]] = {name: [] for name in _WORDS}
    for name, piece in _placed([piece.strip() for piece in pieces]):
        slots[name].append(_without_word(name, piece))
    return Address(**{name: " ".join(part for part in parts if part) for name, parts in slots.items()})


def _placed(pieces: list[str]) -> list[tuple[str, str]]:
    """Pair each piece that says something with the field it belongs to."""
    whole = len(pieces) >= _PIECES
    tail_from = len(pieces) - len(_TAIL) if len(pieces) > len(_TAIL) else len(pieces)
    placed: list[tuple[str, str]] = []
    for place, piece in enumerate(pieces):
        if not piece:
            continue
        spoken = _spoken_by(piece)
        if place == 0 and (whole or spoken is None):
            name = "house_number"
        elif place >= tail_from:
            own = _TAIL[place - tail_from]
            # In a whole address the place is certain: ตำบลถนนใหญ่ may have lost its own word.
            name = own if whole or spoken is None else spoken
        else:
            name = spoken or _MIDDLE[min(place, len(_MIDDLE)) - 1]
        placed.append((name, piece))
    return placed


def _spoken_by(piece: str) -> str | None:
    """Return the field whose word *piece* begins with, or None."""
    return next((name for name in _WORDS if _word_of(name, piece)), None)


def _word_of(name: str, piece: str) -> str:
    """Return the word of the field *name* that *piece* begins with, or nothing."""
    if name == "village_number" and piece.startswith(_ESTATE):
        return ""
    return next((word for word in _WORDS[name] if piece.startswith(word)), "")


def _without_word(name: str, piece: str) -> str:
    """Return *piece* without the leading word of its field."""
    return piece.removeprefix(_word_of(name, piece)).strip()
