"""The bodies of the records, flat, in the words of the glossary.

Days are Gregorian ISO text, partial birth dates end where knowledge ends (``1954``, ``1954-05``), what
is not known is empty text. `codec.write` makes a body of a document; `codec.read` takes one out of a
body and passes over fields it does not know, which stay in the body.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonDocument:
    """A person with a disability.

    Attributes:
        citizen_id: thirteen digits; an attribute, never the record's id.
        sex: ``male``, ``female`` or empty.
        disability_types: codes 1 to 7, the main one first; empty before registration.
        merged_into: the record of the same person that this one was merged into by somebody, or empty.
        portrait: the attachment with the picture on the person's card, ``sha256:…``, or empty.
    """

    citizen_id: str = ""
    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    title_en: str = ""
    first_name_en: str = ""
    middle_name_en: str = ""
    last_name_en: str = ""
    birth_date: str = ""
    sex: str = ""
    house_number: str = ""
    village_number: str = ""
    lane: str = ""
    alley: str = ""
    road: str = ""
    subdistrict: str = ""
    district: str = ""
    province: str = ""
    postcode: str = ""
    subdistrict_code: str = ""
    phone: str = ""
    communication: str = ""
    disability_types: tuple[str, ...] = ()
    merged_into: str = ""
    portrait: str = ""


@dataclass(frozen=True, slots=True)
class CaregiverDocument:
    """Who takes care of a person now; without a first name: nobody does.

    Its record is named by `oss_wire.record.caregiver_record_id`.
    """

    person_id: str = ""
    citizen_id: str = ""
    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class RegistrationDocument:
    """One approved matter and the assessment it rests on; its record is named by the visit's id.

    Attributes:
        kind: the request's kind at the desk, such as ``register`` or ``renew``.
        facility_code: the hospital whose service point approved it; must be that of the sending desk.
        registered_on: the day of approval.
        evidence: ``certificate`` or ``evident``.
        certifying_doctor: name and licence number as on the certificate.
        status: ``approved`` or ``withdrawn``.
    """

    person_id: str = ""
    request_number: str = ""
    kind: str = ""
    facility_code: str = ""
    registered_on: str = ""
    disability_types: tuple[str, ...] = ()
    evidence: str = ""
    diagnosis_code: str = ""
    character: str = ""
    level: str = ""
    certifying_doctor: str = ""
    certified_on: str = ""
    permanent: bool | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class CardDocument:
    """One piece of plastic; its record is named by the serial.

    Attributes:
        card_serial: twelve digits.
        reason: ``first``, ``renewal``, ``lost``, ``damaged`` or ``changed``.
        expiry_date: empty when the rule gives none.
        status: ``printed``, ``handed_over``, ``spoiled`` or ``revoked``.
    """

    card_serial: str = ""
    person_id: str = ""
    visit_id: str = ""
    facility_code: str = ""
    reason: str = ""
    issue_date: str = ""
    expiry_date: str = ""
    status: str = ""
