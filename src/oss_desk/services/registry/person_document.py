"""A person's record as JSON values, and back: what an approval replaced."""

from typing import Any

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.thai_calendar import PartialDate

_NAME = ("title", "first", "middle", "last")
_ADDRESS = (
    "house_number", "village_number", "lane", "alley", "road",
    "subdistrict", "district", "province", "postcode", "subdistrict_code",
)  # fmt: skip


def person_document(person: Person) -> dict[str, Any]:
    """Return *person* in values that JSON can hold."""
    carer = person.caregiver
    return {
        "person_id": person.person_id,
        "citizen_id": person.citizen_id.digits,
        "name_th": _name_document(person.name_th),
        "name_en": _name_document(person.name_en),
        "birth_date": person.birth_date.iso if person.birth_date else "",
        "sex": person.sex.value if person.sex else "",
        "address": {part: getattr(person.registered_address, part) for part in _ADDRESS},
        "phone": person.phone,
        "communication": person.communication,
        "caregiver": None
        if carer is None
        else {
            "name": _name_document(carer.name),
            "relation": carer.relation,
            "citizen_id": carer.citizen_id.digits if carer.citizen_id else "",
            "phone": carer.phone,
        },
        "types": [kind.value for kind in person.disability_types],
        "portrait_id": person.portrait_id,
    }


def person_from(document: dict[str, Any]) -> Person:
    """Return the person that `person_document` wrote down."""
    carer = document["caregiver"]
    return Person(
        document["person_id"],
        CitizenId(document["citizen_id"]),
        PersonName(**document["name_th"]),
        PersonName(**document["name_en"]),
        PartialDate.from_iso(document["birth_date"]) if document["birth_date"] else None,
        Sex(document["sex"]) if document["sex"] else None,
        Address(**document["address"]),
        document["phone"],
        document["communication"],
        None
        if carer is None
        else Caregiver(
            PersonName(**carer["name"]),
            carer["relation"],
            CitizenId(carer["citizen_id"]) if carer["citizen_id"] else None,
            carer["phone"],
        ),
        tuple(DisabilityType(code) for code in document["types"]),
        # A note of an earlier release knows of no picture.
        document.get("portrait_id", ""),
    )


def _name_document(name: PersonName) -> dict[str, str]:
    return {part: getattr(name, part) for part in _NAME}
