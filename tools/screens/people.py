"""More invented people: those who were here before the pictures are taken."""

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.simulated.people import TrainingPerson, invented_citizen_id

_MEN = (("คำแสน", "Khamsaen"), ("บุญมี", "Bunmi"), ("สมพร", "Somphon"), ("อินแก้ว", "Inkaeo"))
_WOMEN = (("จันทร์ดี", "Chandi"), ("บัวผัน", "Buaphan"), ("ศรีนวล", "Sinuan"), ("คำปัน", "Khampan"))
_SURNAMES = (
    ("จำลองทอง", "Chamlongthong"),
    ("สมมุติคำ", "Sommutkham"),
    ("ทดสอบดี", "Thotsopdi"),
    ("ตัวอย่างสุข", "Tuayangsuk"),
    ("จำลองชัย", "Chamlongchai"),
)
_PLACES = (
    ("พิชัย", "เมืองลำปาง"),
    ("ลำปางหลวง", "เกาะคา"),
    ("ชมพู", "เมืองลำปาง"),
    ("เวียงตาล", "ห้างฉัตร"),
    ("สวนดอก", "เมืองลำปาง"),
    ("แม่ทะ", "แม่ทะ"),
    ("ล้อมแรด", "เถิน"),
    ("แม่สุก", "แจ้ห่ม"),
    ("บ้านโป่ง", "งาว"),
    ("แม่เมาะ", "แม่เมาะ"),
    ("วังเหนือ", "วังเหนือ"),
)
_BIRTHS = (1948, 1961, 1957, 1979, 1990, 2008, 1966, 1984, 2014, 1953, 1972)
_KINDS = "3323431525617"


def somebody(number: int) -> TrainingPerson:
    """Return the *number*-th of them; the same number is always the same person."""
    man = number % 2 == 0
    first = (_MEN if man else _WOMEN)[number // 2 % 4]
    last = _SURNAMES[number % len(_SURNAMES)]
    subdistrict, district = _PLACES[number * 7 % len(_PLACES)]
    born = _BIRTHS[number % len(_BIRTHS)]
    child = born > 2011
    titles = (("ด.ช.", "Master") if child else ("นาย", "Mr.")) if man else ("น.ส.", "Miss")
    look = "b10" if child else "m60" if man else "f60" if born < 1970 else "f40"
    return TrainingPerson(
        invented_citizen_id(500 + number),
        PersonName(titles[0], first[0], "", last[0]),
        PersonName(titles[1], first[1], "", last[1]),
        PartialDate(born, 1 + number % 12, 1 + number % 28),
        Sex.MALE if man else Sex.FEMALE,
        Address(
            house_number=str(20 + number),
            village_number=str(1 + number % 9),
            subdistrict=subdistrict,
            district=district,
            province="ลำปาง",
        ),
        look,  # type: ignore[arg-type]
    )


def kind_of(number: int) -> str:
    """Return the code of the disability of the *number*-th."""
    return _KINDS[number % len(_KINDS)]
