"""Finds a place by the beginnings of its names and postcode, several of them in one line."""

from oss_desk.domain.people.address import Place, PlaceList

_MOST = 12
_ALL = 10_000
_SEPARATORS = str.maketrans("›>,/", "    ")
# Written before a name; they say what it is and belong to none.
_PREFIXES = ("ตำบล", "แขวง", "อำเภอ", "เขต", "จังหวัด", "ต.", "อ.", "จ.")


def find_places(places: PlaceList, own_province_code: str, text: str) -> tuple[Place, ...]:
    """Return the best places for *text*, such as ``พิชั``, ``พิชัย 52000`` or ``ต.พิชัย อ.เมือง``.

    Every word must begin one of the names or the postcode; places of the own province come first.
    """
    words = [_bare(word) for word in text.translate(_SEPARATORS).split()]
    words = [word for word in words if word]
    if not words:
        return ()
    first, *others = words
    found = places.starting_with(first, own_province_code=own_province_code, limit=_ALL if others else _MOST)
    return tuple(place for place in found if all(_begins(place, word) for word in others))[:_MOST]


def _bare(word: str) -> str:
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            return word.removeprefix(prefix)
    return word


def _begins(place: Place, word: str) -> bool:
    names = (place.subdistrict, place.district, place.province, place.postcode)
    return any(name.startswith(word) for name in names)
