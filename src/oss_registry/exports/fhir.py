"""A registered person as HL7 FHIR R5: a Patient and a Condition for each type of disability; pure.

Systems and profile are those of the Thai primary care guide mophpc1 1.0.0 (2023). Photographs, addresses,
phone numbers and caregivers are left out. The guide wants ICF codes for the condition; the certificate has
none, so the Thai type stands there under its own system.
"""

import uuid
from collections.abc import Iterable

from oss_registry.dci.records import types_of
from oss_registry.dci.standing import Standing
from oss_registry.storage.known_people import KnownPerson
from oss_wire.canonical import Json

Resource = dict[str, Json]

_ID = "https://terms.sil-th.org/id/"
_CODES = "https://terms.sil-th.org/CodeSystem/"
_PATIENT = "https://fhir-ig.sil-th.org/th/mophpc1/StructureDefinition/mophpc-patient-base"
_HL7 = "http://hl7.org/fhir/StructureDefinition/"
_TERMS = "http://terminology.hl7.org/CodeSystem/"
_ICD10 = "http://hl7.org/fhir/sid/icd-10"
_TYPES = {
    "1": "ความพิการทางการเห็น",
    "2": "ความพิการทางการได้ยินหรือสื่อความหมาย",
    "3": "ความพิการทางการเคลื่อนไหวหรือทางร่างกาย",
    "4": "ความพิการทางจิตใจหรือพฤติกรรม",
    "5": "ความพิการทางสติปัญญา",
    "6": "ความพิการทางการเรียนรู้",
    "7": "ความพิการทางออทิสติก",
}
_CAUSES = {"1": "แต่กำเนิด", "2": "จากการบาดเจ็บ", "3": "จากโรค"}
_DOTTED = 3


def bundle_of(people: Iterable[tuple[KnownPerson, Standing]], made_at: str) -> Resource:
    """Return a collection of *people*, made at the moment *made_at* (ISO)."""
    entries: list[Json] = []
    for person, standing in people:
        resources = (patient_of(person, standing), *conditions_of(person, standing))
        entries += [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in resources]
    return {"resourceType": "Bundle", "type": "collection", "timestamp": made_at, "entry": entries}


def patient_of(person: KnownPerson, standing: Standing) -> Resource:
    """Return the Patient; a birth date may end where knowledge ends."""
    body = person.body
    number, card = _text(body.get("citizen_id")), standing.card
    period = {
        name: day
        for name, day in (("start", _text(card.get("issue_date"))), ("end", _text(card.get("expiry_date"))))
        if day
    }
    identifiers: list[Json] = []
    if number:
        identifiers.append(
            {"type": _concept("cs-th-identifier-type", "cid"), **_identifier("th-cid", number)}
        )
        if card:
            kind = _concept("cs-th-identifier-type", "disability")
            told: Resource = {"type": kind, **_identifier("th-disability-no", number)}
            identifiers.append({**told, "period": period} if period else told)
    optional = {
        "identifier": identifiers,
        "name": [name for name in (_name(person, "th", ""), _name(person, "en", "_en")) if name],
        "birthDate": _text(body.get("birth_date")),
        "extension": [
            {"url": f"{_HL7}patient-disability", "valueCodeableConcept": _type(kind)}
            for kind in types_of(person, standing)
        ],
        "managingOrganization": _hospital(standing),
    }
    return {
        "resourceType": "Patient",
        "id": _id_of(person.record_id),
        "meta": {"profile": [_PATIENT]},
        "gender": _text(body.get("sex")) or "unknown",
        **{name: value for name, value in optional.items() if value},
    }


def conditions_of(person: KnownPerson, standing: Standing) -> list[Resource]:
    """Return a Condition for each type; one whose rights do not hold today is inactive."""
    paper = standing.registration
    patient = f"urn:uuid:{_id_of(person.record_id)}"
    level, character = _text(paper.get("level")), _text(paper.get("character"))
    optional: Resource = {
        "severity": {"text": level} if level else None,
        "note": [{"text": character}] if character else None,
        "recordedDate": _text(paper.get("registered_on")),
        "extension": _due_to(_text(paper.get("disability_cause")), _text(paper.get("diagnosis_code"))),
    }
    status = "active" if standing.is_entitled else "inactive"
    return [
        {
            "resourceType": "Condition",
            "id": _id_of(f"{person.record_id}#{kind}"),
            "clinicalStatus": {"coding": [{"system": f"{_TERMS}condition-clinical", "code": status}]},
            "category": [
                {"coding": [{"system": f"{_TERMS}condition-category", "code": "problem-list-item"}]}
            ],
            "code": _type(kind),
            "subject": {"reference": patient},
            **{name: value for name, value in optional.items() if value},
        }
        for kind in types_of(person, standing)
    ]


def icd10_of(code: str) -> str:
    """Return an ICD-10 code with its dot, as the certificate writes it without."""
    return f"{code[:_DOTTED]}.{code[_DOTTED:]}" if len(code) > _DOTTED and "." not in code else code


def _due_to(cause: str, diagnosis: str) -> list[Json]:
    coding: list[Json] = []
    if cause in _CAUSES:
        system = f"{_CODES}cs-thcc-disability-reason"
        coding.append({"system": system, "code": cause, "display": _CAUSES[cause]})
    if diagnosis:
        coding.append({"system": _ICD10, "code": icd10_of(diagnosis)})
    return [{"url": f"{_HL7}condition-dueTo", "valueCodeableConcept": {"coding": coding}}] if coding else []


def _type(kind: str) -> Resource:
    return _concept("cs-thcc-disability-type", kind, _TYPES.get(kind, ""))


def _concept(system: str, code: str, words: str = "") -> Resource:
    coding: Resource = {"system": f"{_CODES}{system}", "code": code}
    return {"coding": [{**coding, "display": words} if words else coding]}


def _identifier(system: str, value: str) -> Resource:
    return {"system": f"{_ID}{system}", "value": value}


def _name(person: KnownPerson, language: str, after: str) -> Resource:
    body = person.body
    given = [_text(body.get(f"{part}{after}")) for part in ("first_name", "middle_name")]
    family, prefix = _text(body.get(f"last_name{after}")), _text(body.get(f"title{after}"))
    if not given[0]:
        return {}
    told: Resource = {
        "extension": [{"url": f"{_HL7}language", "valueCode": language}],
        "given": [name for name in given if name],
    }
    return {**told, **({"family": family} if family else {}), **({"prefix": [prefix]} if prefix else {})}


def _hospital(standing: Standing) -> Resource:
    code = _text(standing.registration.get("facility_code"))
    return {"identifier": _identifier("th-moph-hcode", code)} if code else {}


def _id_of(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:oss-registry:{name}"))


def _text(value: Json) -> str:
    return str(value) if value else ""
