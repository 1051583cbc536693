"""The invented people of training: their citizen ids begin 0 99, and nobody is called so."""

from dataclasses import dataclass
from datetime import date

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.citizen_id import CitizenId, check_digit
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.simulated.portrait import Look


@dataclass(frozen=True, slots=True)
class TrainingPerson:
    """Somebody invented, with the citizen card they carry.

    Attributes:
        look: which drawn portrait stands for the face.
        expiry_date: of the citizen card; None means valid for life.
    """

    citizen_id: CitizenId
    name_th: PersonName
    name_en: PersonName
    birth_date: PartialDate
    sex: Sex
    address: Address
    look: Look
    issue_date: date = date(2022, 2, 1)
    expiry_date: date | None = date(2031, 1, 31)


def invented_citizen_id(number: int) -> CitizenId:
    """Return the citizen id 0 9901 *number* with its right check digit; *number* has at most seven digits."""
    twelve = f"09901{number:07d}"
    return CitizenId(f"{twelve}{check_digit(twelve)}")


def _lampang(house: str, village: str, subdistrict: str, district: str, **more: str) -> Address:
    return Address(
        house_number=house,
        village_number=village,
        subdistrict=subdistrict,
        district=district,
        province="ลำปาง",
        **more,
    )


BUAKHAM = TrainingPerson(
    invented_citizen_id(101),
    PersonName("นาง", "บัวคำ", "", "สมมุติวงศ์"),
    PersonName("Mrs.", "Buakham", "", "Sommutwong"),
    PartialDate(1960, 3, 4),
    Sex.FEMALE,
    _lampang("88/2", "4", "พิชัย", "เมืองลำปาง"),
    "f60",
)
INTHA = TrainingPerson(
    invented_citizen_id(102),
    PersonName("นาย", "อินถา", "", "ตัวอย่างดี"),
    PersonName("Mr.", "Intha", "", "Tuayangdee"),
    PartialDate(1954),
    Sex.MALE,
    _lampang("15", "7", "เวียงตาล", "ห้างฉัตร"),
    "m80",
    expiry_date=None,
)
FONGCHAN = TrainingPerson(
    invented_citizen_id(103),
    PersonName("น.ส.", "ฟองจันทร์", "", "ทดสอบใจ"),
    PersonName("Miss", "Fongchan", "", "Thotsopchai"),
    PartialDate(1994, 8, 19),
    Sex.FEMALE,
    _lampang("201", "", "สวนดอก", "เมืองลำปาง", road="พหลโยธิน", alley="สมมุติ 3"),
    "f30",
)
NANKAEO = TrainingPerson(
    invented_citizen_id(104),
    PersonName("นาย", "หนานแก้ว", "", "จำลองกุล"),
    PersonName("Mr.", "Nankaeo", "", "Chamlongkun"),
    PartialDate(1958, 11, 12),
    Sex.MALE,
    _lampang("9/1", "2", "ลำปางหลวง", "เกาะคา"),
    "m60",
)
PHUPHA = TrainingPerson(
    invented_citizen_id(105),
    PersonName("ด.ช.", "ภูผา", "", "สมมุติศรี"),
    PersonName("Master", "Phupha", "", "Sommutsri"),
    PartialDate(2016, 6, 2),
    Sex.MALE,
    _lampang("44", "1", "ชมพู", "เมืองลำปาง"),
    "b10",
)
SAENGLA = TrainingPerson(
    invented_citizen_id(106),
    PersonName("นาง", "แสงหล้า", "", "ตัวอย่างเมือง"),
    PersonName("Mrs.", "Saengla", "", "Tuayangmueang"),
    PartialDate(1943, 5),
    Sex.FEMALE,
    _lampang("3", "5", "บ้านโป่ง", "งาว"),
    "f80",
    expiry_date=None,
)
SRIMA = TrainingPerson(
    invented_citizen_id(107),
    PersonName("นาย", "ศรีมา", "", "ตัวอย่างงาม"),
    PersonName("Mr.", "Srima", "", "Tuayangngam"),
    PartialDate(1985, 1, 30),
    Sex.MALE,
    _lampang("120/5", "9", "แม่สุก", "แจ้ห่ม"),
    "m40",
)
KHAMMUN = TrainingPerson(
    invented_citizen_id(108),
    PersonName("นาย", "คำมูล", "", "ทดสอบสุข"),
    PersonName("Mr.", "Khammun", "", "Thotsopsuk"),
    PartialDate(1971, 9, 9),
    Sex.MALE,
    _lampang("66", "3", "พิชัย", "เมืองลำปาง"),
    "m40",
    issue_date=date(2015, 4, 1),
    expiry_date=date(2024, 3, 31),
)
KAEOTA = TrainingPerson(
    invented_citizen_id(109),
    PersonName("น.ส.", "แก้วตา", "", "สมมุติศรี"),
    PersonName("Miss", "Kaeota", "", "Sommutsri"),
    PartialDate(1988, 12, 25),
    Sex.FEMALE,
    _lampang("44", "1", "ชมพู", "เมืองลำปาง"),
    "f40",
)
BAIMON = TrainingPerson(
    invented_citizen_id(110),
    PersonName("ด.ญ.", "ใบหม่อน", "", "สมมุติคำ"),
    PersonName("Miss", "Baimon", "", "Sommutkham"),
    PartialDate(2017, 2, 14),
    Sex.FEMALE,
    _lampang("7", "6", "เวียงตาล", "ห้างฉัตร"),
    "g10",
)
KHAMOEI = TrainingPerson(
    invented_citizen_id(111),
    PersonName("นาง", "คำเอ้ย", "", "ตัวอย่างเมือง"),
    PersonName("Mrs.", "Khamoei", "", "Tuayangmueang"),
    PartialDate(1968, 7, 21),
    Sex.FEMALE,
    _lampang("3", "5", "บ้านโป่ง", "งาว"),
    "f60",
)

PEOPLE = (
    BUAKHAM, INTHA, FONGCHAN, NANKAEO, PHUPHA, SAENGLA, SRIMA, KHAMMUN, KAEOTA, BAIMON, KHAMOEI,
)  # fmt: skip
"""Everybody, in the order of their numbers.

Intha's birth has only a year, Khammun's card has expired, Khamoei lives with her mother Saengla.
"""
