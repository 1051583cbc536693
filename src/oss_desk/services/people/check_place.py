"""Hold the places of a citizen card against the national list."""

from dataclasses import replace

from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard


def with_place_checked(card: CitizenCard, places: PlaceList) -> CitizenCard:
    """Return *card* with a warning when its place names match no entry; the card's own words stay.

    A card that names no place at all is left alone: that its address is missing was said already.
    """
    address = card.address
    names = (address.subdistrict, address.district, address.province)
    if not any(names) or places.match(*names):
        return card
    return replace(card, warnings=(*card.warnings, CardWarning("address", "unknown_place")))
