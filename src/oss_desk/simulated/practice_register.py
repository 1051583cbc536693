"""The officers and the register of a new practice desk."""

import uuid
from dataclasses import replace
from datetime import date, timedelta

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.visit.assessment import DisabilityCertificate, EvidenceKind
from oss_desk.services.desk import Desk
from oss_desk.simulated.people import PEOPLE, TrainingPerson

MOVED = PEOPLE[0]
"""Who moved house since the last card: the register holds the old one, a difference to be seen."""


def populate(desk: Desk, pin: str) -> None:
    """Give a new practice folder its officers and a few people who are registered already.

    *pin* is the PIN of every officer added: nipa (counter), wichai (supervisor), orathai (doctor).
    """
    administrator = Officer("admin", "ผู้ดูแล ฝึกหัด", Role.ADMINISTRATOR)
    for officer in (
        Officer("nipa", "นิภา ทดสอบงาน", Role.COUNTER, "2"),
        Officer("wichai", "วิชัย จำลองกิจ", Role.SUPERVISOR),
        Officer("orathai", "พญ.อรทัย สมมุติเวช", Role.DOCTOR),
    ):
        desk.trust.add_officer(officer, pin, administrator)
    today = desk.clock.today()
    registered = (
        (0, DisabilityType.PHYSICAL, 22, "พญ.อรทัย สมมุติเวช ว.00000", "เดินลำบาก"),
        (3, DisabilityType.HEARING, 9, "นพ.ธีรเดช ตัวอย่างแพทย์ ว.00001", "หูตึง"),
        (6, DisabilityType.VISION, 400, "พญ.ปิยะดา จำลองเวช ว.00002", "ตาเห็นเลือนราง"),
    )
    for number, (place, kind, days_left, doctor, character) in enumerate(registered, start=1):
        ends = today + timedelta(days=days_left)
        person_id, issued = _adopt(desk, PEOPLE[place], kind, ends, number, administrator)
        _certify(desk, person_id, kind, issued, doctor, character)


def _adopt(
    desk: Desk, invented: TrainingPerson, kind: DisabilityType, ends: date, number: int, by: Officer
) -> tuple[str, date]:
    """Register *invented* with a card that ends on *ends*; return the person's id and its day of issue."""
    person_id = uuid.uuid4().hex
    issued = ends.replace(year=ends.year - 8, day=min(ends.day, 28)) + timedelta(days=1)
    caregiver = Caregiver(PersonName("นาย", "คำตัน", "", invented.name_th.last), "บุตร")
    place = desk.people.places.match(
        invented.address.subdistrict, invented.address.district, invented.address.province
    )
    address = invented.address
    if place is not None:
        address = replace(address, postcode=place.postcode, subdistrict_code=place.code)
    if invented is MOVED:
        address = replace(address, house_number="17")
    desk.people.adopt(
        Person(
            person_id,
            invented.citizen_id,
            invented.name_th,
            invented.name_en,
            invented.birth_date,
            invented.sex,
            address,
            f"08{number:08d}",
            "พูดดังและช้า",
            caregiver,
            (kind,),
        ),
        DisabilityCard(
            CardSerial.of(desk.service_point.province_code, buddhist_year(issued), 9_000_000 + number),
            person_id,
            "",
            CardReason.FIRST,
            issued,
            ends,
            CardState.HANDED_OVER,
        ),
        by,
    )
    return person_id, issued


def _certify(
    desk: Desk, person_id: str, kind: DisabilityType, issued: date, doctor: str, character: str
) -> None:
    """Keep the certificate that the earlier registration rested on, so that its doctor is known."""
    certificate = DisabilityCertificate(
        (kind,), EvidenceKind.CERTIFICATE, "", character, "", doctor, issued, permanent=True
    )
    with desk.recording.unit_of_work() as work:
        work.people.put_certificate(person_id, "", certificate)
        work.commit()
