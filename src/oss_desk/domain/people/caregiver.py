"""The caregiver (ผู้ดูแลคนพิการ) whose name the card's back carries."""

from dataclasses import dataclass

from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.name import PersonName


@dataclass(frozen=True, slots=True)
class Caregiver:
    """Who takes care of the person.

    Attributes:
        relation: as the office's list words it, such as ``บุตร``.
        phone: digits only, printed only when the caregiver agreed; empty otherwise.
    """

    name: PersonName
    relation: str = ""
    citizen_id: CitizenId | None = None
    phone: str = ""
