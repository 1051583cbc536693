"""Invented people and matters for the tests of storage."""

from datetime import date, datetime

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.citizen_id import CitizenId, check_digit
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.assessment import DisabilityCertificate, EvidenceKind
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.storage.columns import THAI_TIME

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, 15, tzinfo=THAI_TIME)
KEY = bytes(range(32))


class StillClock:
    """A clock that stands at *moment* until a test moves it."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Return where it stands."""
        return self.moment

    def today(self) -> date:
        """Return the day it stands on."""
        return self.moment.date()


def citizen_id(number: int) -> CitizenId:
    """Return an invented citizen number: it begins 0 99 and passes the checksum."""
    body = f"099{number:09d}"
    return CitizenId(body + str(check_digit(body)))


def a_person(number: int = 1) -> Person:
    return Person(
        person_id=f"{number:032x}",
        citizen_id=citizen_id(number),
        name_th=PersonName("นาง", "บัวคำ", "กลาง", "สมมุติวงศ์"),
        name_en=PersonName("Mrs.", "Buakham", "", "Sommutiwong"),
        birth_date=PartialDate(1960, 3),
        sex=Sex.FEMALE,
        registered_address=Address(
            "88/2", "4", "ตรอกหนึ่ง", "ซอยสอง", "ถนนสาม", "พิชัย", "เมืองลำปาง", "ลำปาง", "52000", "520116"
        ),
        phone="0810000000",
        communication="sign",
        caregiver=Caregiver(PersonName("นาย", "ทดลอง", "", "สมมุติวงศ์"), "บุตร", citizen_id(900), "0820000000"),
        disability_types=(DisabilityType.PHYSICAL, DisabilityType.VISION),
    )


def a_certificate(character: str = "ถาวร") -> DisabilityCertificate:
    return DisabilityCertificate(
        (DisabilityType.PHYSICAL,), EvidenceKind.CERTIFICATE, "G839", character, "มาก", "พญ. จำลอง ว.00000",
        date(2026, 11, 1), permanent=True,
    )  # fmt: skip


def a_visit(number: int = 1, **changes: object) -> Visit:
    fields: dict[str, object] = {
        "visit_id": f"{number:032x}",
        "queue_number": f"A-{number:03d}",
        "request_number": f"69-11-{number:05d}",
        "person_id": f"{number:032x}",
        "person_known": False,
        "opened_by": "nipa",
        "opened_at": NOW,
        "updated_at": NOW,
        "identity": IdentityDraft(
            citizen_id=citizen_id(number).digits,
            first_name="บัวคำ",
            last_name="สมมุติวงศ์",
            birth_date="1960-03",
            sex="female",
            district="เมืองลำปาง",
            from_chip=("citizen_id", "first_name"),
        ),
        "request": RequestDraft("registration", "", "self", (("portrait", "present"), ("old_card", ""))),
        "assessment": AssessmentDraft(types=("3", "1"), character="ถาวร"),
    }
    return Visit(**{**fields, **changes})  # type: ignore[arg-type]


def a_card(
    number: int = 1, state: CardState = CardState.REQUESTED, person_id: str = f"{1:032x}"
) -> DisabilityCard:
    return DisabilityCard(
        CardSerial.of("52", 2569, number), person_id, f"{1:032x}", CardReason.FIRST, TODAY,
        date(2034, 11, 19), state, "job-7", "ab" * 32,
    )  # fmt: skip
