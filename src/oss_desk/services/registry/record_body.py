"""Our records as flat bodies, and back: what travels, what is merged, what is compared.

The names are the glossary's and those of the import's columns; each body holds all that this program
knows of one record. Fields that it does not know stay as they are at the registry.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import cast

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.registry.merge import Body
from oss_desk.domain.visit.assessment import DisabilityCertificate, EvidenceKind

PERSON, CAREGIVER, REGISTRATION, CARD = "person", "caregiver", "registration", "card"
APPROVED = "approved"
PORTRAIT = "portrait"
MERGED_INTO = "merged_into"
"""The record of the same person that somebody merged this one into."""
_BLOB = "sha256:"
_BLOB_NAME = re.compile(r"sha256:([0-9a-f]{64})")
_NAME = (("title", "title"), ("first", "first_name"), ("middle", "middle_name"), ("last", "last_name"))
_ADDRESS = (
    "house_number", "village_number", "lane", "alley", "road",
    "subdistrict", "district", "province", "postcode", "subdistrict_code",
)  # fmt: skip
_OF_CAREGIVER = ".caregiver"


@dataclass(frozen=True, slots=True)
class Registration:
    """One approved matter and the assessment it rests on.

    Attributes:
        visit_id: the matter; the registration's own record id.
        certificate: None when the matter rests on an earlier one.
        registered_on: the day of approval.
        status: ``approved``; what else there is comes from the registry.
    """

    visit_id: str
    person_id: str
    certificate: DisabilityCertificate | None
    request_number: str = ""
    kind: str = ""
    registered_on: str = ""
    status: str = APPROVED


def caregiver_record_id(person_id: str) -> str:
    """Return the id of the one record that tells who takes care of the person *person_id* now."""
    return f"{person_id}{_OF_CAREGIVER}"


def person_body(person: Person) -> dict[str, object]:
    """Return the body of *person*, without the caregiver, who is a record beside it."""
    return {
        "citizen_id": person.citizen_id.digits,
        **_name_body(person.name_th),
        **{f"{name}_en": value for name, value in _name_body(person.name_en).items()},
        "birth_date": person.birth_date.iso if person.birth_date else "",
        "sex": person.sex.value if person.sex else "",
        **{part: getattr(person.registered_address, part) for part in _ADDRESS},
        "phone": person.phone,
        "communication": person.communication,
        "disability_types": [kind.value for kind in person.disability_types],
        # Absent without one: what nobody has photographed here empties nothing at the registry.
        **({PORTRAIT: blob_name(person.portrait_id)} if person.portrait_id else {}),
    }


def caregiver_body(person_id: str, carer: Caregiver | None) -> dict[str, object]:
    """Return the body of whoever takes care of *person_id*; empty names say that nobody does."""
    return {
        "person_id": person_id,
        "citizen_id": carer.citizen_id.digits if carer and carer.citizen_id else "",
        **_name_body(carer.name if carer else PersonName()),
        "relation": carer.relation if carer else "",
        "phone": carer.phone if carer else "",
    }


def person_from_body(person_id: str, body: Body, carer: Caregiver | None) -> Person:
    """Return the person that *body* tells of; a field that is missing is empty.

    Raises:
        InvalidCitizenId, InvalidDate, ValueError: it holds what no person can have.
    """
    return Person(
        person_id,
        CitizenId.parse(_text(body, "citizen_id")),
        _name_of(body),
        _name_of(body, after="_en"),
        PartialDate.from_iso(_text(body, "birth_date")) if _text(body, "birth_date") else None,
        Sex(_text(body, "sex")) if _text(body, "sex") else None,
        Address(**{part: _text(body, part) for part in _ADDRESS}),
        _text(body, "phone"),
        _text(body, "communication"),
        carer,
        _types(body),
        portrait_of(body),
    )


def caregiver_from_body(body: Body) -> Caregiver | None:
    """Return the caregiver that *body* tells of, or None when nobody takes care.

    Raises:
        InvalidCitizenId: the number is none.
    """
    name, number = _name_of(body), _text(body, "citizen_id")
    if not name:
        return None
    return Caregiver(
        name, _text(body, "relation"), CitizenId.parse(number) if number else None, _text(body, "phone")
    )


def registration_body(registration: Registration) -> dict[str, object]:
    """Return the body of *registration*; the hospital is added when it is sent."""
    paper = registration.certificate
    return {
        "person_id": registration.person_id,
        "request_number": registration.request_number,
        "kind": registration.kind,
        "registered_on": registration.registered_on,
        "disability_types": [kind.value for kind in paper.types] if paper else [],
        "evidence": paper.evidence.value if paper else "",
        "diagnosis_code": paper.diagnosis_code if paper else "",
        "character": paper.character if paper else "",
        "level": paper.level if paper else "",
        "certifying_doctor": paper.certifying_doctor if paper else "",
        "certified_on": paper.certified_on.isoformat() if paper else "",
        "permanent": paper.permanent if paper else None,
        "status": registration.status,
    }


def registration_from_body(visit_id: str, body: Body) -> Registration:
    """Return the registration that *body* tells of.

    Raises:
        ValueError: it holds what no certificate can have.
    """
    certificate = None
    if _text(body, "evidence"):
        certificate = DisabilityCertificate(
            _types(body),
            EvidenceKind(_text(body, "evidence")),
            _text(body, "diagnosis_code"),
            _text(body, "character"),
            _text(body, "level"),
            _text(body, "certifying_doctor"),
            date.fromisoformat(_text(body, "certified_on")),
            bool(body.get("permanent")),
        )
    return Registration(
        visit_id,
        _text(body, "person_id"),
        certificate,
        _text(body, "request_number"),
        _text(body, "kind"),
        _text(body, "registered_on"),
        _text(body, "status"),
    )


def card_body(card: DisabilityCard) -> dict[str, object]:
    """Return the body of *card*; what concerns our printer alone stays here."""
    return {
        "card_serial": card.card_serial.digits,
        "person_id": card.person_id,
        "visit_id": card.visit_id,
        "reason": card.reason.value,
        "issue_date": card.issue_date.isoformat(),
        "expiry_date": card.expiry_date.isoformat() if card.expiry_date else "",
        "status": card.state.value,
    }


def card_from_body(body: Body, known: DisabilityCard | None) -> DisabilityCard:
    """Return the card that *body* tells of; what only our printer knows is taken from *known*.

    Raises:
        WrongState, ValueError: it holds what no card can have.
    """
    expiry_date = _text(body, "expiry_date")
    return DisabilityCard(
        CardSerial(_text(body, "card_serial")),
        _text(body, "person_id"),
        _text(body, "visit_id"),
        CardReason(_text(body, "reason")),
        date.fromisoformat(_text(body, "issue_date")),
        date.fromisoformat(expiry_date) if expiry_date else None,
        CardState(_text(body, "status")),
        known.print_job if known else "",
        known.rendered_digest if known else "",
    )


def person_of_record(kind: str, record_id: str, body: Body) -> str:
    """Return the id of the person whom the record is about."""
    return record_id if kind == PERSON else _text(body, "person_id")


def blob_name(attachment_id: str) -> str:
    """Return how a record names the attachment of that id."""
    return f"{_BLOB}{attachment_id}"


def portrait_of(body: Body) -> str:
    """Return the attachment id of the portrait that *body* names; empty for none, or no name of one."""
    found = _BLOB_NAME.fullmatch(_text(body, PORTRAIT))
    return found[1] if found else ""


def _name_body(name: PersonName) -> dict[str, str]:
    return {field: getattr(name, part) for part, field in _NAME}


def _name_of(body: Body, after: str = "") -> PersonName:
    return PersonName(**{part: _text(body, f"{field}{after}") for part, field in _NAME})


def _types(body: Body) -> tuple[DisabilityType, ...]:
    return tuple(DisabilityType(code) for code in cast("list[str]", body.get("disability_types") or []))


def _text(body: Body, name: str) -> str:
    value = body.get(name)
    return "" if value is None else str(value)
