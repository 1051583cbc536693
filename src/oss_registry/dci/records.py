"""A person in the form of DCI: what each grant may be told, and nothing beyond; pure.

Never told: photographs, addresses, phone numbers, caregivers, diagnoses, doctors, hospitals.
"""

from collections.abc import Sequence
from datetime import date

from oss_registry.dci.codes import Reading
from oss_registry.dci.standing import Standing, standing_of
from oss_registry.storage.known_people import KnownPerson
from oss_wire.canonical import Json

CITIZEN_ID = "UIN"
CARD_NUMBER = "TH_PWD"
_WHOLE_DATE = len("2026-11-22")
_NAMES = (("given_name", "first_name"), ("second_name", "middle_name"), ("surname", "last_name"))

Told = dict[str, Json]


def standing_on(person: KnownPerson, day: date) -> Standing | None:
    """Return how *person* stands on *day*; None for somebody who was never registered."""
    return standing_of(person.registrations, person.cards, day)


def status_record(standing: Standing) -> Told:
    """Return what the grant for status is told: one word."""
    return {"disability_status": standing.status.value}


def whole_record(person: KnownPerson, standing: Standing, reading: Reading) -> Told:
    """Return what the grant for details is told.

    Of somebody who is not entitled today: numbers and status alone. Readers that do not know the word
    for their status take anybody with details for entitled.
    """
    told: Told = {
        "personal_details": {"member_identifier": _identifiers(person, standing)},
        **status_record(standing),
        "last_updated": person.updated_at,
    }
    if not standing.is_entitled:
        return told
    told["personal_details"] = {
        "member_identifier": _identifiers(person, standing),
        "demographic_info": _demographic(person),
        "additional_attributes": _thai_codes(person, standing),
    }
    level = reading.disability_level(_text(standing.registration.get("level")))
    if level is not None:
        # The schema and the samples name the same field differently: both readers find theirs.
        told |= {"disability_status_level": level[0], "disability_level": level[1]}
    enrolments: list[Json] = []
    told |= {"programs_enrolments": enrolments, "programs_enrollments": enrolments}
    told["disability_details"] = details(person, standing, reading)
    registered = _text(standing.registration.get("registered_on"))
    return {**told, "registration_date": f"{registered}T00:00:00+07:00"} if registered else told


def details(person: KnownPerson, standing: Standing, reading: Reading) -> list[Json]:
    """Return the impairments of somebody who is entitled; an empty list of anybody else."""
    if not standing.is_entitled:
        return []
    paper = standing.registration
    found = reading.impairments(
        types_of(person, standing),
        _text(paper.get("level")),
        _text(paper.get("disability_cause")),
        _text(paper.get("disability_cause_detail")),
        _text(paper.get("character")),
    )
    return [
        {
            name: value
            for name, value in (
                ("impairment_type", one.type),
                ("impairment_level", one.level),
                ("impairment_cause", one.cause),
                ("age_on_set", one.onset),
            )
            if value
        }
        for one in found
    ]


def support(person: KnownPerson, standing: Standing) -> list[Json]:
    """Return the support that this registry knows of: none, it keeps no such services."""
    if not standing.is_entitled:
        return []
    kinds = ("human_assistance", "assistive_technology", "housing_support", "medical_care")
    return [{**{kind: [] for kind in (*kinds, "animal_assistance")}, "last_updated": person.updated_at}]


def types_of(person: KnownPerson, standing: Standing) -> Sequence[str]:
    """Return the Thai types: those of the registration, else those of the person."""
    types = standing.registration.get("disability_types") or person.body.get("disability_types")
    return [str(kind) for kind in types] if isinstance(types, (list, tuple)) else []


def _identifiers(person: KnownPerson, standing: Standing) -> list[Json]:
    numbers = (
        (CITIZEN_ID, _text(person.body.get("citizen_id"))),
        (CARD_NUMBER, _text(standing.card.get("card_serial"))),
    )
    return [{"identifier_type": kind, "identifier_value": value} for kind, value in numbers if value]


def _demographic(person: KnownPerson) -> Told:
    body = person.body
    name: Told = {theirs: _text(body.get(ours)) for theirs, ours in _NAMES if body.get(ours)}
    told: Told = {"name": name, "sex": _text(body.get("sex")) or "unknown"}
    born = _text(body.get("birth_date"))
    return {**told, "birth_date": born} if len(born) == _WHOLE_DATE else told


def _thai_codes(person: KnownPerson, standing: Standing) -> list[Json]:
    born = _text(person.body.get("birth_date"))
    codes = (
        ("th_disability_type", ",".join(types_of(person, standing))),
        ("th_disability_cause", _text(standing.registration.get("disability_cause"))),
        ("th_disability_level", _text(standing.registration.get("level"))),
        ("th_birth_date", born if len(born) < _WHOLE_DATE else ""),
        ("card_expires", _text(standing.card.get("expiry_date"))),
    )
    return [{"key": key, "value": value} for key, value in codes if value]


def _text(value: Json) -> str:
    return str(value) if value else ""
