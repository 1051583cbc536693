"""The file of a Thai national ID card for an invented person: 5,950 bytes as the chip would hold them.

The offsets stand here once more, on purpose: a reader that is wrong about them must not be tested
against its own table.
"""

from datetime import date

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import BUDDHIST_OFFSET, PartialDate
from oss_desk.simulated.people import TrainingPerson
from oss_desk.simulated.portrait import chip_photo

FILE_LENGTH = 5950
LARGEST_READ = 255
ISSUER = "ท้องถิ่นสมมุติ/ลำปาง"
ISSUER_CODE = "9901000000001"
REQUEST_NUMBER = "99010100000000000001"
CARD_TYPE = "01"
PHOTO_NUMBER = "99010101010101"


FIELDS = {
    "version": range(0x0004),
    "citizen_id": range(0x0004, 0x0011),
    "name_th": range(0x0011, 0x0075),
    "name_en": range(0x0075, 0x00D9),
    "birth_date": range(0x00D9, 0x00E1),
    "sex": range(0x00E1, 0x00E2),
    "request_number": range(0x00E2, 0x00F6),
    "issuer": range(0x00F6, 0x015A),
    "issuer_code": range(0x015A, 0x0167),
    "issue_date": range(0x0167, 0x016F),
    "expiry_date": range(0x016F, 0x0177),
    "card_type": range(0x0177, 0x0179),
    "photo": range(0x017B, 0x1579),
    "address": range(0x1579, 0x1619),
    "photo_number": range(0x1619, 0x1627),
}
"""Which bytes of the file each field takes."""


def card_file(person: TrainingPerson) -> bytes:
    """Return the file of *person*'s card, photo included."""
    written = {
        "version": b"0003",
        "citizen_id": person.citizen_id.digits.encode(),
        "name_th": thai(name_text(person.name_th)),
        "name_en": name_text(person.name_en).encode(),
        "birth_date": birth_text(person.birth_date).encode(),
        "sex": b"1" if person.sex is Sex.MALE else b"2",
        "request_number": REQUEST_NUMBER.encode(),
        "issuer": thai(ISSUER),
        "issuer_code": ISSUER_CODE.encode(),
        "issue_date": day_text(person.issue_date).encode(),
        "expiry_date": b"99999999" if person.expiry_date is None else day_text(person.expiry_date).encode(),
        "card_type": CARD_TYPE.encode(),
        "photo": chip_photo(person.look),
        "address": thai(address_text(person.address)),
        "photo_number": PHOTO_NUMBER.encode(),
    }
    return build_file({FIELDS[name].start: content for name, content in written.items()})


def build_file(parts: dict[int, bytes], padding: int = 0x20, length: int = FILE_LENGTH) -> bytes:
    """Return a file of *length* bytes of *padding* with *parts* laid over it, each at its offset."""
    file = bytearray(bytes((padding,)) * length)
    for offset, part in parts.items():
        file[offset : offset + len(part)] = part
    return bytes(file)


def thai(text: str) -> bytes:
    """Return *text* in the card's encoding (TIS-620)."""
    return text.encode("cp874")


def name_text(name: PersonName) -> str:
    """Return the four parts as the card joins them."""
    return f"{name.title}#{name.first}#{name.middle}#{name.last}"


def birth_text(day: PartialDate) -> str:
    """Return eight digits of the Buddhist calendar, zeros where the day or month is unknown."""
    return f"{day.year + BUDDHIST_OFFSET:04d}{day.month or 0:02d}{day.day or 0:02d}"


def day_text(day: date) -> str:
    """Return eight digits of the Buddhist calendar."""
    return birth_text(PartialDate.of(day))


def address_text(address: Address) -> str:
    """Return the eight pieces in registration order, each with its word, as the card joins them."""
    bangkok = address.in_bangkok
    pieces = (
        ("", address.house_number),
        ("หมู่ที่ ", address.village_number),
        ("ตรอก", address.lane),
        ("ซอย", address.alley),
        ("ถนน", address.road),
        ("แขวง" if bangkok else "ตำบล", address.subdistrict),
        ("เขต" if bangkok else "อำเภอ", address.district),
        ("" if bangkok else "จังหวัด", address.province),
    )
    return "#".join(word + value if value else "" for word, value in pieces)
