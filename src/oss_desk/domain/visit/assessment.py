"""The doctor's assessment that a registration rests on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oss_desk.domain.people.disability import DisabilityType


class EvidenceKind(StrEnum):
    """What the registration rests on: a doctor's certificate, or a disability anyone can see."""

    CERTIFICATE = "certificate"
    EVIDENT = "evident"


@dataclass(frozen=True, slots=True)
class DisabilityCertificate:
    """The assessment a doctor stands behind (เอกสารรับรองความพิการ).

    Attributes:
        types: one to seven types, the main one first.
        diagnosis_code: ICD-10-TM without a dot, at most six characters, or empty.
        character: ลักษณะ, free text of the office's list.
        level: ระดับ, of the office's list, or empty.
        certifying_doctor: name and licence number as written on the certificate.
        certified_on: the day on the certificate.
        permanent: False asks for a reassessment.
    """

    types: tuple[DisabilityType, ...]
    evidence: EvidenceKind
    diagnosis_code: str
    character: str
    level: str
    certifying_doctor: str
    certified_on: date
    permanent: bool
