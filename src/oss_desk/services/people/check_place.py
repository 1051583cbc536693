"""Hold the places of a citizen card against the national list."""

from dataclasses import replace

from oss_desk.domain.people.address import PlaceList
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard


def with_place_checked(card: CitizenCard, places: PlaceList) -> CitizenCard:
    """Return *card* with a warning when its place names match no entry; the card's own words stay."""
    address = card.address
    if not address.subdistrict or places.match(address.subdistrict, address.district, address.province):
        return card
    return replace(card, warnings=(*card.warnings, CardWarning("address", "unknown_place")))
