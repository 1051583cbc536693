"""A person with a disability (คนพิการ): the subject of every record."""

from dataclasses import dataclass
from enum import StrEnum

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_calendar import PartialDate


class Sex(StrEnum):
    """As the citizen card has it."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class Person:
    """Who is registered.

    Attributes:
        person_id: ours, made once, never reused; the only id that may stand in a log.
        citizen_id: the number shown on both cards.
        birth_date: day and month may be unknown; None where an older register has none.
        sex: None where the card does not say.
        phone: digits only, or empty.
        communication: how the person prefers to communicate, a code of the office's list, or empty.
        disability_types: registered types, the main one first; empty before registration.
        portrait_id: attachment id of the picture on the person's card; it may still be on its way here.
    """

    person_id: str
    citizen_id: CitizenId
    name_th: PersonName
    name_en: PersonName
    birth_date: PartialDate | None
    sex: Sex | None
    registered_address: Address
    phone: str = ""
    communication: str = ""
    caregiver: Caregiver | None = None
    disability_types: tuple[DisabilityType, ...] = ()
    portrait_id: str = ""
