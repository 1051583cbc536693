"""The ready use cases around the register."""

from dataclasses import dataclass

from oss_desk.domain.people.address import PlaceList
from oss_desk.services.people.adopt_record import AdoptRecord
from oss_desk.services.people.export_people import ExportPeople
from oss_desk.services.people.find_people import FindPeople
from oss_desk.services.people.import_people import ImportPeople
from oss_desk.services.people.try_reader import DescribeReaders, TryReader


@dataclass(frozen=True, slots=True)
class PeopleCatalogue:
    """Persons and places, and the readers that tell who somebody is."""

    adopt: AdoptRecord
    places: PlaceList
    describe_readers: DescribeReaders
    try_reader: TryReader
    import_people: ImportPeople
    export_people: ExportPeople
    find: FindPeople
