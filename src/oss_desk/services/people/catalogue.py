"""The ready use cases around the register."""

from dataclasses import dataclass

from oss_desk.domain.people.address import PlaceList
from oss_desk.services.people.adopt_record import AdoptRecord


@dataclass(frozen=True, slots=True)
class PeopleCatalogue:
    """Persons and places."""

    adopt: AdoptRecord
    places: PlaceList
